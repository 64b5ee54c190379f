"""A checker of finished plans that shares no code with the rules: it walks through every home night by night.

Written from the list of rules (R1-R7, R28-R32) alone; it reads the frozen facts and nothing else of the program.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product

from independent_beds import beds_do_not_hold

FAMILIES = ("family", "parent_child", "siblings")
NUTS = ("nut", "nuts", "peanut", "peanuts")
KITCHENS = {"milk": ("dairy_free", "no_milk"), "gluten": ("gluten_free", "coeliac"), "egg": ("no_egg",)}
KITCHENS |= dict.fromkeys(NUTS, ("nut_free",))


@dataclass(frozen=True)
class Stay:
    """A guest in a home over nights."""

    guest: str
    home: str
    room: str | None
    nights: frozenset


@dataclass(frozen=True)
class Fault:
    """One rule that a plan breaks, where, when and by whom."""

    rule: str
    home: str
    night: object
    guests: tuple[str, ...]


@dataclass
class Night:
    """One home on one night: who sleeps there in which room."""

    world: object
    home: object
    night: object
    rooms: dict  # guest facts by id -> room id, in order of guests
    nights: dict  # by guest who ever stays in this home, on which nights

    @property
    def guests(self):
        return [self.world.guests[g] for g in self.rooms]

    def lonely(self, guest):
        """Whether nobody else of the party ever stays in this home."""
        return not any(self.same_party(guest, self.world.guests[g]) for g in self.nights if g != guest.id)

    def party(self, guest):
        return self.world.parties.get(guest.party)

    def family_of(self, guest):
        """Those of the own family who are there tonight."""
        party = self.party(guest)
        if party is None or party.kind not in FAMILIES:
            return []
        return [g for g in self.guests if g.id != guest.id and g.party == guest.party]

    def unaccompanied(self, guest):
        return guest.minor and all(g.minor for g in self.family_of(guest))

    def family(self, one, other):
        return other in self.family_of(one)

    def same_party(self, one, other):
        return one.party is not None and one.party == other.party and self.party(one) is not None


def stays_of(rows):
    """Placements of a plan or of the file as stays."""
    return [Stay(row.guest, row.home, row.room, frozenset(row.nights)) for row in rows]


def faults(world, stays):
    """Everything that is wrong with these stays."""
    found = list(_of_guests(world, stays))
    by_home = {}
    for stay in stays:
        by_home.setdefault(stay.home, []).append(stay)
    for home_id, rows in sorted(by_home.items()):
        nights = {}
        for row in rows:
            nights[row.guest] = nights.get(row.guest, frozenset()) | row.nights
        for night in sorted({n for row in rows for n in row.nights}):
            rooms = {row.guest: row.room for row in sorted(rows, key=lambda r: r.guest) if night in row.nights}
            found += _of_night(Night(world, world.homes[home_id], night, rooms, nights))
    return found


def possible(world, guests, home):
    """Whether these guests can have the empty home together, in any rooms."""
    sleepers = [g for g in guests if g.bed != "cot"]
    babies = [Stay(g.id, home.id, None, frozenset(g.nights)) for g in guests if g.bed == "cot"]
    for rooms in product([room.id for room in home.rooms], repeat=len(sleepers)):
        stays = [Stay(g.id, home.id, r, frozenset(g.nights)) for g, r in zip(sleepers, rooms, strict=True)]
        if not faults(world, stays + babies):
            return True
    return False


def _of_guests(world, stays):
    """R1: one bed a night, on nights of the stay; and parties stay in one home."""
    seen = {}
    for stay in stays:
        for night in stay.nights:
            if (stay.guest, night) in seen:
                yield Fault("twice", stay.home, night, (stay.guest,))
            seen[stay.guest, night] = stay.home
            if night not in world.guests[stay.guest].nights:
                yield Fault("not_here", stay.home, night, (stay.guest,))
    for (guest, night), home in sorted(seen.items()):
        mates = [g for g in world.guests.values() if g.id > guest and g.needs_home and g.party is not None]
        for other in mates:
            together = other.party == world.guests[guest].party and other.party in world.parties
            if together and seen.get((other.id, night), home) != home:
                yield Fault("party", home, night, (guest, other.id))


def _of_night(tonight):
    world, home = tonight.world, tonight.home
    excused = world.exceptions
    for rule, judge in SINGLE.items():
        for guest in tonight.guests:
            wish = rule in {"host_wish", "party", "cot"} and (guest.id, home.id, rule) in excused
            if judge(tonight, guest) and not wish:
                yield Fault(rule, home.id, tonight.night, (guest.id,))
    for one, other in combinations(tonight.guests, 2):
        for rule, judge in PAIRS.items():
            if judge(tonight, one, other):
                yield Fault(rule, home.id, tonight.night, (one.id, other.id))
    heads = [g for g in tonight.guests if g.bed != "cot"]
    everybody = tuple(g.id for g in tonight.guests)
    if home.max_guests is not None and len(heads) > home.max_guests:
        yield Fault("beds", home.id, tonight.night, everybody)
    if len(heads) > 1 and (home.two_guests == "one_only" or (home.two_guests == "one_room" and _spread(tonight))):
        yield Fault("host_wish", home.id, tonight.night, everybody)
    for rule in beds_do_not_hold(tonight):
        yield Fault(rule, home.id, tonight.night, everybody)


def _spread(tonight):
    return len({tonight.rooms[g.id] for g in tonight.guests if g.bed != "cot"}) > 1


def _no_offer(tonight, guest):
    return tonight.home.offer != "overnight" or tonight.home.withdrawn is not None


def _night_not_offered(tonight, guest):
    return tonight.night not in tonight.home.nights


def _group_not_asked(tonight, guest):
    groups, accompanied = tonight.home.groups, guest.minor and not tonight.unaccompanied(guest)
    wrong_sex = guest.minor and tonight.home.guests_sex and guest.sex != tonight.home.guests_sex
    return not accompanied and ((groups and guest.group not in groups) or bool(wrong_sex))


def _cannot_climb(tonight, guest):
    """R32; steps that nobody told of count as stairs."""
    if guest.mobility not in ("few", "none"):
        return False
    home, room = tonight.home, next((r for r in tonight.home.rooms if r.id == tonight.rooms[guest.id]), None)
    if room is None:
        ways = [r.step_free for r in home.rooms]
        return not (any(ways) or home.steps == "none" or (guest.mobility == "few" and home.steps == "few"))
    if room.step_free:
        return False
    if guest.mobility == "none":
        return room.step_free is False or home.steps != "none"
    return home.steps not in ("none", "few")


def _not_cleared(tonight, guest):
    """R7: every grown-up of the home, and who turns 18 meanwhile, has a check that lasts."""
    if not tonight.unaccompanied(guest):
        return False
    grown = [m for m in tonight.home.members if _grown_up(m)]
    return not grown or any(not _cleared(m, tonight.world.rules.ends) for m in grown)


def _grown_up(member):
    if member.turns_18 is not None:
        return True
    ages = [age for age in (member.youngest, member.oldest) if age is not None]
    return max(ages) >= 18 if ages else member.adult is not False


def _cleared(member, ends):
    lasts = member.valid_until is None or member.valid_until.latest >= ends
    return member.check == "clear" and lasts


def _smoke(tonight, guest):
    """R29, and minors never with smoke inside, asthma never near a minor's smoker."""
    smoking = tonight.home.smoking
    if guest.minor and (smoking == "inside" or (guest.asthma and smoking != "none")):
        return True
    minds = guest.asthma or guest.smoke_tolerance == "never" or "smokers" in guest.avoids
    return smoking == "inside" and minds


