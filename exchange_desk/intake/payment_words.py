"""What the columns of a list of payments are called, and the words that matter in them."""

from __future__ import annotations

from exchange_desk.intake.columns import Fields, merged
from exchange_desk.intake.folded_words import words_in
from exchange_desk.intake.guests.fields import GUEST_FIELDS
from exchange_desk.intake.headings_questions import PAYMENT_QUESTIONS

_PAYMENT: Fields = {
    "paid_on": ("date", "day", "paid on", "booked", "booked on", "date paid", "payment date", "date of payment", "date received", "when paid", "Datum", "Tag", "bezahlt am",
                "gezahlt am", "Zahlungsdatum", "Zahlungseingang", "Eingangsdatum", "Buchungstag", "Buchungsdatum", "Wertstellung", "Valuta", "date", "date de paiement", "payé le",
                "réglé le", "date d'encaissement", "date du virement", "日付", "入金日", "支払日", "支払い日", "振込日", "受領日", "納入日", "fecha", "fecha de pago", "pagado el",
                "fecha de ingreso", "fecha del pago", "data", "data de pagamento", "data do pagamento", "pago em", "data pagamento", "data di pagamento", "data del pagamento",
                "pagato il", "data versamento", "дата", "дата оплаты", "дата платежа", "дата поступления", "оплачено", "дата оплати", "дата платежу", "дата надходження",
                "сплачено", "日期", "付款日期", "缴费日期", "支付日期", "收款日期", "날짜", "납부일", "입금일", "결제일", "일자", "تاريخ", "تاريخ الدفع", "تاريخ السداد", "تاریخ",
                "تاریخ پرداخت", "تاریخ واریز"),
    "payer": ("from", "paid by", "payer", "received from", "who paid", "account holder", "von", "Zahler", "Zahler/in", "Einzahler", "Einzahler/in", "bezahlt von", "gezahlt von",
              "Auftraggeber", "Kontoinhaber", "de", "payeur", "payé par", "réglé par", "de la part de", "émetteur", "pagado por", "pago por", "quién paga", "ordenante", "pagato da", "da",
              "versato da", "ordinante", "chi paga", "支払者", "支払い者", "入金者", "振込人", "振込名義", "納入者", "pagador", "pagadora", "quem pagou", "depositante", "de quién",
              "от кого", "плательщик", "кто оплатил", "від кого", "платник", "хто сплатив", "付款人", "缴费人", "付款方", "입금자", "납부자", "입금자명", "결제자", "الدافع", "دفع من",
              "دافع", "پرداخت کننده", "واریز کننده"),
    "for": ("for", "traveler", "traveller", "participant", "student", "name", "on behalf of", "paid for", "für", "für wen", "Teilnehmer", "Schüler", "Schülerin", "pour", "pour qui",
            "élève", "対象者", "対象", "氏名", "生徒氏名", "参加者氏名", "para", "para quién", "para quem", "alumno", "aluno", "per", "per chi", "studente", "за кого", "участник", "ученик",
            "за кого сплачено", "учень", "учасник", "对象", "姓名", "学生姓名", "参加人", "참가자", "대상", "학생", "성명", "عن", "عن من", "المشارك", "الطالب", "برای", "برای چه کسی",
            "شرکت کننده", "دانش آموز", *(name for name in GUEST_FIELDS["full_name"] if name not in ("gast", "guest"))),
    "way": ("how", "method", "payment method", "way of payment", "how paid", "check no", "cheque", "check number", "means of payment", "Zahlungsart", "Zahlungsweise", "Zahlart",
            "Weg", "wie bezahlt", "mode de paiement", "moyen de paiement", "mode de règlement", "règlement", "支払方法", "支払い方法", "入金方法", "納入方法", "forma de pago",
            "medio de pago", "método de pago", "cómo", "forma de pagamento", "meio de pagamento", "modalità di pagamento", "metodo di pagamento", "modalità", "способ",
            "способ оплаты", "форма оплаты", "вид оплаты", "спосіб", "спосіб оплати", "форма оплати", "方式", "付款方式", "支付方式", "缴费方式", "방법", "결제 방법", "납부 방법",
            "결제수단", "طريقة الدفع", "وسيلة الدفع", "روش پرداخت", "نحوه پرداخت"),
    "amount": ("amount", "sum", "sum paid", "amount paid", "paid", "payment", "amount received", "Betrag", "Summe", "gezahlter Betrag", "gezahlt", "bezahlt", "Einzahlung", "montant",
               "somme", "montant payé", "montant versé", "montant réglé", "versement", "金額", "入金額", "支払額", "支払金額", "納入額", "importe", "cantidad", "monto", "importe pagado",
               "pagado", "valor", "valor pago", "quantia", "montante", "importo", "somma", "importo pagato", "importo versato", "cifra", "сумма", "сумма платежа", "сумма оплаты",
               "сума", "сума платежу", "сплачена сума", "金额", "付款金额", "缴费金额", "实收金额", "금액", "납부액", "납부 금액", "입금액", "المبلغ", "مبلغ", "المبلغ المدفوع", "مبلغ پرداختی",
               "مبلغ واریزی"),
    "currency": ("currency", "Währung", "devise", "monnaie", "通貨", "moneda", "divisa", "moeda", "valuta della somma", "moneta", "валюта", "币种", "货币", "통화", "العملة", "واحد پول",
                 "ارز"),
    "purpose": ("memo", "purpose", "what for", "reason", "payment for what", "item", "Zweck", "Verwendungszweck", "wofür", "Betreff", "motif", "objet", "libellé", "摘要", "用途",
                "内訳", "但し書き", "費目", "concepto", "motivo", "finalidade", "descrição", "descripción", "causale", "motivazione", "назначение", "назначение платежа", "за что",
                "призначення", "призначення платежу", "за що", "付款用途", "款项", "项目", "용도", "내역", "항목", "적요", "الغرض", "سبب الدفع", "بابت", "شرح"),
    "reference": ("reference", "receipt", "receipt no", "receipt number", "ref", "line", "Beleg", "Belegnummer", "Beleg-Nr.", "Quittung", "Quittungsnummer", "référence", "reçu n°",
                  "n° de reçu", "reçu", "領収書", "領収書番号", "referencia", "recibo", "n.º de recibo", "número de recibo", "recibo nº", "ricevuta", "n. ricevuta", "riferimento",
                  "номер", "номер квитанции", "квитанция", "номер квитанції", "квитанція", "收据", "收据编号", "收据号", "영수증", "영수증 번호", "رقم الإيصال", "الإيصال", "شماره رسید",
                  "رسید", "شماره پیگیری"),
    "notes": (*GUEST_FIELDS["notes"], "obs", "obs."),
}  # fmt: skip
PAYMENT_FIELDS: Fields = merged(_PAYMENT, PAYMENT_QUESTIONS)
TWO_FOR = words_in(
    r"\b(?:twins|both|couple|beide|zwillinge|les deux|two|brothers|sisters|ehepaar|geschwister|jumeaux|jumelles|gemelos|gemelas|gemeos|gemelli|gemelle|"
    r"hermanos|hermanas|irmaos|irmas|fratelli|sorelle|freres|soeurs|ambos|ambas|entrambi|близнец\w*|близнюк\w*|оба|обе|обоє|братья|сестры|брати)\b|"
    r"\s[+&]\s|\b(?:and|und|et|y|e|и|та|і|و)\b|2人|二人|兄弟|姉妹|双子|两人|兄妹|姐弟|双胞胎|두 ?명|형제|자매|남매|쌍둥이|التوام|دوقلو"
)
BOTH = words_in(
    r"\b(?:twins|both|couple|beide|zwillinge|les deux|ambos|ambas|entrambi|близнец\w*|близнюк\w*|оба|обе|обоє)\b|2人分|二人分|两人|두 ?명|쌍둥이|التوام|دوقلو"
)
SELF = words_in(
    r"^(?:self|myself|selbst|soi meme|lui meme|elle meme|本人|same|himself|herself|el mismo|ella misma|mismo|o proprio|a propria|se stesso|se stessa|"
    r"сам|сама|сам за себя|за себя|сам за себе|за себе|自己|본인|نفسه|نفسها|خودش|خود)$"
)
EVERYBODY = words_in(
    r"^(?:all|alle|tous|toutes|group|gruppe|groupe|grupo|gruppo|everybody|each|jeder|todos|todas|tutti|tutte|все|всі|усі|группа|група|全員|全体|全團|全团|"
    r"大家|전원|모두|단체|الجمیع|المجموعه|همه|گروه)(?!\w)"
)
