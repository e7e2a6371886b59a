"""What `make serve` does after each edit: what it shows at once, what it builds, and which faults stay."""

from pathlib import Path

import pytest

import edit_watcher
from edit_watcher import BUILDS, Follower, Shown, looked_at

ONE = "docs/reports/mistholm/1902-06-01-stripes.md"


class FakeBuild:
    """A build that ends when it is told."""

    def __init__(self, number: int) -> None:
        self.folder = BUILDS / str(number)
        self.is_done, self.found = False, ""

    def faults(self) -> str:
        """What it found."""
        return self.found

    def end(self) -> None:
        """Nothing runs."""


class FakePreview:
    """A preview that keeps what it was asked. A report has a fault if it says so."""

    def __init__(self) -> None:
        self.is_ready = True
        self.asked: list[tuple[str, str]] = []
        self.ended = 0

    def show(self, path: str, folder: Path) -> str:
        """The faults of a report: its text, if it begins with `fault`."""
        self.asked.append((path, folder.name))
        text = Path(path).read_text()
        return f"{path}:1: {text}" if text.startswith("fault") else ""

    def end(self) -> None:
        """Counts."""
        self.ended += 1


class Parts:
    """A follower, and what it starts."""

    def __init__(self) -> None:
        self.shown = Shown()
        self.follower = Follower(self.shown)
        self.preview = FakePreview()
        self.builds: list[FakeBuild] = []

    def build(self, number: int) -> FakeBuild:
        """Begins a build."""
        self.builds.append(FakeBuild(number))
        return self.builds[-1]

    def write(self, name: str, text: str) -> None:
        """Edits a file, and lets the follower look."""
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        self.follower.look()

    def end_build(self, faults: str = "") -> None:
        """Ends the running build, and lets the follower look."""
        build = self.builds[-1]
        build.folder.mkdir()
        build.is_done, build.found = True, faults
        self.follower.look()


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Parts:
    """A follower of a project with one report, whose first build ended."""
    monkeypatch.chdir(tmp_path)
    BUILDS.mkdir(parents=True)
    found = Parts()
    monkeypatch.setattr(edit_watcher, "Build", found.build)
    monkeypatch.setattr(edit_watcher, "Preview", lambda: found.preview)
    found.write(ONE, "one")
    assert (len(found.builds), found.shown.number) == (1, 0)
    found.end_build()
    assert (found.shown.folder, found.shown.number) == (BUILDS / "1", 1)
    return found


def test_a_report_is_shown_before_a_build(parts: Parts) -> None:
    """An edit of a report is shown in the last build; another build follows, and gets what was edited while it ran."""
    parts.write(ONE, "one more")
    assert (parts.preview.asked, parts.shown.number, len(parts.builds)) == ([(ONE, "1")], 2, 2)
    parts.write(ONE, "and another")
    parts.end_build()
    assert parts.preview.asked == [(ONE, "1"), (ONE, "1"), (ONE, "2")]
    assert (parts.shown.folder, len(parts.builds)) == (BUILDS / "2", 3)
    parts.end_build()
    assert [path.name for path in sorted(BUILDS.iterdir())] == ["2", "3"]
    assert (len(parts.builds), parts.preview.ended) == (3, 0)


def test_faults_of_a_report_are_shown_at_once(parts: Parts) -> None:
    """They go when they are mended, whatever a build finds that began before."""
    parts.write(ONE, "fault")
    assert parts.shown.faults == f"{ONE}:1: fault"
    parts.write(ONE, "mended")
    assert parts.shown.faults == ""
    parts.end_build(f"{ONE}:1: fault")
    assert parts.shown.faults == ""
    parts.end_build(f"{ONE}:1: fault that only a build finds")
    assert parts.shown.faults.endswith("only a build finds")
    parts.write(ONE, "mended again")
    assert parts.shown.faults == ""


def test_a_build_keeps_faults_that_came_while_it_ran(parts: Parts) -> None:
    """A report that got a fault after a build began is not shown without it."""
    parts.write(ONE, "one more")
    parts.write(ONE, "fault")
    parts.end_build()
    assert parts.shown.faults == f"{ONE}:1: fault"


def test_faults_elsewhere_stay_until_a_build(parts: Parts) -> None:
    """A report that is mended does not hide that the last build found faults in another file."""
    parts.write("docs/site.yml", "fault")
    parts.end_build("docs/site.yml:1: fault")
    parts.write(ONE, "another")
    assert parts.shown.faults == "docs/site.yml:1: fault"
    parts.end_build()
    assert parts.shown.faults == ""


@pytest.mark.parametrize(
    "name", ["docs/site.yml", "docs/reports/mistholm/index.md", "docs/reports/mistholm/.facts", "hooks/publish.py"]
)
def test_what_is_no_report_is_built_first(name: str, parts: Parts) -> None:
    """After any other edit the preview does not know the site, so it begins anew after the build."""
    parts.write(name, "made up")
    assert (parts.preview.asked, parts.preview.ended) == ([], 1)
    parts.end_build()
    parts.write(ONE, "another")
    assert parts.preview.asked == [(ONE, "2")]


def test_a_deleted_report_is_built_first(parts: Parts) -> None:
    """What is gone has no page to show."""
    Path(ONE).unlink()
    parts.follower.look()
    assert (parts.preview.asked, parts.preview.ended, len(parts.builds)) == ([], 1, 2)


def test_a_preview_that_reads_is_waited_for(parts: Parts) -> None:
    """An edit while it reads the site is shown when it has."""
    parts.preview.is_ready = False
    parts.write(ONE, "another")
    assert parts.preview.asked == []
    parts.preview.is_ready = True
    parts.follower.look()
    assert parts.preview.asked == [(ONE, "1")]


def test_a_failed_preview_leaves_all_to_the_build(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the process ends, nothing is shown before the next build, which starts another."""
    monkeypatch.setattr(parts.preview, "show", lambda *_: None)
    parts.write(ONE, "another")
    assert (parts.shown.number, parts.preview.ended) == (1, 1)
    parts.preview = FakePreview()
    parts.end_build()
    assert (parts.shown.folder, parts.shown.number) == (BUILDS / "2", 2)


def test_every_edit_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is written, made or deleted differs from before; what Python writes for itself, and links to nowhere, do not matter."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs/about").mkdir(parents=True)
    (tmp_path / "docs/nowhere").symlink_to("nowhere")
    page = tmp_path / "docs/about/page.md"
    seen = [looked_at()]
    for text in ("one", "two more"):
        page.write_text(text)
        seen.append(looked_at())
    page.unlink()
    assert seen[0] == looked_at()
    assert len({tuple(sorted(look.items())) for look in seen}) == 3
    (tmp_path / "docs/about/page.pyc").write_text("Made up.")
    assert seen[0] == looked_at()
