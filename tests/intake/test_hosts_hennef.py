"""The host list of Hennef, field by field against its key."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from exchange_desk.intake.drafts import HostDraft, HostList, VisitFacts
from exchange_desk.intake.hosts import read_hosts

SAMPLES = Path(__file__).parents[1] / "data" / "samples" / "hennef-2027"
KEY = json.loads((SAMPLES / "gastgeber.expected.json").read_text(encoding="utf-8"))
VISIT = VisitFacts(
    starts=dt.date(2027, 5, 6), ends=dt.date(2027, 5, 9), host_town="Hennef", host_country="DE",
        host_zone="Europe/Berlin",
    guest_towns=("Banbury", "Le Pecq"), guest_countries=("GB", "FR"),
)  # fmt: skip
KINDS = {"double": "D", "single": "S"}
CODES = {"E": "en", "F": "fr", "TR": "tr", "PL": "pl"}


@pytest.fixture(scope="module")
def hosts() -> HostList:
    return read_hosts(SAMPLES / "gastgeber.xlsx", VISIT)


def home(hosts: HostList, number: str) -> HostDraft:
    return next(h for h in hosts.hosts if h.key == str(int(number.lstrip("G"))))


@pytest.mark.parametrize("expected", KEY["households"], ids=lambda h: h["id"])
def test_each_home_is_read_as_its_key_says(hosts: HostList, expected: dict) -> None:
    draft = home(hosts, expected["id"])
    household, offer = draft.household, draft.offer
    assert draft.row == expected["sheet_row"]
    assert household["name"] == expected["family"]
    assert household["greeting"] == expected["first_names"]
    assert household["part_of_town"] == expected["part_of_town"]
    assert offer["kind"] == expected["offer"]
    assert [[KINDS[b] for b in r.beds] for r in draft.rooms if not r.room["living_room"]] == expected["rooms"]
    assert (offer.get("max_guests") or 0) == expected["max_guests"]
    assert [str(n) for n in draft.nights] == expected["nights"]
    assert [p["animal"] for p in draft.pets] == expected["animals"]
    assert household.get("smoking") == expected["smoking"]
    assert household.get("cot", False) == expected["cot"]
    assert household["phone"] == f"+49176{4069000 + draft_number(draft):08d}"
    if expected["offer"] == "overnight":
        assert household["steps"] == expected["steps"]
        assert (household["steps"] == "none") == expected["step_free"]
    if "guests_only" in expected:
        assert offer["guests_sex"] == {"F": "female", "M": "male"}[expected["guests_only"]]
    spoken = [s["language"] for m in draft.members for s in m.languages]
    words = [w for w in expected["languages"].replace("/", " ").replace(",", " ").split() if w != "etwas"]
    assert spoken == [CODES[w] for w in words]
    _kitchen(draft, expected["kitchen"])
    _wishes(draft, expected)
    _check(draft, expected["check"])


def draft_number(draft: HostDraft) -> int:
    return int(draft.key)


def _kitchen(draft: HostDraft, expected: str | None) -> None:
    served = set(draft.household["diets_served"])
    note = draft.household.get("kitchen_note")
    assert (expected is None) == (note is None and not served)
    wanted = {
        code
        for word, code in (("vegetarisch", "vegetarian"), ("vegan", "vegan"), ("glutenfrei", "gluten_free"),
                           ("laktosefrei", "lactose_free"), ("halal", "halal"), ("ohne Nüsse", "nut_free"),
                           ("weiche Kost", "soft"))
        if expected and word in expected
    }  # fmt: skip
    assert wanted <= served
    assert not note or note == expected


def _wishes(draft: HostDraft, expected: dict) -> None:
    wants = [w for w in draft.wishes if w.kind == "want" and w.about_guest]
    vetoes = [w for w in draft.wishes if w.kind == "veto"]
    assert {w.as_typed for w in wants} == ({expected["wish"]} if expected["wish"] else set())
    assert all(w.about_guest and w.about_guest in expected["wish"] for w in wants)
    named = [w for w in vetoes if w.about_guest]
    assert bool(named) == ("veto_from_remark" in expected or "veto_from_comment" in expected)
    assert all(w.confidential for w in named)
    assert [w.topic for w in vetoes if w.topic] == (["smokers"] if expected["rather_not"] == "Raucher" else [])


def _check(draft: HostDraft, expected: str | None) -> None:
    checks = [m.check for m in draft.members]
    if expected is None:
        assert checks == [None] * len(checks)
    elif expected == "beantragt":
        assert {c["state"] for c in checks if c} == {"running"}
    else:
        assert [(c["state"], str(c["checked_on"])) for c in checks if c] == [("clear", expected)] * len(draft.members)


def test_every_question_of_the_key_is_asked(hosts: HostList) -> None:
    asked = {(d.subject, d.code): d for d in hosts.report.doubts}
    for problem in KEY["problems_must_ask"]:
        for number in problem.get("homes") or [problem["home"]]:
            doubt = asked[home(hosts, number).key, problem["code"]]
            severity = "info" if problem["code"] == "nights_not_possible" else problem.get("severity", "ask")
            assert doubt.severity == severity, problem


def test_no_other_question_is_asked(hosts: HostList) -> None:
    expected = {p["code"] for p in KEY["problems_must_ask"]}
    assert [d for d in hosts.report.doubts if d.severity == "ask" and d.code not in expected] == []


def test_the_counts_are_those_of_the_key(hosts: HostList) -> None:
    counts = KEY["counts"]
    kinds = [h.offer["kind"] for h in hosts.hosts]
    assert hosts.report.rows_read == counts["rows"]
    assert [kinds.count(k) for k in ("overnight", "day", "meal")] == [25, 3, 3]
    assert sum(int(h.offer.get("max_guests") or 0) for h in hosts.hosts) == counts["places"]
    beds = [b for h in hosts.hosts for r in h.rooms if not r.room["living_room"] for b in r.beds]
    assert sum(2 if b == "double" else 1 for b in beds) == counts["beds"]


def test_the_sum_row_is_no_home(hosts: HostList) -> None:
    assert 37 in {s.row for s in hosts.report.skipped}
    assert not hosts.report.duplicates


def test_what_is_confidential_stands_only_in_the_confidential_note(hosts: HostList) -> None:
    for number, words in (("G06", "Caillaud"), ("G23", "Herren"), ("G05", "Herr N.")):
        draft = home(hosts, number)
        assert words in str(draft.household["confidential_note"])
        printed = {k: v for k, v in draft.household.items() if k != "confidential_note"}
        assert words not in str(printed)
        assert words not in str(draft.offer)
    assert [w.about_guest for w in home(hosts, "G06").wishes] == ["Familie Caillaud"]
    (herr_n,) = [w for w in home(hosts, "G05").wishes if w.about_guest]
    assert (herr_n.about_guest, herr_n.settled) == ("Herr N.", False)


def test_day_and_meal_hosts_say_when_and_for_how_many(hosts: HostList) -> None:
    said = {
        n: (home(hosts, n).offer.get("when"), home(hosts, n).offer.get("seats")) for n in ("G27", "G29", "G30", "G31")
    }
    assert said == {"G27": ("Sa", None), "G29": ("Fr", 6), "G30": ("Fr", 4), "G31": ("So 14 Uhr", 8)}
    assert home(hosts, "G26").household["seats_in_car"] == 4
