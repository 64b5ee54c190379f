"""Programmes as town halls write them, in thirteen languages: days, spans of hours, who takes part, meals."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.hour_spans import read_span
from exchange_desk.intake.kinds import guess_kind
from exchange_desk.intake.programme import programme_in
from exchange_desk.intake.readers import read_sheets

# town and country of the guests, the programme, and the items meant: day, from, to, kind, who, meals
LISTS = {
    ("Banbury", "GB"): (
        """Programme
Date,Time,What,Where,For whom,Meals,Responsible,Notes
Thu 6 May,9:00 - 11:30,Welcome at Town Hall,Town Hall,all,L,Jane,
Fri 7 May,2-4 pm,School visit,High School,students,,Bob,
""",
        """
2027-05-06 09:00 11:30 ceremony all lunch
2027-05-07 14:00 16:00 school students -
        """,
    ),
    ("Numata", "JP"): (
        """訪問団日程表
日程,月日,時間,内容,場所,対象,食事,担当
1日目,5月6日(木),午後3時～4時30分,歓迎会,市役所,全員,夕食,田中
2日目,5月7日（金）,9時半〜11時,学校訪問,中学校,生徒,昼食,佐藤
,,終日,自由行動,ホスト家庭,全員,,
""",
        """
2027-05-06 15:00 16:30 ceremony all dinner
2027-05-07 09:30 11:00 school students lunch
2027-05-07 ? ? free all -
        """,
    ),
    ("Hennef", "DE"): (
        """Programm
Datum,Uhrzeit,Programmpunkt,Ort,Teilnehmer,Verpflegung,Verantwortlich,Bemerkung
"Do, 06.05.",9 – 11.30 Uhr,Empfang im Rathaus,Rathaus,alle,Mittagessen,Frau Weber,
"Fr, 07.05.",14 bis 16 Uhr,Schulbesuch,Gymnasium,Schüler,,Herr Klein,
,abends,Grillen,Gastfamilien,alle,Abendessen,,
""",
        """
2027-05-06 09:00 11:30 ceremony all lunch
2027-05-07 14:00 16:00 other students -
2027-05-07 ? ? meal all dinner
        """,
    ),
    ("Le Pecq", "FR"): (
        """Programme du séjour
Date,Horaire,Activité,Lieu,Participants,Repas,Responsable,Remarques
jeudi 6 mai,9h - 11h30,Accueil à la mairie,Mairie,tous,déjeuner,Mme Petit,
vendredi 7 mai,de 14h à 16h,Visite du collège,Collège,élèves,,M. Durand,
""",
        """
2027-05-06 09:00 11:30 other all lunch
2027-05-07 14:00 16:00 school students -
        """,
    ),
    ("Segovia", "ES"): (
        """Programa
Fecha,Hora,Actividad,Lugar,Para quién,Comidas,Responsable,Observaciones
jueves 6 de mayo,de 9:00 a 11:30,Recepción en el ayuntamiento,Ayuntamiento,todos,comida,Ana,
viernes 7 de mayo,4 de la tarde,Visita al instituto,Instituto,alumnos,cena,Luis,
""",
        """
2027-05-06 09:00 11:30 ceremony all lunch
2027-05-07 16:00 ? school students dinner
        """,
    ),
    ("Suzhou", "CN"): (
        """访问日程
日期,时间,活动,地点,参加人员,用餐,负责人,备注
5月6日（星期四）,上午9点-11点半,欢迎仪式,市政府,全体,午餐,王,
5月7日 周五,下午2点至4点,参观学校,中学,学生,晚餐,李,
""",
        """
2027-05-06 09:00 11:30 ceremony all lunch
2027-05-07 14:00 16:00 school students dinner
        """,
    ),
    ("Daegu", "KR"): (
        """방문 일정표
날짜,시간,내용,장소,대상,식사,담당자,비고
5월 6일(목),오전 9시~11시 30분,환영식,시청,전원,점심,김,
5월 7일(금),오후 2시 - 4시,학교 방문,중학교,학생,저녁,이,
""",
        """
