"""How to check a bundle with programs that a computer has, in plain text."""

from collections.abc import Iterator

from codebook.emit.bundle.bag import MANIFEST, TAG_MANIFEST
from codebook.render import Renderer
from codebook.sentences import Said, say

CHECK_FILE = "how-to-check.txt"
_MANIFESTS = (TAG_MANIFEST, MANIFEST)
_LINUX = "sha256sum --check --quiet {name}"
_MAC = "shasum --algorithm 256 --check --quiet {name}"
_WINDOWS = (
    "Get-Content {name} | ForEach-Object {{ $sum, $file = $_ -split '  ', 2; "
    'if ((Get-FileHash $file).Hash -ne $sum) {{ "$file: FAILED" }} }}'
)
_BAGIT = "bagit.py --validate ."


def how_to_check(renderer: Renderer, title: str, address: str, words: str = "", fingerprint: str = "") -> bytes:
    """Returns the text. `words` is the file of a record, and `fingerprint` its SHA-256."""
    return "".join(f"{line}\n" for line in _lines(renderer, title, address, words, fingerprint)).encode()


def _lines(renderer: Renderer, title: str, address: str, words: str, fingerprint: str) -> Iterator[str]:
    def said(sentence: Said) -> str:
        return renderer.words(sentence)

    yield title
    yield said(say("bundle-copy-of", address=address)) if address else said(say("bundle-copied-without-address"))
    for heading, command in (
        (say("bundle-on-linux"), _LINUX),
        (say("bundle-on-mac"), _MAC),
        (say("bundle-on-windows"), _WINDOWS),
    ):
        yield ""
        yield said(heading)
        yield ""
        yield from (f"    {command.format(name=name)}" for name in _MANIFESTS)
    yield ""
    yield said(say("bundle-nothing-printed"))
    yield ""
    yield said(say("bundle-with-bagit"))
    yield ""
    yield f"    {_BAGIT}"
    if words:
        yield ""
        yield said(say("bundle-fingerprint", file=words))
        yield ""
        yield f"    {fingerprint}"
    yield ""
    yield said(say("bundle-what-it-shows"))
