"""What the columns of a list of partnerships are called, and the words that matter in them."""

from __future__ import annotations

from exchange_desk.intake.columns import Fields

PARTNERSHIP_FIELDS: Fields = {
    "our_side": ("our side", "our town", "we", "home town", "unsere Seite", "unsere Stadt", "notre ville", "当市", "nuestra ciudad"),
    "partner": ("partner", "partner town", "partner city", "sister city", "twin town", "Partnerstadt", "Partner", "ville jumelée", "姉妹都市",
                "ciudad hermana", "cidade irmã", "gemellata", "город побратим", "місто побратим", "友好城市", "자매도시"),
    "country": ("country", "country today", "Land", "Staat", "pays", "国", "país", "paese", "страна", "країна", "国家", "국가"),
    "region": ("region", "state", "province", "county", "Region", "Bundesland", "région", "département", "都道府県"),
    "kind": ("kind", "type", "kind of partnership", "Art", "type de jumelage", "種別", "tipo", "вид"),
    "since": ("since", "signed", "founded", "year", "start", "seit", "gegründet", "depuis", "締結", "締結日", "desde", "dal", "с года",
              "с какого года"),
    "status": ("status", "state of the partnership", "stage", "Stand", "statut", "状態", "estado", "stato", "статус"),
    "status_since": ("status since", "since when", "ended", "Stand seit", "beendet", "statut depuis", "状態の日付"),
    "source": ("source note", "source", "where from", "Quelle", "出典", "fuente", "fonte", "источник"),
    "sure": ("how sure", "certainty", "sure", "Sicherheit", "wie sicher", "certitude", "確実さ"),
    "counterpart": ("counterpart", "organisation", "partner organisation", "Verein", "association", "協会"),
    "notes": ("notes", "remarks", "comment", "Bemerkungen", "remarques", "備考", "observaciones"),
}  # fmt: skip
