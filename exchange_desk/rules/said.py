"""How facts are said in the sentences of rules: allergies, animals, sexes, beds, who is there and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from exchange_desk.basics.dates import Nights, day_words
from exchange_desk.rules.case import Case, listed, pet_words
from exchange_desk.rules.facts import AllergyFacts, GuestFacts, HomeFacts, PetFacts

GROUPS = {"adult": "an adult", "high": "a high-school student", "junior_high": "a junior-high student"}
_SEXES = {("female", True): "a girl", ("female", False): "a woman", ("male", True): "a boy", ("male", False): "a man"}
_BEDS = {"single": "single bed", "bunk": "bunk bed", "double": "double bed", "sofa": "sofa bed", "futon": "futon"}
_WHERE = {"yes": "that lives indoors", "no": "that lives outdoors", "part": "that comes indoors at times"}


def night_words(night: dt.date) -> str:
    """A night as people say it: "24 July"."""
    return f"{night.day} {night:%B}"


def span_words(nights: Nights) -> str:
    """Nights as people say them: "24 July", "24 to 26 July" or "30 July to 2 August"."""
    first, last = nights.first, nights.last
    if first == last:
        return night_words(first)
    start = str(first.day) if (first.year, first.month) == (last.year, last.month) else night_words(first)
    return f"{start} to {night_words(last)}"


def nights_words(nights: Collection[dt.date]) -> str:
    """A few nights with their weekdays; of many the first two and how many more."""
    days = sorted(nights)
    words = [day_words(d).rsplit(" ", 1)[0] for d in days[:3]]
    return listed(words) if len(days) <= 3 else f"{listed(words[:2])} and {len(days) - 2} more nights"


def allergic_words(allergy: AllergyFacts, animal: str) -> str:
    """How badly: "is severely allergic to cats", or that nobody said how badly."""
    animals = animal if animal.endswith("s") else f"{animal}s"
    if allergy.severity == "severe":
        return f"is severely allergic to {animals}"
    return f"is allergic to {animals} (nobody has said how badly)"


def pet_where(pet: PetFacts) -> str:
    """An animal and where it lives: "a cat that lives indoors"."""
    if not pet.settled:
        return pet_words(pet)
    where = _WHERE.get(pet.indoors or "")
    return f"{pet_words(pet)} {where}" if where else f"{pet_words(pet)} (nobody has said whether indoors)"


def sex_words(guest: GuestFacts) -> str:
    """What is known: "A is a girl", or that nobody said."""
    word = _SEXES.get((guest.sex or "", guest.minor))
    if word:
        return f"{guest.name} is {word}"
    return f"nobody has said whether {guest.name} is {'a girl or a boy' if guest.minor else 'a woman or a man'}"


def beds_words(home: HomeFacts) -> str:
    """The beds in bedrooms: "two single beds and a double bed", or "no bed in a bedroom"."""
    kinds = [b.kind for room in home.rooms if not room.living_room for b in room.beds]
    counts = {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}
    words = [
        f"a {_BEDS.get(kind, f'{kind} bed')}" if n == 1 else f"{number_words(n)} {_BEDS.get(kind, f'{kind} bed')}s"
        for kind, n in counts.items()
    ]
    rooms = sum(1 for room in home.rooms if room.beds and not room.living_room)
    return (
        f"{listed(words)} in {number_words(rooms)} room{'' if rooms == 1 else 's'}" if words else "no bed in a bedroom"
    )


def number_words(number: int) -> str:
    """Small numbers are written out."""
    return ("no", "one", "two", "three", "four", "five", "six")[number] if 0 <= number <= 6 else str(number)


def guests_words(number: int) -> str:
    """How many guests: "one guest", "3 guests"."""
    return "one guest" if number == 1 else f"{number} guests"


def there_words(case: Case) -> str:
    """Who is there on the nights in question: "A and B are there", with the nights where not all."""
    coming = {n for g in case.guests for n in g.nights}
    met = [g for party in case.there for g in party.guests if any(n in coming for n in g.nights)]
    met = met or [g for party in case.there for g in party.guests]
    names = [g.name if coming <= set(g.nights) else f"{g.name} ({span_words(g.nights)})" for g in met]
    return f"{listed(names)} {'is' if len(names) == 1 else 'are'} there"


def names_of(guests: Sequence[GuestFacts]) -> str:
    """The names of guests."""
    return listed([g.name for g in guests])
