"""Papers about the committee and its partnerships: one ledger over all visits, nothing private on a public one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, add_frame, new_session
from packet_partnerships import add_address
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.languages import LANGUAGES
from exchange_desk.basics.standing import STANDING
from exchange_desk.operations.sheets import take_back_sheets
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.notes import must_take_a_note
from exchange_desk.packets.phrases.local_forms import country_word, partial_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.printing import preview, print_visit, stale
from exchange_desk.records import CandidateTown, Committee, Community, Participation, Partnership, PartnershipStatus

NOW = dt.datetime(2027, 9, 1, 12)
OTHER_VISIT = "trip-2025"


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def paper(session: Session, key: str, subject: str, **how: Any) -> str:
    pdf = preview(session, visit_id=VISIT, document=key, subject_id=subject, now=NOW, **how)
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join("".join(page.get_textpage().get_text_bounded() + "\n" for page in pages).split())


def states(session: Session, visit: str, key: str) -> dict[str, tuple[str, str]]:
    return {row.subject_id: (row.state, row.revision) for row in stale(session, visit_id=visit, documents=(key,))}


def test_a_profile_printed_from_one_visit_is_up_to_date_in_every_other(session: Session, tmp_path: Path) -> None:
    key = "partnership-profile"
    print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=(key,))
    assert states(session, OTHER_VISIT, key)["numata"] == ("current", "A")
    session.get_one(Community, "numata").mayor = "Somebody Else"
    session.flush()
    assert states(session, OTHER_VISIT, key)["numata"] == states(session, VISIT, key)["numata"] == ("stale", "A")
    print_visit(session, visit_id=OTHER_VISIT, out=tmp_path, now=NOW, documents=(key,), stale_only=True)
    assert states(session, VISIT, key) == {"numata": ("current", "B"), "banbury": ("current", "A")}


def test_the_profile_of_a_partnership_that_is_gone_is_void_and_can_be_collected_anywhere(
    session: Session, tmp_path: Path
) -> None:
    print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=("partnership-profile",))
    session.delete(session.get_one(Partnership, "with-banbury"))
    session.flush()
    assert states(session, OTHER_VISIT, "partnership-profile")["banbury"] == ("void", "A")
    assert take_back_sheets(session, visit_id=OTHER_VISIT, sheets={("partnership-profile", "banbury")}) == 1
    assert "banbury" not in states(session, VISIT, "partnership-profile")


def test_a_public_profile_tells_functions_but_no_name_phone_or_mail_of_a_contact(session: Session) -> None:
    told = paper(session, "partnership-profile", "numata")
    assert "Head of section" in told
    for private in ("Sasaki", "Kobayashi", "former guest", "Sorachi", "164", "calls back", "@numata"):
        assert private not in told


def test_two_sources_that_disagree_both_stand_on_the_profile(session: Session) -> None:
    told = paper(session, "partnership-profile", "numata", languages=("en",))
    assert "September 1994" in told
    assert "5 October 1994 Council minutes 94-211" in told


def test_only_those_who_went_are_counted_and_a_partner_counts_its_own_guests(session: Session) -> None:
    told = paper(session, "partnership-profile", "numata", languages=("en",))
    assert "2025 – 3" in told
    assert "2027 4 –" in told
    session.get_one(Participation, "g2").status = "cancelled"
    session.flush()
    assert "2027 3 –" in paper(session, "partnership-profile", "numata", languages=("en",))


def test_there_is_a_seeking_profile_once_our_own_town_is_written_down() -> None:
    with new_session() as session:
        add_frame(session)
        assert states(session, VISIT, "seeking-profile") == {}
        session.add(CandidateTown(id="ours", name="Port Hardy", ours=True))
        session.flush()
        assert states(session, VISIT, "seeking-profile") == {"committee": ("new", "")}
        assert "We have no partner town yet." in paper(session, "seeking-profile", "committee")


def test_a_partnership_that_ended_is_not_counted_among_our_towns(session: Session) -> None:
    assert "Banbury" in paper(session, "seeking-profile", "committee")
    session.add(PartnershipStatus(id="end", partnership_id="with-banbury", stage="ended", since=PartialDate(2020)))
    session.flush()
    assert "Banbury" not in paper(session, "seeking-profile", "committee")


def test_a_seeking_profile_says_how_to_write_to_the_committee(session: Session) -> None:
    assert "porthardy.example" not in paper(session, "seeking-profile", "committee")
    add_address(session)
    told = paper(session, "seeking-profile", "committee")
    for ours in ("7360 Columbia St Port Hardy BC", "+1 250-555-0111", "twinning@porthardy.example", "Bonnie Lockhart"):
        assert ours in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_seeking_profile_can_be_told_in_every_language_of_ours(session: Session, language: str) -> None:
    told = "".join(paper(session, "seeking-profile", "committee", languages=(language,)).split())
    if language != "ar":  # the reader of PDFs used here turns it round
        assert "".join(say("seeking_write", language).split()) in told


def test_no_note_is_taken_for_a_paper_of_all_visits() -> None:
    for document in DOCUMENTS:
        if document.key in STANDING:
            with pytest.raises(RefusedInput):
                must_take_a_note(document)


def test_countries_and_dates_of_which_a_part_is_known_are_told_in_each_language() -> None:
    assert [country_word("NL", language) for language in ("en", "ja", "zh-Hant")] == ["Netherlands", "オランダ", "荷蘭"]
    assert country_word("xq", "de") == "xq"
    assert [partial_day(PartialDate(1994, 9), language) for language in ("en", "ja", "ru")] == [
        "September 1994", "1994年9月", "сентябрь 1994\u00a0г.",
    ]  # fmt: skip
    assert partial_day(PartialDate(1968), "fr") == "1968"


def test_the_handover_book_is_kept_and_not_shredded(session: Session) -> None:
    told = paper(session, "handover-book", "committee")
    assert "CONFIDENTIAL · Keep with the committee; hand over to the next secretary" in told
    assert "shred after" not in told


def test_the_handover_book_counts_what_is_open_and_names_no_guest(session: Session) -> None:
    told = paper(session, "handover-book", "committee")
    assert "Exceptions from the rules: 3" in told
    assert "Without a home: 3" in told
    for guest in ("Kotoha", "Honma", "HONMA", "Maximiliana", "cashew", "EpiPen"):
        assert guest not in told


def test_the_contents_of_the_handover_book_name_the_pages_of_its_chapters(session: Session) -> None:
    for large in (False, True):
        pdf = preview(session, visit_id=VISIT, document="handover-book", subject_id="committee", now=NOW, large=large)
        pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
        listed = re.findall(r"^(\d) (.+?) (\d+)\s*$", pages[0], re.MULTILINE)
        assert len(listed) == 7
        for number, chapter, page in listed:
            assert re.search(rf"^{number}\s+{chapter}", pages[int(page) - 1], re.MULTILINE), chapter


def test_a_check_that_ran_out_and_a_family_that_hosted_are_told_as_of_the_day_of_print(session: Session) -> None:
    told = paper(session, "handover-book", "committee")
    assert "Desjarlais +1 250-555-0142 – 1 May 2028" in told  # an adult's check of May 2027, good for twelve months
    assert "Bell-Nakao +1 250-555-0148 – not complete" in told
    later = preview(
        session, visit_id=VISIT, document="handover-book", subject_id="committee", now=dt.datetime(2028, 1, 1)
    )
    text = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(later))
    assert "+1 250-555-0142 2027 1 May 2028" in " ".join(text.split())


def test_the_book_tells_the_rules_that_the_committee_changed_and_a_partnership_that_sleeps(session: Session) -> None:
    assert "None: the usual numbers hold." in paper(session, "handover-book", "committee")
    session.get_one(Committee, "committee").rule_numbers = {"check_months": 24, "references": 2}
    session.add(Community(id="sleepy", name="Le Pecq", country="FR"))
    session.flush()
    session.add(Partnership(id="with-sleepy", community_id="sleepy"))
    session.flush()
    told = paper(session, "handover-book", "committee")
    assert "months that a background check is good for 24 12" in told
    assert "references that a family gives" not in told
    assert "No visit for two years, and none is planned." in told


def test_there_is_no_handover_book_where_there_is_nothing_to_hand_over() -> None:
    with new_session() as session:
        add_frame(session)
        assert states(session, VISIT, "handover-book") == {}
