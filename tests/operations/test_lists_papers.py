"""Papers by columns as town halls write them, in thirteen languages: what each cell says, and what is asked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.kinds import guess_kind
from exchange_desk.intake.lines import LineList
from exchange_desk.intake.paper_kind_words import names_a_paper, paper_kind
from exchange_desk.intake.paper_state_words import paper_state
from exchange_desk.intake.papers import papers_in
from exchange_desk.intake.readers import read_sheets

# the list, and for each traveller the states in the order of the columns: r(eceived), a(sked), p(artial), n(ot needed),
# o(utdated), "." nothing said, "?" asked about and not received until then
LISTS = {
    "ja": (
        "JP",
        """提出書類一覧表（2027年5月）
№,氏名,保護者同意書,健康調査票,パスポートの写し,海外旅行保険,写真掲載同意,備考
1,田中 花子,○,○,○,×,○,
2,佐藤 健,○,×,済,未,○,保険は4/20提出予定
3,鈴木 一郎,3/15,3/15,未提出,不要,△,
提出済合計,,3,2,3,1,2,
""",
        "parental_consent medical_release passport_copy travel_insurance photo_consent",
        "rrrar rarar rran?",
    ),
    "de": (
        "DE",
        """Unterlagen der Teilnehmer – Stand 12.04.2027
Name,Vorname,Einverständniserklärung der Eltern,Gesundheitsbogen,Kopie Reisepass,Auslandskrankenversicherung,Foto-Einwilligung,Bemerkungen
Müller,Lena,✓,✓,✓,,✓,
Schmidt,Jonas,fehlt,liegt vor,12.03.2027,nicht nötig,nein,Mutter ruft an
Weber,Ida,nicht erhalten,unvollständig,beantragt,wird nachgereicht,ja,
Gesamt,,1,2,2,0,1,
""",
        "parental_consent medical_release passport_copy travel_insurance photo_consent",
        "rrr.r arrna apaar",
    ),
    "fr": (
        "FR",
        """Nom,Prénom,Autorisation parentale,Fiche sanitaire,Copie de la pièce d'identité,Attestation d'assurance,Droit à l'image
Durand,Chloé,reçue,manque,OK,oui,non
Petit,Hugo,à relancer,non rendue,rendue le 25/03/2027,sans objet,oui
Total,,1,1,1,2,2""",
        "parental_consent medical_release other insurance_card photo_consent",
        "rarra aarnr",
    ),
    "es": (
        "ES",
        """Apellidos,Nombre,Autorización paterna,Ficha médica,Fotocopia del pasaporte,Seguro de viaje,Derechos de imagen
García López,Lucía,Sí,Sí,No,entregado,Sí
Martín,Pablo,pendiente,no entregada,✓,caducado,No procede
""",
        "parental_consent medical_release passport_copy travel_insurance photo_consent",
        "rrarr aaron",
    ),
    "zh": (
        "CN",
        """序号,姓名,家长同意书,健康证明,护照复印件,签证,旅行保险,备注
1,王小明,已交,已交,√,办理中,√,
2,李华,未交,×,√,无需,已购买,下周交
""",
        "parental_consent medical_release passport_copy visa travel_insurance",
        "rrrar aarnr",
    ),
    "ko": (
        "KR",
        """번호,성명,보호자 동의서,건강기록부,여권 사본,여행자보험,비고
1,김민준,제출,O,O,X,
2,이서연,미제출,X,O,해당없음,
3,박지우,제출 예정,O,만료,제출함,
""",
        "parental_consent medical_release passport_copy travel_insurance",
        "rrra aarn aror",
    ),
    "ru": (
        "RU",
        """№,ФИО,Согласие родителей,Медицинская справка,Копия загранпаспорта,Виза,Страховка,Примечание
