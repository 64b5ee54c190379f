"""Which kitchens serve a diet: a vegan one serves vegetarians too."""

from __future__ import annotations

from collections.abc import Collection

SERVED_TOO = {
    "vegetarian": ("vegan",),
    "pescatarian": ("vegetarian", "vegan"),
    "coeliac": ("gluten_free",),
    "gluten_free": ("coeliac",),
    "lactose_free": ("dairy_free", "no_milk", "vegan"),
    "dairy_free": ("no_milk", "vegan"),
    "no_milk": ("dairy_free", "vegan"),
    "no_egg": ("vegan",),
    "no_fish": ("vegetarian", "vegan"),
    "no_meat": ("vegetarian", "vegan"),
    "no_pork": ("halal", "kosher", "vegetarian", "vegan"),
    "no_beef": ("vegetarian", "vegan"),
}


def serves(diet: str, kitchens: Collection[str]) -> bool:
    """Whether a home that offers these kitchens can cook so; "all" cooks everything."""
    return bool({"all", diet, *SERVED_TOO.get(diet, ())} & set(kitchens))
