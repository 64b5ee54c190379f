"""The sample guest lists, read and compared with every field of their answer keys."""

import datetime as dt
import json
from functools import cache
from pathlib import Path

import pytest

from exchange_desk.basics.dates import age_range
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.guests import read_guests
from exchange_desk.intake.guests.wishes import home_name
from exchange_desk.intake.readers import read_sheets

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
PORT_HARDY = VisitFacts(
    dt.date(2027, 10, 7), dt.date(2027, 10, 13), "Port Hardy", "CA", "America/Vancouver", ("Numata",), ("JP",)
)
HENNEF = VisitFacts(
    dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", "Europe/Berlin", ("Banbury", "Le Pecq"), ("GB", "FR")
)
LISTS = {
    "guests.xlsx": ("port-hardy-2027", "guests.expected.json", PORT_HARDY),
    "gaeste_banbury.csv": ("hennef-2027", "gaeste_banbury.expected.json", HENNEF),
    "liste_le_pecq.ods": ("hennef-2027", "liste_le_pecq.expected.json", HENNEF),
}
SEX = {"M": "male", "F": "female", None: None}


@cache
def read(name):
    folder, _, visit = LISTS[name]
    others = read("gaeste_banbury.csv").guests if name == "liste_le_pecq.ods" else ()
    return read_guests(SAMPLES / folder / name, visit, others=others)


@cache
def key(name):
    folder, expected, _ = LISTS[name]
    return json.loads((SAMPLES / folder / expected).read_text(encoding="utf-8"))


def people(name):
    """Each person of the key with the guest at its row and given name."""
    pairs = []
    for person in key(name)["people"]:
        row = person.get("sheet_row") or next(r for f, r in person["rows"] if f == name)
        found = [g for g in read(name).guests if g.row == row and g.person["given_name"] == person["given"]]
        assert len(found) == 1, person
        pairs.append((person, found[0]))
    return pairs


def text(value):
    return None if value is None else str(value)


@pytest.mark.parametrize("name", LISTS)
def test_every_person_of_the_key_is_read(name):
    going = [g for g in read(name).guests if g.participation["status"] == "going"]
    assert len(people(name)) == len(going)
    for person, guest in people(name):
        assert guest.person["family_name"] == person["family"], person["id"]
        assert guest.person.get("sex") == SEX[person["sex"]], person["id"]
        assert text(guest.participation["first_night"]) == person["first_night"], person["id"]
        assert text(guest.participation["last_night"]) == person["last_night"], person["id"]
        born = text(guest.person.get("born"))
        if "born_precision" in person:
            assert f"year {born}" == person["born_precision"]
        else:
            assert born == person["born"], person["id"]
            assert guest.person.get("stated_age") == person.get("age"), person["id"]


@pytest.mark.parametrize("name", LISTS)
def test_ages_on_arrival_are_those_of_the_key(name):
    visit = LISTS[name][2]
    for person, guest in people(name):
        born = guest.person.get("born")
        ages = age_range(born, visit.starts) if born else (guest.person.get("stated_age"),) * 2
        if person["age_on_arrival"] is not None and born is not None:
            assert ages == (person["age_on_arrival"],) * 2, person["id"]
        elif born is None and "age" in person:
            assert ages[0] == person["age_on_arrival"]
        school = guest.participation.get("role") == "student"
        assert (ages[0] < 18 if ages[0] is not None else school) == person["minor"], person["id"]


def test_the_students_of_port_hardy_have_every_field_of_the_key():
    sheet = read_sheets(SAMPLES / "port-hardy-2027" / "guests.xlsx")[0]
    roles = {"junior_high": "student", "high": "student"}
    for person, guest in people("guests.xlsx"):
        who = person["id"]
        said = guest.person
        assert guest.participation["position"] == person["no"], who
        assert f"{said['family_name_original']} {said['given_name_original']}" == person["name_original"], who
        assert f"{said['family_name_reading']} {said['given_name_reading']}" == person["reading"], who
        assert guest.participation["role"] == roles.get(person["group"], person["group"]), who
        assert said.get("grade") == person["grade"], who
        assert {"junior_high": "JP-J", "high": "JP-H"}.get(person["group"], "") in (said.get("grade") or ""), who
        assert text(said.get("passport_valid_to")) == person["passport_valid_to"], who
        assert said["phone"] == person["phone_e164"], who
        assert said["email"] == person["email"], who
        assert guest.contacts[0]["as_typed"] == person["contact"], who
        assert said["name_order"] == "family_first"
        assert sheet.rows[guest.row - 1][7].text == person["born_as_typed"], who