1,Иванова Анна Петровна,есть,есть,да,оформляется,нет,
2,Петров Олег,не получено,сдано 12.03.2027,да,не требуется,+,
3,Сидоров Пётр,будет сдано,частично,просрочен,,–,
""",
        "parental_consent medical_release passport_copy visa insurance_card",
        "rrraa arrnr ?po..",
    ),
    "uk": (
        "UA",
        """№,ПІБ,Згода батьків,Медична довідка,Копія закордонного паспорта,Страховий поліс,Примітки
1,Шевченко Олена,є,здано,так,немає,
2,Коваль Іван,ні,очікуємо,12.03.2027,+,
""",
        "parental_consent medical_release passport_copy insurance_card",
        "rrra aarr",
    ),
    "pt": (
        "BR",
        """Nome,Autorização dos pais,Ficha médica,Cópia do passaporte,Seguro viagem,Uso de imagem,Obs.
Ana Souza,entregue,ok,sim,falta,sim,
João Lima,não entregue,pendente,25/03/2027,não se aplica,não,
""",
        "parental_consent medical_release passport_copy travel_insurance photo_consent",
        "rrrar aarna",
    ),
    "it": (
        "IT",
        """Cognome,Nome,Autorizzazione dei genitori,Scheda sanitaria,Copia del documento,Assicurazione,Liberatoria foto
Rossi,Giulia,consegnata,sì,sì,no,sì
Bianchi,Luca,da consegnare,manca,25/03/2027,non serve,no
""",
        "parental_consent medical_release other insurance_card photo_consent",
        "rrrar aarna",
    ),
    "ar": (
        "EG",
        """الاسم,موافقة ولي الأمر,التقرير الطبي,صورة جواز السفر,التأشيرة,التأمين,ملاحظات
أحمد علي,نعم,تم,✓,قيد الانتظار,لا,
منى حسن,لا,ناقص,تم التسليم,لا يلزم,نعم,
""",
        "parental_consent medical_release passport_copy visa insurance_card",
        "rrraa aprnr",
    ),
    "fa": (
        "IR",
        """نام و نام خانوادگی,رضایت نامه والدین,گواهی پزشکی,کپی گذرنامه,ویزا,بیمه,توضیحات
علی رضایی,دارد,ندارد,تحویل شد,در حال انجام,خیر,
سارا کریمی,بله,ناقص,✓,لازم نیست,دارد,
""",
        "parental_consent medical_release passport_copy visa insurance_card",
        "raraa rprnr",
    ),
    "two": (
        "JP",
        """Student / 生徒,Consent / 同意書,Medical / 健康調査票,Passport copy / パスポート,Insurance / 保険
Hanako Tanaka,○,×,○,N/A
Ken Sato,yes,missing,25/3/2027,no
""",
        "parental_consent medical_release passport_copy insurance_card",
        "rarn rara",
    ),
    "questions": (
        "GB",
        """Trip papers
Name of participant,Have you returned the parental consent form? (yes/no),Have you returned the medical form?,Did you send us a copy of your passport?
Anna Smith,Yes,No,Yes - 12 March 2027
Bob Jones,not yet,Yes,will send next week
""",
        "parental_consent medical_release passport_copy",
        "rar ar?",
    ),
}


def read(text: str, country: str, folder: Path) -> LineList:
    path = folder / "papers.csv"
    path.write_text(text, encoding="utf-8")
    assert guess_kind(read_sheets(path))[0].kind == "papers"
    visit = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 15), "Peoria", "US", "America/Chicago", (), (country,))
    return papers_in(read_sheets(path), visit, path.name)


@pytest.mark.parametrize("language", LISTS)
def test_every_cell_of_a_list_says_what_it_says_in_its_language(language: str, tmp_path: Path) -> None:
    country, text, kinds, expected = LISTS[language]
    found = read(text, country, tmp_path)
    unclear = {doubt.subject for doubt in found.report.doubts if doubt.code == "unclear_state"}
    states: dict[str, dict[object, str]] = {}
    for line in found.lines:
        state = str(line.values["state"])
        letter = "?" if line.key in unclear else state[0]
        assert letter != "?" or state == "asked"
        states.setdefault(line.who[0], {})[line.values["kind"]] = letter
    rows = ["".join(row.get(kind, ".") for kind in kinds.split()) for row in states.values()]
    assert rows == expected.split()
    assert {doubt.code for doubt in found.report.doubts} <= {"unclear_state", "row_without_person"}


# the list line by line, and for each line kind, state and the day of receipt
LINES = {
    "de": (
        "DE",
        """Unterlagenliste
