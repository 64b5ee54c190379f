"""Interests that people name in several languages, as topics that can be compared."""

from __future__ import annotations

from exchange_desk.basics.text import folded

TOPICS: dict[str, tuple[str, ...]] = {
    "music": (
        "music",
        "musik",
        "musique",
        "choir",
        "chor",
        "orchest",
        "piano",
        "guitar",
        "音楽",
        "吹奏楽",
        "合唱",
    ),
    "fishing": ("fishing", "angeln", "peche a la ligne", "釣り", "つり"),
    "gardens": ("garden", "garten", "jardin", "庭", "園芸"),
    "farms and nature": ("farm", "nature", "natur", "bauernhof", "ferme", "農場", "自然", "農業"),
    "cooking": ("cooking", "kochen", "cuisine", "baking", "backen", "料理", "お菓子"),
    "football": ("football", "soccer", "fussball", "サッカー"),
    "baseball": ("baseball", "softball", "野球"),
    "tennis": ("tennis", "badminton", "テニス", "バドミントン"),
    "swimming": ("swimming", "schwimmen", "natation", "水泳"),
    "skiing": ("skiing", "ski", "snowboard", "スキー", "スノーボード"),
    "hiking": ("hiking", "wandern", "randonnee", "walking", "登山", "ハイキング"),
    "cycling": ("cycling", "bicycle", "radfahren", "velo", "自転車"),
    "reading": ("reading", "books", "lesen", "lecture", "読書"),
    "art": ("painting", "drawing", "kunst", "malen", "peinture", "dessin", "絵", "美術"),
    "handicraft": ("sewing", "knitting", "naehen", "nahen", "stricken", "couture", "tricot", "手芸", "裁縫"),
    "history": ("history", "geschichte", "histoire", "歴史"),
    "theatre": ("theatre", "theater", "drama", "演劇"),
    "dancing": ("dance", "dancing", "tanzen", "danse", "ダンス", "踊り"),
    "games": ("chess", "schach", "echecs", "board games", "brettspiele", "将棋", "囲碁"),
    "photography": ("photograph", "fotograf", "写真"),
    "horses": ("horse riding", "riding", "reiten", "equitation", "乗馬"),
    "boats": ("sailing", "boat", "segeln", "voile", "kayak", "船", "ヨット"),
}
_FOLDED = {topic: tuple(folded(word) for word in words) for topic, words in TOPICS.items()}


def topics_in(*texts: str | None) -> frozenset[str]:
    """The topics that some texts name; a Latin word counts from its beginning, so that "ski" is not in "husky"."""
    words = " " + " ".join(folded(t) for t in texts if t)
    found = set()
    for topic, names in _FOLDED.items():
        if any((f" {name}" if name[:1].isascii() else name) in words for name in names):
            found.add(topic)
    return frozenset(found)
