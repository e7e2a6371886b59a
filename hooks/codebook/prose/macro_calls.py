"""Parser for macro calls in double braces; nothing else is ever evaluated.

A call is a name with quoted texts: `{{ link("integrity-3") }}`. Texts hold no braces, angle brackets, & or line ends, and backslashes only
before a quotation mark or backslash. Jinja, used by the macros plugin, therefore parses every call identically.
"""

import difflib
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

Macro = Callable[..., str]
"""Takes texts, returns HTML; parameter names are shown to editors."""

_OPENING = re.compile(r"\{[{%#]")
_NAME = re.compile(r"\{\{-?\s*([A-Za-z_]\w*)\s*[(}]")
_TEXT = r"""(?:"(?:[^"\\{}<>&\x00-\x1f]|\\["'\\])*+"|'(?:[^'\\{}<>&\x00-\x1f]|\\["'\\])*+')"""
_CALL = re.compile(rf"(?P<name>[a-z_]+)\((?P<texts> *(?:{_TEXT} *(?:, *{_TEXT} *)*+)?)\)")
_IN_BRACES = re.compile(rf"\{{\{{ *{_CALL.pattern} *\}}\}}")


@dataclass(frozen=True)
class _Call:
    name: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class _Fault:
    """An invalid call, with its line from 1."""

    line: int
    message: str


def answered(text: str, known: Mapping[str, Macro]) -> str:
    """Expands the calls in Markdown; ValueError for an invalid call."""
    return "".join(_answer(part, known) for _, part in _parts(text, known))


def answer(call: str, known: Mapping[str, Macro]) -> str:
    """Evaluates one call, written without braces; ValueError if invalid."""
    found = _CALL.fullmatch(call)
    if not found:
        raise ValueError(f"'{call[:60]}' is not one call; write one of: {_listed(known)}")
    return _answer(_called(found), known)


def wrong(text: str, known: Mapping[str, Macro], *, answered: bool = True) -> Iterator[tuple[int, str]]:
    """Yields line and message of each invalid call; if not `answered`, of malformed ones only."""
    for line, part in _parts(text, known):
        try:
            if answered or isinstance(part, _Fault):
                _answer(part, known)
        except ValueError as error:
            yield line, str(error)


def _parts(text: str, known: Mapping[str, Macro]) -> Iterator[tuple[int, str | _Call | _Fault]]:
    """Splits text into text, calls and faults with their lines, in linear time."""
    done, line = 0, 1
    while opening := _OPENING.search(text, done):
        yield line, text[done : opening.start()]
        line += text.count("\n", done, opening.start())
        found = _IN_BRACES.match(text, opening.start())
        done = found.end() if found else opening.end()
        yield line, _called(found) if found else _Fault(line, _instead(text, opening, known))
    yield line, text[done:]


def _called(found: re.Match[str]) -> _Call:
    texts = (written[1:-1] for written in re.findall(_TEXT, found["texts"]))
    return _Call(found["name"], tuple(re.sub(r"\\(.)", r"\1", text) for text in texts))


def _answer(part: str | _Call | _Fault, known: Mapping[str, Macro]) -> str:
    """Returns text unchanged, or a call's result; ValueError for a fault."""
    match part:
        case str():
            return part
        case _Fault():
            raise ValueError(part.message)
    if part.name not in known or len(part.texts) != len(_parameters(known[part.name])):
        raise ValueError(_other(part.name, known))
    return known[part.name](*part.texts)


def _instead(text: str, opening: re.Match[str], known: Mapping[str, Macro]) -> str:
    if opening[0] != "{{":
        return f"'{opening[0]}' is not allowed here; delete it, or write &#123;{opening[0][1]} to show it"
    name = _NAME.match(text, opening.start())
    return _other(name[1], known) if name else f"'{{{{' does not begin a call; write {_between(known)}"


def _other(name: str, known: Mapping[str, Macro]) -> str:
    """Message for an unknown name or a wrong number of arguments."""
    if name in known:
        return f"'{name}' is not written like this; write {_written(name, known[name])}"
    nearest = difflib.get_close_matches(name.lower()[:40], known, n=1)
    question = f"did you mean {_written(nearest[0], known[nearest[0]])}? If not, " if nearest else ""
    return f"'{name[:40]}' is not a call; {question}write {_between(known)}"


def _between(known: Mapping[str, Macro]) -> str:
    return f"between double braces one of: {_listed(known)}"


def _listed(known: Mapping[str, Macro]) -> str:
    return ", ".join(_written(name, macro) for name, macro in known.items())


def _written(name: str, macro: Macro) -> str:
    dots = ['"…"'] * len(_parameters(macro))
    return f"{name}({', '.join(dots)})"


def _parameters(macro: Macro) -> list[str]:
    return list(inspect.signature(macro).parameters)
