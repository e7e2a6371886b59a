"""The project as a whole: what its files must never hold, and that what they promise is there."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from codebook.load.file_names import PUBLISHED
from codebook.values import contact
from conftest import ROOT

LOCKS = ("requirements.txt", "tests/requirements.txt")


def tracked() -> list[str]:
    """The text files of the repository: those that git tracks or would track."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert len(listed) > 50
    return [name for name in listed if (ROOT / name).is_file() and not name.endswith((".woff2", ".ttf", ".png"))]


def text_of(name: str) -> str:
    """A file's text."""
    return (ROOT / name).read_text("utf-8")


def test_no_contact_data_of_a_person() -> None:
    """No telephone number, extension or email address stands anywhere; in tests, the source texts hold none either."""
    read = [name for name in tracked() if name.startswith("tests/sources/") or not name.startswith("tests/")]
    assert len(read) > 50
    own = yaml.safe_load(text_of("docs/site.yml"))["contact"]  # that of whoever runs the site, for everybody to use
    found = [
        f"{name}:{found.line}: {found.kind}"
        for name in read
        for found in contact.find(text_of(name))
        if found.sure and found.words != own  # whoever reads the code decides about the rest
    ]
    assert found == []


def test_no_path_of_a_machine_and_no_registry() -> None:
    """No file names a place on somebody's machine, or the address of a package registry."""
    forbidden = re.compile(
        r"(?<![\w.])/(?:home|root|work|farm|Users)/|index-url|https?://[^\s\"']*(?:pypi|pythonhosted|npmjs)"
    )
    found = [
        f"{name}:{number}: {line.strip()}"
        for name in tracked()
        if name != "tests/test_project.py"
        for number, line in enumerate(text_of(name).split("\n"), start=1)
        if forbidden.search(line)
    ]
    assert found == []


def test_every_command_is_told_and_every_told_command_exists() -> None:
    """The README's table has each target of the Makefile, and no other."""
    targets = set(re.findall(r"^([a-z-]+):.*## ", text_of("Makefile"), re.MULTILINE)) - {"help"}
    assert set(re.findall(r"^\| `make ([a-z-]+)[^`]*`", text_of("README.md"), re.MULTILINE)) == targets


def test_the_first_screen_shows_the_two_commands() -> None:
    """`make site` and `make test` stand within the README's first 20 lines."""
    first = "\n".join(text_of("README.md").split("\n")[:20])
    assert "make site" in first
    assert "make test" in first


def test_links_of_the_project_s_own_papers_lead_to_files() -> None:
    """A link of the README, or of a paper beside it or in `.github`, to another file leads to one."""
    papers = [name for name in tracked() if re.fullmatch(r"(?:\.github/)?[^/]+\.md", name)]
    links = [
        (name, to)
        for name in papers
        for to in re.findall(r"\]\(([^)#:]+)\)|src=\"([^\":]+)\"", text_of(name))
        for to in to
        if to
    ]
    assert len(links) > 3
    assert [(name, to) for name, to in links if not (ROOT / name).parent.joinpath(to).is_file()] == []


def test_ci_runs_the_test_command_and_nothing_else() -> None:
    """Continuous integration calls `make test`; besides it, only what a shell needs to get there."""
    commands = [line for line in text_of(".ci/run").split("\n") if line and not line.startswith("#")]
    assert commands == ["set -euo pipefail", 'cd "$(dirname "$0")/.."', "make test"]


@pytest.mark.parametrize("name", LOCKS)
def test_requirements_are_locked_with_hashes(name: str) -> None:
    """Each requirement has one exact version and at least one hash."""
    blocks = re.split(r"\n(?=[a-z])", re.sub(r"^ *#.*\n", "", text_of(name), flags=re.MULTILINE).strip())
    assert len(blocks) > 20
    for block in blocks:
        assert re.match(r"[a-z0-9-]+==\S+", block), block
        assert "--hash=sha256:" in block, block


