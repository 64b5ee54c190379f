"""The kinds of mess that other towns send: several lists in one file, odd columns, namesakes, short dates."""

import datetime as dt

import pytest

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.guests.reading import guests_in
from exchange_desk.intake.hosts.reading import hosts_in
from exchange_desk.intake.table import Cell, Sheet


def visit(country="GB"):
    return VisitFacts(dt.date(2027, 10, 7), dt.date(2027, 10, 13), "Port Hardy", "CA", None, ("Far Town",), (country,))


def sheet(*rows, name="list"):
    return Sheet(name, tuple(tuple(c if isinstance(c, Cell) else Cell(c, c or None) for c in row) for row in rows))


def guests(*rows, more=(), country="GB"):
    return guests_in([sheet(*rows), *more], visit(country), "list.csv")


def hosts(*rows):
    return hosts_in([sheet(*rows)], visit(), "homes.csv")


def told(found):
    return {d.code: d for d in found.report.doubts}


def substances(guest):
    return {a["substance"] for a in guest.allergies}


HEADS = ["Surname", "First name", "Date of birth", "Allergies"]
SATO = ["Sato", "Mika", "2010-03-04", "none"]


@pytest.mark.parametrize(
    "note", ["* Mika is allergic to buckwheat", "※アレルギー: 1番 そば", "Note: Mika needs insulin"]
)
def test_a_footnote_about_health_is_asked_about(note):
    asked = told(guests(HEADS, SATO, [note]))["note_about_health"]
    assert asked.severity == "ask"
    assert asked.value == note


def test_a_title_line_about_health_is_asked_about():
    assert "note_about_health" in told(guests(["All of them: no nuts, one has an EpiPen"], HEADS, SATO))


def test_another_sheet_with_a_list_is_asked_about():
    other = sheet(["Name", "Allergies"], ["Mika Sato", "peanuts"], name="Medical")
    asked = told(guests(HEADS, SATO, more=[other]))["sheet_not_read"]
    assert asked.severity == "ask"
    assert "peanuts" in asked.value


def test_a_second_list_below_is_read_under_its_own_headings():
    found = guests(HEADS, SATO, ["Chaperones"], ["Name", "Phone", "Allergies"], ["Rei Ota", "+441295252535", "shrimp"])
    assert [g.person["given_name"] for g in found.guests] == ["Mika", "Rei"]
    assert substances(found.guests[1]) == {"shellfish"}
    assert told(found)["row_without_person"].value == "Chaperones"


def test_lists_side_by_side_are_two_lists():
    found = guests([*HEADS, "", *HEADS], [*SATO, "", "Ota", "Rei", "2010-03-05", "shrimp"])
    assert [(g.person["family_name"], substances(g)) for g in found.guests] == [("Sato", set()), ("Ota", {"shellfish"})]


def test_an_answer_in_a_heading_is_not_the_number():
    found = guests(["Surname", "First name", "Allergies (yes/no)", "If yes: details"], ["Lee", "Ann", "yes", "peanut"],
                   ["Lee", "Bob", "Y", ""])  # fmt: skip
    assert substances(found.guests[0]) == {"peanuts"}
    assert found.guests[1].allergies
    assert told(found)["allergy_not_understood"].severity == "ask"


def test_a_box_for_each_allergen_is_an_allergy_when_ticked():
    heads = ["Surname", "First name", "Nuts", "Milk", "Vegetarian", "Asthma"]
    guest = guests(heads, ["Lee", "Ann", "x", "no", "yes", "x"]).guests[0]
    assert substances(guest) == {"nuts"}
    assert guest.person["diets"] == ("vegetarian",)
    assert "Asthma" in guest.person["medical_note"]


def test_no_in_a_column_of_allergies_makes_none():
    heads = ["Surname", "First name", "Allergies", "Other allergies", "EpiPen?"]
    assert guests(heads, ["Lee", "Ann", "none", "none", "no"]).guests[0].allergies == ()


@pytest.mark.parametrize(("answer", "some"), [("yes", False), ("no", True), ("nuts", True)])
def test_a_question_asked_the_other_way_round(answer, some):
    assert bool(guests(["Surname", "First name", "No allergies?"], ["Lee", "Ann", answer]).guests[0].allergies) is some


@pytest.mark.parametrize(("answer", "smoker"), [("yes", "no"), ("no", "yes")])
def test_a_non_smoker_says_yes(answer, smoker):
    guest = guests(["Surname", "First name", "Non-smoker"], ["Lee", "Ann", answer]).guests[0]
    assert guest.person["smoker"] == smoker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nussallergie!!", "nuts"),
        ("Reagiert auf Wespenstiche, Notfallset", "wasp"),
        ("No allergy to nuts, but to eggs", "eggs"),
        ("牛乳を飲むとお腹を壊す", "milk"),
        ("食物アレルギーなし（薬はアモキシシリン不可）", "penicillin"),
    ],
)
def test_what_remarks_tell_is_kept_beside_another_allergy(text, expected):
    found = guests(["Surname", "First name", "Allergies", "Remarks"], ["Lee", "Ann", "dust", text])
    assert {"dust", expected} <= substances(found.guests[0])


