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
    ("¥", "¥"), ("kr", "kr"),
)  # fmt: skip
SIGN_OF_COUNTRY = {
    "$": {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "MX": "MXN", "SG": "SGD"},
    "¥": {"JP": "JPY", "CN": "CNY"}, "kr": {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK"},
    "元": {"CN": "CNY", "TW": "TWD", "HK": "HKD"}, "ريال": {"SA": "SAR", "QA": "QAR", "OM": "OMR", "YE": "YER"},
}  # fmt: skip
# money of several countries that a word alone does not tell
OTHER_MONEY = re.compile(
    r"(?<![^\W\d_])(?:pesos?|dinars?|dirhams?|francs?|franken|rupees?|rupien|crowns?|kronen|couronnes?|lei|liras?|lire|rand|"
    r"песо|динар\w*|дирхам\w*|франк\w*|крон\w*|тенге|лари|лей|лева?)(?![^\W\d_])|جنيه|دينار|درهم|ليرة|روبية|فرنك|درهم|フラン|ペソ|法郎|比索|프랑",
    re.IGNORECASE,
)
