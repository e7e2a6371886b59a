"""Status of a unit's text: unchanged, reworded, moved or removed."""

from codebook.compare import compare_units
from codebook.history.succession import Stage, is_merged, is_unexplained, stages
from codebook.model import Edition, Site
from codebook.model.outline import is_alike
from codebook.record import differs_by_correction
from codebook.render import names
from codebook.render.status.editions import onward_compared, went_to
from codebook.render.status.sentences import Segment, Sentence, between, compare_url, edition_link, listed, units


def of_unit(site: Site, edition: Edition, label: str) -> Sentence:
    """Returns whether a unit's text was kept, reworded or removed in later versions."""
    found = stages(site, label)
    index = next((place for place, stage in enumerate(found) if edition in stage.editions), None)
    if index is None:
        return _beside(site, edition, label)
    if index + 1 < len(found):
        return _later(site, found, index, label)
    return _since(site, found, label)


def _beside(site: Site, edition: Edition, label: str) -> Sentence:
    """Status in an edition outside the lineage: a proposal, or a draft that replaced nothing."""
    newest = site.newest
    compared = onward_compared(site, edition, label)
    if newest is None or label not in newest.units:
        return ("Not in the newest wording: ", ""), compared, (".", "")
    change = compare_units(edition.units[label], newest.units[label])
    if change.kind == "same":
        return (("The same words as in the newest wording.", ""),)
    other = {"emphasis": "Other emphasis", "layout": "Other layout"}.get(change.kind, "Other words")
    return (f"{other} than in the newest wording: ", ""), compared, (".", "")


def _later(site: Site, found: tuple[Stage, ...], index: int, label: str) -> Sentence:
    stage, after = found[index], found[index + 1]
    if after.unit is not None:
        compared = _compared(stage, after, label)
        return (*_reworded(site, stage, after, label), (": ", ""), ("what changed", compared), (".", ""))
    last, first = stage.editions[-1], after.editions[0]
    if is_unexplained(site, last, first, label):
        compared = compare_url(last.id, first.id, label)
        return (f"Removed {between(last, first)}: ", ""), ("what changed", compared), (".", "")
    fate = went_to(site, after.editions[0], after.became) if after.became else (("removed", ""),)
    back = next((place for place in range(index + 2, len(found)) if found[place].unit), None)
    again: Sentence = (("; ", ""), *_back(site, found[back - 1], found[back], label)) if back else ()
    return (
        ("Gone in the " if back else "Gone since the ", ""),
        edition_link(after.first),
        (": ", ""),
        *fate,
        *again,
        (".", ""),
    )


def _since(site: Site, found: tuple[Stage, ...], label: str) -> Sentence:
    stage = found[-1]
    first, begun = stage.first, stage.editions[0]
    if stage.unit is None:
        return _later(site, found, len(found) - 2, label)
    others = _others(site, stage, label)
    if len(found) > 1:
        before = found[-2]
        start = _reworded(site, before, stage, label) if before.unit else _capital(_back(site, before, stage, label))
        end: Sentence = ((": ", ""), ("what changed", _compared(before, stage, label)), *others, (".", ""))
        return (*start, *_same_since(stage, others), *end)
    if len(site.lineage) == 1:
        return (("This is the only version that we have.", ""),)
    if begun is site.lineage[0]:
        same = "The same since the " if others else "The same in every version since the "
        return ((same, ""), edition_link(first), *others, (".", ""))
    sources = [entry for entry in begun.facts.became if label in entry.into and entry.unit in site.first_wording]
    came = units(site, begun, tuple(entry.unit for entry in sources))
    moved = len(sources) == 1 and len(sources[0].into) == 1 and not is_merged(site, begun, sources[0])
    if moved:
        there = ("Moved here from ", ""), *came, (" in the ", ""), edition_link(first)
        return (*there, *_same_since(stage, others), *others, (".", ""))
    words: list[Segment] = [("New in the ", ""), edition_link(first), *_same_since(stage, others)]
    if sources:
        words += [(", with words of ", ""), *came]
    return (*words, *others, (".", ""))


def _back(site: Site, before: Stage, stage: Stage, label: str) -> Sentence:
    """Says since when a unit is there again."""
    last, first = before.editions[-1], stage.editions[0]
    if is_unexplained(site, last, first, label):
        return ((f"back {between(last, first)}", ""),)
    return ("back in the ", ""), edition_link(stage.first)


def _capital(sentence: Sentence) -> Sentence:
    (words, url), *others = sentence
    return (names.capital(words), url), *others


def _compared(before: Stage, after: Stage, label: str) -> str:
    last, first = before.step_to(after)
    return compare_url(last.id, first.id, label)


def _reworded(site: Site, before: Stage, after: Stage, label: str) -> Sentence:
    """Start of a sentence on changed text; a correction of one edition is no decision of the other."""
    (last, next_to_it), first = before.step_to(after), after.first
    apart = differs_by_correction(last, before.unit, next_to_it, after.unit)
    if apart is not False:
        how = ", by a correction alone" if apart else ", perhaps by a correction alone"
        return ("Different in the ", ""), edition_link(first), (how, "")
    change = compare_units(before.unit, after.unit)
    if is_unexplained(site, before.editions[-1], after.editions[0], label):
        last, first = before.editions[-1], after.editions[0]
        return ((f"{names.capital(names.KIND[change.kind])} {between(last, first)}", ""),)
    return (f"{names.capital(names.KIND[change.kind])} in the ", ""), edition_link(first)


def _others(site: Site, stage: Stage, label: str) -> Sentence:
    """Lists later versions with different text: withdrawn, or never the latest."""
    later = site.lineage[site.lineage.index(stage.editions[-1]) + 1 :]
    unit = stage.unit
    found = [other for other in later if not is_alike(unit, other.units.get(label))]
    return (("; different in the ", ""), *listed([edition_link(other) for other in found])) if found else ()


def _same_since(stage: Stage, others: Sentence) -> Sentence:
    return (
        ((", and the same in every version since", ""),) if stage.first is not stage.editions[-1] and not others else ()
    )


def is_in_newest(site: Site, label: str) -> bool:
    """Whether the latest edition has a unit."""
    return site.newest is not None and label in site.newest.units


def is_as_ever(site: Site, edition: Edition, label: str) -> bool:
    """Whether a unit's words, layout and emphasis in an edition are the same in every version."""
    return all(is_alike(edition.units[label], other.units.get(label)) for other in site.lineage)
