"""Text that a wrong decoder has broken ("MÃ¼ller", "Èâàí", "M?ller"): known, and read back where there is proof."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from exchange_desk.intake.values.letter_chains import LEGACY, UTF8, Chain

_LETTER = "[^\\W\\d_]"
_LOST = re.compile(
    rf"\ufffd|(?<={_LETTER})\?(?={_LETTER})|\?{{3,}}(?=\S)|(?<={_LETTER})[\u0080-\u009f]|[\u0080-\u009f](?={_LETTER})"
)
_NOT_LETTERS = re.compile(r"https?:|www\.|[=@]")
_ENTITY = re.compile(r"&(?:#\d{2,7}|#x[0-9a-fA-F]{2,6}|[A-Za-z]{2,8});")
# what may follow the first byte of a letter in UTF-8, as Windows shows it
_NEXT = "\u0080-\u009f¡-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_NEXT_EAST = "ŚŤŹśťźˇ˘ŁĄŞŻ˛łµąşĽ˝ľż"
_NEXT_RUSSIAN = "\u0402-\u040f\u0452-\u045f\u0490\u0491°±Ііґ§Ё©Є«¬\u00ad®Їµ¶·ё№є»јЅѕї€‰‹›†‡•–—˜™\u00a0"
_NEXT_SIGNS = "\u00a0-¿‚„…†‡€‰‹›ˆ‘’“”•–—™ŒœŽž\u200c-\u200f"
# what UTF-8 looks like when it is read as something else
_TRACES = re.compile(
    f"[\u0080-\u009f]|[Â-ôĂĎŮĹĺćĐŃ][{_NEXT}{_NEXT_EAST}\u00a0 ]|(?<=[a-z])Ã(?=\\W|$)|[\u2500-\u259f]|"
    f"(?:[РС][{_NEXT_RUSSIAN}]){{2}}|[В-Я][{_NEXT_SIGNS}]|[б-п][{_NEXT_RUSSIAN}]{{2}}|(?:[В-Я][{_NEXT_RUSSIAN}]){{2}}|"
    f"[A-Za-z][\u0400-\u04ff\u0600-\u06ff]|[\u0600-\u06ff][{_NEXT_SIGNS}]|[√≈ÿ‚‰]\\S|[A-Za-z][\uac00-\ud7af]+(?=[a-z])|"
    "[A-Za-z][\u4e00-\u9fff](?=\\s|$)|^[\u4e00-\u9fff\ue000-\uf8ff ]{5,}$|"
    "[縺繧繝縲譁蜷菴螟莠莉隱譌霑邱鬮螻蟾蟆荳謨逕遲][\u4e00-\u9fff\uff61-\uff9f・]|[A-Za-z][\uff61-\uff9f]|"
    "[A-Za-z][\u4e00-\u9fff][a-z]|^[\u4e00-\u9fff]{2,}$"
)
_SURELY = re.compile(
    f"[ÂÃÐÑ×ØÙ][{_NEXT}]|[â-é][{_NEXT}]{{2}}|[├┬╨╤][\u2500-\u259f]|(?:[縺繧繝][\u4e00-\u9fff\uff61-\uff9f・]){{2}}"
)
_RUNS = re.compile(f"[Â-ô][{_NEXT}\u00a0]+")
# what one of the old encodings looks like when it is read as another
_FOREIGN = re.compile(
    "[\u00a1-\u00ff]{3}|[\u0080-\u009f]|(?<=[^\\W\\d_])[„”“‚‘ƒˆ‰†‡•¤³²¹¢£¥§¶¬±µ¿¡«»¦¨¯¸¼½¾™›‹ⁿ](?=[^\\W\\d_])|"
    "(?<=[a-z])[‚„ƒ”ŽŸŠ](?=\\b|\\s|$|[a-z])|[A-Z][ŸŽŠ](?=[a-z])|(?<=[a-z])[ąЀ-ӿͰ-Ͽ](?=[a-z]|\\b)|"
    "\\b[а-яё][А-ЯЁ]{2}|[\u00a0\u00ad®«¬][а-яё]|[¢ЎўҐ][а-я]|£(?=[a-z])|¯(?=[a-zó])|[A-Z][Ѐ-ӿͰ-Ͽ](?=[a-z])|(?<=[a-z])[áà](?=e\\b)"
)
_LOOK_ALIKE = frozenset("аеорсухіјѕԁԛԝАВЕКМНОРСТХІЈЅуУοΟαΑνΝρΡτΤιΙκΚ")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text read back, by which chain of encodings; `sure` where one cell alone is proof enough."""

    text: str
    chain: str
    sure: bool


