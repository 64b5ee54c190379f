"""Background checks as families write them in many languages; a date of asking for one is no date of a check."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange_desk.intake.drafts import MemberDraft, VisitFacts
from exchange_desk.intake.hosts.checks import read_checks
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.table import Cell

VISIT = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 13), "Soria", "ES", None, (), ("DE",))
# words: what they say of Ana and of her husband Juan; C a check of 12 February, R running, M missing, ? asked
SAID = """
Ana 12/02/2027, Juan 12/02/2027:CC | ambos 2027-02-12:CC | ambos, fecha 2027-02-12:CC | solicitado:RR
solicitado el 2027-02-12:RR | Ana 2027-02-12, Juan en trámite:CR | no:MM | todavía no:MM | beantragt am 12.02.2027:RR
marido 2027-02-12, Ana no:MC | emitido 2027-02-12:CC | tutti e due 12.02.2027:CC | richiesto:RR | w trakcie:RR
oboje 12.02.2027:CC | jeszcze nie:MM | beiden 12-02-2027:CC | aangevraagd:RR | оба 12.02.2027:CC
муж 12.02.2027, Ana нет:MC | в процессе:RR | подали 12.02.2027:RR | ещё нет:MM | обоє 12.02.2027:CC
замовлено:RR | немає:MM | 夫妻双方2027年2月12日:CC | 丈夫2027年2月12日，Ana办理中:RC | 尚未:MM | 没有:MM
둘 다 2027.2.12:CC | 신청 중:RR | 없음:MM | 남편 2027-02-12:MC | كلاهما 2027-02-12:CC | قيد الطلب:RR | لا يوجد:MM
هر دو 2027-02-12:CC | در حال انجام:RR | ندارد:MM | да:?? | sí:?? | 有:?? | Ana: -, Juan: 2027-02-12:MC
Ana applied, Juan 2027-02-12:RC | applied 2027-02-12:RR | Sim, ambos em 12/02/2027:CC | ninguno de los dos:MM
"""
TABLE = [piece.strip().rpartition(":")[::2] for line in SAID.strip().splitlines() for piece in line.split(" | ")]


def home_saying(text: str) -> HomeMaking:
    home = HomeMaking("1", 2, {"check": Cell(text)}, {"check": "Check"}, VISIT, label="García")
    home.members = [
        MemberDraft({"given_name": name}, {"adult": True, "relation": relation})
        for name, relation in (("Ana", None), ("Juan", "husband"))
    ]
    read_checks(home)
    return home


@pytest.mark.parametrize(("text", "states"), TABLE)
def test_each_adult_has_the_check_that_the_words_give(text: str, states: str) -> None:
    checks = [member.check or {} for member in home_saying(text).members]
    letters = {"clear": "C", "running": "R", "missing": "M"}
    assert "".join(letters.get(str(check.get("state")), "?") for check in checks) == states
    assert all(str(check.get("checked_on")) == "2027-02-12" for check in checks if check.get("state") == "clear")


def test_not_yet_with_a_date_is_asked() -> None:
    home = home_saying("noch nicht, kommt am 12.02.2027")
    assert all((member.check or {}).get("state") != "clear" for member in home.members)
    assert "unreadable_check" in {doubt.code for doubt in home.doubts}
