"""A photo taken in: turned upright, made small, and written anew so that nothing hidden in it comes along."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from exchange_desk.basics.errors import NoRoomOrPermission, RefusedInput

WIDTH, HEIGHT = 480, 600  # pixels at most: 30 by 38 mm at 400 dots to the inch
MOST_BYTES = 60_000_000
MOST_PIXELS = 120_000_000
QUALITY = 82
TOO_LARGE = "This picture is larger than 60 MB. Choose a smaller copy of it."
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")


@dataclass(frozen=True, slots=True)
class SmallPhoto:
    """A JPEG without any data about where or with what it was taken; the size is in pixels."""

    jpeg: bytes
    width: int
    height: int


def photo_of_file(path: Path) -> SmallPhoto:
    """The picture of this file. Raises RefusedInput for what is no picture, NoRoomOrPermission for what is shut."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise RefusedInput(TOO_LARGE)
        data = path.read_bytes()
    except FileNotFoundError:
        raise RefusedInput(f"There is no file “{path.name}” there. Check the name.") from None
    except IsADirectoryError:
        raise RefusedInput(f"“{path.name}” is a folder. Choose a picture.") from None
    except OSError as error:
        raise NoRoomOrPermission(f"“{path.name}” cannot be read ({error.strerror}).") from None
    except ValueError:  # a NUL, or half a character
        raise RefusedInput("That is no name of a file. Choose a picture.") from None
    return small_photo(data)


def small_photo(data: bytes) -> SmallPhoto:
    """The picture of a file, at most WIDTH by HEIGHT pixels. Raises RefusedInput for what is no picture."""
    if len(data) > MOST_BYTES:
        raise RefusedInput(TOO_LARGE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            opened = Image.open(io.BytesIO(data), formats=FORMATS)
            if opened.width * opened.height > MOST_PIXELS:
                raise RefusedInput("This picture has more than 120 million points. Choose a smaller copy of it.")
            opened.draft("RGB", (WIDTH * 2, HEIGHT * 2))
            picture = ImageOps.exif_transpose(opened)
            picture = _on_white(picture)
            picture.thumbnail((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
            out = io.BytesIO()
            clean = Image.frombytes("RGB", picture.size, picture.tobytes())  # no profile, no comment, no place
            clean.save(out, "JPEG", quality=QUALITY, optimize=True)
    except UnidentifiedImageError:
        raise RefusedInput("This file is no picture that can be read. Choose a JPEG or PNG file.") from None
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError, EOFError) as error:
        raise RefusedInput("This picture is damaged and cannot be read. Choose another copy of it.") from error
    return SmallPhoto(out.getvalue(), picture.width, picture.height)


def _on_white(picture: Image.Image) -> Image.Image:
    """In plain colours; what was transparent is white."""
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        ground = Image.new("RGBA", picture.size, (255, 255, 255, 255))
        return Image.alpha_composite(ground, picture).convert("RGB")
    return picture.convert("RGB")
