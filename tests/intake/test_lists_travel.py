"""Travel plans as town halls write them, in thirteen languages: means, both ends with their zones, and numbers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.kinds import guess_kind
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.table import Cell
from exchange_desk.intake.travel import travel_in
from exchange_desk.intake.travel_days import read_day
from exchange_desk.intake.travel_hours import read_hour
from exchange_desk.intake.travel_kinds import carrier_and_number, flights_in_one_line

# town and country of the guests, the plan, and the legs meant: means, departure, arrival, number
PLANS = {
    ("Banbury", "GB"): (
        """Travel plan Banbury – Peoria
Leg,Who,Means,Flight no.,From,To,Date,Departs,Arrives,Booking ref,Remarks
1,All,Flight,BA 297 / AA 6143,London Heathrow (LHR),Chicago O'Hare (ORD),Thu 6 May 2027,14h30,17:05,ABC123,
2,All,Coach,,ORD,Peoria,Thu 6 May,6.30 pm,9.15 pm,,
3,All,Flight,BA296,ORD,LHR,Sat 15 May 2027,7:55pm,9:50am (+1),,
""",
        """
flight 2027-05-06T14:30 Europe/London > 2027-05-06T17:05 America/Chicago BA 297 / AA 6143
coach 2027-05-06T18:30 America/Chicago > 2027-05-06T21:15 America/Chicago
flight 2027-05-15T19:55 America/Chicago > 2027-05-16T09:50 Europe/London BA 296
        """,
    ),
    ("Numata", "JP"): (
        """旅程表（往路・復路）
区間,対象,交通手段,便名,出発地,到着地,出発日,出発時刻,到着時刻,備考
1,全員,貸切バス,,沼田町役場,新千歳空港,5月6日(木),午前6時30分,9時半,集合6:15
2,全員,飛行機,NH 112,羽田空港,シカゴ・オヘア空港（ORD）,5月6日（木）,17時05分,14:55,
3,全員,飛行機,NH111,ORD,HND,5月15日(土),午後0時10分,翌日15時25分,
""",
        """
coach 2027-05-06T06:30 Asia/Tokyo > 2027-05-06T09:30 Asia/Tokyo
flight 2027-05-06T17:05 Asia/Tokyo > 2027-05-06T14:55 America/Chicago NH 112
flight 2027-05-15T12:10 America/Chicago > 2027-05-16T15:25 Asia/Tokyo NH 111
        """,
    ),
    ("Hennef", "DE"): (
        """Reiseplan
Nr.,Wer,Verkehrsmittel,Flugnummer,Von,Nach,Datum,Abflug,Ankunft,Bemerkung
1,Alle,Bus,,Hennef Rathaus,Frankfurt Flughafen (FRA),"Do., 06.05.2027",5.30 Uhr,7 Uhr,
2,alle,Flug,LH 430 / UA8840,FRA,ORD,"Do., 06.05.2027",10:50,13:05,
3,alle,Flug,LH431,ORD,FRA,"Sa., 15.05.2027",halb vier nachmittags,7:00 (+1 Tag),
""",
        """
coach 2027-05-06T05:30 Europe/Berlin > 2027-05-06T07:00 Europe/Berlin
flight 2027-05-06T10:50 Europe/Berlin > 2027-05-06T13:05 America/Chicago LH 430 / UA 8840
flight 2027-05-15T? America/Chicago > 2027-05-16T07:00 Europe/Berlin LH 431
        """,
    ),
    ("Le Pecq", "FR"): (
        """Plan de voyage
Étape,Voyageurs,Moyen de transport,N° de vol,De,À,Date de départ,Heure de départ,Heure d'arrivée,Remarques
1,Tous,Avion,AF 136,Paris CDG,Chicago ORD,jeudi 6 mai 2027,13h25,15h30,
2,Tous,Car,,Chicago ORD,Peoria,jeu. 6 mai,17h,19h45,
3,Tous,Vol,AF137,ORD,CDG,samedi 15 mai 2027,17h50,8h55 (J+1),
""",
        """
flight 2027-05-06T13:25 Europe/Paris > 2027-05-06T15:30 America/Chicago AF 136
coach 2027-05-06T17:00 America/Chicago > 2027-05-06T19:45 America/Chicago
flight 2027-05-15T17:50 America/Chicago > 2027-05-16T08:55 Europe/Paris AF 137
        """,
    ),
    ("Segovia", "ES"): (
        """Plan de viaje
