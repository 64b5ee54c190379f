"""Words for foods, animals, medicines, diets and severity in four languages, as patterns on folded text."""

from __future__ import annotations

# What people are allergic to: (pattern, plain English word, kind).
SUBSTANCES: tuple[tuple[str, str, str], ...] = (
    (r"ぺにしりん|penicill?in", "penicillin", "medicine"),
    (r"あすぴりん|aspirin", "aspirin", "medicine"),
    (r"いぶぷろふぇん|ibuprof", "ibuprofen", "medicine"),
    (r"抗生|antibioti", "antibiotics", "medicine"),
    (r"かしゅ|cashew|noix de cajou", "cashew nuts", "food"),
    (r"ぴなっつ|ぴーなっつ|落花生|peanut|erdnuss|erdnusse|cacahuete|arachide", "peanuts", "food"),
    (r"くるみ|walnut|walnuss|noix de grenoble", "walnuts", "food"),
    (r"あもんど|あーもんど|almond|mandel|amande", "almonds", "food"),
    (r"hazelnut|haselnuss|noisette|へぜるなっつ|へーぜるなっつ", "hazelnuts", "food"),
    (r"なっつ|\b(?:tree )?nuts?\b|\bnusse?\b|fruits? a coque|\bnoix\b", "nuts", "food"),
    (r"えび|海老|かに|蟹|甲殻|shellfish|shrimp|prawn|crab|lobster|crustac|krebs|garnele|schalentier|crevette|crabe", "shellfish", "food"),
    (r"貝|mollus|mussel|oyster|muschel|huitre|moule", "molluscs", "food"),
    (r"そば|蕎麦|buckwheat|buchweizen|sarrasin", "buckwheat", "food"),
    (r"小麦|wheat|weizen|\bble\b", "wheat", "food"),
    (r"ぐるてん|gluten|coeliac|celiac|zoliakie|coeliaque|cœliaque|せりあっく", "gluten", "food"),
    (r"lactose|laktose|乳糖", "lactose", "food"),
    (r"牛乳|乳製品|乳|みるく|\bmilk\b|dairy|\bmilch|\blait\b|laitier", "milk", "food"),
    (r"卵|玉子|たまご|\beggs?\b|\beier?\b|\boeufs?\b|\bœufs?\b", "eggs", "food"),
    (r"大豆|\bsoya?\b|\bsoja", "soy", "food"),
    (r"ごま|胡麻|sesame|sesam", "sesame", "food"),
    (r"魚|\bfish\b|\bfisch|poisson", "fish", "food"),
    (r"celery|sellerie|celeri", "celery", "food"),
    (r"mustard|senf|moutarde", "mustard", "food"),
    (r"桃|もも|\bpeach|pfirsich|\bpeche", "peach", "food"),
    (r"きうい|kiwi", "kiwi", "food"),
    (r"strawberr|erdbeer|fraise|苺|いちご", "strawberries", "food"),
    (r"猫|ねこ|\bcats?\b|\bkatzen?|\bchats?\b", "cats", "animal"),
    (r"犬|いぬ|\bdogs?\b|\bhunde?|\bchiens?\b", "dogs", "animal"),
    (r"馬|\bhorses?\b|\bpferde?|\bcheva(?:l|ux)\b", "horses", "animal"),
    (r"\brabbits?\b|kaninchen|lapin|うさぎ|兎", "rabbits", "animal"),
    (r"\bbirds?\b|\bvogel|oiseau|鳥の羽|feather|\bfeder|plume", "feathers", "animal"),
    (r"動物|animal hair|tierhaar|poils d animaux|fur", "animal hair", "animal"),
    (r"蜂|はち|\bbees?\b|\bwasps?\b|bienen?|wespen?|abeille|guepe", "bee and wasp stings", "other"),
    (r"花粉|すぎ|pollen|hay ?fever|heuschnupfen|rhume des foins", "pollen", "other"),
    (r"はうすだすと|ほこり|だに|\bdust|\bmites?\b|hausstaub|milben|acarien|poussiere", "house dust", "other"),
    (r"latex|らてっくす", "latex", "other"),
    (r"nickel|金属", "metal", "other"),
)  # fmt: skip

