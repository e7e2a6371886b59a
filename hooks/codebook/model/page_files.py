"""Which page each file in the content folder becomes, and links written as files: as a host of repositories follows them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, join, normpath, relpath

from codebook.model.pages import Prose
from codebook.model.whole_site import Site
from codebook.values.languages import in_language, name_and_language

_INDEX = "index.md"
_HISTORY = "history/"
_PAGES = (".md", "subjects.yml")


@dataclass(frozen=True)
class PageFiles:
    """The pages of a site by their files and folders."""

    site: Site

    @cached_property
    def pages(self) -> Mapping[str, str]:
        """Maps each file to the URL of its page, and each folder with such files: `docs/about/privacy.md`, `docs/reports/`."""
        folders = {dirname(path) for path in self._files()}
        folders |= {above for folder in folders if (above := dirname(folder))}
        return {**{f"{folder}/": self._url(folder) for folder in sorted(folders)}, **self._own}

    @cached_property
    def files(self) -> Mapping[str, str]:
        """Maps URLs of pages to their files; to a folder if there is no file."""
        return {url: path for path, url in self.pages.items() if path.endswith("/") or path in self._own}

    @cached_property
    def _own(self) -> Mapping[str, str]:
        return {path: self._url(path) for path in self._files() if path not in self._entries}

    @cached_property
    def _entries(self) -> Mapping[str, str]:
        """Maps files of the history, which share a page, to their ids there."""
        start = f"{self.site.folder}/{_HISTORY}".lstrip("/")
        return {path: path.removeprefix(start).removesuffix(".md") for path in self._files() if path.startswith(start)}

    def _named(self, page: Prose, path: str) -> str:
        file = normpath(join(dirname(page.document.path), path))
        return f"{file}/" if path.endswith("/") else file

    def _url(self, path: str) -> str:
        return page_url(path.removeprefix(self.site.folder).removeprefix("/"))

    def _files(self) -> Iterator[str]:
        documents = (document.path for document in self.site.documents)
        yield from (
            path
            for path in (*documents, *self.site.broken)
            if path.endswith(_PAGES) and not path.endswith("corrections.md")
        )

    def target(self, page: Prose, path: str) -> str | None:
        """Returns the URL of the page that a link to a file or folder leads to from a page's own file; None if there is no such page."""
        if path.startswith("/"):
            return None
        file = self._named(page, path)
        return _HISTORY if file in self._entries else self.pages.get(file)

    def picture(self, page: Prose, path: str) -> str | None:
        """Returns the path in the site of a picture that is named from a page's own file; None if there is none."""
        file = normpath(join(dirname(page.document.path), path)).partition("/")[2]
        return file if file in self.site.pictures and not path.startswith("/") else None

    def link(self, page: Prose, url: str) -> str:
        """Returns how to write a link from a page to another: as a file, or as a relative address if it has no file."""
        if (file := self.files.get(url)) is None:
            return relpath(f"{url}{_INDEX}", page.url or ".")
        return relpath(file, dirname(page.document.path)) + ("/" if file.endswith("/") else "")

    def on_site(self, page: Prose, to: str, own: Callable[[str], str] = str) -> str:
        """Returns a link or picture written as a file in the form that holds between addresses; others as they are.

        `own` returns the URL of a page in the language of the page with the link.
        """
        path, mark, anchor = to.partition("#")
        if (picture := self.picture(page, path)) is not None:
            return relpath(picture, page.url or ".")
        url = self.target(page, path)
        if not mark and (entry := self._entries.get(self._named(page, path))):
            mark, anchor = "#", entry
        return to if url is None else f"{relpath(f'{own(url)}{_INDEX}', page.url or '.')}{mark}{anchor}"


def page_url(path: str) -> str:
    """Returns the URL of the page of a file or folder within the content: `code/1902/index.md` and `code/1902` are `code/1902/`."""
    folder, _, name = path.rpartition("/")
    stem, language = name_and_language(name.removesuffix(".yml").removesuffix(".md"))
    place = (folder if f"{stem}.md" == _INDEX else f"{folder}/{stem}").strip("/")
    return in_language(language, f"{place}/" if place not in ("", ".", "index") else "")
