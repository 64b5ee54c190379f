"""Whole questions as headings of travel plans, programmes, ledgers and registers: “Who paid?”, “¿A qué hora llegan?”."""

from __future__ import annotations

from collections.abc import Mapping

Questions = Mapping[str, tuple[str, ...]]

TRAVEL_QUESTIONS: Questions = {
    "from": ("where do you leave from", "where do you start", "von wo fahren sie ab", "von wo reisen sie an", "d'où partez-vous", "de dónde salen", "de dónde sale", "de onde partem", "da dove partite", "откуда вы выезжаете", "звідки ви виїжджаєте", "从哪里出发", "어디서 출발합니까",),
    "to": ("where are you going to", "where do you arrive", "wohin reisen sie", "wohin fahren sie", "où allez-vous", "adónde van", "a dónde llegan", "para onde vão", "dove andate", "куда вы едете", "куди ви їдете", "どこへ行きますか", "到哪里去", "어디로 갑니까",),
    "date": ("on which date do you travel", "on which day do you travel", "when do you travel", "an welchem tag reisen sie", "wann reisen sie", "quel jour partez-vous", "qué día viajan", "em que dia viajam", "in che giorno partite", "какого числа вы едете", "якого числа ви їдете", "何日に移動しますか", "哪天出发",),
    "leaves": ("what time does it leave", "what time do you leave", "at what time do you leave", "when does it leave", "wann fahren sie ab", "um wie viel uhr fahren sie ab", "à quelle heure partez-vous", "a qué hora salen", "a que horas partem", "a che ora partite", "во сколько отправление", "о котрій відправлення", "何時に出発しますか", "几点出发", "몇 시에 출발합니까",),
    "arrives": ("what time does it arrive", "what time do you arrive", "at what time do you arrive", "when does it arrive", "wann kommen sie an", "um wie viel uhr kommen sie an", "à quelle heure arrivez-vous", "a qué hora llegan", "a que horas chegam", "a che ora arrivate", "во сколько прибытие", "о котрій прибуття", "何時に到着しますか", "几点到达", "몇 시에 도착합니까",),
    "by": ("how do you travel", "how will you travel", "wie reisen sie", "wie kommen sie", "comment voyagez-vous", "cómo viajan", "como viajam", "come viaggiate", "как вы едете", "як ви їдете", "移動手段は何ですか", "怎么去", "무엇을 타고 갑니까",),
    "number": ("what is the flight number", "what is your flight number", "welche flugnummer", "quel est le numéro de vol", "cuál es el número de vuelo", "какой номер рейса", "який номер рейсу", "便名は何ですか",),
}  # fmt: skip
PROGRAMME_QUESTIONS: Questions = {
    "where": ("where do we meet", "where does it take place", "where is it", "wo treffen wir uns", "wo findet es statt", "où a lieu l'activité", "où se retrouve-t-on", "où a-t-elle lieu", "dónde es", "dónde nos encontramos", "onde é", "dove ci troviamo", "dove si svolge", "где встречаемся", "де зустрічаємось", "どこに集合しますか", "在哪里集合", "어디서 만납니까",),
    "what": ("what happens", "what do we do", "was findet statt", "was machen wir", "que fait-on", "qu'est-ce qu'on fait", "qué hacemos", "o que fazemos", "cosa si fa", "что будет", "що буде", "何をしますか", "做什么", "무엇을 합니까",),
}  # fmt: skip
HISTORY_QUESTIONS: Questions = {
    "guest": ("who stayed", "who was the guest", "wer war zu gast", "wer hat übernachtet", "qui a logé", "quién se alojó", "quem se hospedou", "chi è stato ospitato", "кто жил", "хто жив", "誰が泊まりましたか", "谁住过",),
    "home": ("with which family did they stay", "with which family", "with whom did they stay", "where did they stay", "bei wem wohnte der gast", "bei wem", "bei welcher familie", "chez qui a-t-il logé", "chez qui", "chez quelle famille", "con qué familia se alojó", "con qué familia", "em que família ficou", "presso quale famiglia", "у кого жил гость", "у кого жив гість", "どの家庭に泊まりましたか", "住在哪个家庭", "어느 가정에 머물렀습니까",),
}  # fmt: skip
PLACEMENT_QUESTIONS: Questions = {
    "guest": ("which guest", "welcher gast", "quel invité", "qué invitado", "que hóspede", "quale ospite", "какой гость", "який гість", "どのゲスト", "哪位客人",),
    "family": ("which family", "welche familie", "quelle famille", "qué familia", "que família", "quale famiglia", "какая семья", "яка родина", "どの家庭", "哪个家庭", "어느 가정",),
    "room": ("which room", "welches zimmer", "quelle chambre", "qué habitación", "que quarto", "quale camera", "какая комната", "яка кімната", "どの部屋", "哪个房间", "어느 방",),
}  # fmt: skip
PAPER_QUESTIONS: Questions = {
    "signed_by": ("who signed it", "who has signed", "who signed", "wer hat unterschrieben", "qui a signé", "quién lo firmó", "quién firmó", "quem assinou", "chi ha firmato", "кто подписал", "хто підписав", "誰が署名しましたか", "谁签的字", "누가 서명했습니까",),
    "paper": ("which document", "which form", "welches dokument", "quel document", "qué documento", "que documento", "quale documento", "какой документ", "який документ", "どの書類", "哪份材料", "어떤 서류",),
    "received_on": ("when did it come back", "when was it received", "when was it returned", "wann zurück", "wann erhalten", "quand est-il revenu", "cuándo se recibió", "quando foi entregue", "quando è stato consegnato", "когда сдано", "коли здано", "いつ提出しましたか", "什么时候交的", "언제 제출했습니까",),
}  # fmt: skip
PAYMENT_QUESTIONS: Questions = {
    "payer": ("who paid", "who has paid", "who is the payer", "by whom was it paid", "wer hat bezahlt", "wer hat gezahlt", "wer zahlt", "von wem bezahlt", "qui a payé", "qui paie", "quién pagó", "quién ha pagado", "quem pagou", "chi ha pagato", "кто заплатил", "кто оплатил", "кем оплачено", "хто сплатив", "хто заплатив", "ким сплачено", "誰が支払いましたか", "谁付的款", "谁交的钱", "누가 냈습니까", "누가 지불했습니까", "من دفع", "چه کسی پرداخت کرد",),
    "amount": ("how much", "how much was paid", "how much did you pay", "wie viel", "wieviel", "wie viel bezahlt", "combien", "combien avez-vous payé", "cuánto", "cuánto pagó", "quanto", "quanto pagou", "quanto foi pago", "quanto ha pagato", "сколько", "сколько заплачено", "скільки", "скільки сплачено", "いくらですか", "いくら払いましたか", "多少钱", "付了多少", "얼마입니까", "얼마를 냈습니까", "كم المبلغ", "كم دفع", "چقدر", "چقدر پرداخت شد",),
    "paid_on": ("when was it paid", "when did you pay", "when was this paid", "wann bezahlt", "wann wurde bezahlt", "wann gezahlt", "quand", "quand avez-vous payé", "cuándo", "cuándo se pagó", "quando", "quando foi pago", "quando è stato pagato", "когда", "когда оплачено", "коли", "коли сплачено", "いつ払いましたか", "いつ支払いましたか", "什么时候付的", "언제 냈습니까", "متى دفع", "چه زمانی پرداخت شد",),
    "way": ("how was it paid", "how did you pay", "wie bezahlt", "wie wurde bezahlt", "comment avez-vous payé", "cómo se pagó", "como foi pago", "come è stato pagato", "как оплачено", "як сплачено", "どのように払いましたか", "怎么付的", "어떻게 냈습니까",),
    "for": ("for whom", "for whom was it paid", "who is it for", "für wen bezahlt", "pour qui avez-vous payé", "para quién es", "para quem é", "per chi è", "за кого оплачено", "за кого платили", "за кого заплачено", "誰の分ですか", "为谁付的", "누구를 위한 것입니까",),
    "purpose": ("what was it for", "what is it for", "was wurde bezahlt", "pour quoi", "para qué", "para que", "per cosa", "за что оплачено", "за що сплачено", "何の代金ですか", "付的什么款", "무엇을 위한 것입니까",),
}  # fmt: skip
CONTACT_QUESTIONS: Questions = {
    "organisation": ("which organisation do you work for", "wie heißt ihr verein", "wie heißt ihre organisation", "quelle est votre organisation", "cuál es su organización", "qual é a sua organização", "qual è la sua organizzazione", "название вашей организации", "назва вашої організації", "所属団体名は何ですか",),
    "role": ("what is your position", "what is your function", "welche funktion haben sie", "quelle est votre fonction", "cuál es su cargo", "qual é o seu cargo", "qual è il suo incarico", "ваша должность", "ваша посада",),
}  # fmt: skip
CANDIDATE_QUESTIONS: Questions = {
    "inhabitants": ("how many people live in your town", "how many people live there", "how many inhabitants does your town have", "wie viele einwohner hat ihre stadt", "wie viele einwohner", "combien d'habitants", "combien d'habitants compte votre commune", "cuántos habitantes tiene", "cuántos habitantes", "quantos habitantes tem", "quantos habitantes", "quanti abitanti ha", "quanti abitanti", "сколько жителей", "сколько жителей в городе", "скільки мешканців", "人口は何人ですか", "有多少人口", "인구는 몇 명입니까",),
    "volunteers": ("how many volunteers do you have", "how many volunteers", "wie viele ehrenamtliche haben sie", "wie viele ehrenamtliche", "combien de bénévoles", "combien de bénévoles avez-vous", "cuántos voluntarios", "cuántos voluntarios tienen", "quantos voluntários", "quanti volontari", "сколько волонтёров", "скільки волонтерів", "ボランティアは何人いますか", "有多少志愿者",),
    "motive": ("why do you want a partner", "why are you looking for a partner", "warum suchen sie eine partnerstadt", "pourquoi cherchez-vous un jumelage", "por qué buscan una ciudad hermana", "почему вы ищете побратима", "чому ви шукаєте побратима", "なぜ姉妹都市を希望しますか",),
}  # fmt: skip
PARTNERSHIP_QUESTIONS: Questions = {
    "partner": ("with which town", "with which city", "mit welcher stadt", "mit welcher gemeinde", "avec quelle ville", "con qué ciudad", "com que cidade", "con quale città", "с каким городом", "з яким містом", "どの都市とですか", "与哪个城市", "어느 도시와",),
    "since": ("since when", "seit wann", "depuis quand", "desde cuándo", "desde quando", "da quando", "с какого времени", "з якого часу", "いつからですか", "从什么时候开始", "언제부터입니까", "منذ متى", "از چه زمانی",),
    "country": ("in which country", "in welchem land", "dans quel pays", "en qué país", "em que país", "in quale paese", "в какой стране", "в якій країні", "どこの国ですか", "在哪个国家", "어느 나라에",),
    "status": ("what is the status today", "wie ist der stand heute", "quel est l'état actuel", "cuál es la situación actual", "каково состояние", "現在の状況は",),
}  # fmt: skip
