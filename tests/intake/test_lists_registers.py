"""Lists of partnerships and candidate towns as town halls keep them, in thirteen languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from exchange_desk.intake.candidates import candidates_in
from exchange_desk.intake.counts import count_in, hours_in
from exchange_desk.intake.kinds import guess_kind
from exchange_desk.intake.partnerships import partnerships_in
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.table import Sheet

# the list; then town, country and stages with their beginning
PARTNERSHIPS = {
    "GB": (
        """Our twin towns
Twin town,Country,Date of signing,Current status,Partner organisation,Comments
Hennef,Germany,8 May 1981,active,Twinning association,
Osaka,Japan,1957,ended in 2018,,
""",
        """
Hennef | DE | sister 1981-05-08
Osaka | JP | sister 1957 | ended 2018
        """,
    ),
    "JP": (
        """姉妹都市一覧
提携都市,国名,提携年月日,提携種別,現状,備考
ピオリア,アメリカ合衆国,昭和57年10月1日,姉妹都市,交流中,
ポートハーディ,カナダ,平成6年,友好都市,休止中,
""",
        """
ピオリア | US | sister 1982-10-01
ポートハーディ | CA | friendship 1994 | dormant ?
        """,
    ),
    "DE": (
        """Städtepartnerschaften
Partnerstadt,Land,Partnerschaft seit,Stand der Partnerschaft,Partnerschaftsverein,Bemerkungen
Banbury,Großbritannien,08.05.1981,aktiv,Verein,
Le Pecq,Frankreich,1997,ruht seit 2020,,
Nowy Dwór,Polen,1999,nicht beendet,,
""",
        """
Banbury | GB | sister 1981-05-08
Le Pecq | FR | sister 1997 | dormant 2020
Nowy Dwór | PL | sister 1999
        """,
    ),
    "FR": (
        """Jumelages
Ville jumelée,Pays,Jumelée depuis,État actuel,Comité de jumelage,Remarques
Hennef,Allemagne,1997,actif,oui,
Elmbridge,Royaume-Uni,21 mai 1966,en sommeil,,
""",
        """
Hennef | DE | sister 1997
Elmbridge | GB | sister 1966-05-21 | dormant ?
        """,
    ),
    "ES": (
        """Hermanamientos
Ciudad hermanada,País,Fecha del hermanamiento,Situación,Observaciones
Peoria,Estados Unidos,12/10/1998,vigente,
Tours,Francia,1978,sin actividad,
""",
        """
Peoria | US | sister ?
Tours | FR | sister 1978 | dormant ?
        """,
    ),
    "CN": (
        """友好城市一览
友好城市,国家,结好时间,状态,备注
威尼斯,意大利,1980年3月24日,活跃,
金泽,日本,1981年6月13日,交流暂停,
""",
        """
威尼斯 | IT | sister 1980-03-24
金泽 | JP | sister 1981-06-13 | dormant ?
        """,
    ),
    "KR": (
        """자매도시 현황
자매도시,국가,결연일,구분,교류 현황
애틀랜타,미국,1981. 10. 1.,자매결연,교류 중
칭다오,중국,1993.12.4,우호협력,중단
""",
        """
애틀랜타 | US | sister 1981-10-01
칭다오 | CN | friendship 1993-12-04 | dormant ?
        """,
    ),
    "RU": (
        """Города-побратимы
Город-побратим,Страна,Год подписания,Состояние,Примечания
Оснабрюк,Германия,1991,действует,
Буффало,США,1989,приостановлено,
""",
        """
Оснабрюк | DE | sister 1991
Буффало | US | sister 1989 | dormant ?
        """,
    ),
    "UA": (
        """Міста-побратими
Місто-побратим,Країна,Дата підписання,Стан,Примітки
Солт-Лейк-Сіті,США,1989,чинне,
Брянськ,Росія,1997,розірвано у 2022,
""",
        """
Солт-Лейк-Сіті | US | sister 1989
Брянськ | RU | sister 1997 | ended 2022
        """,
    ),
    "BR": (
        """Cidades-irmãs
