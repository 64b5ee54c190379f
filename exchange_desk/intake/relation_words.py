"""Words for who somebody is to another, in the languages of the lists: the relation in English, the sex it tells, the words."""

from __future__ import annotations

from collections.abc import Mapping

from exchange_desk.basics.text import folded

_ONE: Mapping[str, tuple[str | None, str]] = {
    "mother": ("female", "mother mum mom mam mummy mommy mutter mutti mère maman madre mamá mãe mamma мать мама матери мати матір matka mama moeder 母 母親 お母さん 妈妈 媽媽 母亲 母親 모 모친 어머니 엄마 الأم أم والدة الوالدة والده والدتي مادر مادرم"),
    "father": ("male", "father dad daddy papa vater vati père padre papá pai babbo отец папа тато батько ojciec tata vader 父 父親 お父さん 爸爸 父亲 부 부친 아버지 아빠 الأب أب والد الوالد والدي پدر پدرم"),
    "parents": (None, "parent parents elternteil eltern padres pais genitore genitori родитель родители батьки rodzic rodzice ouder ouders 両親 父母 家长 家長 부모 부모님 학부모 والدین الوالدان"),
    "guardian": (None, "guardian carer vormund erziehungsberechtigte erziehungsberechtigter sorgeberechtigte sorgeberechtigter tuteur tutrice tutor tutora responsável tutore опекун опекунша опікун опікунка opiekun opiekunka voogd 保護者 後見人 监护人 監護人 보호자 سرپرست ولی"),
    "stepmother": ("female", "stepmother stiefmutter madrastra madrasta matrigna мачеха мачуха macocha stiefmoeder 継母"),
    "stepfather": ("male", "stepfather stiefvater padrastro padrasto patrigno отчим вітчим ojczym stiefvader 継父"),
    "wife": ("female", "wife ehefrau épouse esposa moglie жена супруга дружина żona echtgenote 妻 妻子 太太 老婆 아내 부인 와이프 زوجة الزوجة زوجتي همسرم frau femme mujer"),
    "husband": ("male", "husband hubby ehemann mari époux esposo marido marito муж супруг чоловік mąż echtgenoot man 夫 丈夫 老公 先生 남편 زوج الزوج زوجي شوهر شوهرم mann"),
    "partner": (None, "partner spouse partnerin lebensgefährte lebensgefährtin compagnon compagne conjoint conjointe pareja companheiro companheira compagno compagna партнер партнерка partnerka 配偶者 配偶 배우자 همسر"),
    "sister": ("female", "sister schwester sœur hermana irmã sorella сестра siostra zus 姉 妹 姉妹 姐姐 妹妹 누나 언니 여동생 أخت الأخت خواهر"),
    "brother": ("male", "brother bruder frère hermano irmão fratello брат brat broer 兄 弟 兄弟 哥哥 弟弟 형 오빠 남동생 أخ الأخ برادر"),
    "daughter": ("female", "daughter daughters tochter töchter fille filles hija hijas filha filhas figlia figlie дочь дочери дочка доньки донька córka córki dochter dochters 娘 長女 次女 三女 女儿 女兒 大女儿 小女儿 딸 큰딸 작은딸 ابنة الابنة ابنتي بنت البنت بنتي دختر دخترم"),
    "son": ("male", "son sons sohn söhne fils hijo filho figlio сын сыновья син сини syn synowie zoon zonen 息子 長男 次男 三男 儿子 兒子 大儿子 小儿子 아들 큰아들 작은아들 ابن الابن ابني پسر پسرم"),
    "child": (None, "child children kid kids kind kinder enfant enfants hijos filhos figli дети ребёнок діти дитина dzieci dziecko kinderen 子 子供 子ども お子さん 孩子 子女 자녀 아이 أطفال أبناء أولاد فرزند فرزندان بچه"),
    "grandmother": ("female", "grandmother grandma granny nana großmutter oma grand-mère mamie abuela nonna бабушка бабуся babcia grootmoeder 祖母 おばあさん 奶奶 外婆 姥姥 할머니 외할머니 조모 جدة الجدة مادربزرگ"),
    "grandfather": ("male", "grandfather grandpa großvater opa grand-père papi abuelo nonno дедушка дідусь dziadek grootvader 祖父 おじいさん 爷爷 爺爺 外公 姥爷 할아버지 외할아버지 조부 جد الجد پدربزرگ"),
    "grandparents": (None, "grandparents großeltern abuelos avó avô avós nonni дедушка-и-бабушка dziadkowie grootouders 祖父母 조부모"),
    "aunt": ("female", "aunt auntie tante tía tia zia тётя тітка ciocia ciotka おば 叔母 伯母 阿姨 姑姑 姨妈 이모 고모 عمة خالة عمه خاله"),
    "uncle": ("male", "uncle onkel oncle tío tio zio дядя дядько wujek oom おじ 叔父 伯父 叔叔 舅舅 삼촌 عم خال عمو دایی"),
    "cousin": (None, "cousin cousine primo prima cugino cugina двоюродный двоюродная kuzyn kuzynka いとこ 사촌"),
    "niece": ("female", "niece nichte nièce sobrina sobrinha племянница племінниця"),
    "nephew": ("male", "nephew neffe neveu sobrino sobrinho племянник племінник"),
    "mother-in-law": ("female", "mother-in-law schwiegermutter belle-mère suegra sogra suocera тёща свекровь теща свекруха teściowa schoonmoeder 義母 岳母 婆婆 장모 시어머니"),
    "father-in-law": ("male", "father-in-law schwiegervater beau-père suegro sogro suocero тесть свёкор свекор teść schoonvader 義父 岳父 公公 장인 시아버지"),
    "sister-in-law": ("female", "sister-in-law schwägerin belle-sœur cuñada cunhada cognata"),
    "brother-in-law": ("male", "brother-in-law schwager beau-frère cuñado cunhado cognato"),
    "friend": (None, "friend freund freundin ami amie amigo amiga amico amica друг подруга przyjaciel przyjaciółka vriend vriendin 友人 知人 朋友 친구 صديق صديقة دوست"),
    "neighbour": (None, "neighbour neighbor nachbar nachbarin voisin voisine vecino vecina vizinho vizinha vicino vicina сосед соседка сусід сусідка sąsiad sąsiadka buurman buurvrouw 隣人 邻居 이웃 جار همسایه"),
    "lodger": (None, "lodger tenant boarder mieter untermieter locataire au-pair inquilino inquilina квартирант lokator huurder 下宿人 租客 하숙생"),
}  # fmt: skip
# of two and more words, or none of the above
_PHRASES = {
    "guardian": ("legal guardian", "tuteur legal", "responsable legal", "tutor legal", "encarregado de educacao", "encarregada de educacao",
                 "законный представитель", "законний представник", "opiekun prawny", "ولي الامر", "ولية الامر"),
    "stepmother": ("step mother",), "stepfather": ("step father",), "guardian (foster)": ("foster mother", "foster father"),
    "brother": ("younger brother", "elder brother", "younger brothers"), "sister": ("younger sister", "elder sister"),
    "wife": ("girlfriend", "fiancee"), "husband": ("boyfriend", "fiance"), "friend": ("colleague", "teacher"),
}  # fmt: skip
# who a word says somebody is: the relation in English and the sex where the word tells it; keys as `folded` writes them
KIN: Mapping[str, tuple[str, str | None]] = {
    folded(word): (relation, sex) for relation, (sex, words) in _ONE.items() for word in words.split()
} | {
    phrase: (relation.partition(" (")[0], _ONE[relation.partition(" (")[0]][0])
    for relation, phrases in _PHRASES.items()
    for phrase in phrases
}
_MINE = (
    "my our mein meine unser unsere mon ma mes notre mi mis nuestro nuestra mio mia il la el meu minha o a мой "
    "моя наш наша мій moj moja mijn onze"
)
MINE = frozenset(_MINE.split())
# these begin names too: "Frau Berg" is no wife, and Sohn is a surname
_ALSO_NAMES = (
    "frau mann femme mujer sohn son oma opa papa mama mari tia tio fils fille filles cousin friend ami avo "
    "pais brat maz oom zus syn tata voisin primo prima amico mam nana man nonna kind 부 모 형 夫 父 母 妻 兄 弟 姉 妹 娘 子 "
    "先生 太太 син сын друг муж زن دختر پسر ولی عم خال جد ام اب ابن بنت"
)
ALSO_NAMES = frozenset(_ALSO_NAMES.split())