def _animal(word):
    last = word.lower().replace("_", " ").split()[-1]
    return last.removesuffix("s") if len(last) > 3 else last


def _allergic(tonight, guest):
    """R28; while nobody said how badly or where the animal lives, the worst is taken."""
    bad = {_animal(a.substance) for a in guest.allergies if a.severity != "mild" and a.kind == "animal"}
    return any(_animal(pet.animal) in bad and pet.indoors != "no" for pet in tonight.home.pets)


def _feared(tonight, guest):
    for limit in guest.limits:
        for pet in tonight.home.pets:
            small = limit.animal.startswith("big ") and pet.size == "small"
            if limit.strength == "never" and _animal(limit.animal) == _animal(pet.animal) and not small:
                return True
    return False


def _food(tonight, guest):
    for allergy in guest.allergies:
        kitchens = KITCHENS.get(allergy.substance.lower())
        if allergy.severity == "severe" and kitchens and not set(kitchens) & set(tonight.home.diets):
            return True
    return False


def _refused(tonight, guest):
    """R31: either side, and homes that refused smokers, women or men."""
    home = tonight.home
    if guest.id in home.vetoes or home.id in guest.vetoes:
        return True
    if "smokers" in home.avoids and guest.smoker in ("yes", "outside"):
        return True
    if ("men" in home.avoids and guest.sex != "female") or ("women" in home.avoids and guest.sex != "male"):
        return True
    return bool(home.guests_sex) and not guest.minor and guest.sex != home.guests_sex


def _no_cot(tonight, guest):
    return guest.bed == "cot" and not tonight.home.cot


def _apart(tonight, one, other):
    return frozenset((one.id, other.id)) in tonight.world.apart


def _girl_and_boy(tonight, one, other):
    if tonight.family(one, other) or not (tonight.unaccompanied(one) and tonight.unaccompanied(other)):
        return False
    return one.sex is None or one.sex != other.sex


def _woman_and_man(tonight, one, other):
    single = tonight.lonely(one) and tonight.lonely(other) and not one.minor and not other.minor
    return single and (one.sex is None or one.sex != other.sex)


def _stranger(tonight, one, other):
    """R6: a minor alone and an adult guest who is neither family nor the chaperone of the party."""
    leads = tonight.same_party(one, other) and {one.role, other.role} & {"chaperone", "leader", "teacher"}
    if tonight.family(one, other) or leads:
        return False
    return (tonight.unaccompanied(one) and not other.minor) or (tonight.unaccompanied(other) and not one.minor)


SINGLE = {
    "no_overnight_offer": _no_offer,
    "nights": _night_not_offered,
    "host_wish": _group_not_asked,
    "stairs": _cannot_climb,
    "background_check": _not_cleared,
    "smoke": _smoke,
    "allergy": _allergic,
    "animals": _feared,
    "severe_food_allergy": _food,
    "veto": _refused,
    "cot": _no_cot,
}
PAIRS = {"veto": _apart, "girls_and_boys": _girl_and_boy, "women_and_men": _woman_and_man, "strangers": _stranger}
