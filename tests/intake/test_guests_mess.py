"""The kinds of mess that guest lists come in, one small list a kind."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.guests import GUEST_FIELDS
from exchange_desk.intake.guests.reading import guests_in
from exchange_desk.intake.guests.roles import grade_of, role_of
from exchange_desk.intake.guests.stay import days_in
from exchange_desk.intake.guests.wishes import home_name, homes_named
from exchange_desk.intake.identity import same_person
from exchange_desk.intake.latin import in_latin, levelled
from exchange_desk.intake.table import Cell, Sheet
from exchange_desk.records.allergy import Allergy
from exchange_desk.records.animal_limit import AnimalLimit
from exchange_desk.records.emergency_contact import EmergencyContact
from exchange_desk.records.hosting import Hosting
from exchange_desk.records.participation import Participation
from exchange_desk.records.person import Person
from exchange_desk.records.person_language import PersonLanguage

VISIT = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", "Europe/Berlin", ("Banbury",), ("GB",))


def read(*rows, more=(), **how):
    cells = [tuple(c if isinstance(c, Cell) else Cell(c, c or None) for c in row) for row in rows]
    return guests_in([Sheet("list", tuple(cells)), *more], VISIT, "list.csv", **how)


def one(headings, row, **how):
    guests = read(["Surname", "First name", "Sex", *headings], ["Lee", "Ann", "f", *row], **how)
    assert len(guests.guests) == 1
    return guests.guests[0], {d.code: d for d in guests.report.doubts}


def test_a_column_that_nobody_knows_is_kept_in_the_notes():
    guest, _ = one(["Shoe size"], ["38"])
    assert guest.participation["notes"] == "Shoe size: 38"


def test_comments_on_cells_are_kept_in_the_notes():
    guest, _ = one(["Diet"], [Cell("none", "none", "eats no fish really")])
    assert "eats no fish really" in guest.participation["notes"]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Remarks", "Allergic to bees, has an EpiPen"),
        ("Anything else?", "is allergic to bees"),
        ("Medication", "EpiPen (bee stings)"),
        ("Bemerkungen", "Allergisch gegen Bienen"),
    ],
)
def test_an_allergy_in_another_column_is_an_allergy(heading, text):
    guest, doubts = one([heading], [text])
    assert [a["substance"] for a in guest.allergies] == ["bee_sting"]
    assert guest.allergies[0]["as_typed"] in (text, f"{heading}: {text}")
    assert doubts["allergy_in_remarks"].severity == "warning"


def test_an_allergy_beyond_the_last_heading_is_not_lost():
    guest, doubts = one(["Diet"], ["none", "allergic to nuts"])
    assert guest.allergies[0]["substance"] == "nuts"
    assert doubts["cell_beyond_headings"].severity == "ask"


def test_an_allergy_to_something_unheard_of_is_kept_and_asked():
    guest, doubts = one(["Allergies"], ["zorblax extract"])
    assert guest.allergies[0]["as_typed"] == "zorblax extract"
    assert doubts["allergy_not_understood"].severity == "ask"


@pytest.mark.parametrize("text", ["", "none", "なし", "no known allergies", "keine"])
def test_no_allergy_is_no_allergy(text):
    guest, doubts = one(["Allergies", "Remarks"], ["", text])
    assert guest.allergies == ()
    assert not {"allergy_in_remarks", "allergy_not_understood"} & set(doubts)


def test_coeliac_disease_in_the_diet_column_is_an_allergy_to_gluten():
    guest, _ = one(["Diet"], ["coeliac"])
    assert [a["substance"] for a in guest.allergies] == ["gluten"]


def test_an_adrenaline_pen_in_another_column_makes_the_allergy_severe():
    guest, doubts = one(["Allergies", "Medical"], ["tree nuts", "EpiPen x2"])
    assert [(a["substance"], a["severity"], a["plan"]) for a in guest.allergies] == [("nuts", "severe", "EpiPen")]
    assert "severe_allergy" in doubts


def test_a_diet_in_a_column_for_both_is_no_allergy():
    guest, doubts = one(["Food / allergies"], ["vegetarian, peanuts"])
    assert guest.person["diets"] == ("vegetarian",)
    assert [a["substance"] for a in guest.allergies] == ["peanuts"]
    assert guest.person["diet_note"] == "vegetarian, peanuts"
    assert "allergy_not_understood" not in doubts


def test_parents_and_second_contacts_have_their_own_numbers():
    headings = ["Cell", "Parent / guardian", "Parent phone", "Parent e-mail", "Emergency #2"]
    guest, _ = one(headings, ["01632 960101", "Usha Rao", "01632 960102", "usha@example.org", "aunt Meg 01632 960103"])
    assert guest.person["phone"] == "+441632960101"
    assert "email" not in guest.person
    first, second = guest.contacts
    assert (first["name"], first["phone"], first["email"]) == ("Usha Rao", "+441632960102", "usha@example.org")
    assert (second["name"], second["relation"], second["phone"]) == ("Meg", "aunt", "+441632960103")
    assert [c["position"] for c in guest.contacts] == [1, 2]


def test_a_passport_in_renewal_has_no_number():
    guest, doubts = one(["Passport no.", "Expires"], ["in renewal", ""])
    assert "passport_number" not in guest.person
    assert doubts["passport_pending"].field == "person.passport_number"


def test_a_passport_that_ends_too_early_is_told():
    assert "passport_expired_before_departure" in one(["Expires"], ["2027-05-01"])[1]
    assert "passport_expires_before_return" in one(["Expires"], ["2027-05-07"])[1]
    assert "passport_valid_less_than_6_months_after_return" in one(["Expires"], ["2027-11-08"])[1]
    assert one(["Expires"], ["2027-11-09"])[1] == {}


def test_drafts_use_the_columns_of_the_records():
    headings = [
        "Diet",
        "Allergies",
        "Dogs / cats",
        "Phone",
        "Emergency contact",
        "Stayed in 2025 with",
        "Languages",
        "Room",
    ]
    row = ["vegan", "nuts", "no dogs", "01632 960101", "Bob Lee (father)", "Wirtz", "English", "single"]
    guest, _ = one(headings, row)
    parts = [(Person, guest.person), (Participation, guest.participation)]
    parts += [(PersonLanguage, v) for v in guest.languages] + [(Allergy, v) for v in guest.allergies]
    parts += [(AnimalLimit, v) for v in guest.animal_limits] + [(EmergencyContact, v) for v in guest.contacts]
    parts += [(Hosting, v) for v in guest.hostings]
    assert len(parts) == 7
    for record, values in parts:
        assert set(values) <= set(record.__table__.columns.keys())


def test_an_age_instead_of_a_birth_date_is_kept_as_an_age():
    guest, doubts = one(["Born"], ["aged 7"])
    assert guest.person["stated_age"] == 7
    assert "born" not in guest.person
    assert doubts["age_instead_of_birth_date"].field == "person.born"


def test_the_column_decides_whether_the_day_comes_first():
    rows = [["Surname", "First name", "Sex", "Born"], ["A", "Ann", "f", "05/04/1967"]]
    open_list = read(*rows)
    assert open_list.guests[0].person.get("born") is None
    assert open_list.report.doubts[0].code == "ambiguous_date"
    british = read(*rows, ["B", "Bob", "m", "14/02/1951"])
    assert british.guests[0].person["born"] == PartialDate(1967, 4, 5)


def test_an_answer_settles_a_doubt():
    rows = [["Surname", "First name", "Sex", "Born"], ["A", "Ann", "f", "05/04/1967"]]
    answered = read(*rows, answers={"2:ambiguous_date": "1967-05-04"})
    assert answered.guests[0].person["born"] == PartialDate(1967, 5, 4)
    assert answered.report.doubts == ()


def test_a_mapping_overrules_the_headings():
    rows = [["Surname", "First name", "Sex", "Info"], ["A", "Ann", "f", "vegan"]]
    assert read(*rows, mapping={"Info": "diet"}).guests[0].person["diets"] == ("vegan",)
    assert "diets" not in read(*rows).guests[0].person
    with pytest.raises(RefusedInput, match="is no field of a guest"):
        read(*rows, mapping={"Info": "shoe"})


def test_a_list_without_names_is_refused():
    with pytest.raises(RefusedInput, match="no column with names"):
        read(["Born", "Diet"], ["1 May 2001", "none"])


def test_family_and_given_name_in_one_column_are_parted_where_it_is_clear():
    parted = read(["Name", "Sex"], ["MARTIN Zoé", "f"], ["Ito, Yui", "f"], ["Bob", "m"], ["Ann Mary Lee", "f"])
    names = [(g.person.get("family_name"), g.person.get("given_name")) for g in parted.guests]
    assert names == [("Martin", "Zoé"), ("Ito", "Yui"), (None, "Bob"), (None, "Ann Mary Lee")]
    assert [d.row for d in parted.report.doubts if d.code == "name_parts_unclear"] == [5]


def test_one_value_for_two_people_belongs_to_nobody():
    pair = read(["Title", "First name", "Surname", "Born"], ["Mr & Mrs", "Al & Bea", "Kay", "1 May 1950"])
    assert [g.person["sex"] for g in pair.guests] == ["male", "female"]
    assert all("born" not in g.person for g in pair.guests)
    assert [g.key for g in pair.guests] == ["row 2a", "row 2b"]


def test_three_in_a_twin_room_are_asked():
    rows = [["Surname", "First name", "Sex", "Room", "Sharing with"]]
    rows += [["A", "Ann", "f", "twin", "Bea"], ["B", "Bea", "f", "twin", "Ann"], ["C", "Cleo", "f", "twin", "Ann"]]
    found = read(*rows)
    assert "companion_unclear" in {d.code for d in found.report.doubts}
    assert [p.values["beds"] for p in found.parties] == [None]


def test_somebody_unknown_to_share_with_is_asked():
    _, doubts = one(["Room", "Sharing with"], ["twin", "my friend Zed"])
    assert doubts["companion_unknown"].severity == "ask"


def test_a_name_inside_another_name_is_not_meant():
    rows = [["Surname", "First name", "Sex", "Room", "Sharing with"]]
    rows += [["A", "Zoe", "f", "twin", "Ann"], ["B", "Ann", "f", "twin", "Zoe"], ["C", "Joanna", "f", "single", ""]]
    found = read(*rows)
    assert [p.key for p in found.parties] == ["row 2+row 3"]


def test_two_of_one_name_are_asked_and_the_one_of_the_household_is_meant():
    rows = [["Surname", "First name", "Sex", "Room", "Sharing with", "E-mail"]]
    rows += [["A", "Zoe", "f", "twin", "Ann", "a@x.org"], ["B", "Ann", "f", "twin", "Zoe", "b@x.org"]]
    rows += [["C", "Ann", "f", "single", "", "a@x.org"]]
    assert read(*rows).parties[0].key != "row 2+row 3"
    rows[1][5] = "z@x.org"
    told = read(*rows)
    assert "companion_unknown" in {d.code for d in told.report.doubts if d.row == 2}


def test_a_school_office_is_no_household():
    rows = [["Surname", "First name", "Sex", "Room", "E-mail"]]
    rows += [[f"N{n}", f"Pat{n}", "f", "family", "office@school.org"] for n in range(12)]
    assert read(*rows).parties == ()


def test_a_struck_out_row_is_a_cancelled_guest_and_told():
    struck = [Cell(t, t, struck=True) for t in ("Lee", "Ann", "nuts")]
    found = read(["Surname", "First name", "Allergies"], struck, ["Kay", "Bob", ""])
    assert {g.label: g.participation["status"] for g in found.guests} == {"Ann Lee": "cancelled", "Bob Kay": "going"}
    assert [a["substance"] for g in found.guests for a in g.allergies] == ["nuts"]
    assert [d.severity for d in found.report.doubts if d.code == "struck_out_row"] == ["warning"]


def test_a_struck_out_row_that_is_written_again_is_one_guest_who_comes():
    struck = [Cell(t, t, struck=True) for t in ("Lee", "Ann", "nuts")]
    found = read(["Surname", "First name", "Allergies"], struck, ["Lee", "Ann", "nuts, milk"])
    assert [g.participation["status"] for g in found.guests] == ["going"]
    assert "stands again in row 3" in found.report.skipped[0].why
    assert "struck_out_allergy" not in {d.code for d in found.report.doubts}


def test_an_allergy_that_only_the_struck_out_row_tells_is_asked():
    struck = [Cell(t, t, struck=True) for t in ("Lee", "Ann", "nuts")]
    found = read(["Surname", "First name", "Allergies"], struck, ["Lee", "Ann", "milk"])
    assert [d.value for d in found.report.doubts if d.code == "struck_out_allergy"] == ["nuts"]
    assert "struck out: nuts" in found.guests[0].participation["notes"]


def test_a_total_that_does_not_agree_is_asked():
    rows = [["Surname", "First name", "Sex"], ["Lee", "Ann", "f"], ["Total", "2", ""]]
    assert [d.code for d in read(*rows).report.doubts] == ["control_total_differs"]


def test_what_a_rewritten_row_adds_about_health_is_kept():
    rows = [["Surname", "First name", "Sex", "Born", "Allergies"]]
    rows += [["SOMA", "SHIORI", "f", "2010-07-19", ""], ["SOUMA", "SHIORI", "f", "2010-07-19", "peanuts"]]
    found = read(*rows)
    assert len(found.guests) == 1
    assert [a["substance"] for a in found.guests[0].allergies] == ["peanuts"]
    assert found.report.duplicates[0].row == 3


def test_namesakes_with_other_birth_dates_are_two():
    rows = [["Surname", "First name", "Sex", "Born", "Phone"]]
    rows += [["Dutertre", "Philippe", "m", "1956-09-30", "+33199004511"]]
    rows += [["Dutertre", "Philippe", "m", "1989-09-03", "+33199004511"]]
    assert len(read(*rows).guests) == 2


def test_one_person_in_two_spellings():
    born = PartialDate(2010, 7, 19)
    soma = {"family_name": "Soma", "given_name": "Shiori", "born": born}
    assert same_person(soma, {"family_name": "Souma", "given_name": "Shiori", "born": born}) is not None
    assert same_person(soma, {"family_name": "Soma", "given_name": "Shiho", "born": born}) is None
    assert same_person(soma, {"family_name": "Soma", "given_name": "Shiori"}) is None
    assert same_person({"family_name": "Soma", "born": born}, {"family_name": "Soma", "born": born}) is None


def test_readings_in_latin_letters():
    assert in_latin("しゅういち") == "shuuichi"
    assert in_latin("はっとり ちょう") == "hattorichou"
    assert levelled("SOUMA") == levelled("そうま") == levelled("Sōma")
    assert levelled("Kondo") != levelled("Kando")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("arrives Friday 7 May", [7]),
        ("arrive le 6 vers 21 h", [6]),
        ("10/5 (月)", []),
        ("kommt am 8. abends", [8]),
        ("arrives Friday 8 May", []),
        ("arrives 7/5", [7]),
        ("arrives at 7:30", []),
    ],
)
def test_days_of_the_visit_in_a_remark(text, days):
    assert [d.day for d in days_in(text, VISIT.starts, VISIT.ends)] == days


def test_an_arrival_on_a_day_that_cannot_be_is_asked():
    guest, doubts = one(["Remarks"], ["arrives Friday 8 May"])
    assert "first_night" not in guest.participation
    assert doubts["arrival_unclear"].field == "participation.first_night"


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("the Lüttgenaus please!", ("Lüttgenau",)),
        ("Heuser or Bachem", ("Heuser", "Bachem")),
        ("Fam. von der Heide", ("von der Heide",)),
        ("a garden", ()),
        ("une famille avec enfants", ()),
        ("Mme Söntgerath", ("Söntgerath",)),
    ],
)
def test_homes_in_a_wish(text, homes):
    assert homes_named(text, ["Lüttgenau"]) == homes


def test_words_for_homes_roles_and_grades():
    assert home_name("Fam. Pütz") == "Pütz"
    assert [role_of(w) for w in ("団長", "Dolmetscherin", "élève", "blue")] == [
        "leader",
        "interpreter",
        "student",
        None,
    ]
    assert [grade_of(w) for w in ("中３", "高校1年", "Grade 11", "高校教諭")] == ["JP-J3", "JP-H1", "11", None]


def test_every_field_has_its_own_names():
    firsts = [names[0] for names in GUEST_FIELDS.values()]
    assert len(set(firsts)) == len(firsts)


TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=25)
FIELD = st.sampled_from([names[0] for names in GUEST_FIELDS.values()])


@given(st.lists(FIELD, unique=True, max_size=8), st.lists(st.lists(TEXT, max_size=9), max_size=4))
@settings(max_examples=60, deadline=None)
def test_no_list_breaks_the_reader(headings, rows):
    headings = ["Surname", "First name", *[h for h in headings if h not in ("surname", "given name")]]
    found = read(headings, ["Lee", "Ann"], *rows)
    assert any(g.label for g in found.guests)


@given(TEXT, st.sampled_from(["Allergies", "Remarks", "Diet", "Medication", "Something"]))
@settings(max_examples=60, deadline=None)
def test_no_words_about_health_are_lost(text, heading):
    text = text.strip()
    guest, _ = one([heading], [text])
    kept = " ".join([str(guest.person), str(guest.participation), str(guest.allergies)])
    empty = not text or (guest.allergies == () and heading in ("Allergies", "Diet", "Medication"))
    assert empty or repr(text)[1:-1] in kept or text in kept
