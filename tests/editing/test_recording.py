"""Recording: what is written down and when, that nothing is half written, and that a record edited to fit is found."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from codebook.book import Book, Faults, open_book
from codebook.editing import recording
from codebook.editing.future_dates import future_dates
from codebook.load import load_site
from codebook.record import fingerprint, is_recorded, texts
from conftest import FIRST, ROOT, SITES, TEMPLATES, Run, edit, first_report, tree

CLAUSE = "code/1902/brightness.md"
RECORD = "code/1902/.wording"
STRUCTURE = "code/1902/.structure"
RECORDS = {
    f"{place}{ending}"
    for place in (
        "code/1901-draft/",
        "code/1902/",
        "reports/gullrock/.1901-11-05-lamp-oil",
        "reports/gullrock/.1903-02-14-fog-signals",
        "reports/mistholm/.1902-06-01-painting-of-stripes",
    )
    for ending in (".wording", ".structure", ".facts")
} | {".facts", "reports/gullrock/.facts", "reports/mistholm/.facts"}
CORRECTION = """---
corrections:
  - unit: brightness-1
    kind: of our copy
    was: {was}
    now: {now}
    date: 1905-05-03
    authority: The made-up original, page 4
    reason: Made up. A letter was misread.
---
"""
WITHHELD = """withheld:
  - what: Made up. A keeper's name
    unit: brightness-1
    why: Made up. The keeper asked for it
    date: 1905-05-03
    authority: The made-up Guild
"""


def wordings(docs: Path) -> dict[str, bytes]:
    """The records of wording in a folder."""
    return {name: data for name, data in tree(docs).items() if name.endswith(".wording")}


def line_of(docs: Path, label: str) -> str:
    """The words that are recorded of a unit of the edition 1902."""
    lines = (docs / RECORD).read_text("utf-8").splitlines()
    return next(line.partition("\t")[2] for line in lines if line.startswith(f"{label}\t"))


@pytest.fixture
def recorded(run: Run, lighthouse: Path) -> Path:
    """The made-up body's content, with its words recorded."""
    assert run(lighthouse, "record")[0] == 0
    return lighthouse


def reword(docs: Path, was: str, now: str) -> None:
    """Changes words of the first clause of Brightness in the edition 1902."""
    edit(docs / CLAUSE, was, now)


# What is written


def test_every_text_is_recorded_once(run: Run, lighthouse: Path) -> None:
    """The first time every edition and report is recorded, with the addresses of pages, and told; the second time nothing is written."""
    before = tree(lighthouse)
    status, out, err = run(lighthouse, "record")
    assert (status, err) == (0, "")
    assert set(out.splitlines()) == {str(lighthouse / name) for name in {*RECORDS, ".addresses"}}
    after = tree(lighthouse)
    assert after.keys() - before.keys() == {*RECORDS, ".addresses"}
    assert {name: after[name] for name in before} == before
    assert run(lighthouse, "record") == (0, "Every text is recorded as it is.\n", "")
    assert tree(lighthouse) == after


def test_the_record_is_what_the_fingerprint_is_of(recorded: Path) -> None:
    """SHA-256 of the file, as standard tools give it, is the fingerprint that pages show."""
    site = open_book(recorded, TEMPLATES, "").site
    for edition in site.editions:
        data = (recorded / "code" / edition.id / ".wording").read_bytes()
        assert hashlib.sha256(data).hexdigest() == fingerprint(edition)


@pytest.mark.first_content
def test_the_real_texts_are_recorded(real_book: Book) -> None:
    """Every text that the site began with has its record, so that no word of it can change unseen; later ones may wait for theirs."""
    site = real_book.site
    began = ["2015-draft", *(str(first_report(real_book, council).ref) for council in FIRST)]
    assert len(began) == 3
    assert [reference for reference in began if not is_recorded(texts(site)[reference], site)] == []


def test_nothing_is_recorded_of_content_with_faults(run: Run, lighthouse: Path) -> None:
    """A fault anywhere is told, and no record is written of anything."""
    edit(lighthouse / "history/1901-11-ships-counted.md", "date: 1901-11", "date: 1901-13")
    before = tree(lighthouse)
    status, out, err = run(lighthouse, "record")
    assert (status, out) == (1, "")
    assert "history/1901-11-ships-counted.md:3" in err
    assert tree(lighthouse) == before


