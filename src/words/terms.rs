//! The subject's own words, one for each value of its closed sets, short enough for rows and heads.

words! {
    // A move.
    MOVE_TRANSFER { ja: "フレッツ光から転用", en: "transfer from FLET'S" }
    MOVE_SWITCH { ja: "事業者変更", en: "switch of provider" }
    MOVE_RETURN { ja: "事業者変更(NTTに戻る)", en: "return to NTT" }
    // An area.
    AREA_EAST { ja: "東日本", en: "East" }
    AREA_WEST { ja: "西日本", en: "West" }
    // One of the three questions.
    ROLE_FAULT { ja: "故障", en: "fault" }
    ROLE_CONTRACT { ja: "変更・解約", en: "change or cancel" }
    ROLE_BILL { ja: "請求", en: "bill" }
    // One of the three questions, in full.
    ROLE_QUESTION_FAULT { ja: "故障のとき電話するところ", en: "who to call when it breaks" }
    ROLE_QUESTION_CONTRACT { ja: "変更・解約を申し込むところ", en: "who to call to change or cancel it" }
    ROLE_QUESTION_BILL { ja: "請求するところ", en: "who bills it" }
    // What becomes of a service, in at most 20 cells.
    OUTCOME_RETURNS { ja: "NTTに戻る", en: "returns to NTT" }
    OUTCOME_MOVES { ja: "事業者へ移る", en: "moves to provider" }
    OUTCOME_STAYS { ja: "NTTに残る", en: "stays with NTT" }
    OUTCOME_ENDS { ja: "移ると終わる", en: "ends with the move" }
    OUTCOME_CANCEL { ja: "解約しない限り続く", en: "goes on: cancel it" }
    OUTCOME_APPLY { ja: "申し込みが必要", en: "must be applied for" }
    OUTCOME_NOT_MOVABLE { ja: "移せない", en: "cannot be moved" }
    OUTCOME_THIRD_PARTY { ja: "別の会社のまま", en: "another company's" }
    // Behind an answer that no source says in words.
    BASIS_MARK_INFERRED { ja: "[推定]", en: "[inferred]" }
    BASIS_MARK_UNKNOWN { ja: "[要確認]", en: "[to be checked]" }
    // How sure something is.
    BASIS_STATED { ja: "資料に明記", en: "stated by a source" }
    BASIS_INFERRED { ja: "規則からの推定", en: "inferred from a rule" }
    // Whose rule something is.
    WHOSE_NTT { ja: "NTTの規則", en: "NTT's rule" }
    WHOSE_LAW { ja: "法律", en: "the law" }
    WHOSE_USUAL { ja: "通例(事業者により違う)", en: "usual; providers may differ" }
    WHOSE_PROVIDER { ja: "その事業者の規則", en: "that provider's rule" }
    // A sort of service.
    CATEGORY_ACCESS { ja: "インターネット回線", en: "Internet line" }
    CATEGORY_PHONE { ja: "電話", en: "Telephone" }
    CATEGORY_TV { ja: "テレビ", en: "Television" }
    CATEGORY_SECURITY { ja: "セキュリティ", en: "Security" }
    CATEGORY_SUPPORT { ja: "サポート", en: "Support" }
    CATEGORY_WIFI { ja: "無線LAN", en: "Wi-Fi" }
    CATEGORY_CONTENT { ja: "コンテンツ", en: "Content" }
    CATEGORY_DEVICE { ja: "機器", en: "Devices" }
    CATEGORY_ENERGY { ja: "電気・ガス", en: "Energy" }
    CATEGORY_VPN { ja: "閉域網", en: "Private networks" }
    CATEGORY_BILLING { ja: "請求のサービス", en: "Billing services" }
    CATEGORY_DISCOUNT { ja: "割引・ポイント", en: "Discounts and points" }
    // Who speaks in a source.
    SOURCE_KIND_OFFICIAL { ja: "公式", en: "official" }
    SOURCE_KIND_OPERATOR { ja: "事業者", en: "provider" }
    SOURCE_KIND_THIRD_PARTY { ja: "民間資料", en: "third party" }
    SOURCE_KIND_ARTICLE { ja: "2016年の記事", en: "article of 2016" }
    // A provider that may not take new customers.
    STANDING_MARK_CLOSED { ja: "受付終了", en: "closed to new" }
    STANDING_MARK_ENDING { ja: "終了予定", en: "ending" }
    STANDING_MARK_ENDED { ja: "終了", en: "ended" }
    // A name that may not be a collabo.
    COLLABO_MARK_NO { ja: "光コラボではない", en: "not a collabo" }
    COLLABO_MARK_UNKNOWN { ja: "光コラボか要確認", en: "collabo? check" }
    // When something is to be done.
    STAGE_BEFORE { ja: "移る前", en: "Before the move" }
    STAGE_DAY { ja: "移る日", en: "On the day" }
    STAGE_AFTER { ja: "移ったあと", en: "After the move" }
    // Who does it.
    ACTOR_CUSTOMER { ja: "お客さま", en: "customer" }
    ACTOR_CONSULTANT { ja: "担当者", en: "consultant" }
    // With or without tax.
    TAX_BEFORE { ja: "税抜", en: "without tax" }
    TAX_INCLUDED { ja: "税込", en: "with tax" }
    // What a desk is for.
    PURPOSE_FAULT { ja: "故障", en: "faults" }
    PURPOSE_CONTRACT { ja: "変更・解約", en: "changes and cancelling" }
    PURPOSE_BILLING { ja: "請求", en: "bills" }
    PURPOSE_ORDER { ja: "申し込み", en: "orders" }
    PURPOSE_SWITCH { ja: "承諾番号", en: "approval numbers" }
    PURPOSE_GENERAL { ja: "総合", en: "everything" }
    PURPOSE_RELOCATION { ja: "引っ越し", en: "moving house" }
    PURPOSE_RETURNS { ja: "返却", en: "returns" }
    PURPOSE_CONSENT { ja: "許諾・登録", en: "consent" }
    PURPOSE_SALES { ja: "勧誘の停止", en: "stopping sales calls" }
    // A language in which a desk answers.
    SPOKEN_ENGLISH { ja: "英語", en: "English" }
    SPOKEN_CHINESE { ja: "中国語", en: "Chinese" }
    SPOKEN_KOREAN { ja: "韓国語", en: "Korean" }
    SPOKEN_PORTUGUESE { ja: "ポルトガル語", en: "Portuguese" }
    SPOKEN_SPANISH { ja: "スペイン語", en: "Spanish" }
    SPOKEN_VIETNAMESE { ja: "ベトナム語", en: "Vietnamese" }
    SPOKEN_NEPALI { ja: "ネパール語", en: "Nepali" }
    SPOKEN_TAGALOG { ja: "タガログ語", en: "Tagalog" }
    // A caution, in a few cells.
    CAUTION_NOT_COLLABO { ja: "光コラボではない", en: "Not a collabo" }
    CAUTION_COLLABO_UNKNOWN { ja: "光コラボか要確認", en: "Collabo or not?" }
    CAUTION_NOT_MOVABLE { ja: "移せないもの", en: "Cannot be moved" }
    CAUTION_SERVICE_ENDED { ja: "サービス終了", en: "Service ended" }
    CAUTION_PROVIDER_ENDS { ja: "事業者の終了", en: "Provider ends" }
    CAUTION_NO_NEW_APPLICATIONS { ja: "新規受付終了", en: "No new customers" }
    CAUTION_OUTSIDE_AREA { ja: "提供エリア外", en: "Outside its area" }
    CAUTION_OLD_CATALOG { ja: "資料が期限切れ", en: "Catalogue out of date" }
    CAUTION_DATE_UNCERTAIN { ja: "時期が不明", en: "Date not known" }
    CAUTION_SPLIT_DESKS { ja: "故障窓口が複数", en: "Several fault desks" }
    CAUTION_TWO_BILLS { ja: "請求が複数", en: "Several bills" }
    CAUTION_COMBINE_BILLS { ja: "請求をまとめる", en: "Join the bills" }
    CAUTION_PAPER_BILL_FEE { ja: "紙の請求書", en: "Paper bill" }
    CAUTION_BILL_EVERY_SECOND_MONTH { ja: "2か月分の請求", en: "Bill for two months" }
    CAUTION_NOT_CANCELLED_BY_ITSELF { ja: "解約が必要", en: "Cancel it yourself" }
    CAUTION_APPROVAL_NUMBER { ja: "承諾番号", en: "Approval number" }
}
