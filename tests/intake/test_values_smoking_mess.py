"""Smoking as families write of it: a denial is never a yes, "not much" no denial, and others smoke beside the guest."""

from __future__ import annotations

import pytest

from exchange_desk.intake.values.smoking import read_house_smoking, read_smoker

DENIALS = (
    "kein Raucher|keine Raucher im Haushalt|Nicht-Raucher|keiner raucht|wir rauchen nicht|Raucher: nein|"
    "not a smoker|smoker: no|Smoking: No|pas fumeur|aucun fumeur|fumeur : non|nadie fuma|ningún fumador|"
    "no fumamos|ninguém fuma|nessuno fuma|nessun fumatore|нет курящих|курящих нет|не куримо|никогда|курение: нет|"
    "没有吸烟者|无人吸烟|抽烟：否|喫煙しません|喫煙者なし|喫煙：無|誰も吸わない|흡연자 없음|안 피워요|"
    "흡연: 아니오|لا أحد يدخن|نحن لا ندخن|التدخين: لا|nooit|nigdy"
)
YES = "IQOS|e-cigarette|5 cigarettes a day|10本/日|selten|smoker: yes|喫煙：有|피워요|trying to quit|吸烟: 是"
OUTSIDE = (
    "en la terraza|на веранде|テラスで|no jardim|fuma fora|im Hof|en el patio|во дворе|庭で|院子里|"
    "no smoking inside, balcony only"
)
OPEN = (
    "raucht nicht viel|あまり吸わない|doesn't smoke but husband does|No, but husband smokes outside|kein Problem|"
    "no preference|smoker x|不多"
)
OF_OTHERS = "husband smokes|mein Mann raucht|муж курит|父のみ喫煙|家では吸わない"


@pytest.mark.parametrize("text", DENIALS.split("|"))
def test_a_denial_of_smoking_is_a_no(text: str) -> None:
    assert read_smoker(text).value == "no"
    assert read_house_smoking(text).value == "none"


@pytest.mark.parametrize("text", YES.split("|"))
def test_some_smoking_is_smoking(text: str) -> None:
    assert read_smoker(text).value == "yes"


@pytest.mark.parametrize("text", OUTSIDE.split("|"))
def test_smoking_outside(text: str) -> None:
    assert read_house_smoking(text).value == "outside"


@pytest.mark.parametrize("text", OPEN.split("|"))
def test_what_is_neither_yes_nor_no_is_asked(text: str) -> None:
    assert read_smoker(text).asks
    assert read_house_smoking(text).asks


@pytest.mark.parametrize("text", OF_OTHERS.split("|"))
def test_what_is_said_of_others_or_of_the_home_is_no_answer_of_the_guest(text: str) -> None:
    assert read_smoker(text).asks
    assert not read_house_smoking(text).asks