def test_other_words_are_never_recorded_by_themselves(run: Run, recorded: Path) -> None:
    """Words that were changed without saying so stop the recording, so that the record stays what it was."""
    words = line_of(recorded, "brightness-1")
    reword(recorded, words[:12], f"Perhaps {words[:12]}")
    before = wordings(recorded)
    status, out, err = run(recorded, "record")
    assert (status, out) == (1, "")
    assert "brightness-1 was published with other words" in err
    assert wordings(recorded) == before


def test_a_correction_is_recorded(run: Run, recorded: Path) -> None:
    """Words that a correction explains are recorded, in that text's file alone, and nothing has to be done elsewhere."""
    words = line_of(recorded, "brightness-1")
    reword(recorded, words, f"{words} indeed")
    (recorded / "code/1902/corrections.md").write_text(CORRECTION.format(was=words, now=f"{words} indeed"), "utf-8")
    assert run(recorded, "record") == (0, f"{recorded / STRUCTURE}\n{recorded / RECORD}\n", "")
    assert line_of(recorded, "brightness-1") == f"{words} indeed"


def test_withheld_words_are_taken_out_and_what_is_left_is_told(run: Run, recorded: Path) -> None:
    """Words withheld leave the record, and every place that the build cannot reach is told, once."""
    words = line_of(recorded, "brightness-1")
    rest = words.partition(" ")[2]
    reword(recorded, rest, "[withheld]")
    edit(recorded / "code/1902/index.md", "audience:", f"{WITHHELD}audience:")
    edit(recorded / "code/1902/index.md", f"  sha256: {'0123456789abcdef' * 4}\n", "")
    status, out, err = run(recorded, "record")
    assert (status, err) == (0, "")
    assert out.split("\n")[:2] == [str(recorded / STRUCTURE), str(recorded / RECORD)]
    assert "1902: brightness-1" in out
    assert [line.removeprefix("- ") for line in out.splitlines() if line.startswith("- ")] == list(recording.ELSEWHERE)
    assert not any(rest.encode() in data for data in tree(recorded / "code/1902").values())
    assert run(recorded, "record") == (0, "Every text is recorded as it is.\n", "")


def test_whoever_reviews_is_told_where_withheld_words_still_stand(run: Run, recorded: Path, base: Path) -> None:
    """The summary of a change that takes words out names each line that still has them, and repeats none of them."""
    words = line_of(recorded, "brightness-1")
    rest = words.partition(" ")[2]
    reword(recorded, rest, "[withheld]")
    edit(recorded / "code/1902/index.md", "audience:", f"{WITHHELD}audience:")
    (recorded / "code/1902/.facts").unlink()  # the rights may differ
    edit(recorded / "code/1902/index.md", "\nrights: ", f"\nrights: Of “{rest}” ")
    edit(recorded / "code/1902/index.md", f"  sha256: {'0123456789abcdef' * 4}\n", "")
    assert run(recorded, "record")[0] == 0
    status, out, _ = run(recorded, "summary", base)
    assert status == 0
    _, _, warnings = out.partition("## Check again")
    assert "docs/code/1902/index.md, line " in warnings
    assert "has words that were withheld in 1902: brightness-1" in warnings
    assert rest not in out
    assert "**Withholds words** of brightness-1 to protect a person" in out


