"""Problems as GitHub workflow commands (https://docs.github.com/actions/reference/workflow-commands-for-github-actions)."""

from collections.abc import Iterable, Iterator

from codebook.model import Problem, printable

_ESCAPED = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_ESCAPED_IN_PROPERTIES = {**_ESCAPED, ":": "%3A", ",": "%2C"}


def annotations(problems: Iterable[Problem]) -> Iterator[str]:
    """Yields a workflow command per problem."""
    for problem in problems:
        kind = "warning" if problem.warning else "error"
        path = _escaped(printable(problem.path), _ESCAPED_IN_PROPERTIES)
        yield f"::{kind} file={path},line={problem.line}::{_escaped(printable(problem.message), _ESCAPED)}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in text)
