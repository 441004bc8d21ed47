//! What an editor shows beside the keys of the catalogue's files.

use crate::text::lang::Msg;

/// What a key is for.
pub fn field(name: &str) -> Option<Msg> {
    let (ja, en) = match name {
        "id" => (
            "このほかの項目から呼ぶ名前。公開したら変えない",
            "The name by which other entries call this one; never changed",
        ),
        "code" => ("相談コードの中の番号。使い回さない", "The number in tickets; never used again for another"),
        "name" => ("画面に出す名前", "The name that people see"),
        "short" => ("狭い行に出す短い名前(20セルまで)", "A short name for narrow rows, at most 20 cells"),
        "reading" => ("ひらがなの読み", "The reading in hiragana"),
        "easy" => (
            "持ち帰り用紙のやさしい日本語。jaがやさしければ書かない",
            "やさしい日本語 for the page to take home; left out where ja is plain already",
        ),
        "usual" => {
            ("ほとんどのお客さまにあり、はじめから選んでおく", "Nearly every customer has it: ticked from the start")
        }
        "aliases" => ("お客さまが使うほかの呼び名", "Other names that people type"),
        "company" => {
            ("契約の相手となる会社。資料がなければ書かない", "Who signs the contract; left out when no source names it")
        }
        "collabo" => ("光コラボ事業者か。引用符で囲む", "Whether it is a Hikari Collaboration provider; quoted"),
        "standing" => ("いま申し込めるか", "Whether one can still become a customer"),
        "area" => ("east、west、both(省けばboth)", "east, west or both (the default)"),
        "moves" => ("転用transfer、事業者変更switch、NTTへ戻るreturn", "transfer, switch, return"),
        "sources" => ("出典のid。一つは必ず要る", "Ids of sources; at least one"),
        "basis" => {
            ("資料が述べているstatedか、規則からの推定inferredか", "stated by a source, or inferred from a rule")
        }
        "since" => ("この日から成り立つ", "Holds from this day"),
        "until" => ("この日の前日まで成り立つ", "Holds up to, but not on, this day"),
        "says" => ("事業者がそのサービスについて述べること", "What becomes of the services at this provider"),
        "brand" => ("事業者での呼び名", "The provider's own name for the service"),
        "via" => ("請求を送る会社", "Who sends the bill"),
        "combines" => ("NTTの請求とまとめられるか", "Whether the bill can be joined with NTT's"),
        _ => return of_facts(name),
    };
    Some(Msg { ja, en })
}