def test_the_needs_of_port_hardy_are_those_of_the_key():
    for person, guest in people("guests.xlsx"):
        needs = dict(person.get("needs", {}))
        who = person["id"]
        words = {"cashew": "cashew nuts", "cat": "cats", "dog": "dogs", "penicillin": "penicillin (medicine, not food)"}
        allergies = [words.get(a["substance"], a["substance"]) for a in guest.allergies]
        assert all((a["kind"] == "medicine") == (a["substance"] == "penicillin") for a in guest.allergies)
        assert allergies == needs.pop("allergy", []), who
        if "severe" in needs:
            assert [a.get("severity") for a in guest.allergies] == ["severe" if needs.pop("severe") else "mild"], who
        if needs.pop("epipen", False):
            assert guest.allergies[0]["plan"] == "EpiPen"
        assert needs.pop("asthma", False) == ("asthma" in guest.person.get("medical_note", "")), who
        assert guest.person.get("smoker") == needs.pop("smoker", None), who
        diets = [d for d in guest.person.get("diets", ()) if d != "nut_free"]
        assert diets == [d for d in [needs.pop("diet", None)] if d], who
        never = [a["animal"] for a in guest.animal_limits if a["strength"] == "never" and a["why"] == "fear"]
        assert never == needs.pop("no", []), who
        if "note" in needs:
            assert guest.person["diet_note"], who
            assert not guest.allergies, who
            needs.pop("note")
        assert not needs, who


@pytest.mark.parametrize("name", ["gaeste_banbury.csv", "liste_le_pecq.ods"])
def test_parties_and_earlier_hosts_are_those_of_the_key(name):
    parties = {}
    for person, guest in people(name):
        parties.setdefault(person["unit"], set()).add(guest.key)
        hosts = [home_name(h["household_typed"]) for h in guest.hostings if str(h["began"]) == "2025"]
        assert hosts == [h for h in [person["previous_host_2025"]] if h], person["id"]
    expected = {frozenset(keys) for keys in parties.values() if len(keys) > 1}
    found = {}
    for guest in read(name).guests:
        if guest.party_key:
            found.setdefault(guest.party_key, set()).add(guest.key)
    assert {frozenset(keys) for keys in found.values()} == expected
    assert {p.key for p in read(name).parties} == set(found)


NEEDS = {"double": ["D"], "twin": ["SS"], "double+twin": ["D", "SS"], "double+one": ["D", "1"], "single": ["1"]}


@pytest.mark.parametrize("name", ["gaeste_banbury.csv", "liste_le_pecq.ods"])
def test_beds_of_parties_are_those_of_the_placement_key(name):
    units = json.loads((SAMPLES / "hennef-2027" / "placement.expected.json").read_text(encoding="utf-8"))[
        "parties_list"
    ]
    beds = {p.key: p.values["beds"] for p in read(name).parties}
    for person, guest in people(name):
        asked = beds[guest.party_key] if guest.party_key else guest.participation["beds"]
        assert NEEDS[asked] == units[person["unit"]]["needs"], person["id"]


def test_minors_without_parents_are_never_a_family():
    kinds = {p.values["label"]: p.values["kind"] for p in read("gaeste_banbury.csv").parties}
    assert kinds["Harcourt / Osei"] == "friends"
    assert kinds["Overbury"] == "family"
    assert kinds["Whittle"] == "parent_child"


def at(name, problem):
    """The places (row, person) that a problem of the key speaks of."""
    by_id = {p["id"]: g for p, g in people(name)}
    rows = problem.get("rows") or ([problem["row"]] if "row" in problem else [])
    ids = problem.get("ids") or ([problem["id"]] if "id" in problem else [])
    if rows:
        return [(row, None) for row in rows]
    return [(by_id[i].row, by_id[i].key) for i in ids]


def doubts(name):
    banbury_as_second = name == "gaeste_banbury.csv"
    found = list(read(name).report.doubts)
    if banbury_as_second:  # the two lists of Hennef, read in the other order
        folder, _, visit = LISTS[name]
        others = read_guests(SAMPLES / folder / "liste_le_pecq.ods", visit).guests
        found = list(read_guests(SAMPLES / folder / name, visit, others=others).report.doubts)
    return found


@pytest.mark.parametrize("name", LISTS)
def test_every_problem_of_the_key_is_told_and_nothing_else_is_asked(name):
    found = doubts(name)
    wanted = set()
    for problem in key(name)["problems_must_ask"]:
        for row, guest in at(name, problem):
            hits = [d for d in found if d.row == row and d.code == problem["code"] and guest in (None, d.subject)]
            assert len(hits) == 1, (problem, [d for d in found if d.row == row])
            assert hits[0].severity == problem.get("severity", "ask"), problem
            wanted.add((row, problem["code"]))
            if "candidates" in problem:
                assert set(hits[0].choices) == set(problem["candidates"])
            if problem.get("column") and "/" not in problem["column"]:
                assert problem["column"] in hits[0].column
    asked = {(d.row, d.code) for d in found if d.severity == "ask"}
    asked_across = {(d.row, d.code) for d in found if d.code == "duplicate_in_other_file"}
    assert asked - asked_across <= wanted


