"""The match page: guests, homes with reasons, placing by click and by keyboard, suggesting, withdrawing."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest
from match_page_builder import Seen, the_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from exchange_desk.desk import Desk
from exchange_desk.operations.families import withdraw_home
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.records import record_rows
from ui.link.link import Link
from ui.pages.match import Match
from ui.pages.match.asking import Anyway
from ui.pages.match.proposal import Proposal


@pytest.fixture
def numata(qtbot, tmp_path):
    seen = Seen(qtbot, tmp_path)
    yield seen
    seen.link.close()


def test_the_guests_without_a_home_stand_left_and_every_home_right_with_its_reason(numata):
    assert len(numata.guests.unplaced.faces()) == 15
    assert numata.guests.without.text() == "Unplaced 15"
    numata.choose("PH09")
    faces = numata.homes.list.faces()
    assert len(faces) == 14
    assert [face.badge for face in faces if not face.dim] == ["1", "2", "7", "8"]  # the last two in pencil only
    assert [face.dim for face in faces[:3]] == [False, False, True]
    cats = [face.words for face in faces if "NOT POSSIBLE: Kasai Soma is severely allergic to cats" in face.words]
    assert cats
    spoken = numata.homes.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == faces[0].words


def test_place_here_places_and_undo_takes_it_back(numata):
    numata.choose("PH09")
    numata.click("F14", "place")
    numata.settle()
    assert numata.home_of("PH09") == ["F14"]
    assert numata.told == ["Place Kasai Soma with Stepanenko"]
    numata.link.undo()
    numata.settle()
    assert numata.home_of("PH09") == []


def test_enter_takes_the_top_suggestion_and_digits_the_others(numata):
    numata.choose("PH09")
    second = numata.homes.list.faces()[1].key
    numata.press(numata.guests.unplaced, Qt.Key.Key_2)
    assert [r.household_id for r in numata.state.placed()] == [second]
    numata.choose("PH06")
    first = numata.homes.list.faces()[0].key
    numata.press(numata.guests.unplaced, Qt.Key.Key_Return)
    assert numata.known.homes[numata.home_of("PH06")[0]] == first


def test_lock_confirm_and_unplace_by_one_key_each(numata):
    numata.choose("PH09")
    numata.press(numata.guests.unplaced, Qt.Key.Key_1)
    numata.press(numata.guests.placed, Qt.Key.Key_C)
    assert numata.state.placed()[0].state == "confirmed"
    numata.press(numata.guests.placed, Qt.Key.Key_L)
    assert numata.state.placed()[0].state == "locked"
    assert numata.homes.lock.text() == "Un&lock"
    assert numata.homes.confirm.text() == "Pen&cil again"
    numata.press(numata.guests.placed, Qt.Key.Key_Delete)
    assert numata.state.placed()[0].state == "locked"
    numata.press(numata.guests.placed, Qt.Key.Key_L)
    numata.press(numata.guests.placed, Qt.Key.Key_Delete)
    assert numata.state.placed() == ()


def test_a_drop_is_forgotten_once_another_guest_is_chosen(numata):
    numata.choose("PH09")
    dropped, chosen = numata.known.guests["PH13"], numata.known.guests["PH08"]
    done = []
    numata.page.when_judged(dropped, lambda: done.append(numata.state.guest))
    numata.page.choose(chosen)
    numata.settle()
    assert done == []


def test_repair_waits_for_a_suggestion_that_is_running(numata):
    numata.page.suggesting.suggest()
    numata.page.doing.repair()
    assert "still running" in numata.refused[-1]
    numata.settle()
    the_dialog(Proposal).reject()


def test_each_guest_on_a_card_is_locked_confirmed_and_unplaced_by_a_button(numata):
    numata.choose("PH09")
    numata.click("F14", "place")
    numata.settle()
    numata.choose("PH13")
    soma = numata.known.guests["PH09"]
    numata.click("F14", f"lock:{soma}")
    numata.settle()
    assert numata.state.placement(soma).locked
    numata.click("F14", f"confirm:{soma}")
    numata.settle()
    assert numata.state.placement(soma).confirmed
    assert numata.state.guest == numata.known.guests["PH13"]
    numata.click("F14", f"lock:{soma}")
    numata.settle()
    numata.click("F14", f"unplace:{soma}")
    numata.settle()
    assert numata.state.placement(soma) is None


def test_a_safety_rule_is_refused_with_its_reason_and_no_way_round(numata):
    numata.choose("PH09")
    assert "anyway" not in [verb.key for face in numata.homes.list.faces()[:3] for verb in face.verbs]
    numata.page.doing.place(numata.known.homes["F10"])
    numata.settle()
    assert "allergic to cats" in numata.refused[0]
    assert numata.state.placed() == ()


def test_why_tells_every_finding_with_its_source(numata):
    numata.choose("PH09")
    numata.click("F10", "why")
    dialog = the_dialog()
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(text.startswith("Forbids it: Kasai Soma is severely allergic to cats") for text in texts)
    assert any("rule allergy · R28" in text for text in texts)
    assert "It is not possible. This cannot be overruled." in texts
    dialog.accept()


def test_a_wish_of_the_home_may_be_overruled_with_one_sentence_and_a_name(numata):
    numata.choose("PH10")
    numata.click("F05", "anyway")
    dialog = the_dialog(Anyway)
    dialog.go.click()
    assert dialog.isVisible()  # without a sentence nothing happens
    dialog.field.editor.setText("Jenna agreed on the phone.")
    dialog.go.click()
    assert dialog.isVisible()  # nor without a name
    dialog.by.editor.setText("Bonnie Lockhart")
    dialog.go.click()
    numata.settle()
    assert numata.home_of("PH10") == ["F05"]
    with numata.link.desk.reading() as session:
        (row,) = record_rows(session, "rule_exception")
    assert (row["because"], row["by"]) == ("Jenna agreed on the phone.", "Bonnie Lockhart")


def test_an_uncleared_home_can_be_pencilled_and_is_refused_when_confirming(numata):
    numata.choose("PH15")
    assert "PENCIL ONLY" in numata.words("F06")
    numata.click("F06", "place")
    numata.settle()
    assert numata.home_of("PH15") == ["F06"]
    assert numata.page.head.outcome.text().startswith("Pencilled only: ")
    numata.homes.confirm.click()
    numata.settle()
    assert "background_check" in numata.refused[0]


def test_suggest_shows_a_proposal_and_all_of_it_accepted_is_one_step(numata):
    numata.page.head.suggest.click()
    numata.settle()
    dialog = the_dialog(Proposal)
    assert len(numata.state.unplaced()) == 15  # nothing is written yet
    assert dialog.list.count() == 15
    assert all("points" in dialog.list.item(n).text() for n in range(15))
    dialog.go.click()
    numata.settle()
    assert numata.state.unplaced() == ()
    assert numata.guests.without.text() == "Everybody has a home"
    assert numata.told == ["15 guests pencilled in. No better plan exists."]
    numata.link.undo()
    numata.settle()
    assert len(numata.state.unplaced()) == 15


def test_a_proposal_is_accepted_one_by_one(numata):
    numata.press(numata.guests.unplaced, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    dialog = the_dialog(Proposal)
    dialog.findChild(QPushButton, "untick-all").click()
    assert not dialog.go.isEnabled()
    dialog.list.setFocus()
    dialog.list.setCurrentRow(3)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    (only,) = dialog.ticked()
    dialog.go.click()
    numata.settle()
    assert [row.participation_id for row in numata.state.placed()] == [only]
    assert numata.told == ["1 guest pencilled in. 14 were not accepted and have no home."]


def test_what_is_locked_is_in_no_proposal_and_accepting_nothing_changes_nothing(numata):
    numata.choose("PH09")
    numata.press(numata.guests.unplaced, Qt.Key.Key_2)
    numata.press(numata.guests.placed, Qt.Key.Key_L)
    before = numata.home_of("PH09")
    numata.page.head.suggest.click()
    numata.settle()
    dialog = the_dialog(Proposal)
    assert dialog.list.count() == 14
    dialog.reject()
    numata.settle()
    assert numata.home_of("PH09") == before
    assert len(numata.state.unplaced()) == 14
    assert numata.page.head.suggest.isEnabled()


def test_stop_leaves_everything_as_it_was(numata):
    numata.page.head.suggest.click()
    numata.link.job.stop()
    numata.settle()
    for proposal in (w for w in QApplication.topLevelWidgets() if isinstance(w, Proposal) and w.isVisible()):
        proposal.reject()  # the best so far, if there was one already
    numata.settle()
    assert len(numata.state.unplaced()) == 15
    assert numata.page.head.suggest.isEnabled()


def test_a_family_withdraws_and_its_guests_are_without_a_home(numata):
    numata.choose("PH09")
    numata.click("F14", "place")
    numata.settle()
    numata.page.doing.withdraw(numata.known.homes["F14"])
    dialog = the_dialog()
    dialog.field.editor.setText("illness")
    dialog.go.click()
    numata.settle()
    assert numata.home_of("PH09") == []
    assert numata.told[-1] == "Stepanenko withdrew. 1 guest has no home."


def test_a_party_goes_together_when_it_is_ticked(qtbot, tmp_path):
    seen = Seen(qtbot, tmp_path, "hennef-2027")
    seen.choose("B01")
    assert seen.page.whole_party()
    seen.press(seen.guests.unplaced, Qt.Key.Key_Return)
    assert seen.home_of("B01") == seen.home_of("B02") == ["G01"]
    seen.link.close()


def test_a_problem_leads_to_its_guest(numata):
    numata.page.show_what(in_visit=True, participation=numata.known.guests["PH13"])
    numata.settle()
    assert numata.homes.heading.text().endswith("Kudo Nagi")


def test_a_problem_of_a_home_leads_to_its_card(numata):
    numata.page.show_what(in_visit=True, household=numata.known.homes["F10"])
    numata.settle()
    assert numata.homes.list.current() == numata.known.homes["F10"]
    numata.choose("PH13")
    assert numata.homes.list.current() == numata.homes.list.faces()[0].key  # once only


def test_beds_free_and_guests_without_one_are_counted_for_each_night(numata):
    first = numata.page.head.counts.accessibleName()
    assert "Friday 8 October: 32 beds free, 15 unplaced" in first
    numata.choose("PH09")
    numata.press(numata.guests.unplaced, Qt.Key.Key_Return)
    assert "Friday 8 October: 31 beds free, 14 unplaced" in numata.page.head.counts.accessibleName()


def test_the_search_of_the_board_finds_guests_by_either_name_and_says_when_it_finds_none(numata):
    numata.page.search_for("kasai")
    assert [face.title for face in numata.guests.unplaced.faces()] == ["葛西 蒼真  Kasai Soma"]
    assert numata.guests.without.text() == "Unplaced 1 of 15"
    numata.page.search_for("nobody of that name")
    assert numata.guests.unplaced.faces() == ()
    assert numata.guests.nobody.isVisible()


def test_a_family_that_withdrew_says_why_and_has_no_beds(numata):
    numata.page.doing.withdraw(numata.known.homes["F14"])
    dialog = the_dialog()
    dialog.field.editor.setText("illness")
    dialog.go.click()
    numata.settle()
    face = next(f for f in numata.homes.list.faces() if f.key == numata.known.homes["F14"])
    assert (face.aside, face.dim) == ("withdrew", True)
    assert "NOT POSSIBLE: Stepanenko withdrew: illness." in face.words


def test_an_empty_visit_says_what_to_do_first(qtbot, tmp_path):
    path = tmp_path / "empty.exdesk"
    with Desk.create(path, name="C", town="Port Hardy", country="CA") as desk, desk.writing("Visit") as session:
        starts, ends = dt.date(2027, 10, 7), dt.date(2027, 10, 13)
        partners = [add_partner(session, name="Numata", country="JP")]
        visit = add_visit(session, title="V", direction="inbound", starts=starts, ends=ends, partner_ids=partners)
    link = Link()
    link.open(lambda: Desk.open(path))
    qtbot.waitUntil(lambda: link.is_open, timeout=20_000)
    page = Match(link)
    qtbot.addWidget(page)
    page.show()
    assert page._whole.currentIndex() == 0
    link.choose_visit(visit)
    qtbot.waitUntil(lambda: page._whole.currentIndex() == 1, timeout=20_000)
    link.close()


def test_who_fits_in_no_home_sees_what_would_have_to_change(numata):
    numata.choose("PH09")
    assert not numata.homes.ways.isVisible()
    for home in [fit.household_id for fit in numata.state.fits if fit.possible]:
        numata.link.do("Withdraw", partial(withdraw_home, visit_id=numata.known.visit, household_id=home))
    numata.settle()
    numata.choose("PH09")
    assert numata.homes.ways.isVisible()
    assert numata.homes.ways.text().startswith("What would help:\nWith ")
