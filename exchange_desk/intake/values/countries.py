"""Countries by their names in many languages (those of CLDR) or their codes; what two countries are called is asked."""

from __future__ import annotations

import re
from functools import lru_cache

from exchange_desk.basics.text import folded
from exchange_desk.intake.values.country_words import OTHER_NAMES
from exchange_desk.intake.values.read import Read, Trouble, plain

_LOCALES = "en de fr es pt it nl pl ja zh zh_Hant ko ru uk ar fa cs sv da nb hu tr el"
_TWO = {"korea": ("KR", "KP"), "congo": ("CG", "CD"), "georgia": ("GE", "US")}  # Georgia is a state too
_REMARK = re.compile(r"\s*[(（\[].*?[)）\]]")


def read_country(text: str) -> Read[str]:
    """The ISO 3166 code of a country; a remark in brackets ("then Soviet Union") stays in `rest`."""
    line = plain(text)
    if not line:
        return Read()
    remark = _REMARK.search(line)
    bare = _REMARK.sub("", line).strip(" .,;")
    key = folded(bare)
    if key in _TWO:
        return Read(troubles=(Trouble("which_country", f"Which country is “{bare}”?", _TWO[key]),), rest=line)
    code = _names().get(key) or _names().get(key.removeprefix("the "))
    if code is None and len(bare) == 2 and bare.upper() in _names().values():
        code = bare.upper()
    if code is None:
        return Read(
            troubles=(Trouble("unknown_country", f"Which country is “{line}”? Answer with its code.", ()),), rest=line
        )
    return Read(code, rest=remark[0].strip(" ()（）[]") if remark else "")


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    from babel import Locale

    found: dict[str, set[str]] = {}
    for locale in _LOCALES.split():
        for code, name in Locale.parse(locale).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("EU", "UN", "ZZ", "XA", "XB", "EZ", "QO"):
                found.setdefault(folded(name), set()).add(code)
    names = {name: next(iter(codes)) for name, codes in found.items() if len(codes) == 1}
    return names | {folded(word): code for code, words in OTHER_NAMES.items() for word in words.split(";")}