@lru_cache(maxsize=32_768)
def read_back(text: str) -> tuple[Mended, ...]:
    """What a broken text may have been, the likelier first; nothing for a text that looks sound."""
    if text.isascii():
        return _entities(text) if "&" in text else ()
    found: dict[str, Mended] = {}
    if _TRACES.search(text):
        for chain in UTF8:
            _add(found, text, chain)
            if found and chain.sure:
                break
    if not found and _SURELY.search(text) and (part := _in_part(text)):
        return part
    if not found and _FOREIGN.search(text) and not _only_look_alikes(text):
        for chain in LEGACY:
            _add(found, text, chain)
    again = [(m, other) for m in found.values() if m.sure for other in read_back(m.text) if other.sure]
    if again:  # broken twice
        first, second = again[0]
        return (Mended(second.text, f"{first.chain}, {second.chain}", True),)
    return tuple(found.values())


def lost_letters(text: str) -> bool:
    """Whether letters are gone for good: a question mark inside a word, or the sign for what could not be read."""
    return bool(("?" in text or not text.isascii()) and _LOST.search(text) and not _NOT_LETTERS.search(text))


def looks_broken(text: str) -> bool:
    """Whether a text is broken, or has lost letters."""
    return lost_letters(text) or bool(read_back(text)) or bool(not text.isascii() and _SURELY.search(text))


def _add(found: dict[str, Mended], text: str, chain: Chain) -> None:
    for written in _with_lost_blanks(text) if chain.sure and chain.read == "cp1252" else (text,):
        told = chain.back(written)
        if told is None or told == text or not chain.fits(text, told):
            continue
        if _plausible(told) or (chain.sure and any(mended.sure for mended in read_back(told))):
            found.setdefault(told, Mended(told, chain.name, chain.sure))
            return


def _in_part(text: str) -> tuple[Mended, ...]:
    """A text of which parts are broken, with those parts read back; never sure."""

    def back(found: re.Match[str]) -> str:
        return next((told for chain in UTF8[:2] if (told := chain.back(found[0])) is not None), found[0])

    told = _RUNS.sub(back, text)
    if told != text and _plausible(told) and not _SURELY.search(told):
        return (Mended(told, "utf-8 in part", False),)
    ends = [end for blank in "\u00a0\u0085" if (end := UTF8[0].back(f"{text}{blank}")) is not None]
    return tuple(Mended(end, "utf-8 without its end", False) for end in ends if _plausible(end))


def _with_lost_blanks(text: str) -> tuple[str, ...]:
    """A blank that broke off, or became a plain one, was the second half of à."""
    return (text, text.replace("Ã ", "Ã\u00a0"), f"{text}\u00a0") if "Ã" in text else (text,)


def _entities(text: str) -> tuple[Mended, ...]:
    told = html.unescape(text) if _ENTITY.search(text) else text
    return (Mended(told, "web entities", True),) if told != text and _plausible(told) else ()


def _only_look_alikes(text: str) -> bool:
    """Whether a word of one script holds letters of another that look like its own: a slip of the keyboard."""
    foreign = [c for c in text if c.isalpha() and not c.isascii()]
    return all(c in _LOOK_ALIKE for c in foreign) if foreign else False


def _plausible(text: str) -> bool:
    """Whether letters stand as in words: of one script in each, no capital in the middle, nothing that nobody types."""
    for char in text:
        if unicodedata.category(char) in ("Cc", "Co", "Cn", "Cs", "So", "Sk") and char not in "\n\t°©®´¨○◯〇✓✔☑✕✗✘×":
            return False
        if "\u0180" <= char <= "\u02ff" and char not in "ȘșȚțƠơƯưƏəǎǐǒǔ":
            return False
    return all(_one_word(word) for word in re.findall(rf"{_LETTER}+", text))


def _one_word(word: str) -> bool:
    scripts = {_script(c) for c in word}
    odd = any(a.islower() and b.isupper() and not (a.isascii() and b.isascii()) for a, b in pairwise(word))
    return len(scripts) == 1 and not odd


def _script(char: str) -> str:
    if char.isascii():
        return "LATIN"
    name = unicodedata.name(char, "?").split(" ")[0]
    return "EAST" if name in ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "KATAKANA-HIRAGANA", "IDEOGRAPHIC") else name
