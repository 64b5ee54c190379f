"""Years of the Japanese eras."""

from __future__ import annotations

import datetime as dt

from exchange_desk.basics.dates import PartialDate

_ERAS = (
    ("明治", "m", dt.date(1868, 1, 25), dt.date(1912, 7, 30)),
    ("大正", "t", dt.date(1912, 7, 30), dt.date(1926, 12, 25)),
    ("昭和", "s", dt.date(1926, 12, 25), dt.date(1989, 1, 7)),
    ("平成", "h", dt.date(1989, 1, 8), dt.date(2019, 4, 30)),
    ("令和", "r", dt.date(2019, 5, 1), dt.date.max),
)
_SIGNS = {"㍾": "明治", "㍽": "大正", "㍼": "昭和", "㍻": "平成", "㋿": "令和"}
_SIGNS |= {name[0]: name for name, *_ in _ERAS}  # 平22.5.13
_SOUNDS = {
    "明治": "めいじ メイジ meiji",
    "大正": "たいしょう タイショウ taisho taishō",
    "昭和": "しょうわ ショウワ showa shōwa",
    "平成": "へいせい ヘイセイ heisei", "令和": "れいわ レイワ reiwa",
}  # fmt: skip
_SAID = {word: name for name, words in _SOUNDS.items() for word in words.split()}
SHORT_ERAS = frozenset("MTSHRmtshr") | {name[0] for name, *_ in _ERAS}
ERA_WORDS = "|".join([*(e[0] for e in _ERAS), *_SIGNS, rf"(?i:(?<![^\W\d_])(?:{'|'.join(_SAID)}))"])


def _name(era: str) -> str:
    key = era.lower()
    return _SAID.get(key, _SIGNS.get(era, key))


def western_year(era: str, year: str) -> int:
    """The year in our count: 平成 22 → 2010; 元 is the first year. `era` is its name or letter."""
    name = _name(era)
    begins = next(start for word, letter, start, _ in _ERAS if name in (word, letter))
    return begins.year + (1 if year == "元" else int(year)) - 1


def within_era(era: str, day: PartialDate) -> bool:
    """Whether the era was still, or already, running then."""
    name = _name(era)
    first, last = next((start, end) for word, letter, start, end in _ERAS if name in (word, letter))
    return day.latest >= first and day.earliest <= last
