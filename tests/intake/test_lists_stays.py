"""Lists of who stayed, and who will stay, with whom, as town halls write them in thirteen languages."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.history import history_in
from exchange_desk.intake.kinds import guess_kind
from exchange_desk.intake.placements import placements_in
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.table import Sheet

# country of the guests, the list, and the stays meant
OLD = {
    "JP": (
        """ホームステイ実績（2025年）
№,ゲスト氏名,ホストファミリー,出身,到着日,出発日,備考
1,John Smith,田中家,ピオリア,2025年5月6日,2025年5月15日,
2,Mary Brown,佐藤,ピオリア,令和7年5月6日,5月15日,
""",
        """
John Smith | 田中家 | 2025-05-06 | 2025-05-15
Mary Brown | 佐藤 | 2025-05-06 | 2025-05-15
        """,
    ),
    "DE": (
        """Unterbringung 2025
Gast,Untergebracht bei,Herkunft,Anreise,Abreise,Bemerkungen
John Smith,Fam. Weber,Peoria,06.05.2025,15.05.2025,
""",
        """
John Smith | Fam. Weber | 2025-05-06 | 2025-05-15
        """,
    ),
    "FR": (
        """Hébergement 2025
Invité,Famille d'accueil,Ville d'origine,Arrivée,Départ,Remarques
John Smith,Famille Petit,Peoria,6 mai 2025,15 mai 2025,
""",
        """
John Smith | Famille Petit | 2025-05-06 | 2025-05-15
        """,
    ),
    "ES": (
        """Alojamiento de visitas anteriores
Huésped,Familia anfitriona,Procedencia,Llegada,Salida,Observaciones
John Smith,Familia García,Peoria,6/5/2025,15/5/2025,
""",
        """
John Smith | Familia García | 2025-05-06 | 2025-05-15
        """,
    ),
    "CN": (
        """历年住宿情况
客人姓名,接待家庭,来自,入住日期,离开日期,备注
John Smith,王家,皮奥里亚,2025年5月6日,2025年5月15日,
""",
        """
John Smith | 王家 | 2025-05-06 | 2025-05-15
        """,
    ),
    "KR": (
        """홈스테이 이력
손님 이름,호스트 가정,출신 도시,도착일,출발일,비고
John Smith,김씨네,피오리아,2025. 5. 6.,2025. 5. 15.,
""",
        """
John Smith | 김씨네 | 2025-05-06 | 2025-05-15
        """,
    ),
    "RU": (
        """Размещение гостей, 2025 г.
Гость,Принимающая семья,Город,Дата приезда,Дата отъезда,Примечания
Джон Смит,Ивановы,Пеория,06.05.2025,15.05.2025,
""",
        """
Джон Смит | Ивановы | 2025-05-06 | 2025-05-15
        """,
    ),
    "UA": (
        """Розміщення гостей 2025
Гість,Приймаюча родина,Місто,Дата приїзду,Дата від'їзду,Примітки
Джон Сміт,Шевченки,Пеорія,06.05.2025,15.05.2025,
""",
        """
Джон Сміт | Шевченки | 2025-05-06 | 2025-05-15
        """,
    ),
    "BR": (
        """Hospedagem anterior
Hóspede,Família anfitriã,Cidade de origem,Data de chegada,Data de partida,Observações
John Smith,Família Souza,Peoria,06/05/2025,15/05/2025,
""",
        """
John Smith | Família Souza | 2025-05-06 | 2025-05-15
        """,
    ),
    "IT": (
        """Ospitalità degli anni passati
Ospite,Famiglia ospitante,Provenienza,Data di arrivo,Data di partenza,Note
John Smith,Famiglia Rossi,Peoria,06/05/2025,15/05/2025,
""",
        """
John Smith | Famiglia Rossi | 2025-05-06 | 2025-05-15
        """,
    ),
    "EG": (
        """الاستضافة السابقة
اسم الضيف,العائلة المضيفة,المدينة,تاريخ الوصول,تاريخ المغادرة,ملاحظات
جون سميث,عائلة علي,بيوريا,2025/5/6,2025/5/15,
""",
        """