Cidade-irmã,País,Data de assinatura,Situação,Observações
Peoria,Estados Unidos,12/10/1998,ativa,
Sintra,Portugal,2005,inativa,
""",
        """
Peoria | US | sister ?
Sintra | PT | sister 2005 | dormant ?
        """,
    ),
    "IT": (
        """Gemellaggi
Comune gemellato,Nazione,Data del gemellaggio,Stato attuale,Note
Peoria,Stati Uniti,15/05/1999,attivo,
Segovia,Spagna,2003,interrotto,
""",
        """
Peoria | US | sister 1999-05-15
Segovia | ES | sister 2003
        """,
    ),
    "EG": (
        """المدن الشقيقة
المدينة الشقيقة,الدولة,تاريخ التوقيع,الحالة,ملاحظات
لوس أنجلوس,الولايات المتحدة,1979,نشطة,
طوكيو,اليابان,1990,متوقفة,
""",
        """
لوس أنجلوس | US | sister 1979
طوكيو | JP | sister 1990 | dormant ?
        """,
    ),
    "IR": (
        """شهرهای خواهرخوانده
شهر خواهرخوانده,کشور,تاریخ امضا,وضعیت,توضیحات
وایمار,آلمان,۱۳۸۸/۳/۱,فعال,
نیکوزیا,قبرس,1999,غیر فعال,
""",
        """
وایمار | DE | sister ?
نیکوزیا | CY | sister 1999 | dormant ?
        """,
    ),
}
# the list; then town, country, inhabitants, themes, languages, hours by plane, volunteers, first letter
CANDIDATES = {
    "GB": (
        """Towns looking for a partner
Name of the town,Country,Number of inhabitants,Areas of cooperation,Languages spoken,Flight time,Volunteers,Annual budget,Why they ask,First contact
Heron Landing,USA,"12,400","school, music",English,,15,$5000,,
Zvonička,Czech Republic,about 9000,"school, brass band","Czech, German",11 h,8,,old friendship,12 March 2027
""",
        """
Heron Landing | US | 12400 | school+music | en | - | 15 | -
Zvonička | CZ | 9000 | school+brass band | cs+de | 11.0 | 8 | 2027-03-12
        """,
    ),
    "JP": (
        """姉妹都市候補
都市名,国名,人口,交流分野,使用言語,飛行時間,ボランティア数,年間予算,動機,初回連絡日
ヘロンランディング,アメリカ,1万2千人,学校、音楽,英語,12時間,15人,50万円,,2027年3月12日
""",
        """
ヘロンランディング | US | 12000 | 学校+音楽 | en | 12.0 | 15 | 2027-03-12
        """,
    ),
    "DE": (
        """Bewerberstädte
Name der Stadt,Land,Einwohnerzahl,Schwerpunkte,Sprachen,Flugdauer (Std.),Anzahl Ehrenamtliche,Jahresbudget,Anlass,Erstkontakt
Zvonička,Tschechien,"ca. 9.000","Schule, Blaskapelle","Tschechisch, Deutsch","1,5",8,2000 €,,12.03.2027
""",
        """
Zvonička | CZ | 9000 | Schule+Blaskapelle | cs+de | 1.5 | 8 | 2027-03-12
        """,
    ),
    "FR": (
        """Villes candidates
Nom de la commune,Pays,Nombre d'habitants,Domaines d'échange,Langues parlées,Heures de vol,Nombre de bénévoles,Budget annuel,Motif,Premier contact
Zvonička,République tchèque,9 000 environ,"école, musique","tchèque, allemand",2h30,8,,,12 mars 2027
""",
        """
Zvonička | CZ | 9000 | école+musique | cs+de | 2.5 | 8 | 2027-03-12
        """,
    ),
    "ES": (
        """Ciudades candidatas
Municipio,País,Número de habitantes,Ámbitos,Idiomas,Horas de vuelo,Número de voluntarios,Presupuesto anual,Motivo,Primer contacto
Zvonička,República Checa,9.000,"escuela, música","checo, alemán","2,5",8,,,25/3/2027
""",
        """
