"""A list numbered anew: a number that moved on never brings one person's facts to another."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.desk import Desk
from exchange_desk.intake.drafts import GuestDraft, GuestList, HostDraft, HostList, ReadReport
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import Reading, import_drafts
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.questions import answer_question
from exchange_desk.operations.visits import add_visit
from exchange_desk.records import Allergy, Household, Participation, Person


@pytest.fixture
def visit(desk: Desk) -> str:
    with desk.writing("Visit") as session:
        partner = add_partner(session, name="Numata", country="JP")
        return add_visit(
            session, title="Visit", direction="inbound", starts=dt.date(2027, 10, 7), ends=dt.date(2027, 10, 13),
            partner_ids=[partner],
        )  # fmt: skip


def guest(key: str, name: str, born: str | None = None, allergy: str | None = None, **more: Any) -> GuestDraft:
    given, _, family = name.partition(" ")
    person = {"given_name": given, "family_name": family, "born": born, **more}
    row = int(key.split()[-1]) + 1
    allergies = ({"substance": allergy, "severity": "severe"},) if allergy else ()
    return GuestDraft(key, row, name, person, {"reference": key}, allergies=allergies)


def bring_in(desk: Desk, visit: str, *guests: GuestDraft, file: str = "list.xlsx") -> ImportReport:
    drafts = GuestList(guests, (), ReadReport(len(guests), mapping={"Name": "full_name"}))
    with desk.writing("Import") as session:
        return import_drafts(session, Reading("guests", file, repr(drafts), drafts), visit_id=visit)


def ids(desk: Desk) -> dict[str, set[str]]:
    """Ids of people by what they are called."""
    found: dict[str, set[str]] = {}
    with desk.reading() as session:
        for person in session.scalars(select(Person)):
            found.setdefault(f"{person.given_name} {person.family_name}", set()).add(person.id)
    return found


def allergic(desk: Desk) -> dict[str, str]:
    """Who is allergic to what."""
    with desk.reading() as session:
        query = select(Person.given_name, Allergy.substance).join(Allergy, Allergy.person_id == Person.id)
        return {row[0]: row[1] for row in session.execute(query)}


SATOS = [("Aoi Sato", "2010-01-02", "peanuts"), ("Ben Sato", "2012-03-04", None), ("Chie Sato", "2013-05-06", "eggs"),
         ("Dan Sato", "2014-07-08", None)]  # fmt: skip


@pytest.mark.parametrize("births", [True, False])
@pytest.mark.parametrize("at", [0, 1, 2, 3, 4])
@pytest.mark.parametrize("key", ["{}", "row {}"])
def test_somebody_put_in_shifts_the_numbers_of_one_family_and_nobody_else(
    desk: Desk, visit: str, at: int, births: bool, key: str
) -> None:
    older = [guest(key.format(n), name, born if births else None, allergy) for n, (name, born, allergy) in
             enumerate(SATOS, start=1)]  # fmt: skip
    bring_in(desk, visit, *older)
    before = ids(desk)
    rows = [*SATOS]
    rows.insert(at, ("Emi Sato", "2011-11-11", None))
    newer = [guest(key.format(n), name, born if births else None, allergy) for n, (name, born, allergy) in
             enumerate(rows, start=1)]  # fmt: skip
    report = bring_in(desk, visit, *newer)
    assert report.new == 1
    after = ids(desk)
    assert {name: after[name] for name in before} == before
    assert allergic(desk) == {"Aoi": "peanuts", "Chie": "eggs"}
    assert not [change for change in report.changes if change.kind == "person" or change.safety]
    assert not report.questions


def test_the_number_says_one_and_name_and_birth_another_so_the_evidence_wins(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, guest("1", "Aoi Sato", "2010-01-02", "peanuts"), guest("2", "Ben Sato", "2012-03-04"))
    before = ids(desk)
    bring_in(
        desk, visit, guest("1", "Ben Sato", "2012-03-04", phone="+811"), guest("2", "Aoi Sato", "2010-01-02", "peanuts")
    )
    assert ids(desk) == before
    assert allergic(desk) == {"Aoi": "peanuts"}
    with desk.reading() as session:
        assert session.scalars(select(Person.phone).where(Person.given_name == "Ben")).one() == "+811"


def test_who_left_gives_the_number_to_a_brother_and_it_is_asked(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, guest("1", "Aoi Sato", "2010-01-02", "peanuts"), guest("2", "Kei Mori", "2011-02-03"))
    report = bring_in(desk, visit, guest("1", "Ben Sato", "2012-03-04"), guest("2", "Kei Mori", "2011-02-03"))
    assert (report.new, report.changed) == (1, 0)
    assert sorted(question.code for question in report.questions) == ["gone_from_list", "number_of_another"]
    assert set(ids(desk)) == {"Aoi Sato", "Ben Sato", "Kei Mori"}
    assert allergic(desk) == {"Aoi": "peanuts"}
    again = bring_in(desk, visit, guest("1", "Ben Sato", "2012-03-04"), guest("2", "Kei Mori", "2011-02-03"))
    assert (again.new, again.changed, again.changes) == (0, 0, ())


def test_the_answer_that_it_is_one_person_keeps_the_allergy(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, guest("1", "Aoi Sato", None, "peanuts"), guest("2", "Kei Mori", "2011-02-03"))
    report = bring_in(desk, visit, guest("1", "Aina Sato"), guest("2", "Kei Mori", "2011-02-03"))
    question = next(each for each in report.questions if each.code == "number_of_another")
    with desk.writing("Answer") as session:
        answer_question(session, question.id, "same person")
    with desk.reading() as session:
        assert len(session.scalars(select(Person)).all()) == 2
        assert session.scalars(select(Allergy.substance)).one() == "peanuts"
        assert {part.status for part in session.scalars(select(Participation))} == {"going"}


def test_a_twin_who_moved_up_is_not_the_twin_who_left(desk: Desk, visit: str) -> None:
    twins = (guest("1", "Haru Honma", "2012-06-07", "peanuts"), guest("2", "Natsu Honma", "2012-06-07"))
    bring_in(desk, visit, *twins, guest("3", "Kei Mori", "2011-02-03"))
    before = ids(desk)
    report = bring_in(desk, visit, guest("1", "Natsu Honma", "2012-06-07"), guest("2", "Kei Mori", "2011-02-03"))
    assert report.new == 0
    assert ids(desk) == before
    assert allergic(desk) == {"Haru": "peanuts"}
    assert [gone.who for gone in report.no_longer_listed] == ["Haru Honma"]


def test_father_and_son_of_one_name_change_places_and_it_is_not_taken_for_a_correction(desk: Desk, visit: str) -> None:
    bring_in(
        desk, visit, guest("1", "Philippe Dutertre", "1956-09-30", "penicillin"), guest("2", "Eva Roux", "1990-01-01")
    )
    report = bring_in(desk, visit, guest("1", "Philippe Dutertre", "1989-09-03"), guest("2", "Eva Roux", "1990-01-01"))
    assert report.new == 1
    assert "number_of_another" in {question.code for question in report.questions}
    with desk.reading() as session:
        born = session.scalars(select(Person.born).join(Allergy, Allergy.person_id == Person.id)).one()
        assert str(born) == "1956-09-30"


def test_namesakes_whose_numbers_moved_are_told_apart_by_what_they_say_or_asked(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, guest("1", "Kei Mori", "2011-02-03"), guest("2", "Anna Nowak", None, "peanuts", phone="+481"),
             guest("3", "Anna Nowak", phone="+482"))  # fmt: skip
    first = guest("3", "Anna Nowak", None, "peanuts", phone="+481")
    report = bring_in(desk, visit, guest("1", "Emi Oda"), guest("2", "Kei Mori", "2011-02-03"), first,
                      guest("4", "Anna Nowak", phone="+482"))  # fmt: skip
    assert report.new == 1
    with desk.reading() as session:
        phone = session.scalars(select(Person.phone).join(Allergy, Allergy.person_id == Person.id)).one()
        assert phone == "+481"
    report = bring_in(desk, visit, guest("1", "Emi Oda"), guest("2", "Kei Mori", "2011-02-03"), guest("3", "Ida Ek"),
                      guest("4", "Anna Nowak", phone="+485"), guest("5", "Anna Nowak", phone="+486"))  # fmt: skip
    with desk.reading() as session:
        phones = set(session.scalars(select(Person.phone).join(Allergy, Allergy.person_id == Person.id)))
        assert phones == {"+481"}
    assert any(question.code in ("duplicate_in_other_file", "number_of_another") for question in report.questions)


def test_a_spelling_put_right_under_a_number_that_holds_is_a_change(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, guest("1", "Jon Smith", None, "peanuts"), guest("2", "Kei Mori", "2011-02-03"))
    report = bring_in(desk, visit, guest("1", "John Smith", None, "peanuts"), guest("2", "Kei Mori", "2011-02-03"))
    assert (report.new, report.changed) == (0, 1)
    assert [(c.label, c.was, c.becomes) for c in report.changes] == [("Given name", "Jon", "John")]


def test_a_birth_date_put_right_by_a_slip_is_a_change(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, guest("1", "Jon Smith", "2010-02-03"), guest("2", "Kei Mori", "2011-02-03"))
    report = bring_in(desk, visit, guest("1", "Jon Smith", "2010-03-02"), guest("2", "Kei Mori", "2011-02-03"))
    assert (report.new, report.changed) == (0, 1)


@pytest.mark.parametrize("seed", range(12))
def test_however_a_list_is_shuffled_cut_and_filled_no_allergy_changes_its_owner(
    desk: Desk, visit: str, seed: int
) -> None:
    rng = random.Random(seed)
    families, givens = ("Sato", "Mori", "Honma"), ("Aoi", "Ben", "Chie", "Dan", "Emi", "Fuyu", "Gen", "Haru")
    names = [f"{given} {family}" for family in families for given in givens]
    rng.shuffle(names)
    births = {name: f"{rng.choice((2010, 2011))}-0{rng.randrange(1, 4)}-0{rng.randrange(1, 4)}" for name in names}
    known = rng.random() < 0.7
    allergy = {name: f"food {number}" if number % 2 else None for number, name in enumerate(names)}

    def rows(chosen: list[str]) -> list[GuestDraft]:
        return [guest(str(n), name, births[name] if known else None, allergy[name]) for n, name in enumerate(chosen, 1)]

    bring_in(desk, visit, *rows(names[:16]))
    before = ids(desk)
    newer = [name for name in names if rng.random() < 0.75]
    rng.shuffle(newer)
    bring_in(desk, visit, *rows(newer))
    after = ids(desk)
    assert {name: after[name] & before[name] for name in before} == before
    with desk.reading() as session:
        query = select(Person, Allergy.substance).join(Allergy, Allergy.person_id == Person.id)
        for person, substance in session.execute(query):
            assert allergy[f"{person.given_name} {person.family_name}"] == substance


def test_a_name_changed_by_marriage_under_a_number_that_holds_is_a_change(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, guest("1", "Anna Kowalska", "2001-03-12", "nuts"), guest("2", "Kei Mori", "2011-02-03"))
    report = bring_in(desk, visit, guest("1", "Anna Lis", "2001-03-12", "nuts"), guest("2", "Kei Mori", "2011-02-03"))
    assert (report.new, report.changed) == (0, 1)
    assert [(c.label, c.was, c.becomes) for c in report.changes] == [("Family name", "Kowalska", "Lis")]


@pytest.mark.parametrize("births", [True, False])
def test_whoever_has_the_number_with_another_name_and_birth_is_somebody_else(
    desk: Desk, visit: str, births: bool
) -> None:
    stays = guest("2", "Kei Mori", "2011-02-03")
    bring_in(desk, visit, guest("1", "Anna Kowalska", "2001-03-12" if births else None, "nuts"), stays)
    report = bring_in(desk, visit, guest("1", "Jan Lis", "1999-01-31" if births else None), stays)
    assert (report.new, report.changed, report.changes) == (1, 0, ())
    assert set(ids(desk)) == {"Anna Kowalska", "Jan Lis", "Kei Mori"}
    assert allergic(desk) == {"Anna": "nuts"}


def home(key: str, name: str, street: str | None = None, notes: str = "", **more: Any) -> HostDraft:
    facts = {"name": name, "street": street, "notes": notes or None, **more}
    return HostDraft(key, int(key) + 1, name, {k: v for k, v in facts.items() if v is not None}, {"max_guests": 2})


def homes_brought(desk: Desk, visit: str, *homes: HostDraft) -> ImportReport:
    drafts = HostList(homes, ReadReport(len(homes), mapping={"Name": "family_name"}))
    with desk.writing("Import") as session:
        return import_drafts(session, Reading("hosts", "forms.csv", repr(drafts), drafts), visit_id=visit)


def dogs_and_cats(desk: Desk) -> list[tuple[str, str]]:
    with desk.reading() as session:
        return sorted((row.name, row.notes or "") for row in session.scalars(select(Household)))


ANNA = home("1", "Schmitz", "Hauptstr. 5", "a cat", greeting="Anna", phone="+4922421111", email="anna@example.de")
EVA = home("2", "Becker", "Gartenweg 3", "no pets", greeting="Eva", phone="+4922423333")


@pytest.mark.parametrize(
    "other",
    [
        home("1", "Schmitz", "Am Markt 9", "a dog", greeting="Jens", phone="+491719999999", email="jens@example.de"),
        home("1", "Schmitz", "Am Markt 9", "a dog"),
        home("1", "Schmitz", None, "a dog", greeting="Jens"),
        home("1", "Schmitz", "Hauptstraße 5", "a dog", greeting="Karl", phone="+4922427777"),  # or his wife
        home("1", "Wolf", "Hauptstraße 5", "a dog", greeting="Jan", phone="+4922427777"),
    ],
)
def test_another_home_under_the_number_is_asked_about_and_takes_nothing_over(
    desk: Desk, visit: str, other: HostDraft
) -> None:
    homes_brought(desk, visit, ANNA, EVA)
    report = homes_brought(desk, visit, other, EVA)
    assert (report.new, report.changed, report.changes) == (1, 0, ())
    assert {"number_of_another", "gone_from_list"} == {question.code for question in report.questions}
    assert ("Schmitz", "a cat") in dogs_and_cats(desk)
    again = homes_brought(desk, visit, other, EVA)
    assert (again.new, again.changed, again.changes) == (0, 0, ())
    question = next(each for each in report.questions if each.code == "number_of_another")
    with desk.writing("Answer") as session:
        answer_question(session, question.id, "same home")
    one, others = (notes for _, notes in sorted(dogs_and_cats(desk), key=lambda each: each[0] == "Becker"))
    assert (one.split("\n")[:2], others) == (["a dog", "a cat"], "no pets")
    again = homes_brought(desk, visit, other, EVA)
    assert (again.new, again.changed, again.changes) == (0, 0, ())


@pytest.mark.parametrize(
    "same",
    [
        home("1", "Schmitz", "Am Markt 9", "a cat", greeting="Anna", phone="+4922421111"),  # they moved
        home("1", "Schmitz", "Hauptstr. 5", "a cat", greeting="Anna", phone="+491719999999", email="anna@example.org"),
        home("1", "Schmitz-Krüger", "Hauptstraße 5", "a cat", greeting="Anna, Jens", phone="+4922421111"),
        home("1", "Krüger", "Hauptstraße 5", "a cat", greeting="Jens", phone="+4922421111"),
    ],
)
def test_a_home_that_moved_or_was_renamed_under_a_number_that_holds_is_a_change(
    desk: Desk, visit: str, same: HostDraft
) -> None:
    homes_brought(desk, visit, ANNA, EVA)
    report = homes_brought(desk, visit, same, EVA)
    assert (report.new, report.changed) == (0, 1)
    assert report.changes
    assert len(dogs_and_cats(desk)) == 2


def test_homes_of_one_name_of_which_no_more_is_known_than_their_phones_are_not_paired_in_order(
    desk: Desk, visit: str
) -> None:
    one, two, three = (f"+49224211111{n}" for n in range(3))
    homes_brought(desk, visit, home("1", "Schmitz", None, "a cat", phone=one), EVA)
    homes_brought(desk, visit, EVA, home("3", "Schmitz", None, "a dog", phone=two, email="x@example.de"))
    assert ("Schmitz", "a cat") in dogs_and_cats(desk)
    homes_brought(desk, visit, home("4", "Wolf", None, "fish", phone=one), home("5", "Wolf", None, "", phone=two))
    homes_brought(desk, visit, home("4", "Wolf", None, "hens", phone=three), home("5", "Wolf", None, "", phone=one))
    assert ("Wolf", "fish") in dogs_and_cats(desk)


def test_homes_whose_forms_are_numbered_anew_keep_their_own_facts(desk: Desk, visit: str) -> None:
    def brought(*homes: HostDraft) -> ImportReport:
        return homes_brought(desk, visit, *homes)

    hall, hill = ("Hall", "1 Main Street", "two dogs"), ("Hill", "9 Oak Street", "no pets")
    brought(home("1", *hall), home("2", *hill))
    report = brought(home("1", "Ek", "5 Elm Street", "a cat"), home("2", *hall), home("3", *hill))
    assert (report.new, report.changed) == (1, 0)
    with desk.reading() as session:
        kept = {row.name: row.notes for row in session.scalars(select(Household))}
    assert kept == {"Hall": "two dogs", "Hill": "no pets", "Ek": "a cat"}
    report = brought(
        home("1", "Ek", "5 Elm Street", "a cat"), home("2", "Moe", "7 Main Street", "a parrot"), home("3", *hill)
    )
    assert (report.new, report.changed) == (1, 0)
    assert [gone.who for gone in report.no_longer_listed] == ["Hall"]


@pytest.mark.parametrize("seed", range(12))
def test_however_a_list_of_homes_is_shuffled_cut_and_filled_no_facts_change_their_home(
    desk: Desk, visit: str, seed: int
) -> None:
    rng = random.Random(seed)
    names, hosts, streets = ("Schmitz", "Wolf", "Krüger", "Krüger-Wolf"), ("Anna", "Jens", "Eva"), ("Weg", "Allee")
    known = rng.choice((("phone",), ("phone", "email"), ("email",), ()))
    people = []
    for n in range(24):
        facts: dict[str, Any] = {
            "name": rng.choice(names),
            "greeting": rng.choice(hosts) if rng.random() < 0.7 else None,
            "street": f"{rng.choice(streets)} {n // 2}" if rng.random() < 0.7 or not known else None,
            "phone": f"+4922421111{n:02}" if "phone" in known else None,
            "email": f"host{n}@example.de" if "email" in known else None,
        }
        people.append(facts | {"notes": f"fact {n}"})

    def rows(chosen: list[dict[str, Any]]) -> list[HostDraft]:
        return [
            home(str(n), each["name"], each["street"], each["notes"],
                 **{k: v for k, v in each.items() if k in ("greeting", "phone", "email") and v})
            for n, each in enumerate(chosen, 1)
        ]  # fmt: skip

    homes_brought(desk, visit, *rows(people[:16]))
    with desk.reading() as session:
        before = {home.id: (home.name, home.greeting, home.street, home.phone, home.email, home.notes)
                  for home in session.scalars(select(Household))}  # fmt: skip
    newer = [each for each in people if rng.random() < 0.75]
    rng.shuffle(newer)
    report = homes_brought(desk, visit, *rows(newer))
    assert [change for change in report.changes if change.kind == "household"] == []
    with desk.reading() as session:
        after = {home.id: (home.name, home.greeting, home.street, home.phone, home.email, home.notes)
                 for home in session.scalars(select(Household))}  # fmt: skip
    assert {row_id: after[row_id] for row_id in before} == before


LATIN = ("Yui Sato", "Ren Sato", "Aoi Suzuki", "Shota Tanaka")
KANJI = (("佐藤", "結衣"), ("佐藤", "蓮"), ("鈴木", "葵"), ("田中", "翔太"))


def written(key: str, family: str, given: str, born: str | None = None) -> GuestDraft:
    person = {"given_name_original": given, "family_name_original": family, "born": born}
    return GuestDraft(key, int(key.split()[-1]) + 1, f"{family} {given}", person, {"reference": key})


def test_a_list_that_comes_again_in_another_script_asks_for_each_number_and_doubles_nobody_silently(
    desk: Desk, visit: str
) -> None:
    bring_in(desk, visit, *(guest(str(n), name, None, "eggs") for n, name in enumerate(LATIN, 1)))
    report = bring_in(desk, visit, *(written(str(n), *name) for n, name in enumerate(KANJI, 1)), file="kanji.xlsx")
    assert [question.code for question in report.questions] == ["number_of_another"] * 4
    for question in report.questions:
        with desk.writing("Answer") as session:
            answer_question(session, question.id, "same person")
    with desk.reading() as session:
        people = session.scalars(select(Person)).all()
        assert {(each.given_name, each.given_name_original) for each in people} == {
            (latin.split()[0], kanji[1]) for latin, kanji in zip(LATIN, KANJI, strict=True)
        }
        assert len(session.scalars(select(Allergy)).all()) == 4


def test_of_names_in_another_script_and_another_order_the_birthday_asks(desk: Desk, visit: str) -> None:
    births = ("2011-05-14", "2012-03-02", "2011-09-09", "2011-09-09")
    bring_in(desk, visit, *(guest(f"row {n}", name, births[n]) for n, name in enumerate(LATIN)))
    turned = list(enumerate(KANJI))[::-1]
    newer = [written(f"row {n}", *name, births[at]) for n, (at, name) in enumerate(turned, 20)]
    report = bring_in(desk, visit, *newer, file="kanji.xlsx")
    asked = [question for question in report.questions if question.code == "duplicate_in_other_file"]
    assert sorted(question.value for question in asked) == ["佐藤 結衣", "佐藤 蓮"]  # two share the third birthday
    with desk.reading() as session:
        assert {part.status for part in session.scalars(select(Participation))} == {"going"}
