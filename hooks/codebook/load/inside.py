"""What is inside the files that are published as they are: nobody's program shows it to an editor, and every reader's gets it."""

from dataclasses import dataclass

from codebook.load.inside_papers import inside_paper
from codebook.load.inside_pictures import inside_picture

_EMPTY = "the file is empty; put the {} there, or take the file away"


@dataclass(frozen=True)
class Inside:
    """What was found in a file."""

    faults: tuple[str, ...] = ()
    """What is wrong, and what right looks like."""
    text: str = ""
    """The words in it: of a picture those that it carries unseen, of a paper all."""


def inside(name: str, data: bytes) -> Inside:
    """What is inside a file of one of the endings `PUBLISHED`."""
    ending = f".{name.rpartition('.')[2]}"
    what = "paper" if ending == ".pdf" else "picture"
    if not data:
        return Inside((_EMPTY.format(what),))
    faults, text = inside_paper(data) if what == "paper" else inside_picture(ending, data)
    return Inside(tuple(faults), text)
