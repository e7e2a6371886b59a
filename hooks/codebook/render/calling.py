"""How templates call functions and macros: what Jinja does, but without a new context for each call within a loop."""

from collections.abc import Callable
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context, Macro

_MARK = "jinja_pass_arg"
"""The attribute by which Jinja knows what a function wants before its other arguments."""


@pass_context
def _marked(context: Context) -> Context:
    return context


_WANTS_CONTEXT = getattr(_marked, _MARK)


class PageContext(Context):
    """The names of a page. Functions for templates read those of the whole page alone, never a loop's, which Jinja would copy for them."""

    def call(self, function: Callable[..., Any], /, *values: Any, **named: Any) -> Any:
        """Calls what a template calls."""
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        if type(function) is Macro:
            return Macro.__call__(function, self.eval_ctx, *values, **named)
        wants = getattr(function, _MARK, None)
        if wants is None:
            return function(*values, **named)
        if wants is _WANTS_CONTEXT:
            return function(self, *values, **named)
        return super().call(function, *values, **named)
