"""Badges: the mark of a group is a letter and a pattern; hosts have badges of their own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.badges import Badges, HostBadges, bands_of
from exchange_desk.packets.printing import preview
from exchange_desk.records import Participation

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def words(session: Session, key: str) -> str:
    pdf = preview(session, visit_id=VISIT, document=key, subject_id=VISIT, now=NOW)
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def test_every_group_has_its_own_letter_and_the_first_eight_their_own_pattern() -> None:
    names = ["B", "Lake", "A", "Hills", "lake", "C", "D", "Harbour"]
    bands = [band for band in bands_of(names) if band]
    assert len({band.letter for band in bands}) == len(names)
    assert len({band.pattern for band in bands}) == len(names)
    assert [band.letter for band in bands if not band.name] == ["B", "A", "C", "D"]


def test_members_of_a_group_have_the_same_band_and_others_none() -> None:
    one, nothing, other = bands_of(["Lake", None, "Lake"])
    assert one is not None
    assert one == other
    assert nothing is None


def test_the_group_stands_on_the_badge_and_makes_it_out_of_date(session: Session) -> None:
    subject = Subject(VISIT, "all")
    before = Badges().gather(session, VISIT, subject).canonical()
    assert "Lake walkers" not in words(session, "badges")
    session.get_one(Participation, "g2").group_name = "Lake walkers"
    session.flush()
    assert Badges().gather(session, VISIT, subject).canonical() != before
    assert "A · Lake walkers" in words(session, "badges")


def test_everybody_who_lives_in_a_home_with_guests_has_a_badge_as_host(session: Session) -> None:
    told = [badge.second or badge.first for badge in HostBadges().gather(session, VISIT, Subject(VISIT, "all")).badges]
    assert "Corinne Desjarlais" in told
    assert "Olena Stepanenko" not in told  # nobody stays there
    assert words(session, "host-badges").count("Host family") == len(told)