جون سميث | عائلة علي | 2025-05-06 | 2025-05-15
        """,
    ),
    "IR": (
        """سوابق میزبانی
نام مهمان,خانواده میزبان,شهر,تاریخ ورود,تاریخ خروج,توضیحات
جان اسمیت,خانواده رضایی,پیوریا,۱۴۰۴/۲/۱۶,۱۴۰۴/۲/۲۵,
""",
        """
جان اسمیت | خانواده رضایی | 2025-05-06 | 2025-05-15
        """,
    ),
    "GB": (
        """Who stayed where in 2025
Name of guest,Who did they stay with?,Where from,When did they arrive?,When did they leave?,Comments
John Smith,The Millers,Peoria,6 May 2025,15 May 2025,
""",
        """
John Smith | The Millers | 2025-05-06 | 2025-05-15
        """,
    ),
}
NEW = {
    "JP": (
        """ホームステイ配置表
番号,ゲスト氏名,ホストファミリー,部屋,開始日,終了日,備考
1,John Smith,田中家,2階和室,2027年5月6日,2027年5月15日,
""",
        """
John Smith | 田中家 | 2階和室 | 2027-05-06 | until 2027-05-15
        """,
    ),
    "DE": (
        """Zuteilung der Gäste
Gast-Nr.,Gast,Gastfamilie,Zimmer,Erste Nacht,Letzte Nacht,Bemerkung
1,John Smith,Fam. Weber,Gästezimmer,06.05.2027,14.05.2027,
""",
        """
John Smith | Fam. Weber | Gästezimmer | 2027-05-06 | 2027-05-14
        """,
    ),
    "FR": (
        """Répartition dans les familles
N°,Nom de l'invité,Famille d'accueil,Chambre,Première nuit,Dernière nuit
1,John Smith,Petit,bleue,6 mai 2027,14 mai 2027
""",
        """
John Smith | Petit | bleue | 2027-05-06 | 2027-05-14
        """,
    ),
    "ES": (
        """Reparto de huéspedes
Huésped,Se aloja con,Habitación,Primera noche,Última noche
John Smith,Familia García,1,6/5/2027,14/5/2027
""",
        """
John Smith | Familia García | 1 | 2027-05-06 | 2027-05-14
        """,
    ),
    "CN": (
        """住宿安排
客人姓名,接待家庭,房间,入住,离开,备注
John Smith,王家,客房,2027年5月6日,2027年5月15日,
""",
        """
John Smith | 王家 | 客房 | 2027-05-06 | until 2027-05-15
        """,
    ),
    "KR": (
        """숙소 배정표
게스트 이름,호스트 가정,방,첫날 밤,마지막 밤
John Smith,김씨네,손님방,5월 6일,5월 14일
""",
        """
John Smith | 김씨네 | 손님방 | 2027-05-06 | 2027-05-14
        """,
    ),
    "RU": (
        """Расселение
Гость,Принимающая семья,Комната,Первая ночь,Последняя ночь
Джон Смит,Ивановы,гостевая,06.05.2027,14.05.2027
""",
        """
Джон Смит | Ивановы | гостевая | 2027-05-06 | 2027-05-14
        """,
    ),
    "UA": (
        """Розселення
Гість,Приймаюча сім'я,Кімната,Перша ніч,Остання ніч
Джон Сміт,Шевченки,гостьова,06.05.2027,14.05.2027
""",
        """
Джон Сміт | Шевченки | гостьова | 2027-05-06 | 2027-05-14
        """,
    ),
    "BR": (
        """Distribuição dos hóspedes
Convidado,Família anfitriã,Quarto,Primeira noite,Última noite
John Smith,Souza,1,06/05/2027,14/05/2027
""",
        """
John Smith | Souza | 1 | 2027-05-06 | 2027-05-14
        """,
    ),
    "IT": (
        """Sistemazione degli ospiti
Ospite,Famiglia ospitante,Camera,Prima notte,Ultima notte
John Smith,Rossi,1,06/05/2027,14/05/2027
""",
        """
