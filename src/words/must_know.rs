//! What has to be known before anything else, each in one short sentence with its day.

page_sentences! {
    /// The provider will end.
    ends(name: &str, day: &str) {
        ja: "{name}は{day}に終わります。",
        en: "{name} ends on {day}.",
        easy: "{name}は、{day}に終わります。",
    }
    /// The provider has ended.
    ended(name: &str, day: &str) {
        ja: "{name}は{day}に終わりました。",
        en: "{name} ended on {day}.",
        easy: "{name}は、{day}に終わりました。",
    }
    /// The provider ends or has ended: its last day is known only roughly.
    end_rough(name: &str, day: &str) {
        ja: "{name}は{day}に終わるとされています。",
        en: "{name} is said to end in {day}.",
        easy: "{name}は、{day}に終わると書いてあります。",
    }
    /// New orders end.
    orders_end(name: &str, day: &str) {
        ja: "{name}の新しい申し込みは{day}までです。",
        en: "{name} takes new orders until {day}.",
        easy: "{name}に新しく申し込むことができるのは、{day}までです。",
    }
    /// New orders have ended.
    orders_ended(name: &str, day: &str) {
        ja: "{name}は{day}で新しい申し込みの受付を終えました。",
        en: "{name} stopped taking new orders after {day}.",
        easy: "{name}は、{day}で新しい申し込みが終わりました。",
    }
    /// New orders have ended; no source says when.
    no_orders(name: &str) {
        ja: "{name}は新しい申し込みを受け付けていません。",
        en: "{name} takes no new orders.",
        easy: "{name}は、新しい申し込みを受け付けていません。",
    }
    /// Not a collabo.
    not_collabo(name: &str) {
        ja: "{name}は光コラボではないため、転用や事業者変更では移れません。",
        en: "{name} is not a Hikari Collaboration provider: a line cannot be transferred or switched to it.",
        easy: "{name}は光コラボではありません。この方法では、かえることができません。",
    }
    /// Not sold here.
    not_sold(name: &str, area: &str) {
        ja: "{name}は、資料では{area}で売られていません。",
        en: "{name} is not sold in NTT's {area} area, as far as its sources say.",
        easy: "{name}は、資料を見ると、{area}では使うことができません。",
    }
    /// Nobody says whether the name is a collabo.
    collabo_unknown(name: &str) {
        ja: "{name}が光コラボかどうかは分かりません。",
        en: "No source says whether {name} is a Hikari Collaboration provider.",
        easy: "{name}が光コラボかどうか、まだわかりません。",
    }
    /// The day of the move is known roughly, and decides.
    day_decides(services: &str, day: &str) {
        ja: "{services}の契約先は、移った日によって変わります({day})。",
        en: "{services}: whose it is depends on the day of the move ({day}).",
        easy: "{services}の会社は、かえた日でちがいます({day})。",
    }
    /// Whether the line moved before a day decides.
    moved_before_decides(services: &str, when: &str) {
        ja: "{services}の契約先は、{when}より前に移ったかどうかで変わります。",
        en: "{services}: whose it is depends on whether the line moved before {when}.",
        easy: "{services}の会社は、{when}より前にかえたかどうかで、ちがいます。",
    }
    /// The day of a change is known roughly, and decides.
    change_decides(services: &str, day: &str) {
        ja: "{services}は、{day}に移った場合の契約先がはっきりしません。",
        en: "{services}: whose it is after a move on {day} is not certain.",
        easy: "{services}は、{day}にかえたとき、どこの会社になるか、はっきりわかりません。",
    }
    /// Bills come from several companies.
    bills(count: usize, parties: &str) {
        ja: "請求は{count}社から来ます({parties})。",
        en: "Bills come from {count} companies: {parties}.",
        easy: "請求書は、{count}つの会社から来ます({parties})。まちがいではありません。",
    }
    /// The number for 転用 expires.
    transfer_number(from: &str) {
        ja: "転用承諾番号は{from}から受け取り、期限が切れると使えません。",
        en: "The transfer approval number from {from} expires.",
        easy: "転用承諾番号は、{from}からもらいます。使うことができる日は、決まっています。",
    }
    /// The number for 事業者変更 expires.
    switch_number(from: &str) {
        ja: "事業者変更承諾番号は{from}から受け取り、期限が切れると使えません。",
        en: "The switch approval number from {from} expires.",
        easy: "事業者変更承諾番号は、{from}からもらいます。使うことができる日は、決まっています。",
    }
}
