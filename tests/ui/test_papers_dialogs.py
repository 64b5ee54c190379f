"""The dialogs of the page of papers: what the visit asks for, reminders and forms, rules of countries."""

from __future__ import annotations

import datetime as dt
from functools import partial

from papers_page_builder import OnPapers, insured

from exchange_desk.queries.entry_rules import entry_rule_rows
from ui.pages.papers.chooser import Chooser
from ui.pages.papers.countries import Countries
from ui.pages.papers.reminding import Remind


def test_a_visit_that_asks_for_nothing_offers_to_choose(qtbot, desk):
    page = OnPapers(qtbot, desk)
    assert page.page._whole.currentIndex() == 1
    page.page._choose()
    dialog = page.page.findChild(Chooser)
    whom, due = dialog.rows["travel_insurance", None]
    whom.set_text("all")
    due.set_text("2028-04-01")
    dialog.another.set_text("Swimming permit")
    dialog._add_another()
    dialog._keep()
    page.settle()
    heads = page.page.found.columns
    assert [head.name for head in heads if head.for_whom == "all"] == ["Travel insurance", "Swimming permit"]
    assert page.names() == ["Ana Roe", "Mia Roe (minor)", "Tom Roe"]


def test_the_chooser_says_what_is_wrong_with_a_day_and_keeps_nothing(qtbot, desk):
    page = OnPapers(qtbot, desk)
    page.page._choose()
    dialog = page.page.findChild(Chooser)
    whom, due = dialog.rows["visa", None]
    whom.set_text("all")
    due.set_text("May")
    dialog._keep()
    assert dialog.isVisible()
    assert "May" in dialog.wrong.text()
    assert not page.trip.matrix().kept


def test_the_committees_own_rule_of_a_country_is_kept_with_source_and_day(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    page.page._countries()
    dialog = page.page.findChild(Countries)
    assert dialog.table.current().country == "DE"
    dialog.nationality.set_text("CA")
    dialog.months.set_text("40")
    dialog.reviewed.set_text("2026-05-01")
    dialog._keep()
    assert "where you read it" in dialog.wrong.text() or "0 to 24" in dialog.wrong.text()
    dialog.months.set_text("6")
    dialog.source.set_text("Consulate in Vancouver")
    dialog._keep()
    page.settle()
    assert dialog.table.current().rule.ours
    dialog._forget()
    own = [row for row in page.link.ask(partial(entry_rule_rows, countries=("DE",))) if row.id]
    assert own == []


def reminding(page):
    page.page.remind.click()
    return page.page.findChild(Remind)


def test_reminders_are_for_all_who_are_shown_and_lack_something_or_for_those_chosen(qtbot, desk):
    page = OnPapers(qtbot, desk, lambda trip: (insured(trip), trip.mark("travel_insurance", "received", "Tom")))
    for name in ("Ana", "Mia", "Tom"):
        page.trip.person(name, nationality="DE")
    page.settle()
    dialog = reminding(page)
    assert set(dialog.lacking) == {page.trip.going["Ana"], page.trip.going["Mia"]}
    assert dialog.forms == [page.trip.going["Mia"]]
    dialog.reject()
    page.page.matrix.selectRow(0)
    page.settle()
    assert reminding(page).lacking == [page.trip.going["Ana"]]


def test_letters_and_forms_are_written_and_the_day_is_kept_with_each_paper(qtbot, desk, tmp_path):
    page = OnPapers(qtbot, desk, insured)
    dialog = reminding(page)
    dialog.with_forms.setChecked(True)
    dialog.write(tmp_path / "letters", mail=False)
    page.settle()
    files = [path.name for path in (tmp_path / "letters").rglob("*.pdf")]
    assert sum("eminder" in name for name in files) == 3
    assert sum("onsent" in name for name in files) == 1
    assert page.trip.cell("Ana", "travel_insurance").reminded_on == dt.date.today()
    assert "Letters for 3 travellers and 1 consent form written" in page.told[-1]
    page.link.undo()
    page.settle()
    assert page.trip.cell("Ana", "travel_insurance").reminded_on is None


def test_drafts_go_to_who_has_an_address_and_the_others_are_named(qtbot, desk, tmp_path):
    page = OnPapers(qtbot, desk, insured)
    page.trip.person("Ana", email="ana@example.org")
    page.settle()
    reminding(page).write(tmp_path / "mail", mail=True)
    page.settle()
    (draft,) = (tmp_path / "mail").rglob("*.eml")
    assert b"ana@example.org" in draft.read_bytes()
    assert "Without an e-mail address: Mia Roe, Tom Roe" in page.told[-1]
    assert page.trip.cell("Tom", "travel_insurance").reminded_on is None
    assert page.trip.cell("Ana", "travel_insurance").reminded_on == dt.date.today()


def test_consent_forms_alone_remind_nobody(qtbot, desk, tmp_path):
    page = OnPapers(qtbot, desk, insured)
    dialog = reminding(page)
    dialog.with_letters.setChecked(False)
    assert not dialog.save.isEnabled()
    dialog.with_forms.setChecked(True)
    assert (dialog.save.isEnabled(), dialog.mail.isEnabled()) == (True, False)
    dialog.write(tmp_path / "forms", mail=False)
    page.settle()
    assert len(list((tmp_path / "forms").rglob("*.pdf"))) == 1
    assert page.trip.cell("Mia", "parental_consent").reminded_on is None
    assert page.told[-1] == "1 consent form written into “forms”."


def test_the_chooser_asks_for_the_nationality_where_none_is_known(qtbot, desk):
    page = OnPapers(qtbot, desk, lambda trip: (insured(trip), trip.person("Ana", nationality="")))
    page.page._choose()
    dialog = page.page.findChild(Chooser)
    assert "1 traveller" in dialog.nationality.title.text()
    dialog.nationality.set_text("Canada")
    dialog._keep()
    assert "two letters" in dialog.wrong.text()
    dialog.nationality.set_text("ca")
    dialog._keep()
    page.settle()
    assert page.trip.cell("Ana", "passport").state == "received"
    page.page._choose()
    assert not page.page.findChildren(Chooser)[-1].nationality.isVisible()
