"""What `make ready` refuses, so that no site is published that nobody answers for, or whose words and addresses could change unseen."""

from pathlib import Path

import pytest

from codebook.editing.readiness import FORMS
from conftest import Run

NO_ADDRESS = (
    "no address is recorded yet; choose the permanent address in site.yml, then run `make record-addresses`, "
    "so no page can disappear unnoticed"
)


def test_ready_refuses_while_nobody_runs_the_site(run: Run, real_project: Path) -> None:
    """The real content names nobody yet: each empty field is told with its line, and nothing else of what is recorded."""
    lines = (real_project / "docs" / "site.yml").read_text("utf-8").splitlines()
    status, out, err = run(real_project / "docs", "ready")
    assert (status, out) == (1, "")
    empty = [
        f"docs/site.yml:{lines.index(f'{field}:') + 1}: '{field}' is empty; fill it in to publish the site"
        for field in ("operator", "contact", "address")
        if f"{field}:" in lines
    ]
    assert len(empty) >= 2
    *told, count = err.splitlines()
    assert [
        line for line in told if "recorded yet" not in line
    ] == empty  # what an editor has just added may wait for its record
    assert count == f"{len(told)} problems."


def test_ready_names_who_runs_the_site(run: Run, lighthouse: Path) -> None:
    """With all three fields filled in and every text and address recorded, the site may be published."""
    assert run(lighthouse, "record")[0] == 0
    operator = "The Made-up Guild of Imaginary Lighthouses"
    said = f"Ready to publish: run by {operator}, at https://lights.example.org/\n"
    assert run(lighthouse, "ready") == (0, said, "")
    assert run(lighthouse, "--address", "https://lights.example.org", "ready") == (0, said, "")


def test_ready_refuses_another_address_than_the_permanent_one(run: Run, lighthouse: Path) -> None:
    """Citations carry the permanent address, so a build for any other one is not published."""
    assert run(lighthouse, "record")[0] == 0
    status, out, err = run(lighthouse, "--address", "https://example.org/lights/", "ready")
    line = (lighthouse / "site.yml").read_text().split("\n").index("address: https://lights.example.org/") + 1
    assert (status, out) == (1, "")
    assert err == (
        f"docs/site.yml:{line}: 'address' is https://lights.example.org/, but the site is being built for "
        "https://example.org/lights/; correct one of them\n1 problem.\n"
    )


def test_ready_refuses_words_that_could_still_change_unseen(run: Run, lighthouse: Path) -> None:
    """Each text that is not recorded is told with its file; one that is corrected has to be recorded again."""
    unrecorded = [
        f"docs/{path}:1: these words are not recorded yet; record them with `make record`, so they cannot change unnoticed"
        for path in (
            "code/1901-draft/index.md",
            "code/1902/index.md",
            "reports/gullrock/1901-11-05-lamp-oil.md",
            "reports/gullrock/1903-02-14-fog-signals.md",
            "reports/mistholm/1902-06-01-painting-of-stripes.md",
        )
    ]
    facts = [
        f"docs/{path}:1: the facts here are not recorded yet; record them with `make record`, so they cannot change unnoticed"
        for path in ("site.yml", "reports/gullrock/index.md", "reports/mistholm/index.md")
    ]
    status, out, err = run(lighthouse, "ready")
    assert (status, out) == (1, "")
    assert sorted(err.splitlines()) == sorted([*unrecorded, *facts, f"docs/.addresses:1: {NO_ADDRESS}", "9 problems."])
    assert run(lighthouse, "record")[0] == 0
    (lighthouse / "code/1902/.structure").unlink()
    layout = "the layout and emphasis of this text are not recorded yet; record them with `make record`"
    assert run(lighthouse, "ready") == (1, "", f"docs/code/1902/index.md:1: {layout}\n1 problem.\n")
    (lighthouse / "code/1902/.wording").unlink()
    assert run(lighthouse, "ready") == (1, "", f"{unrecorded[1]}\n1 problem.\n")


def test_ready_refuses_addresses_that_could_vanish(run: Run, lighthouse: Path) -> None:
    """Where no address is recorded, or that of a page is not, the site is not published; `make record` records them with the words."""
    assert run(lighthouse, "record")[0] == 0
    (lighthouse / ".addresses").unlink()
    assert run(lighthouse, "ready") == (1, "", f"docs/.addresses:1: {NO_ADDRESS}\n1 problem.\n")
    (lighthouse / ".addresses").write_text("/\n", "utf-8")
    status, _, err = run(lighthouse, "ready")
    assert (status, " addresses are not recorded yet, as /about/, " in err) == (1, True)
    assert run(lighthouse, "record") == (0, f"{lighthouse / '.addresses'}\n", "")
    assert run(lighthouse, "ready")[0] == 0


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("https://lights.example.org/about/who-runs-this-site/", ""),
        ("'https://lights.example.org/about/who-runs-this-site/'", ""),
        (
            "https://ethics.example.org/about/who-runs-this-site/",
            f"{FORMS}:4: private reports are sent to ",
        ),
        ("https://lights.example.org/", f"{FORMS}:4: private reports are sent to "),
    ],
)
def test_ready_refuses_to_send_people_elsewhere(written: str, told: str, run: Run, lighthouse: Path) -> None:
    """The host's forms send whoever has something private to tell to the page of this very site with the private contact."""
    assert run(lighthouse, "record")[0] == 0
    forms = lighthouse.parent / FORMS
    forms.parent.mkdir(parents=True)
    forms.write_text(f"blank_issues_enabled: false\ncontact_links:\n  - name: Made up\n    url: {written}\n", "utf-8")
    status, _, err = run(lighthouse, "ready")
    assert (status, err.startswith(told)) == (int(bool(told)), True)
    if told:
        right = "which is not this site; write url: https://lights.example.org/about/who-runs-this-site/\n1 problem.\n"
        assert err.endswith(right)
