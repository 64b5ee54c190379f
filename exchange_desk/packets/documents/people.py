"""Who a guest or a host is, in a few words: age, sex, role, grade, town, languages, room and nights."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from exchange_desk.packets.documents.naming import NameLine, first_name, name_line
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import short_day
from exchange_desk.packets.phrases.words import joined, language_of, say, says_more, value_word
from exchange_desk.packets.sheet import Span, Words
from exchange_desk.queries.packet_facts import PaperStay, PaperVisit
from exchange_desk.queries.packet_facts_guests import PaperGuest
from exchange_desk.queries.packet_facts_homes import PaperHome, PaperMember, PetLine


@dataclass(frozen=True, slots=True)
class Stay(Worded):
    """Nights in one home, both included, with the room and who shares it."""

    first_night: dt.date
    last_night: dt.date
    room: str | None
    shares_with: tuple[str, ...] = ()

    def as_one(self) -> str:
        """ "2027-10-07 to 2027-10-12, room A, with Minato"."""
        told = [f"{self.first_night.isoformat()} to {self.last_night.isoformat()}"]
        told += [f"room {self.room}"] if self.room else []
        return ", ".join([*told, *(f"with {name}" for name in self.shares_with)])


@dataclass(frozen=True, slots=True)
class Member(Worded):
    """One person who lives in a home, as guests are told; ages of children only."""

    name: str
    relation: str | None
    age: str | None
    occupation: str | None
    interests: str | None
    languages: tuple[tuple[str, str | None], ...]
    part_of_the_time: bool


@dataclass(frozen=True, slots=True)
class Animal(Worded):
    """An animal of a home."""

    animal: str
    count: int | None
    size: str | None
    indoors: str | None
    settled: bool


def age_of(ages: tuple[int, int] | None) -> str | None:
    """ "13" or "15–16": an age that stands in any language."""
    if ages is None:
        return None
    return str(ages[0]) if ages[0] == ages[1] else f"{ages[0]}–{ages[1]}"


def age_words(age: str | None, language: str) -> str:
    """ "age 13", "13歳", or that it is not known."""
    return say("age", language, age=age) if age else say("age_unknown", language)


def grade_words(grade: str | None, language: str) -> str:
    """ "junior high year 2" for a grade we know, "grade 11" for any other."""
    if not grade:
        return ""
    words = value_word("grade", grade, language)
    return words if words != grade.replace("_", " ") else say("grade", language, grade=grade)


def sex_word(sex: str | None, minor: bool, language: str) -> str:
    """ "girl", "woman"; nothing where nobody said."""
    return value_word("young" if minor else "grown", sex, language) if sex in {"female", "male"} else ""


def stay_of(visit: PaperVisit, stay: PaperStay, *, reader: Collection[str] = ()) -> Stay:
    """A stay with the first names of those in the same room on any of its nights; `reader` knows who he is."""
    together = tuple(
        first_name(visit.guest_by_id[other.guest_id].name)
        for other in visit.stays_in(stay.home_id)
        if stay.room
        and other.room == stay.room
        and other.guest_id != stay.guest_id
        and other.guest_id not in reader
        and other.first_night <= stay.last_night
        and stay.first_night <= other.last_night
    )
    return Stay(stay.first_night, stay.last_night, stay.room, tuple(dict.fromkeys(together)))


def nights_words(stay: Stay, language: str) -> str:
    """ "Thu 7 Oct – Tue 12 Oct, 6 nights"."""
    count = (stay.last_night - stay.first_night).days + 1
    number = say("night_one", language) if count == 1 else say("night_count", language, count=count)
    if count == 1:
        return f"{short_day(stay.first_night, language)}, {number}"
    return f"{short_day(stay.first_night, language)} – {short_day(stay.last_night, language)}, {number}"


def room_of(stay: Stay, language: str) -> str:
    """ "Room A"."""
    return f"{say('room', language)}\u00a0{stay.room}" if stay.room else ""


def room_words(stay: Stay, language: str) -> str:
    """ "Room A, shares with Minori"."""
    if not stay.room:
        return ""
    words = [room_of(stay, language)]
    if stay.shares_with:
        words.append(say("with_guest", language, name=joined(list(stay.shares_with), language)))
    return ", ".join(words)


def member_of(member: PaperMember) -> Member:
    """A member of a host family; the age of an adult is nobody's business."""
    return Member(
        name=name_line(member.name).both,
        relation=member.relation,
        age=age_of(member.ages) if member.minor else None,
        occupation=member.occupation,
        interests=member.interests,
        languages=member.languages,
        part_of_the_time=member.lives_here == "part",
    )


def member_words(member: Member, language: str) -> Words:
    """ "Corinne Desjarlais (daughter, age 16)"."""
    parts = [value_word("relation", member.relation, language)]
    parts += [age_words(member.age, language)] if member.age else []
    parts += [member.occupation or "", member.interests or ""]
    parts += [say("part_time", language)] if member.part_of_the_time else []
    words = ", ".join(part for part in parts if part)
    return [Span(member.name, alone=True), f" ({words})" if words else ""]


def animal_of(pet: PetLine) -> Animal:
    """An animal as guests are told."""
    return Animal(pet.animal, pet.count, pet.size, pet.indoors, pet.settled)


def animal_words(animal: Animal, language: str) -> str:
    """ "2 × cat, indoors", "big dog", or that we are still asking."""
    name = value_word("animal", animal.animal, language)
    if animal.size:
        name = f"{name} ({value_word('size', animal.size, language)})"
    if animal.count and animal.count > 1:
        name = f"{animal.count} × {name}"
    if not animal.settled:
        return say("maybe_pets", language, animal=name)
    where = {"yes": "indoors", "no": "outdoors"}.get(animal.indoors or "")
    return f"{name}, {say(where, language)}" if where else name


def steps_words(steps: str | None, note: str | None, language: str) -> list[str]:
    """The steps to the guest room, with the words of the form where they say more, or where there is nothing else."""
    told = [value_word("steps", steps, language)] if steps else []
    return told + ([note] if note and (not told or says_more("steps", note)) else [])


def address_of(home: PaperHome, visit: PaperVisit | None = None) -> str:
    """Street, part of town, town, on one line; with `visit` our own town where the family names none."""
    town = home.town or (visit and own_town(home, visit))
    return ", ".join(part for part in (home.street, home.part_of_town, town) if part)


def own_town(home: PaperHome, visit: PaperVisit) -> str:
    """Our town, where a street lies whose family names no town; of one abroad nothing is known."""
    return visit.town if home.street and visit.direction != "outbound" else ""


def guest_language(guest: PaperGuest) -> str | None:
    """The language in which we can write to a guest: the first language, else the town's, else the country's."""
    native = next((code for code, level in guest.languages if level == "native"), None)
    return language_of(native) or language_of(guest.community_language, country=guest.country)


def spoken_by(guest: PaperGuest) -> tuple[tuple[str, str | None], ...]:
    """What a guest speaks, the first language of the home town where the list says nothing."""
    if guest.languages:
        return guest.languages
    own = guest_language(guest)
    return ((own, "native"),) if own and guest.community_language else ()


def names_of(guest: PaperGuest) -> NameLine:
    """The whole name of a guest."""
    return name_line(guest.name)


def unplaced_words(language: str) -> str:
    """Who has no home yet, with the ring that stands for it on every list."""
    return f"○ {say('unplaced', language)}"
