"""Labels and envelopes: addresses as the post of the country wants them, on the labels that are sold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.addresses import AddressLabels, Envelopes
from exchange_desk.packets.documents.thanks import ThankYou
from exchange_desk.packets.printing import preview, print_visit
from exchange_desk.records import Committee, Community, HostOffer, Household, Visit, VisitPartner

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.get_one(Household, "h1").postcode = "V0N 2P0"
        session.get_one(Household, "h1").part_of_town = "Storey's Beach"
        session.commit()
        yield session


@pytest.mark.parametrize(
    ("country", "ends"),
    [
        ("CA", ("88 Tideline Rd", "Storey's Beach", "Port Hardy British Columbia  V0N 2P0")),
        ("DE", ("88 Tideline Rd", "Storey's Beach", "V0N 2P0 Port Hardy")),
        ("GB", ("88 Tideline Rd", "Storey's Beach", "Port Hardy", "V0N 2P0")),
        ("JP", ("V0N 2P0", "88 Tideline Rd", "Storey's Beach", "Port Hardy")),
    ],
)
def test_town_and_postcode_stand_as_in_that_country(session: Session, country: str, ends: tuple[str, ...]) -> None:
    session.scalars(select(Committee)).one().country = country
    session.flush()
    assert AddressLabels().gather(session, VISIT, Subject("h1", "Desjarlais")).lines == ends


def test_our_own_town_stands_with_its_province_and_another_town_with_what_its_postcode_tells(session: Session) -> None:
    session.scalars(select(Committee)).one().region = "BC"
    session.commit()
    gather = AddressLabels().gather
    assert gather(session, VISIT, Subject("h1", "Desjarlais")).lines[-1] == "Port Hardy BC  V0N 2P0"
    session.get_one(Household, "h1").town = "Banff"
    session.get_one(Household, "h1").postcode = "t1l 1a1"
    session.commit()
    assert gather(session, VISIT, Subject("h1", "Desjarlais")).lines[-1] == "Banff AB  t1l 1a1"
    session.scalars(select(Committee)).one().country = "US"
    session.commit()
    assert gather(session, VISIT, Subject("h1", "Desjarlais")).lines[-1] == "Banff  t1l 1a1"


def test_abroad_a_family_lives_in_the_country_and_region_of_the_partner_whose_town_it_is(session: Session) -> None:
    session.get_one(Visit, VISIT).direction = "outbound"
    partners = session.scalars(select(Community).join(VisitPartner)).all()
    for number, partner in enumerate(partners):
        partner.country, partner.region = ("US", "WA") if number else ("JP", "Hokkaido")
    session.get_one(Household, "h1").town = partners[1].name
    session.get_one(Household, "h1").postcode = "98101"
    session.commit()
    assert AddressLabels().gather(session, VISIT, Subject("h1", "D")).lines[-1] == f"{partners[1].name} WA  98101"
    session.get_one(Household, "h1").town = partners[0].name
    session.commit()
    assert AddressLabels().gather(session, VISIT, Subject("h1", "D")).lines[-1] == partners[0].name


def test_a_letter_of_thanks_bears_the_address_as_the_envelope_does(session: Session) -> None:
    letter = ThankYou().gather(session, VISIT, Subject("h1", "D"))
    assert letter.address == "\n".join(Envelopes().gather(session, VISIT, Subject("h1", "D")).lines)


def test_an_address_that_nobody_knows_leaves_lines_to_write_on(session: Session) -> None:
    pdf = preview(session, visit_id=VISIT, document="address-labels", subject_id="h4", now=NOW)
    words = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    assert "Family Stepanenko" in words
    assert words.count("____________________") == 2


@pytest.mark.parametrize(("paper", "on_a_page"), [("letter", 30), ("a4", 21)])
def test_labels_fill_the_sheets_that_are_sold(session: Session, tmp_path: Path, paper: str, on_a_page: int) -> None:
    for number in range(32):
        session.add(Household(id=f"x{number}", name=f"Fraser{number}", street=f"{number} Main St"))
        session.flush()
        session.add(HostOffer(id=f"ox{number}", visit_id=VISIT, household_id=f"x{number}", kind="overnight"))
    session.flush()
    rows = print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=("address-labels",), paper=paper)
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(rows[0].path)]
    assert [page.count("Family ") for page in pages] == [on_a_page, len(rows) - on_a_page]
    assert "revision" not in pages[0]  # what is stuck on a letter tells nothing of our papers


@pytest.mark.parametrize(("paper", "inches"), [("letter", (9.5, 4.125)), ("a4", (6.378, 4.488))])
def test_an_envelope_has_the_size_that_goes_with_the_paper(
    session: Session, paper: str, inches: tuple[float, float]
) -> None:
    session.scalars(select(Committee)).one().address = "PO Box 77\nPort Hardy"
    session.flush()
    pdf = preview(session, visit_id=VISIT, document="envelopes", subject_id="h1", now=NOW, paper=paper)
    (page,) = pypdfium2.PdfDocument(pdf)
    assert (page.get_width() / 72, page.get_height() / 72) == pytest.approx(inches, abs=0.01)
    words = page.get_textpage().get_text_bounded()
    assert "PO Box 77" in words
    assert "Port Hardy British Columbia V0N 2P0" in " ".join(words.split())
    assert "printed" not in words


def test_an_address_of_many_lines_is_set_smaller_and_stays_on_the_envelope(session: Session) -> None:
    home = session.get_one(Household, "h1")
    home.street, home.part_of_town = "\n".join(f"Block {n}" for n in range(9)), "\n".join(f"Ward {n}" for n in range(9))
    session.commit()
    pdf = preview(session, visit_id=VISIT, document="envelopes", subject_id="h1", now=NOW)
    (page,) = pypdfium2.PdfDocument(pdf)
    words = " ".join(page.get_textpage().get_text_bounded().split())
    assert all(told in words for told in ("Family Desjarlais", "Block 0", "Ward 8", "Port Hardy"))


def test_the_sender_of_an_envelope_is_not_out_of_date_on_a_label(session: Session) -> None:
    before = [d.gather(session, VISIT, Subject("h1", "D")) for d in (AddressLabels(), Envelopes())]
    session.scalars(select(Committee)).one().address = "PO Box 78"
    session.flush()
    after = [d.gather(session, VISIT, Subject("h1", "D")) for d in (AddressLabels(), Envelopes())]
    assert [a == b for a, b in zip(before, after, strict=True)] == [True, False]
