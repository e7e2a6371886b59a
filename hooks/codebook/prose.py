"""What a page that an editor writes may ask for between double braces: pure functions from the site to a piece of HTML.

The macros plugin calls them while MkDocs builds; `expand` calls the same ones where there is no MkDocs.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping

from jinja2 import Environment, TemplateSyntaxError, nodes
from markupsafe import escape

from codebook.model import Problem, Prose
from codebook.refs import CodeRef, Ref, parse
from codebook.render import Page, Renderer, cite

Saying = Callable[..., str]

NOT_DECIDED = "Who runs this site is not decided yet."


def sayings(renderer: Renderer, url: str) -> Mapping[str, Saying]:
    """The functions by their name, for the page at `url`. Each raises ValueError for a reference that leads nowhere."""
    facts = renderer.site.facts

    def address(reference: str) -> str:
        """The full address of a piece of the code or of a report, as a link."""
        ref = _existing(reference, renderer)
        return renderer.fragment(
            "_address.html", url, to=ref.url, address_in_full=f"{renderer.address or '/'}{ref.url}"
        )

    def citation(reference: str) -> str:
        """A piece of the code as a minute cites it."""
        ref = _existing(reference, renderer)
        edition = renderer.site.edition(ref.edition) if isinstance(ref, CodeRef) else None
        if edition is None or not isinstance(ref, CodeRef) or not ref.label:
            raise ValueError(
                f"'{reference}' names no exact words; write edition and label, as in 2015-draft/integrity-3"
            )
        unit, root = edition.units.get(ref.label), renderer.address or "/"
        made = (
            cite.of_unit(renderer.site, edition, unit, root)
            if unit
            else cite.of_edition(renderer.site, edition, ref, root)
        )
        return str(escape(made.minute))

    def operator() -> str:
        """Who runs the site, and where."""
        runs = f"This site is run by {facts.operator}." if facts.operator else NOT_DECIDED
        where = (
            f"Its permanent address is {facts.address}"
            if facts.address
            else "Its permanent address is not decided yet."
        )
        return str(escape(f"{runs} {where}"))

    def contact() -> str:
        """How to reach the operator in private."""
        if not facts.contact:
            return f"{NOT_DECIDED} A way to reach them in private will stand here before the site is published."
        to = escape(facts.contact)
        return f'Write to <a href="{"" if facts.contact.startswith("https:") else "mailto:"}{to}">{to}</a>.'

    def sources() -> str:
        """Every source text, with its rights and SHA-256."""
        return renderer.fragment("_sources.html", url)

    return {function.__name__: function for function in (address, citation, operator, contact, sources)}


def _existing(reference: str, renderer: Renderer) -> Ref:
    """What a reference names; ValueError if the site has no such thing."""
    ref = parse(reference)
    if not renderer.site.has(ref):
        raise ValueError(f"'{reference}' leads nowhere; check it against what is there")
    return ref


def expand(text: str, renderer: Renderer, url: str) -> str:
    """An editor's Markdown with its calls answered; ValueError where one cannot be."""
    known = sayings(renderer, url)
    return "".join(_answer(piece, known) for piece in _pieces(text))


def materialised(page: Page, renderer: Renderer) -> str:
    """A page as a file that needs no macros, no hooks and no theme of ours."""
    return page.markdown(expand(page.prose, renderer, page.url) if page.prose else "")


def faults(pages: tuple[Prose, ...], renderer: Renderer) -> list[Problem]:
    """Everything that editors' pages ask for and that is not there."""
    return [
        Problem(page.document.path, page.document.body_line + line - 1, message)
        for page in pages
        for line, message in _wrong(page.document.body, sayings(renderer, page.url))
    ]


def _wrong(text: str, known: Mapping[str, Saying]) -> Iterator[tuple[int, str]]:
    """The line and the fault of each call that cannot be answered."""
    try:
        if line := _too_deep(text):
            yield line, f"brackets within more than {DEEPEST} others; write {_calls(known)}"
            return
        pieces = list(_pieces(text))
    except RecursionError:
        yield 1, f"blocks between braces within too many others; write {_calls(known)}"
        return
    except TemplateSyntaxError as error:
        yield error.lineno, f"braces that cannot be read ({error.message}); write {_calls(known)}"
        return
    for piece in pieces:
        try:
            _answer(piece, known)
        except ValueError as error:
            yield piece.lineno, str(error)


_BRACES = Environment(keep_trailing_newline=True, autoescape=True)
"""Finds what stands between braces. Nothing is ever run by it."""


DEEPEST = 20
"""How many brackets may stand within each other between braces; no call that is answered needs more than one."""


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
            and len(args) == len(_references(known[name]))
            and all(isinstance(arg, nodes.Const) and isinstance(arg.value, str) for arg in args)
        ):
            return known[name](*(arg.as_const() for arg in args))
    raise ValueError(f"no call that this site can answer; write {_calls(known)}")


def _calls(known: Mapping[str, Saying]) -> str:
    """What may stand between double braces, as an editor writes it."""
    calls = (f"{name}({', '.join(_references(saying))})" for name, saying in known.items())
    return f"between double braces one of: {', '.join(calls)}"


def _references(saying: Saying) -> list[str]:
    """What a call of it holds, with dots for each reference."""
    return ['"…"' for _ in inspect.signature(saying).parameters]
