"""Names of files that every system can keep: NTFS, APFS and FAT, whatever a person is called."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f]')
_HIDDEN = re.compile("[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_LETTERS = 60
_BYTES = 150


def safe_stem(text: str) -> str:
    """The text as the readable part of a file name; never empty, reserved, hidden or too long."""
    text = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode("utf-8"))
    text = _HIDDEN.sub("", _FORBIDDEN.sub(" ", text))
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cs", "Cn", "Co"))
    text = "-".join(text.split())[:_LETTERS]
    while len(text.encode("utf-8")) > _BYTES:
        text = text[:-1]
    text = text.strip(". -")
    if not text or _RESERVED.fullmatch(text):
        text = f"sheet-{text}".rstrip("-")
    return text


def short_id(*parts: str) -> str:
    """Eight letters and digits that stay the same for the same parts."""
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()[:8]


def file_name(stem: str, ident: str, ext: str) -> str:
    """A safe name: readable part, short id, ending. Names that differ only in case or form differ in the id."""
    return f"{safe_stem(stem)}-{ident}.{ext}"
