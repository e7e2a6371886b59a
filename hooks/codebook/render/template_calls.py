"""How templates call functions and macros: as Jinja does, without what it does for functions that want to know of a template's names."""

from collections.abc import Callable
from typing import Any

from jinja2.runtime import Context, Macro

_WANTS = "jinja_pass_arg"
"""The attribute by which Jinja knows what a function wants before its other arguments. None for templates has it."""


class PageContext(Context):
    """The names of a page. A call takes half of the time."""

    def call(self, function: Callable[..., Any], /, *values: Any, **named: Any) -> Any:
        """Calls what a template calls."""
        if type(function) is not Macro and getattr(function, _WANTS, None) is not None:
            return super().call(function, *values, **named)
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        if type(function) is Macro:
            return Macro.__call__(function, self.eval_ctx, *values, **named)
        return function(*values, **named)
