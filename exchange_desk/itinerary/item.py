"""What the room thinks about: one item of the itinerary, one person who may take part, the visit around them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from exchange_desk.basics.clock import Moment, minutes_between
from exchange_desk.basics.item_words import hour_of_words

AUDIENCES = ("all", "students", "adults", "chaperones", "leader", "interpreter", "hosts", "named")
KINDS = (
    "flight", "train", "coach", "ferry", "car", "walk",
    "meeting", "ceremony", "school", "meal", "home", "free", "other",
)  # fmt: skip
DRAFT = "draft"  # the status of what is for the committee alone until it is settled
TRAVEL_KINDS = frozenset({"flight", "train", "coach", "ferry", "car", "walk"})


@dataclass(frozen=True, slots=True)
class Item:
    """A leg or a point of the programme. `ends` is nothing where no end is known; `audience` are words of AUDIENCES.

    `included` and `left_out` are the ids of people named in or out; `community` keeps only the group from there,
    `groups` only those of these bus groups. `private` items are for the committee and the leaders alone.
    """

    id: str
    title: str
    kind: str
    travel: bool
    starts: Moment
    ends: Moment | None = None
    time_note: str | None = None
    place: str | None = None
    place_code: str | None = None
    to_place: str | None = None
    to_place_code: str | None = None
    carrier: str | None = None
    number: str | None = None
    audience: tuple[str, ...] = ("all",)
    audience_typed: str | None = None
    community: str | None = None
    included: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    meals: tuple[str, ...] = ()
    meal_by: str | None = None
    responsible: str | None = None
    status: str = "confirmed"
    reference: str | None = None
    notes: str | None = None
    terminal: str | None = None
    to_terminal: str | None = None
    booking: str | None = None
    luggage: str | None = None
    groups: tuple[str, ...] = ()
    responsible_phone: str | None = None
    interpreter: str | None = None
    dress: str | None = None
    bring: str | None = None
    gift: str | None = None
    who_pays: str | None = None
    address: str | None = None
    private: bool = False
    series: str | None = None

    @property
    def minutes(self) -> int | None:
        """Real minutes from start to end; nothing where one of them has no clock time."""
        return None if self.ends is None else minutes_between(self.starts, self.ends)

    @property
    def whole_number(self) -> str:
        """Carrier and number as one writes them: "NH 116"."""
        if self.carrier and self.number and not self.number.startswith(self.carrier):
            return f"{self.carrier} {self.number}"
        return self.number or self.carrier or ""

    @property
    def order(self) -> dt.datetime:
        """What to sort by: the instant, or where words instead of a time belong ("evening"); else the morning."""
        if self.starts.at is not None:
            return self.starts.order
        return Moment(self.starts.day, hour_of_words(self.time_note or ""), self.starts.zone).order

    @property
    def start_place(self) -> str:
        """The place where it is or begins, with its code where it has one."""
        return place_words(self.place, self.place_code)

    @property
    def end_place(self) -> str:
        """The place where a leg ends."""
        return place_words(self.to_place, self.to_place_code)


def place_words(name: str | None, code: str | None) -> str:
    """ "Vancouver Airport (YVR)": the name, and the code where the name does not hold it."""
    if name and code and code not in name:
        return f"{name} ({code})"
    return name or code or ""


@dataclass(frozen=True, slots=True)
class Participant:
    """A guest as far as the itinerary needs one; nights are those for which a bed is needed.

    `adult` is nothing where neither age nor role tells; `group` is the one of buses and days. `home` is the home that
    hosts the guest and `away` the nights on which nobody is there; of several stays all nights count.
    """

    id: str
    name: str
    role: str = "delegate"
    adult: bool | None = True
    status: str = "going"
    community: str | None = None
    first_night: dt.date | None = None
    last_night: dt.date | None = None
    group: str | None = None
    child_seat: bool = False
    wheelchair: bool = False
    home: str = ""
    away: frozenset[dt.date] = frozenset()


@dataclass(frozen=True, slots=True)
class Stay:
    """The visit as the room sees it: first and last day, the hosts' zone, the guests' zones by community."""

    starts: dt.date
    ends: dt.date
    zone: str
    home_zones: tuple[tuple[str, str], ...] = ()
    direction: str = "inbound"

    def home_zone(self, community: str | None = None) -> str | None:
        """The zone of that community, or of the only one there is."""
        zones = dict(self.home_zones)
        if community in zones:
            return zones[community]
        different = set(zones.values())
        return different.pop() if len(different) == 1 else None
