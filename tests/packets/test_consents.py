"""The parents' consent: one for each child, in their language and the hosts', with nothing lost that a doctor needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, add_guest, add_item, new_session
from packet_canaries import Planted
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.consent import Consent
from exchange_desk.packets.phrases.country_names import country_name
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.printing import preview
from exchange_desk.records import Community, EmergencyContact, Participation, Person, Visit

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def content(session: Session, guest: str) -> dict[str, Any]:
    return dict(Consent().gather(session, VISIT, Subject(guest, guest)).canonical())


def told(session: Session, guest: str, **how: Any) -> list[str]:
    pdf = preview(session, visit_id=VISIT, document="consent", subject_id=guest, now=NOW, **how)
    return [
        " ".join(page.get_textpage().get_text_bounded().replace("\u00a0", " ").split())
        for page in pypdfium2.PdfDocument(pdf)
    ]


def test_each_child_has_a_form_in_the_parents_language_first_and_no_grown_guest_has_one(session: Session) -> None:
    subjects = Consent().subjects(session, VISIT)
    assert [(s.id, s.languages) for s in subjects] == [(guest, ("ja", "en")) for guest in ("g2", "g3", "g4")]
    with pytest.raises(RefusedInput, match="of age"):
        content(session, "g1")
    with pytest.raises(RefusedInput, match="not going"):
        content(session, "nobody")


def test_whoever_turns_eighteen_by_the_arrival_signs_alone_and_a_pupil_of_unknown_age_does_not(
    session: Session,
) -> None:
    session.get_one(Person, "person-g3").born = None
    session.get_one(Participation, "g3").role = "student"
    session.get_one(Visit, VISIT).starts = dt.date(2029, 4, 30)
    session.get_one(Visit, VISIT).ends = dt.date(2029, 5, 2)
    session.commit()
    assert [s.id for s in Consent().subjects(session, VISIT)] == ["g2", "g3"]


def test_of_our_own_children_who_travel_the_parents_read_ours_and_the_hosts_theirs(session: Session) -> None:
    session.get_one(Visit, VISIT).direction = "outbound"
    for guest in ("g2", "g3", "g4"):
        session.get_one(Participation, guest).community_id = None
    session.commit()
    languages = {s.id: s.languages for s in Consent().subjects(session, VISIT)}
    assert languages == {"g2": ("ja", "en"), "g3": ("en", "ja"), "g4": ("en", "ja")}
    assert content(session, "g3")["Towns"] == ["Banbury", "Numata"]
    assert "Banbury and Numata – United Kingdom and Japan" in " ".join(told(session, "g3"))


def test_nobody_signs_for_a_visit_on_the_screen(session: Session) -> None:
    session.get_one(Visit, VISIT).direction = "virtual"
    session.commit()
    assert Consent().subjects(session, VISIT) == ()


def test_an_allergy_stands_in_both_languages_and_what_was_not_reported_says_since_when(session: Session) -> None:
    pages = told(session, "g2", languages=("ja", "en"))
    health = " ".join(pages)
    assert "ALLERGY" in health
    assert "カシューナッツ – 重度" in health
    assert "cashew nuts – SEVERE · Plan: EpiPen in her red bag" in health
    assert "none reported on 1 September 2027" in health
    assert "2027年9月1日現在、申告なし" in health
    assert "Allergies none reported on 1 September 2027" in " ".join(told(session, "g4", languages=("en",)))


def test_an_open_question_about_an_allergy_is_never_none_reported(session: Session) -> None:
    told_of_ren = " ".join(told(session, "g3", languages=("en",)))
    assert "Allergies none reported" not in told_of_ren
    assert "not settled yet" in told_of_ren


def test_the_parents_are_filled_in_and_the_grandmother_is_called_after_them(session: Session) -> None:
    session.add(
        EmergencyContact(
            id="e3", person_id="person-g2", position=3, name="菊地 健", relation="father", phone="+81 90-0000-2108"
        )
    )
    session.commit()
    form = content(session, "g2")
    assert [parent["Name"] for parent in form["Parents"]] == ["菊地 文子", "菊地 健"]
    assert [other["As written"] for other in form["Other contacts"]] == ["祖母"]


def test_mother_and_father_sign_before_a_stepfather_whom_the_list_names_first(session: Session) -> None:
    for number, relation in enumerate(("stepfather", "mother", "father")):
        session.add(
            EmergencyContact(id=f"s{number}", person_id="person-g4", position=number, name=relation, relation=relation)
        )
    session.commit()
    form = content(session, "g4")
    assert [parent["Name"] for parent in form["Parents"]] == ["mother", "father"]
    assert [other["Name"] for other in form["Other contacts"]] == ["stepfather"]


def test_both_parents_sign_twice_and_the_witness_has_a_place_on_one_page(session: Session) -> None:
    for how in ({"languages": ("en",)}, {"languages": ("ja", "en"), "large": True}, {"paper": "a4"}):
        pages = told(session, "g2", **how)
        assert sum(page.count("Parent or guardian 2") for page in pages) == 3
        (witness,) = (page for page in pages if "Witness or notary" in page)
        assert "Signature and seal" in witness
        assert "not legal advice" in " ".join(pages)


def test_homes_and_places_of_activities_are_not_named(session: Session) -> None:
    add_item(session, "dinner", "Dinner together", "2027-10-11 18:00", place="88 Tideline Rd, at the Desjarlais home")
    session.commit()
    form = " ".join(told(session, "g2"))
    assert "Dinner together" in form
    assert "Tideline" not in form
    assert "Desjarlais" not in form


def test_an_activity_that_is_off_is_not_agreed_to_and_one_the_child_is_left_out_of_neither(session: Session) -> None:
    add_item(session, "off", "Rafting", "2027-10-11 10:00", status="cancelled")
    session.commit()
    titles = [activity["What"] for activity in content(session, "g4")["Activities"]]
    assert "Rafting" not in titles
    assert "Quatse salmon centre" not in titles
    assert "School morning" in titles


def test_a_long_programme_is_told_in_part_and_the_rest_is_counted(session: Session) -> None:
    for number in range(60):
        add_item(session, f"i{number}", f"Lesson {number}", f"2027-10-{8 + number % 5:02} 10:00")
    session.commit()
    assert "More activities, as the programme tells them: 25" in " ".join(told(session, "g2", languages=("en",)))


def test_without_a_programme_and_a_leader_the_form_says_so(session: Session) -> None:
    session.add(Community(id="lund", name="Lund", country="SE", language="en"))
    add_guest(session, "g20", town="lund", role="student", given_name="Åsa", family_name="Öberg", stated_age=15)
    session.get_one(Visit, VISIT).purpose = "School exchange"
    session.commit()
    form = " ".join(told(session, "g20"))
    assert "No leader is on the list yet; the names will follow." in form
    assert "School exchange" in form


def test_the_canaries_have_children_too() -> None:
    planted = Planted(7, guests=5, homes=3)
    assert [s.id for s in Consent().subjects(planted.session, VISIT)] == ["g1", "g3"]


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [("CA", "ja", "カナダ"), ("jp", "zh-Hant", "日本"), ("GB", "fr", "Royaume-Uni"), ("??", "en", "??")],
)
def test_a_country_is_named_in_the_language_of_the_reader(code: str, language: str, name: str) -> None:
    assert country_name(code, language) == name


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "ja", "de", "fr"])
def test_nobody_signs_a_page_that_says_nothing(session: Session, language: str, paper: str) -> None:
    pages = told(session, "g2", languages=[language], paper=paper)
    agreed = [say("consent_conduct_head", language), say("release_remedies", language)]
    signing = [page for page in pages if say("consent_signatures", language) in page]
    assert [any(folded(words) in folded(page) for page in signing) for words in agreed] == [True, True]
    assert folded(say("notary_head", language)) in folded(pages[-1])


def folded(words: str) -> str:
    return "".join(words.split())
