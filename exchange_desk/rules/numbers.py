"""The numbers in the rules that a committee may change, each with its usual value and the range that makes sense."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """One number: what we ship, the least and the most that is taken, and what it counts."""

    usual: int
    least: int
    most: int
    words: str


NUMBERS: Mapping[str, Number] = {
    "share_age_gap": Number(3, 0, 5, "years at most between two minors in one room"),
    "references": Number(2, 0, 6, "references that a family gives, not from relatives"),
    "second_visit_days": Number(60, 7, 120, "days after the first night until the second visit"),
    "registration_years": Number(3, 1, 10, "years that a registration as host is good for"),
    "peer_age_gap": Number(3, 0, 5, "years at most between a student and a child of the house"),
    "chaperone_ratio": Number(10, 1, 30, "students at most for each chaperone"),
    "students_in_a_home": Number(2, 1, 2, "exchange students in a home at most"),
    "student_age_from": Number(15, 12, 18, "years that a student has on the first day at least"),
    "student_months_to": Number(222, 192, 252, "months of age on the first day at most (222 is 18 and a half years)"),
    "school_years": Number(11, 8, 13, "years at school at most"),
    "check_age_from": Number(16, 10, 18, "age from which people of the house are asked for a check"),
    "fostering_days": Number(28, 7, 60, "nights from which a stay is private fostering"),
    "fostering_age": Number(16, 16, 18, "age under which a long stay is private fostering"),
    "visa_waiver_days": Number(90, 30, 180, "days that a visit without a visa may last"),
    "passport_months": Number(6, 0, 12, "months that a passport is good for after the return"),
    "cerv_participants": Number(50, 1, 500, "people who take part at least"),
    "cerv_invited": Number(25, 1, 500, "people who are invited at least"),
    "minutes_after_border": Number(90, 0, 480, "minutes at least to a flight after a flight over a border"),
    "minutes_between_flights": Number(45, 0, 480, "minutes at least to a flight after a flight inside a country"),
    "minutes_before_flight": Number(60, 0, 480, "minutes at least to a flight after a train, coach or car"),
    "minutes_to_train": Number(20, 0, 240, "minutes at least to a train, coach or ferry"),
    "minutes_to_train_after_border": Number(45, 0, 480, "minutes at least to a train or coach after a border"),
    "minutes_to_own_car": Number(10, 0, 240, "minutes at least to a coach or car of one's own"),
    "road_speed": Number(50, 10, 120, "kilometres that a car covers in an hour from door to door"),
    "meal_pause": Number(40, 10, 120, "minutes that are enough for a meal nobody planned"),
    "check_months": Number(12, 1, 60, "months that a background check is good for"),
}


def text_with(text: str, chosen: Mapping[str, int]) -> str:
    """The words of a rule with its numbers as the committee set them ("within {second_visit_days} days")."""
    return text.format_map({name: number_in(chosen, name) for name in NUMBERS}) if "{" in text else text


def number_in(chosen: Mapping[str, int], name: str) -> int:
    """A number as the committee set it, or the usual one."""
    return int(chosen.get(name, NUMBERS[name].usual))
