//! The one question whose answer decides what is open.

words! {
    YES { ja: "はい", en: "yes" }
    NO { ja: "いいえ", en: "no" }
    NOT_KNOWN { ja: "わからない", en: "not known" }
    // How it is answered in the wizard.
    ENTER_ANSWERS { ja: "Enterで答える", en: "Enter answers" }
    // How it is answered on the command line.
    MOVED_ON_ANSWERS { ja: "わかれば --moved-on", en: "--moved-on tells" }
}

sentences! {
    /// The question.
    moved_before(when: &str) { ja: "{when}より前に移りましたか", en: "Did the line move before {when}?" }
    /// The question, with how to answer it.
    asked(question: &str, how: &str) { ja: "{question} ({how})", en: "{question} ({how})" }
    /// What is so under one of the answers.
    branch(answer: &str, said: &str) { ja: "{answer}: {said}", en: "{answer}: {said}" }
    /// What stays open, and whom to ask.
    open(mark: &str, services: &str, ask: &str) { ja: "{mark}: {services}は、{ask}", en: "{mark}: {services}. {ask}" }
    /// One of the three questions, with who answers it and where.
    role(name: &str, said: &str) { ja: "{name}は{said}", en: "{name}: {said}" }
}