Tramo,Pasajeros,Medio de transporte,Vuelo,Origen,Destino,Fecha,Hora de salida,Hora de llegada,Observaciones
1,Todos,Autobús,,Segovia,Madrid (MAD),jueves 6 de mayo,6:30 h,8:00 h,
2,Todos,Avión,IB 6275,MAD,ORD,jueves 6 de mayo de 2027,12:30,14:55,
3,Todos,Avión,IB6276,ORD,MAD,sábado 15 de mayo,4:50 de la tarde,7:35 del día siguiente,
""",
        """
coach 2027-05-06T06:30 Europe/Madrid > 2027-05-06T08:00 Europe/Madrid
flight 2027-05-06T12:30 Europe/Madrid > 2027-05-06T14:55 America/Chicago IB 6275
flight 2027-05-15T16:50 America/Chicago > 2027-05-16T07:35 Europe/Madrid IB 6276
        """,
    ),
    ("Suzhou", "CN"): (
        """行程安排
航段,旅客,交通方式,航班号,出发地,目的地,日期,起飞时间,到达时间,备注
1,全体,大巴,,苏州市政府,上海浦东机场(PVG),5月6日（星期四）,上午7点,上午9点半,
2,全体,飞机,MU 717,PVG,ORD,5月6日 周四,下午2点,14:25,
3,全体,飞机,MU718,ORD,PVG,2027年5月15日（周六）,晚上7点15分,次日22:40,
""",
        """
coach 2027-05-06T07:00 Asia/Shanghai > 2027-05-06T09:30 Asia/Shanghai
flight 2027-05-06T14:00 Asia/Shanghai > 2027-05-06T14:25 America/Chicago MU 717
flight 2027-05-15T19:15 America/Chicago > 2027-05-16T22:40 Asia/Shanghai MU 718
        """,
    ),
    ("Daegu", "KR"): (
        """이동 일정
구간,탑승자,교통수단,편명,출발지,도착지,출발일,출발 시간,도착 시간,비고
1,전원,버스,,대구시청,인천공항(ICN),5월 6일(목),오전 5시,오전 9시 30분,
2,전원,비행기,KE 037,ICN,ORD,2027. 5. 6.(목),오후 12시 20분,오전 11시 30분,
3,전원,항공,KE038,ORD,ICN,5월 15일(토),오후 1시 20분,다음날 17:40,
""",
        """
coach 2027-05-06T05:00 Asia/Seoul > 2027-05-06T09:30 Asia/Seoul
flight 2027-05-06T12:20 Asia/Seoul > 2027-05-06T11:30 America/Chicago KE 037
flight 2027-05-15T13:20 America/Chicago > 2027-05-16T17:40 Asia/Seoul KE 038
        """,
    ),
    ("Tver", "RU"): (
        """План поездки
№,Пассажиры,Транспорт,Рейс,Откуда,Куда,Дата,Вылет,Прибытие,Примечания
1,все,автобус,,Тверь,Москва (SVO),"чт, 6 мая",5 ч. 30 мин.,9 часов утра,
2,вся группа,самолёт,TK 414 / TK5,SVO,ORD,четверг 06.05.2027,14.30,20.05,через IST
3,все,самолет,TK6,ORD,SVO,15 мая (сб),9 вечера,17.50 (+1),
""",
        """
coach 2027-05-06T05:30 Europe/Moscow > 2027-05-06T09:00 Europe/Moscow
flight 2027-05-06T14:30 Europe/Moscow > 2027-05-06T20:05 America/Chicago TK 414 / TK 5
flight 2027-05-15T21:00 America/Chicago > 2027-05-16T17:50 Europe/Moscow TK 6
        """,
    ),
    ("Chernivtsi", "UA"): (
        """План подорожі
№,Пасажири,Вид транспорту,Номер рейсу,Звідки,Куди,Дата,Виліт,Прибуття,Примітки
1,усі,автобус,,Чернівці,Краків (KRK),"чт, 6 травня",5:30,13:00,
2,усі,літак,LO 3906,KRK,ORD,четвер 6 травня 2027 р.,16:30,19:45,
3,усі,літак,LO2,ORD,KRK,субота 15 травня,21:55,наступного дня 14:10,
""",
        """
