"""Recognises names of persons by the words around them, without a list of names; none is certain."""

import re
from collections.abc import Iterator

from codebook.values.contact.matches import NAME, Match, before, pattern

_ANY = pattern(
    r"""
    (?: (?<=\n) | ^ | (?<=\|[ ]) ) (?: \[ [^\]\s]+ \] [ ] )? (?: (?:contact|officer|author|full|first|last|employee)(?:'s)? [ ] )? names? [ ]? [:|] [ ]?
    (?! \[ | councillors?\b | cllrs?\b )
    (?P<words> [^\W\d_] [^\n|]*+ )
    """
)
"""A line labelled as a name. Excludes names already withheld, and councillors."""

_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Sir|Dame|MR|MRS|MS|MISS|DR)\b\.?[ ]?)"
_PART = r"(?:(?:Mc|Mac|O'|D')?[A-Z][a-zà-öø-ÿ]+(?:[-'][A-Z]?[a-zà-öø-ÿ]+)?|[A-Z]{2,}(?:-[A-Z]{2,})?)"
_PERSON = (
    rf"(?:{_TITLE}{{0,2}}(?:{_PART}|[A-Z]\.?)(?:[ ][A-Z]\.?(?=[ ])|[ ]{_PART}){{0,2}}(?:[ ](?:de|van|von|al|ap|ab|bin|le|la|di))?[ ]{_PART}\b"
    rf"|{_TITLE}{_PART}\b"
    rf"|{_PART},[ ](?:[A-Z]\.?|{_PART})(?=[ ]|$|\n))"
)
_BEHIND = re.compile(rf"[:|][ ]?[ \n-]{{0,3}}(?P<words>{_PERSON})")
"""A colon or cell edge, followed by text in the form of a name."""
_ANNOUNCES = pattern(
    r"""
    (?<![^\W_])
    (?: officers? | authors? | contacts? | writers? | managers? | lead(?:[ ]officer)? | signed | signature | by | from | to | cc | attn | attention | fao
      | (?:further|more)[ ](?:information|details)(?:[ ](?:please[ ])?contact)? | enquiries(?:[ ]to)? | tenant | complainant | claimant | employee
      | witness | next[ ]of[ ]kin | appellant | applicant | resident | named[ ]person | whistleblower | respondent | originator | sponsor | report[ ]of
      | secretary | clerk | minutes | person | telephone | phone | tel | e-?mail | staff[ ]member | director | solicitor | treasurer | auditor
      | (?: officer | author | contact ) [ ] [^.:;\n|]{1,30} )
    (?:\(s\)|/s)? [ ]? $
    """
)
_ASKS = re.compile(
    rf"""
    (?<![^\W_])
    (?i: (?: (?:signed|report)(?:[ ]by)? | (?:prepared|compiled|drafted|written|presented|authored)[ ]by
        | please[ ](?:contact|call|ask[ ]for|speak[ ]to|e-?mail|ring|telephone) | ask[ ]for | enquiries[ ]to | yours[ ](?:sincerely|faithfully),?
        | contact | line[ ]manager | my[ ]colleague ) [ \n]{{1,2}} )
    (?P<words> {_PERSON} )
    """,
    re.VERBOSE,
)
_POST = re.compile(
    r",[ \n](?:the )?(?:[A-Z][a-z]+[ ]){0,3}(?:Head|Manager|Officer|Director|Solicitor|Treasurer|Clerk|Auditor|Chief Executive)\b"
)
_LAST = re.compile(rf"(?<![^\W_]){_PERSON}$")
_TITLED = re.compile(
    rf"(?<![^\W_])(?:Mr|Mrs|Ms|Miss|Mx)\b\.? (?:[A-Z]\.? ){{0,2}}(?!Justice|Speaker|President|Chairman|Mayor){_PART}\b"
)
_MEMBER = re.compile(r"\b(?:Councillors?|Cllrs?|Alderman|Lord|Lady|Mayor|MP|Baroness)\b[^.:;\n]{0,25}$")

_ROLES = """
    a acting adult adults adviser advisor agency agenda all an and annual any appendix applicable applicant april
    are as assets assistant association at audit auditor auditors august authorities authority available
    background bank benefits board borough borough-wide britain british business by cabinet care centre chair
    chairman chairperson chief children city civic clerk cllr code college commercial commission commissioner
    committee communications communities community complainant conduct confidential constitution contact corporate
    council councillor councillors counsel county court culture customer customers data date december decision
    democratic department deputy desk development digital director director-level directors district draft each
    east economy education electoral email employee employees england english enquiries environment estates ethics
    executive executives exempt external fax february final finance financial first for friday from full general
    gmb governance government group growth hall head head-of health helpdesk her highways his holder house housing
    hr human ict if improvement in independent information institute insurance interim internal is it item january
    july june key kingdom law lead leader learning legal leisure libraries library licensing limited line llp
    local ltd manager march may mayor meeting member members minister minutes monday monitoring monthly my
    national new no none north not november october of office officer officers ombudsman on open operations
    ordinary organisational other our parish parks part partnership partnerships people performance person persons
    place places planning plc please policy portfolio principal procurement professional property protection
    public purpose quarterly reception recommendation regeneration report reports representative representatives
    resident residents resources revenues road saturday schools scotland second secretary section see senior
    september service services shared social society solicitor solicitors south staff standards state strategic
    strategy street subject sunday support switchboard tbc team telephone tenant tenants that the their they third
    this thursday title to town transport treasurer trust tuesday union unison university various vice wales ward
    wards was we website wednesday were west when whitehall with workforce yes you your
"""
"""Words of posts, bodies and documents, which are not part of a person's name."""
_OF_POSTS = frozenset(_ROLES.split())


def matches(text: str) -> Iterator[Match]:
    """Yields names after words that announce one, before a post, or with a title."""
    for found in _ANY.finditer(text):
        yield Match(NAME, *found.span(), sure=False)
    for start, end in (*_announced(text), *_in_post(text)):
        if is_person(text[start:end]) and not _MEMBER.search(before(text, start)):
            yield Match(NAME, start, end, sure=False)
    for found in _TITLED.finditer(text):
        if not _MEMBER.search(before(text, found.start())):
            yield Match(NAME, *found.span(), sure=False)


def _announced(text: str) -> Iterator[tuple[int, int]]:
    for found in _BEHIND.finditer(text):
        if _ANNOUNCES.search(before(text, found.start())):
            yield found.span("words")
    for found in _ASKS.finditer(text):
        yield found.span("words")


def _in_post(text: str) -> Iterator[tuple[int, int]]:
    for post in _POST.finditer(text):
        said = before(text, post.start())
        if found := _LAST.search(said):
            yield post.start() - len(said) + found.start(), post.start()


def is_person(words: str) -> bool:
    """Whether words in the form of a name contain none of a post or body."""
    return bool(re.fullmatch(_PERSON, words)) and not _OF_POSTS & {*re.findall(r"[\w-]+", words.lower())}