2027-05-06 09:00 11:30 ceremony all lunch
2027-05-07 14:00 16:00 school students dinner
        """,
    ),
    ("Tver", "RU"): (
        """Программа визита
Дата,Время,Мероприятие,Место,Для кого,Питание,Ответственный,Примечания
"чт, 6 мая",9.00–11.30,Приём в мэрии,мэрия,все,обед,Иванова,
"пт, 7 мая",с 14 до 16 часов,Посещение школы,школа,ученики,ужин,Петров,
""",
        """
2027-05-06 09:00 11:30 ceremony all lunch
2027-05-07 14:00 16:00 school students dinner
        """,
    ),
    ("Chernivtsi", "UA"): (
        """Програма візиту
Дата,Час,Захід,Місце,Для кого,Харчування,Відповідальний,Примітки
"чт, 6 травня",9:00–11:30,Прийом у мерії,міська рада,усі,обід,Шевченко,
"пт, 7 травня",з 14 до 16 години,Відвідання школи,школа,учні,вечеря,Коваль,
""",
        """
2027-05-06 09:00 11:30 ceremony all lunch
2027-05-07 14:00 16:00 school students dinner
        """,
    ),
    ("Guarujá", "BR"): (
        """Programação
Data,Horário,Atividade,Local,Para quem,Refeições,Responsável,Observações
quinta-feira 6 de maio,9h às 11h30,Recepção na prefeitura,Prefeitura,todos,almoço,Ana,
sexta-feira 7 de maio,das 14h às 16h,Visita à escola,Escola,alunos,jantar,José,
""",
        """
2027-05-06 09:00 11:30 ceremony all lunch
2027-05-07 14:00 16:00 school students dinner
        """,
    ),
    ("Pienza", "IT"): (
        """Programma
Giorno,Orario,Attività,Luogo,Per chi,Pasti,Responsabile,Note
giovedì 6 maggio,ore 9 - 11.30,Ricevimento in comune,Comune,tutti,pranzo,Marco,
venerdì 7 maggio,dalle 14 alle 16,Visita alla scuola,Scuola,studenti,cena,Anna,
""",
        """
2027-05-06 09:00 11:30 ceremony all lunch
2027-05-07 14:00 16:00 school students dinner
        """,
    ),
    ("Giza", "EG"): (
        """البرنامج
التاريخ,الوقت,النشاط,المكان,لمن,الوجبة,المسؤول,ملاحظات
الخميس 6 مايو,٩:٠٠ صباحا - ١١:٣٠ صباحا,حفل استقبال,مبنى البلدية,الجميع,غداء,علي,
الجمعة 7 مايو,من ٢ إلى ٤ مساء,زيارة المدرسة,المدرسة,الطلاب,عشاء,منى,
""",
        """
2027-05-06 09:00 11:30 ceremony all lunch
2027-05-07 14:00 16:00 school students dinner
        """,
    ),
    ("Shiraz", "IR"): (
        """برنامه سفر
تاریخ,ساعت,برنامه,محل,برای چه کسی,غذا,مسئول,توضیحات
پنجشنبه ۱۶ اردیبهشت,۹ صبح تا ۱۱:۳۰,مراسم خوشامدگویی,شهرداری,همه,ناهار,رضا,
جمعه ۱۷ اردیبهشت,۲ تا ۴ بعد از ظهر,بازدید از مدرسه,مدرسه,دانش آموزان,شام,سارا,
""",
        """
