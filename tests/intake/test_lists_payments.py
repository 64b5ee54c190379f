"""Lists of payments as town halls keep them, in thirteen languages: day, amount, currency, for whom."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.kinds import guess_kind
from exchange_desk.intake.lines import LineList
from exchange_desk.intake.payment_currencies import currency_named
from exchange_desk.intake.payments import payments_in
from exchange_desk.intake.readers import read_sheets

# the list, and the payments meant: day, amount in the smallest unit, currency, for whom ("-" where that is asked)
LISTS = {
    "GB": (
        "GB",
        """Trip payments
Date paid,Paid by,For whom,How paid,Amount,What for,Receipt no.
12 March 2027,Mrs Smith,Anna Smith,bank transfer,£250.00,deposit,17
15 March 2027,T. Jones,Bob Jones,cash,£250,deposit,18
,,,Total,£500.00,,
""",
        """
2027-03-12 25000 GBP Anna Smith
2027-03-15 25000 GBP Bob Jones
        """,
    ),
    "DE": (
        "DE",
        """Zahlungseingänge Fahrt Peoria 2027
Buchungstag,Einzahler/in,Für wen,Zahlungsart,Betrag (EUR),Verwendungszweck,Bemerkung
12.03.2027,Petra Müller,Lena Müller,Überweisung,"250,00",Anzahlung,
15.03.2027,Familie Weber,Anna und Max Weber,bar,"1.000,00",Restzahlung,
Summe,,,,"1.250,00",,
""",
        """
2027-03-12 25000 EUR Lena Müller
2027-03-15 100000 EUR -
        """,
    ),
    "JP": (
        "JP",
        """参加費入金一覧
入金日,振込人,参加者氏名,支払方法,金額（円）,摘要,備考
2027年3月12日,田中 一郎,田中 花子,振込,"30,000",参加費,
令和9年3月15日,佐藤 良子,佐藤 健,現金,3万円,参加費,
合計,,,,"60,000",,
""",
        """
2027-03-12 30000 JPY 田中 花子
2027-03-15 30000 JPY 佐藤 健
        """,
    ),
    "FR": (
        "FR",
        """Date de paiement,Payé par,Élève,Mode de règlement,Montant versé,Objet
12/03/2027,M. Durand,Chloé Durand,chèque n° 4512,250 €,acompte
25/03/2027,Mme Petit,Hugo Petit,virement,"250,00 €",acompte
TOTAL,,,,"500,00 €",
""",
        """
2027-03-12 25000 EUR Chloé Durand
2027-03-25 25000 EUR Hugo Petit
        """,
    ),
    "ES": (
        "ES",
        """Fecha de pago,Pagado por,Alumno,Forma de pago,Importe,Concepto
12/03/2027,Carmen López,Lucía García López,transferencia,"250,00 €",primer plazo
25/03/2027,Juan Martín,Pablo Martín,efectivo,250 €,primer plazo
""",
        """
2027-03-12 25000 EUR Lucía García López
2027-03-25 25000 EUR Pablo Martín
        """,
    ),
    "CN": (
        "CN",
        """缴费日期,缴费人,学生姓名,付款方式,金额,用途,备注
2027年3月12日,王强,王小明,微信,2000元,团费,
2027-03-15,李伟,李华,转账,¥2000,团费,
合计,,,,4000元,,
""",
        """
2027-03-12 200000 CNY 王小明
2027-03-15 200000 CNY 李华
        """,
    ),
    "KR": (
        "KR",
        """납부일,입금자,학생,납부 방법,납부 금액,내역,비고
2027. 3. 12.,김철수,김민준,계좌이체,"300,000원",참가비,
2027.3.15,이영희,이서연,현금,30만원,참가비,
합계,,,,"600,000원",,
""",
        """
2027-03-12 300000 KRW 김민준
2027-03-15 300000 KRW 이서연
        """,
    ),
    "RU": (
        "RU",
        """Дата оплаты,Плательщик,За кого,Способ оплаты,"Сумма, руб.",Назначение платежа,Примечание
12.03.2027,Иванов П.С.,Иванова Анна,перевод,"15 000,00",взнос,
15.03.2027,Петрова О.И.,Петров Олег,наличные,15 000,взнос,
Итого,,,,30 000,,
""",
        """
2027-03-12 1500000 RUB Иванова Анна
2027-03-15 1500000 RUB Петров Олег
        """,
    ),
    "UA": (
        "UA",
        """Дата оплати,Платник,За кого сплачено,Спосіб оплати,Сума,Призначення платежу
12.03.2027,Шевченко І.,Шевченко Олена,картка,5 000 грн,внесок
15.03.2027,Коваль П.,Коваль Іван,готівка,5000 грн.,внесок
""",
        """
