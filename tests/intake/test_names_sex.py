"""Words and letters for sex: one letter is read by the others of its column."""

from __future__ import annotations

import pytest

from exchange_desk.intake.guests.naming import sex_of


@pytest.mark.parametrize(
    ("said", "sex"),
    [("mujer", "female"), ("hombre", "male"), ("masculino", "male"), ("ж", "female"), ("Муж.", "male"), ("ч", "male"),
     ("жіноча", "female"), ("K", "female"), ("vrouw", "female"), ("女", "female"), ("남", "male"), ("أنثى", "female"),
     ("مرد", "male"), ("زن", "female"), ("Sra.", "female"), ("weiblich", "female"), ("m/w", None), ("?", None)],
)  # fmt: skip
def test_words_for_sex_in_many_languages(said: str, sex: str | None) -> None:
    assert sex_of(said) == sex


def test_m_is_a_woman_where_h_is_a_man() -> None:
    spanish, french = frozenset({"h", "m", "sexo"}), frozenset({"h", "f", "m", "sexe"})
    assert [sex_of(letter, spanish) for letter in "HM"] == ["male", "female"]
    assert [sex_of(letter, french) for letter in "HFM"] == ["male", "female", "male"]
    assert sex_of("M", frozenset({"m", "f"})) == "male"
