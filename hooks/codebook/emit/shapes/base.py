"""Fields that all data files share, and those that editions and reports share."""

from functools import cache
from types import NoneType
from typing import Any, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from codebook.values.dates import PartialDate

_NONE = object()
"""Instead of an attribute that is not there."""
PROMISE = "Fields may be added to this file. None is ever renamed, removed or given another meaning."


class Shape(BaseModel):
    """What all of them share: values that stay as they are."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True, defer_build=True)

    @classmethod
    def of(cls, source: object, **given: Any) -> Self:
        """Takes each field from the attribute of `source` with its name, nested shapes too, except those `given`."""
        found = ((name, getattr(source, name, _NONE)) for name in _names(cls) if name not in given)
        return cls.model_validate(given | {name: value for name, value in found if value is not _NONE})

    @field_validator("*", mode="before")
    @classmethod
    def _plain(cls, value: object, info: ValidationInfo) -> object:
        """Dates as text, and empty text as null where a field may be null."""
        if isinstance(value, PartialDate):
            return str(value)
        if value != "":
            return value
        nullable = NoneType in get_args(cls.model_fields[str(info.field_name)].annotation)
        return None if nullable else value


@cache
def _names(shape: type[Shape]) -> tuple[str, ...]:
    """Returns the names of a shape's fields, for which pydantic takes long."""
    return tuple(shape.model_fields)


class DataFile(Shape):
    """How each file begins."""

    format: Literal[1] = Field(default=1, description="Stays 1 for as long as the promise is kept.")
    promise: str = Field(default=PROMISE, description="What a program can rely on.")


class NamedDocument(Shape):
    """A document elsewhere."""

    title: str = Field(description="The document.")
    address: str | None = Field(description="Where it can be read on the web; null if not known.")
    note: str | None = Field(description="What a reader should know about it.")


class TextSource(NamedDocument):
    """The document that a text was taken from."""

    sha256: str | None = Field(description="The SHA-256 of the source text that was transcribed.")


class MadeCorrection(Shape):
    """A visible change to published words; the text already has the new ones."""

    unit: str = Field(description="The label of the unit.")
    kind: str = Field(description="Whose fault it was: 'of the code', 'of the report' or 'of our copy'.")
    was: str = Field(description="The words before.")
    is_now: str = Field(description="The words now.")
    layout: str | None = Field(description="What was where, if only the layout was wrong; else null.")
    date: str = Field(description="The date of the correction.")
    authority: str = Field(description="What says so.")
    reason: str = Field(description="Why.")


class LeftOut(Shape):
    """Something removed to protect a person."""

    unit: str = Field(description="The label of the unit that shows the place.")
    what: str = Field(description="What was removed.")
    why: str = Field(description="Why.")
    date: str | None = Field(description="The day it was removed; null if it was never published.")
    authority: str | None = Field(description="Who decided it; null if it was never published.")
