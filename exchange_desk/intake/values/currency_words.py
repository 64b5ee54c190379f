"""Signs and words for currencies; whose "$" is meant goes by the country."""

from __future__ import annotations

import re

# the longer first; a star stands for any ending
CURRENCY_SIGNS = (
    ("US$", "USD"), ("CA$", "CAD"), ("C$", "CAD"), ("AU$", "AUD"), ("A$", "AUD"), ("R$", "BRL"), ("NT$", "TWD"), ("HK$", "HKD"),
    ("€", "EUR"), ("£", "GBP"), ("₩", "KRW"), ("₽", "RUB"), ("₴", "UAH"), ("₹", "INR"), ("₺", "TRY"), ("₪", "ILS"), ("฿", "THB"),
    ("zł*", "PLN"), ("злот*", "PLN"), ("Kč", "CZK"), ("Ft", "HUF"), ("日元", "JPY"), ("日圓", "JPY"), ("日币", "JPY"), ("円", "JPY"), ("韩元", "KRW"),
    ("韓元", "KRW"), ("美元", "USD"), ("欧元", "EUR"), ("歐元", "EUR"), ("港元", "HKD"), ("港币", "HKD"), ("人民币", "CNY"), ("人民幣", "CNY"),
    ("新台幣", "TWD"), ("新台币", "TWD"), ("台币", "TWD"), ("台幣", "TWD"), ("英镑", "GBP"), ("英鎊", "GBP"), ("ユーロ", "EUR"), ("ポンド", "GBP"),
    ("ドル", "$"), ("ウォン", "KRW"), ("유로", "EUR"), ("달러", "$"), ("엔", "JPY"), ("원", "KRW"), ("元", "元"), ("RMB", "CNY"), ("грн", "UAH"),
    ("гривен*", "UAH"), ("гривн*", "UAH"), ("руб*", "RUB"), ("евро", "EUR"), ("євро", "EUR"), ("доллар*", "$"), ("долар*", "$"),
    ("йен*", "JPY"), ("ієн*", "JPY"), ("вон", "KRW"), ("Fr.", "CHF"), ("SFr", "CHF"), ("ريال", "ريال"), ("ریال", "IRR"), ("يورو", "EUR"),
    ("یورو", "EUR"), ("دولار", "$"), ("دلار", "$"), ("جنيه استرليني", "GBP"), ("پوند", "GBP"), ("euros", "EUR"), ("euro", "EUR"),
    ("dollars", "$"), ("dollar", "$"), ("dólar*", "$"), ("dollari", "$"), ("pounds", "GBP"), ("Pfund", "GBP"), ("yen", "JPY"),
    ("yenes", "JPY"), ("yuan", "CNY"), ("won", "KRW"), ("baht", "THB"), ("บาท", "THB"), ("reais", "BRL"), ("TL", "TRY"), ("$", "$"),
    ("¥", "¥"), ("kr", "kr"), ("Eur", "EUR"), ("€uro", "EUR"), ("块", "元"), ("塊", "元"), ("р", "р"), ("лв", "BGN"), ("bucks", "$"), ("quid", "GBP"),
    ("ponden", "GBP"), ("pond", "GBP"), ("د.إ", "AED"), ("د.ك", "KWD"), ("₸", "KZT"), ("₾", "GEL"), ("₼", "AZN"), ("₫", "VND"), ("₱", "PHP"), ("₦", "NGN"),
    ("₮", "MNT"), ("₭", "LAK"), ("₵", "GHS"), ("тенге", "KZT"),
)  # fmt: skip
SIGN_OF_COUNTRY = {
    "$": {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "MX": "MXN", "SG": "SGD"},
    "¥": {"JP": "JPY", "CN": "CNY"}, "kr": {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK"},
    "р": {"RU": "RUB", "BY": "BYN"}, "元": {"CN": "CNY", "TW": "TWD", "HK": "HKD"}, "ريال": {"SA": "SAR", "QA": "QAR", "OM": "OMR", "YE": "YER"},
}  # fmt: skip
# money of several countries that a word alone does not tell
OTHER_MONEY = re.compile(
    r"(?<![^\W\d_])(?:pesos?|dinars?|dirhams?|francs?|franken|rupees?|rupien|crowns?|kronen|couronnes?|lei|frs?|sfrs?|dm|din|liras?|lire|rand|"
    r"дин|песо|динар\w*|дирхам\w*|франк\w*|крон\w*|лари|лей|лева?)(?![^\W\d_])|جنيه|دينار|درهم|ليرة|روبية|فرنك|درهم|フラン|ペソ|法郎|比索|프랑",
    re.IGNORECASE,
)
# an amount that somebody gets back, one that is still to come, and one that is no amount of its own
RETURNED = re.compile(
    r"\b(?:refund\w*|returned|reimburse\w*|give back|gave back|given back|money back|rückerstatt\w*|erstatt\w*|rückzahlung\w*|zurück\w*|gutschrift|rembours\w*|"
    r"remborsé|rendu|reembols\w*|devuelt\w*|devoluc\w*|devolv\w*|rimbors\w*|restituit\w*|возврат\w*|вернули|возвращен\w*|поверн\w*|zwrot\w*|zwróc\w*|"
    r"terugbeta\w*|terug|cr)\b|返金|払い?戻|返却|退款|退还|退還|退回|환불|반환|استرداد|مسترد|بازپرداخت|عودت",
    re.IGNORECASE,
)
TO_COME = re.compile(
    r"\b(?:unpaid|not (?:yet )?(?:been )?paid|to (?:be )?pay|to be paid|owe[sd]?|owing|due|outstanding|pending|unbezahlt|nicht bezahlt|noch nicht|offen\w*|ausstehend\w*|schuldet|"
    r"fällig|impayé\w*|non payé\w*|pas (?:encore )?payé\w*|à payer|doit|dû|reste|no pagad\w*|sin pagar|pendiente\w*|debe|por pagar|não pag\w*|pendente\w*|deve|a pagar|non pagat\w*|da pagare|"
    r"не оплачен\w*|не ?заплачен\w*|долг\w*|должен|должна|не сплачен\w*|борг\w*|винен|винна|nie ?zapłac\w*|niezapłac\w*|do zapłaty|niet betaald|onbetaald|te betalen|openstaand\w*)\b|"
    r"未払|未納|未入金|未收|未付|未缴|未繳|欠|미납|미지급|미입금|غير مدفوع|لم يدفع|پرداخت نشده|بدهکار|بدهی",
    re.IGNORECASE,
)
NO_AMOUNT = re.compile(
    r"[%?？؟<>≤≥‰]|\b(?:percent|prozent|pour ?cent|por ciento|por cento|per cento|процент\w*|відсот\w*)\b"
)
_BESIDE = "pp per pro par por pour para cash bar paid for für fuer each je net just only nur incl inkl plus via von from de da bez voor elk за на от від"
BESIDE = frozenset(_BESIDE.split())  # short words behind a number that are no money
