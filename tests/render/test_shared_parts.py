"""Parts that many pages have are rendered once, and their links lead to the same from each page."""

from markupsafe import Markup

from codebook.render.page import relative
from codebook.render.shared_parts import ROOT, SharedParts


def test_a_part_is_rendered_once() -> None:
    """Its links are relative to each page that has it; one that is on the page itself, and one that leads to its root."""
    made = []

    def make() -> str:
        made.append(1)
        return f'<a href="{ROOT}code/1902/#a">A</a> & <a href="{ROOT}">B</a> "C"'

    parts = SharedParts()
    found = [parts.at("a", make, lambda to, here=url: relative(to, here)) for url in ("", "code/1902/", "code/1902/x/")]  # type: ignore[misc]
    assert found == [
        '<a href="code/1902/#a">A</a> & <a href="./">B</a> "C"',
        '<a href="#a">A</a> & <a href="../../">B</a> "C"',
        '<a href="../#a">A</a> & <a href="../../../">B</a> "C"',
    ]
    assert all(isinstance(one, Markup) for one in found)
    assert len(made) == 1


def test_other_keys_are_other_parts() -> None:
    """Each is rendered by itself."""
    parts = SharedParts()
    assert [parts.at(key, lambda key=key: f"part {key}", str) for key in (1, 2, 1)] == ["part 1", "part 2", "part 1"]  # type: ignore[misc]
