"""Bullets that a page draws as shapes, which no program finds in its text."""

from bisect import bisect_left
from collections.abc import Sequence

from codebook.importing.pdf.page import Page, Span

_FAR = 2.5
"""How far a bullet is from its text at most, in parts of the size of its letters."""


def with_bullets(spans: Sequence[Span], page: Page) -> list[Span]:
    """Returns spans with one for each bullet that is drawn before a row, and adds it to what another program finds."""
    found: list[Span] = []
    by_height = sorted(spans, key=lambda span: span.y)
    heights = [span.y for span in by_height]
    for x, y in page.dots:
        low, high = bisect_left(heights, y - 40), bisect_left(heights, y)
        row = [span for span in by_height[low:high] if 0.1 * span.size <= y - span.y <= 0.6 * span.size]
        first = min(row, key=lambda span: span.left, default=None)
        if first and 0.2 * first.size <= first.left - x <= _FAR * first.size:
            found.append(Span("•", (x, x + 1), first.y, first.size))
    if found:
        page.second_reading += "\n" + "\n".join(span.text for span in found)
    return [*spans, *found]