@pytest.mark.parametrize("name", LISTS)
def test_what_is_asked_stays_unknown(name):
    for doubt in read(name).report.doubts:
        if (
            doubt.severity == "ask"
            and doubt.field
            and doubt.code in ("ambiguous_date", "missing_value", "passport_pending")
        ):
            guest = next(g for g in read(name).guests if g.key == doubt.subject)
            part, column = doubt.field.split(".")
            assert getattr(guest, part).get(column) is None


def test_rewritten_rows_are_told_and_never_counted_twice():
    report = read("guests.xlsx").report
    assert [[d.of_row, d.row] for d in report.duplicates] == [d["rows"] for d in key("guests.xlsx")["duplicates"]]
    assert all(word in report.duplicates[0].why for word in ("date of birth", "phone", "e-mail"))
    assert "SOMA or SOUMA" in report.duplicates[0].ask
    assert [s.row for s in report.skipped] == [key("guests.xlsx")["how_to_read"]["note_row"]]
    assert "The list's own total (15) agrees." in report.remarks


@pytest.mark.parametrize("name", LISTS)
def test_those_who_are_not_one_person_stay_apart(name):
    by_id = {p["id"]: g for p, g in people(name)}
    for pair in key(name)["never_merge"]:
        one, other = (by_id[i] for i in pair["ids"])
        assert one.key != other.key


def test_one_person_on_two_lists_is_asked():
    told = [d for d in read("liste_le_pecq.ods").report.doubts if d.code == "duplicate_in_other_file"]
    assert [(d.row, d.value) for d in told] == [(19, "BN/27")]
    assert key("liste_le_pecq.ods")["duplicates"][0]["row"] == 28


def test_counts_of_the_keys():
    port, banbury, pecq = (read(n) for n in LISTS)
    counts = key("guests.xlsx")["counts"]
    assert len(port.guests) + len(port.report.duplicates) == counts["person_rows"]
    nights = sum((g.participation["last_night"] - g.participation["first_night"]).days + 1 for g in port.guests)
    assert nights == counts["guest_nights"]
    for grade, group in (("JP-J", "junior_high"), ("JP-H", "high")):
        group_guests = [g for g in port.guests if (g.person.get("grade") or "").startswith(grade)]
        assert len(group_guests) == counts[group]
        assert sum(g.person["sex"] == "male" for g in group_guests) == counts[f"{group}_boys"]
        assert sum(g.person["sex"] == "female" for g in group_guests) == counts[f"{group}_girls"]
    counts = key("gaeste_banbury.csv")["counts"]
    assert banbury.report.rows_read == counts["data_rows"]
    assert len(banbury.guests) == counts["people_named"]
    assert len({g.row for g in banbury.guests}) == counts["person_rows"]
    assert len([s for s in banbury.report.skipped if s.why != "total"]) == counts["not_a_person_rows"]
    counts = key("liste_le_pecq.ods")["counts"]
    assert len(pecq.guests) == counts["person_rows"]
    waiting = [g for g in pecq.guests if g.participation["status"] == "waiting"]
    assert [(g.row, g.label) for g in waiting] == [
        (n["row"], n["name"]) for n in key("liste_le_pecq.ods")["not_guests"]
    ]
    for word, count in (("car", "coach"), ("voiture", "car"), ("train", "train")):
        going = [g for g in pecq.guests if g not in waiting and g.participation["arrival_note"].split(";")[0] == word]
        assert len(going) == counts[f"arrive_by_{count}"]
    children = [g for g in pecq.guests if g.person["born"].earliest.year > 2010]
    assert len(children) == counts["children"]


def test_how_to_read_is_what_was_read():
    report = read("gaeste_banbury.csv").report
    assert "cp1252" in report.remarks[0]
    assert list(report.mapping.values()).count(None) == 0
    assert [s.row for s in read("liste_le_pecq.ods").report.skipped] == [26]


def test_nothing_typed_about_allergies_is_lost():
    for name in LISTS:
        folder, _, _ = LISTS[name]
        sheet = read_sheets(SAMPLES / folder / name)[0]
        heading = next(h for h, f in read(name).report.mapping.items() if f == "allergies")
        row = next(r for r in sheet.rows if heading in [c.text for c in r])
        column = [c.text for c in row].index(heading)
        kept = {g.row: " ".join(str(a["as_typed"]) for a in g.allergies) for g in read(name).guests}
        for number, kept_text in kept.items():
            typed = sheet.rows[number - 1][column].text
            assert typed in ("", "なし", "無し", "none") or typed in kept_text