Zvonička | ? | 9000 | escuela+música | cs+de | 2.5 | 8 | 2027-03-25
        """,
    ),
    "CN": (
        """候选友城
城市名称,国家,人口,交流领域,语言,飞行时间,志愿者人数,年度预算,动机,首次联系
海伦兰丁,美国,1.2万,学校、音乐,英语,13小时,15人,,,2027年3月12日
""",
        """
海伦兰丁 | US | 12000 | 学校+音乐 | en | 13.0 | 15 | 2027-03-12
        """,
    ),
    "KR": (
        """후보 도시
도시명,국가,인구,교류 분야,사용 언어,비행시간,자원봉사자 수,연간 예산,신청 이유,최초 연락일
헤론 랜딩,미국,"12,400명","학교, 음악",영어,13시간,15명,,,2027. 3. 12.
""",
        """
헤론 랜딩 | US | 12400 | 학교+음악 | en | 13.0 | 15 | 2027-03-12
        """,
    ),
    "RU": (
        """Города-кандидаты
Название города,Страна,Численность населения,Направления сотрудничества,Языки,Время полёта,Число волонтёров,Годовой бюджет,Причина,Первый контакт
Звоничка,Чехия,"около 9 тыс.","школа, музыка","чешский, немецкий","3 ч",8,,,12.03.2027
""",
        """
Звоничка | CZ | 9000 | школа+музыка | cs+de | 3.0 | 8 | 2027-03-12
        """,
    ),
    "UA": (
        """Міста-кандидати
Назва міста,Країна,Чисельність населення,Напрямки співпраці,Мови,Час польоту,Кількість волонтерів,Річний бюджет,Мотивація,Перший контакт
Звонічка,Чехія,9 000,"школа, музика","чеська, німецька",,8,,,12.03.2027
""",
        """
Звонічка | CZ | 9000 | школа+музика | cs+de | - | 8 | 2027-03-12
        """,
    ),
    "BR": (
        """Cidades candidatas
Nome da cidade,País,População,Áreas de interesse,Idiomas falados,Horas de voo,Número de voluntários,Orçamento anual,Motivação,Primeiro contato
Zvonička,República Tcheca,9.000,"escola, música","tcheco, alemão",14,8,,,25/03/2027
""",
        """
Zvonička | ? | 9000 | escola+música | de | 14.0 | 8 | 2027-03-25
        """,
    ),
    "IT": (
        """Comuni candidati
Nome del comune,Nazione,Numero di abitanti,Ambiti,Lingue parlate,Ore di volo,Numero di volontari,Bilancio annuale,Motivazione,Primo contatto
Zvonička,Repubblica Ceca,9.000,"scuola, musica","ceco, tedesco",2,8,,,12 marzo 2027
""",
        """
Zvonička | ? | 9000 | scuola+musica | cs+de | 2.0 | 8 | 2027-03-12
        """,
    ),
    "EG": (
        """المدن المرشحة
اسم المدينة,الدولة,عدد السكان,مجالات التعاون,اللغات,ساعات الطيران,عدد المتطوعين,الميزانية السنوية,السبب,أول اتصال
زفونيتشكا,التشيك,٩٠٠٠,"مدرسة، موسيقى",التشيكية,4,8,,,2027/3/12
""",
        """
زفونيتشكا | CZ | 9000 | مدرسة+موسيقى | cs | 4.0 | 8 | 2027-03-12
        """,
    ),
    "IR": (
        """شهرهای نامزد
نام شهر,کشور,جمعیت,زمینه همکاری,زبان ها,مدت پرواز,تعداد داوطلبان,بودجه سالانه,دلیل,اولین تماس
زوونیچکا,چک,۹۰۰۰,"مدرسه، موسیقی",چکی,5,8,,,۱۴۰۵/۱۲/۲۱
""",
        """
