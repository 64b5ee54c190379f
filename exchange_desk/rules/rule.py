"""What a rule is: its words, source, level and numbers, and the function that judges."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from exchange_desk.rules.case import J1, Broken, Case
from exchange_desk.rules.facts import GuestFacts

EVERYBODY, ADULT, YOUTH = "everybody", "short_adult", "short_youth"
UK, OUTBOUND, CERV = "uk_exchange", "outbound_minor", "eu_cerv"
REVIEWED = "2026-11-24"
LEVELS = ("block", "warn", "note")
Judge = Callable[[Case, Sequence[GuestFacts]], list[Broken]]
_CONCERNED = {EVERYBODY: "all", ADULT: "adults", YOUTH: "minors", J1: "students"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of one pack about guests in a home.

    `id` is the reason as lists give it ("beds"), `name` the statement, `level` block, warn or note; `levels` says
    which level it has where other packs are chosen too (the strictest holds). `who` is all, minors, adults or students
    (empty = as the pack has it). `between` marks rules about guests among one another whatever the home, `together`
    those that count everybody in the home. `curable`: a home may be pencilled in while this is still missing.
    `numbers` are names in NUMBERS; `reviewed` is the day on which somebody last read the source.
    """

    id: str
    name: str
    pack: str
    text: str
    citation: str
    judge: Judge
    level: str = "block"
    may_overrule: bool = False
    between: bool = False
    together: bool = False
    curable: bool = False
    who: str = ""
    levels: Mapping[str, str] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()
    reviewed: str = REVIEWED

    def level_in(self, packs: Sequence[str]) -> str:
        """The strictest level that the chosen packs give it."""
        return min((self.level, *(self.levels[p] for p in packs if p in self.levels)), key=LEVELS.index)

    def concerns(self, guest: GuestFacts) -> bool:
        """Whether the rule asks about this guest."""
        who = self.who or _CONCERNED.get(self.pack, "all")
        if who == "students":
            return guest.student
        return who == "all" or (who == "minors") == guest.minor
