"""Steps of vetting on the family page: added in a dialog, for the home or one guest, changed in place, undone."""

from __future__ import annotations

from sqlalchemy import select
from stay_desks import a_family, a_traveller, a_visit
from window_builder import settled, window_on

from exchange_desk.queries.facts import world_of
from exchange_desk.records import Household
from ui.link.child_forms import AddDialog


def test_a_step_is_added_for_one_guest_changed_in_place_and_undone(qtbot, tmp_path):
    def fill(session):
        visit = a_visit(session)
        a_traveller(session, visit, "Mari Abe")
        a_family(session, "Berg", visit)
        return visit

    window = window_on(qtbot, tmp_path, fill)
    home = window.link.ask(lambda session: session.scalar(select(Household.id)))
    window.show_page("families", in_visit=True, household=home)
    settled(qtbot, window)

    def steps():
        found = window.link.ask(lambda session: world_of(session, window.link.visit_id))
        return [(s.kind, s.state, s.guest is not None) for s in found.homes[home].vetting]

    pane = window.pages["families"].detail.vetting
    assert pane.forms is not None
    pane.forms.add()
    dialog = window.findChildren(AddDialog)[-1]
    dialog.fields["kind"].set_text("consent")
    dialog.fields["done_on"].set_text("soon")
    dialog.add()
    assert "is not a date" in dialog.wrong.text()
    dialog.fields["done_on"].set_text("2027-06")
    dialog.fields["participation_id"].editor.setCurrentIndex(1)
    dialog.add()
    settled(qtbot, window)
    assert steps() == [("consent", "clear", True)]
    state = pane.forms._forms[0].fields["state"]
    state.set_text("running")
    state.left.emit("running")
    settled(qtbot, window)
    assert steps() == [("consent", "running", True)]
    window.link.undo()
    window.link.undo()
    settled(qtbot, window)
    assert steps() == []
    window.close()
