"""Tests of cells far too long for their field: read in bounded work, kept as notes and asked about."""

from __future__ import annotations

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.counts import count_in
from exchange_desk.intake.drafts import Doubt
from exchange_desk.intake.guests.answering import answered
from exchange_desk.intake.readers.cells import cell
from exchange_desk.intake.travel_who import read_who
from exchange_desk.intake.values.date_spelling import kanji_number
from exchange_desk.intake.values.dates import read_date
from exchange_desk.intake.values.numbers import read_whole
from tests.intake.test_messy_lists import guests, hosts

ESSAY = ("My whole family and our village write to you about everybody here. " * 200)[:12_000]


def asked(found) -> list[tuple[str, str | None]]:
    return [(doubt.column, doubt.subject) for doubt in found.report.doubts if doubt.code == "cell_too_long"]


@pytest.mark.parametrize("essay", [ESSAY, "Петров Сергей Иванович " * 520, "山" * 12_000, "a" * 12_000])
@pytest.mark.parametrize("heading", ["Name", "Given name", "ФИО", "Furigana"])
def test_an_essay_in_the_name_of_a_guest_is_a_note_and_a_question(heading: str, essay: str):
    found = guests(["Surname", heading, "Allergies"], ["Meyer", essay, "peanuts"], ["Smith", "Ann", ""])
    (guest, other) = found.guests
    assert asked(found) == [(heading, guest.key)]
    assert essay.strip() in str(guest.participation["notes"])
    assert max(len(str(value)) for value in guest.person.values()) < 100
    assert [allergy["substance"] for allergy in guest.allergies] == ["peanuts"]
    assert other.person["family_name"] == "Smith"


def test_an_essay_in_the_name_of_a_home_is_a_note_and_a_question():
    found = hosts(["Family name", "First names", "Rooms"], ["Meyer", ESSAY, "2 beds"], [ESSAY, "Ann", "1 bed"])
    first, second = found.hosts
    assert asked(found) == [("First names", first.key), ("Family name", second.key)]
    assert all(ESSAY.strip() in str(home.household["notes"]) for home in found.hosts)
    assert len(first.rooms[0].beds) == 2


def test_an_essay_in_the_number_of_a_guest_does_not_become_its_name():
    found = guests(["No", "Surname", "Given name"], ["12" * 6_000, "Meyer", "Anna"], ["2", "Smith", "Ann"])
    assert found.guests[0].key == "row 2"
    assert asked(found) == [("No", "row 2")]


def test_an_essay_about_allergies_is_read_whole():
    essay = "Please be careful. " * 250 + "She must not eat sesame (severe)."
    assert len(essay) > 4_700
    found = guests(["Surname", "Given name", "Allergies"], ["Meyer", "Anna", essay])
    (guest,) = found.guests
    assert not asked(found)
    assert any("sesame" in str(allergy["substance"]) for allergy in guest.allergies), guest.allergies


def test_wishes_may_say_more_than_names_do():
    found = guests(["Surname", "Given name", "Wishes"], ["Meyer", "Anna", "A quiet home please. " * 60])
    assert not asked(found)


def test_a_name_of_many_words_offers_few_choices():
    found = guests(["Name", "Age"], [" ".join(f"Name{n}x" for n in range(90)), "14"])
    (unclear,) = [doubt for doubt in found.report.doubts if doubt.code == "name_parts_unclear"]
    assert 1 < len(unclear.choices) < 9


@pytest.mark.parametrize("digits", ["9" * 5_000, "9" * 25, "²", "九" * 5_000, "1e400"])
def test_a_number_of_absurd_length_is_no_position_but_a_note(digits: str):
    found = guests(["No", "Surname", "Given name"], [digits, "Meyer", "Anna"])
    (guest,) = found.guests
    assert "position" not in guest.participation
    assert digits in str(guest.participation["notes"])


def test_a_number_of_absurd_length_is_no_count_of_people():
    who = read_who("Group (" + "9" * 5_000 + ")")
    assert who.count is None
    assert read_who("Group (14)").count == 14
    assert count_in("9" * 5_000) is None
    assert count_in("9" * 5_000 + "万人") is None
    assert count_in("1万2千人") == 12_000


def test_numerals_of_absurd_length_are_no_date():
    assert kanji_number("九" * 5_000) is None
    assert read_date("二〇一五年三月" + "九" * 5_000 + "日").value != read_date("二〇一五年三月九日").value


def test_a_number_without_end_is_text():
    assert cell(float("inf")).value == "inf"
    assert read_whole(cell(float("inf"))).value is None


@pytest.mark.parametrize("answer", ["9" * 5_000, "1000", "²"])
def test_no_age_of_absurd_length_is_taken_for_an_answer(answer: str):
    found = guests(["Surname", "Given name", "Age"], ["Meyer", "Anna", "14"])
    doubt = Doubt(2, "Age", "unreadable_age", "?", subject=found.guests[0].key, field="participation.stated_age")
    with pytest.raises(RefusedInput, match="is not an age"):
        answered(list(found.guests), [doubt], {f"{doubt.subject}:{doubt.code}": answer})
