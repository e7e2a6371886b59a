"""A made-up body with many reports and principles, to see that what is drawn of a few holds for many."""

from pathlib import Path

from conftest import edit

MANY = 97
LABELS = ("brightness-1", "vigilance", "fair-warning-2", "introduction-1", "brightness-2")


MORE = tuple(f"made-up-carefulness-{letter}" for letter in "abcdefghijklm")
"""The principles that `many_principles` adds."""


def many_principles(docs: Path) -> None:
    """Adds principles with long names to the made-up body's newest code in `docs`; a report relates to each, so that none stands empty."""
    folder = docs / "code" / "1902"
    for number, principle in enumerate(MORE):
        title = f"# Made-up carefulness {principle[-1]}"
        text = f"{title}\n\n[{principle}-statement] Keepers should be careful in way {number}.\n\n- [{principle}-1] Take care\n"
        (folder / f"{principle}.md").write_text(text, "utf-8")
    edit(folder / "index.md", "vigilance]\n", f"vigilance, {', '.join(MORE)}]\n")
    links = "".join(
        f"""  - paragraph: 1.{number % 2 + 1}
    to: [{principle}-1]
    strength: {"direct" if number % 3 else "indirect"}
    reason: Made up
"""
        for number, principle in enumerate(MORE)
    )
    report = docs / "reports" / "mistholm" / "1902-06-01-painting-of-stripes.md"
    head, _, body = report.read_text("utf-8").removeprefix("---\n").partition("---\n")
    judged = "judged:\n  edition: 1902\n  date: 1990-01-01\n"
    report.write_text(f"---\n{head}{judged}links:\n{links}---\n{body}", "utf-8")


def many_reports(docs: Path) -> None:
    """Writes them into the content of the made-up body in `docs`: a decade, each with one or two links. With its own 3 the register is full."""
    folder = docs / "reports" / "mistholm"
    first = (folder / "1902-06-01-painting-of-stripes.md").read_text("utf-8")
    for number in range(MANY):
        date = f"{1903 + number // 10}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        links = f"""judged:
  edition: 1902
  date: 1990-01-01
links:
  - paragraph: 1.{number % 2 + 1}
    to: [{LABELS[number % 5]}]
    strength: {"direct" if number % 3 else "indirect"}
    reason: Made up
  - paragraph: 1.1
    to: [{LABELS[(number + 1) % 5]}]
    strength: indirect
    reason: Made up
---
"""
        head, _, body = first.removeprefix("---\n").partition("---\n")
        text = f"---\n{head.replace('1902-06-01', date).replace('Stripes', f'Stripe {number + 1}')}{links}{body}"
        (folder / f"{date}-stripe-{number + 1}.md").write_text(text, "utf-8")
