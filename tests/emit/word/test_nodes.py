"""Elements as XML."""

import pytest
from lxml import etree

from codebook.emit.word.nodes import serialized, w, words


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (" two  spaces ", " two  spaces "),
        ("<w:t>&amp;]]>", "<w:t>&amp;]]>"),
        ("a\x00b\x07c\ufffe\udc80d", "abcd"),
        ("🙂 é", "🙂 é"),
    ],
)
def test_texts_are_words(text: str, written: str) -> None:
    """Whatever a text has comes back as words with all spaces, without signs that XML cannot hold."""
    root = etree.fromstring(serialized(w("p", w("r", words("t", text)), id=text), "w"))
    assert root[0][0].text == written
    assert root[0][0].get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    assert [*root.attrib.values()] == [written]
