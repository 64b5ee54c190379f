"""Who eats what, meal by meal: of the programme and with the host families, counted by diet and allergen."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.item_words import hour_of_words
from exchange_desk.itinerary.attending import for_hosts
from exchange_desk.itinerary.item import Item
from exchange_desk.queries.itinerary_facts import ItineraryFacts, shown_facts
from exchange_desk.queries.kitchen import ORDER, kitchen_needs, need_words
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts

ONE_DAY = dt.timedelta(days=1)
KITCHEN, HOSTS, CARRIER = "kitchen", "hosts", "carrier"
MEALS = ("breakfast", "lunch", "dinner")
_AT = {"breakfast": dt.time(8), "lunch": dt.time(12, 30), "packed lunch": dt.time(12, 30), "dinner": dt.time(18, 30)}
_LATE = dt.time(20)  # whoever arrives after this has dinner on the way


@dataclass(frozen=True, slots=True)
class NeedCount:
    """How many mind one thing at a meal; `words` in English."""

    kind: str
    what: str
    severe: bool
    count: int
    words: str


@dataclass(frozen=True, slots=True)
class MealRow:
    """One meal. `by`: a kitchen, the host families, or a carrier on board; `item_id` is none where it is no item.

    `guests` are ids of those who are there for it, in the order of the list; `plain` eat everything; `homes` is how
    many families cook, where they do.
    """

    item_id: str | None
    day: dt.date
    meals: tuple[str, ...]
    by: str
    title: str
    starts: dt.time | None
    ends: dt.time | None
    about: str
    place: str
    status: str
    hosts_invited: bool
    guests: tuple[str, ...]
    plain: int
    needs: tuple[NeedCount, ...]
    homes: int = 0

    @property
    def severe(self) -> int:
        """How many severe allergies are to be minded."""
        return sum(need.count for need in self.needs if need.severe)


def meal_rows(session: Session, visit_id: str, *, private: bool = True) -> tuple[MealRow, ...]:
    """Every meal of a visit by day and hour; those of the homes are told once for all families together.

    Without `private` those are left out that are not for others than the committee and the leaders.
    """
    visit = packet_facts(session, visit_id)
    facts = shown_facts(session, visit_id, drafts=True, private=private)
    needs = {guest.id: {need.key for need in kitchen_needs(guest)} for guest in visit.guests}
    rows = [
        _of_item(item, [guest.id for guest in visit.guests if guest.id in facts.scene.present[item.id]], needs)
        for item in facts.scene.items
        if (item.meals or item.kind == "meal") and item.status != "cancelled"
    ]
    rows += _with_hosts(visit, facts, needs)
    return tuple(sorted(rows, key=_order))


def _of_item(item: Item, guests: list[str], needs: dict[str, set[tuple[str, str, bool]]]) -> MealRow:
    same_day = item.ends is not None and item.ends.day == item.starts.day
    by = CARRIER if item.kind == "flight" else HOSTS if item.meal_by == "host" else KITCHEN
    return MealRow(
        item_id=item.id, day=item.starts.day, meals=item.meals, by=by, title=item.title, starts=item.starts.at,
        ends=item.ends.at if item.ends and same_day else None, about=item.time_note or "",
        place=" → ".join(part for part in (item.start_place, item.end_place) if part), status=item.status,
        hosts_invited=for_hosts(item), guests=tuple(guests), plain=_plain(guests, needs), needs=_counts(guests, needs),
    )  # fmt: skip


def _with_hosts(
    visit: PaperVisit, facts: ItineraryFacts, needs: dict[str, set[tuple[str, str, bool]]]
) -> Iterator[MealRow]:
    """What the families cook that no item tells: after and before each night, unless the programme gives that meal."""
    eaters: defaultdict[tuple[dt.date, str], list[tuple[str, str]]] = defaultdict(list)
    given = _given(facts)
    for guest in visit.guests:
        home = {
            stay.first_night + ONE_DAY * n: stay.home_id
            for stay in visit.stays_of(guest.id)
            for n in range((stay.last_night - stay.first_night).days + 1)
        }
        came = facts.scene.journeys[guest.id].arrival if guest.id in facts.scene.journeys else None
        there = came.ends.elsewhere(facts.stay.zone) if came is not None and came.ends is not None else None
        for night, home_id in home.items():
            late = there is not None and (there.day, there.at or dt.time.min) > (night, _LATE)
            before = home.get(night - ONE_DAY)
            meals = [(night, "dinner", home_id)] if not late else []
            meals += [(night, "lunch", before)] if before else []
            meals += [(night + ONE_DAY, "breakfast", home_id)]
            for day, meal, where in meals:
                if where and guest.id not in given[day, meal]:
                    eaters[day, meal].append((guest.id, where))
    for (day, meal), some in eaters.items():
        guests = [guest for guest, _ in some]
        yield MealRow(
            item_id=None, day=day, meals=(meal,), by=HOSTS, title="With the host families", starts=None, ends=None,
            about="", place="", status="confirmed", hosts_invited=False, guests=tuple(guests),
            plain=_plain(guests, needs), needs=_counts(guests, needs), homes=len({where for _, where in some}),
        )  # fmt: skip


def _given(facts: ItineraryFacts) -> defaultdict[tuple[dt.date, str], set[str]]:
    """Who has which meal from an item of the programme on which day; a packed lunch is a lunch."""
    found: defaultdict[tuple[dt.date, str], set[str]] = defaultdict(set)
    for item in facts.scene.items:
        if item.status == "cancelled":
            continue
        meals = item.meals or ((_meal_at(item.starts.at),) if item.kind == "meal" else ())
        for meal in meals:
            found[item.starts.day, "lunch" if meal == "packed lunch" else meal] |= facts.scene.present[item.id]
    return found


def _meal_at(at: dt.time | None) -> str:
    """Which meal one eats at that hour."""
    if at is None:
        return ""
    return "breakfast" if at < dt.time(10, 30) else "lunch" if at < dt.time(16) else "dinner"


def _plain(guests: Collection[str], needs: dict[str, set[tuple[str, str, bool]]]) -> int:
    return sum(not needs[guest] for guest in guests)


def _counts(guests: Iterable[str], needs: dict[str, set[tuple[str, str, bool]]]) -> tuple[NeedCount, ...]:
    """By what is to be minded: severe allergies first, then as the list for the caterer has it."""
    counted = Counter(key for guest in guests for key in needs[guest])
    ranked = sorted(counted, key=lambda key: (not key[2], ORDER[key[0]], -counted[key], key[1]))
    return tuple(NeedCount(*key, counted[key], need_words(*key)) for key in ranked)


def _order(row: MealRow) -> tuple[dt.date, dt.time, str, str]:
    at = row.starts or hour_of_words(row.about) or min((_AT.get(meal, dt.time(23)) for meal in row.meals), default=None)
    return row.day, at or dt.time(23), row.title.casefold(), row.item_id or ""
