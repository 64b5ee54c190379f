"""Signs and words for currencies; whose "$" is meant goes by the country."""

from __future__ import annotations

CURRENCY_SIGNS = (
    ("US$", "USD"), ("CA$", "CAD"), ("C$", "CAD"), ("AU$", "AUD"), ("A$", "AUD"), ("R$", "BRL"), ("NT$", "TWD"), ("HK$", "HKD"),
    ("€", "EUR"), ("£", "GBP"), ("₩", "KRW"), ("₽", "RUB"), ("₴", "UAH"), ("₹", "INR"), ("₺", "TRY"), ("₪", "ILS"), ("zł", "PLN"),
    ("Kč", "CZK"), ("Ft", "HUF"), ("円", "JPY"), ("元", "CNY"), ("원", "KRW"), ("грн", "UAH"), ("руб", "RUB"), ("Fr.", "CHF"),
    ("SFr", "CHF"), ("ريال", "SAR"), ("euros", "EUR"), ("euro", "EUR"), ("dollars", "$"), ("dollar", "$"), ("$", "$"), ("¥", "¥"),
    ("kr", "kr"),
)  # fmt: skip
SIGN_OF_COUNTRY = {
    "$": {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "MX": "MXN", "SG": "SGD"},
    "¥": {"JP": "JPY", "CN": "CNY"}, "kr": {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK"},
}  # fmt: skip