@pytest.mark.parametrize("name", [".requirements/site.in", ".requirements/tests.in", ".requirements/leave.in"])
def test_every_direct_requirement_has_its_reason(name: str) -> None:
    """Each direct requirement is pinned, and its reason stands beside it."""
    lines = [line for line in text_of(name).split("\n") if line and not line.startswith(("#", "-r", "-c"))]
    assert lines
    assert [line for line in lines if not re.fullmatch(r"[a-z0-9-]+==\S+ +# \w.+", line)] == []


@pytest.mark.parametrize(
    ("lock", "source"), [(LOCKS[0], "site.in"), (LOCKS[1], "tests.in"), ("tests/leave-requirements.txt", "leave.in")]
)
def test_the_locks_hold_what_was_asked_for(lock: str, source: str) -> None:
    """Each direct requirement stands in its lock, in the version that was asked for."""
    asked = re.findall(r"^([a-z0-9-]+==\S+)", text_of(f".requirements/{source}"), re.MULTILINE)
    locked = text_of(lock)
    assert [pin for pin in asked if not re.search(rf"^{re.escape(pin)} ", locked, re.MULTILINE)] == []


@pytest.mark.parametrize("folder", ["npm", "desk", "zotero"])
def test_packages_of_npm_are_locked(folder: str) -> None:
    """Each package from npm has one exact version, its reason and a hash, and the lock names no registry."""
    asked = json.loads(text_of(f".requirements/{folder}/package.json"))
    locked = json.loads(text_of(f".requirements/{folder}/package-lock.json"))["packages"]
    kinds = ("dependencies", "devDependencies")
    assert [locked[""].get(kind) for kind in kinds] == [asked.get(kind) for kind in kinds]
    wanted = {**asked["dependencies"], **asked.get("devDependencies", {})}
    for overridden in asked.get("overrides", {}).values():
        wanted |= overridden
    assert set(wanted) == set(asked["//"]) - {"what"}
    assert [version for version in wanted.values() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
    for name, package in locked.items():
        assert not name or package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name


def test_the_desk_has_the_sites_pydantic() -> None:
    """The compiled part of pydantic that a browser gets is of the version with which the site is built, and has a hash."""
    (pin,) = re.findall(r"^(pydantic-core==\S+)", text_of("requirements.txt"), re.MULTILINE)
    asked = text_of(".requirements/desk/wheels.txt")
    assert re.findall(r"^([a-z]\S+)", asked, re.MULTILINE) == [pin]
    assert re.search(r"--hash=sha256:[0-9a-f]{64}$", asked, re.MULTILINE)


def workflows() -> list[Path]:
    """The workflows."""
    return sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_actions_are_pinned() -> None:
    """Each action is pinned to a full commit id, with its version beside it."""
    uses = [line.strip() for path in workflows() for line in path.read_text("utf-8").split("\n") if "uses:" in line]
    assert len(uses) >= 6
    assert [line for line in uses if not re.search(r"uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


STEPS = {
    "cp -RL site built-site",
    "chmod -R a+rX built-site",
    'gh run download "$GITHUB_RUN_ID" --repo "$GITHUB_REPOSITORY" --name build',
    'gh run download "$GITHUB_RUN_ID" --repo "$GITHUB_REPOSITORY" --name everything',
    "for event in push workflow_dispatch; do",
    (
        'gh run list --repo "$GITHUB_REPOSITORY" --workflow publish.yml --branch main --event "$event" --status success --limit 1 '
        '--json createdAt,headSha --jq \'.[] | .createdAt + " commit=" + .headSha\' >> "$RUNNER_TEMP/published"'
    ),
    "done",
    'sort "$RUNNER_TEMP/published" | tail -n 1 | cut -d \' \' -f 2 >> "$GITHUB_OUTPUT"',
    'test ! -d .build/records || echo "new=yes" >> "$GITHUB_OUTPUT"',
    'gh run download "$GITHUB_RUN_ID" --repo "$GITHUB_REPOSITORY" --name records --dir "$RUNNER_TEMP/records"',
    'commit=$(python3 -I hooks/record_transfer.py in "$RUNNER_TEMP/records" "refs/remotes/origin/$BRANCH")',
    'echo "id=$commit" >> "$GITHUB_OUTPUT"',
    "gh auth setup-git",
    'git -c core.hooksPath=/dev/null push origin "$COMMIT:refs/heads/record-$GITHUB_RUN_ID"',
    'git fetch --quiet --no-tags origin "$REF:refs/heads/uploaded"',
    'gh run download "$GITHUB_RUN_ID" --repo "$GITHUB_REPOSITORY" --name report --dir "$RUNNER_TEMP/report"',
    'commit=$(python3 -E -s hooks/uploaded.py in "$RUNNER_TEMP/report" "$GITHUB_SHA" refs/remotes/origin/main)',
    'git -c core.hooksPath=/dev/null push --force-with-lease="$GITHUB_REF:$GITHUB_SHA" origin "$COMMIT:$GITHUB_REF"',
}
"""What workflows run besides: asking what was published last, copying the built site, and carrying new records or a report to a branch."""


def steps(workflow: str, job: str) -> list[dict[str, Any]]:
    """The steps of a job."""
    read = yaml.safe_load((ROOT / ".github/workflows" / workflow).read_text("utf-8"))
    return cast("list[dict[str, Any]]", read["jobs"][job]["steps"])


def test_workflow_commands_are_make_targets() -> None:
    """What the workflows run is what anybody can run: targets of the Makefile, and a few lines that move what they made."""
    targets = set(re.findall(r"^([a-z-]+):.*## ", text_of("Makefile"), re.MULTILINE))
    seen = set()
    for path in workflows():
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
            for line in "\n".join(step.get("run", "") for step in job["steps"]).splitlines():
                command = line.strip()
                made = re.fullmatch(
                    r"make (?:--silent )?([a-z -]+?)(?: BASE=HEAD\^1)?(?: >> \"\$GITHUB_STEP_SUMMARY\")?", command
                )
                seen.add(command)
                assert not command or command in STEPS or (made and set(made[1].split()) <= targets), command
    assert seen >= STEPS


def test_no_workflow_puts_foreign_words_into_a_shell() -> None:
    """What stands between double braces is filled in before the shell reads a line, so no line has any."""
    lines = [
        step["run"]
        for path in workflows()
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values()
        for step in job["steps"]
        if "run" in step
    ]
    assert len(lines) > 8
    assert [line for line in lines if "{{" in line] == []


def test_a_proposed_change_is_checked_against_its_base() -> None:
    """The record is compared with that of the commit that the change was made from, which is checked out as well."""
    all_steps = steps("check.yml", "check")
    assert any(step.get("run") == "make --silent record-check BASE=HEAD^1" for step in all_steps)
    assert next(step for step in all_steps if "checkout" in step.get("uses", ""))["with"]["fetch-depth"] == 2


def test_nothing_of_a_branch_or_a_package_runs_with_the_right_to_push() -> None:
    """The job that may push has main's code, runs no make target and sets nothing up; the one that records may only read."""
    read = yaml.safe_load((ROOT / ".github/workflows/record.yml").read_text("utf-8"))
    assert set(read[True]) == {"workflow_dispatch"}  # YAML 1.1 takes the key `on` for a yes
    assert read["permissions"] == {}
    assert read["jobs"]["record"]["permissions"] == {"contents": "read"}
    assert read["jobs"]["propose"]["permissions"] == {"actions": "read", "contents": "write"}
    assert all(job["if"].startswith("github.ref == 'refs/heads/main'") for job in read["jobs"].values())
    assert [step["uses"].partition("@")[0] for step in steps("record.yml", "propose") if "uses" in step] == [
        "actions/checkout"
    ]
    assert not any("make " in step.get("run", "") for step in steps("record.yml", "propose"))
    checkouts = [
        step for job in read["jobs"] for step in steps("record.yml", job) if "checkout" in step.get("uses", "")
    ]
    assert [step["with"] for step in checkouts] == [{"persist-credentials": False, "fetch-depth": 0}] * 2


def test_no_document_is_read_with_the_right_to_push() -> None:
    """An uploaded document is read with main's code, and with no right but to read; the job that may push runs no make target."""
    read = yaml.safe_load((ROOT / ".github/workflows/import.yml").read_text("utf-8"))
    assert read[True] == {  # YAML 1.1 takes the key `on` for a yes
        "push": {"branches-ignore": ["main"], "paths": ["incoming/**"]},
        "pull_request": {"paths": ["incoming/**"]},
    }
    assert read["jobs"]["read"]["permissions"] == {"contents": "read"}
    assert read["jobs"]["put"]["permissions"] == {"actions": "read", "contents": "write"}
    assert read["jobs"]["put"]["if"] == "github.event_name == 'push'"
    assert not any(
        "make " in step.get("run", "") or "setup" in step.get("uses", "") for step in steps("import.yml", "put")
    )
    checkouts = [
        step for job in read["jobs"] for step in steps("import.yml", job) if "checkout" in step.get("uses", "")
    ]
    assert [step["with"] for step in checkouts] == [{"ref": "main", "persist-credentials": False, "fetch-depth": 0}] * 2


def test_no_workflow_runs_foreign_code_with_rights() -> None:
    """No event gives a fork's change more rights than to be read, no job keeps packages, and only named jobs may write anything."""
    writing = set()
    for path in workflows():
        read = yaml.safe_load(path.read_text("utf-8"))
        assert set(read[True]) <= {"pull_request", "push", "workflow_dispatch", "schedule"}
        assert read["permissions"] == {}
        assert not re.search(r"\bcache\b *:|secrets\.", path.read_text("utf-8"))
        for name, job in read["jobs"].items():
            writing |= {(path.stem, name) for right in job["permissions"].values() if right == "write"}
            checkouts = [step for step in job["steps"] if "actions/checkout@" in step.get("uses", "")]
            assert all(step["with"]["persist-credentials"] is False for step in checkouts)
    assert writing == {("record", "propose"), ("import", "put"), ("publish", "attest"), ("publish", "deploy")}


def test_only_main_keeps_results() -> None:
    """Results of one run are there for the next on `main` alone, only after a push and until the program changes; no run writes over another's.

    So what a pull request made is never read, and a run by hand, as after words were withheld, begins and goes on without what was kept.
    """
    caches = {
        (path.name, name): [step for step in job["steps"] if "actions/cache" in step.get("uses", "")]
        for path in workflows()
        for name, job in yaml.safe_load(path.read_text("utf-8"))["jobs"].items()
    }
    fetched, kept = caches.pop(("publish.yml", "build"))
    assert not any(caches.values())
    read = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text("utf-8"))
    assert read[True]["push"] == {"branches": ["main"]}  # YAML 1.1 takes the key `on` for a yes
    assert set(read[True]) == {"push", "workflow_dispatch"}
    assert read["jobs"]["build"]["if"] == "github.ref == 'refs/heads/main'"
    assert (fetched["uses"].partition("@")[0], fetched["if"]) == (
        "actions/cache/restore",
        "github.event_name == 'push'",
    )
    assert (kept["uses"].partition("@")[0], kept.get("if")) == ("actions/cache/save", None)
    own = "${{ github.run_id }}-${{ github.run_attempt }}"
    assert fetched["with"]["key"] == kept["with"]["key"] == fetched["with"]["restore-keys"] + own
    assert all(name in fetched["with"]["restore-keys"] for name in ("requirements.txt", "hooks/", "overrides/"))
    assert fetched["with"]["path"] == kept["with"]["path"] == store_of_make()


def store_of_make() -> str:
    """Where `make` keeps results."""
    return str(re.findall(r"^export STORE := (\S+)$", text_of("Makefile"), re.MULTILINE)[0])


def test_no_line_of_a_step_is_a_command_of_the_runner() -> None:
    """Each step that runs a make target has the shell that stops the runner from obeying what is printed, but for what is printed for it."""
    made = [
        step
        for path in workflows()
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values()
        for step in job["steps"]
        if "make " in step.get("run", "")
    ]
    obeyed = [step["run"] for step in made if step.get("shell") != "bash .ci/step {0}"]
    assert len(made) > 10
    assert obeyed == ["make --silent annotate"]


def test_the_shell_of_a_step_stops_commands_before_anything_else(tmp_path: Path) -> None:
    """Its first line stops all commands, by a word that is another one each time; both streams come behind it, and the status stays."""
    script = tmp_path / "script.sh"
    script.write_text("echo ::error::made up >&2\nfalse | true\necho not reached\n", "utf-8")
    told = [
        subprocess.run(["bash", str(ROOT / ".ci/step"), str(script)], capture_output=True, text=True, check=False)
        for _ in range(2)
    ]
    assert [(done.returncode, done.stderr, done.stdout.splitlines()[1:]) for done in told] == [
        (1, "", ["::error::made up"])
    ] * 2
    words = [re.fullmatch(r"::stop-commands::([0-9a-f-]{36})", done.stdout.splitlines()[0]) for done in told]
    assert len({word[1] for word in words if word}) == 2


def test_publishing_refuses_while_nobody_runs_the_site() -> None:
    """In the publishing workflow `make ready` comes before anything is handed over, and the deployment needs that job."""
    jobs = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text("utf-8"))["jobs"]
    steps = [step.get("run", step.get("uses", "")) for step in jobs["build"]["steps"]]
    ready = next(index for index, step in enumerate(steps) if "make ready" in step)
    handed_over = next(index for index, step in enumerate(steps) if "upload-pages-artifact" in step)
    assert ready < handed_over
    assert "continue-on-error" not in str(jobs)
    assert jobs["attest"]["needs"] == "build"
    assert jobs["deploy"]["needs"] == ["build", "attest"]


def test_publishing_refuses_records_that_were_changed_to_fit() -> None:
    """Whoever pushes past a pull request: records are held against what was published last, before anything is handed over.

    What was pushed since may have been refused itself. It is asked for before anything of the repository runs.
    """
    build = steps("publish.yml", "build")
    place = next(index for index, step in enumerate(build) if step.get("run") == "make record-check")
    assert build[place]["env"] == {"BASE": "${{ steps.published.outputs.commit || github.event.before }}"}
    assert build[place]["if"].startswith("!inputs.rewritten && (steps.published.outputs.commit != '' || ")
    assert build[0]["with"]["fetch-depth"] == 0
    assert place < min(index for index, step in enumerate(build) if "upload" in step.get("uses", ""))
    asked = next(index for index, step in enumerate(build) if step.get("id") == "published")
    assert asked < min(index for index, step in enumerate(build) if "make " in step.get("run", ""))


@pytest.mark.parametrize(
    ("runs", "told"),
    [
        ("pull_request 2026-05-05T05:05:05Z f0f0", ""),
        ("pull_request 2026-05-05T05:05:05Z f0f0\npush 2026-04-04T04:04:04Z a1a1", "commit=a1a1"),
        ("push 2026-04-04T04:04:04Z a1a1\nworkflow_dispatch 2026-03-03T03:03:03Z b2b2", "commit=a1a1"),
        ("push 2026-04-04T04:04:04Z a1a1\nworkflow_dispatch 2026-06-03T03:03:03Z b2b2", "commit=b2b2"),
        ("", ""),
    ],
)
def test_a_fork_s_branch_of_the_same_name_was_never_published(
    runs: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The very lines of the workflow, with a host made up: the newest run that was started by a push or by hand counts."""
    (tmp_path / "runs").write_text(f"{runs}\n", "utf-8")
    asked = (
        '#!/bin/bash\nevent=; while [ $# -gt 0 ]; do [ "$1" = --event ] && event=$2; shift; done\n'
        'grep -E "^${event:-.*} " runs | head -n 1 | while read -r _ day commit; do echo "$day commit=$commit"; done\n'
    )
    (tmp_path / "gh").write_text(asked, "utf-8")
    (tmp_path / "gh").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("RUNNER_TEMP", str(tmp_path))
    monkeypatch.setenv("GITHUB_REPOSITORY", "made-up/made-up")
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "output"))
    (run,) = [step["run"] for step in steps("publish.yml", "build") if step.get("id") == "published"]
    subprocess.run(["bash", "-e", "-c", run], cwd=tmp_path, check=True)
    assert (tmp_path / "output").read_text("utf-8").strip() == told


def test_where_the_host_does_not_answer_nothing_is_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that fails ends the job: it is no sign that nothing was published."""
    (tmp_path / "gh").write_text("#!/bin/sh\nexit 1\n", "utf-8")
    (tmp_path / "gh").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("RUNNER_TEMP", str(tmp_path))
    monkeypatch.setenv("GITHUB_REPOSITORY", "made-up/made-up")
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "output"))
    (run,) = [step["run"] for step in steps("publish.yml", "build") if step.get("id") == "published"]
    assert subprocess.run(["bash", "-e", "-c", run], cwd=tmp_path, check=False).returncode == 1


