"""Text in every script comes out of the paper as it went in, and nothing in it is ever a command."""

from __future__ import annotations

import re
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exchange_desk.packets.coverage import unprintable
from exchange_desk.packets.fonts import LATIN, typeface
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.text.clean import cleaned
from exchange_desk.packets.text.lines import PLAIN, lay, natural_width
from exchange_desk.packets.text.shape import Unprintable
from exchange_desk.packets.text.style import Span, Style, Words, plain

STYLE = Style(12, 16)


def drawn(*texts: Words, width: float = 480, style: Style = STYLE) -> bytes:
    pen = Pen(title="A test")
    pen.begin(595, 842)
    top = 820.0
    for text in texts:
        top = pen.lines(lay(text, style, width), 40, top, width) - 6
    pen.end()
    return pen.done()


def read(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def letters(text: str) -> str:
    return re.sub(r"[\s\u200b\ufffe\u202a-\u202e]", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize(
    "text",
    [
        "Zażółć gęślą jaźń",
        "Nguyễn Thị Ánh, Việt Nam",
        "Ελλάδα, Київ, Đorđević",
        "小林 あかり（こばやし）髙橋 𠮷川",
        "김민준 서울특별시",
        "张伟 北京市 简体",
        "陳大文 臺灣",
        "مرحبا بالعالم",
        "فارسی ۱۴۰۳ است",
        "ירושלים (ישראל)",
        "မောင်မောင် ကျော်",
        "नमस्ते क्षत्रिय हिन्दी",
        "สวัสดีครับ น้ำ ภาษาไทย",
        "አዲስ አበባ",
        "বাংলা শ্রী ক্ষ",
        "თბილისი Հայաստան",
        "ភាសាខ្មែរ ស្ត្រី",
        "ພາສາລາວ",
        "தமிழ் ஸ்ரீ සිංහල",
        "Kʼwax̱ala k̓ʷakʼ e\u0301 ﬁ To AV",
    ],
)
def test_every_script_can_be_read_back(text: str) -> None:
    assert letters(cleaned(text)) in letters(read(drawn(text)))


@pytest.mark.parametrize(
    "text",
    [
        "<b>x",
        "Peanuts <severe> epipen",
        "&#8217; &amp; &lt;",
        "<img src='/etc/passwd'/>",
        "<para><font name='Nowhere'>x</font>",
        "<a href='javascript:1'>x</a>",
        "\\ ( ) [ ] << >> %% endstream endobj BT ET",
        "{{7*7}} ${x} %s %(x)s",
    ],
)
def test_nothing_in_a_text_is_markup(text: str) -> None:
    pdf = drawn(text)
    assert letters(text) in letters(read(pdf))
    assert not re.search(rb"/(URI|JS|JavaScript|Launch|EmbeddedFile|OpenAction|AA)\b", pdf)


def test_seven_scripts_stand_in_one_narrow_cell() -> None:
    text = "Sato 佐藤 محمد שלום မြန်မာ नमस्ते ไทย 12:30"
    back = letters(read(drawn(text, width=60)))
    for word in text.split():
        assert letters(word) in back


def test_line_ends_and_double_spaces_are_kept() -> None:
    lines = lay("one  two\n\n  three", STYLE, 400)
    assert [line.runs[0].text if line.runs else "" for line in lines] == ["one  two", "", "  three"]


def test_no_line_is_wider_than_its_cell() -> None:
    text = "Donaudampfschifffahrtsgesellschaft 長い日本語の文章です。 မြန်မာဘာသာစကား ภาษาไทยเป็นภาษา רחלה"
    for width in (24, 40, 77, 200):
        assert all(line.width <= width + 0.1 for line in lay(text, STYLE, width)), width


def test_no_room_at_all_still_gives_a_line() -> None:
    for text in ("", "a b", "佐藤"):
        assert lay(text, STYLE, -3)


def test_japanese_lines_do_not_begin_with_a_full_stop_nor_end_with_a_bracket() -> None:
    for width in range(62, 160, 7):
        for line in lay("「東京」へ、ようこそ。（しゅっぱつ）ラーメンッ。", STYLE, width):
            text = "".join(run.text for run in line.runs)
            assert text[0] not in "」、。）ッー"
            assert text[-1] not in "「（"


def test_a_burmese_syllable_is_not_torn() -> None:
    for width in range(30, 120, 6):
        for line in lay("မြန်မာဘာသာစကားပြောသူများ", STYLE, width)[1:]:
            first = line.runs[0].text[0]
            assert unicodedata.category(first) == "Lo", hex(ord(first))


def test_a_flight_and_a_phone_number_stay_left_to_right_in_arabic() -> None:
    (line,) = lay("محمد علي رحلة NH 12 هاتف +81 90 1234 5678", STYLE, 500)
    shown = [run.text for run in line.runs]
    assert line.rtl
    assert "NH 12" in shown
    assert "+81 90 1234 5678" in shown
    assert shown.index("+81 90 1234 5678") < shown.index("NH 12") < shown.index("محمد")


def test_a_phone_number_is_not_torn_where_it_fits() -> None:
    number = "+81 90 1234 5678"
    for words in (
        f"Call Bonnie at {number}, day and night",
        f"呼ぶ {number} です",
        [Span("Bonnie "), Span(number, bold=True)],
    ):
        for width in range(105, 300, 13):
            shown = ["".join(run.text for run in line.runs) for line in lay(words, STYLE, width)]
            assert any(number in line for line in shown), (width, shown)
    assert all(line.width <= 60 for line in lay(number, STYLE, 60))
    assert all(line.width <= 60 for line in lay([Span(number, bold=True)], STYLE, 60))


def test_a_name_that_stands_alone_does_not_turn_the_sentence() -> None:
    words = [Span("محمد", alone=True), ", 16, arrives at 12:30"]
    (line,) = lay(words, STYLE, 500)
    assert not line.rtl or line.runs[-1].text == "محمد"
    (line,) = lay(["Guest: ", *words], STYLE, 500)
    assert [run.text for run in line.runs] == ["Guest: ", "محمد", ", 16, arrives at 12:30"]


def test_direction_overrides_are_taken_out() -> None:
    assert cleaned("abc\u202edef\u202c\u2066x\u2069") == "abcdefx"
    (line,) = lay("abc\u202edef", STYLE, 500)
    assert line.runs[0].text == "abcdef"


def test_a_character_that_no_font_has_is_refused_by_name() -> None:
    with pytest.raises(Unprintable, match="coptic"):
        lay("Likes Ϣ", STYLE, 500)


def test_spans_differ_in_weight_and_size_without_markup() -> None:
    (line,) = lay(["Call ", Span("+1 250 555 0100", bold=True, size=14)], STYLE, 500)
    assert [(run.face.key, run.size) for run in line.runs] == [("Latin", 12), ("Latin-Bold", 14)]
    assert line.height > 16


def test_han_is_drawn_in_the_shapes_of_its_language() -> None:
    keys = {
        lang: lay("直骨", Style(language=lang), 500)[0].runs[0].face.key for lang in ("ja", "zh-Hans", "zh-TW", "ko")
    }
    assert keys == {"ja": "JP", "zh-Hans": "SC", "zh-TW": "TC", "ko": "KR"}
    assert lay("あ直", Style(language="zh-Hans"), 500)[0].runs[0].face.key == "JP"


def test_the_plain_road_is_open_only_to_what_the_latin_font_has() -> None:
    for bold in (False, True):
        face = typeface(LATIN, bold)
        assert [hex(c) for c in range(0x20, 0x2300) if PLAIN.fullmatch(chr(c)) and not face.glyph(c)] == []


def test_equal_texts_are_equal_bytes() -> None:
    texts = ("Sato 佐藤", "محمد", "မောင်", "<b>x")
    assert drawn(*texts) == drawn(*texts)


def test_four_threads_draw_the_same_bytes() -> None:
    texts = ("Sato 佐藤 " * 20, "محمد NH 12", "မောင်မောင် ကျော်", "สวัสดีครับ", "नमस्ते")
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(lambda _: drawn(*texts), range(12)))) == 1


