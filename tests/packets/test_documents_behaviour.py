"""What the documents promise: no allergy is lost, no child's details reach an uncleared home, times are right."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, add_frame, add_guest, add_home, new_session, place
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.languages import LANGUAGES
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.documents.badges import largest
from exchange_desk.packets.documents.emergency_sheet import TownClock, clock_words
from exchange_desk.packets.phrases.first_words import first_words
from exchange_desk.packets.phrases.say_it import respelled
from exchange_desk.packets.phrases.words import phrase_rows
from exchange_desk.packets.printing import preview, print_visit, stale
from exchange_desk.records import (
    Allergy,
    BackgroundCheck,
    Community,
    Household,
    ItineraryItem,
    Participation,
    Person,
    Question,
)

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def content(session: Session, key: str, subject: str) -> dict[str, Any]:
    document = next(d for d in DOCUMENTS if d.key == key)
    return dict(document.gather(session, VISIT, Subject(subject, subject)).canonical())


def paper(session: Session, key: str, subject: str, **how: Any) -> str:
    pdf = preview(session, visit_id=VISIT, document=key, subject_id=subject, now=NOW, **how)
    pages = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded().replace("\u00a0", " ") + "\n" for page in pages)


def subjects(session: Session, key: str) -> list[str]:
    document = next(d for d in DOCUMENTS if d.key == key)
    return [subject.id for subject in document.subjects(session, VISIT)]


def test_every_allergy_stands_on_the_hosts_sheet_with_its_plan_and_the_words_of_the_form(session: Session) -> None:
    told = "".join(paper(session, "host-sheet", "h1").split())
    assert "cashewnuts–SEVERE" in told
    assert "EpiPeninherredbag" in told
    assert "カシューナッツ<severe>&エピペン持参" in told
    assert "penicillin(medicine)" in told


def test_an_open_question_about_an_allergy_is_never_told_as_none(session: Session) -> None:
    for key, subject in (("host-sheet", "h2"), ("emergency-sheet", VISIT)):
        told = paper(session, key, subject)
        assert "not settled yet, ask before serving: “そば？”" in told
    session.get_one(Question, "q1").state = "answered"
    session.flush()
    assert "not settled" not in paper(session, "host-sheet", "h2")


def test_where_nothing_is_known_the_sheet_says_until_when_none_was_reported() -> None:
    with new_session() as session:
        add_frame(session)
        add_guest(session, "g1", given_name="Mika")
        add_home(session, "h1", "Fraser", members=(("Ann Fraser", 1970, "clear"),))
        place(session, "g1", "h1")
        for key, count in (("host-sheet", 2), ("emergency-sheet", 4)):  # allergies, diet; and medication, contacts
            told = " ".join(paper(session, key, "h1" if key == "host-sheet" else VISIT).split())
            assert told.count("none reported on 1 September 2027") == count


def test_a_letter_does_not_promise_that_there_are_no_animals_where_none_were_told() -> None:
    with new_session() as session:
        add_frame(session)
        add_guest(session, "g1", given_name="Mika")
        add_home(session, "h1", "Fraser", members=(("Ann Fraser", 1970, "clear"),))
        place(session, "g1", "h1")
        told = paper(session, "guest-letter", "g1")
        assert "Animals: none reported" in told
        assert "no animals" not in told


def test_a_home_that_is_not_cleared_gets_no_full_details_of_a_child(session: Session) -> None:
    told = json.dumps(content(session, "host-sheet", "h2"), ensure_ascii=False)
    for hidden in ("Yamamoto", "YAMAMOTO", "山本", "8P", "Programme", "Meeting point"):
        assert hidden not in told
    assert "Preliminary sheet" in paper(session, "host-sheet", "h2")
    session.add(BackgroundCheck(id="now", person_id="h2-3", state="clear", checked_on=PartialDate(2027, 9, 1)))
    session.flush()
    assert "YAMAMOTO Ren" in json.dumps(content(session, "host-sheet", "h2"), ensure_ascii=False)


def test_a_home_for_adults_alone_needs_no_check_to_be_told_everything(session: Session) -> None:
    assert "HONMA Shuichi" in json.dumps(content(session, "host-sheet", "h3"), ensure_ascii=False)


def test_an_expired_check_clears_nobody(session: Session) -> None:
    session.get_one(BackgroundCheck, "c-h1-1").valid_until = PartialDate(2027, 10, 9)
    session.flush()
    assert "菊地" not in json.dumps(content(session, "host-sheet", "h1"), ensure_ascii=False)


def test_a_flight_over_the_date_line_arrives_earlier_by_the_clock(session: Session) -> None:
    told = paper(session, "personal-itinerary", "g1")
    lines = " ".join(told.split())
    assert re.search(r"21:55 Flight NH 116 · [^→]* Port Hardy 05:55 (10月7日（木） )?14:40 →", lines)
    assert re.search(r"14:40 → [^:]* Numata 06:40, \+1 day", lines)


def test_an_itinerary_holds_only_what_this_person_takes_part_in(session: Session) -> None:
    items = {item["What"] for item in content(session, "personal-itinerary", "g4")["Programme"]}
    assert "School morning" in items
    assert "Quatse salmon centre" not in items  # he is left out of it
    assert "School morning" not in {i["What"] for i in content(session, "personal-itinerary", "g1")["Programme"]}


def test_a_couple_in_one_home_gets_one_letter_and_friends_one_each(session: Session) -> None:
    assert "couple" in subjects(session, "guest-letter")
    assert {"g8", "g9"} & set(subjects(session, "guest-letter")) == set()
    assert {"g3", "g4"} <= set(subjects(session, "guest-letter"))
    assert "g6" not in subjects(session, "guest-letter")  # without a home there is nothing to tell


def test_letters_are_in_the_language_of_the_committee_and_of_the_guest(session: Session) -> None:
    letters = next(d for d in DOCUMENTS if d.key == "guest-letter").subjects(session, VISIT)
    languages = {subject.id: subject.languages for subject in letters}
    assert languages["g2"] == ("en", "ja")
    assert languages["g5"] == ("en",)
    assert "ホストファミリー" in paper(session, "guest-letter", "g2")


def test_a_guest_who_moves_is_announced_to_both_homes(session: Session) -> None:
    assert "on Sunday 10 October, to family Desjarlais" in paper(session, "host-sheet", "h3")
    assert "on Sunday 10 October, from family Bell-Nakao" in paper(session, "host-sheet", "h1")


def test_who_is_cancelled_stands_on_no_paper_but_the_receipt_of_what_was_paid(session: Session) -> None:
    session.get_one(Participation, "g2").status = "cancelled"
    session.flush()
    for document in DOCUMENTS:
        for subject in document.subjects(session, VISIT) if document.key != "receipt" else ():
            assert "Kotoha" not in json.dumps(document.gather(session, VISIT, subject).canonical(), ensure_ascii=False)


def test_a_recipient_who_is_gone_is_refused_in_one_sentence(session: Session) -> None:
    for key in ("host-sheet", "guest-letter", "personal-itinerary"):
        with pytest.raises(RefusedInput, match=r"^[^.]+\..*\.?$"):
            content(session, key, "nobody")


def test_a_name_to_call_is_large_on_one_line_or_two_and_never_parted_inside_a_word() -> None:
    width = 264.0
    assert largest("Ren", width) == ("Ren", 60.0)
    words, size = largest("Abdulrahman", width)
    assert words == "Abdulrahman"
    assert size >= 36
    words, size = largest("Maximiliana-Theodora", width)
    assert words == "Maximiliana-\nTheodora"
    assert size >= 36


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (960, "Numata is 16 hours ahead of us: 20:00 here is 12:00 the next day there."),
        (-60, "Numata is 1 hour behind us: 20:00 here is 19:00 the same day there."),
        (-1320, "Numata is 22 hours behind us: 20:00 here is 22:00 the day before there."),
        (330, "Numata is 5:30 h ahead of us: 20:00 here is 01:30 the next day there."),
        (0, "Numata has the same time as we have."),
    ],
)
def test_the_clock_at_home_is_told_in_words(minutes: int, words: str) -> None:
    assert clock_words(TownClock("Numata", minutes), "en") == words


@pytest.mark.parametrize(
    ("reading", "language", "said"),
    [
        ("ほんま しゅういち", "en", "hon-mah shoo-ee-chee"),
        ("ヤマモト レン", "en", "yah-mah-moh-toh ren"),
        ("きょうこ", "de", "kjoh-ko"),
        ("てっちゃん", "fr", "tèt-tchann"),
        ("Lin Jia-ying", "en", "Lin Jia-ying"),
    ],
)
def test_a_reading_is_respelled_for_the_reader(reading: str, language: str, said: str) -> None:
    assert respelled(reading, language) == said


def test_every_phrase_stands_in_every_language_with_the_same_gaps() -> None:
    for table in ("labels", "values", "first-words"):
        for row in phrase_rows(table):
            gaps = {language: sorted(_gaps(row[language])) for language in LANGUAGES}
            assert all(row[language].strip() for language in LANGUAGES), row
            assert len({tuple(gap) for gap in gaps.values()}) == 1, row
    assert len({row["key"] for row in phrase_rows("labels")}) == len(phrase_rows("labels"))
    assert len({(r["kind"], r["code"]) for r in phrase_rows("values")}) == len(phrase_rows("values"))


def test_first_words_are_there_for_every_pair_of_languages() -> None:
    for mine in LANGUAGES:
        for theirs in LANGUAGES:
            found = first_words(theirs, mine)
            assert all(word.written and word.meaning for word in found)
            assert all(word.say for word in found) or not any(word.say for word in found)
            assert bool(found) == (mine != theirs)
    assert all(word.say for theirs in LANGUAGES[1:] for word in first_words(theirs, "en"))


def _gaps(text: str) -> list[str]:
    return [piece.split("}")[0] for piece in text.split("{")[1:]]


def test_what_changed_is_told_in_words_and_every_other_sheet_stays_current(session: Session, tmp_path: Path) -> None:
    print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW)
    session.get_one(Allergy, "a1").plan = "EpiPen, left pocket"
    session.flush()
    rows = {(row.document, row.subject): row for row in stale(session, visit_id=VISIT) if row.state != "current"}
    whole = {(key, "Numata and Banbury 2027") for key in ("emergency-sheet", "health-sheet")}
    own = {(key, "KIKUCHI Kotoha") for key in ("emergency-card", "consent")}
    assert set(rows) == {("host-sheet", "Desjarlais"), *own, *whole}
    (change,) = rows["host-sheet", "Desjarlais"].changes
    assert change.what == "Guests › KIKUCHI Kotoha › Needs › Allergies › cashew nuts › Plan"
    assert (change.was, change.now) == ("EpiPen in her red bag", "EpiPen, left pocket")


HOSTILE = ("<b>x", '<img src="/etc/passwd"/>', "&#8217;", "{town} %s {0}", "a <severe> b", "=1+1", "</para>", "]]>")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_printed_as_they_stand_and_do_nothing(session: Session, text: str) -> None:
    session.get_one(Allergy, "a1").as_typed = text
    session.get_one(Person, "person-g2").family_name = text
    session.get_one(Person, "h1-1").family_name = text
    session.get_one(Household, "h1").name = text
    session.get_one(Community, "banbury").name = text
    session.get_one(ItineraryItem, "p2").title = text
    session.get_one(Question, "for-numata").value = text
    session.flush()
    subjects = {
        "host-sheet": "h1",
        "airport-sign": "banbury",
        "address-labels": "h1",
        "place-cards": "g2",
        "envelopes": "h1",
        "guest-letter": "g2",
        "personal-itinerary": "g2",
        "query-sheet": "numata",
        "day-sheet": "2027-10-08",
        "roll-call": "2027-10-08",
        "bus-list": "b1",
        "consent": "g2",
        "manifest": "t2",
    }
    subjects |= {"thank-you": "h1"} | dict.fromkeys(
        (
            "lost-card",
            "emergency-card",
            "invitation",
            "visa-letter",
            "thank-you-guests",
            "certificate",
            "paper-reminder",
        ),
        "g2",
    )
    subjects |= {"partnership-profile": "banbury", "seeking-profile": "committee", "handover-book": "committee"}
    subjects |= {"receipt": "2027-001"}
    for document in DOCUMENTS:
        if not document.subjects(session, VISIT):
            continue  # a report on a student's months
        subject = subjects.get(document.key, VISIT)
        told = "".join(paper(session, document.key, subject).split())
        assert "".join(text.split()).upper() in told.upper(), document.key


def test_a_question_about_one_allergy_record_reaches_the_sheet_of_its_person(session: Session) -> None:
    target = {"kind": "allergy", "id": "a2", "field": "severity"}
    question = Question(
        id="q2", visit_id=VISIT, code="unclear_allergy", text="How severe?", value="薬？", target=target
    )
    session.add(question)
    session.flush()
    assert "not settled yet, ask before serving: “薬？”" in paper(session, "host-sheet", "h1")
