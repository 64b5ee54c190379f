"""Languages that are spoken more rarely, by their names of CLDR in the languages of the lists."""

from __future__ import annotations

from functools import lru_cache

from exchange_desk.intake.values.wordlists import WordList, codes_in, word_key

_CODES = (
    "cy ga gd la eo lb bs sq sl bg et lt lv sk is mt hy ka az kk uz ky tg tk mn be mk bn ta te ur ne si my km lo ms "
    "sw am so ti ps ku af zu xh ha yo ig rm fy br oc yi mi jv ug bo tt ba gsw nds ckb rw ln wo kn ml mr gu"
)
_LOCALES = "en de fr es it pt nl pl ru uk ja zh zh_Hant ko ar fa"
_ENDINGS = {"ru": ("ский", "ск"), "uk": ("ська", "ськ"), "pl": ("ski", "sk")}  # "на болгарском" is the same language
_MORE = {
    "lb": "Lëtzebuergesch;luxemburgisch", "gsw": "Schweizerdeutsch;Schwyzerdütsch;Swiss German",
    "nds": "Plattdeutsch;Platt;Low German",
    "sl": "Slovene", "ku": "Kurmandschi;Kurmanji", "cy": "Cymraeg", "ga": "Gaeilge",
    "bg": "български", "sq": "shqip", "bs": "bosanski",
}  # fmt: skip
_SHORTEST = 4


def further_languages(text: str) -> tuple[str, ...]:
    """The rarer languages that a text names in full."""
    return codes_in(text, _words())


@lru_cache(maxsize=1)
def _words() -> WordList:
    from babel import Locale

    names: dict[str, set[str]] = {}
    for locale in _LOCALES.split():
        told = Locale.parse(locale).languages
        for code in _CODES.split():
            name = word_key(told.get(code, ""))
            if len(name) < _SHORTEST and name.isascii():
                continue
            ending, stem = _ENDINGS.get(locale, ("", ""))
            if ending and name.endswith(ending):
                name = f"{name.removesuffix(ending)}{stem}*"
            names.setdefault(name, set()).add(code)
    by_code: dict[str, list[str]] = {code: [words] for code, words in _MORE.items()}
    for name, codes in names.items():
        if len(codes) == 1:
            by_code.setdefault(next(iter(codes)), []).append(name)
    return WordList({code: ";".join(words) for code, words in by_code.items()})
