"""The same list again changes nothing, whatever kind of list it is, also under another name and after other lists."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.imports.kinds import KINDS, needs_visit
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.dump import dump_text

ROOT = Path(__file__).resolve().parents[2]
HENNEF, HARDY = ROOT / "resources" / "samples" / "hennef-2027", ROOT / "resources" / "samples" / "port-hardy-2027"
WITNESS = ROOT / "tests" / "data" / "samples" / "port-hardy-2027" / "placement-witness.csv"
REGISTERS = ROOT / "tests" / "data" / "registers"
# what each visit is, and its lists in the order in which they come
VISITS: dict[str, tuple[tuple[str, str], tuple[tuple[str, str], ...], tuple[tuple[str, Path], ...]]] = {
    "hennef": (
        ("2027-05-06", "2027-05-09"),
        (("Banbury", "GB"), ("Le Pecq", "FR")),
        (
            ("guests", HENNEF / "gaeste_banbury.csv"),
            ("guests", HENNEF / "liste_le_pecq.ods"),
            ("hosts", HENNEF / "gastgeber.xlsx"),
            ("history", HENNEF / "unterbringung_2025.csv"),
            ("travel", HENNEF / "anreise.csv"),
        ),
    ),
    "port hardy": (
        ("2027-10-07", "2027-10-13"),
        (("Numata", "JP"),),
        (
            ("guests", HARDY / "guests.xlsx"),
            ("hosts", HARDY / "host-families.csv"),
            ("placements", WITNESS),
            ("travel", HARDY / "travel.csv"),
            ("programme", HARDY / "programme.csv"),
        ),
    ),
    "peoria": (
        ("2028-06-10", "2028-06-24"),
        (("Friedrichshafen", "DE"),),
        (
            ("guests", REGISTERS / "travelers.xlsx"),
            ("travel", REGISTERS / "travel.csv"),
            ("papers", REGISTERS / "papers.csv"),
            ("payments", REGISTERS / "payments.csv"),
        ),
    ),
    "committee": (
        ("2027-09-06", "2028-06-09"),
        (("Chernivtsi", "UA"),),
        (
            ("attendance", REGISTERS / "attendance.csv"),
            ("partnerships", REGISTERS / "partnerships.csv"),
            ("candidates", REGISTERS / "cities-seeking.csv"),
            ("contacts", Path("contacts.csv")),
        ),
    ),
}
CONTACTS = (
    "Name,Organisation,Function,Town,Country,Phone,E-mail\n"
    "Olena Shevchenko,City council,Mayor,Chernivtsi,Ukraine,0372 123456,o@example.org\n"
    ",Gymnasium No. 1,,Chernivtsi,Ukraine,,school@example.org\n"
)


def begun(desk: Desk, place: str) -> str:
    days, partners, _ = VISITS[place]
    starts, ends = map(dt.date.fromisoformat, days)
    with desk.writing("Visit") as session:
        ids = [add_partner(session, name=name, country=country) for name, country in partners]
        return add_visit(session, title=place, direction="inbound", starts=starts, ends=ends, partner_ids=ids)


def bring_in(desk: Desk, visit: str, kind: str, path: Path) -> ImportReport:
    with desk.writing(f"Import {path.name}") as session:
        return import_file(session, path=path, kind=kind, visit_id=visit if needs_visit(kind) else None)


def dumped(desk: Desk) -> str:
    with desk.reading() as session:
        return dump_text(session)


def test_every_kind_of_list_has_one_here() -> None:
    assert {kind for _, _, lists in VISITS.values() for kind, _ in lists} == {kind.name for kind in KINDS}


@pytest.mark.parametrize("place", VISITS)
def test_the_same_lists_again_change_nothing(desk: Desk, tmp_path: Path, place: str) -> None:
    visit = begun(desk, place)
    (tmp_path / "contacts.csv").write_text(CONTACTS, encoding="utf-8")
    lists = [(kind, path if path.is_absolute() else tmp_path / path) for kind, path in VISITS[place][2]]
    for kind, path in lists:
        assert bring_in(desk, visit, kind, path).new
        before = dumped(desk)
        again = bring_in(desk, visit, kind, path)
        assert (again.new, again.changed) == (0, 0), path.name
        assert (again.changes, again.no_longer_listed) == ((), ()), path.name
        assert dumped(desk) == before, path.name
    bring_in_all = dumped(desk)
    steps = len(desk.history())
    for kind, path in lists:  # after all the others have come
        again = bring_in(desk, visit, kind, path)
        assert (again.new, again.changed, again.changes, again.no_longer_listed) == (0, 0, (), ()), path.name
    assert dumped(desk) == bring_in_all
    assert len(desk.history()) == steps
    for kind, path in lists:  # the partner sends it once more under another name
        other = tmp_path / f"copy of {path.name}"
        shutil.copy(path, other)
        again = bring_in(desk, visit, kind, other)
        assert (again.new, again.changed, again.changes) == (0, 0, ()), other.name
