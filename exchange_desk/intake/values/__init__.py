"""How single cells are read: dates, phones, names, diets, yes and no."""
