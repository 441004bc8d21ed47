//! The words of "a customer says …": the desk in one line, and what goes with it.

words! {
    // What to tell the customer.
    HEAD_TELL { ja: "伝えること", en: "Tell the customer" }
    // Other desks for other services.
    HEAD_ALSO { ja: "ほかの窓口", en: "Other desks" }
    // Other situations that fit the words.
    HEAD_OTHERS { ja: "ほかに当てはまるもの", en: "Other situations that fit" }
    // Desks that take the call whatever is missing for the answer.
    HEAD_ANYWAY { ja: "どなたでも電話できる窓口", en: "Desks for everybody" }
    // Situations that may be meant, where none surely is.
    HEAD_PERHAPS { ja: "どれのことか、はっきりしません。近いもの", en: "Not sure what is meant. It may be" }
    // Numbers, papers and names that were recognised in the words.
    HEAD_CLUES { ja: "ことばの中の手がかり", en: "Clues in the words" }
    // Nobody is to be called about what has ended.
    NOBODY { ja: "電話する窓口はありません", en: "there is no desk to call" }
    // A provider is needed for the answer.
    NEEDS_PROVIDER { ja: "事業者によって窓口が違います。--provider を付けてください (madoguchi find で探せます)", en: "The desk depends on the provider. Add --provider (madoguchi find looks for names)" }
    // Another company is named than the customer's provider.
    WHICH_CONTRACT { ja: "いまの事業者とは別の会社の名前が出ています。どの会社の契約のことか、お客さまに確かめてください。", en: "The words name another company than the present provider. Ask the customer which contract is meant." }
    // Which service is meant is not said.
    ASKS_WHICH { ja: "どのサービスのことかで、電話するところが違います。先にお確かめください。", en: "Whom to call depends on the service. Ask first which one is meant." }
    // For each contract that may be meant, the desk.
    HEAD_BETWEEN { ja: "どの会社の契約のことかで、窓口が違います", en: "The desk, for each contract that may be meant" }
    // An area is needed for the answer.
    NEEDS_AREA { ja: "東日本と西日本で窓口が違います。--area を付けてください。", en: "The desk is not the same in the East and the West. Add --area." }
    // The day of the move would help.
    DATE_HELPS { ja: "移った日によって答えが変わります。わかれば --moved-on を付けてください。", en: "The answer depends on the day of the move. Add --moved-on if it is known." }
}

sentences! {
    /// A question about some services.
    about(services: &str, question: &str) { ja: "{services}の{question}", en: "{services}: {question}" }
    /// Whom to call, about what.
    call(whom: &str, about: &str) { ja: "{whom} … {about}", en: "{whom} - {about}" }
    /// Whom to call if a company is meant.
    if_meant(name: &str, line: &str) { ja: "{name}のことなら: {line}", en: "If it is {name}: {line}" }
    /// What the customer says.
    customer_says(words: &str) { ja: "お客さま: 「{words}」", en: "Customer: \"{words}\"" }
    /// Why there is no answer for this situation.
    refused(words: &str, why: &str) { ja: "「{words}」: {why}", en: "\"{words}\": {why}" }
    /// What it is about does not exist there.
    not_in_area(area: &str) { ja: "{area}にはないサービスの話です。--area を確かめてください。", en: "The {area} area has no such service. Check --area." }
}
