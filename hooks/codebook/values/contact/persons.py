"""The form of a person's name."""

import re

UPPER, _LOWER = "A-ZÀ-ÖØ-ÞĀ-ž", "a-zß-öø-ÿĀ-ž"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Sir|Dame|MR|MRS|MS|MISS|DR)\b\.?[ ]?)"
_SMALL_PREFIX = r"(?:(?:de|van|von|al|ap|ab|bin|le|la|di)[ ])?"
_INITIAL = rf"(?:[{UPPER}]\.[ ]?|[{UPPER}][ ])"
PART = (
    rf"(?:(?:Mc|Mac|O'|[Dd]')?[{UPPER}][{_LOWER}]+(?:[-'][{UPPER}]?[{_LOWER}]+)?"
    rf"|(?:O'|D')?[{UPPER}]{{2,}}(?:-[{UPPER}]{{2,}})?)"
)
"""A first name or surname: Jo, O'Sample, SAMPLE-MADE."""
PERSON = (
    rf"(?=[{UPPER}d])(?:{_TITLE}{{0,2}}(?:{_INITIAL}{{1,3}}|{PART}[ ](?:{_INITIAL}|{PART}[ ]){{0,2}}){_SMALL_PREFIX}{PART}\b"
    rf"|{_TITLE}{PART}\b"
    rf"|{PART},[ ](?:[{UPPER}]\b\.?|{PART})(?=[ ,;|]|$|\n))"
)
"""Jo Sample, Mrs J. A. Sample, J Sample, Ms Sample, or Sample, Jo."""

_ROLES = """
    above absence accountant act acting acts adjournment administrator adult adults advice adviser advisor agency
    agenda all an analyst and annex annual any apologies appendix applicable applicant appointed april are article as
    assets assistant association at attached attendance audit auditor auditors audits august author authorities
    authority authors available avenue background bank barrister below benefits bill board book borough borough-wide
    bribery britain british budget building bullying business by cabinet care centre chair chairman chairperson chapel
    chapter chartered chief children church city civic civil clause clerk cllr close closed co-ordinator code college
    commercial commission commissioner committee committees communications communities community complainant conduct
    confidential confirmed constitution consultant consultants consultation consultations contact contract coordinator
    corporate corruption council councillor councillors counsel county court culture customer customers data date dear
    december decision declaration declarations democratic department deputies deputy desk details development
    digital director director-level directors district documents draft drive duty each east eastern economy education
    electoral email employee employees engineer england english enquiries environment equalities equality estates
    ethics exclusion executive executives exempt external extraordinary failure farm fax february figure final finance
    financial first for formal freedom friday from full further general gmb good governance government great green
    group growth guidance hall harassment head head-of heads health helpdesk her highway highways hill his holder house
    housing hr human ict identified if implications improvement in in-house independent information inspector institute
    insurance interest interests interim internal introduction investigating investigation investigator is it item
    items january joint judge july june key kingdom lane law lawyer lead leader leaders learning legal
    legislation leisure lessons libraries library licensing limited line llp local localism lord lords ltd manager
    march market matters may mayor meeting member members mid midlands minister ministers minute minutes monday
    monitoring monthly my national new no none north northern not note notes november october of office officer
    officers ombudsman on open operations options order ordinary organisational other our outcomes overview panel paper
    parish park parks parliament part parties partnership partnerships party pension pensions people performance person
    persons petition place places planning plc please police policy portfolio practice present presentation press
    prevention previous principal principles private procedure procurement professional property protection public
    purpose quarterly question questions reception recommendation recommendations recorded regeneration register
    registrar regulation regulations regulatory report reports representative representatives resident residents
    resources responsible restriction revenues review risk road royal rules saturday schedule schools scotland scrutiny
    second secretaries secretary section see select senior september service services shared social society solicitor
    solicitors south southern special specialist square staff standards state stated station strategic strategy street
    subject summary sunday supplementary support supreme surveyor switchboard table task tbc team telephone tenant
    tenants that the their they third this thursday title to town trading transport treasurer treasury tribunal trust
    trustees tuesday under union unison university update urgent vacancy vacant various vice vice-chair wales ward
    wards was we website wednesday welcome were west western when whitehall whole with workforce working yes you your
    adroddiad cadeirydd clerc corfforaethol cyfarfod cyfarwyddwr cyfreithiol cyngor cynghorydd dirprwy gwasanaethau gweithredwr monitro
    pennaeth prif pwyllgor rheolwr swyddog weithredwr àrd-oifigear feidhmeannach oifigeach oifigear stiùiriche
"""
"""Words of posts, bodies and documents, which are not part of a person's name; the last lines are Welsh, Gaelic and Irish."""
_OF_POSTS = frozenset(_ROLES.split())
_FOLLOWS = """
    assistant corporate date dated deputy designation direct director disclosure email extension fax group head interim job legal manager mobile monitoring
    officer phone policy position post principal senior solicitor tel telephone title
"""
_FOLLOWING = frozenset(_FOLLOWS.split())
"""Words that may follow a name with nothing between: Jo Sample Head of Law."""


_PERSON = re.compile(PERSON)
_WORD = re.compile(r"[^\W_][\w-]+")


def is_person(words: str) -> bool:
    """Whether words in the form of a name contain none of a post or body."""
    return bool(_PERSON.fullmatch(words)) and _OF_POSTS.isdisjoint(_WORD.findall(words.lower()))


def without_post(words: str) -> str:
    """Cuts the post off that follows a name."""
    kept = words.split(" ")
    for index, word in enumerate(kept[2:], 2):
        if word.lower() in _FOLLOWING:
            return " ".join(kept[:index])
    return words