coach 2027-05-06T05:30 Europe/Kyiv > 2027-05-06T13:00 Europe/Warsaw
flight 2027-05-06T16:30 Europe/Warsaw > 2027-05-06T19:45 America/Chicago LO 3906
flight 2027-05-15T21:55 America/Chicago > 2027-05-16T14:10 Europe/Warsaw LO 2
        """,
    ),
    ("Guarujá", "BR"): (
        """Plano de viagem
Trecho,Passageiros,Meio de transporte,Nº do voo,Origem,Destino,Data,Partida,Chegada,Obs.
1,Todos,Ônibus,,Guarujá,Guarulhos (GRU),quarta-feira 5 de maio,18h,20h30,
2,Todos,Avião,UA 844,GRU,ORD,05/05/2027 (qua),21h40,6h30 do dia seguinte,
3,Todos,Avião,UA845,ORD,GRU,sábado 15 de maio,20h15,8h25 (+1),
""",
        """
coach 2027-05-05T18:00 America/Sao_Paulo > 2027-05-05T20:30 America/Sao_Paulo
flight 2027-05-05T21:40 America/Sao_Paulo > 2027-05-06T06:30 America/Chicago UA 844
flight 2027-05-15T20:15 America/Chicago > 2027-05-16T08:25 America/Sao_Paulo UA 845
        """,
    ),
    ("Pienza", "IT"): (
        """Piano di viaggio
Tratta,Viaggiatori,Mezzo,Volo,Da,A,Data,Partenza,Arrivo,Note
1,Tutti,Pullman,,Pienza,Roma Fiumicino (FCO),giovedì 6 maggio,ore 5.30,ore 8.15,
2,Tutti,Aereo,UA 971,FCO,ORD,gio 6 maggio 2027,ore 11,14.30,
3,Tutti,Aereo,UA970,ORD,FCO,sabato 15 maggio,17:20,9:35 del giorno dopo,
""",
        """
coach 2027-05-06T05:30 Europe/Rome > 2027-05-06T08:15 Europe/Rome
flight 2027-05-06T11:00 Europe/Rome > 2027-05-06T14:30 America/Chicago UA 971
flight 2027-05-15T17:20 America/Chicago > 2027-05-16T09:35 Europe/Rome UA 970
        """,
    ),
    ("Giza", "EG"): (
        """خطة السفر
المرحلة,المسافرون,وسيلة النقل,رقم الرحلة,من,إلى,التاريخ,وقت المغادرة,وقت الوصول,ملاحظات
1,الجميع,حافلة,,الجيزة,مطار القاهرة (CAI),الخميس 6 مايو,٥:٣٠ صباحا,٧:٠٠ صباحا,
2,الجميع,طائرة,MS 985,CAI,JFK,الخميس ٦ مايو ٢٠٢٧,١١:٠٠ ص,٣:٤٥ م,
""",
        """
coach 2027-05-06T05:30 Africa/Cairo > 2027-05-06T07:00 Africa/Cairo
flight 2027-05-06T11:00 Africa/Cairo > 2027-05-06T15:45 America/New_York MS 985
        """,
    ),
    ("Shiraz", "IR"): (
        """برنامه سفر
مرحله,مسافران,وسیله سفر,شماره پرواز,مبدأ,مقصد,تاریخ,ساعت حرکت,ساعت ورود,توضیحات
1,همه,هواپیما,TK 875,IKA,IST,پنجشنبه ۱۶ اردیبهشت ۱۴۰۶,۳ بامداد,۶:۱۵ صبح,
2,همه,هواپیما,TK5,IST,ORD,۱۴۰۶/۲/۱۶,۲ بعد از ظهر,۱۷:۰۵,
""",
        """
