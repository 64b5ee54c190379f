"""Languages with levels: "E, etwas F", "F, E, TR", "English (fluent)", "英語（少し）"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.further_languages import further_languages
from exchange_desk.intake.values.language_exams import examined, in_latin_levels
from exchange_desk.intake.values.language_words import LANGUAGES, LEVELS, SMALL
from exchange_desk.intake.values.options import NO_OPTIONS, Options
from exchange_desk.intake.values.read import Read, Trouble, plain
from exchange_desk.intake.values.wordlists import codes_in, hits, without

_NAMES = {
    "en": "e en eng english englisch anglais 英語", "fr": "f fr fra fre french französisch franz français 仏語 "
    "フランス語",
    "de": "d de deu ger german deutsch allemand 独語 ドイツ語", "ja": "j ja jp jpn japanese japanisch japonais 日本語",
    "es": "es sp spa spanish spanisch espagnol スペイン語", "it": "it ita italian italienisch italien イタリア語",
    "pt": "pt por portuguese portugiesisch portugais ポルトガル語",
        "nl": "nl dutch niederländisch holländisch néerlandais オランダ語",
    "pl": "pl pol polish polnisch polonais ポーランド語", "ru": "ru rus russian russisch russe ロシア語",
    "uk": "uk ua ukr ukrainian ukrainisch ukrainien ウクライナ語", "tr": "tr tur turkish türkisch turc トルコ語",
    "ar": "ar ara arabic arabisch arabe アラビア語", "zh": "zh cn chi chinese mandarin chinesisch chinois 中国語",
    "ko": "ko kr kor korean koreanisch coréen 韓国語", "pa": "pa punjabi panjabi pandschabi pendjabi パンジャブ語",
    "hi": "hi hindi ヒンディー語", "vi": "vi vietnamese vietnamesisch vietnamien ベトナム語",
    "cs": "cs cz czech tschechisch tchèque チェコ語", "hu": "hu hungarian ungarisch hongrois ハンガリー語",
    "sv": "sv swedish schwedisch suédois", "da": "da danish dänisch danois", "no": "norwegian norwegisch norvégien",
    "fi": "fi finnish finnisch finnois", "el": "el gr greek griechisch grec", "ro": "ro romanian rumänisch roumain",
    "hr": "hr croatian kroatisch croate", "sr": "sr serbian serbisch serbe", "he": "he hebrew hebräisch hébreu",
    "fa": "fa persian farsi persisch persan", "th": "th thai thailändisch thaï タイ語", "tl": "tl tagalog filipino",
    "id": "id indonesian indonesisch indonésien インドネシア語",
}  # fmt: skip
_CODES = {folded(word): code for code, words in _NAMES.items() for word in words.split()}
_SPLIT = re.compile(
    r"[,;/、+&،؛|]|\b(?:und|and|et|y|oraz|en|и|та|і)\b|(?<=\w{3})\s+(?:e|ed|i)\s+(?=\w{3})|[和及与與]|[와과]\s|\sو\s|\sو(?=ال)|"
    r"(?<=[○◯〇△×◎])\s*(?=[^\W\d])"
)
_CODE_LETTERS = 3
_SCHOOL = re.compile(r"\b(schul)(?=engl|franz|deutsch|span|latein|russ|ital)", re.IGNORECASE)
_PLAIN_YES = frozenset({"ja", "Ja", "j", "da", "Da"})  # in small letters no codes for Japanese or Danish
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class LanguageRead:
    """A language as ISO 639 code with level native, good, some or None; columns as in PersonLanguage."""

    language: str
    level: str | None = None


@lru_cache(maxsize=REMEMBERED)
def read_languages(text: str, boxes: Options = NO_OPTIONS) -> Read[tuple[LanguageRead, ...]]:
    """All languages of a cell; what is no language and no level, or is denied ("no English"), stays in `rest`.

    A level that stands alone is that of the language before it ("English, fluent, French, basic"). `boxes` are
    those of the form, whose texts may hold commas.
    """
    line = plain(text.replace("\n", "; "))
    if says_nothing(line):
        return Read(())
    if line.strip(" .!") in _PLAIN_YES:
        return Read(troubles=(Trouble("unknown_language", f"Which language is “{line}”?"),), rest=line)
    out: dict[str, LanguageRead] = {}
    unknown: list[str] = []
    beside: list[str] = []
    denied = False
    last = ""
    for typed, _ in boxes.split(line, _SPLIT, lambda brackets: not _named(brackets)):
        part = _SCHOOL.sub(r"\1 ", in_latin_levels(typed))
        levels = codes_in(part, LEVELS)
        tested, proved = examined(part)
        found = _named(part) or ([tested] if tested and tested != last else [])
        negated = "not" in levels
        if found and negated and len(levels) == 1:
            denied = True
            unknown.append(typed.strip())
            continue
        level = None if negated else next((code for code in ("native", "some", "good") if code in levels), proved)
        if last and level and not found and (tested or not without(part, LEVELS, SMALL)):
            out[last] = LanguageRead(last, level)
            last = ""
            continue
        last = found[0] if len(found) == 1 and level is None and found[0] not in out else ""
        for code in found:
            out.setdefault(code, LanguageRead(code, level))
        if (not found and _WORDS.search(folded(part))) or (found and negated):
            unknown.append(typed.strip())
        elif level is None and _says_more(part):
            beside.append(typed.strip())  # "German for three years" is no level, and is not lost
    rest = ", ".join((*unknown, *beside))
    if not out and denied:
        return Read((), rest=rest)
    if not out:
        return Read(troubles=(Trouble("unknown_language", f"Which language is “{line}”?"),), rest=line)
    strange = ", ".join(unknown)
    info = (Trouble("unknown_language", f"“{strange}” was not understood.", severity="info"),) if strange else ()
    return Read(tuple(out.values()), info, rest)


def _says_more(part: str) -> bool:
    """Whether a part holds words beside the languages and levels."""
    left = without(part, LANGUAGES, LEVELS, SMALL).split()
    return any(word.isalpha() and word not in _CODES for word in left) and not further_languages(part)


def _named(part: str) -> list[str]:
    """The languages of a part: by name in any language, by code only among what is neither name nor level."""
    places = {hit.start: hit.code for hit in hits(part, LANGUAGES)}
    left = without(part, LANGUAGES, LEVELS, SMALL)
    words = [word for word in left.split() if word in _CODES]
    if any(word not in _CODES and word.isalpha() for word in left.split()):  # the "it" of "I speak it" is no Italian
        words = [word for word in words if len(word) > _CODE_LETTERS or re.search(rf"\b{word.upper()}\b", part)]
    if places or any(len(word) > _CODE_LETTERS for word in words):  # the "de" of "un poco de inglés" is no German
        words = [word for word in words if len(word) > _CODE_LETTERS]
    codes = [_CODES[word] for word in words]
    known = codes or [code for name, code in _CODES.items() if not name.isascii() and name in left]
    named = list(dict.fromkeys((*(places[start] for start in sorted(places)), *known)))
    return named or list(further_languages(part))
