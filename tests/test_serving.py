"""`make serve`: the site while it is edited, and its faults while there are any."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from conftest import ROOT, SITES, copy_project, edit, with_docs
from edit_watcher import BUILDS
from serving import HOST

LONGEST = 60
"""Seconds that a busy machine may take for a build."""


def free_port() -> int:
    """A port that nothing uses."""
    with socket.socket() as made:
        made.bind((HOST, 0))
        return int(made.getsockname()[1])


def fetched(url: str) -> tuple[int, str]:
    """The status and the text of an answer; 0 and nothing while nobody answers."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - on this machine
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
    except (urllib.error.URLError, OSError):
        return 0, ""


def until(url: str, words: str) -> tuple[int, str]:
    """The first answer that has some words."""
    ends = time.monotonic() + LONGEST
    while time.monotonic() < ends:
        status, text = fetched(url)
        if words in text:
            return status, text
        time.sleep(0.1)
    raise AssertionError(f"{url} never has '{words}', but: {text}")


@contextmanager
def served(project: Path) -> Iterator[str]:
    """Serves a project while the block runs: its address."""
    port = free_port()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
    command = [sys.executable, "-m", "serving", str(port)]
    with subprocess.Popen(command, cwd=project, env=environment, stdout=subprocess.DEVNULL) as serving:
        try:
            yield f"http://{HOST}:{port}"
        finally:
            serving.terminate()
            serving.wait(LONGEST)


@pytest.mark.prove
def test_faults_are_shown_until_they_are_mended(tmp_path: Path) -> None:
    """A project with a fault answers with its list, then, mended, with the site, whose pages have what reloads them."""
    project = copy_project(tmp_path / "project")
    (project / "docs/odd<b>.txt").write_text("Made up.\n", "utf-8")
    with served(project) as address:
        status, text = until(f"{address}/", "nothing uses a file with this ending")
        assert status == 503
        assert "docs/odd&lt;b&gt;.txt:1: " in text
        assert "INFO" not in text
        (project / "docs/odd<b>.txt").unlink()
        status, text = until(f"{address}/code/", "<main")
        assert status == 200
        assert text.count('src="/.reload.js?') == 1
        assert fetched(f"{address}/code")[0] == 200
        assert fetched(f"{address}/nowhere/")[0] == 404
        assert fetched(f"{address}/.reload.js")[0] == 200
    assert not (project / BUILDS).exists()


@pytest.mark.prove
def test_an_edit_of_a_template_shows(tmp_path: Path) -> None:
    """A fault that only the built pages show is listed as well, and a page is told that there is another build."""
    project = copy_project(tmp_path / "project")
    with served(project) as address:
        until(f"{address}/", "<main")
        before = fetched(f"{address}/.state")
        edit(
            project / "overrides/pages/clauses.html",
            "{% block content %}",
            '{% block content %}<a href="gone/">Gone</a>',
        )
        until(f"{address}/", "clauses/index.html:")
        edit(project / "overrides/pages/clauses.html", '<a href="gone/">Gone</a>', "<p data-ours>Made up</p>")
        until(f"{address}/clauses/", "<p data-ours>Made up</p>")
        assert fetched(f"{address}/.state") != before


@pytest.mark.prove
def test_an_edited_report_shows_before_the_build(tmp_path: Path) -> None:
    """A word of a report shows at once, a fault in it too, and both are gone when it is mended; a build then has the rest."""
    project = with_docs(tmp_path / "project", SITES / "lighthouse" / "docs")
    report = project / "docs/reports/mistholm/1902-06-01-painting-of-stripes.md"
    page = "reports/mistholm/1902-06-01-painting-of-stripes/"
    with served(project) as address:
        until(f"{address}/{page}", "to go round it")
        edit(report, "round it", "round it twice")
        until(f"{address}/{page}", "round it twice")
        edit(report, "1.2 They", "1.1 They")
        assert until(f"{address}/{page}", "appears twice")[0] == 503
        edit(report, "1.1 They", "1.2 They")
        edit(report, "title: The", "title: The Made-up")
        until(f"{address}/reports/", "The Made-up Painting")


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    """In a line, without a traceback."""
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        done = subprocess.run(
            [sys.executable, "-m", "serving", str(taken.getsockname()[1])],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert "stop the other program that uses it" in done.stderr
    assert "Traceback" not in done.stderr