def test_each_place_with_withheld_words_is_told_once_and_the_likeliest_first(run: Run, tmp_path: Path) -> None:
    """Words taken out of two versions: a place that has them is told once, whole words alone, what the versions say of them first."""
    docs = shutil.copytree(SITES / "harbour" / "docs", tmp_path / "docs")
    left_out = WITHHELD.replace("brightness-1", "tides-3").removeprefix("withheld:\n")
    for version in ("1951", "1957"):
        edit(docs / f"code/{version}/tides.md", "Ring the bell at", "Ring [withheld] at")
        edit(docs / f"code/{version}/index.md", "withheld:\n", f"withheld:\n{left_out}")
    edit(docs / "code/1951/corrections.md", "had never meant goats", "had never meant goats, nor the bell")
    with (docs / "about/index.md").open("a", encoding="utf-8") as page:
        page.write("\nOf the bells, and of the belly;\nthe Bell.\n")
    others = ["1950-draft", "1953-proposal", "1954-proposal", "1954", "1957-november", "1957-proposal", "1960"]
    status, out, _ = run(docs, "record")
    assert status == 0
    told = [line for line in out.splitlines() if "has words that were withheld in" in line]
    assert [line.partition(":")[0] for line in told] == [
        "docs/code/1951/corrections.md",
        *(f"docs/code/{other}/tides.md" for other in others),
        "docs/about/index.md",  # its table has a bell
        "docs/about/index.md",
    ]
    last = len((docs / "about/index.md").read_text("utf-8").splitlines())
    assert told[-1] == (
        f"docs/about/index.md:{last}: has words that were withheld in 1951: tides-3 and of 1 more; check whether to withhold them here too"
    )


@pytest.mark.parametrize(
    "word",
    ["git filter-repo", "pull requests", "forks", "logs", "published site", "archives", "search", "Printed", "sha256"],
)
def test_what_is_left_to_do_names_each_place(word: str) -> None:
    """The list leaves out none of the places where words stay when they are taken out here."""
    assert any(word in line for line in recording.ELSEWHERE)
    assert all("\n" not in line for line in recording.ELSEWHERE)


