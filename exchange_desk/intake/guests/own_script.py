"""Names of a guest in their own script and their reading, and what the two tell of each other."""

from __future__ import annotations

from collections.abc import Sequence

from exchange_desk.basics.text import folded
from exchange_desk.intake.guests.latin_names import by_capitals, proper
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.guests.name_parts import MOST_WORDS
from exchange_desk.intake.guests.name_words import FAMILY_FIRST, GIVEN_FIRST
from exchange_desk.intake.guests.native_names import (
    HAN,
    HANGUL,
    KANA,
    LATIN,
    both_scripts,
    is_chinese,
    native_name,
    script_of,
)
from exchange_desk.intake.guests.pinyin_words import reads_as
from exchange_desk.intake.guests.sounding import family_by_sound
from exchange_desk.intake.latin import has_kanji, is_kana, levelled
from exchange_desk.intake.name_columns import other_part


def read_original(making: Making) -> None:
    """The name in its own script, and its reading."""
    parts = [both_scripts(making.text(name))[1] for name in ("family_name", "given_name")]
    full = both_scripts(making.text("full_name"))[1]
    if full and bool(parts[0]) != bool(parts[1]):  # one part beside the whole name
        rest = other_part(full, parts[0] or parts[1])
        parts = [parts[0], rest] if parts[0] else [rest, parts[1]]
    typed = making.text("name_original") or ("" if any(parts) else full)
    if not typed and any(parts):
        _reading(making)
        making.person["family_name_original"], making.person["given_name_original"] = (p or None for p in parts)
        _orders_of_script(making, " ".join(parts))
        return
    script = script_of(typed)
    chinese = script == HAN and is_chinese(making.visit.guest_countries)
    if typed and (chinese or script not in (HAN, KANA, LATIN) or (script == KANA and not making.text("name_original"))):
        _native(making, typed)
        return
    _reading(making)
    reading = making.text("reading").replace("\u3000", " ").split()
    pieces = typed.replace("\u3000", " ").split()
    if len(pieces) == 2:
        making.person["family_name_original"], making.person["given_name_original"] = pieces
    elif len(pieces) == 1 and len(reading) == 2 and pieces[0].endswith(reading[1]) and len(pieces[0]) > len(reading[1]):
        making.person["family_name_original"] = pieces[0][: -len(reading[1])]
        making.person["given_name_original"] = reading[1]
    elif typed:
        making.person["given_name_original"] = typed
    _orders_of_script(making, typed)


def _native(making: Making, typed: str) -> None:
    """A name in a script that is neither Latin nor Japanese."""
    column = "name_original" if making.text("name_original") else "full_name"
    heading = folded(making.columns.heading(column))
    order = "family_first" if FAMILY_FIRST.search(heading) else "given_first" if GIVEN_FIRST.search(heading) else None
    _reading(making)
    read = native_name(typed, countries=making.visit.guest_countries, order=order)
    making.person["family_name_original"], making.person["given_name_original"] = read.family or None, read.given
    _orders_of_script(making, typed)
    if read.choices and read.spaced:
        making.doubt(column, "name_parts_unclear", f"Which part of “{read.given}” is the family name?",
                     choices=read.choices, sets="person.family_name_original")  # fmt: skip
    elif read.choices and not has_kanji(typed):  # the rest of the list may still show it: split_unspaced
        making.doubt(column, "name_not_split", f"Where does the family name end in “{read.given}”?",
                     choices=read.choices, sets="person.given_name_original")  # fmt: skip


def _reading(making: Making) -> None:
    reading = making.text("reading").replace("\u3000", " ").split()
    if len(reading) == 2:
        making.person["family_name_reading"], making.person["given_name_reading"] = reading
    elif reading:
        making.person["given_name_reading"] = " ".join(reading)


def _orders_of_script(making: Making, typed: str) -> None:
    if has_kanji(typed) or is_kana(typed) or script_of(typed) == HANGUL:
        making.person["name_order"] = "family_first"


