"""A family's address, line by line, as the post of its country wants it."""

from __future__ import annotations

from exchange_desk.basics.text import folded
from exchange_desk.packets.documents.people import own_town
from exchange_desk.queries.packet_facts import PaperVisit
from exchange_desk.queries.packet_facts_homes import PaperHome

_TOWN_THEN_CODE = frozenset({"US", "CA", "AU", "NZ", "IN", "ID", "TH", "TW", "HK", "SG"})
_WITH_REGION = frozenset({"US", "CA", "AU"})
_CODE_ON_ITS_OWN = frozenset({"GB", "IE", "UA", "RU"})
_CODE_FIRST_OF_ALL = frozenset({"JP", "CN", "KR"})
_PROVINCES = {  # of Canada, by the first letter of the postcode (Canada Post); X is of two
    "A": "NL", "B": "NS", "C": "PE", "E": "NB", "G": "QC", "H": "QC", "J": "QC", "K": "ON", "L": "ON", "M": "ON",
    "N": "ON", "P": "ON", "R": "MB", "S": "SK", "T": "AB", "V": "BC", "Y": "YT",
}  # fmt: skip


def postal_lines(visit: PaperVisit, home: PaperHome) -> tuple[str, ...]:
    """Street, part of town, town and postcode, in the order in which the post of that country wants them."""
    towns = _towns(visit)
    town = home.town or own_town(home, visit)
    at_home = next(iter(towns.values()), (visit.country, ""))
    country, region = towns.get(folded(town), (at_home[0], ""))
    code = home.postcode or ""
    upper = [home.street or "", home.part_of_town or ""]
    if country in _CODE_FIRST_OF_ALL:
        told = [code, *upper, town]
    elif country in _CODE_ON_ITS_OWN:
        told = [*upper, town, code]
    elif country in _TOWN_THEN_CODE:
        if country in _WITH_REGION and town:
            town = f"{town} {region or _province(country, code)}".strip()
        told = [*upper, "  ".join(part for part in (town, code) if part)]
    else:
        told = [*upper, " ".join(part for part in (code, town) if part)]
    return tuple(part for part in told if part)


def _towns(visit: PaperVisit) -> dict[str, tuple[str, str]]:
    """The towns whose families host, with country and region; what is not among them lies in the first one's country.

    We host in our own town, our partners in theirs.
    """
    if visit.direction != "outbound" or not visit.partners:
        return {folded(visit.town): (visit.country, visit.region or "")}
    return {folded(partner.name): (partner.country, partner.region or "") for partner in visit.partners}


def _province(country: str, code: str) -> str:
    """The province of another town in Canada, as its postcode tells; elsewhere nothing in the file does."""
    return _PROVINCES.get(code.strip()[:1].upper(), "") if country == "CA" else ""
