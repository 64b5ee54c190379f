"""Names of the people of a home: who filled in the form, whole names in one cell, one word beside the family's name."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.columns import fitting, heading_key
from exchange_desk.intake.drafts import Value
from exchange_desk.intake.guests.fields import GUEST_FIELDS
from exchange_desk.intake.guests.latin_names import after_comma, by_capitals, by_particle, proper
from exchange_desk.intake.guests.name_parts import MOST_WORDS, by_initials, by_patronymic
from exchange_desk.intake.guests.name_words import FAMILY_FIRST, GIVEN_FIRST
from exchange_desk.intake.guests.native_names import (
    CYRILLIC,
    HAN,
    HANGUL,
    KANA,
    LATIN,
    is_chinese,
    native_name,
    script_of,
)
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.name_likeness import Alike, alike_in_form
from exchange_desk.intake.values.read import plain

AND = re.compile(r"\s*(?:&|\+|/|,|;|、|\b(?:und|u\.|and|et|u|y|e|и|та|і|i|en)\b)\s*", re.IGNORECASE)
TITLE = re.compile(
    r"^((?:Prof|Dr|Mr|Mrs|Ms|Herr|Frau|M|Mme|Mlle|Sra?|Sig\.ra|Sig|Dhr|Mevr)\.?(?:\s+Dr\.?)?)\s+", re.IGNORECASE
)
_FAMILY_WORD = re.compile(
    r"^(?:the\s+)?(?:family|familie|fam\.|famille|familia|fam[ií]lia|famiglia|семья|родина|сім['’]я|rodzina|gezin|عائلة|خانواده)\s+|"
    r"\s+(?:family|さんち|家)$",
    re.IGNORECASE,
)
_TWO_SURNAMES = frozenset(  # where a person has the surnames of both parents
    {
        "ES",
        "MX",
        "AR",
        "CL",
        "CO",
        "PE",
        "VE",
        "EC",
        "BO",
        "UY",
        "PY",
        "CR",
        "GT",
        "HN",
        "NI",
        "PA",
        "SV",
        "DO",
        "CU",
        "PR",
    }
)
# these surnames have one form for a man and another for a woman
_OF_ONE_SEX = re.compile(r"(?:[оеё]в|[оеё]ва|ин|ина|ын|ына|ий|ая|ый|ський|ська|цький|цька)$", re.IGNORECASE)
_WHOLE = (*GUEST_FIELDS["full_name"], *GUEST_FIELDS["name_original"])
_PLAIN_FAMILY = frozenset({"name", "names", "nom", "naam", "名前", "姓", "family", "familie"})


def fillers(home: HomeMaking) -> tuple[str, list[dict[str, Value]]]:
    """The family's name and the adults who stand for the home: who filled in the form, or whom its name names."""
    contact, family = plain(home.text("contact")), plain(home.text("family_name"))
    if family and not contact and not home.text("first_names") and _holds_whole_names(home, family):
        contact, family = _FAMILY_WORD.sub("", family), ""
    if not contact:
        return family, []  # "Familia Soto": nobody in person
    pieces = [piece for piece in AND.split(contact) if piece.strip()] if "," not in contact else [contact]
    if len(pieces) != 2 or max(len(piece.split()) for piece in pieces) < 2 or len(contact.split()) > 6:
        pieces = [contact]
    whole = max(pieces, key=lambda piece: len(piece.split()))
    order = _order(home.headings.get("contact") or home.headings.get("family_name", ""))
    first = person_name(whole, home.visit.host_country, family, order)
    _ask_which(home, whole, first)
    name = str(first.get("family_name") or first.get("family_name_original") or "")
    people = [
        first if piece is whole else person_name(piece.strip(), home.visit.host_country, name) for piece in pieces
    ]
    return family or name, people


def _order(heading: str) -> str | None:
    """Which part of a name the heading names first ("Фамилия и имя")."""
    key = folded(heading)
    return "family_first" if FAMILY_FIRST.search(key) else "given_first" if GIVEN_FIRST.search(key) else None


def _ask_which(home: HomeMaking, whole: str, person: dict[str, Value]) -> None:
    """Ask for the family's name where nothing tells it in two words of a script."""
    if not person.get("family_name_original") and len(str(person.get("given_name_original") or "").split()) > 1:
        column = "contact" if home.text("contact") else "family_name"
        home.doubt(column, "name_parts_unclear", f"Which part of “{whole}” is the family name?",
                   choices=tuple(whole.split()[:MOST_WORDS]))  # fmt: skip


