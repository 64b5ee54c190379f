"""Languages with levels: "E, etwas F", "F, E, TR", "English (fluent)", "英語（少し）"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.read import Read, Trouble, plain

_NAMES = {
    "en": "e en eng english englisch anglais 英語", "fr": "f fr fra french französisch franz français 仏語 フランス語",
    "de": "d de deu ger german deutsch allemand 独語 ドイツ語", "ja": "j ja jp jpn japanese japanisch japonais 日本語",
    "es": "es sp spanish spanisch espagnol スペイン語", "it": "it italian italienisch italien イタリア語",
    "pt": "pt portuguese portugiesisch portugais ポルトガル語",
        "nl": "nl dutch niederländisch holländisch néerlandais オランダ語",
    "pl": "pl polish polnisch polonais ポーランド語", "ru": "ru russian russisch russe ロシア語",
    "uk": "uk ua ukrainian ukrainisch ukrainien ウクライナ語", "tr": "tr turkish türkisch turc トルコ語",
    "ar": "ar arabic arabisch arabe アラビア語", "zh": "zh cn chinese mandarin chinesisch chinois 中国語",
    "ko": "ko kr korean koreanisch coréen 韓国語", "pa": "pa punjabi panjabi pandschabi pendjabi パンジャブ語",
    "hi": "hi hindi ヒンディー語", "vi": "vi vietnamese vietnamesisch vietnamien ベトナム語",
    "cs": "cs cz czech tschechisch tchèque チェコ語", "hu": "hu hungarian ungarisch hongrois ハンガリー語",
    "sv": "sv swedish schwedisch suédois", "da": "da danish dänisch danois", "no": "norwegian norwegisch norvégien",
    "fi": "fi finnish finnisch finnois", "el": "el gr greek griechisch grec", "ro": "ro romanian rumänisch roumain",
    "hr": "hr croatian kroatisch croate", "sr": "sr serbian serbisch serbe", "he": "he hebrew hebräisch hébreu",
    "fa": "fa persian farsi persisch persan", "th": "th thai thailändisch thaï タイ語", "tl": "tl tagalog filipino",
    "id": "id indonesian indonesisch indonésien インドネシア語",
}  # fmt: skip
_CODES = {folded(word): code for code, words in _NAMES.items() for word in words.split()}
_LEVELS = (
    ("native", (r"native|mother tongue|first language|muttersprach\w*|langue maternelle|maternelle|母語|母国語|"
        r"ねいてぃぶ")),
    ("some", (r"some|little|a little|a bit|basic|beginner|etwas|ein wenig|wenig|bisschen|grundkenntnisse|schul\w*|"
        r"un peu|peu|"
             r"notions|debutant\w*|school|少し|日常会話|a1|a2")),
    ("good", (r"good|fluent\w*|well|very well|gut|sehr gut|fliessend|bien|tres bien|couramment|courant|得意|流暢|"
        r"b1|b2|c1|c2")),
)  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class LanguageRead:
    """A language as ISO 639 code with level native, good, some or None; columns as in PersonLanguage."""

    language: str
    level: str | None = None


def read_languages(text: str) -> Read[tuple[LanguageRead, ...]]:
    """All languages of a cell; what is no language and no level stays in `rest` and is shown."""
    line = plain(text.replace("\n", ", "))
    if says_nothing(line):
        return Read(())
    out: dict[str, LanguageRead] = {}
    unknown: list[str] = []
    for part in re.split(r"[,;/、+&]|\bund\b|\band\b|\bet\b", line):
        key = folded(part)
        level = next((name for name, words in _LEVELS if re.search(rf"(?:^|\b)(?:{words})", key)), None)
        left = key
        for _, words in _LEVELS:
            left = re.sub(rf"(?:^|\b)(?:{words})(?=\b|$)", " ", left)
        found = [_CODES[w] for w in left.split() if w in _CODES] or [
            code for name, code in _CODES.items() if not name.isascii() and name in left
        ]
        for code in found:
            out.setdefault(code, LanguageRead(code, level))
        if not found and _WORDS.search(key):
            unknown.append(part.strip())
    rest = ", ".join(unknown)
    if not out:
        return Read(troubles=(Trouble("unknown_language", f"Which language is “{line}”?"),), rest=line)
    troubles = (Trouble("unknown_language", f"“{rest}” was not understood.", severity="info"),) if rest else ()
    return Read(tuple(out.values()), troubles, rest)
