"""Calls: how what stands between double braces is found in an editor's text, checked and answered. Nothing else is ever run."""

import difflib
import inspect
from collections.abc import Callable, Iterator, Mapping

from jinja2 import Environment, TemplateSyntaxError, nodes

Saying = Callable[..., str]
"""Takes texts and gives a piece of HTML; its parameters are named for what an editor writes there."""

DEEPEST = 20
"""How many brackets may stand within each other between braces; no call that is answered needs more than one."""

_BRACES = Environment(keep_trailing_newline=True, autoescape=True)
"""Finds what stands between braces. Nothing is ever run by it."""


class _Unreadable(ValueError):  # noqa: N818 - the fault is an editor's
    """Text whose braces cannot be read, with the line where that shows."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def answered(text: str, known: Mapping[str, Saying]) -> str:
    """An editor's Markdown with its calls answered; ValueError where one cannot be."""
    return "".join(_answer(piece, known) for piece in _read(text, known))


def wrong(text: str, known: Mapping[str, Saying]) -> Iterator[tuple[int, str]]:
    """The line and the fault of each call that cannot be answered."""
    try:
        pieces = _read(text, known)
    except _Unreadable as error:
        yield error.line, str(error)
        return
    for piece in pieces:
        try:
            _answer(piece, known)
        except ValueError as error:
            yield piece.lineno, str(error)


def _read(text: str, known: Mapping[str, Saying]) -> list[nodes.Node]:
    """An editor's text in turn with what stands between braces; raises `_Unreadable`."""
    try:
        if line := _too_deep(text):
            raise _Unreadable(line, f"brackets within more than {DEEPEST} others; write {_calls(known)}")
        return list(_pieces(text))
    except RecursionError:
        raise _Unreadable(1, f"blocks between braces within too many others; write {_calls(known)}") from None
    except TemplateSyntaxError as error:
        message = f"braces that cannot be read ({error.message}); write {_calls(known)}"
        raise _Unreadable(error.lineno, message) from None


def _too_deep(text: str) -> int:
    """The line on which brackets between braces stand within too many others; 0 if none do."""
    depth = 0
    for line, kind, sign in _BRACES.lex(text):
        if kind == "operator":
            depth += (sign in ("(", "[", "{")) - (sign in (")", "]", "}"))
        if depth > DEEPEST:
            return line
    return 0


def _pieces(text: str) -> Iterator[nodes.Node]:
    """An editor's text in turn with what stands between braces."""
    for node in _BRACES.parse(text).body:
        yield from node.nodes if isinstance(node, nodes.Output) else [node]


def _answer(piece: nodes.Node, known: Mapping[str, Saying]) -> str:
    """A piece of text as it is; a call's answer; ValueError for anything else, since the macros plugin would run it."""
    match piece:
        case nodes.TemplateData(data=text):
            return str(text)
        case nodes.Call(node=nodes.Name(name=name), args=args, kwargs=[], dyn_args=None, dyn_kwargs=None) if (
            name in known
            and len(args) == len(_parameters(known[name]))
            and all(isinstance(arg, nodes.Const) and isinstance(arg.value, str) for arg in args)
        ):
            return known[name](*(arg.as_const() for arg in args))
        case nodes.Call(node=nodes.Name(name=name)) | nodes.Name(name=name):
            raise ValueError(_instead(name, known))
    raise ValueError(f"no call that this site can answer; write {_calls(known)}")


def _instead(name: str, known: Mapping[str, Saying]) -> str:
    """What to write in the place of a call that has another name than it should, or holds something else."""
    if name in known:
        return f"'{name}' cannot be answered like this; write {_call(name, known[name])}"
    alike = difflib.get_close_matches(name.lower(), known, n=1)
    question = f"did you mean {_call(alike[0], known[alike[0]])}? If not, " if alike else ""
    return f"'{name}' is no call that this site can answer; {question}write {_calls(known)}"


def _calls(known: Mapping[str, Saying]) -> str:
    """What may stand between double braces, as an editor writes it."""
    return f"between double braces one of: {', '.join(_call(name, saying) for name, saying in known.items())}"


def _call(name: str, saying: Saying) -> str:
    """A call as an editor writes it, with dots for what it holds."""
    dots = ['"…"'] * len(_parameters(saying))
    return f"{name}({', '.join(dots)})"


def _parameters(saying: Saying) -> list[str]:
    return list(inspect.signature(saying).parameters)
