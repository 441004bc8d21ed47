//! The words of the answer: who to call, what becomes of each service, what to watch out for.

/// Behind a number that no official source confirms.
pub const DOUBT_MARK: &str = "*";

words! {
    // Nobody knows yet.
    TO_CHECK { ja: "要確認", en: "to be checked" }
    // There is nobody to call.
    NOBODY { ja: "なし", en: "nobody" }
    // The provider that is not chosen yet.
    THE_PROVIDER { ja: "移る先の事業者", en: "the new provider" }
    // The provider that the line leaves, when it was not named.
    THE_OLD_PROVIDER { ja: "いまの事業者", en: "the present provider" }
    // Whoever has the line, where only the internet provider was named.
    COMPANY_OF_THE_LINE { ja: "回線の会社", en: "the company of the line" }
    // A number that neither the company nor a public office confirms.
    DESK_DOUBT { ja: "民間資料のため要確認", en: "from a third party: check before giving it out" }
    // A company whose desk for this is not known, in a few cells.
    NO_DESK_MARK { ja: "[窓口不明]", en: "[desk unknown]" }
    // No desk for a question is known.
    NO_DESK_FAULT { ja: "故障の窓口は資料にありません。", en: "Our sources name no desk for faults." }
    NO_DESK_CONTRACT { ja: "変更・解約の窓口は資料にありません。", en: "Our sources name no desk for changes and cancelling." }
    NO_DESK_BILL { ja: "請求の窓口は資料にありません。", en: "Our sources name no desk for bills." }
    // The same where one desk is asked about several of the questions.
    NO_DESK_FOR_THIS { ja: "この用件の窓口は資料にありません。", en: "Our sources name no desk for this." }
    // Between the items of a list.
    COMMA { ja: "、", en: ", " }
    // Between the last two of three or more.
    LAST_COMMA { ja: "、", en: " and " }
    // Between two.
    AND { ja: "と", en: " and " }
    // The section of desks.
    HEAD_CALLS { ja: "電話するところ", en: "Who to call" }
    // The section of bills.
    HEAD_BILLS { ja: "請求", en: "Bills" }
    // The section of what becomes of each service.
    HEAD_LINES { ja: "移るもの・残るもの", en: "What moves, what stays" }
    // The section of cautions.
    HEAD_CAUTIONS { ja: "注意", en: "Watch out" }
    // The section of what is to be done.
    HEAD_TODO { ja: "やること", en: "To do" }
    // The section of what is not known.
    HEAD_OPEN { ja: "要確認", en: "To be checked" }
    // The section of facts and sources.
    HEAD_BECAUSE { ja: "根拠", en: "Why" }
    // The section of sources.
    HEAD_SOURCES { ja: "出典", en: "Sources" }
    // The section of remarks.
    HEAD_REMARKS { ja: "備考", en: "Remarks" }
    // Before the move, as the head of a column.
    HEAD_BEFORE { ja: "いま", en: "Now" }
    // After the move, as the head of a column.
    HEAD_AFTER { ja: "移ったあと", en: "After the move" }
}

