"""Text as it is kept and as it is searched: NFC, printable, with a folded key."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from exchange_desk.basics.errors import RefusedInput

_KANJI_VARIANTS = str.maketrans(
    {
        "髙": "高", "𠮷": "吉", "﨑": "崎", "嵜": "崎", "濵": "浜", "濱": "浜", "邉": "辺", "邊": "辺",
        "齋": "斎", "齊": "斉", "澤": "沢", "廣": "広", "國": "国", "惠": "恵", "德": "徳", "眞": "真",
        "黑": "黒", "瀨": "瀬", "橫": "横", "淸": "清", "圓": "円", "櫻": "桜", "嶋": "島", "嶌": "島",
    }
)  # fmt: skip
_LATIN = str.maketrans({"ß": "ss", "ø": "o", "œ": "oe", "æ": "ae", "đ": "d", "ł": "l", "ı": "i", "þ": "th", "ð": "d"})
_ASCII_GAPS = str.maketrans(dict.fromkeys(",.'`-/;:()", " "))
REMEMBERED = 8192  # texts whose reading is kept: a list says the same things in row after row
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f]")


def kept(text: str) -> str:
    """The text as the file keeps it: NFC. NUL and lone surrogates are refused."""
    if "\0" in text:
        raise RefusedInput("The text holds a NUL character. Remove it and try again.")
    if text.isascii():  # every letter stands for itself
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise RefusedInput("The text holds half a character. Type it again.") from None
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """The search key of a text: no case, accents, width, kana kind, long vowels or kanji variants."""
    if text.isascii():  # most of what lists hold: no need to look at each letter
        return " ".join(text.lower().translate(_ASCII_GAPS).split())
    text = unicodedata.normalize("NFKC", text).translate(_KANJI_VARIANTS).casefold()
    text = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)
    out = []
    for char in unicodedata.normalize("NFD", text):
        if char in "\u3099\u309a" or not unicodedata.combining(char):  # the dots that make が of か carry meaning
            out.append(char)
    text = unicodedata.normalize("NFC", "".join(out)).translate(_LATIN)
    text = _BIDI_CONTROLS.sub("", text)
    return " ".join(re.sub(r"[\s\u3000·,.'’`´\-‐‑–—/;:()]+", " ", text).split())


def search_key(*parts: str | None) -> str:
    """One folded line from several fields; digits of phones are also kept without gaps."""
    said = [p for p in parts if p]
    digits = ["".join(filter(str.isdigit, p)) for p in said if not p.isalpha()]
    return " ".join([*map(folded, said), *(d for d in digits if len(d) >= 6)])


def how_many(count: int, one: str, many: str = "") -> str:
    """ "1 guest", "14 guests"; `many` where no s makes many of one."""
    return f"{count} {one if count == 1 else many or one + 's'}"
