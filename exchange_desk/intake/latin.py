"""Japanese readings in Latin letters, to compare them with passports; spelling habits are levelled."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from exchange_desk.basics.text import folded

_SOFT = {"き": "ky", "し": "sh", "ち": "ch", "に": "ny", "ひ": "hy", "み": "my", "り": "ry", "ぎ": "gy",
         "じ": "j", "び": "by", "ぴ": "py"}  # fmt: skip
_SYLLABLES = {
    **{kana + small: sound + vowel for kana, sound in _SOFT.items() for (small, vowel) in ("ゃa", "ゅu", "ょo")},
    "しぇ": "she", "ちぇ": "che", "じぇ": "je", "ふぁ": "fa", "ふぃ": "fi", "ふぇ": "fe", "ふぉ": "fo",
    "てぃ": "ti", "でぃ": "di",
}  # fmt: skip
_ROWS = (
    ("あいうえお", "a i u e o"), ("かきくけこ", "ka ki ku ke ko"), ("さしすせそ", "sa shi su se so"),
    ("たちつてと", "ta chi tsu te to"), ("なにぬねの", "na ni nu ne no"), ("はひふへほ", "ha hi fu he ho"),
    ("まみむめも", "ma mi mu me mo"), ("らりるれろ", "ra ri ru re ro"), ("がぎぐげご", "ga gi gu ge go"),
    ("ざじずぜぞ", "za ji zu ze zo"), ("だぢづでど", "da ji zu de do"), ("ばびぶべぼ", "ba bi bu be bo"),
    ("ぱぴぷぺぽ", "pa pi pu pe po"), ("やゆよ", "ya yu yo"), ("わをん", "wa o n"), ("ゔ", "vu"),
)  # fmt: skip
_KANA = {kana: latin for row, sounds in _ROWS for kana, latin in zip(row, sounds.split(), strict=True)}
_LEVEL = (("ou", "o"), ("oo", "o"), ("oh", "o"), ("uu", "u"), ("si", "shi"), ("ti", "chi"), ("tu", "tsu"), ("hu", "fu"),
          ("zi", "ji"), ("sya", "sha"), ("syu", "shu"), ("syo", "sho"), ("jya", "ja"), ("jyu", "ju"), ("jyo", "jo"),
          ("mb", "nb"), ("mp", "np"), ("mm", "nm"), ("l", "r"))  # fmt: skip

_LONE_HU = re.compile("(?<![sct])hu")


def is_kana(text: str) -> bool:
    """Whether a text is written in kana alone."""
    return bool(text) and all("\u3040" <= c <= "\u30ff" or c.isspace() for c in unicodedata.normalize("NFKC", text))


def has_kanji(text: str) -> bool:
    """Whether Chinese characters stand in a text."""
    return any("\u3400" <= c <= "\u9fff" or c in "々𠮷" or "\U00020000" <= c <= "\U0003ffff" for c in text)


def in_latin(kana: str) -> str:
    """A reading in Hepburn letters, long vowels written out: そうま is "souma"."""
    text = folded(kana).replace(" ", "")
    out: list[str] = []
    at = 0
    while at < len(text):
        two = _SYLLABLES.get(text[at : at + 2])
        if two:
            out.append(two)
            at += 2
            continue
        char = text[at]
        if char == "っ" and at + 1 < len(text):
            following = _SYLLABLES.get(text[at + 1 : at + 3]) or _KANA.get(text[at + 1], "")
            out.append("t" if following.startswith("ch") else following[:1])
        elif char == "ー":
            out.append(out[-1][-1] if out and out[-1] else "")
        else:
            out.append(_KANA.get(char, char))
        at += 1
    return "".join(out)


@lru_cache(maxsize=65_536)
def levelled(name: str) -> str:
    """A name in one spelling: SOUMA, Sōma and そうま are alike, Lin and Rin too."""
    text = in_latin(name) if is_kana(name) else folded(name)
    text = re.sub(r"[^\w]", "", text).replace(" ", "")
    for typed, plain in _LEVEL:
        if typed in text:
            text = _LONE_HU.sub(plain, text) if typed == "hu" else text.replace(typed, plain)
    return text