sentences! {
    /// A brand with the company behind it.
    brand_of_company(brand: &str, company: &str) { ja: "{brand}({company})", en: "{brand} ({company})" }
    /// A service with the provider's own name for it.
    service_with_brand(service: &str, brand: &str) { ja: "{service}(移ったあとの名前: {brand})", en: "{service} (then called {brand})" }
    /// The contract goes to this provider.
    moves_to(name: &str) { ja: "{name}へ移る", en: "moves to {name}" }
    /// The contract goes back to NTT.
    returns_to(name: &str) { ja: "{name}に戻る", en: "returns to {name}" }
    /// The contract stays where it is.
    stays_with(name: &str) { ja: "{name}に残る", en: "stays with {name}" }
    /// It ends.
    ends() { ja: "移ると終わる", en: "ends with the move" }
    /// It goes on, and costs, until it is cancelled.
    goes_on() { ja: "解約しない限り続く", en: "goes on until it is cancelled" }
    /// It does not come by itself.
    must_apply() { ja: "使うには申し込みが必要", en: "comes only if it is applied for" }
    /// It cannot be part of the move.
    cannot_move() { ja: "この手続きでは移せない", en: "cannot be part of this move" }
    /// Neither NTT's nor the provider's.
    stays_with_third() { ja: "別の会社との契約のまま続く", en: "goes on with another company" }
    /// The month and day in full.
    day(year: i16, month: i8, day: i8) { ja: "{year}年{month}月{day}日", en: "{year:04}-{month:02}-{day:02}" }
    /// A month.
    month(year: i16, month: i8) { ja: "{year}年{month}月", en: "{year:04}-{month:02}" }
    /// A year.
    year(year: i16) { ja: "{year}年", en: "{year:04}" }
    /// Some day between two.
    between(first: &str, last: &str) { ja: "{first}から{last}までのいずれかの日", en: "some day from {first} to {last}" }
    /// A number with what limits it.
    number_with(number: &str, limits: &str) { ja: "{number}({limits})", en: "{number} ({limits})" }
    /// A bill that somebody else sends.
    bill_via(party: &str, via: &str) { ja: "{party} ({via}から)", en: "{party} (sent by {via})" }
    /// Read in a copy of its page.
    desk_copy(day: &str) { ja: "{day}の写しによる(電話では未確認)", en: "from a copy of {day}, not called yet" }
    /// The languages of a desk.
    desk_speaks(languages: &str) { ja: "{languages}の窓口", en: "in {languages}" }
    /// What a desk is for.
    desk_for(purposes: &str) { ja: "{purposes}の窓口", en: "for {purposes}" }
    /// A desk that is not the one for it, by what it is for: it is asked for the right one.
    where_to_ask(purposes: &str) { ja: "窓口をたずねる先({purposes}の窓口)", en: "Ask for the right desk (at the one for {purposes})" }
    /// The same with its numbers.
    asked_at(whom: &str, numbers: &str) { ja: "{whom}: {numbers}", en: "{whom}: {numbers}" }
    /// When the sources of a desk were last seen.
    desk_seen(day: &str) { ja: "確認日 {day}", en: "seen {day}" }
    /// The head of what somebody does.
    todo_of(actor: &str) { ja: "{actor}がすること", en: "To do: the {actor}" }
    /// Something to do, with whom to call for it.
    todo_at(text: &str, desk: &str) { ja: "{text} (窓口: {desk})", en: "{text} (desk: {desk})" }
    /// Something to do for which no desk is known, with where to ask for one.
    todo_ask(text: &str, whom: &str) { ja: "{text} ({whom})", en: "{text} ({whom})" }
    /// What the mark behind a number means, once on a screen.
    doubt_footnote(doubts: &str) { ja: "* {doubts}", en: "* {doubts}" }
    /// Nobody knows it; whom to ask, below what it is about.
    ask_them(whom: &str) { ja: "資料からは分かりません。{whom}にお確かめください。", en: "our sources do not say. Ask {whom}." }
    /// A question with whom to ask.
    ask_party(service: &str, question: &str, desk: &str) {
        ja: "{service}: {question}は、資料からは分かりません。{desk}にお確かめください。",
        en: "{service}: {question}: no source says. Ask {desk}.",
    }
    /// A question that the choice of a provider may answer.
    ask_after_choice(service: &str, question: &str) {
        ja: "{service}: {question}は、移る先の事業者によって変わります。事業者を選んでください。",
        en: "{service}: {question}: this depends on the provider. Choose one.",
    }
    /// A question to whoever has the line.
    ask_whose_line(service: &str, question: &str) {
        ja: "{service}: {question}は、回線がフレッツ光か光コラボかで変わります。請求書か契約書で、回線の会社をお確かめください。",
        en: "{service}: {question}: this depends on whether the line is FLET'S or a collabo's. Look for the company of the line on the bill or contract.",
    }
    /// Where the customer can look the provider up.
    look_up(lists: &str) { ja: "NTTの公式一覧でも確認できます: {lists}", en: "NTT's official list also tells: {lists}" }
    /// When a source was seen of which a copy was read.
    seen_in_copy(seen: &str, copy: &str) { ja: "{copy}の写しを{seen}", en: "{seen} in a copy of {copy}" }
    /// A source with its page's date.
    source_dated(title: &str, kind: &str, date: &str, seen: &str) {
        ja: "{title}({kind}、{date}付、{seen}確認)",
        en: "{title} ({kind}, of {date}, seen {seen})",
    }
    /// A source that names no date.
    source_undated(title: &str, kind: &str, seen: &str) { ja: "{title}({kind}、{seen}確認)", en: "{title} ({kind}, seen {seen})" }
    /// How sure a fact is, and whose rule it is.
    basis_of(basis: &str, whose: &str) { ja: "{basis}、{whose}", en: "{basis}; {whose}" }
    /// A fact with where it stands.
    fact(claim: &str, basis: &str, sources: &str, at: &str) {
        ja: "{claim} {basis} 出典: {sources} [{at}]",
        en: "{claim}, {basis}. Source: {sources} [{at}]",
    }
    /// What the chosen name is.
    not_collabo(name: &str, what: &str) { ja: "{name}: {what}", en: "{name}: {what}" }

    /// Nobody says whether the name is a collabo.
    caution_collabo_unknown(name: &str) {
        ja: "{name}が光コラボかどうかは、資料からは分かりません。申し込む前にNTTの公式一覧でお確かめください。",
        en: "No source says whether {name} is a Hikari Collaboration provider. Look it up in NTT's official list before applying.",
    }
    /// These cannot be moved.
    caution_not_movable(services: &str) {
        ja: "{services}は、この手続きでは移せません。移る前に、いまの契約先にお確かめください。",
        en: "{services}: cannot be part of this move. Ask the present company before the move.",
    }
    /// A service is over.
    caution_service_ended(service: &str, day: &str) {
        ja: "{service}の提供は{day}をもって終わっています。",
        en: "{service} was provided until {day} and has ended.",
    }
    /// A service will end.
    caution_service_ends(service: &str, day: &str) {
        ja: "{service}の提供は{day}をもって終わる予定です。",
        en: "{service} is to end; its last day is {day}.",
    }
    /// A service ends or has ended: its last day is known only roughly.
    caution_service_end_rough(service: &str, day: &str) {
        ja: "{service}の提供は{day}に終わるとされています。すでに終わっているかどうかをお確かめください。",
        en: "{service} is said to end in {day}. Check whether it has ended already.",
    }
    /// The provider is over.
    caution_provider_ended(name: &str, day: &str) {
        ja: "{name}は{day}をもってサービスを終えています。",
        en: "{name} provided its service until {day} and has ended.",
    }
    /// The provider will end.
    caution_provider_ends(name: &str, day: &str) {
        ja: "{name}は{day}をもってサービスを終える予定です。そのあとの契約先も決めておいてください。",
        en: "{name} is to end; its last day is {day}. Settle what comes after it.",
    }
    /// The provider ends or has ended: its last day is known only roughly.
    caution_provider_end_rough(name: &str, day: &str) {
        ja: "{name}は{day}にサービスを終えるとされています。すでに終わっているかどうかをお確かめください。",
        en: "{name} is said to end in {day}. Check whether it has ended already.",
    }
    /// No new customers.
    caution_no_new(name: &str) {
        ja: "{name}は新規の申し込みの受付を終えています。これから移ることはできない見込みです。",
        en: "{name} no longer takes new applications: moving to it now is not to be expected.",
    }
    /// Not sold here.
    caution_outside_area(name: &str, area: &str) {
        ja: "{name}は、資料の限りでは{area}では提供されていません。申し込む前にお確かめください。",
        en: "{name} is not sold in NTT's {area} area, as far as its sources say. Check before applying.",
    }
    /// The catalogue is past its last good day.
    caution_old_catalog(last: &str) {
        ja: "この案内の資料は{last}までのものです。変わっていることがあるので、電話番号は公式の案内でも確かめてください。",
        en: "This is from a catalogue that was good until {last}. Things may have changed: check numbers against the official pages as well.",
    }
    /// The day of a change is rough.
    caution_date_uncertain(services: &str, day: &str) {
        ja: "{services}は、扱いが変わった日が資料でははっきりしません。{day}に移った場合の契約先は、お客さまの契約書面か請求書でお確かめください。",
        en: "{services}: the sources do not give the very day of a change. For a move on {day}, check the customer's contract papers or bill.",
    }
    /// Faults go to several desks.
    caution_split_desks(parties: &str) {
        ja: "故障の連絡先が{parties}に分かれます。故障したものに合わせて電話してください。",
        en: "Faults go to different desks: {parties}. Call the one for what broke.",
    }
    /// Bills come from several companies.
    caution_two_bills(count: usize, parties: &str) {
        ja: "請求は{count}社({parties})から別々に来ます。",
        en: "Bills come separately from {count} companies: {parties}.",
    }
    /// Bills can be joined.
    caution_combine(finance: &str) {
        ja: "{finance}の「おまとめ請求」を申し込むと、{finance}から届く請求を1つにまとめられる場合があります。ほかの会社から届く請求は含まれません。",
        en: "With おまとめ請求 of {finance}, the bills that it sends can in some cases be joined. Bills sent by others are not part of it.",
    }
    /// Paper costs, and was chosen.
    caution_paper_chosen(ntt: &str, yen: &str, tax: &str, day: &str) {
        ja: "{ntt}の紙の請求書には、発行手数料 {yen}円({tax})がかかります({day}時点)。口座振替やカード払いにしてWeb明細を使う方法もあります。",
        en: "A paper bill of {ntt} costs {yen} yen ({tax}) as of {day}. Paying by account or card with the statement on the web is another way.",
    }
    /// Paper would cost.
    caution_paper_possible(ntt: &str, yen: &str, tax: &str, day: &str) {
        ja: "{ntt}の分を紙の請求書で払うと、発行手数料 {yen}円({tax})がかかります({day}時点)。",
        en: "Paying {ntt} by paper bill would cost {yen} yen ({tax}) as of {day}.",
    }
    /// Paper costs something.
    caution_paper_unknown(ntt: &str, day: &str) {
        ja: "{ntt}の紙の請求書には発行手数料がかかります。{day}時点の金額は資料で確かめられていません。",
        en: "A paper bill of {ntt} costs a fee. What it is as of {day} is not known from the sources.",
    }
    /// Small bills wait, below a known amount.
    caution_second_month_below(ntt: &str, yen: &str) {
        ja: "{ntt}の請求が{yen}円未満の月は、翌月とあわせて2か月分の請求になることがあります。",
        en: "In a month in which {ntt}'s bill is under {yen} yen, it may come together with the next month's.",
    }
    /// Small bills wait; the amount is not known.
    caution_second_month(ntt: &str) {
        ja: "{ntt}の請求が少ない月は、翌月とあわせて2か月分の請求になることがあります。基準の金額は要確認です。",
        en: "In a month in which {ntt}'s bill is small, it may come together with the next month's. The amount has to be checked.",
    }
    /// Nobody cancels these.
    caution_not_cancelled(services: &str) {
        ja: "{services}は、移っても自動では解約されません。要らない場合は、お客さまから解約を申し込まないと請求が続きます。",
        en: "{services}: not cancelled by the move. Unless the customer cancels, the charges go on.",
    }
    /// The number for 転用.
    caution_transfer_number(ntt: &str) {
        ja: "転用承諾番号は、ご契約者ご本人が{ntt}から受け取ります。有効期限があり、切れると取り直しになります。",
        en: "The transfer approval number is given by {ntt} to the contract holder. It expires, and then has to be got again.",
    }
    /// The number for 事業者変更.
    caution_switch_number(from: &str) {
        ja: "事業者変更承諾番号は、ご契約者ご本人が{from}から受け取ります。有効期限があり、切れると取り直しになります。",
        en: "The switch approval number is given by {from} to the contract holder. It expires, and then has to be got again.",
    }
}
