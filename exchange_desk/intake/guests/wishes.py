"""What guests wish: homes they know, people to be with or apart from, and wishes in plain words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import WishDraft
from exchange_desk.intake.guests.company import Company, sexes_of_relatives
from exchange_desk.intake.guests.making import Making

_FAMILY = re.compile(
    r"^(?:the|fam(?:ily|ilie|ille)?\.?|les|la famille|mr\.?(?: ?& ?| and )mrs\.?|mrs?\.?|ms\.?|mme\.?|mlle\.?|m\.|"
    r"herrn?|frau|"
    r"bei|chez|with)\s+", re.IGNORECASE)  # fmt: skip
_POLITE = re.compile(r"\s*(?:\bplease\b|\bbitte\b|\bs['’]il vous pla[iî]t\b|\bsvp\b|!|\.|さん(?:の)?(?:お宅|家)?|"
                     r"様(?:宅)?|family|家)+\s*$",
                     re.IGNORECASE)  # fmt: skip
_OR = re.compile(r"\s+(?:or|oder|ou)\s+|\s*[,/;]\s*", re.IGNORECASE)
_NAME = re.compile(
    r"(?:(?:von|van|de|du|der|le|la|zu|di|da|o)['’ ]\s*)*[A-ZÀ-ÞŁŠŽ][\w'’\-]+(?:[ -][A-ZÀ-ÞŁŠŽ][\w'’\-]+)?"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_STAYED = re.compile(r"お世話に|泊まっ|滞在|すていした|stayed|hosted|war .*bei|accueilli|chez")
_LATIN_NAME = re.compile(r"[A-ZÀ-Þ][\w'’\-]{2,}")
_ANY = re.compile(r"どこでも|特になし|^(?:なし|無し|none|no|keine?|aucun|-|any|anywhere|egal|peu importe|n ?a)$")
_APART = re.compile(
    r"別の(?:家庭|家|ほすと|部屋)|別々|apart|separate|not (?:with|together)|getrennt|nicht (?:mit|bei)|separe|"
    r"pas avec"
)
_ROOM = re.compile(
    r"同室|同じ部屋|same room|share a room|room with|zimmer mit|gleiches zimmer|meme chambre|chambre avec"
)
_HOME = re.compile(
    r"同じ(?:家庭|家|ほすと)|一緒|same (?:home|family|house)|together|zusammen|gleiche familie|meme famille|ensemble"
)


def home_name(text: str) -> str:
    """The name of a home without its form of address: "Fam. Lüttgenau" and "the Lüttgenau please!" are Lüttgenau."""
    before = ""
    name = text.strip()
    while name != before:
        before = name
        name = _POLITE.sub("", _FAMILY.sub("", name)).strip()
    return name


def homes_named(text: str, known: Sequence[str] = ()) -> tuple[str, ...]:
    """The homes that a wish names, or nothing where it is no list of names ("a garden")."""
    pieces = [home_name(p) for p in _OR.split(text) if p.strip()]
    if not pieces or not all(_NAME.fullmatch(p) for p in pieces):
        return ()
    plurals = {folded(k) + "s": k for k in known}
    return tuple(plurals.get(folded(p), p) for p in pieces)


def read_homes(making: Making) -> None:
    """The host of an earlier visit, wished and unwished homes, and wishes in plain words."""
    typed = making.text("previous_host")
    before = [home_name(typed)] if typed and not _ANY.search(folded(typed)) else []
    if before:
        year = _YEAR.search(making.columns.heading("previous_host")) or _YEAR.search(typed)
        _stayed(making, typed, year[1] if year else None)
    wish, avoid = making.text("wish"), making.text("avoid")
    making.participation["wish_note"] = "; ".join(t for t in (wish, avoid and f"not: {avoid}") if t) or None
    wanted: tuple[str, ...] = ()
    if wish and not _ANY.search(folded(wish)):
        wanted = homes_named(wish, before)
        making.wishes += [WishDraft("want", about_home=name, as_typed=wish) for name in wanted]
        if not wanted:
            wanted = _in_sentence(making, wish)
    unwanted: tuple[str, ...] = ()
    if avoid and not _ANY.search(folded(avoid)):
        unwanted = homes_named(avoid, before)
        making.wishes += [WishDraft("veto", about_home=name, as_typed=avoid) for name in unwanted]
        if not unwanted:
            making.wishes.append(WishDraft("veto", topic=avoid, as_typed=avoid))
    _contradictions(making, (*before, *wanted), unwanted)


def _stayed(making: Making, typed: str, year: str | None) -> None:
    making.hostings.append(
        {
            "guest_typed": making.label,
            "household_typed": typed,
            "began": PartialDate(int(year)) if year else None,
        }
    )


def _in_sentence(making: Making, wish: str) -> tuple[str, ...]:
    """A home named in a sentence: "the Halvorsens, where I stayed in 2023"."""
    names = _LATIN_NAME.findall(wish) if _STAYED.search(folded(wish)) else []
    year = _YEAR.search(wish)
    if len(names) != 1:
        return ()
    _stayed(making, names[0], year[1] if year else None)
    making.wishes.append(WishDraft("want", about_home=names[0], as_typed=wish))
    making.doubt("wish", "previous_host_named", f"{making.label} names an earlier host: {names[0]}", severity="info")
    return (names[0],)


def _contradictions(making: Making, liked: Sequence[str], unwanted: Sequence[str]) -> None:
    for name in unwanted:
        if folded(name) in {folded(other) for other in liked}:
            making.doubt(
                "avoid",
                "contradicting_wishes",
                f"{making.label} stayed with or asks for {name} and would rather not stay with {name}. Which is meant?",
                choices=(f"not with {name}", f"with {name}"),
            )


def read_companions(guests: Sequence[Making], company: Company) -> None:
    """Wishes about other guests, once all guests are known; wishes that contradict each other stay unsettled."""
    for guest in guests:
        wish = guest.text("wish")
        plain = folded(wish)
        if not wish or any(w.as_typed == wish for w in guest.wishes) or _ANY.search(plain):
            continue
        kind = "apart" if _APART.search(plain) else "together_room" if _ROOM.search(plain) else None
        kind = kind or ("together_home" if _HOME.search(plain) else None)
        other = company.meant(wish, guest) if kind else None
        if kind is None or (other is None and not ("さん" in plain or sexes_of_relatives(wish))):
            guest.wishes.append(WishDraft("topic", topic=wish, as_typed=wish))
        elif other is None:
            guest.wishes.append(WishDraft(kind, topic=wish, settled=False, as_typed=wish))
            guest.doubt("wish", "companion_unknown", f"Whom does {guest.label} mean: “{wish}”?",
                        choices=tuple(g.label for g in company.kin(guest)))  # fmt: skip
        else:
            guest.wishes.append(WishDraft(kind, about_guest=other.label, about_guest_key=other.key, as_typed=wish))
    _unsettle(guests)


def _unsettle(guests: Sequence[Making]) -> None:
    by_key = {g.key: g for g in guests}
    for guest in guests:
        for at, wish in enumerate(guest.wishes):
            other = by_key.get(wish.about_guest_key or "")
            back = [w for w in other.wishes if w.about_guest_key == guest.key] if other else []
            if other is not None and any((w.kind == "apart") != (wish.kind == "apart") for w in back):
                guest.wishes[at] = replace(wish, settled=False)
                guest.doubt("wish", "contradicting_wishes",
                            f"{guest.label} and {other.label} wish the opposite of each other: together or apart?",
                            choices=("together", "apart"))  # fmt: skip
