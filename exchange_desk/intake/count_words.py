"""Words for thousands and millions, and for hours and minutes, in the languages of the lists."""

from __future__ import annotations

from exchange_desk.intake.folded_words import words_in

THOUSAND = words_in(r"^(?:k|tsd|tausend|thousand|mille?|mila|mil|miles|milhar\w*|тыс\w*|тис\w*|tys\w*|هزار|الاف|الف)$")
MILLION = words_in(
    r"^(?:mio|mill|million\w*|millon\w*|milhao|milhoes|milion\w*|млн|миллион\w*|мільйон\w*|ملیون|میلیون)$"
)
HOURS = words_in(
    r"^(\d{1,2}(?:[.,]\d+)?)\s?(?:h|hrs?|hours?|std\w*|stunden?|heures?|horas?|ore|ora|ч|час\w*|год\w*|時間|小时|小時|시간|ساعات|ساعه|ساعت)?$"
)
HOURS_MINUTES = words_in(
    r"^(\d{1,2})\s?(?:h|hrs?|hours?|std|stunden?|heures?|horas?|ore|ora|ч|час\w*|год\w*|時間|小时|小時|시간|ساعه|ساعت|:)\s?(?:and |und |et |y |e |و )?"
    r"(\d{1,2})\s?(?:m|min\w*|мин\w*|хв\w*|分|分钟|分鐘|분|دقیقه)?$"
)
MINUTES = words_in(r"^(\d{1,3})\s?(?:m|min\w*|мин\w*|хв\w*|分|分钟|分鐘|분|دقیقه)$")
CA = words_in(
    r"^(?:ca|circa|about|approx|approximately|etwa|rund|environ|unos|unas|cerca de|около|примерно|близько|約|约|大约|약|حوالی|حدود)\s?"
)
