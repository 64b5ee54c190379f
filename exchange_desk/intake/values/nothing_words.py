"""How people say in a sentence that there is nothing ("no tengo alergias", "аллергии нет", "没有过敏")."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded

_NOT = (
    "no non nein nee not none nothing nil never keine kein keinen keiner keinerlei nicht nichts pas aucun aucune "
    "aucunes rien ni ne ninguna ninguno ningun ningunas ningunos nada nunca jamas nao nenhum nenhuma nenhuns "
    "nenhumas nessuna nessuno nessun niente nulla net нет нету не ни никаких никакой никакие отсутствует "
    "отсутствуют немає нема не маю жодних жодної жодного ніяких ні відсутні відсутня nie brak zadnych zadnej "
    "zaden geen niet niets "
)
_WITHOUT = "without ohne sans sin sem senza без bez zonder"
_ABOUT = (
    "so far until now up to at present currently bisher bislang derzeit zurzeit aktuell momentan à ma connaissance actuellement jusqu ici hasta ahora actualmente até agora finora attualmente пока выявлено обнаружено выявлены на данный момент сейчас наразі виявлено поки що obecnie dotychczas momenteel tot nu toe any known that i know of to my knowledge food foods medicine drug drugs allergy allergies allergic "
    "intolerance intolerances restriction restrictions diet diets dietary special have has there is are he she we "
    "they am been allergie allergien bekannt bekannte bekannten unvertraglichkeit unvertraglichkeiten "
    "lebensmittelallergie lebensmittelallergien ich habe hat wir haben besonderheit besonderheiten einschrankung "
    "einschrankungen vorhanden d de du des la le les a as l il elle y connue connues connu alimentaire "
    "alimentaires intolerances regime n est alergia alergias alergico alergica intolerancia intolerancias "
    "restriccion restricciones alimentaria alimentarias alimenticia alimenticias conocida conocidas tengo tiene "
    "tenemos hay presenta padece sufre a al por el momento que yo sepa dieta especial alergias alimentar "
    "alimentares conhecida conhecidas tenho tem temos ha possui restricao restricoes ser de allergia allergie "
    "allergica allergico intolleranza intolleranze alimentare alimentari nota note ho ha abbiamo ci sono e di "
    "аллергия аллергии аллергий аллергиями непереносимость непереносимости пищевая пищевых пищевой на у меня него "
    "нее ребенка известных известны лекарства продукты еду имеется имеет имею особых ограничений диеты диета "
    "страдаю страдает есть алергія алергії алергій харчової харчових непереносимості у мене нього неї дитини маю "
    "має ліки їжу відомих обмежень дієти особливих alergii alergia alergie pokarmowych pokarmowej nietolerancji "
    "znanych mam ma diety allergieën allergie allergieen bekend bekende voedselallergie voedselallergieen ik heb "
    "heeft dieet "
)
_NEGATIVE, _LACKING, _TOPIC = ({folded(word) for word in words.split()} for words in (_NOT, _WITHOUT, _ABOUT))
_MOST_WORDS = 9
_WHOLE = re.compile(
    r"(?:我|他|她|孩子|本人)?(?:都|均|暂时|目前|並|并)?(?:没有|沒有|无|無|没|沒|不)(?:任何|已知|已知的|食物|药物|藥物|饮食|飲食|特别|特殊|的|什么|什麼)*(?:过敏|過敏)?(?:史|症|原|源|限制|要求|忌口)*|"
    r"(?:无|無|没有|沒有|不需要|不过敏|不過敏|不适用|不適用|否)|"
    r"(?:특별한|특이|음식|식품|약물|알려진|해당|특이사항)?(?: ?(?:알레르기|알러지|사항|것|음식))*(?:[은는이가도])? ?(?:없음|없습니다|없어요|없다|없슴|무)|해당 ?없음|아니[오요]|"
    r"(?:لا|لم)(?: ?(?:یوجد|توجد|شیء|شی|احد|اعانی|تعانی|یعانی))?(?: (?:من|لدی|لدیه|لدیها|عندی|ای|ایه|اي|انواع|حساسیه|حساسیات|حساسیة|معروفه|غذاییه|للطعام|شیء))*|"
    r"(?:لیس|لیست)(?: (?:لدی|لدیه|لدیها|عندی|هناک|ای|ایه|حساسیه|حساسیات|معروفه|شیء|من))*|بدون(?: (?:ای|حساسیه|حساسیت|الرژی|شیء))*|لا شیء|"
    r"(?:هیچ|هیچگونه|هیچ گونه|نوع|به|مورد|موردی|حساسیت|حساسیتی|آلرژی|الرژی|الرژیی|الرژی ای|غذایی|دارویی|خاصی|خاص|محدودیت|محدودیتی|چیزی| )*(?:ندارد|ندارم|نداریم|ندارند|نیست|وجود ندارد)|خیر|هیچ|هیچکدام"
)
_ONE_SPELLING = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ئ": "ی"})


def denies_all(key: str) -> bool:
    """Whether a folded text says that there is nothing, and says nothing else: every word denies or names the topic.

    "Not without" and a question mark deny nothing; an unknown word ("no nuts") makes it more than a denial.
    """
    line = key.strip(" .!。！").translate(_ONE_SPELLING)
    if not line or "?" in line or "؟" in line:
        return False
    if _WHOLE.fullmatch(line.replace("。", "").replace("！", "").strip()):
        return True
    words = line.replace("'", " ").replace("’", " ").split()
    if len(words) > _MOST_WORDS:
        return False
    denied, lacking = sum(w in _NEGATIVE for w in words), sum(w in _LACKING for w in words)
    if bool(denied) == bool(lacking):  # neither, or "not without"
        return False
    return all(w in _NEGATIVE or w in _LACKING or w in _TOPIC for w in words)
