"""Random desks go out and come back the same, in both forms; more of them in the long run."""

from __future__ import annotations

from pathlib import Path

import pytest
from random_desks import Luck
from test_round_trip import EVERYTHING, bring, empty_twin, export, facts

from exchange_desk.desk import Desk
from exchange_desk.intake.own_cells import Item, cell_items, cell_list, cell_text, items_cell, list_cell, text_cell
from exchange_desk.queries.dump import dump

ORDER = (
    "people",
    "families",
    "hosts",
    "guests",
    *(k for k in EVERYTHING if k not in ("people", "families", "hosts", "guests")),
)


def goes_out_and_comes_back(folder: Path, seed: int, form: str) -> None:
    path = folder / f"{seed}-{form}.exdesk"
    with Desk.create(path, name="Committee", town="Port Hardy", country="CA") as desk:
        with desk.writing("Fill", "test") as session:
            Luck(session, seed).desk()
        with desk.reading() as session:
            before = dump(session)
        out = export(desk, folder / f"{seed}.{form}", *EVERYTHING, form=form)
        files = {kind: out.paths[0] if form == "xlsx" else folder / f"{seed}-{kind}.csv" for kind in EVERYTHING}
        for kind in EVERYTHING:
            report = bring(desk, files[kind], kind)
            assert (report.new, report.changed, report.skipped, report.problems) == (0, 0, (), ()), (kind, report)
        with desk.reading() as session:
            assert dump(session) == before
        with empty_twin(desk, folder / f"twin-{seed}-{form}.exdesk") as twin:
            for kind in ORDER:
                report = bring(twin, files[kind], kind)
                assert (report.skipped, report.problems) == ((), ()), (kind, report)
            assert facts(twin) == facts(desk)


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("seed", range(2))
def test_a_random_desk_goes_out_and_comes_back(tmp_path: Path, seed: int, form: str) -> None:
    goes_out_and_comes_back(tmp_path, seed, form)


@pytest.mark.soak
@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("seed", range(100, 300))
def test_many_random_desks_go_out_and_come_back(tmp_path: Path, seed: int, form: str) -> None:
    goes_out_and_comes_back(tmp_path, seed, form)


def test_every_cell_says_what_it_was_given() -> None:
    luck = Luck.__new__(Luck)
    import random

    for seed in range(3000):
        luck.luck = random.Random(seed)
        texts = [luck.text() for _ in range(3)]
        assert cell_text(text_cell(texts[0])) == texts[0]
        assert text_cell(texts[0]).strip() == text_cell(texts[0])
        assert cell_list(list_cell(texts)) == texts
        items = (
            Item(texts[0], (("plan", texts[1]), ("inside", (Item(None, (("x", texts[2]),)), Item(texts[1]))))),
            Item(texts[2]),
        )
        assert cell_items(items_cell(items)) == items