Teilnehmer,Unterlage,Ausgegeben am,Zurück am,Status,Bemerkung
Lena Müller,Einverständniserklärung,01.03.2027,13.03.2027,,nur Vater
Jonas Schmidt,Gesundheitsbogen,01.03.2027,,nicht vollständig,
Ida Weber,Auslandskrankenversicherung,01.03.2027,ja,,
,Fotoerlaubnis,01.03.2027,,fehlt,
""",
        "parental_consent partial 2027-03-13|medical_release asked|travel_insurance received|photo_consent asked",
    ),
    "ja": (
        "JP",
        """氏名,書類名,配布日,提出日,提出状況
田中 花子,保護者同意書,2027年3月1日,2027年3月10日,○
和田 健,健康調査票,令和9年3月1日,,×
佐藤 健 / Ken Sato,パスポートの写し,2027/3/1,,済
""",
        "parental_consent received 2027-03-10|medical_release asked|passport_copy received",
    ),
    "ru": (
        "RU",
        """ФИО,Документ,Дата запроса,Дата сдачи,Состояние,Срок действия
Иванова Анна,Загранпаспорт (копия),01.03.2027,13.03.2027,сдано,05.2026
Петров Олег,Согласие родителей,01.03.2027,,не сдано,
""",
        "passport_copy outdated 2027-03-13|parental_consent asked",
    ),
    "ko": (
        "KR",
        """참가자,서류명,배부일,제출일,제출 여부,비고
김민준,여권 사본,2027.3.1,2027.3.12,제출,
이서연,보호자 동의서,2027.3.1,,X,
""",
        "passport_copy received 2027-03-12|parental_consent asked",
    ),
    "zh": (
        "CN",
        """姓名,材料,发放日期,提交日期,状态,备注
王小明,护照复印件,2027年3月1日,2027年3月10日,已交,
李华,家长同意书,2027年3月1日,,未交,
""",
        "passport_copy received 2027-03-10|parental_consent asked",
    ),
    "fr": (
        "FR",
        """Participant,Document demandé,Envoyé le,Rendu le,État
Chloé Durand,Fiche sanitaire,1er mars 2027,le 12 mars 2027,complet
Hugo Petit,Autorisation parentale,31/03/2027,,non rendue
""",
        "medical_release received 2027-03-12|parental_consent asked",
    ),
    "ar": (
        "EG",
        """المشارك,الوثيقة,تاريخ الطلب,تاريخ الاستلام,الحالة