/// What a key is for that stands in desks, facts, clues or cases.
fn of_facts(name: &str) -> Option<Msg> {
    let (ja, en) = match name {
        "desks" => ("窓口", "Desks"),
        "purposes" => ("何の窓口か", "What the desk answers"),
        "lang" => ("日本語のほかに話せる言葉", "The languages that it speaks, where not Japanese alone"),
        "line" => (
            "回線そのもの。お客さまの回線は1つで、別の回線に印をつけると外れる",
            "The line itself: a customer has one, and ticking another unticks it",
        ),
        "each_time" => (
            "使うたびに頼むサービスで、解約するものがない",
            "Ordered each time that it is wanted: there is nothing to cancel",
        ),
        "becomes" => ("終わったあと、お客さまの契約が変わる先のサービス", "The service that it became when it ended"),
        "copy" => ("ページの写しを読んだとき、その写しの日", "The day of the copy, where a copy of the page was read"),
        "last_day" => ("最後の日", "The last day on which it holds"),
        "formerly" => ("前の名前", "What it was called before"),
        "made_from" => ("この例を作ったもとの出典のid", "Ids of the sources that the case was made from"),
        "generated" => (
            "資料からでなく、プログラムの答えから作った例",
            "Made from the program's own answer rather than from a source",
        ),
        "said" => ("お客さまのことば。1行に1人", "What customers say, one a line"),
        "aside" => ("学ばずに、測るために取り分ける", "Nothing is learned from these: they are kept to measure by"),
        "phones" => ("電話番号。よい順に", "Telephone numbers, the best first"),
        "number" => ("番号。資料のとおりにハイフンを入れる", "The number with hyphens, as the source has it"),
        "from" => (
            "窓口ではどの電話からかけられるか。時間では始まりの時刻。説明項目では、この事業者を離れるときだけ",
            "Of a desk: from which phones it can be dialled; of a time: when it begins; of a checklist item: only when the line leaves one of these",
        ),
        "hours" => ("受付時間。資料が述べるときだけ", "When somebody answers, when a source says so"),
        "days" => {
            ("いつのことか。曜日、祝日、年末年始、12-29..01-03", "On which days: of the week, holidays, 12-29..01-03")
        }
        "to" => (
            "時間では終わりの時刻(資料が述べるときだけ)。説明項目では、この事業者へ移るときだけ",
            "Of a time: when it ends, when a source says so; of a checklist item: only when the line goes to one of these",
        ),
        "by" => (
            "人が出るperson(省けばこれ)か、録音recordedか",
            "person (the default), or recorded: a machine takes the call",
        ),
        "closed" => ("資料が休みとする日", "Days that a source says to be closed"),
        "open_on" => ("資料が受け付けると特に述べる日", "Days that a source expressly says to be open"),
        "known" => ("すべての祝日が分かっている期間", "The time for which all holidays are known"),
        "note" => ("係の人が知っておくこと", "What the consultant should know"),
        "inside" => ("係の人だけに見せる", "For the consultant only"),
        "not_collabo" => ("光コラボでない名前の説明と連絡先", "What a name that is not a collabo is, and whom to call"),
        "outcome" => ("移るときどうなるか", "What becomes of the service"),
        "follows" => ("運命をともにするサービス", "The service whose fate it shares"),
        "breaks" => ("こわれたときのお客さまの言葉", "The customer's words when it breaks"),
        "seen" => ("最後に確認した日", "The day on which it was last seen"),
        "kind" => (
            "種類(出典: だれの言葉か。手がかり: どこにあるか。光コラボでない名前: 何を売るか)",
            "Which kind (a source: who speaks; a clue: where it stands; a name that is no collabo: what it sells)",
        ),
        "looks" => (
            "紙や画面にあるとおり。○は数字いくつでも、#は数字一つ",
            "As it stands there; ○ for digits, # for one digit",
        ),
        "tells" => (
            "これで考えられる会社か事業者。何も分からなければ書かない",
            "Who may be behind it; left out when it tells nobody",
        ),
        "who" => (
            "会社か事業者のid。checklist.yamlではだれがするか",
            "Id of a company or a brand; in checklist.yaml, who does it",
        ),
        "not" => ("これでは分からないこと", "What it does not tell"),
        "next" => ("次に見るもの", "What to look at next"),
        "given" => ("相談の内容", "The consultation"),
        "expect" => {
            ("出るはずの答え。書いたものだけを比べる", "The answer that must come out; only what is named is compared")
        }
        _ => return scope(name),
    };
    Some(Msg { ja, en })
}

/// What a key is for that says for whom a text holds.
fn scope(name: &str) -> Option<Msg> {
    let (ja, en) = match name {
        "kinds" => {
            ("光コラボでない名前のうち、この種類のときだけ", "Only with names of these kinds that are no collabo")
        }
        "phase" => (
            "検討中considering、申込み済みでまだapplied、移ったあとmoved",
            "considering, applied (not moved yet), moved",
        ),
        "whose" => (
            "だれの決まりか。NTTのntt、法律law、通例usual、その事業者のprovider",
            "Whose rule it is: ntt, law, usual (providers may differ), provider",
        ),
        "own" => ("一般の文に代えて、この事業者が述べること", "What this provider says in place of general texts"),
        "of" => ("代わる相手の説明項目かお客さまのことば", "The checklist item or situation in whose place it stands"),
        "side" | "sides" => {
            ("移る先としてjoinedか、離れる先としてleftか", "As the provider that is joined, or as the one that is left")
        }
        "party" => ("契約先ではなく、この会社に聞くとき", "Whom to call, where that is not what the contract says"),
        "asks_which" => (
            "サービスを言わない言葉なら、どのサービスのことかを先に尋ねる",
            "Words that name no service may be about any: it is asked first which",
        ),
        "desks_first" => ("この窓口を先に出す", "These desks come before all others"),
        "desks_ahead" => {
            ("まだNTTから移せる回線の方だけに出す", "These desks only for a line that NTT still has, or may have")
        }
        "action_before" => ("まだ移っていない回線の方に伝えること", "What to tell while the line has not moved"),
        "action_applied" => {
            ("申込み済みでまだ移っていない方に伝えること", "What to tell while the move is applied for")
        }
        _ => return None,
    };
    Some(Msg { ja, en })
}