def test_no_half_of_a_file_is_ever_found(run: Run, recorded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the last step of writing fails, that is told in words, the record is as it was, and nothing is left beside it."""
    words = line_of(recorded, "brightness-1")
    reword(recorded, words, f"{words} indeed")
    (recorded / "code/1902/corrections.md").write_text(CORRECTION.format(was=words, now=f"{words} indeed"), "utf-8")
    before = tree(recorded)

    def full(source: Path, target: Path) -> None:
        assert Path(source).parent == Path(target).parent
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    status, out, err = run(recorded, "record")
    assert (status, out) == (1, "")
    assert err.startswith("docs/code/1902/.structure:1: could not be written: No space left on device; ")
    assert tree(recorded) == before


# Addresses


def test_no_address_is_recorded_before_the_permanent_one_is_chosen(run: Run, lighthouse: Path) -> None:
    """As long as nobody has said the site's address, words are recorded and addresses are not, unless somebody asks for it."""
    edit(lighthouse / "site.yml", "address: https://lights.example.org/", "address:")
    status, out, _ = run(lighthouse, "record")
    assert (status, ".addresses" in out) == (0, False)
    assert run(lighthouse, "record-addresses") == (0, f"{lighthouse / '.addresses'}\n", "")


def test_addresses_are_recorded_in_order(run: Run, lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """The address of every page, and of the files of each report, stands on a line, from the root, sorted, once; a second time nothing is written."""
    book = open_lighthouse()
    files = {path for report in book.site.reports for path in (report.ref.data, report.ref.wording)}
    assert run(lighthouse, "record-addresses") == (0, f"{lighthouse / '.addresses'}\n", "")
    lines = (lighthouse / ".addresses").read_text("utf-8").splitlines()
    assert lines == sorted(f"/{address}" for address in (*(page.url for page in book.pages), *files))
    assert "/" in lines
    assert run(lighthouse, "record-addresses") == (0, "Every address is recorded.\n", "")


def test_recorded_addresses_are_never_left_out(run: Run, lighthouse: Path) -> None:
    """A new page's address is added to those that are recorded; one that leads nowhere stops the recording."""
    run(lighthouse, "record-addresses")
    before = (lighthouse / ".addresses").read_text("utf-8").splitlines()
    page = (lighthouse / "about/index.md").read_text("utf-8")
    (lighthouse / "about/new.md").write_text(page.replace("title: ", "title: New ", 1), "utf-8")
    assert run(lighthouse, "record-addresses")[0] == 0
    after = (lighthouse / ".addresses").read_text("utf-8").splitlines()
    assert after == sorted([*before, "/about/new/"])
    (lighthouse / "about/new.md").unlink()
    status, _, err = run(lighthouse, "record-addresses")
    assert status == 1
    assert "the address /about/new/ was published and has no page now" in err
    assert (lighthouse / ".addresses").read_text("utf-8").splitlines() == after


# Whether it is kept


@pytest.fixture
def base(recorded: Path, tmp_path: Path) -> Path:
    """The content as it was recorded, in another folder of the same name."""
    return shutil.copytree(recorded, tmp_path / "base" / "docs")


def kept_at_main(docs: Path) -> str:
    """What is said of the content in a folder if all of it is kept."""
    addresses = len((docs / ".addresses").read_text("utf-8").splitlines())
    return f"Everything recorded at main is kept: 5 texts, {addresses} addresses.\n"


def test_all_is_kept(run: Run, recorded: Path, base: Path) -> None:
    """Where nothing recorded has changed, that is said with how much it is; new texts and addresses are no fault."""
    assert run(recorded, "record-check", "--base=main", base) == (0, kept_at_main(base), "")
    (base / RECORD).unlink()
    (base / STRUCTURE).unlink()
    (base / ".addresses").write_text("/\n", "utf-8")
    (recorded / ".addresses").write_text("/\n/about/\n", "utf-8")
    assert run(recorded, "record-check", "--base=v1", base)[1] == (
        "Everything recorded at v1 is kept: 4 texts, 1 address.\n"
    )


def test_without_records_there_is_nothing_to_keep(run: Run, recorded: Path, base: Path) -> None:
    """A base from before anything was recorded is no fault, and that is said."""
    for name in (*RECORDS, ".addresses"):
        (base / name).unlink()
    assert run(recorded, "record-check", "--base=main", base) == (
        0,
        "Nothing was recorded at main, so there is nothing to keep.\n",
        "",
    )


def test_every_record_edited_to_fit_is_told(run: Run, recorded: Path, base: Path) -> None:
    """Text and record changed alike pass the build, and are found here; so is a record that is gone: all in one run."""
    words = line_of(recorded, "brightness-1")
    reword(recorded, words, f"{words} perhaps")
    edit(recorded / RECORD, f"brightness-1\t{words}\n", f"brightness-1\t{words} perhaps\n")
    shutil.rmtree(recorded / "reports/mistholm")
    (recorded / "reports/gullrock/.1903-02-14-fog-signals.wording").unlink()
    status, out, err = run(recorded, "record-check", "--base=main", base)
    assert (status, out) == (1, "")
    assert f"docs/{RECORD}:" in err
    assert f"the line of brightness-1 was changed in this record; was: “{words}”, now: “{words} perhaps”" in err
    assert "docs/reports/mistholm:1: the council mistholm was published and is gone; put the folder back" in err
    assert (
        "gullrock/1903-02-14-fog-signals was published and this record of its words is gone; put the file back" in err
    )
    assert err.endswith("3 problems.\n")


def test_a_correction_explains_a_record(run: Run, recorded: Path, base: Path) -> None:
    """A record that a new correction explains is kept; without the correction it is not."""
    words = line_of(recorded, "brightness-1")
    reword(recorded, words, f"{words} indeed")
    correction = recorded / "code/1902/corrections.md"
    correction.write_text(CORRECTION.format(was=words, now=f"{words} indeed"), "utf-8")
    assert run(recorded, "record")[0] == 0
    assert run(recorded, "record-check", "--base=main", base)[0] == 0
    correction.unlink()
    assert run(recorded, "record-check", "--base=main", base)[0] == 1


def test_a_base_with_faults_is_checked_all_the_same(run: Run, recorded: Path, base: Path) -> None:
    """What a broken base recorded counts, whether the fault is in that text or elsewhere."""
    edit(base / "history/1901-11-ships-counted.md", "date: 1901-11", "date: 1901-13")
    edit(base / "code/1902/index.md", "states:", "stats:")
    assert run(recorded, "record-check", "--base=main", base)[0] == 0
    words = line_of(recorded, "brightness-1")
    reword(recorded, words, f"{words} perhaps")
    edit(recorded / RECORD, f"brightness-1\t{words}\n", f"brightness-1\t{words} perhaps\n")
    status, _, err = run(recorded, "record-check", "--base=main", base)
    assert status == 1
    assert "brightness-1 was changed in this record" in err


def test_content_that_cannot_be_read_is_told_first(run: Run, recorded: Path, base: Path) -> None:
    """Of a text with faults nobody knows whether it was kept: its faults are told, and not that it is gone."""
    edit(recorded / "code/1902/index.md", "states:", "stats:")
    status, out, err = run(recorded, "record-check", "--base=main", base)
    assert (status, out) == (1, "")
    assert "docs/code/1902/index.md:" in err
    assert "was published and" not in err
    (base / "site.yml").unlink()
    status, _, err = run(recorded, "record-check", "--base=main", base)
    assert (status, "docs/site.yml:1: there was no such file at main" in err) == (1, True)


# Through make and git


def command(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs a command in a folder, with nothing of this computer's settings of git or of an outer make."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "GIT_"))}
    return subprocess.run(
        arguments,
        cwd=folder,
        env={**inherited, "SITE_URL": "", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
        capture_output=True,
        text=True,
        check=False,
    )


def git(folder: Path, *arguments: str) -> None:
    """Runs git as somebody made up."""
    who = ("-c", "user.name=Made up", "-c", "user.email=made-up@lights.example.org")
    done = command(folder, "git", *who, *arguments)
    assert done.returncode == 0, done.stderr


def check(folder: Path, revision: str) -> subprocess.CompletedProcess[str]:
    """Runs the recipe of `make record-check`, with what is in .venv as it is."""
    return command(folder, "make", "--old-file=.venv/site.ok", "record-check", f"BASE={revision}")


@pytest.fixture
def project(recorded: Path, tmp_path: Path) -> Path:
    """A repository with the made-up body's content, recorded and committed."""
    assert recorded == tmp_path / "docs"
    for name in ("hooks", "overrides", ".venv"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "Makefile", tmp_path)
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", "docs")
    git(tmp_path, "commit", "--quiet", "--message=Made up")
    return tmp_path


@pytest.mark.prove
def test_any_revision_can_be_the_base(project: Path) -> None:
    """Against a branch or an earlier commit what is committed there counts, whatever was committed since."""
    done = check(project, "main")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == kept_at_main(project / "docs")
    docs = project / "docs"
    words = line_of(docs, "brightness-1")
    reword(docs, words, f"{words} perhaps")
    edit(docs / RECORD, f"brightness-1\t{words}\n", f"brightness-1\t{words} perhaps\n")
    assert load_site(docs)[1] == ()
    git(project, "commit", "--quiet", "--all", "--message=Made up, to fit")
    assert check(project, "HEAD").returncode == 0
    done = check(project, "HEAD^1")
    assert done.returncode != 0
    assert "the line of brightness-1 was changed in this record" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_was_refused_is_refused_again(project: Path) -> None:
    """Words that were changed with their record stay refused against what was published, whatever is committed behind them."""
    docs = project / "docs"
    words = line_of(docs, "brightness-1")
    reword(docs, words, f"{words} perhaps")
    edit(docs / RECORD, f"brightness-1\t{words}\n", f"brightness-1\t{words} perhaps\n")
    git(project, "commit", "--quiet", "--all", "--message=Made up, to fit")
    git(project, "commit", "--quiet", "--allow-empty", "--message=Made up, of something else")
    assert check(project, "HEAD^1").returncode == 0
    assert "the line of brightness-1 was changed in this record" in check(project, "HEAD~2").stderr


@pytest.mark.prove
def test_no_attribute_of_git_hides_a_record(project: Path) -> None:
    """A file that asks git to leave all out of what it packs is told itself, and hides nothing of the base either."""
    docs = project / "docs"
    (docs / ".gitattributes").write_text("* export-ignore\n", "utf-8")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message=Made up")
    (docs / ".gitattributes").unlink()
    words = line_of(docs, "brightness-1")
    edit(docs / RECORD, f"brightness-1\t{words}\n", f"brightness-1\t{words} perhaps\n")
    assert "the line of brightness-1 was changed in this record" in check(project, "HEAD").stderr


@pytest.mark.parametrize(
    "revision",
    [
        "nowhere",
        "",
        "two words",
        "%s'\\n",
        "main:docs",
        "$(touch made)",
        "$(shell touch made)",
        "`touch made`",
        '"; touch made; "',
        "--output=made",
    ],
)
def test_a_revision_that_is_none_is_told(revision: str, project: Path) -> None:
    """It is said in plain words that there is no such revision; the shell takes nothing of it for a command of its own."""
    done = check(project, revision)
    assert done.returncode != 0
    said, *own = done.stderr.splitlines()
    assert said == f"BASE: there is no revision '{revision}' here; write a branch, a tag or a commit, as in BASE=main"
    assert [line.partition(":")[0] for line in own] == ["make"]
    assert "is kept" not in done.stdout
    assert not (project / "made").exists()


@pytest.mark.prove
def test_a_base_that_fails_leaves_no_old_one(project: Path) -> None:
    """After a good check, a base that is none is not mistaken for the one before."""
    assert check(project, "main").returncode == 0
    assert check(project, "nowhere").returncode != 0
    assert not (project / ".build/base/docs").exists()


def test_faults_name_the_file_that_cannot_be_written(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A folder where the file should be is told in words as well."""
    book = open_lighthouse()
    (lighthouse / ".addresses").mkdir()
    with pytest.raises(Faults, match=r"docs/\.addresses:1: could not be written: Is a directory"):
        recording.record_addresses(lighthouse, book)


# What has not happened yet

ADOPTED = "    date: 1902-03-01\n"
STATE_AT = "docs/code/1902/index.md:9: {} is after today, 2026-11-28; add it once it has happened"


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("    date: 2026-11-29\n", STATE_AT.format("2026-11-29")),
        ("    date: 2026-12\n", STATE_AT.format("2026-12")),
        ("    date: 2027\n", STATE_AT.format("2027")),
        ("    date: 2026-11-28\n", ""),
        ("    date: 2026-11\n", ""),
        ("    date: 2026-winter\n", ""),
        (f"{ADOPTED}    in-force: 2027-04-01\n", ""),
    ],
)
def test_an_adoption_to_come_is_not_recorded(now: str, told: str, run: Run, lighthouse: Path) -> None:
    """A version is adopted on the day of the record or before; a date that is not precise enough to tell is kept."""
    edit(lighthouse / "code/1902/index.md", ADOPTED, now)
    assert run(lighthouse, "check")[0] == 0
    status, out, err = run(lighthouse, "record")
    assert (status, err.partition("\n")[0]) == ((1, told) if told else (0, ""))
    assert (lighthouse / RECORD).exists() != bool(told)
    assert bool(out) != bool(told)


def test_a_councils_adoption_to_come_is_not_recorded(run: Run, lighthouse: Path) -> None:
    """So it is with a council that adopts a version."""
    edit(lighthouse / "reports/gullrock/index.md", "date: 1902-04\n", "date: 2027\n")
    status, _, err = run(lighthouse, "record")
    assert status == 1
    assert "docs/reports/gullrock/index.md:11: 2027 is after today, 2026-11-28; add it once it has happened" in err


def test_the_end_of_a_proposal_is_not_recorded_before_it_came(lighthouse: Path) -> None:
    """The date of an outcome is one of the past too."""
    edit(
        lighthouse / "code/1902/index.md",
        "  - state: adopted\n    date: 1902-03-01\n    by: The Made-up Guild of Imaginary Lighthouses\n",
        "",
    )
    edit(
        lighthouse / "code/1902/index.md",
        "became:\n",
        "outcome:\n  result: rejected\n  date: 2027-01\n  by: Nobody\nbecame:\n",
    )
    site, _ = load_site(lighthouse)
    assert site is not None
    assert [str(problem) for problem in future_dates(site, "2026-11-28")] == [
        "docs/code/1902/index.md:25: 2027-01 is after today, 2026-11-28; add it once it has happened"
    ]
    assert [*future_dates(site, "2027-01-01")] == []
