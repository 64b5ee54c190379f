"""The words on paper in English, Japanese, German and French, from the phrase tables in resources/phrases."""
