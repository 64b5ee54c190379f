"""Rules about a visit as a whole: enough chaperones, insurance, how long, how many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exchange_desk.basics.errors import Finding
from exchange_desk.basics.text import folded
from exchange_desk.rules.case import J1
from exchange_desk.rules.facts import GuestFacts, World
from exchange_desk.rules.numbers import number_in
from exchange_desk.rules.rule import CERV, EVERYBODY, OUTBOUND, REVIEWED, YOUTH

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class VisitRule:
    """One rule that is judged once a visit; `judge` returns sentences. The rest as with `Rule`."""

    id: str
    name: str
    pack: str
    text: str
    citation: str
    judge: Callable[[World], list[str]]
    level: str = "warn"
    numbers: tuple[str, ...] = ()
    reviewed: str = REVIEWED
    may_overrule: bool = False


def enough_chaperones(world: World) -> list[str]:
    """So many students at most for each chaperone (R22)."""
    students, chaperones = _minors(world), _chaperones(world)
    ratio = number_in(world.rules.numbers, "chaperone_ratio")
    if _student_year(world) or students <= len(chaperones) * ratio:
        return []
    whom = "one minor travels" if students == 1 else f"{students} minors travel"
    there = {0: "no chaperone", 1: "one chaperone"}.get(len(chaperones), f"{len(chaperones)} chaperones")
    return [f"{whom[0].upper()}{whom[1:]} without family, with {there}; one for each {ratio} is asked for."]


def chaperones_of_both_sexes(world: World) -> list[str]:
    """Girls and boys each have a chaperone of their own sex (R22)."""
    minors = {g.sex for g in _going(world) if g.alone_minor and g.sex}
    leaders = {g.sex for g in _chaperones(world)}
    if _student_year(world) or len(minors) < 2 or not leaders or None in leaders:
        return []
    words = {"female": "girls", "male": "boys"}
    return [f"No chaperone of their own sex comes with the {words[sex]}." for sex in sorted(minors - leaders)]


def insurance_is_written_down(world: World) -> list[str]:
    """Where papers are kept, everybody's insurance is among them (R18)."""
    if not world.rules.papers_kept or J1 in world.rules.packs:
        return []
    without = sorted(g.name for g in _going(world) if g.insurance not in {"received", "not_needed"})
    if not without:
        return []
    names = ", ".join(without[:_SHOWN]) + (f" and {len(without) - _SHOWN} more" if len(without) > _SHOWN else "")
    return [f"No whole insurance is written down for {names}."]


def hosts_are_not_paid(world: World) -> list[str]:
    """A reminder: families of J-1 students host without pay (R15)."""
    return ["Host families of J-1 students are not paid for hosting."]


def short_enough_without_a_visa(world: World) -> list[str]:
    """A visit to the United States without a visa is short enough (R27)."""
    rules = world.rules
    days, most = (rules.ends - rules.starts).days + 1, number_in(rules.numbers, "visa_waiver_days")
    if rules.country != "US" or rules.direction not in {"inbound", "student-year"} or days <= most or J1 in rules.packs:
        return []
    return [f"The visit lasts {days} days; without a visa guests may stay {most} days in the United States, no longer."]


def registered_with_the_embassy(world: World) -> list[str]:
    """A group of minors abroad is registered with its embassy or consulate (R25)."""
    if any(word in folded(title) for title in world.rules.group_papers for word in ("embassy", "consul")):
        return []
    if not any(g.minor for g in _going(world)):
        return []
    return ["Register the group with the embassy or consulate, then write it down as a paper of the group."]


def enough_people_for_cerv(world: World) -> list[str]:
    """A town-twinning event has enough people who take part, and enough who are invited (R36)."""
    invited = len(_going(world))
    hosts = sum(len(h.members) for h in world.homes.values() if h.offer and h.withdrawn is None)
    least, wanted = (number_in(world.rules.numbers, name) for name in ("cerv_participants", "cerv_invited"))
    found = []
    if invited < wanted:
        found.append(f"{invited} invited guests are on the list; town twinning asks for {wanted}.")
    if invited + hosts < least:
        found.append(
            f"{invited + hosts} people take part so far ({invited} guests, {hosts} in the homes); "
            f"town twinning asks for {least}. Others who take part count too."
        )
    return found


def _student_year(world: World) -> bool:
    """Students of a year come one by one, with a visa and without chaperones."""
    return world.rules.direction == "student-year" or J1 in world.rules.packs


def _minors(world: World) -> int:
    return sum(1 for g in _going(world) if g.alone_minor)


def _chaperones(world: World) -> list[GuestFacts]:
    return [g for g in _going(world) if g.chaperone and not g.minor]


def _going(world: World) -> list[GuestFacts]:
    """Who comes: those who only wait are not counted."""
    return [g for g in world.guests.values() if not g.waiting]


VISIT_RULES: tuple[VisitRule, ...] = (
    VisitRule("chaperones", "enough_chaperones", YOUTH, "For so many minors who travel without family there is one "
              "chaperone at least.", "R22: 1 to 10 (DoDEA study trips); groups of 6 to 1, 4 to 3, 11 to 4",
              enough_chaperones, numbers=("chaperone_ratio",)),
    VisitRule("chaperone_sexes", "chaperones_of_both_sexes", YOUTH, "Girls and boys each have a chaperone of their "
              "own sex.", "R22: separate leaders in mixed groups (DoDEA study trips)", chaperones_of_both_sexes),
    VisitRule("insured", "insurance_is_written_down", EVERYBODY, "Where papers are kept, everybody's insurance is "
              "among them.", "R18: j1visa.state.gov [22 CFR 62.14]", insurance_is_written_down, level="note"),
    VisitRule("visa_waiver", "short_enough_without_a_visa", EVERYBODY, "A visit to the United States without a visa "
              "lasts {visa_waiver_days} days at most and cannot be made longer; studying is not allowed.",
              "R27: cgd.ucar.edu; oisss.brown.edu (secondary)", short_enough_without_a_visa,
              numbers=("visa_waiver_days",)),
    VisitRule("unpaid", "hosts_are_not_paid", J1, "Host families are not paid.",
              "R15: j1visa.state.gov FAQ [62.25(d)(6)]", hosts_are_not_paid, level="note"),
    VisitRule("embassy", "registered_with_the_embassy", OUTBOUND, "A group of minors is registered with the embassy or "
              "consulate.", "R25: CSIET long-term outbound standards", registered_with_the_embassy, level="note"),
    VisitRule("twinning", "enough_people_for_cerv", CERV, "A town-twinning event has at least {cerv_participants} "
              "people who take part, {cerv_invited} of them invited.", "R36: mreza-mira.net 2024",
              enough_people_for_cerv, level="note", numbers=("cerv_participants", "cerv_invited")),
)  # fmt: skip


def judge_visit(world: World, held: Sequence[VisitRule]) -> tuple[Finding, ...]:
    """What these rules find about the visit as a whole."""
    return tuple(Finding(rule.id, rule.level, text, rule.citation) for rule in held for text in rule.judge(world))