2027-03-12 500000 UAH Шевченко Олена
2027-03-15 500000 UAH Коваль Іван
        """,
    ),
    "BR": (
        "BR",
        """Data do pagamento,Pago por,Aluno,Forma de pagamento,Valor,Descrição
12/03/2027,Maria Souza,Ana Souza,Pix,"R$ 1.500,00",1ª parcela
25/03/2027,José Lima,João Lima,dinheiro,"R$ 1.500,00",1ª parcela
Total,,,,"R$ 3.000,00",
""",
        """
2027-03-12 150000 BRL Ana Souza
2027-03-25 150000 BRL João Lima
        """,
    ),
    "IT": (
        "IT",
        """Data versamento,Versato da,Studente,Modalità di pagamento,Importo versato,Causale
12/03/2027,Marco Rossi,Giulia Rossi,bonifico,"€ 250,00",acconto
25/03/2027,Anna Bianchi,Luca Bianchi,contanti,250 euro,acconto
Totale,,,,"€ 500,00",
""",
        """
2027-03-12 25000 EUR Giulia Rossi
2027-03-25 25000 EUR Luca Bianchi
        """,
    ),
    "EG": (
        "EG",
        """تاريخ الدفع,دفع من,الطالب,طريقة الدفع,المبلغ,الغرض
2027/3/12,علي أحمد,أحمد علي,نقدا,$250,رسوم الرحلة
2027/3/15,حسن محمود,منى حسن,تحويل,٢٥٠ دولار,رسوم الرحلة
""",
        """
2027-03-12 25000 USD أحمد علي
2027-03-15 25000 USD منى حسن
        """,
    ),
    "IR": (
        "IR",
        """تاریخ پرداخت,پرداخت کننده,شرکت کننده,روش پرداخت,مبلغ,بابت
۱۴۰۵/۱۲/۲۱,رضا رضایی,علی رضایی,کارت به کارت,۲۵۰ یورو,هزینه سفر
""",
        """
2027-03-12 25000 EUR علی رضایی
        """,
    ),
    "questions in two languages": (
        "JP",
        """Who paid? / 誰が支払いましたか,How much did you pay? / 金額,Currency / 通貨,On which day did you pay? / 支払日,For which student? / 生徒氏名
田中 一郎,30000,円,2027/3/12,田中 花子
Mary Smith,250,US dollars,2027/3/15,Anna Smith
""",
        """
2027-03-12 30000 JPY 田中 花子
2027-03-15 25000 USD Anna Smith
        """,
    ),
}


def read(text: str, country: str, folder: Path, **more: dict[str, str]) -> LineList:
    path = folder / "payments.csv"
    path.write_text(text, encoding="utf-8")
    assert guess_kind(read_sheets(path))[0].kind == "payments"
    visit = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 15), "Peoria", "US", "America/Chicago", (), (country,))
    return payments_in(read_sheets(path), visit, path.name, **more)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_payments_is_read_in_its_language(name: str, tmp_path: Path) -> None:
    country, text, expected = LISTS[name]
    found = read(text, country, tmp_path)
    said = [
        (line.values["paid_on"], line.values["amount"], line.values["currency"], *(line.who or ("-",)))
        for line in found.lines
    ]
    assert [" ".join(map(str, words)) for words in said] == [line.strip() for line in expected.strip().splitlines()]
    assert {doubt.code for doubt in found.report.doubts} <= {"one_payment_for_two", "other_calendar"}


def test_bare_numbers_are_kept_in_no_currency_but_asked_about_once(tmp_path: Path) -> None:
    text = "Date,Paid by,For,Amount\n12 March 2027,Mrs Smith,Anna Smith,250\n15 March 2027,T. Jones,Bob Jones,\n17 March 2027,X,Y,90\n"
    found = read(text, "GB", tmp_path)
    assert found.lines == ()
    (asked,) = found.report.doubts
    assert (asked.code, asked.choices) == ("which_currency", ("USD", "GBP"))
    assert [(skipped.row, skipped.why) for skipped in found.report.skipped] == [(3, "no amount")]
    found = read(text, "GB", tmp_path, answers={"Amount:which_currency": "GBP"})
    assert [(line.values["amount"], line.values["currency"]) for line in found.lines] == [(25000, "GBP"), (9000, "GBP")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Betrag (EUR)", "EUR"), ("Betrag in €", "EUR"), ("金額（円）", "JPY"), ("Сумма, руб.", "RUB"), ("円", "JPY"), ("US dollars", "USD"), ("eur", "EUR"),
        ("Euro", "EUR"), ("грн", "UAH"), ("米ドル", "USD"), ("金额（元）", None), ("Amount", None), ("Sum paid for all", None), ("EUR / USD", None), ("pesos", None),
    ],
)  # fmt: skip
def test_the_currency_that_a_heading_or_cell_names(text: str, code: str | None) -> None:
    assert currency_named(text, None) == code
