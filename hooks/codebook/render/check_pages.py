"""The page that checks quotations and citations in the browser, and the one that says what counts as the same."""

from collections.abc import Iterator

from codebook.render import script_sentences
from codebook.render.page import Crumb, Page, Renderer
from codebook.render.site_pages import TOP
from codebook.sentences import say

CHECK: Crumb = ("check/", say("check-title"))
RULES: Crumb = ("check/rules/", say("check-rules-title"))


def check_pages(renderer: Renderer) -> Iterator[Page]:
    """Yields both pages."""
    site = renderer.site
    yield renderer.page(
        *(CHECK[0], "check.html", CHECK[1]),
        description=say("check-description", name=site.facts.name),
        crumbs=(TOP,),
        said=script_sentences.of_check(renderer),
        rules=RULES[0],
    )
    yield renderer.page(
        *(RULES[0], "check_rules.html", RULES[1]),
        description=say("check-rules-description"),
        crumbs=(TOP, CHECK),
        check=CHECK[0],
    )
