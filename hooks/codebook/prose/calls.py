"""Calls: what may stand between double braces in an editor's text. They are read by one strict pattern, and nothing else is ever run.

A call is a name and texts in quotation marks: `{{ link("integrity-3") }}`. A text holds no brace, no angle bracket, no & and no line end,
and a backslash only before a quotation mark or a backslash: so Jinja, which the macros plugin uses, reads every call as it is read here.
"""

import difflib
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

Macro = Callable[..., str]
"""Takes texts and gives a piece of HTML; its parameters are named for what an editor writes there."""

_OPENING = re.compile(r"\{[{%#]")
_NAME = re.compile(r"\{\{-?\s*([A-Za-z_]\w*)\s*[(}]")
_TEXT = r"""(?:"(?:[^"\\{}<>&\x00-\x1f]|\\["'\\])*+"|'(?:[^'\\{}<>&\x00-\x1f]|\\["'\\])*+')"""
_CALL = re.compile(rf"(?P<name>[a-z_]+)\((?P<texts> *(?:{_TEXT} *(?:, *{_TEXT} *)*+)?)\)")
_IN_BRACES = re.compile(rf"\{{\{{ *{_CALL.pattern} *\}}\}}")


@dataclass(frozen=True)
class _Call:
    """A call as it was written."""

    name: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class _Fault:
    """What stands where a call should, with its line, from 1."""

    line: int
    message: str


def answered(text: str, known: Mapping[str, Macro]) -> str:
    """An editor's Markdown with its calls answered; ValueError where one cannot be."""
    return "".join(_answer(part, known) for _, part in _parts(text, known))


def answer(call: str, known: Mapping[str, Macro]) -> str:
    """The answer to one call, written without its braces; ValueError if it has none."""
    found = _CALL.fullmatch(call)
    if not found:
        raise ValueError(f"'{call[:60]}' is not one call; write one of: {_listed(known)}")
    return _answer(_called(found), known)


def wrong(text: str, known: Mapping[str, Macro], *, answered: bool = True) -> Iterator[tuple[int, str]]:
    """The line and the fault of each call that cannot be answered; if not `answered`, of what is no call only."""
    for line, part in _parts(text, known):
        try:
            if answered or isinstance(part, _Fault):
                _answer(part, known)
        except ValueError as error:
            yield line, str(error)


def _parts(text: str, known: Mapping[str, Macro]) -> Iterator[tuple[int, str | _Call | _Fault]]:
    """Text, calls and faults in the order in which they are written, each with its line. Reads each character a bounded number of times."""
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
    """Text as it is; a call's answer; ValueError for anything else."""
    match part:
        case str():
            return part
        case _Fault():
            raise ValueError(part.message)
    if part.name not in known or len(part.texts) != len(_parameters(known[part.name])):
        raise ValueError(_other(part.name, known))
    return known[part.name](*part.texts)


def _instead(text: str, opening: re.Match[str], known: Mapping[str, Macro]) -> str:
    """What is wrong with braces that begin no call, and what to write."""
    if opening[0] != "{{":
        return (
            f"'{opening[0]}' is not allowed here; remove it, or write &#123;{opening[0][1]} if it is meant to be seen"
        )
    name = _NAME.match(text, opening.start())
    return _other(name[1], known) if name else f"'{{{{' begins no call; write {_between(known)}"


def _other(name: str, known: Mapping[str, Macro]) -> str:
    """What to write instead of a call that has an unknown name, or does not hold what it should."""
    if name in known:
        return f"'{name}' cannot be answered like this; write {_written(name, known[name])}"
    nearest = difflib.get_close_matches(name.lower()[:40], known, n=1)
    question = f"did you mean {_written(nearest[0], known[nearest[0]])}? If not, " if nearest else ""
    return f"'{name[:40]}' is no call that this site can answer; {question}write {_between(known)}"


def _between(known: Mapping[str, Macro]) -> str:
    return f"between double braces one of: {_listed(known)}"


def _listed(known: Mapping[str, Macro]) -> str:
    """Every call, as an editor writes it."""
    return ", ".join(_written(name, macro) for name, macro in known.items())


def _written(name: str, macro: Macro) -> str:
    """A call as an editor writes it, with dots for what it holds."""
    dots = ['"…"'] * len(_parameters(macro))
    return f"{name}({', '.join(dots)})"


def _parameters(macro: Macro) -> list[str]:
    return list(inspect.signature(macro).parameters)
