"""The last gate, its other half: whatever in a built page would run, bring another page in, or lead a reader by other means than a link.

What an editor writes is looked at before (`validate.foreign_rules`). This looks at what came of it, so that a difference between two
readers of Markdown harms nobody. The policy in each page's head (`policy`) would stop most of it in a browser, too.
"""

from collections.abc import Iterator
from typing import cast

from lxml import etree, html

from codebook import web
from codebook.check_site import BuiltPage, BuiltSite
from codebook.model import Problem

_ACTING = etree.XPath(
    "//script[not(@src) or normalize-space()]|//style|//@style/..|//@*[starts-with(name(), 'on')]/..|//@srcdoc/..|//@formaction/.."
    "|//iframe|//frame|//object|//embed|//applet|//base|//portal|//meta[translate(@http-equiv, 'REFSH', 'refsh')='refresh']"
)
"""Elements that run something of their own, bring another page, or change where the links of this one lead."""
_LEADING = etree.XPath("//@href/..|//@*[name()='xlink:href']/..|//form[@action]")
_WHERE = ("href", "xlink:href", "action")
"""Elements that a reader follows, and the attributes that say where to."""


def acts(site: BuiltSite) -> tuple[Problem, ...]:
    """Everything in the pages of a built site that acts by itself, or would when a reader follows it."""
    return tuple(sorted(problem for page in site.pages.values() for problem in _of_page(page)))


def _of_page(page: BuiltPage) -> Iterator[Problem]:
    for element in cast("list[html.HtmlElement]", _ACTING(page.tree)):
        written = etree.tostring(element, encoding="unicode").split(">")[0][:80]
        yield Problem(page.path, int(element.sourceline or 1), f"'{written}>' acts by itself; no page may hold it")
    for element in cast("list[html.HtmlElement]", _LEADING(page.tree)):
        for to in filter(None, map(element.get, _WHERE)):
            begins = web.scheme("".join(sign for sign in to if sign > " "))
            if begins and begins not in web.SCHEMES:
                message = f"'{to[:80]}' begins with {begins}:, which no link may"
                yield Problem(page.path, int(element.sourceline or 1), message)
