"""What countries are called besides their names in CLDR."""

from __future__ import annotations

OTHER_NAMES = {
    "US": "USA;U.S.A.;U.S.;US;America;United States of America;Etats-Unis;EE.UU.;EEUU;Estados Unidos;アメリカ;米国;США",
    "GB": "UK;U.K.;Great Britain;England;Scotland;Wales;Northern Ireland;Großbritannien;Schottland;Angleterre;Inglaterra;英国;イギリス",
    "CZ": "Czech Republic;Tschechische Republik;République tchèque", "NL": "Holland", "MK": "Macedonia",
    "RU": "Russian Federation", "TW": "R.O.C.;Taiwan", "CN": "PRC;P.R. China;Mainland China", "IE": "Eire;Republic of Ireland",
    "KR": "South Korea;Republic of Korea;Südkorea;한국;대한민국", "KP": "North Korea;DPRK;Nordkorea",
}  # fmt: skip
