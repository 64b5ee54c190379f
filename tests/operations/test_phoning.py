"""Confirming a whole home: all or nobody, and from the command line too."""

from __future__ import annotations

import json

import pytest
from sample_desks import open_sample

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.main import main
from exchange_desk.operations.matching import match_visit
from exchange_desk.operations.phoning import confirm_home
from exchange_desk.queries.phoning import phone_rows


@pytest.fixture
def desk(tmp_path):
    desk, known = open_sample("port-hardy-2027", tmp_path)
    with desk:
        with desk.writing("Match") as session:
            match_visit(session, visit_id=known.visit)
        yield desk, known


def rows_of(desk, known):
    with desk.reading() as session:
        return phone_rows(session, known.visit)


def test_everybody_in_a_home_is_confirmed_in_one_step_and_undone_in_one(desk):
    desk, known = desk
    row = next(row for row in rows_of(desk, known) if len(row.guests) > 1)
    with desk.writing("Confirm") as session:
        done = confirm_home(session, visit_id=known.visit, household_id=row.household_id)
    assert set(done) == {guest.participation_id for guest in row.guests}
    confirmed = {each.household_id for each in rows_of(desk, known) if each.confirmed}
    assert confirmed == {row.household_id}
    desk.undo()
    assert not any(each.confirmed for each in rows_of(desk, known))


def test_a_home_without_guests_is_refused(desk):
    desk, known = desk
    used = {row.household_id for row in rows_of(desk, known)}
    empty = next(home for home in known.homes.values() if home not in used)
    with pytest.raises(RefusedInput, match="Nobody is placed"), desk.writing("Confirm") as session:
        confirm_home(session, visit_id=known.visit, household_id=empty)


def test_the_command_line_confirms_a_home_or_a_guest_but_wants_to_know_which(desk, capsys):
    desk, known = desk
    row = rows_of(desk, known)[0]
    file = [str(desk.path), "--visit", known.visit]
    desk.close()
    assert main(["confirm", *file]) == 2
    assert main(["confirm", *file, "--household", row.home, "--guest", row.guests[0].name]) == 2
    capsys.readouterr()
    assert main(["confirm", *file, "--household", row.home, "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["guests"]) == len(row.guests)
    assert main(["confirm", *file, "--household", row.home, "--off"]) == 0
