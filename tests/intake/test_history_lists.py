"""The old placement list of Hennef against its key."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.drafts import HostingList, VisitFacts
from exchange_desk.intake.history import guest_names, read_history

SAMPLES = Path(__file__).parents[1] / "data" / "samples" / "hennef-2027"
KEY = json.loads((SAMPLES / "unterbringung_2025.expected.json").read_text(encoding="utf-8"))
VISIT = VisitFacts(
    starts=dt.date(2027, 5, 6), ends=dt.date(2027, 5, 9), host_town="Hennef", host_country="DE",
        host_zone="Europe/Berlin",
    guest_towns=("Banbury", "Le Pecq"), guest_countries=("GB", "FR"),
)  # fmt: skip


@pytest.fixture(scope="module")
def stays() -> HostingList:
    return read_history(SAMPLES / "unterbringung_2025.csv", VISIT)


@pytest.mark.parametrize("expected", KEY["rows"], ids=lambda r: str(r["row"]))
def test_each_stay_is_read_as_its_key_says(stays: HostingList, expected: dict) -> None:
    draft = next(d for d in stays.hostings if d.row == expected["row"])
    assert draft.values["guest_typed"] == expected["guest"]
    assert draft.values["town"] == expected["town"]
    assert draft.home == draft.values["household_typed"] == expected["host"]
    assert str(draft.values["began"]) == expected["from_"]
    assert str(draft.values["ended"]) == expected["to"]
    assert draft.values.get("notes") == expected["note"]


def test_every_row_is_a_stay_and_every_key_is_its_own(stays: HostingList) -> None:
    assert stays.report.rows_read == len(stays.hostings) == KEY["counts"]["rows"]
    assert len({d.key for d in stays.hostings}) == KEY["counts"]["rows"]
    assert not stays.report.skipped


def test_the_bite_is_asked_about_and_nothing_else(stays: HostingList) -> None:
    assert [(d.row, d.code) for d in stays.report.doubts if d.severity == "ask"] == [(17, "sensitive_note")]


def test_two_people_in_one_cell_are_two_names() -> None:
    assert guest_names("Ashdown M. + S.") == ("Ashdown M.", "Ashdown S.")
    assert guest_names("Gwen und Marjorie Stopes") == ("Gwen Stopes", "Marjorie Stopes")
    assert guest_names("Fam. Caillaud (4)") == ("Fam. Caillaud (4)",)
    assert guest_names("Thornbury, Pauline") == ("Thornbury, Pauline",)


def test_a_list_without_homes_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Guest,Town\nAnna,Hennef\n", encoding="utf-8")
    with pytest.raises(RefusedInput, match="one column with the guests"):
        read_history(path, VISIT)
