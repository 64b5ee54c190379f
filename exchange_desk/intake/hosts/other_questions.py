"""Questions that only sound like others: "Would you take a smoker?" does not ask who smokes in the home."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded

_ALLOWED = (
    r"\b(?:accept|acept|aceit|accett|allow|permi[ts]|akzept|erlaubt|gestattet|toegestaan|dozwol|разреш|можно|дозвол|можна)|"
    r"接受|允许|允許|许可|許可|허용|허락|تقبل|مسموح|مجاز"
)
_TAKEN = (
    r"\b(?:acog|acoj|acolh|receb|aufnehm|take in|ospit|przyj|ontvang|прин[яи]|прийня|прийма)|"
    r"接待|可以|받|수용|استقبال|استضاف|پذیر"
)
_MAY_GUESTS = (
    r"\b(?:can|may|pueden?|podem|pode|possono|puo|moga|moze|mogen|kunnen|могут|может|можуть|може|konnen|durfen)\b.*"
    r"\b(?:guest|invitad|hosped|huesped|alumn|alun|ospit|ragazz|gosc|uczn|gast|gaste|leerling|schuler|гост|гіст|учн|учен)"
)
_MINDED = (
    r"\b(?:dislike|don t like|do not like|afraid|fear|no (?:le|les|te) gust|miedo|medo|paura|angst|bang voor|"
    r"boi sie|боит|бои|боїт|"
    r"не люб)|怕|不喜欢|不喜歡|무서|싫"
)
_OF_SMOKING = re.compile(f"{_ALLOWED}|{_TAKEN}|{_MAY_GUESTS}")
_OF_ANIMALS = re.compile(f"{_ALLOWED}|{_MINDED}")


def of_guests_who_smoke(heading: str) -> bool:
    """Whether a heading asks what guests may do, or whom a home would take, and not who smokes there."""
    return bool(_OF_SMOKING.search(folded(heading)))


def of_other_animals(heading: str) -> bool:
    """Whether a heading asks for animals that are allowed or feared, and not for those that live in the home."""
    return bool(_OF_ANIMALS.search(folded(heading)))
