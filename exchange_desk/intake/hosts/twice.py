"""Forms that one home sent twice: the newer answer holds, and the committee is asked."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Sequence

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Doubt, Duplicate, Otherwise
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.values.answers import says_nothing

_STREET_WORDS = {
    short: whole
    for whole, shorts in {
        "street": "st", "strasse": "str", "road": "rd", "lane": "ln", "drive": "dr", "avenue": "ave av avda avd",
        "crescent": "cres cr", "court": "ct", "place": "pl pza plaza", "boulevard": "blvd bd", "point": "pt",
        "highway": "hwy", "square": "sq",
    }.items()
    for short in shorts.split()
}  # fmt: skip
# words that may be left out before a name
_STREET_FIRST = frozenset({"ul", "ulica", "vul", "vulytsia", "ул", "улица", "вул", "вулиця", "c", "calle"})
_NUMBER_WORDS = frozenset({"no", "nr"})
_JAPANESE_NUMBERS = re.compile(r"(?<=\d)(?:丁目|番地の?|番|号|の)(?=\d|\b|$)|(?<=\d)[-−ー‐–](?=\d)")
_HOUSE_LETTER = re.compile(r"(?<=\d) (?=[a-h]$)")

OLDER, TWO = "the older one", "two homes"
_OF_THE_FORM = ("number", "submitted", "contact", "family_name", "agreed")


def newest_of_each(homes: Sequence[HomeMaking]) -> tuple[list[HomeMaking], list[Duplicate]]:
    """One making for each home; the one sent last stays, under the key of the first and with all health of both.

    Two forms are of one home when the address and the phone agree, or one of them beside the family name. Where only
    name and address do, two phones and nobody who stands in both may be parents and their son: that is left to ask.
    """
    kept: list[HomeMaking] = []
    again: set[str] = set()
    told: list[Duplicate] = []
    for home in homes:
        at = next((i for i, other in enumerate(kept) if _same(home, other)), None)
        if at is None:
            kept.append(home)
            continue
        first = kept[at]
        newer, older = (home, first) if _sent_later(home, first) else (first, home)
        why = _why(home, first)
        ask = f"The newer answer (row {newer.row}) is used for {newer.label}; is it the same home as row {older.row}?"
        own = home.key
        third = first.key in again
        otherwise = () if third else _otherwise(older, newer, first.key)
        if third:  # three forms of one home: only a person can take them apart
            told = [dataclasses.replace(d, otherwise=()) if _about(d, first.key) else d for d in told]
        again.add(first.key)
        _join(newer, older, first.key)
        newer.doubt("submitted", "resubmission", f"{newer.label} sent two forms (rows {first.row} and "
            f"{home.row}): {why}. "
                    f"{_differences(older, newer)}Does the newer one hold, {_when(newer)}?",
                    value=newer.text("submitted") or (own if third else ""),
                    choices=("the newer one", OLDER, TWO))  # fmt: skip
        told.append(Duplicate(home.row, first.row, why, ask, newer.doubts[-1], otherwise))
        newer.doubts += [d for d in older.doubts if d.code == "resubmission"]
        kept[at] = newer
    for home in kept:
        home.doubts = [_under(d, home.key) for d in home.doubts]
    return kept, told


def _join(holds: HomeMaking, other: HomeMaking, key: str) -> None:
    """Put the one form in place of both, with the words of the other that must not be lost."""
    holds.key = key
    if other.household.get("confidential_note"):
        holds.note(str(other.household["confidential_note"]), "confidential_note")
    holds.wishes += [w for w in other.wishes if w.confidential and w not in holds.wishes]
    _keep_words(other, holds)


def _otherwise(older: HomeMaking, newer: HomeMaking, key: str) -> tuple[Otherwise, ...]:
    """What the other answers bring: the older form in place of the newer one, or a home for each."""
    holds = _copy(older)
    _join(holds, newer, key)
    both = (newer, older)
    return (
        Otherwise(OLDER, (holds.draft(),), tuple(_under(d, key) for d in holds.doubts)),
        Otherwise(TWO, tuple(h.draft() for h in both), tuple(_under(d, h.key) for h in both for d in h.doubts)),
    )


def _copy(home: HomeMaking) -> HomeMaking:
    return dataclasses.replace(home, household=dict(home.household), wishes=list(home.wishes), doubts=list(home.doubts))


def _about(duplicate: Duplicate, key: str) -> bool:
    return duplicate.doubt is not None and duplicate.doubt.subject == key


def _same(one: HomeMaking, other: HomeMaking) -> bool:
    named, street = folded(one.label) == folded(other.label), _street(one) == _street(other) != ""
    if _agrees(one, other, "phone"):
        return named or street
    if not (named and street):
        return False
    phones = {"".join(filter(str.isdecimal, home.text("phone"))) for home in (one, other)} - {""}
    return len(phones) < 2 or _agrees(one, other, "email") or bool(_people(one) & _people(other))


def _people(home: HomeMaking) -> set[str]:
    """The first names of those who live in a home, in words."""
    given = " ".join(str(member.person.get("given_name") or "") for member in home.members)
    return set(folded(given).split()) - set(folded(home.label).split())


def _agrees(one: HomeMaking, other: HomeMaking, column: str) -> bool:
    value = one.household.get(column)
    return value is not None and value == other.household.get(column)


def _street(home: HomeMaking) -> str:
    return plain_street(str(home.household.get("street") or ""))


def plain_street(street: str) -> str:
    """A street as it is compared: 12 Main St. and 12 main street are one, Hauptstr. 5 a and Hauptstraße 5a too."""
    text = _JAPANESE_NUMBERS.sub(" ", unicodedata.normalize("NFKC", street))
    words = _HOUSE_LETTER.sub("", folded(text)).split()
    words = words[1:] if words and words[0] in _STREET_FIRST else words
    words = [word for word in words if word not in _NUMBER_WORDS]
    whole = [f"{w[:-3]}strasse" if len(w) > 4 and w.endswith("str") else _STREET_WORDS.get(w, w) for w in words]
    return " ".join(sorted(whole, key=lambda word: word[0].isdigit()))  # the number may stand before or behind


def _sent_later(home: HomeMaking, other: HomeMaking) -> bool:
    """By when they were sent where both tell; a form stands below the older ones else."""
    sent, other_sent = (str(each.offer.get("submitted_at") or "") for each in (home, other))
    return (sent, home.row) >= (other_sent, other.row) if sent and other_sent else home.row >= other.row


def _when(home: HomeMaking) -> str:
    sent = home.text("submitted")
    return f"row {home.row} of {sent}" if sent else f"row {home.row}"


def _why(one: HomeMaking, other: HomeMaking) -> str:
    same = [word for word, agrees in (("address", _street(one) == _street(other) != ""),
                                      ("phone", _agrees(one, other, "phone"))) if agrees]  # fmt: skip
    different = "" if _agrees(one, other, "email") else ", another e-mail address"
    return f"same {' and '.join(same)}{different}"


def _differences(older: HomeMaking, newer: HomeMaking) -> str:
    changed = [
        newer.headings[name]
        for name in newer.headings
        if name not in ("submitted", "email", "contact") and folded(older.text(name)) != folded(newer.text(name))
    ]
    return f"Different: {'; '.join(changed)}. " if changed else ""


def _keep_words(older: HomeMaking, newer: HomeMaking) -> None:
    """What only the older form says stays readable: an illness or a dog may have been left out by mistake."""
    if older.household.get("notes"):
        newer.note(str(older.household["notes"]))
    for name in older.headings:
        said = older.text(name)
        if name in _OF_THE_FORM or says_nothing(said) or folded(said) in folded(newer.text(name)):
            continue
        where = "confidential_note" if name in ("unwanted", "check", "remarks") else "notes"
        if said not in str(newer.household.get("notes")):
            newer.note(f"Row {older.row}, {older.headings[name]}: {said}", where)


def _under(doubt: Doubt, key: str) -> Doubt:
    return dataclasses.replace(doubt, subject=key)
