"""How Word prints a number of a list: as digits, letters, Roman numerals or words."""

from collections.abc import Callable

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LONGEST = 30
"""How often a letter is repeated at most: 780 items. Word itself stops there."""
_ONES = (
    *(
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
    ),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def roman(number: int) -> str:
    """Returns a number in small Roman numerals."""
    written = ""
    for size, letters in _ROMAN:
        written += letters * (number // size)
        number %= size
    return written


def letters(number: int) -> str:
    """Returns a number in small letters as Word counts them: a, b, … z, aa, bb, … zz, aaa."""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, _LONGEST) if number > 0 else ""


def ordinal(number: int) -> str:
    """Returns 1st, 2nd, 3rd, 4th."""
    end = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{end}"


def _words(number: int) -> str:
    if number < 20:
        return _ONES[number]
    return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")


def _ordinal_words(number: int) -> str:
    front, dash, last = _words(number).rpartition("-")
    return f"{front}{dash}{_ORDINALS.get(last) or (last[:-1] + 'ieth' if last.endswith('y') else last + 'th')}"


_CHICAGO = "*†‡§"

_FORMATS: dict[str, Callable[[int], str]] = {
    "": str,
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "ordinal": ordinal,
    "numberInDash": lambda number: f"- {number} -",
    "chicago": lambda number: _CHICAGO[(number - 1) % 4] * ((number - 1) // 4 + 1) if 0 < number < 100 else str(number),
    "none": lambda _: "",
    "bullet": lambda _: "",
}
_IN_WORDS: dict[str, Callable[[int], str]] = {
    "cardinalText": lambda number: _words(number).capitalize(),
    "ordinalText": lambda number: _ordinal_words(number).capitalize(),
}
_LARGEST_ROMAN = 32_767
"""Word counts no higher."""


def is_known(form: str) -> bool:
    """Whether numbers of this format are printed as Word prints them. Others are printed as digits."""
    return form in _FORMATS or form in _IN_WORDS


def formatted_number(number: int, form: str) -> str:
    """Returns a number in a format, by Word's name for it."""
    if form in _IN_WORDS:
        return _IN_WORDS[form](number) if 0 <= number < 100 else str(number)
    if "Roman" in form and not 0 < number <= _LARGEST_ROMAN:
        return str(number) if number else ""
    return _FORMATS.get(form, str)(number)
