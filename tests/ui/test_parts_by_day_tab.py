"""Parts by day on the family page: given in a dialog, refused beside the field, confirmed, taken back, undone."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from stay_desks import a_family, a_traveller, a_visit
from window_builder import settled, window_on

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records import Household
from ui.pages.families.parts import GivePart


@pytest.fixture
def window(qtbot, tmp_path):
    def fill(session):
        visit = a_visit(session)
        a_traveller(session, visit, "Mari Abe")
        a_traveller(session, visit, "佐藤 Maximilian-Konstantin von und zu Hohenberg", born=PartialDate(2012, 1))
        a_family(session, "Berg", visit, cleared="running")
        return visit

    window = window_on(qtbot, tmp_path, fill)
    home = window.link.ask(lambda session: session.scalar(select(Household.id)))
    window.show_page("families", in_visit=True, household=home)
    settled(qtbot, window)
    yield window
    window.close()


def pane(window):
    return window.pages["families"].detail.parts


def give(qtbot, window, kind, guest, first=""):
    pane(window).give.click()
    dialog = window.findChildren(GivePart)[-1]
    dialog.kind.set_text(kind)
    dialog.guest.editor.setCurrentIndex(guest)
    dialog.first.set_text(first)
    dialog.do()
    settled(qtbot, window)
    return dialog


def test_a_part_is_given_to_the_group_or_a_guest_and_confirmed_and_taken_back(qtbot, window):
    give(qtbot, window, "driver", 0)
    give(qtbot, window, "day", 1, "2027-10-09")
    found = pane(window).rows
    assert [row.words for row in found] == ["driver for the whole group", "day host for Mari Abe"]
    pane(window)._confirm(found[1])
    settled(qtbot, window)
    assert [row.confirmed for row in pane(window).rows] == [False, True]
    pane(window)._take_back(found[0])
    settled(qtbot, window)
    assert len(pane(window).rows) == 1
    window.link.undo()
    settled(qtbot, window)
    assert len(pane(window).rows) == 2


def test_a_day_outside_the_visit_and_a_day_that_is_none_are_refused_in_the_dialog(qtbot, window):
    dialog = give(qtbot, window, "day", 1, "2027-10-01")
    assert "the visit lasts from Thursday 7 October 2027" in dialog.wrong.text()
    assert dialog.isVisible()
    dialog.first.set_text("tomorrow")
    dialog.do()
    assert "is not a date" in dialog.wrong.text()
    assert pane(window).rows == ()


def test_a_minor_with_a_home_that_is_not_cleared_is_shown_as_a_problem_and_cannot_be_confirmed(qtbot, window):
    give(qtbot, window, "driver", 2)
    (row,) = pane(window).rows
    assert any(f.level == "block" for f in row.findings)
    heard = []
    window.link.refused.connect(heard.append)
    pane(window)._confirm(row)
    assert "background check" in heard[0]
