"""A made-up body with many reports, to see that what is drawn of two holds for two hundred."""

from pathlib import Path

MANY = 200
LABELS = ("brightness-1", "vigilance", "fair-warning-2", "introduction-1", "brightness-2")


def many_reports(docs: Path) -> None:
    """Writes them into the content of the made-up body in `docs`: two decades, each with one or two links."""
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