def test_drawing_opens_no_file_and_no_socket() -> None:
    seen: list[str] = []
    watching = True

    def watch(event: str, about: tuple[object, ...]) -> None:
        if watching and (event == "open" or event.startswith("socket.")):
            seen.append(f"{event} {about}")

    drawn("warm <b>up</b> 佐藤")
    sys.addaudithook(watch)
    drawn("<img src='/etc/passwd'/> <a href='http://example.org'>x</a> file:///etc/passwd 佐藤 محمد")
    watching = False
    assert seen == []


SCRIPTS = st.sampled_from("aZ9 é-'<&>()\\%\nЖЯλあ漢ー。한글ابمשל១កក្ကမ်ကျनमस्तेกำเไา١٢ǆ\u0301\u0327\u00a0\u200d\u202e")
TEXTS = st.one_of(st.text(SCRIPTS, max_size=60), st.text(st.characters(codec="latin-1"), max_size=60))


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.integers(12, 300))
def test_any_text_is_laid_within_its_width_or_one_letter_to_a_line(text: str, width: int) -> None:
    for line in lay(text, STYLE, width):
        assert line.width <= width + 0.1 or len("".join(run.text for run in line.runs)) <= 6


def apart(text: str) -> str:
    """Every mark on its own."""
    return unicodedata.normalize("NFD", text)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
@example("e\u0301\x01\u0327")
@example("\u00e9\u200b\u0327")
def test_no_letter_is_lost_in_laying(text: str) -> None:
    laid = "".join(run.text for line in lay(text, STYLE, 70) for run in line.runs)
    # composed or not is the same letter: a control sign between a letter and its mark is taken out after composing
    assert sorted(apart(letters(laid))) == sorted(apart(letters(cleaned(text))))


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_categories=("Cc", "Cf")), max_size=50))
def test_any_latin_text_is_read_back(text: str) -> None:
    assert letters(cleaned(text)) in letters(read(drawn(text)))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_set_or_refused_with_a_name(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode("utf-8")
    char = unprintable(text)
    if char:
        with pytest.raises(Unprintable):
            drawn(text)
        assert char in cleaned(text)
    else:
        drawn(text)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.builds(Span, TEXTS, bold=st.booleans(), alone=st.booleans()), max_size=4))
def test_spans_lose_nothing_either(words: list[Span]) -> None:
    laid = "".join(run.text for line in lay(words, STYLE, 90) for run in line.runs)
    # A mark that begins a span joins the letter before it: compared letter by letter and mark by mark.
    given_words = "".join(cleaned(s.text) for s in words)
    assert sorted(unicodedata.normalize("NFD", letters(laid))) == sorted(
        unicodedata.normalize("NFD", letters(given_words))
    )
    assert natural_width(words, STYLE) >= 0
    assert isinstance(plain(words), str)
