"""Letters of Korean syllables, Korean surnames as they are usually spelt in Latin letters, and Arabic consonants."""

from __future__ import annotations

# Unicode numbers a syllable (first * 21 + vowel) * 28 + last: https://www.unicode.org/versions/latest/ch03.pdf, 3.12;
# the letters are those of the Revised Romanization with the pairs that are spelt either way (g and k) made one
FIRST = ("k", "k", "n", "t", "t", "r", "m", "p", "p", "s", "s", "", "c", "c", "c", "k", "t", "p", "h")
VOWEL = (
    "a",
    "e",
    "ya",
    "ye",
    "o",
    "e",
    "yo",
    "ye",
    "o",
    "wa",
    "we",
    "we",
    "yo",
    "u",
    "wo",
    "we",
    "wi",
    "yu",
    "u",
    "i",
    "i",
)
LAST = ("", *"kkknnntrkmprrprmppssnttktpt")
# surnames that are written otherwise than they sound
SURNAMES = {
    "이": "lee yi rhee li i", "박": "park pak bak", "최": "choi choe", "정": "jung jeong chung", "유": "yoo yu ryu you", "류": "ryu yoo yu",
    "임": "lim im rim yim", "오": "oh o", "우": "woo wu u", "노": "roh noh no", "안": "ahn an", "구": "koo gu ku", "허": "heo hur huh",
    "주": "joo ju chu", "고": "ko go koh", "심": "shim sim", "신": "shin sin", "문": "moon mun", "윤": "yoon yun", "양": "yang ryang",
    "여": "yeo yo", "염": "yeom yum", "원": "won weon", "위": "wi", "엄": "eom um uhm", "나": "na ra rha", "라": "ra na", "백": "baek paik back",
    "손": "son sohn", "조": "cho jo", "서": "seo suh",
}  # fmt: skip
# consonants of Arabic and Persian as Latin spellings level them: the short vowels are not written
CONSONANTS = dict(zip("بپتطثجچحهخدذضرزژظسصشفقکكغگلمن", "bbtttjchhkdddrzzzsssfkkkkklmn", strict=True))
