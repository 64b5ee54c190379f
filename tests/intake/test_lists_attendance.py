"""Lists of attendance as schools and town halls keep them, in thirteen languages: days as headings and marks in words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from exchange_desk.intake.attendance import attendance_in
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.kinds import guess_kind
from exchange_desk.intake.readers import read_sheets

# country of the guests, the list, and the marks meant for each person, those of a day in one column ("?" is asked)
LISTS = {
    "GB": (
        """Video calls 2026/27
Name,School,8 May,9 May,10 May,Remarks
Anna Smith,X,present,absent,late,
Bob Jones,X,yes,no show,present,
""",
        "2027-05-08 2027-05-09 2027-05-10",
        ["present absent late", "present absent present"],
    ),
    "JP": (
        """出席簿（オンライン交流会）
番号,氏名,5月7日,5月8日（金）,5月9日,備考
1,田中 花子,○,×,遅刻,
2,佐藤 健,○,欠席,早退,
出席者数,,2,0,1,
""",
        "2027-05-07 2027-05-08 2027-05-09",
        ["present absent late", "present absent ?"],
    ),
    "DE": (
        """Anwesenheitsliste
Name,07.05.,08.05.,09.05.,Bemerkung
Müller Lena,anwesend,fehlt,verspätet,
Schmidt Jonas,da,entschuldigt,krank,
Summe,2,0,1,
""",
        "2027-05-07 2027-05-08 2027-05-09",
        ["present absent late", "present excused absent"],
    ),
    "FR": (
        """Feuille de présence
Nom et prénom,7 mai,8 mai,9 mai
Durand Chloé,présente,absente,en retard
Petit Hugo,présent,excusé,malade
""",
        "2027-05-07 2027-05-08 2027-05-09",
        ["present absent late", "present excused absent"],
    ),
    "ES": (
        """Lista de asistencia
Nombre y apellidos,7 de mayo,8 de mayo,9 de mayo
Lucía García,asistió,no asistió,llegó tarde
Pablo Martín,presente,ausente,justificado
""",
        "2027-05-07 2027-05-08 2027-05-09",
        ["present absent late", "present absent excused"],
    ),
    "CN": (
        """考勤表
序号,姓名,5月7日,5月8日,5月9日,备注
1,王小明,√,×,迟到,
2,李华,出席,缺席,病假,
""",
        "2027-05-07 2027-05-08 2027-05-09",
        ["present absent late", "present absent absent"],
    ),
    "KR": (
        """출석부
번호,성명,5/7,5/8,5/9,비고
1,김민준,O,X,지각,
2,이서연,출석,결석,병결,
""",
        "2027-05-07 2027-05-08 2027-05-09",
        ["present absent late", "present absent absent"],
    ),
    "RU": (
        """Журнал посещаемости
№,ФИО,07.05,08.05,09.05
1,Иванова Анна,+,н,опоздала
2,Петров Олег,был,отсутствовал,болел
""",
        "2027-05-07 2027-05-08 2027-05-09",
        ["present absent late", "present absent absent"],
    ),
    "UA": (
        """Журнал відвідування
№,ПІБ,07.05,08.05,09.05
1,Шевченко Олена,+,н,запізнилась
2,Коваль Іван,був,відсутній,хворів
""",
        "2027-05-07 2027-05-08 2027-05-09",
        ["present absent late", "present absent absent"],
    ),
    "BR": (
        """Lista de presença
Nome,07/05,08/05,09/05
Ana Souza,presente,faltou,atrasada
João Lima,presente,ausente,justificou
""",
        "2027-05-07 2027-05-08 2027-05-09",
        ["present absent late", "present absent excused"],
    ),
    "IT": (
        """Registro presenze
Cognome e nome,7 maggio,8 maggio,9 maggio
Rossi Giulia,presente,assente,in ritardo
Bianchi Luca,presente,giustificato,malato
""",
        "2027-05-07 2027-05-08 2027-05-09",
        ["present absent late", "present excused absent"],
    ),
    "EG": (
        """كشف الحضور
الاسم,7 مايو,8 مايو,9 مايو
أحمد علي,حاضر,غائب,متأخر
منى حسن,حضرت,غائبة,مريضة
""",
        "2027-05-07 2027-05-08 2027-05-09",
        ["present absent late", "present absent absent"],
    ),
    "IR": (
        """لیست حضور و غیاب
نام و نام خانوادگی,۱۷ اردیبهشت,۱۸ اردیبهشت,۱۹ اردیبهشت
علی رضایی,حاضر,غایب,تأخیر
سارا کریمی,حاضر,غایب,بیمار
""",
        "2027-05-07 2027-05-08 2027-05-09",
        ["present absent late", "present absent absent"],
    ),
}


@pytest.mark.parametrize("country", LISTS)
def test_a_list_of_attendance_is_read_in_its_language(country: str, tmp_path: Path) -> None:
    text, days, expected = LISTS[country]
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    assert guess_kind(read_sheets(path))[0].kind == "attendance"
    visit = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 15), "Peoria", "US", "America/Chicago", ("",), (country,))
    found = attendance_in(read_sheets(path), visit, path.name)
    assert " ".join(meeting.key for meeting in found.meetings) == days
    assert [" ".join(mark.state or "?" for _, mark in person.marks) for person in found.people] == expected
    assert {doubt.code for doubt in found.report.doubts} <= {"latin_letters_made", "row_without_person"}


def test_marks_that_are_headings_elsewhere_make_no_second_row_of_headings(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Attendance\nName,8 May,9 May,10 May\nAnna Smith,present,attended,was there\nBob Jones,present,present,absent\n"
    )
    visit = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 15), "Peoria", "US", "America/Chicago", ("",), ("GB",))
    found = attendance_in(read_sheets(path), visit, path.name)
    assert len(found.people) == 2