def latin_reading(making: Making) -> None:
    """A reading in Latin letters (pinyin) is the name that stands in the passport, where the list has no other."""
    reading = making.text("reading").replace("\u3000", " ")
    if script_of(reading) != LATIN or making.person.get("family_name") or making.person.get("given_name"):
        return
    making.person["family_name_reading"] = making.person["given_name_reading"] = None
    words = reading.replace(",", " ").split()
    family = str(making.person.get("family_name_original") or "")
    told = by_capitals(words) or (words[0], " ".join(words[1:]))
    if len(words) > 1 and by_capitals(words) is None and not reads_as(family, words[0]):
        if reads_as(family, words[-1]):
            told = words[-1], " ".join(words[:-1])
        else:
            told = "", " ".join(words)
            making.doubt("reading", "name_parts_unclear", f"Which part of “{told[1]}” is the family name?",
                         choices=tuple(words[:MOST_WORDS]), sets="person.family_name")  # fmt: skip
    making.person["family_name"], making.person["given_name"] = (proper(part) or None for part in told)


def beside_original(making: Making, words: list[str]) -> tuple[str, str] | None:
    """Family and given name of a Latin name by its form in another script in the row, where that is split."""
    family, given = (str(making.person.get(n) or "") for n in ("family_name_original", "given_name_original"))
    if len(words) < 2 or not family or not given:
        return None
    if script_of(family) != HAN:
        return family_by_sound(words, family, given)
    first, last = reads_as(family, words[0]), reads_as(family, words[-1])
    if first == last:
        return None
    return (words[0], " ".join(words[1:])) if first else (words[-1], " ".join(words[:-1]))


def settle_original(making: Making) -> None:
    """Split a name in its own script by the Latin one beside it, where that was open or its heading misled."""
    latin = [str(making.person.get(n) or "") for n in ("family_name", "given_name")]
    words = [str(making.person.get(n) or "") for n in ("family_name_original", "given_name_original")]
    if not all(latin) or not words[1]:
        return
    found = family_by_sound(" ".join(words).split(), *latin)
    if found and list(found) != words:
        making.person["family_name_original"], making.person["given_name_original"] = found
    if found:
        making.doubts = [
            doubt
            for doubt in making.doubts
            if (doubt.code, doubt.field) != ("name_parts_unclear", "person.family_name_original")
        ]


def put_right(making: Making) -> None:
    """Ask where the columns of family and given name seem to be swapped, by the reading."""
    read = [making.person.get(n) for n in ("family_name_reading", "given_name_reading")]
    typed = [making.person.get(n) for n in ("family_name", "given_name")]
    if not all(read) or not all(typed):
        return
    family, given = (levelled(str(t)) for t in typed)
    family_read, given_read = (levelled(str(r)) for r in read)
    if (family, given) != (family_read, given_read) and (given, family) == (family_read, given_read):
        making.person["family_name"], making.person["given_name"] = typed[1], typed[0]
        said = f"{making.text('family_name')} / {making.text('given_name')}"
        making.person["passport_name"] = None
        making.doubt(
            "family_name",
            "name_parts_swapped",
            f"The column for the surname holds “{typed[0]}”, but the reading says that {typed[1]} is the family "
            f"name. "
            "How do the two stand in the passport?",
            value=said,
            choices=(f"{typed[1]} {typed[0]}", f"{typed[0]} {typed[1]}"),
            sets="person.passport_name",
        )


def split_unspaced(guests: Sequence[Making]) -> None:
    """Split names written without a space by what the rest of the list shows: the same family elsewhere, a parent."""
    known = {
        (str(g.person["family_name_reading"]), str(g.person["family_name_original"]))
        for g in guests
        if g.person.get("family_name_reading") and g.person.get("family_name_original")
    }
    for guest in guests:
        whole = str(guest.person.get("given_name_original") or "")
        reading = guest.person.get("family_name_reading")
        if not whole or guest.person.get("family_name_original") or not has_kanji(whole):
            continue
        parent = guest.text("contact").replace("\u3000", " ").split(" ")[0]
        heads = {
            original for kana, original in known if kana == reading and whole.startswith(original) and whole != original
        }
        if (
            len(parent) < len(whole)
            and whole.startswith(parent)
            and " " in guest.text("contact").replace("\u3000", " ")
        ):
            heads.add(parent)
        if len(heads) == 1:
            head = heads.pop()
            guest.person["family_name_original"], guest.person["given_name_original"] = head, whole[len(head) :]
        else:
            guest.doubt("name_original", "name_not_split", f"Where does the family name end in “{whole}”?",
                        choices=tuple(f"{whole[:n]} {whole[n:]}" for n in range(1, min(len(whole), MOST_WORDS))),
                        sets="person.given_name_original")  # fmt: skip