NOTHING = (
    r"^(?:なし|無し|無|ない|ありません|特になし|特にありません|いいえ|none|no|nil|nothing|no allerg(?:y|ies)|none known|not any|n ?a|no diet|"
    r"nein|keine?|keine allergien|nichts|entfallt|non|aucune?|neant|ras|pas d allergies?|x|×|-|o|0|normal|everything|all|ok|alles|"
    r"tout|何でも|なんでも|何でも食べます|普通)$"
)
SEVERE = r"重い|重度|重症|ひどい|命|あなふぃらき|えぴぺん|epi ?pen|anaphyla|severe|serious|life threat|schwer|stark|lebensgefahr|severe|grave|ぜんそく|喘息|asthma"
MILD = r"軽い|軽度|軽症|少し|mild|slight|light|leicht|leger|くしゃみ"
ASTHMA = r"ぜんそく|喘息|asthma|asthme"
PLAN = r"えぴぺん|epi ?pen|吸入|inhal|spray|ventoline|antihistamin|抗ひすたみん|notfallset"
DISLIKE = r"苦手|嫌い|きらい|dislike|doesn t (?:like|eat)|does not (?:like|eat)|don t like|mag kein|isst kein|isst ungern|n aime pas|ne mange pas"
ALLERGY_WORD = r"allerg|あれるぎ|anaphyla|あなふぃ|epi ?pen|えぴぺん|intoleran|unvertraglich"

# Diets as the desk keeps them; the narrower before the wider.
DIETS: tuple[tuple[str, str], ...] = (
    (r"\bvegan|びがん|びーがん|vegetalien", "vegan"),
    (r"pesc[ae]tari|pesco", "pescatarian"),
    (r"vegetari|vegetarisch|べじたりあん|菜食|\bveggie\b", "vegetarian"),
    (r"halal|はらる|はらーる", "halal"),
    (r"kosher|koscher|casher|kasher|こしゃ", "kosher"),
    (r"coeliac|celiac|zoliakie|coeliaque|cœliaque|gluten|ぐるてん|小麦", "gluten_free"),
    (r"lactose|laktose|乳糖", "lactose_free"),
    (r"(?:dairy|milk) ?free|no (?:dairy|milk)|sans lait|ohne milch|乳製品(?:禁止|抜き|なし)|牛乳(?:禁止|抜き|なし)", "dairy_free"),
    (r"(?:no|without|sans|ohne|kein) ?(?:tree )?(?:nuts?|nusse?|noix)|nut ?free|なっつ(?:禁止|抜き|なし|だめ|×)", "nut_free"),
    (r"(?:no|without|sans|ohne|keine?) (?:eggs?|eier?|oeufs?|œufs?)|egg ?free|卵(?:禁止|抜き|なし|だめ|×)", "egg_free"),
    (r"(?:no|without|sans|ohne|kein) (?:pork|porc|schwein\w*)|豚肉?(?:禁止|抜き|なし|だめ|×)", "no_pork"),
    (r"(?:no|without|sans|ohne|kein) (?:beef|boeuf|bœuf|rind\w*)|牛肉(?:禁止|抜き|なし|だめ|×)", "no_beef"),
    (r"(?:no|without|sans|ohne|kein) (?:fish|poisson|fisch)|魚(?:禁止|抜き|なし|だめ|×)", "fish_free"),
    (r"(?:no|without|sans|ohne|kein) (?:alcohol|alcool|alkohol)|禁酒", "no_alcohol"),
    (r"diabet|糖尿", "diabetic"),
    (r"soft food|\bsoft\b|puree|weiche kost|mixe|やわらかい|きざみ|流動", "soft_food"),
    (r"baby food|petits? pots?|babynahrung|brei|離乳食|formula milk", "baby_food"),
    (r"low salt|salzarm|sans sel|減塩", "low_salt"),
)  # fmt: skip

ANIMALS: tuple[tuple[str, str], ...] = (
    (r"(?:big|large|gross\w*|gros|grands?|大きい|大型) ?(?:の)?(?:dogs?|hunde?|chiens?|犬)|大型犬", "big dog"),
    (r"犬|いぬ|\bdogs?\b|\bhunde?n?\b|\bchiens?\b", "dog"),
    (r"猫|ねこ|\bcats?\b|\bkatzen?\b|\bchats?\b", "cat"),
    (r"鳥|\bbirds?\b|\bvogel|oiseau", "bird"),
    (r"馬|\bhorses?\b|\bpferde?\b|\bcheva(?:l|ux)\b", "horse"),
    (r"うさぎ|兎|\brabbits?\b|kaninchen|lapin", "rabbit"),
    (r"動物|ぺっと|\banimals?\b|\bpets?\b|\btiere?\b|haustier|animaux", "any animal"),
)  # fmt: skip