def test_a_question_mark_about_allergies_is_asked():
    assert "allergy_not_understood" in told(guests(HEADS, ["Lee", "Ann", "2010-03-04", "?"]))


def test_father_and_son_of_one_name_and_phone_are_two():
    heads = ["Surname", "First name", "Age", "Phone"]
    found = guests(heads, ["Lee", "John", "45", "+441295252535"], ["Lee", "John", "15", "+441295252535"])
    assert len(found.guests) == 2
    assert not found.report.duplicates


@pytest.mark.parametrize("names", ["田中太郎・花子", "佐藤 一郎と佐藤 次郎"])
def test_two_people_in_one_japanese_cell_are_asked_about(names):
    assert "two_people_in_one_row" in told(guests(["氏名", "生年月日"], [names, "2010-03-04"], country="JP"))


@pytest.mark.parametrize("names", ["Tom/Ann Lee", "Tom Lee\nAnn Lee", "Anna, Ben & Carl Doe"])
def test_several_people_in_one_cell_are_never_given_one_another_s_names(names):
    found = guests(["Name", "Date of birth"], [names, "2010-03-04"])
    assert "two_people_in_one_row" in told(found)
    assert [g.person.get("family_name") for g in found.guests] == [None]


def test_both_scripts_of_one_name_are_one_person():
    assert "two_people_in_one_row" not in told(guests(["氏名", "年齢"], ["佐藤 美香 / SATO Mika", "15"], country="JP"))


def test_the_order_of_two_words_is_asked_where_both_are_usual():
    assert told(guests(["Name", "DOB"], ["Ito Ken", "2010-03-04"], country="JP"))["name_parts_unclear"].choices == (
        "Ito", "Ken")  # fmt: skip
    assert guests(["Name", "DOB"], ["Ann Lee", "2010-03-04"]).guests[0].person["family_name"] == "Lee"
    assert guests(["Name (last first)", "DOB"], ["Ito Ken", ""], country="JP").guests[0].person["family_name"] == "Ito"


def test_a_short_date_from_where_the_year_leads_is_asked():
    asked = told(guests(["Name", "DOB"], ["SATO Mika", "22.5.13"], country="JP"))["ambiguous_date"]
    assert {"2013-05-22", "2010-05-13"} <= set(asked.choices)
    era = guests(["Name", "DOB"], ["SATO Mika", "平22.5.13"], country="JP")
    assert str(era.guests[0].person["born"]) == "2010-05-13"


def test_dates_that_a_program_may_have_swapped_are_asked_about():
    day = dt.date(2010, 4, 3)
    found = guests(HEADS, ["Lee", "Ann", Cell("2010-04-03", day), ""], ["Lee", "Bob", "25/12/2009", ""])
    assert told(found)["dates_may_be_swapped"].severity == "ask"


def test_katakana_words_are_heard():
    heads = ["氏名", "年齢", "状態", "ベッド"]
    found = guests(heads, ["佐藤 美香", "15", "キャンセル待ち", "シングル"], country="JP")
    assert found.guests[0].participation["status"] == "waiting"
    assert found.guests[0].participation["beds"] == "single"


HOME = ["Timestamp", "Family name", "First names", "Street", "Phone", "Animals", "Rather not", "Remarks"]


def test_what_only_an_older_form_says_stays_readable():
    found = hosts(
        HOME,
        ["2027-01-02 10:00", "Smith", "Ann", "1 Oak St", "250-949-1111", "dog", "smokers", "my son has epilepsy"],
        ["2027-01-05 10:00", "Smith", "Ann", "1 Oak Street", "250-949-1111", "", "", ""],
        ["2027-01-06 10:00", "Smith", "Bob", "1 Oak St", "250-949-3333", "cat", "", ""],
    )
    home = found.hosts[0].household
    assert "epilepsy" in home["notes"]
    assert "Animals: dog" in home["notes"]
    assert "smokers" in home["confidential_note"]
    assert [d.code for d in found.report.doubts].count("resubmission") == 1
    assert len(found.hosts) == 2  # Bob at the same address has another phone: another home until it is answered


def test_a_line_of_text_is_no_home():
    found = hosts(HOME, ["", "Smith", "Ann", "1 Oak St", "250-949-1111", "", "", ""], ["", "Stand: 12.3.2027"])
    assert len(found.hosts) == 1
    assert told(found)["row_without_home"].value == "Stand: 12.3.2027"


def test_members_in_one_line_are_several_people():
    everybody = "山田 太郎 (S50.3.4), 花子 (昭和52年), 健 (15歳)"
    found = hosts(["家族名", "住所", "電話", "家族構成"], ["山田", "1-2-3", "", everybody])
    members = found.hosts[0].members
    assert [m.person["given_name_original"] for m in members] == ["太郎", "花子", "健"]
    assert {m.person["family_name_original"] for m in members} == {"山田"}
    assert members[2].member["adult"] is False
