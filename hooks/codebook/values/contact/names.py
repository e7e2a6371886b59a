"""Recognises names of persons by the words around them, without a list of names; none is certain."""

import re
from collections.abc import Iterator
from itertools import chain

from codebook.values.contact.matches import NAME, Match, before, pattern
from codebook.values.contact.persons import PART, PERSON, UPPER, is_person, without_post

_ANY = pattern(
    r"""
    (?: (?<=\n) | ^ | (?<=\|[ ]) ) (?: \[ [^\]\s]+ \] [ ] )? (?: (?:contact|officer|author|full|first|last|employee)(?:'s)? [ ] )? names? [ ]? [:|] [ ]?
    (?! \[ | councillors?\b | cllrs?\b )
    (?P<words> [^\W\d_] [^\n|]*+ ) (?! [ ]? \| [^\n]* \n \|? [ ]? :? -- )
    """
)
"""A line labelled as a name. Excludes names already withheld, councillors, and the heads of a table."""

_BEHIND = re.compile(
    rf"""
    [:;|=._ ]
    (?: (?<=[:;|=]) [ ]? \|? [ \n._-]{{0,30}}
      | (?<=[ ]) (?: -{{1,2}}[ ] | (?=\() | [._]{{2,100}}+ )
      | (?<=[._]) [._]{{1,100}}+ )
    [ ]? \(? (?= (?P<words>{PERSON}) )
    """,
    re.VERBOSE,
)
"""Text in the form of a name behind a colon, the edge of a cell, a dash, a bracket or a dotted line."""
_CAPITAL = re.compile(rf"[{UPPER}d](?<=[ \n].)(?:(?<!d)|(?='))")
"""What a name begins with behind only a space or the end of a line."""
_PERSON = re.compile(PERSON)
_SPACE = re.compile(r"[ \n]\n?(?:[-+>] )?\Z")
"""Such a space, with the mark of an item."""
_PRESENT = "presented|introduced|outlined|advised|explained|attended|apologised|updated|summarised|reported|joined|left|declared"
_POSTS = (
    "Head|Manager|Officer|Director|Solicitor|Treasurer|Clerk|Auditor|Chief Executive|Lawyer|Barrister|Advis[eo]r|Accountant|Administrator|Co-?ordinator"
    "|Assistant|Planner|Surveyor|Secretary|Lead|Consultant|Inspector|Analyst|Specialist|Registrar|Partner|Engineer|Author|Investigator"
    "|Services|Team|Department|Directorate|HR|Legal|Finance|Audit|Resources"
)
_LABEL = r"""
    (?: officers? | authors? | contacts? | writers? | managers? | leads? | signed | signature | attn | attention | fao | originator | sponsor
      | complainant | claimant | witness | appellant | applicant | whistleblower | respondent | investigator | (?:minute|note)[ -]?takers?
      | secretary | clerk | solicitor | treasurer | auditor | advis[eo]r | lawyer | accountant | administrator | ask[ ]for | pp | p\.p\. | names? | pa | approval | approved | clearance | cleared | checked | reviewed | prepared | comments )
"""
_ANNOUNCES = pattern(
    rf"""
    (?<![^\W_])
    (?: {_LABEL} (?: [ ,(/-] [^.:;\n|]{{1,40}} )? | by | from | to | cc | (?:further|more)[ ](?:information|details)(?:[ ](?:please[ ])?contact)? | enquiries(?:[ ]to)? | tenant
      | employee | next[ ]of[ ]kin | resident | named[ ]person | report[ ]of | minutes | person | telephone | phone | tel | e-?mail
      | staff[ ]member | director | finance | legal | owner | who | responsible | assigned | present | hr | audit | attendance | apologies | consult(?:ed|ees?) | interview(?:ed|ee|er)s? )
    (?:\(s\)|/s)? [ ]? $
    """
)
_ANNOUNCES_PLAINLY = pattern(
    rf"""
    (?: (?:^|\n) [ #>|+-]* (?:\[[^\]\s]+\][ ])? (?: [a-z&/]+ [ ] ){{0,3}} {_LABEL} (?:\(s\)|/s)? \)? (?: [ ] [a-z]+ ){{0,2}}
      | (?<![^\W_]) (?:contact|case|lead|report|investigating|planning|responsible|presenting|policy|reporting) [ ] (?:officer|author) | \(signed\) | \[contact[ ]officer\]
    ) $
    """
)
"""With no colon, only a label at the start of a line, or one that seldom is part of a sentence, announces a name."""
_ASKS = pattern(
    r"""
    (?<![^\W_])
    (?: (?: signed | report | prepared | compiled | drafted | written | presented | authored | introduced | approved | cleared | checked | reviewed | submitted
            | typed | taken | produced | completed | authorised | witnessed | investigated | interviewed | conducted | supported | represented | dealt[ ]with ) (?:[ ][a-z]+){0,4} [ ] by | signed | report
        | (?: addressed | sent | returned | directed | forwarded ) [ ] to | (?: available | obtained | obtainable | requested ) [ ] from | held[ ]by | led[ ]by
        | (?: interview | meeting | discussion | conversation ) s? [ ] with
        | (?: statement | evidence | complaint | allegation | request ) s? (?:[ ](?:made|received))? [ ] (?: of | by | from | against )
        | (?:apologies|e-?mail|letter|call|complaint|comments|advice|statement|presentation|received) (?:[ ][a-z]+){0,4} [ ] from
        | please[ ](?:contact|call|ask[ ]for|speak[ ]to|e-?mail|ring|telephone) | ask[ ]for | enquiries[ ]to | yours[ ](?:sincerely|faithfully|truly),?
        | contact | line[ ]manager | (?:my|our)[ ]colleague | thank(?:s[ ]to|ed|[ ]you) | name[ ]is | (?:attendance|present)[ ](?:were|was)
        | report[ ]of | (?:complainant|resident|claimant|appellant|employee|witness|tenant), ) $
    """
)
_POST = re.compile(
    rf"(?:,[ \n]|[ ]\(|[ ](?:of|from)[ ]|[ ]?-[ ]|\n{{1,2}}|[ ]?\|[ ])(?:[Tt]he )?(?:(?:[A-Z][A-Za-z-]+|and|&)[ ]){{0,5}}(?:{_POSTS}|(?:{_POSTS.upper()}))\b(?! (?!Ext|Tel|Email|E-mail|Mob|Direct)[A-Z])"
)
A_POST = re.compile(f"{_POSTS}|{_POSTS.upper()}")
"""What a post has. Quick to look for."""
_ALONE = re.compile(rf"(?:^|\n|\|)[ >+-]*{PERSON}$")
_IN_POST = re.compile(
    rf"(?:(?:{_POSTS})(?: (?:of|for|to) (?:the )?(?:[A-Z][\w-]+|and|&)(?: (?:[A-Z][\w-]+|and|&)){{0,4}})?)(?:, | (?:was|is) )(?P<words>{PERSON})(?=[,.;)]|$|\n)"
)
_SPEAKS = re.compile(rf" (?:{_PRESENT}|(?:was|is) (?:the|an?) (?:[A-Z][a-z]+ ){{0,3}}(?:{_POSTS}))\b")
_SPEAKER = re.compile(rf"(?<![^\W_])(?P<words>{PERSON})(?:, [^,.\n]{{3,60}},)?$")
_LAST = re.compile(rf"(?<![^\W_]){PERSON}$")
_NEXT = re.compile(rf"(?:,|;|[ ]?/|[ ]and|[ ]&)[ \n]?(?P<words>{PERSON})")
_SMALL = pattern(r"(?:officer|author) [ ]? : [ ]? (?P<words> [a-z]{2,15} [ ] [a-z'-]{2,20} ) (?= [ ]*(?:$|\n|\||,) )")
_TITLED = re.compile(
    rf"(?<![^\W_])(?:Mr|Mrs|Ms|Miss|Mx|Messrs|Dr)\b\.? (?:[A-Z]\.? ){{0,2}}(?!Justice|Speaker|President|Chairman|Mayor){PART}\b"
)
_MEMBER = re.compile(r"\b(?:Councillors?|Cllrs?|Alderman|Lord|Lady|Mayor|MP|Baroness)\b[^.:;\n]{0,25}$")

