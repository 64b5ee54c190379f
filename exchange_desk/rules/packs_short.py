"""The rules of every visit, and of short visits of adults and of students, in the order of reasons."""

from __future__ import annotations

from exchange_desk.rules import comfort_rules as comfort
from exchange_desk.rules import home_rules as home
from exchange_desk.rules import safety_rules as safe
from exchange_desk.rules import student_rules as students
from exchange_desk.rules import vetting_rules as vetting
from exchange_desk.rules.case import J1
from exchange_desk.rules.rule import ADULT, EVERYBODY, YOUTH, Rule

_R1 = "R1, R3, R4, R6: one bed for each guest and night; Rotary D6630, Santa Clara host checklist"
_R7 = "R7: 22 CFR 62.25(j)(7) as quoted in EXITS; AFS interview rules"
_R29 = "R29: smoking and allergy questions of host forms (O, aeonvera)"
_R31 = "R31: refusals by either side (Attend, Tuber, aeonvera)"
_R28 = "R28: allergy to an animal that lives indoors (Port, aeonvera, O forms)"
_ASKED = "What the family ticked in its offer"

SHORT: tuple[Rule, ...] = (
    Rule("no_overnight_offer", "an_overnight_offer", EVERYBODY, "The home offers nights on this visit.",
         "The family's offer", home.an_overnight_offer),
    Rule("nights", "offered_nights", EVERYBODY, "The stay lies inside the nights that the home offers.",
         "R2: host offers by date (schoolmanager.eu)", home.offered_nights),
    Rule("beds", "a_free_bed", EVERYBODY,
         "Everybody has a bed of their own, or the one asked for; an adult has a bedroom alone; two minors of one sex "
         "and similar age may share a room.", _R1, home.a_free_bed, numbers=("share_age_gap",)),
    Rule("host_wish", "such_guests", ADULT, "The home asked for such guests.", _ASKED,
         home.such_guests, may_overrule=True),
    Rule("host_wish", "girls_or_boys_as_asked", YOUTH, "The home asked for such students, girls or boys.", _ASKED,
         home.girls_or_boys_as_asked),
    Rule("visits_a_year", "not_too_many_visits", EVERYBODY,
         "A home hosts on no more visits of a calendar year than it wants to.", _ASKED,
         home.not_too_many_visits, may_overrule=True),
    Rule("stairs", "a_way_up", EVERYBODY, "Nobody is put where stairs keep them out.",
         "R32: accessibility questions (Attend; FFI health and mobility checklist)", home.a_way_up),
    Rule("background_check", "adults_are_cleared", YOUTH,
         "Every adult of the home, and everybody who turns 18 during the stay, has a current check.",
         _R7, safe.adults_are_cleared, who="students", curable=True),
    Rule("smoke", "no_smoke_for_who_cannot_bear_it", ADULT,
         "No smoke inside for a guest with asthma or one who asked for no smokers.", _R29,
         safe.no_smoke_for_who_cannot_bear_it),
    Rule("smoke", "no_smoke_for_minors", YOUTH,
         "No minor where somebody smokes inside; with asthma only where nobody smokes at all.", _R29,
         safe.no_smoke_for_minors),
    Rule("allergy", "no_animal_allergy", EVERYBODY, "Nobody lives with an animal that they are allergic to.", _R28,
         safe.no_animal_allergy),
    Rule("animals", "no_feared_animal", EVERYBODY, "Nobody lives with an animal that they must not live with.",
         "R28: animals on guest and host forms", safe.no_feared_animal),
    Rule("severe_food_allergy", "a_kitchen_without_it", EVERYBODY,
         "A severe food allergy needs a kitchen that keeps the food out.",
         "R28, R30: severity field of Attend; host forms on diets", safe.a_kitchen_without_it),
    Rule("veto", "nobody_refused", EVERYBODY, "Neither side refused the other.", _R31,
         home.nobody_refused, between=True),
    Rule("veto", "only_women_or_men", ADULT, "A home that takes only women or only men has refused the rest.", _R31,
         home.only_women_or_men),
    Rule("girls_and_boys", "girls_and_boys_apart", YOUTH, "Girls and boys never stay in one home.",
         "R4, R6: Rotary D6630; Attend compatibility of roommates", safe.girls_and_boys_apart, between=True),
    Rule("women_and_men", "single_women_and_men_apart", EVERYBODY,
         "Single women and men who are not one party are not put into one home.",
         "R4: custom of the committees that we asked", safe.single_women_and_men_apart,
         may_overrule=True, between=True),
    Rule("strangers", "no_strangers_with_minors", EVERYBODY,
         "A minor who travels alone shares a home with no adult guest but family and chaperone.",
         "R6: Attend compatibility of roommates", safe.no_strangers_with_minors, between=True),
    Rule("party", "a_party_stays_together", EVERYBODY, "A party stays together in one home.",
         "What the guests asked for", home.a_party_stays_together, may_overrule=True),
    Rule("cot", "a_cot", EVERYBODY, "A baby sleeps where there is a cot.", "The family's offer", home.a_cot,
         may_overrule=True),
    Rule("old_check", "checks_are_recent", YOUTH, "A check is not older than the limit at the end of the visit.",
         "R8: Rotary D5050 compliance form", safe.checks_are_recent, level="warn", who="students",
         numbers=("check_months",)),
    Rule("references", "two_references", YOUTH,
         "The family gave references that are not from relatives or people of the programme.",
         "R9: j1visa.state.gov; Rotary D5020 and D5160 vetting pages; 3 Ohio 4-H, 4-6 ISE", vetting.two_references,
         level="warn", levels={J1: "block"}, who="students", curable=True, numbers=("references",)),
    Rule("single_adult", "one_adult_gets_a_second_look", YOUTH,
         "A minor with a single adult and no child: a second person looks at it; student and parents agree in writing.",
         "R11: 22 CFR 62.25(j)(9) as quoted in EXITS; YEAH SHP forms", vetting.one_adult_gets_a_second_look,
         level="warn", levels={J1: "block"}, who="students", curable=True),
    Rule("home_visit", "a_visit_to_the_home", YOUTH,
         "A visit to the home that was planned is made: bathroom that locks, way out, storage, desk, privacy.",
         "R5: home-visit checklists (EXITS, erdtshare.org, VIU homestay)", vetting.a_visit_to_the_home, level="warn",
         who="students"),
    Rule("peers", "a_peer_in_the_house", YOUTH,
         "On a short visit to children of the house, one of them is of the same sex and a similar age.",
         "R20: Tennessee and Michigan 4-H (3 years); Rotary D5180 (same sex)", students.a_peer_in_the_house,
         level="warn", numbers=("peer_age_gap",)),
    Rule("chaperone_room", "a_room_for_the_chaperone", YOUTH, "A chaperone has a room of their own.",
         "R21: Yuzawa-Magna call for hosts", comfort.a_room_for_the_chaperone, level="warn", who="all"),
    Rule("chaperone_host", "a_chaperone_hosts_no_student", YOUTH,
         "Whoever looks after the students of the visit is not the host of one of them.",
         "R21: by analogy with 22 CFR 514.25(d)(3) (dosfan)", comfort.a_chaperone_hosts_no_student, level="warn"),
    Rule("makeshift_bed", "a_permanent_bed", ADULT,
         "An adult sleeps in a bed that is one by day too: no sofa, futon or inflatable bed.",
         "R3: Santa Clara host checklist; EXITS visit form; erdtshare.org", comfort.a_permanent_bed, level="warn"),
    Rule("diet", "a_diet_that_is_served", EVERYBODY, "A home that said what it can cook cooks what the guest eats.",
         "R30: host forms on diets (O)", comfort.a_diet_that_is_served, level="warn"),
    Rule("registration", "a_valid_registration", EVERYBODY,
         "Where hosts are registered, the registration is good to the end of the visit.",
         "R34: Setagaya registration rules (3 years)", vetting.a_valid_registration, level="warn",
         numbers=("registration_years",)),
    Rule("severe_allergy", "a_talk_about_the_allergy", EVERYBODY,
         "A severe allergy is talked over with the family first.", "R28, R30: host forms on diets",
         safe.a_talk_about_the_allergy, level="warn"),
)  # fmt: skip
