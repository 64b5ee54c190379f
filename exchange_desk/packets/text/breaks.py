"""Where a line may end: after spaces, between Han and kana, before a syllable of Myanmar, Thai, Lao or Khmer."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_HAN = (
    "\u2e80-\u2fdf\u3001-\u30ff\u3105-\u312f\u3190-\u31ff\u3200-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff01-\uff9f\uffe0-\uffe6\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
_IS_HAN = re.compile(f"[{_HAN}]")
_NO_START = frozenset(
    "、。，．・：；？！ヽヾゝゞ々〻ー」』】〕〉》）］｝〟’”)]}»›!?,.:;%…‥～〜゛゜"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ｡｣､･ﾞﾟ℃％‰"
)
_NO_END = frozenset("「『【〔〈《（［｛〝‘“([{«‹¥￥＄$£＃№")
_HYPHENS = frozenset("-\u2010\u2013\u2014/")
_SPACES = frozenset(" \u3000\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u200b")
_AFTER = frozenset("\u1361\u1362\u1363\u1364\u1365\u1366\u1367\u1368\u0f0b\u0f0d\u104a\u104b\u17d4\u17d5\u0e2f\u0e46")
_MYANMAR = re.compile("(?<!\u1039)[\u1000-\u102a\u103f\u104c-\u104f](?!\u1037?[\u1039\u103a])|[\u1040-\u1049]+")
_THAI = re.compile("[เแโใไ\u0ec0-\u0ec4]|(?<=[ะำๆ\u0eb0\u0eb3\u0ec6])[\u0e01-\u0e2e\u0e81-\u0eae]")
_KHMER = re.compile("(?<!\u17d2)[\u1780-\u17b3](?=[\u17b4-\u17c5\u17d2])")
_SYLLABLES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


_NUMBER = re.compile(r"\+\d[\d ()./\-\u2010\u2011]{5,}\d")


@lru_cache(maxsize=4096)
def numbers_to_call(text: str) -> tuple[tuple[int, int], ...]:
    """Where international phone numbers stand: a line does not end inside one as long as it fits on a line."""
    return tuple(hit.span() for hit in _NUMBER.finditer(text)) if "+" in text else ()


def is_space(char: str) -> bool:
    """Whether a line may end after it and it may hang over the edge; a no-break space may not."""
    return char in _SPACES


@lru_cache(maxsize=16384)
def is_mark(char: str) -> bool:
    """Whether it stands on, under or between letters and never without one."""
    return char in "\u200c\u200d" or unicodedata.category(char) in ("Mn", "Mc", "Me")


@lru_cache(maxsize=4096)
def opportunities(text: str) -> frozenset[int]:
    """The places (index of the character that would begin the new line) where a line may end."""
    found = set()
    for at in range(1, len(text)):
        if _between(text, at):
            found.add(at)
    if _SYLLABLES.search(text):
        for pattern in (_MYANMAR, _THAI, _KHMER):
            for hit in pattern.finditer(text):
                if hit.start() and _may_open(text, hit.start()):
                    found.add(hit.start())
    return frozenset(found)


def _between(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after in _SPACES or is_mark(after):
        return False
    if before in _SPACES or before in _AFTER:
        return True
    if before in _HYPHENS:
        return at > 1 and text[at - 2].isalpha() and after.isalpha()
    if before == "\u00a0" or after == "\u00a0":
        return False
    if _IS_HAN.match(before) or _IS_HAN.match(after):
        return after not in _NO_START and before not in _NO_END
    return False


def _may_open(text: str, at: int) -> bool:
    """Whether a syllable may begin a line here: not after an opening bracket, nor inside a Latin word."""
    before = text[at - 1]
    if before in _NO_END or before in "เแโใไ\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4":
        return False
    return not (text[at].isdecimal() and before.isdecimal())


def pieces(text: str) -> list[str]:
    """The letters with their marks, for a word that is wider than the line and must be broken anywhere; the groups of a
    number to call.
    """
    if " " in text.strip():
        return re.findall(r" *[^ ]+ *", text)
    found: list[str] = []
    for char in text:
        if found and (is_mark(char) or found[-1][-1] in "\u1039\u17d2\u200d"):
            found[-1] += char
        else:
            found.append(char)
    return found
