"""What the columns of a list of payments are called, and the words that matter in them."""

from __future__ import annotations

import re

from exchange_desk.intake.columns import Fields

PAYMENT_FIELDS: Fields = {
    "paid_on": ("date", "day", "paid on", "booked", "Datum", "Tag", "bezahlt am", "date de paiement", "日付", "入金日", "fecha", "data",
                "дата", "日期", "날짜", "تاريخ", "تاریخ"),
    "payer": ("from", "paid by", "payer", "received from", "von", "Zahler", "Einzahler", "de", "payeur", "payé par", "de la part de", "pagado por", "pago por", "pagato da", "支払者", "入金者", "pagador",
              "de quién", "от кого", "плательщик", "付款人", "입금자"),
    "for": ("for", "traveler", "traveller", "participant", "student", "name", "on behalf of", "für", "Teilnehmer", "pour", "対象者", "対象", "氏名",
            "para", "за кого", "участник", "对象", "대상"),
    "way": ("how", "method", "payment method", "check no", "cheque", "Zahlungsart", "Weg", "mode de paiement", "支払方法", "forma de pago",
            "способ", "方式", "방법"),
    "amount": ("amount", "sum paid", "paid", "payment", "Betrag", "Summe", "montant", "somme", "金額", "importe", "cantidad", "valor",
               "importo", "сумма", "сума", "金额", "금액", "المبلغ", "مبلغ"),
    "currency": ("currency", "Währung", "devise", "通貨", "moneda", "moeda", "valuta", "валюта", "货币", "통화"),
    "purpose": ("memo", "purpose", "what for", "reason", "Zweck", "Verwendungszweck", "motif", "objet", "摘要", "用途", "concepto", "motivo",
                "назначение", "призначення", "用途", "용도"),
    "reference": ("reference", "receipt", "receipt no", "ref", "line", "Beleg", "Belegnummer", "référence", "領収書", "referencia",
                  "номер"),
    "notes": ("remark", "remarks", "notes", "comment", "Bemerkung", "remarque", "備考", "observaciones", "примечание", "备注", "비고"),
}  # fmt: skip
TWO_FOR = re.compile(
    r"\b(?:twins|both|couple|beide|zwillinge|les deux|two|brothers|sisters)\b|\s[+&]\s|\band\b|\bund\b|\bet\b|2人"
)
BOTH = re.compile(r"\b(?:twins|both|couple|beide|zwillinge|les deux)\b|2人")
