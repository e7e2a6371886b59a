"""Checks that every element, attribute, script, style sheet and form of a built page is on the site's allowlist.

`validate.unsafe_content_rules` checks the Markdown source. This check of the output also catches differences between Markdown parsers and
errors in templates. The Content Security Policy (`values.content_security_policy`) is a second defence, in the browser.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from codebook.gate.dead_links import BuiltPage, BuiltSite
from codebook.gate.elements import Element, Tag
from codebook.gate.page_data import is_data
from codebook.model import Problem
from codebook.values import web_addresses
from codebook.values.content_security_policy import CHECK, HASH, SEARCH, STYLES, policy, scripts_of
from codebook.values.languages import in_english, in_language, language_of

_ELEMENTS = """
    a abbr article aside blockquote body br button caption code dd del details div dl dt em fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 head header hr html img input ins label legend li link main mark meta nav ol option p pre s script search section
    select span strong sub summary sup table tbody td textarea th thead time title tr ul wbr
    circle desc path polyline rect svg text tspan
"""
ELEMENTS = frozenset(_ELEMENTS.split())
"""Elements that templates and Markdown produce. None executes code, embeds a page or changes the base of links."""
_ATTRIBUTES = """
    accept action alt aria-controls aria-current aria-describedby aria-expanded aria-hidden aria-label aria-labelledby as autocapitalize
    autocomplete charset checked cite class colspan content crossorigin datetime enterkeyhint for height hidden href hreflang http-equiv id
    lang loading maxlength media method name open property rel role rowspan scope spellcheck src start tabindex title type value width
    cx cy d fill focusable points r rx stroke stroke-linecap stroke-width text-anchor viewbox x y
"""
ATTRIBUTES = frozenset((*_ATTRIBUTES.split(), HASH))
"""Allowed attributes other than `data-…`. No event handlers, no `style`, no `formaction`, `target` or `ping`."""
_ASKING = {"form": (SEARCH,), "input": (SEARCH, CHECK), "fieldset": (SEARCH,), "textarea": (CHECK,)}
"""Elements that ask for input, with the pages that may have them: elsewhere they could phish. The search box at the top of each page may be there."""
_BOX = {"type": "search", "name": "q"}
"""Attributes of its field."""
_LEADING = ("href", "action")


def active_content(site: BuiltSite) -> tuple[Problem, ...]:
    """Returns a problem for everything in the built pages that could execute, ask for input or lead elsewhere and is not allowed."""
    return tuple(sorted(problem for page in site.pages.values() for problem in active_content_of(page, site)))


def active_content_of(page: BuiltPage, site: BuiltSite) -> Iterator[Problem]:
    """Yields those of one page."""
    yield from _Gate(site, page).problems()


class _Gate:
    def __init__(self, site: BuiltSite, page: BuiltPage) -> None:
        self.site = site
        self.page = page

    def fault(self, element: Element, message: str) -> Problem:
        return Problem(self.page.path, element.sourceline, message)

    def problems(self) -> Iterator[Problem]:
        doubted = {start for start in self.page.starts if not _is_harmless(start)}
        for element in self.page.elements:
            if element.start in doubted:
                yield from self.of_element(element)
        yield from self.of_scripts()
        yield from self.of_policy()

    def of_element(self, element: Element) -> Iterator[Problem]:
        tag, wrong, here = element.tag, _wrong(tuple(element.attrib)), in_english(self.page.path)
        if tag not in ELEMENTS or (here not in _ASKING.get(tag, (here,)) and not self.is_box(element)):
            yield self.fault(element, f"the element <{tag[:40]}> may not be on this page")
        elif wrong or (
            tag == "meta" and element.get("http-equiv", "content-security-policy").lower() != "content-security-policy"
        ):
            yield self.fault(
                element, f"<{tag}> has {' and '.join(wrong or ('http-equiv',))[:80]}, which no page may have"
            )
        elif tag == "form" and (
            self.place(element.get("action", "")) != in_language(language_of(self.page.path), SEARCH)
            or element.get("method", "get").lower() != "get"
        ):
            yield self.fault(element, "a form leads elsewhere than to the search")
        elif (
            tag == "link"
            and "stylesheet" in element.get("rel", "").lower()
            and not self.is_style(element.get("href", ""))
        ):
            yield self.fault(
                element, f"'{element.get('href', '')[:80]}' is not a style sheet of the site; they are in {STYLES}"
            )
        for to in filter(None, map(element.get, _LEADING)):
            if begins := _wrong_scheme(to):
                yield self.fault(element, f"'{to[:80]}' begins with {begins}:, which no link may")

    def is_box(self, element: Element) -> bool:
        """Whether an element is of the search box in the page's header, whose form leads to the search (checked for every form)."""
        above = [one.tag for one in element.iterancestors()]
        is_field = element.tag == "input" and above[:1] == ["form"] and _BOX.items() <= element.attrib.items()
        return (element.tag == "form" or is_field) and ("header", "body") in pairwise(above)

    def of_scripts(self) -> Iterator[Problem]:
        allowed = scripts_of(self.page.path)
        scripts = self.page.of_name("script")
        data = [script for script in scripts if is_data(script)]
        for script in (*data[1:], *(one for one in scripts if one not in data)):
            place = self.place(script.get("src", ""))
            if not script.get("src") or (script.text or "").strip():
                yield self.fault(script, "an inline script; no page may have one")
            elif place not in allowed:
                yield self.fault(
                    script, f"'{script.get('src')[:80]}' is not a script of this page; it may have {', '.join(allowed)}"
                )
            elif script.get(HASH) != self.site.hashes.get(place):
                yield self.fault(script, f"{place} has another hash than the file")

    def of_policy(self) -> Iterator[Problem]:
        found = [element for element in self.page.of_name("meta") if "http-equiv" in element.attrib]
        right = policy(self.page.path, lambda script: self.site.hashes.get(script, ""))
        if [meta.get("content") for meta in found] != [right] or next(found[0].iterancestors()).tag != "head":
            yield Problem(self.page.path, 1, f"the head has another policy than this page's own: {right}")

    def place(self, to: str) -> str:
        """Returns the path in the site of a URL; empty if it is outside."""
        return self.site.place(self.page.path, to, fetched=False)[1]

    def is_style(self, to: str) -> bool:
        place = self.place(to)
        return place.startswith(STYLES) and place in self.site.styles


@lru_cache(maxsize=10_000)
def _wrong(names: tuple[str, ...]) -> tuple[str, ...]:
    """Returns those attributes that no element may have."""
    return tuple(name for name in names if name not in ATTRIBUTES and not name.startswith("data-"))


def _wrong_scheme(to: str) -> str:
    """Returns the scheme of a link if none may have it."""
    begins = web_addresses.scheme("".join(character for character in to if character > " "))
    return "" if begins in web_addresses.SCHEMES else begins


@lru_cache(maxsize=40_000)
def _is_harmless(start: Tag) -> bool:
    """Whether an element may be on any page."""
    name, attributes = start.name, start.attrib
    if name not in ELEMENTS or name in _ASKING or _wrong(tuple(attributes)) or "action" in attributes:
        return False
    is_seen = name == "meta" and "http-equiv" in attributes
    is_style = name == "link" and "stylesheet" in attributes.get("rel", "").lower()
    return not (is_seen or is_style or _wrong_scheme(attributes.get("href", "")))