أحمد علي,جواز السفر,2027/3/1,2027/3/12,تم الاستلام
منى حسن,موافقة ولي الأمر,2027/3/1,,لم يتم الاستلام
""",
        "passport_copy received 2027-03-12|parental_consent asked",
    ),
}


@pytest.mark.parametrize("language", LINES)
def test_papers_line_by_line_are_read_in_their_language(language: str, tmp_path: Path) -> None:
    country, text, expected = LINES[language]
    found = read(text, country, tmp_path)
    said = [[str(line.values[name] or "") for name in ("kind", "state", "received_on")] for line in found.lines]
    assert "|".join(" ".join(words).strip() for words in said) == expected
    two = {doubt.row for doubt in found.report.doubts if doubt.code == "one_line_for_two_people"}
    assert two == {line.row for line in found.lines if not line.who}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Fotocopia del pasaporte", "passport_copy"), ("صورة جواز السفر", "passport_copy"), ("Passport photo", "other"),
        ("Passfoto", "other"), ("Impfpass", "other"), ("Personalausweis (Kopie)", "other"), ("ビザ", "visa"),
        ("Согласие на обработку персональных данных", "other"), ("Datenschutzerklärung (Einwilligung)", "other"),
        ("Медицинская страховка", "insurance_card"), ("Tessera sanitaria", "insurance_card"), ("健康保険証", "insurance_card"),
        ("Consent to medical treatment", "medical_release"), ("¿Está firmada la autorización de los padres?", "parental_consent"),
        ("Liberatoria per l’uso delle immagini", "photo_consent"), ("肖像権使用同意書", "photo_consent"),
        ("초상권 동의서", "photo_consent"), ("ESTA", "visa"), ("Code of conduct", "other"), ("誓約書", "other"),
    ],
)  # fmt: skip
def test_a_paper_is_not_taken_for_another_that_shares_a_word(heading: str, kind: str) -> None:
    assert (paper_kind(heading), names_a_paper(heading)) == (kind, True)


@pytest.mark.parametrize(
    "heading",
    ["Passport No.", "Passport valid until", "Name of insurance company", "パスポート番号", "パスポート有効期限", "护照有效期", "여권 만료일",
     "Срок действия паспорта", "Серия и номер паспорта", "Паспорт дійсний до", "N° passeport", "رقم جواز السفر", "شماره گذرنامه"],
)  # fmt: skip
def test_what_is_said_about_a_paper_is_no_paper(heading: str) -> None:
    assert not names_a_paper(heading)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("nicht vollständig", None), ("nicht erhalten", "asked"), ("in Bearbeitung", "asked"), ("in progress", "asked"),
        ("not complete", None), ("received, unsigned", None), ("received?", None), ("no recibido", "asked"),
        ("non ricevuto", "asked"), ("não recebido", "asked"), ("не получено", "asked"), ("будет получено", None),
        ("제출 예정", "asked"), ("제출 요망", "asked"), ("未済", "asked"), ("申請済", "asked"), ("要提出", None), ("已寄出", "asked"),
        ("已申请", "asked"), ("غير موجود", "asked"), ("ناموجود", "asked"), ("received 3 of 4 pages", None),
        ("will be received on Friday", None), ("signed by the mother", None), ("not expired", None), ("refused", "refused"),
        ("received", "received"), ("vollständig", "received"), ("rendue", "received"), ("提出済", "received"),
        ("已交", "received"), ("제출함", "received"), ("получено", "received"), ("отримано", "received"), ("complete", "received"),
    ],
)  # fmt: skip
def test_a_word_is_never_taken_for_better_than_it_is(said: str, state: str | None) -> None:
    assert paper_state(said) == state


@pytest.mark.parametrize(
    ("country", "cell", "state", "day"),
    [
        ("JP", "3/15済", "received", "2027-03-15"), ("JP", "3月15日受領", "received", "2027-03-15"), ("DE", "am 15.3. erhalten", "received", "2027-03-15"),
        ("DE", "abgegeben am 15.03.27", "received", "2027-03-15"), ("GB", "1/2", "asked", "None"), ("GB", "in by 15 March", "asked", "None"), ("JP", "－", "", ""),
        ("GB", "□", "asked", "None"),
    ],
)  # fmt: skip
def test_a_day_within_the_words_of_a_cell_is_the_day_of_receipt(
    country: str, cell: str, state: str, day: str, tmp_path: Path
) -> None:
    found = read(f"Name,Medical release,Passport copy\nA B,{cell},✓\n", country, tmp_path)
    said = [
        (line.values["state"], str(line.values["received_on"]))
        for line in found.lines
        if line.values["kind"] == "medical_release"
    ]
    assert said == ([(state, day)] if state else [])
