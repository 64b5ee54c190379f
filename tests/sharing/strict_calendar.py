"""A reader of calendars as strict as RFC 5545, written for the tests alone: it knows no zone but what the file says."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

_LINE = re.compile(r"([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:\"[^\"\x00-\x1f]*\"|[^\";:,\x00-\x1f]+))*):(.*)", re.DOTALL)
_WALL = re.compile(r"\d{8}T\d{6}")
_OFFSET = re.compile(r"([+-])([01]\d|2[0-3])([0-5]\d)([0-5]\d)?")
_TEXTS = {"SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES", "NAME", "X-WR-CALNAME", "TZNAME"}
_ONCE = {
    "VCALENDAR": {"VERSION", "PRODID"}, "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"}, "DAYLIGHT": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "SEQUENCE"},
}  # fmt: skip
_AT_MOST_ONCE = {"DTEND", "LAST-MODIFIED", "LOCATION", "DESCRIPTION", "CLASS", "TRANSP", "CALSCALE", "METHOD"}


@dataclass
class Part:
    """One component: lines as (name, parameters, value), components inside."""

    name: str
    lines: list[tuple[str, dict[str, str], str]] = field(default_factory=list)
    inside: list[Part] = field(default_factory=list)

    def all(self, name: str) -> list[tuple[dict[str, str], str]]:
        return [(parameters, value) for each, parameters, value in self.lines if each == name]

    def one(self, name: str) -> str:
        ((_, value),) = self.all(name)
        return value


@dataclass
class Read:
    """An event: start and end as instants (UTC) or days, the walls and zones that are written, its properties."""

    uid: str
    start: dt.datetime | dt.date
    end: dt.datetime | dt.date | None
    walls: tuple[str, ...]
    zones: tuple[str, ...]
    status: str
    sequence: int
    modified: str
    title: str
    words: str
    place: str
    private: bool


def read_strictly(data: bytes) -> list[Read]:
    """The events of a calendar; an AssertionError names what the RFC forbids."""
    calendar = _taken_apart(data)
    zones = {part.one("TZID"): part for part in calendar.inside if part.name == "VTIMEZONE"}
    events = [_event(part, zones) for part in calendar.inside if part.name == "VEVENT"]
    used = {zone for event in events for zone in event.zones}
    assert used == set(zones), "a zone is described and not used, or the other way round"
    assert len(zones) == sum(part.name == "VTIMEZONE" for part in calendar.inside), "a zone is described twice"
    assert len({event.uid for event in events}) == len(events), "two events with one UID"
    return events


def unescaped(text: str) -> str:
    """A TEXT value without its escapes."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], text)


def _taken_apart(data: bytes) -> Part:
    assert data.endswith(b"\r\n")
    physical = data.split(b"\r\n")[:-1]
    for line in physical:
        assert len(line) <= 75, "a line of more than 75 octets"
        assert b"\r" not in line, "a bare CR"
        assert b"\n" not in line, "a bare LF"
        line.decode("utf-8")  # never cut inside a character
    whole = b"\r\n".join(physical).replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
    root = Part("")
    open_ones = [root]
    for text in whole:
        found = _LINE.fullmatch(text)
        assert found, f"no content line: {text!r}"
        assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", found[3]), "a control character"
        name, value = found[1], found[3]
        if name == "BEGIN":
            part = Part(value)
            open_ones[-1].inside.append(part)
            open_ones.append(part)
        elif name == "END":
            part = open_ones.pop()
            assert part.name == value, "ends cross"
            _checked(part)
        else:
            given = re.findall(r";([A-Z0-9-]+)=(\"[^\"]*\"|[^;]+)", found[2])
            open_ones[-1].lines.append((name, {key: said.strip('"') for key, said in given}, value))
    assert open_ones == [root]
    (calendar,) = root.inside
    assert calendar.name == "VCALENDAR"
    assert calendar.one("VERSION") == "2.0"
    return calendar


def _checked(part: Part) -> None:
    assert part.name in _ONCE, f"an unknown component {part.name}"
    for name in _ONCE[part.name]:
        assert len(part.all(name)) == 1, f"{part.name} needs one {name}"
    for name in _AT_MOST_ONCE:
        assert len(part.all(name)) <= 1, f"{part.name} has several {name}"
    for name, _, value in part.lines:
        if name in _TEXTS:
            bare = re.sub(r"\\[\\;,nN]", "", value)
            assert "\\" not in bare, f"a wrong escape in {name}"
            assert not re.search("[;,]", bare), f"a bare sign in {name}"
    if part.name == "VTIMEZONE":
        assert part.inside, "a zone without clocks"
    if part.name == "VEVENT":
        assert part.one("STATUS") in ("CONFIRMED", "TENTATIVE", "CANCELLED")
        assert 0 <= int(part.one("SEQUENCE")) < 2**31
        assert re.fullmatch(r"\d{8}T\d{6}Z", part.one("DTSTAMP"))


def _event(part: Part, zones: dict[str, Part]) -> Read:
    said = [part.all(name)[0] for name in ("DTSTART", "DTEND") if part.all(name)]
    times = [_moment(parameters, value, zones) for parameters, value in said]
    assert len({type(time) for time in times}) == 1, "start and end are of two kinds"
    if len(times) == 2:
        assert times[1] > times[0], "it ends before it starts"  # type: ignore[operator]
    return Read(
        uid=part.one("UID"),
        start=times[0],
        end=times[1] if len(times) == 2 else None,
        walls=tuple(value for _, value in said),
        zones=tuple(parameters["TZID"] for parameters, _ in said if "TZID" in parameters),
        status=part.one("STATUS"),
        sequence=int(part.one("SEQUENCE")),
        modified=part.one("LAST-MODIFIED"),
        title=unescaped(part.one("SUMMARY")),
        words=unescaped(part.one("DESCRIPTION")) if part.all("DESCRIPTION") else "",
        place=unescaped(part.one("LOCATION")) if part.all("LOCATION") else "",
        private=[value for _, value in part.all("CLASS")] == ["PRIVATE"],
    )


def _moment(parameters: dict[str, str], value: str, zones: dict[str, Part]) -> dt.datetime | dt.date:
    if parameters.get("VALUE") == "DATE":
        return dt.datetime.strptime(value, "%Y%m%d").date()
    if value.endswith("Z"):
        assert "TZID" not in parameters
        return _wall(value[:-1]).replace(tzinfo=dt.UTC)
    wall = _wall(value)
    return (wall - _ahead(zones[parameters["TZID"]], wall)).replace(tzinfo=dt.UTC)


def _wall(value: str) -> dt.datetime:
    assert _WALL.fullmatch(value), f"no wall time: {value}"
    return dt.datetime.strptime(value, "%Y%m%dT%H%M%S")


def _ahead(zone: Part, wall: dt.datetime) -> dt.timedelta:
    """The offset of the last change at or before a wall time; of an hour shown twice that means its first showing."""
    onsets = [(_wall(part.one("DTSTART")), part) for part in zone.inside]
    before = [(onset, part) for onset, part in onsets if onset <= wall]
    assert before, "an event before the first change that is described"
    found = _OFFSET.fullmatch(max(before, key=lambda each: each[0])[1].one("TZOFFSETTO"))
    assert found
    ahead = dt.timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    return -ahead if found[1] == "-" else ahead