John Smith | Rossi | 1 | 2027-05-06 | 2027-05-14
        """,
    ),
    "EG": (
        """توزيع الضيوف
اسم الضيف,العائلة المضيفة,الغرفة,أول ليلة,آخر ليلة
جون سميث,عائلة علي,1,2027/5/6,2027/5/14
""",
        """
جون سميث | عائلة علي | 1 | 2027-05-06 | 2027-05-14
        """,
    ),
    "IR": (
        """توزیع مهمانان
نام مهمان,خانواده میزبان,اتاق,شب اول,شب آخر
جان اسمیت,رضایی,1,۱۴۰۶/۲/۱۶,۱۴۰۶/۲/۲۴
""",
        """
جان اسمیت | رضایی | 1 | 2027-05-06 | 2027-05-14
        """,
    ),
    "GB": (
        """Which guest stays with which family?
Guest name,Host family name,Which room?,First night,Last night
John Smith,Miller,blue,6 May 2027,14 May 2027
""",
        """
John Smith | Miller | blue | 2027-05-06 | 2027-05-14
        """,
    ),
}


def sheets_of(text: str, folder: Path) -> tuple[Sheet, ...]:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return tuple(read_sheets(path))


def visit_from(country: str) -> VisitFacts:
    days = dt.date(2027, 5, 6), dt.date(2027, 5, 15)
    return VisitFacts(*days, "Peoria", "US", "America/Chicago", ("",), (country,))


@pytest.mark.parametrize("country", OLD)
def test_an_old_list_is_read_in_its_language(country: str, tmp_path: Path) -> None:
    text, expected = OLD[country]
    sheets = sheets_of(text, tmp_path)
    assert guess_kind(sheets)[0].kind == "history"
    found = history_in(sheets, visit_from(country), "list.csv")
    names = ("guest_typed", "household_typed", "began", "ended")
    said = [" | ".join(str(draft.values[name]) for name in names) for draft in found.hostings]
    assert said == [line.strip() for line in expected.strip().splitlines()]
    assert {doubt.code for doubt in found.report.doubts} <= {"other_calendar"}


@pytest.mark.parametrize("country", NEW)
def test_a_list_of_placements_is_read_in_its_language(country: str, tmp_path: Path) -> None:
    text, expected = NEW[country]
    sheets = sheets_of(text, tmp_path)
    assert guess_kind(sheets)[0].kind == "placements"
    found = placements_in(sheets, visit_from(country), "list.csv")
    said = [
        " | ".join(map(str, (each.guest, each.family, each.room, each.first, each.last or f"until {each.until}")))
        for each in found.placements
    ]
    assert said == [line.strip() for line in expected.strip().splitlines()]
    assert {doubt.code for doubt in found.report.doubts} <= {"other_calendar"}


def test_an_end_without_a_year_is_in_that_of_the_beginning_and_never_before_it(tmp_path: Path) -> None:
    text = "Gast,Gastgeber,Anreise,Abreise\nA B,Weber,06.05.2025,15.05.\nC D,Klein,28.12.2024,3.1.\nE F,Groß,06.05.2025,15. Mai\n"
    found = history_in(sheets_of(text, tmp_path), visit_from("DE"), "list.csv")
    assert [str(each.values.get("ended")) for each in found.hostings] == ["2025-05-15", "None", "2025-05-15"]
    assert [doubt.row for doubt in found.report.doubts] == [3]


@pytest.mark.parametrize(
    "note",
    [
        "犬に噛まれた",
        "больше не приглашать",
        "queja de la familia",
        "被狗咬",
        "개에게 물렸음",
        "litigio e polizia",
        "скарга на господарів",
        "شكوى من الضيف",
        "شکایت",
    ],
)
def test_a_note_that_not_everybody_may_read_is_known_in_any_language(note: str, tmp_path: Path) -> None:
    found = history_in(
        sheets_of(f"Guest,Host,Year,Notes\nA B,Miller,2025,{note}\n", tmp_path), visit_from("GB"), "list.csv"
    )
    assert "sensitive_note" in {doubt.code for doubt in found.report.doubts}
