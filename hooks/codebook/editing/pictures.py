"""Re-encodes pictures to remove metadata, as `load.picture_contents` requires."""

import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from codebook.load import PUBLISHED
from codebook.load.picture_contents import MOST_POINTS


def re_encoded(path: Path) -> Path:
    """Re-encodes a picture, JPEG in place and others as PNG; returns its path. ValueError if it is unreadable or too large."""
    ending = path.suffix.lower()
    new = path.with_suffix(ending if ending in PUBLISHED else ".png")
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(path.read_bytes())) as image:
            if image.width * image.height > MOST_POINTS:
                raise ValueError(f"more than {MOST_POINTS // 10**6} million pixels; save it smaller")
            shown = ImageOps.exif_transpose(image)
            shown = shown.convert("RGBA" if shown.has_transparency_data and new.suffix == ".png" else "RGB")
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError(
            "not a picture that can be read; write the path of one, as in FILE=docs/about/lamp.jpg"
        ) from error
    shown.info.clear()
    file = BytesIO()
    shown.save(file, "PNG" if new.suffix == ".png" else "JPEG", optimize=True, quality=90)
    new.write_bytes(file.getvalue())
    return new