2027-05-06 09:00 11:30 ceremony all lunch
2027-05-07 14:00 16:00 school students dinner
        """,
    ),
}


@pytest.mark.parametrize("guests", LISTS, ids=" ".join)
def test_a_programme_is_read_in_its_language(guests: tuple[str, str], tmp_path: Path) -> None:
    text, expected = LISTS[guests]
    path = tmp_path / "programme.csv"
    path.write_text(text, encoding="utf-8")
    assert guess_kind(read_sheets(path))[0].kind == "programme"
    days = dt.date(2027, 5, 6), dt.date(2027, 5, 15)
    visit = VisitFacts(*days, "Peoria", "US", "America/Chicago", (guests[0],), (guests[1],))
    found = programme_in(read_sheets(path), visit, path.name)
    said = []
    for item in found.items:
        v = item.values
        hours = (str(v[f"{end}_at"])[:5] if v[f"{end}_at"] else "?" for end in ("starts", "ends"))
        meals = v["meals"]
        assert isinstance(meals, tuple)
        said.append(
            " ".join(map(str, (v["starts_on"], *hours, v["kind"], v["audience"], ",".join(map(str, meals)) or "-")))
        )
        assert v["starts_zone"] == "America/Chicago"
        assert v["notes"] is None
    assert said == [line.strip() for line in expected.strip().splitlines()]
    assert {doubt.code for doubt in found.report.doubts} <= {"no_clock_time"}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2-4 pm", "14:00", "16:00"), ("9-5 pm", "09:00", "17:00"), ("11-1 pm", "11:00", "13:00"),
        ("9:00 a.m. - 11:30", "09:00", "11:30"), ("오후 2시 - 4시", "14:00", "16:00"),
        ("오전 9시~3시", "09:00", "15:00"), ("午後3時～4時30分", "15:00", "16:30"),
        ("9時から11時まで", "09:00", "11:00"), ("夜10時~1時", "22:00", "01:00"),
        ("下午2点至4点", "14:00", "16:00"), ("上午9点-11点半", "09:00", "11:30"),
        ("de 14h à 16h", "14:00", "16:00"), ("9h às 11h30", "09:00", "11:30"),
        ("das 14h às 16h", "14:00", "16:00"), ("de 9:00 a 11:30", "09:00", "11:30"),
        ("de 4 a 6 de la tarde", "16:00", "18:00"), ("dalle 14 alle 16", "14:00", "16:00"),
        ("ore 9 - 11.30", "09:00", "11:30"), ("с 14 до 16 часов", "14:00", "16:00"),
        ("з 14 до 16 години", "14:00", "16:00"), ("9.00–11.30", "09:00", "11:30"),
        ("من ٢ إلى ٤ مساء", "14:00", "16:00"), ("۹ صبح تا ۱۱:۳۰", "09:00", "11:30"),
        ("۲ تا ۴ بعد از ظهر", "14:00", "16:00"), ("9 – 11.30 Uhr", "09:00", "11:30"),
        ("14 bis 16 Uhr", "14:00", "16:00"), ("20:00-1:00", "20:00", "01:00"),
        ("9:00", "09:00", "-"), ("ab 19 Uhr", "19:00", "-"),
    ],
)  # fmt: skip
def test_a_part_of_the_day_at_one_end_holds_for_the_other_where_it_must(text: str, start: str, end: str) -> None:
    first, last = read_span(text)
    assert [hour.at.isoformat("minutes") if hour.at else "-" for hour in (first, last)] == [start, end]
    assert [hour.about or hour.wrong for hour in (first, last)] == [False, False]


@pytest.mark.parametrize("text", ["9 - 5", "10:00-2:00"])
def test_an_end_that_may_be_in_the_night_is_asked(text: str) -> None:
    assert read_span(text)[1].about


def test_a_weekday_or_a_day_of_the_month_alone_is_never_the_day_of_the_row_above(tmp_path: Path) -> None:
    path = tmp_path / "programme.csv"
    text = "Day,Time,Activity\nThu 6 May,9am,Welcome\nWednesday,10am,Museum\nThursday,8pm,Dinner\n7日,9:00,School\nsoon,9:00,Walk\n,10:00,Tea\n"
    path.write_text(text, encoding="utf-8")
    visit = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 15), "Peoria", "US", "America/Chicago", ("",), ("GB",))
    found = programme_in(read_sheets(path), visit, path.name)
    assert [(item.values["title"], str(item.values["starts_on"])) for item in found.items] == [
        ("Welcome", "2027-05-06"), ("Museum", "2027-05-12"), ("Dinner", "2027-05-06"), ("School", "2027-05-07"), ("Tea", "2027-05-07"),
    ]  # fmt: skip
    assert {(doubt.row, doubt.code) for doubt in found.report.doubts} == {(4, "ambiguous_date"), (6, "no_date")}
