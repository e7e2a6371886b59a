"""What a page that an editor writes may ask for between double braces: pure functions from the site to a piece of HTML.

The macros plugin calls them while MkDocs builds; `expand` calls the same ones where there is no MkDocs.
"""

from collections.abc import Callable, Mapping

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import escape

from codebook.model import Problem, Prose
from codebook.refs import CodeRef, Ref, parse
from codebook.render import Page, Renderer, names

Saying = Callable[..., str]

NOT_DECIDED = "Who runs this site is not decided yet."


def sayings(renderer: Renderer, url: str) -> Mapping[str, Saying]:
    """The functions by their name, for the page at `url`. Each raises ValueError for a reference that leads nowhere."""
    facts = renderer.site.facts

    def address(reference: str) -> str:
        """The full address of a piece of the code or of a report, as a link."""
        ref = _existing(reference, renderer)
        return renderer.fragment("_address.html", url, to=ref.url, shown=f"{renderer.address or '/'}{ref.url}")

    def citation(reference: str) -> str:
        """A piece of the code as a minute cites it."""
        ref = _existing(reference, renderer)
        edition = renderer.site.edition(ref.edition) if isinstance(ref, CodeRef) else None
        if edition is None or not isinstance(ref, CodeRef) or not ref.label:
            raise ValueError(
                f"'{reference}' names no exact words; write edition and label, as in 2015-draft/integrity-3"
            )
        return str(escape(names.citation(ref, edition, renderer.address or "/")))

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
    """An editor's Markdown with its calls answered; jinja2.TemplateError or ValueError where one cannot be."""
    environment = SandboxedEnvironment(undefined=StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(text).render(sayings(renderer, url))


def materialised(page: Page, renderer: Renderer) -> str:
    """A page as a file that needs no macros, no hooks and no theme of ours."""
    return page.markdown(expand(page.prose, renderer, page.url) if page.prose else "")


def faults(pages: tuple[Prose, ...], renderer: Renderer) -> list[Problem]:
    """Every page of an editor that asks for something that is not there."""
    problems = []
    for page in pages:
        document = page.document
        try:
            expand(document.body, renderer, page.url)
        except (TemplateError, ValueError, TypeError) as error:
            line = document.body_line + _line(error) - 1
            problems.append(
                Problem(
                    document.path,
                    line,
                    f"{error}; what may stand between double braces: {', '.join(sayings(renderer, ''))}",
                )
            )
    return problems


def _line(error: Exception) -> int:
    """The line of the text on which a call failed."""
    known = getattr(error, "lineno", None)
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            known = trace.tb_lineno
        trace = trace.tb_next
    return known or 1