NAME_AND_COLON = re.compile(r"names? ?[:|]")
TITLES = ("Mr", "Ms", "Miss", "Mx", "Messrs", "Dr")
"""What such names have. Quick to look for."""


def matches(text: str) -> Iterator[Match]:
    """Yields names after words that announce one, next to a post, before a verb of meetings, or with a title."""
    small = text.lower()
    if NAME_AND_COLON.search(small):
        for found in _ANY.finditer(small):
            yield Match(NAME, *found.span(), sure=False)
    for start, end in (*_announced(text, small), *_in_post(text), *_speaking(text)):
        yield from _judged(text, start, end)
    for found in _SMALL.finditer(small):
        if is_person(found["words"].title()):
            yield Match(NAME, *found.span("words"), sure=False)
    for found in _TITLED.finditer(text) if any(title in text for title in TITLES) else ():
        if not _MEMBER.search(before(text, found.start())):
            yield Match(NAME, *found.span(), sure=False)


def _judged(text: str, start: int, end: int) -> Iterator[Match]:
    """Yields a name, and those that follow it in a list."""
    words = without_post(text[start:end])
    if not is_person(words) or _MEMBER.search(before(text, start)):
        return
    yield Match(NAME, start, start + len(words), sure=False)
    following = _NEXT.match(text, start + len(words))
    while following and is_person(without_post(following["words"])):
        words = without_post(following["words"])
        yield Match(NAME, following.start("words"), following.start("words") + len(words), sure=False)
        following = _NEXT.match(text, following.start("words") + len(words))


