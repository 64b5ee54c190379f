"""The words on paper in every language that we print in, from the phrase tables in resources/phrases."""
