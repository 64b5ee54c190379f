"""Facts of the two sample visits, built from their answer keys alone, so that no reading of files is needed."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from exchange_desk.basics.dates import Nights, PartialDate
from exchange_desk.rules.facts import (
    AllergyFacts,
    BedFacts,
    GuestFacts,
    HomeFacts,
    LimitFacts,
    MemberFacts,
    PartyFacts,
    PetFacts,
    RoomFacts,
    VisitRules,
    World,
)
from exchange_desk.rules.judge import blocks

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
SEXES = {"M": "male", "F": "female", None: None}
BEDS = {"S": "single", "D": "double", "couch": "sofa"}


def key(visit: str, name: str) -> dict:
    return json.loads((SAMPLES / visit / f"{name}.expected.json").read_text(encoding="utf-8"))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def a_guest(guest_id: str, **more) -> GuestFacts:
    values = {"name": guest_id, "nights": Nights(day("2027-10-07"), day("2027-10-12")), "sex": "female", "age": 40}
    return GuestFacts(guest_id, **{**values, **more})


def a_student(guest_id: str, **more) -> GuestFacts:
    return a_guest(guest_id, **{"age": 16, "minor": True, "group": "high", **more})


def a_home(home_id: str, rooms: str = "S S", **more) -> HomeFacts:
    """Rooms as words: "S S / D" is a room with two single beds and one with a double bed."""
    made = []
    for at, kinds in enumerate(part for part in rooms.split("/") if part.strip()):
        beds = tuple(BedFacts(f"{home_id}-{at}-{n}", BEDS[kind]) for n, kind in enumerate(kinds.split()))
        made.append(RoomFacts(f"{home_id}-{at}", "ABCDEF"[at], beds))
    values = {
        "name": home_id,
        "nights": frozenset(Nights(day("2027-10-07"), day("2027-10-12"))),
        "rooms": tuple(made),
        "smoking": "none",
        "members": (MemberFacts("A host", youngest=40, oldest=41, check="clear"),),
    }
    return HomeFacts(home_id, **{**values, **more})


def rule_ids(findings):
    """The ids of the rules that forbid, each once, in their order."""
    return tuple(dict.fromkeys(f.rule for f in blocks(findings)))


def a_world(guests, homes, **more) -> World:
    values = {"rules": VisitRules(day("2027-10-07"), day("2027-10-13"))}
    return World(guests={g.id: g for g in guests}, homes={h.id: h for h in homes}, **{**values, **more})


def port_hardy() -> World:
    guests, homes = [], []
    for person in key("port-hardy-2027", "guests")["people"]:
        group = person["group"] if person["group"] in {"high", "junior_high"} else "adult"
        needs = person.get("needs", {})
        severity = {True: "severe", False: "mild", None: None}[needs.get("severe")]
        guests.append(
            GuestFacts(
                person["id"],
                f"{person['given']} {person['family']}",
                Nights(day(person["first_night"]), day(person["last_night"])),
                group=group,
                sex=SEXES[person["sex"]],
                age=person["age_on_arrival"],
                minor=person["minor"],
                asthma=needs.get("asthma", False),
                smoker=needs.get("smoker"),
                allergies=tuple(AllergyFacts(a.split(" (")[0], None, severity) for a in needs.get("allergy", ())),
                limits=tuple(LimitFacts(a) for a in needs.get("no", ())),
                diets=(needs["diet"],) if "diet" in needs else (),
                wants=frozenset({"F01"}) if person["id"] == "PH02" else frozenset(),
                previous={"F01": "2023"} if person["id"] == "PH02" else {},
            )
        )
    span = Nights(day("2027-10-07"), day("2027-10-12"))
    for family in key("port-hardy-2027", "host-families")["families"]:
        base = a_home(family["id"], " / ".join(" ".join(room) for room in family["rooms"]))
        rooms = tuple(
            RoomFacts(r.id, r.label, r.beds, living_room=any(b.kind == "sofa" for b in r.beds)) for r in base.rooms
        )
        checks = family["checks"]
        checked = _partial(checks.get("date"))
        members = [MemberFacts("The hosts", youngest=40, oldest=50, check="clear", checked_on=checked)]
        if family["id"] == "F06":
            members.append(MemberFacts("Tess Ostrander", youngest=19, oldest=19, check="missing"))
        if family["id"] == "F11":
            members.append(MemberFacts("Declan Rourke", youngest=18, oldest=18, turns_18=day("2027-10-09")))
        if family["id"] in {"F02", "F05"}:
            age = {"F02": 16, "F05": 13}[family["id"]]
            members.append(MemberFacts("A daughter", sex="female", youngest=age, oldest=age))
        pets = [PetFacts(a.removesuffix("s")) for a in family["animals"]]
        if "ask_animals" in family:
            pets.append(PetFacts("cat", settled=False))
        two = {"Yes, gladly": "yes", "Only one": "one_only", "Two, but in one room": "one_room"}[family["two"]]
        homes.append(
            HomeFacts(
                family["id"],
                family["family"],
                nights=frozenset(set(span) - {day(d) for d in family["unavailable"]}),
                rooms=rooms,
                groups=tuple(family["groups"]),
                guests_sex=SEXES[family["sex"]],
                two_guests=two,
                smoking=family["smoking"],
                diets=tuple(_diet(d) for d in family["diets"]),
                pets=tuple(pets),
                members=tuple(members),
                wants=frozenset({"PH02"}) if family["id"] == "F01" else frozenset(),
            )
        )
    return a_world(guests, homes, apart=_pairs(("PH07", "PH15")), together_room=_pairs(("PH11", "PH12")))


STAIRS = {"few": "B03 B04 B18 B19 L03 L09 L10", "none": "B09"}
NO_DOGS = "B20 B21 L03 L09 L10"
PARTY_BEDS = {"D": "double", "SS": "twin", "1": "one"}
WANTED = {
    "Lüttgenau": "G01",
    "Rademacher": "G02",
    "Schmickler": "G03",
    "Quadflieg": "G04",
    "Wirtz": "G05",
    "Pütz": "G06",
    "Söntgerath": "G07",
    "Büchel": "G08",
    "Ennenbach": "G09",
    "Heuser": "G10",
    "Klütsch": "G11",
}
WISHES = {
    "B01": "G01",
    "B02": "G01",
    "B06": "G04",
    "B07": "G04",
    "B18": "G03",
    "B19": "G03",
    "B22": "G10",
    "L01": "G07",
    "L02": "G07",
    "L04": "G06",
    "L05": "G06",
    "L09": "G08",
    "L10": "G08",
    "L15": "G09",
}
INVITED = {
    "G01": ("B01", "B02"),
    "G02": ("B03", "B04"),
    "G03": ("B18", "B19"),
    "G04": ("B06", "B07"),
    "G07": ("L01", "L02"),
    "G08": ("L09", "L10"),
    "G09": ("L15",),
    "G11": ("B27",),
}


def hennef() -> World:
    placement = key("hennef-2027", "placement")
    people = {p["id"]: p for n in ("gaeste_banbury", "liste_le_pecq") for p in key("hennef-2027", n)["people"]}
    guests, parties = [], {}
    for unit, what in placement["parties_list"].items():
        members = [people[g] for g in what["guests"]]
        children = [m for m in members if m["minor"]]
        kind = "family" if children and len(children) < len(members) else "friends"
        if len(members) > 1:
            parties[unit] = PartyFacts(unit, unit, kind, "+".join(PARTY_BEDS[n] for n in what["needs"]))
        for person in members:
            guests.append(_hennef_guest(person, unit if len(members) > 1 else None, kind))
    homes = [_hennef_home(h) for h in key("hennef-2027", "gastgeber")["households"]]
    return a_world(
        guests,
        homes,
        parties=parties,
        rules=VisitRules(day("2027-05-06"), day("2027-05-09"), ("short_adult", "short_youth")),
    )


def _hennef_guest(person: dict, party: str | None, kind: str) -> GuestFacts:
    guest = person["id"]
    limits = [LimitFacts("dog")] if guest in NO_DOGS.split() else []
    limits += [LimitFacts("big dog")] if guest == "B17" else []
    limits += [LimitFacts("cat", "rather_not" if guest == "B06" else "never")] if guest in {"B06", "B07"} else []
    previous = WANTED.get(person.get("previous_host_2025") or "")
    return GuestFacts(
        guest,
        f"{person['given']} {person['family']}",
        Nights(day(person["first_night"]), day(person["last_night"])),
        sex=SEXES[person["sex"]],
        age=person["age_on_arrival"],
        minor=person["minor"],
        accompanied=person["minor"] and kind == "family",
        party=party,
        bed="cot" if guest == "L17" else None,
        mobility=next((m for m, ids in STAIRS.items() if guest in ids.split()), None),
        smoker={"B08": "yes", "L18": "outside"}.get(guest),
        smoke_tolerance="never" if guest in {"B23", "B24"} else None,
        asthma=guest == "B07",
        allergies=(AllergyFacts("cats", "animal"),) if guest == "B07" else (),
        limits=tuple(limits),
        wants=frozenset({WISHES[guest]}) if guest in WISHES else frozenset(),
        vetoes=frozenset({"B08": ("G05",), "L18": ("G20",), "L19": ("G20",)}.get(guest, ())),
        previous={previous: "2025"} if previous else {},
    )


def _hennef_home(home: dict) -> HomeFacts:
    base = a_home(home["id"], " / ".join(" ".join(room) for room in home["rooms"]))
    state = "clear" if (home["check"] or "").startswith("20") else "running" if home["check"] else None
    vetoes = {"G05": ("B08",), "G06": ("L04", "L05", "L06", "L07")}.get(home["id"], ())
    avoids = {"G05": ("smokers",), "G23": ("ladies only",)}.get(home["id"], ())
    return HomeFacts(
        home["id"],
        home["family"],
        offer=home["offer"],
        nights=frozenset(day(n) for n in home["nights"]),
        rooms=base.rooms,
        max_guests=home["max_guests"] or None,
        steps=home["steps"],
        smoking=home["smoking"],
        cot=home["cot"],
        pets=tuple(PetFacts(a, size="small" if home["id"] == "G15" else None) for a in home["animals"]),
        members=(MemberFacts(home["first_names"], adult=True, check=state),),
        vetoes=frozenset(vetoes),
        avoids=frozenset(avoids),
        wants=frozenset(INVITED.get(home["id"], ())),
    )


def _pairs(*pairs: tuple[str, str]) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(p) for p in pairs)


def _diet(words: str) -> str:
    return words.casefold().replace("-", "_").replace(" kitchen", "").replace(" ", "_")


def _partial(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text.split(" ")[0]) if text else None