def person_name(name: str, country: str, family: str, order: str | None = None) -> dict[str, Value]:
    """The columns of a person's name: title, both parts in Latin letters or in the own script.

    `order` is what the heading says: family_first, given_first or None. One word alone is a given name and gets the
    `family` of the home, where that has one form for all.
    """
    titled = TITLE.match(name)
    title = titled[1] if titled else None
    bare = (name[titled.end() :] if titled else name).replace("\u3000", " ").strip()
    if script_of(bare) in (LATIN, None):
        own, given = _latin(bare, country, family, order)
        return {"title": title, "given_name": proper(given) or None, "family_name": proper(own) or None}
    own, given = _native(bare, country, family, order)
    east = script_of(bare) in (HAN, HANGUL, KANA)
    return {
        "title": title,
        "given_name_original": given or None,
        "family_name_original": own or None,
        "name_order": "family_first" if east else None,
    }


def label_of(family: str, whole: str) -> str:
    """What a home is called: the family's name, or the whole name where the family's is one sign (李明)."""
    return whole if len(family) == 1 and whole else family


def shown(person: dict[str, Value]) -> str:
    """The name of a person as it is spoken of."""
    latin = [person.get("given_name"), person.get("family_name")]
    own = [person.get("given_name_original"), person.get("family_name_original")]
    east = script_of(str(own[0] or own[1] or "")) in (HAN, HANGUL, KANA)
    parts = latin if any(latin) else own[::-1]
    return ("" if east and not any(latin) and " " not in str(own[0]) else " ").join(str(part) for part in parts if part)


def alike(one: dict[str, Value], other: dict[str, Value]) -> bool:
    """Whether two names of one form are those of one person: of one sound, or one of them with a further given name.

    Names a letter apart are two: Heiko and Heike live together.
    """
    for family, given in (("family_name", "given_name"), ("family_name_original", "given_name_original")):
        mine, theirs = ([folded(str(each.get(part) or "")) for part in (family, given)] for each in (one, other))
        if mine[1] and theirs[1]:
            words = set(mine[1].split()), set(theirs[1].split())
            return alike_in_form(*mine, *theirs) >= Alike.SPELT or words[0] <= words[1] or words[1] <= words[0]
    return False


def _holds_whole_names(home: HomeMaking, said: str) -> bool:
    """Whether the column of the family's name holds the whole name of a person in this row."""
    heading = home.headings.get("family_name", "")
    key = heading_key(heading)
    if _FAMILY_WORD.search(said) and not AND.search(_FAMILY_WORD.sub("", said)):
        return False
    whole = fitting(heading, _WHOLE).score
    part = fitting(heading, tuple(GUEST_FIELDS["family_name"])).score
    if whole < 60 or part >= whole:
        return False
    if script_of(said) in (HAN, HANGUL, KANA):
        return key not in _PLAIN_FAMILY and len(said.replace(" ", "")) > 1
    return max(len(piece.split()) for piece in AND.split(said)) > 1  # "Müller und Schmidt" are two surnames


def _latin(bare: str, country: str, family: str, order: str | None) -> tuple[str, str]:
    words = bare.split()
    if "," in bare:
        return after_comma(bare)
    told = by_capitals(words) or by_particle(words) or by_initials(words) if len(words) > 1 else None
    if told:
        return told
    if len(words) < 2:
        return family if script_of(family) in (LATIN, None) else "", bare
    tail = family.split()
    if words[0] == family:  # Sato Mika of the Satos
        return words[0], " ".join(words[1:])
    if tail and words[-len(tail) :] == tail and len(words) > len(tail):
        return " ".join(tail), " ".join(words[: -len(tail)])
    cut = 2 if country in _TWO_SURNAMES and len(words) in (3, 4) else 1
    if order == "family_first" or (order is None and country == "HU"):
        return " ".join(words[:cut]), " ".join(words[cut:])
    return " ".join(words[-cut:]), " ".join(words[:-cut])


def _native(bare: str, country: str, family: str, order: str | None) -> tuple[str, str]:
    words = bare.split()
    script = script_of(bare)
    if len(words) == 2 and script in (HAN, KANA):
        return words[0], words[1]
    if len(words) == 2 and folded(words[0]) == folded(family):
        return words[0], words[1]
    if len(words) == 2 and folded(words[1]) == folded(family):
        return words[1], words[0]
    told = by_patronymic(words) or by_initials(words)
    if told:
        return told
    chinese = script == HAN and is_chinese((country,))
    if len(words) == 1 and (script != HANGUL or len(bare) < 3) and not (chinese and len(bare) > 1):
        if script in (HAN, KANA) and family and bare.startswith(family) and bare != family:
            return family, bare[len(family) :]
        inherits = script_of(family) == script and not (script == CYRILLIC and _OF_ONE_SEX.search(family))
        return family if inherits and script in (HAN, KANA, CYRILLIC) else "", bare
    read = native_name(bare, countries=(country,), order=order)
    return read.family, read.given