flight 2027-05-06T03:00 Asia/Tehran > 2027-05-06T06:15 Europe/Istanbul TK 875
flight 2027-05-06T14:00 Europe/Istanbul > 2027-05-06T17:05 America/Chicago TK 5
        """,
    ),
}


@pytest.mark.parametrize("guests", PLANS, ids=" ".join)
def test_a_plan_is_read_in_its_language(guests: tuple[str, str], tmp_path: Path) -> None:
    text, expected = PLANS[guests]
    path = tmp_path / "travel.csv"
    path.write_text(text, encoding="utf-8")
    assert guess_kind(read_sheets(path))[0].kind == "travel"
    found = travel_in(read_sheets(path), visit_of(*guests), path.name)
    legs = []
    for item in found.items:
        v = item.values
        starts, ends = (str(v[f"{end}_at"])[:5] if v[f"{end}_at"] else "?" for end in ("starts", "ends"))
        words = (v["kind"], f"{v['starts_on']}T{starts}", v["starts_zone"], ">", f"{v['ends_on']}T{ends}", v["ends_zone"],
                 v["number"] or "")  # fmt: skip
        legs.append(" ".join(map(str, words)).strip())
        assert v["audience"] == "all"
    assert legs == [line.strip() for line in expected.strip().splitlines()]
    assert not {doubt.code for doubt in found.report.doubts} - {"no_clock_time", "several_numbers"}


def visit_of(town: str, country: str) -> VisitFacts:
    days = dt.date(2027, 5, 6), dt.date(2027, 5, 15)
    return VisitFacts(*days, "Peoria", "US", "America/Chicago", (town,), (country,))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("14h30", "14:30"), ("下午2点", "14:00"), ("２時半", "02:30"), ("9時半", "09:30"),
        ("2 часа дня", "14:00"), ("9 вечера", "21:00"), ("1 ночи", "01:00"), ("9 часов утра", "09:00"),
        ("5 ч. 30 мин.", "05:30"), ("в 9", "09:00"), ("о 14 годині", "14:00"), ("21 год. 30 хв", "21:30"),
        ("8 вечора", "20:00"), ("9 ранку", "09:00"), ("午後0時10分", "12:10"), ("午前6時30分", "06:30"),
        ("夜11時", "23:00"), ("오후 12시 20분", "12:20"), ("오전 12시 10분", "00:10"), ("오전 5시", "05:00"),
        ("새벽 3시", "03:00"), ("밤 11시", "23:00"), ("5시 반", "05:30"), ("上午9点半", "09:30"),
        ("晚上7点15分", "19:15"), ("凌晨3点", "03:00"), ("中午12点", "12:00"), ("中午1点", "13:00"), ("2点1刻", "02:15"),
        ("3点三刻", "03:45"), ("4:50 de la tarde", "16:50"), ("8 de la mañana", "08:00"),
        ("8 de la noche", "20:00"), ("1 de la madrugada", "01:00"), ("a las 8", "08:00"),
        ("8 y cuarto", "08:15"), ("9 menos cuarto", "08:45"), ("20h30", "20:30"), ("3 da tarde", "15:00"),
        ("meio-dia", "12:00"), ("ore 5.30", "05:30"), ("ore 11", "11:00"), ("3 del pomeriggio", "15:00"),
        ("9 di sera", "21:00"), ("alle 8 e mezza", "08:30"), ("19,30", "19:30"), ("8h du matin", "08:00"),
        ("3h de l'après-midi", "15:00"), ("midi et demi", "12:30"), ("8 heures et quart", "08:15"),
        ("halb 4 Uhr", "03:30"), ("viertel vor 8", "07:45"), ("8 Uhr abends", "20:00"),
        ("3 Uhr nachmittags", "15:00"), ("quarter to 5 pm", "16:45"), ("half past 3", "03:30"),
        ("٥:٣٠ صباحا", "05:30"), ("٣:٤٥ م", "15:45"), ("١١:٠٠ ص", "11:00"), ("۲ بعد از ظهر", "14:00"),
        ("۳ بامداد", "03:00"), ("9 شب", "21:00"), ("8:00 nach dem Frühstück", "08:00"),
        ("14時5分", "14:05"),
    ],
)  # fmt: skip
def test_hours_are_read_with_the_part_of_the_day(text: str, at: str) -> None:
    read = read_hour(text)
    assert (read.at, read.wrong, read.about) == (dt.time.fromisoformat(at), False, False)


@pytest.mark.parametrize(
    "text",
    [
        "2時間", "2시간", "за 2 дня", "12 ночи", "午前12時", "밤 12시", "12 de la noche", "12 de la mañana",
        "9 menos diez", "viertel 8", "10 vor 8", "kurz nach 8", "ten to 5 pm", "half 8", "in 2 hours",
    ],
)  # fmt: skip
def test_a_figure_that_is_not_the_hour_is_asked(text: str) -> None:
    read = read_hour(text)
    assert (read.at, read.wrong) == (None, True)


@pytest.mark.parametrize("text", ["9-10 Uhr", "9:00-11:00", "9:00 or 11:00", "約2時", "오후 2시쯤", "около 9:00", "sobre las 9:00"])  # fmt: skip
def test_two_times_in_a_cell_and_words_for_about_are_no_exact_time(text: str) -> None:
    assert read_hour(text).about


@pytest.mark.parametrize(
    ("country", "text", "day"),
    [
        ("GB", "Thu 6 May 2027", "2027-05-06"), ("GB", "Thu 6 May", "2027-05-06"),
        ("GB", "6 May 10:50", "2027-05-06"), ("GB", "May 6th, 2027", "2027-05-06"),
        ("GB", "Thu 6/5", "2027-05-06"), ("GB", "6 May 27 10:50", "2027-05-06"),
        ("GB", "6-May-27 08:00", "2027-05-06"), ("GB", "1 ago", "2027-08-01"),
        ("JP", "5月6日(木)", "2027-05-06"), ("JP", "5月6日（木）17:05", "2027-05-06"),
        ("JP", "令和9年5月6日", "2027-05-06"), ("JP", "2027年5月6日", "2027-05-06"),
        ("JP", "5/6(木)", "2027-05-06"), ("JP", "R9.5.6", "2027-05-06"),
        ("DE", "Do., 06.05.2027", "2027-05-06"), ("DE", "Do 6.5.", "2027-05-06"),
        ("DE", "6. Mai", "2027-05-06"), ("DE", "Donnerstag, den 6. Mai 2027 um 10:50", "2027-05-06"),
        ("DE", "06.05. 10:50", "2027-05-06"), ("FR", "jeudi 6 mai 2027", "2027-05-06"),
        ("FR", "jeu. 6 mai", "2027-05-06"), ("FR", "1er mai", "2027-05-01"),
        ("FR", "le 6 mai à 17h", "2027-05-06"), ("FR", "ven. 7 mai 17h50", "2027-05-07"),
        ("ES", "jueves 6 de mayo", "2027-05-06"), ("ES", "jueves 6 de mayo de 2027", "2027-05-06"),
        ("ES", "sábado 15 de mayo", "2027-05-15"), ("ES", "6 may", "2027-05-06"),
        ("ES", "mié 5 may", "2027-05-05"), ("CN", "5月6日（星期四）", "2027-05-06"),
        ("CN", "5月6日 周四", "2027-05-06"), ("CN", "2027年5月15日（周六）", "2027-05-15"),
        ("CN", "5月6号", "2027-05-06"), ("CN", "5月6日（四）", "2027-05-06"), ("CN", "2027-05-06", "2027-05-06"),
        ("KR", "5월 6일(목)", "2027-05-06"), ("KR", "2027. 5. 6.(목)", "2027-05-06"),
        ("KR", "2027년 5월 6일 목요일", "2027-05-06"), ("KR", "5/6(목)", "2027-05-06"),
        ("KR", "5.6(목)", "2027-05-06"), ("RU", "чт, 6 мая", "2027-05-06"),
        ("RU", "четверг 06.05.2027", "2027-05-06"), ("RU", "15 мая (сб)", "2027-05-15"),
        ("RU", "6 мая 2027 г.", "2027-05-06"), ("RU", "6 мая 14.30", "2027-05-06"),
        ("RU", "6 мая 2027 г. в 14:30", "2027-05-06"), ("UA", "чт, 6 травня", "2027-05-06"),
        ("UA", "четвер 6 травня 2027 р.", "2027-05-06"), ("UA", "субота 15 травня", "2027-05-15"),
        ("UA", "п'ятниця 7 травня", "2027-05-07"), ("BR", "quarta-feira 5 de maio", "2027-05-05"),
        ("BR", "05/05/2027 (qua)", "2027-05-05"), ("BR", "sábado 15 de maio", "2027-05-15"),
        ("BR", "qua 5 mai", "2027-05-05"), ("IT", "giovedì 6 maggio", "2027-05-06"),
        ("IT", "gio 6 maggio 2027", "2027-05-06"), ("IT", "sabato 15 maggio", "2027-05-15"),
        ("IT", "sab 15 mag", "2027-05-15"), ("IT", "15 mag ore 9", "2027-05-15"),
        ("EG", "الخميس 6 مايو", "2027-05-06"), ("EG", "الخميس ٦ مايو ٢٠٢٧", "2027-05-06"),
        ("EG", "6 أيار 2027", "2027-05-06"), ("EG", "٢٠٢٧/٥/٦", "2027-05-06"),
        ("IR", "پنجشنبه ۱۶ اردیبهشت ۱۴۰۶", "2027-05-06"), ("IR", "۱۴۰۶/۲/۱۶", "2027-05-06"),
        ("IR", "۱۶ اردیبهشت", "2027-05-06"), ("IR", "پنج‌شنبه ۶ مه ۲۰۲۷", "2027-05-06"),
        ("IR", "۱۶ اردیبهشت ساعت ۱۰:۳۰", "2027-05-06"),
    ],
)  # fmt: skip
def test_days_are_read_with_their_weekday(country: str, text: str, day: str) -> None:
    read = read_day(Cell(text), visit_of("", country))
    assert (str(read.day), read.contradicts) == (day, False)


def test_a_weekday_that_contradicts_is_told_in_any_language() -> None:
    for text in (
        "пт, 6 мая",
        "5月6日(金)",
        "5월 6일(금)",
        "5月6日 周五",
        "viernes 6 de mayo",
        "الجمعة 6 مايو",
        "sexta 6 de maio",
    ):
        assert read_day(Cell(text), visit_of("", "GB")).contradicts, text


@pytest.mark.parametrize(
    ("typed", "carrier", "number", "two"),
    [
        ("LH 716 / NH224", "LH", "LH 716 / NH 224", False), ("lh716", "LH", "LH 716", False), ("ＮＨ１１２", "NH", "NH 112", False),
        ("NH112便", "NH", "NH 112", False), ("Flug LH 430", "LH", "LH 430", False), ("LH 430 (UA 8840)", "LH", "LH 430 / UA 8840", False),
        ("TK 414 / TK5", "TK", "TK 414 / TK 5", True), ("ICE 727", "ICE", "ICE 727", False),
    ],
)  # fmt: skip
def test_a_flight_that_two_airlines_sell_is_one_and_two_flights_are_asked_about(
    typed: str, carrier: str, number: str, two: bool
) -> None:
    assert (carrier_and_number(typed), flights_in_one_line(typed)) == ((carrier, number), two)


@pytest.mark.parametrize(
    ("arrives", "zone", "end"),
    [
        ("9:50 - 10:15", "Europe/Paris", "2027-05-06"), ("17:05 (GMT+2)", "Europe/Paris", "2027-05-06"), ("次日22:40", "", "2027-05-07"),
        ("7:35 del día siguiente", "", "2027-05-07"), ("7:00 (+1 Tag)", "", "2027-05-07"), ("наступного дня 14:10", "", "2027-05-07"),
    ],
)  # fmt: skip
def test_the_day_of_arrival_is_that_which_the_cell_says(arrives: str, zone: str, end: str, tmp_path: Path) -> None:
    path = tmp_path / "travel.csv"
    path.write_text(
        f"From,To,Date,Departs,Arrives,Flight\nLondon Heathrow,Paris CDG,6 May 2027,7:30,{arrives},BA 1\n",
        encoding="utf-8",
    )
    (item,) = travel_in(read_sheets(path), visit_of("Banbury", "GB"), path.name).items
    assert str(item.values["ends_on"]) == end
    assert zone in ("", item.values["ends_zone"])


@pytest.mark.parametrize(
    ("country", "text", "days"),
    [
        ("RU", "06.05", "2027-05-06"),
        ("CN", "5.15", "2027-05-15"),
        ("CN", "5.6", "2027-05-06"),
        ("US", "5.6", "2027-05-06 2027-06-05"),
        ("DE", "5.15", "2027-05-15"),
    ],
)
def test_a_day_with_a_point_is_read_by_the_custom_of_the_country(country: str, text: str, days: str) -> None:
    read = read_day(Cell(text), visit_of("", country), days_only=True)
    assert " ".join(map(str, read.choices or (read.day,))) == days
    assert read_day(Cell(text), visit_of("", country)).day is None  # elsewhere it may be a time


def test_the_zone_of_a_flight_without_places_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "travel.csv"
    path.write_text("Flight,Date,Departs,Arrives,Train\nNH 112,6 May 2027,17:05,18:55,\n", encoding="utf-8")
    found = travel_in(read_sheets(path), visit_of("Numata", "JP"), path.name)
    assert [doubt.code for doubt in found.report.doubts].count("unknown_place") == 2