زوونیچکا | CZ | 9000 | مدرسه+موسیقی | cs | 5.0 | 8 | -
        """,
    ),
}


def sheets_of(text: str, folder: Path) -> tuple[Sheet, ...]:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return tuple(read_sheets(path))


def lines_of(expected: str) -> list[str]:
    return [line.strip() for line in expected.strip().splitlines()]


@pytest.mark.parametrize("country", PARTNERSHIPS)
def test_partnerships_are_read_in_their_language(country: str, tmp_path: Path) -> None:
    text, expected = PARTNERSHIPS[country]
    sheets = sheets_of(text, tmp_path)
    assert guess_kind(sheets)[0].kind == "partnerships"
    found = partnerships_in(sheets, None, "list.csv")
    said = [
        " | ".join(
            [
                str(line.place["name"]),
                str(line.place["country"]),
                *(f"{s['stage']} {s['since'] or '?'}" for _, s in line.under),
            ]
        )
        for line in found.lines
    ]
    assert said == lines_of(expected)


@pytest.mark.parametrize(
    ("status", "stage", "asks"),
    [
        ("not active", None, True), ("nicht mehr aktiv", None, True), ("nicht beendet", None, True), ("не действует", None, True),
        ("действует", None, False), ("活跃", None, False), ("приостановлено", "dormant", False),
        ("ended in 2018", "ended 2018", False), ("beendet (2019)", "ended 2019", False), ("غير نشطة", "dormant", False), ("교류 중단", "dormant", False),
    ],
)  # fmt: skip
def test_a_status_is_understood_and_a_denied_one_asked(
    status: str, stage: str | None, asks: bool, tmp_path: Path
) -> None:
    found = partnerships_in(
        sheets_of(f"Partner,Country,Since,Status\nHennef,Germany,1981,{status}\n", tmp_path), None, "list.csv"
    )
    stages = [f"{each['stage']} {each['since'] or ''}".strip() for _, each in found.lines[0].under][1:]
    assert stages == ([stage] if stage else [])
    assert ("unknown_status" in {doubt.code for doubt in found.report.doubts}) is asks


@pytest.mark.parametrize("country", CANDIDATES)
def test_candidate_towns_are_read_in_their_language(country: str, tmp_path: Path) -> None:
    text, expected = CANDIDATES[country]
    sheets = sheets_of(text, tmp_path)
    assert guess_kind(sheets)[0].kind == "candidates"
    found = candidates_in(sheets, None, "list.csv")
    said = []
    for line in found.lines:
        v = line.values
        themes, languages = ("+".join(map(str, v[name])) for name in ("themes", "languages"))  # type: ignore[arg-type]
        words = (
            v["name"],
            v["country"] or "?",
            v["inhabitants"],
            themes,
            languages,
            v["flight_hours"] or "-",
            v["volunteers"],
        )
        said.append(" | ".join(map(str, (*words, v["first_letter"] or "-"))))
    assert said == lines_of(expected)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1万2千人", 12_000), ("1만2천명", 12_000), ("12万3456人", 123_456), ("1.2万", 12_000), ("9 тис.", 9_000), ("9 هزار", 9_000), ("9 mila", 9_000),
        ("9 thousand", 9_000), ("2 million", 2_000_000), ("1,2 Mio", 1_200_000), ("9000 (2021)", 9_000), ("2021: 9000", 9_000), ("12’400", 12_400),
        ("9000-12000", None), ("2千万", None), ("10.5", None), ("approx. 20-30", None),
    ],
)  # fmt: skip
def test_how_many_people_is_read_or_not_at_all(text: str, count: int | None) -> None:
    assert count_in(text) == count


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("2h30", 2.5), ("1:30", 1.5), ("90 min", 1.5), ("10時間30分", 10.5), ("13시간", 13), ("3 ч", 3), ("2,5", 2.5), ("about 11", 11), ("11-13 h", None), ("over 10", None),
    ],
)  # fmt: skip
def test_how_long_a_flight_takes_is_read_or_not_at_all(text: str, hours: float | None) -> None:
    assert hours_in(text) == hours