def _announced(text: str, small: str) -> Iterator[tuple[int, int]]:
    for found in _BEHIND.finditer(text):
        if _may_be_person(found["words"]) and _ANNOUNCES.search(before(small, found.start())):
            yield found.span("words")
    for space, start, end in spaced(text):
        if _may_be_person(text[start:end]):
            said = before(small, space)
            if _ASKS.search(said) or _ANNOUNCES_PLAINLY.search(said):
                yield start, end


def spaced(text: str) -> Iterator[tuple[int, int, int]]:
    """Yields text in the form of a name behind only a space or the end of a line: where that begins, where the text begins and ends."""
    for capital in _CAPITAL.finditer(text):
        start = capital.start()
        if found := _PERSON.match(text, start):
            space = _SPACE.search(text, max(0, start - 4), start)
            yield space.start() if space else start - 1, start, found.end()


def _may_be_person(words: str) -> bool:
    """Checked first because it is quick, and seldom true."""
    return is_person(without_post(words))


def _in_post(text: str) -> Iterator[tuple[int, int]]:
    """Yields what is before a post: on the line before, before a dash or in the cell before, only if it is alone there."""
    for post in chain.from_iterable(_POST.finditer(text, *line) for line in lines_with_posts(text)):
        said = before(text, post.start())
        alone = post[0].lstrip(" ")[0] in "\n|-"
        found = _ALONE.search(said) if alone else _LAST.search(said)
        if found and (name := _LAST.search(said)):
            yield post.start() - len(said) + name.start(), post.start()


def lines_with_posts(text: str) -> Iterator[tuple[int, int]]:
    """Yields begin and end of each line that may have a post, with the end of the line before: a post and the words before it are on one line."""
    end = -1
    for found in A_POST.finditer(text):
        if found.start() > end:
            end = text.find("\n", found.start())
            end = len(text) if end < 0 else end
            yield max(0, text.rfind("\n", 0, found.start()) - 1), end


def _speaking(text: str) -> Iterator[tuple[int, int]]:
    for found in _IN_POST.finditer(text):
        yield found.span("words")
    for speaks in _SPEAKS.finditer(text):
        said = before(text, speaks.start(), 120)
        if speaker := _SPEAKER.search(said):
            offset = speaks.start() - len(said)
            yield offset + speaker.start("words"), offset + speaker.end("words")