def test_what_may_attest_or_publish_runs_nothing_of_the_repository() -> None:
    """The jobs that may sign or publish check nothing out and run no make target; one deployment runs at a time."""
    read = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text("utf-8"))
    assert read["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    for job in ("attest", "deploy"):
        assert "contents" not in read["jobs"][job]["permissions"]
        assert not any(
            "checkout" in step.get("uses", "") or "make" in step.get("run", "") for step in read["jobs"][job]["steps"]
        )


def test_the_weekly_look_blocks_nothing() -> None:
    """It runs by the clock or by hand, never on a change, and may only read."""
    read = yaml.safe_load((ROOT / ".github/workflows/weekly.yml").read_text("utf-8"))
    assert set(read[True]) == {"schedule", "workflow_dispatch"}  # YAML 1.1 takes the key `on` for a yes
    assert [job["permissions"] for job in read["jobs"].values()] == [{"contents": "read"}]


def test_personal_data_is_told_in_private_alone() -> None:
    """The only way that the host offers for it leads to the page with the private contact, at the permanent address once there is one."""
    config = yaml.safe_load(text_of(".github/ISSUE_TEMPLATE/config.yml"))
    assert config["blank_issues_enabled"] is False
    (link,) = config["contact_links"]
    address = yaml.safe_load(text_of("docs/site.yml"))["address"] or "https://ethics.example.org/"
    pages = [f"{root.rstrip('/')}/about/who-runs-this-site/" for root in (address, "https://ethics.example.org/")]
    assert link["url"] in pages  # `make ready` refuses the second once there is an address


def test_proposals_are_named_for_editorial_acts() -> None:
    """CONTRIBUTING names each form for a proposal, and there is no other."""
    forms = {path.name for path in (ROOT / ".github/PULL_REQUEST_TEMPLATE").iterdir()}
    assert (
        set(re.findall(r"`?([a-z-]+\.md)`?", text_of("CONTRIBUTING.md").split("?template=")[1].split(")")[0])) == forms
    )


def test_the_top_level_is_clean() -> None:
    """The top level holds the folders and files that a newcomer is told of, and dotfiles."""
    top = {name.split("/")[0] for name in tracked()}
    assert {name for name in top if not name.startswith(".")} == {
        "docs",
        "hooks",
        "overrides",
        "tests",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "Makefile",
        "README.md",
        "SECURITY.md",
        "mkdocs.yml",
        "requirements.txt",
    }


def test_a_copy_has_the_same_bytes_whatever_git_is_told_of_line_ends(tmp_path: Path) -> None:
    """Every text has line ends of one kind in each copy, and no picture, paper or record is taken for a text."""
    settings = ("-c", "core.autocrlf=true", "-c", "core.eol=crlf")
    subprocess.run(["git", *settings, "checkout-index", "--all", f"--prefix={tmp_path}/"], cwd=ROOT, check=True)
    copied = [path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()]
    assert len(copied) > 50
    kept = subprocess.run(
        ["git", "cat-file", "--batch"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        input=b"".join(f":{path.as_posix()}\n".encode() for path in copied),
    ).stdout
    for path in copied:
        head, _, kept = kept.partition(b"\n")
        size = int(head.split()[2])
        data, kept = kept[:size], kept[size + 1 :]
        assert (tmp_path / path).read_bytes() == data, path


@pytest.mark.parametrize(
    "name", [*(f"docs/about/x{ending}" for ending in PUBLISHED), "docs/.addresses", "docs/code/x/.wording", "x.woff2"]
)
def test_what_is_no_text_is_stored_as_it_is(name: str) -> None:
    """Git changes no byte of a picture, paper, typeface or record, even where it holds nothing but letters."""
    told = subprocess.run(
        ["git", "check-attr", "text", "--", name], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert told.stdout == f"{name}: text: unset\n"
