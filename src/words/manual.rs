//! What the manual says besides the help: longer descriptions, examples, variables, files and exit codes.

use crate::text::lang::Msg;

words! {
    NAME { ja: "名前", en: "NAME" }
    SYNOPSIS { ja: "書式", en: "SYNOPSIS" }
    DESCRIPTION { ja: "説明", en: "DESCRIPTION" }
    EXAMPLES { ja: "例", en: "EXAMPLES" }
    ENVIRONMENT { ja: "環境変数", en: "ENVIRONMENT" }
    FILES { ja: "ファイル", en: "FILES" }
    EXIT_STATUS { ja: "終了ステータス", en: "EXIT STATUS" }
    SEE_ALSO { ja: "関連項目", en: "SEE ALSO" }
}

sentences! {
    /// There is no page of this command.
    no_page(command: &str) {
        ja: "「{command}」というコマンドはありません。madoguchi --help で一覧を見られます。",
        en: "There is no command `{command}`. See madoguchi --help for all of them.",
    }
}

/// What a command does, at greater length than its help, by its path.
pub fn description(path: &str) -> &'static [Msg] {
    match path {
        "" => ABOUT,
        "answer" => ANSWER,
        "ask" => ASK,
        "which" => WHICH,
        "handout" => HANDOUT,
        "catalog" => CATALOG,
        "stats" => STATS,
        "catalog import" => IMPORT,
        "catalog pack" => PACK,
        "catalog update" => UPDATE,
        "catalog rollback" => ROLLBACK,
        _ => &[],
    }
}

const ABOUT: &[Msg] = &[
    Msg::new(
        "状況、事業者、サービス、支払い方法を選ぶと、サービスごとに、故障のときに電話するところ、変更や解約の窓口、請求元を、移る前とあとで案内します。",
        "Choose the situation, the provider, the services and the way to pay: for each service it says who to call when it breaks, who to call to change or cancel it and who bills it, before the move and after.",
    ),
    Msg::new(
        "資料が述べていないことは要確認と出し、どこへ聞けばよいかを添えます。規則からの推定には必ず [推定] と付けます。対話画面のキーは F1 で見られます。",
        "What no source says is shown as unknown, with the desk to ask; what follows from a rule is always marked as inferred. F1 shows the keys of the wizard.",
    ),
];
const ANSWER: &[Msg] = &[Msg::new(
    "対話画面の最後と同じ答えを、文章か JSON(schema 1)で出します。事業者やサービスは ID のほか、名前や読みでも指定できます。",
    "The answer that the wizard ends with, as text or as JSON (schema 1). Providers and services may be given by their ids, names or readings.",
)];
const ASK: &[Msg] = &[Msg::new(
    "お客さまの言葉をそのまま渡します。はっきりしないときは答えを出さず、近いものを並べて終了コード 1 で終わります。",
    "Give the customer's own words. Where they are not clear it does not guess: it lists what is near, and exits with 1.",
)];
const WHICH: &[Msg] = &[Msg::new(
    "請求書や通帳の名前、書類、メールアドレス、お客さま番号、電話番号から、どこと契約しているかの手がかりを出します。それだけでは分からないことと、次に見るところも出します。",
    "From a name on a bill or statement, a paper, a mail address, a customer number or a telephone number to whom the customer may be with, what it does not tell, and what to look at next.",
)];
const HANDOUT: &[Msg] = &[Msg::new(
    "A4 または Letter の PDF、HTML、テキストを書きます。フォントはファイルに入っているので、どのパソコンでも同じに見えます。お客さまのお名前は入りません。",
    "Writes a page of A4 or Letter as PDF, HTML or text. The font is in the file, so that it looks alike on every machine. No name of a customer is in it.",
)];
const CATALOG: &[Msg] = &[Msg::new(
    "資料は YAML ファイルのフォルダーです。プログラムに入っているものの上に、店の資料を --catalog や設定の catalog で重ねられます。書き方は資料の手引き(catalog/README.md)にあります。",
    "A catalogue is a folder of YAML files. Folders of your own are laid over the one inside the program by --catalog or by the setting catalog. How they are written is in the guide (catalog/README.md).",
)];
const IMPORT: &[Msg] = &[Msg::new(
    "すべてを調べてから一度に書きます。読めない見出しや印が一つでもあれば、何も書かずに、そのすべての場所を出します。人が書いた項目には触れません。",
    "All is worked out first and then written at once. Where one head or mark is not known, nothing is written, and the place of each is told. What a person wrote is not touched.",
)];

const PACK: &[Msg] = &[Msg::new(
    "同じ資料からは、いつどこで作っても同じバイトのファイルができます。署名は minisign でします。秘密鍵はこのプログラムに渡しません。",
    "The same catalogue gives the same bytes, whenever and wherever it is packed. It is signed with minisign: this program never sees the secret key.",
)];
const UPDATE: &[Msg] = &[
    Msg::new(
        "受け取るのはこのパソコンの curl で、会社の証明書やプロキシの設定がそのまま効きます。変わっていなければ何も受け取りません。",
        "The system's own curl fetches, with the company's certificates and proxy. Where nothing has changed, nothing is transferred.",
    ),
    Msg::new(
        "署名、中身、店の資料との重なり、ケースのすべてを確かめてから、はじめて使います。古い版、期限の過ぎた版、ほかの鍵の版は断ります。どこで途切れても、いまの版のままです。",
        "Signature, contents, what lies over it and every case are checked before it is used. What is older, past its day or signed with another key is refused. Wherever it is cut off, the edition in use stays.",
    ),
];
const ROLLBACK: &[Msg] = &[Msg::new(
    "三つの版までここに残っています。外した版は、更新しても戻りません。それより新しい版が出れば、それを使います。",
    "Three editions are kept. No update brings back the one that is left; the next one after it is taken.",
)];
const STATS: &[Msg] = &[
    Msg::new(
        "設定 stats_folder を入れた店では、相談が終わるたびに、何が要確認だったか、何を聞かれたか、どこを案内したか、どの言葉が分からなかったかを、1日1ファイルの JSON Lines に書きます。入れなければ何も書きません。人や店や時刻は書きません。",
        "Where the setting stats_folder is made, each consultation that ends adds to a file of JSON Lines, one a day: what nobody knew, what was asked, who was named, and which words were not understood. Nothing is written otherwise, and never anything of a person, a shop or a time.",
    ),
    Msg::new(
        "このコマンドは、フォルダーにある .jsonl ファイルをまとめ、多く出たものから並べます。",
        "This command sums up the .jsonl files of a folder, with what was met most often first.",
    ),
];

/// A command line, and what it does.
pub type Example = (&'static str, Msg);

/// Examples of a command, by its path.
pub fn examples(path: &str) -> &'static [Example] {
    EXAMPLES_OF.iter().find(|(of, _)| *of == path).map_or(&[], |(_, examples)| examples)
}

const EXAMPLES_OF: &[(&str, &[Example])] = &[
    (
        "",
        &[
            ("madoguchi", Msg::new("対話画面を始めます。", "Starts the wizard.")),
            ("madoguchi --plain", Msg::new("番号付きの行で対話します。", "Asks in numbered lines.")),
            (
                "madoguchi --version --verbose",
                Msg::new("使っている設定と資料の場所を出します。", "Says which settings and catalogue are used."),
            ),
        ],
    ),
    (
        "answer",
        &[
            (
                "madoguchi answer --area east --move transfer --provider docomo-hikari --services access-next,phone-basic",
                Msg::new(
                    "フレッツ光(東日本)からドコモ光へ移る、電話のあるお客さま。",
                    "A customer of the East with a telephone who moves to docomo Hikari.",
                ),
            ),
            (
                "madoguchi answer --area 西 --move 転用 --provider ぷらら光 --services access-next --format json",
                Msg::new("名前で指定し、JSON で受け取ります。", "By names, as JSON."),
            ),
            (
                "madoguchi answer --area west --move return --from docomo-hikari --services access-next --why",
                Msg::new("NTTに戻るとき。根拠と出典も出します。", "Going back to NTT, with grounds and sources."),
            ),
        ],
    ),
    (
        "ask",
        &[
            (
                "madoguchi ask 夜になるとネットが遅い --provider docomo-hikari",
                Msg::new("お客さまの言葉から。", "From a customer's words."),
            ),
            (
                "madoguchi ask the phone is dead --area east --provider plala-hikari",
                Msg::new("英語でも聞けます。", "English is understood as well."),
            ),
        ],
    ),
    (
        "compare",
        &[(
            "madoguchi compare docomo-hikari plala-hikari --area east --services access-next,phone-basic",
            Msg::new("2社を並べます。", "Two providers side by side."),
        )],
    ),
    (
        "handout",
        &[
            (
                "madoguchi handout --area east --move transfer --provider docomo-hikari --services access-next -o page.pdf",
                Msg::new("PDF を書きます。", "Writes a PDF."),
            ),
            (
                "madoguchi handout --area east --move transfer --provider docomo-hikari --services access-next --lang easy -o page.html",
                Msg::new("やさしい日本語の HTML を書きます。", "Writes HTML in plain Japanese."),
            ),
        ],
    ),
    ("guide", &[("madoguchi guide -o guide.pdf", Msg::new("早見表を PDF で書きます。", "Writes the sheet as PDF."))]),
    (
        "find",
        &[
            ("madoguchi find dokomo", Msg::new("ローマ字でも探せます。", "Romaji will do.")),
            ("madoguchi find 電話 --kind service", Msg::new("サービスだけを探します。", "Looks among services only.")),
        ],
    ),
    (
        "which",
        &[
            ("madoguchi which NTTファイナンス", Msg::new("請求書の名前から。", "From a name on a bill.")),
            ("madoguchi which taro@plala.or.jp", Msg::new("メールアドレスから。", "From a mail address.")),
        ],
    ),
    (
        "catalog check",
        &[
            (
                "madoguchi catalog check --deny-warnings",
                Msg::new("組み込みの資料を調べます。", "Checks the catalogue inside the program."),
            ),
            ("madoguchi catalog check my-catalog", Msg::new("自分の資料を調べます。", "Checks one of your own.")),
        ],
    ),
    (
        "catalog test",
        &[(
            "madoguchi catalog test my-catalog",
            Msg::new("資料の cases を実行します。", "Runs the cases of a catalogue."),
        )],
    ),
    (
        "catalog diff",
        &[(
            "madoguchi catalog diff old-catalog new-catalog",
            Msg::new("どの答えが変わるかを見ます。", "Shows which answers differ."),
        )],
    ),
    (
        "catalog coverage",
        &[(
            "madoguchi catalog coverage --area east --format csv",
            Msg::new("表計算で開ける表にします。", "As a table for a spreadsheet."),
        )],
    ),
    (
        "catalog show",
        &[("madoguchi catalog show docomo-hikari", Msg::new("一つの事業者のすべて。", "All of one provider."))],
    ),
    (
        "catalog words",
        &[(
            "madoguchi catalog words 電話がつながらない",
            Msg::new("どの言葉から、どう分かったか。", "By which words, and how, it is understood."),
        )],
    ),
    (
        "catalog schema",
        &[
            (
                "madoguchi catalog schema providers",
                Msg::new("一つの種類の JSON Schema。", "The JSON Schema of one kind of file."),
            ),
            (
                "madoguchi catalog schema --into my-catalog/schema",
                Msg::new(
                    "エディターのために、いまある名前とともに書きます。",
                    "For editors, with the names that there are.",
                ),
            ),
        ],
    ),
    (
        "catalog import",
        &[(
            "madoguchi catalog import saved.html --area east --into my-catalog",
            Msg::new("保存したページを取り込みます。", "Imports a saved page."),
        )],
    ),
    (
        "catalog export",
        &[(
            "madoguchi catalog export desks -o desks.csv",
            Msg::new("窓口を表にします。", "Writes the desks as a sheet."),
        )],
    ),
    (
        "catalog pack",
        &[(
            "madoguchi catalog pack my-catalog --good-until 2027-12-31",
            Msg::new(
                "資料を一つのファイルにし、署名と公開のしかたを出します。",
                "Makes one file of a catalogue, and says how it is signed and published.",
            ),
        )],
    ),
    (
        "catalog update",
        &[
            (
                "madoguchi catalog update",
                Msg::new(
                    "設定の配布元に新しい版があれば、受け取って使います。",
                    "Takes the newest edition from where the settings say.",
                ),
            ),
            (
                "madoguchi catalog update --from /media/stick/catalogue",
                Msg::new(
                    "ネットワークなしで、フォルダーから受け取ります。",
                    "The same from a folder, without a network.",
                ),
            ),
        ],
    ),
    (
        "catalog status",
        &[(
            "madoguchi catalog status",
            Msg::new("使っている版と有効期限を見ます。", "Shows the edition in use, and until when it is good."),
        )],
    ),
    (
        "catalog rollback",
        &[(
            "madoguchi catalog rollback",
            Msg::new("困った版が届いたとき、一つ前に戻します。", "Goes back to the edition before, where one is bad."),
        )],
    ),
    (
        "catalog apply",
        &[(
            "madoguchi catalog apply desks.csv --into my-catalog --dry-run",
            Msg::new(
                "直した表で何が変わるかを、書かずに見ます。",
                "Shows what an edited sheet would change, and writes nothing.",
            ),
        )],
    ),
    (
        "stats",
        &[(
            "madoguchi stats my-stats --since 2026-11-01",
            Msg::new("11月からの記録をまとめます。", "Sums up what was recorded since November."),
        )],
    ),
    ("config path", &[("madoguchi config path", Msg::new("設定ファイルの場所。", "Where the settings file is."))]),
    ("config show", &[("madoguchi config show", Msg::new("いま効いている設定。", "The settings in use."))]),
    ("config check", &[("madoguchi config check", Msg::new("設定を調べます。", "Checks the settings."))]),
    (
        "completions",
        &[(
            "madoguchi completions bash",
            Msg::new("bash の補完スクリプトを出力します。", "Prints the completion script for bash."),
        )],
    ),
    (
        "schema",
        &[("madoguchi schema answer", Msg::new("answer --format json の形。", "The shape of answer --format json."))],
    ),
    (
        "man",
        &[
            ("madoguchi man answer", Msg::new("answer のページを出力します。", "Prints the page of answer.")),
            (
                "madoguchi man --into man",
                Msg::new("すべてのページを、日本語と英語で書きます。", "Writes all pages, in Japanese and English."),
            ),
        ],
    ),
];

/// The variables of the environment that are read, besides those of single settings.
pub const VARIABLES: &[(&str, Msg)] = &[
    (
        "MADOGUCHI_CATALOG",
        Msg::new(
            "資料のフォルダー。--catalog がないときに使います。",
            "Folder of a catalogue, where --catalog names none.",
        ),
    ),
    (
        "MADOGUCHI_CONFIG",
        Msg::new("設定ファイル。あるはずのものとして読みます。", "The settings file, which has to be there."),
    ),
    (
        "MADOGUCHI_MACHINE_CONFIG",
        Msg::new("このパソコンの全員に効く設定ファイル。", "The settings file for everybody at this machine."),
    ),
    (
        "CURL_CA_BUNDLE, https_proxy",
        Msg::new(
            "catalog update が使う curl の、会社の証明書とプロキシ。",
            "The company's certificates and proxy for the curl that catalog update uses.",
        ),
    ),
    (
        "MADOGUCHI_SYNC",
        Msg::new(
            "0 なら、画面をまとめて描き替えるよう端末に頼みません。乱れる端末のときに。",
            "With 0 the terminal is not asked to draw each frame at once, for terminals that garble it.",
        ),
    ),
    ("NO_COLOR", Msg::new("空でなければ、色を使いません。", "Where it is not empty, no colours are used.")),
    (
        "LC_ALL, LC_MESSAGES, LANG",
        Msg::new("ほかに指定がないとき、表示の言語を決めます。", "Decide the language where nothing else does."),
    ),
    (
        "LC_CTYPE",
        Msg::new("UTF-8 でない文字コードなら、一度お知らせします。", "Another charset than UTF-8 is told once."),
    ),
    ("TERM", Msg::new("dumb なら、番号付きの行で対話します。", "With dumb, questions come in numbered lines.")),
    (
        "TMUX",
        Msg::new(
            "tmux の中では、画面をまとめて描き替えるよう頼みません。",
            "Inside tmux the terminal is not asked to draw each frame at once.",
        ),
    ),
    ("TZ", Msg::new("今日の日付を決める時間帯。", "The time zone that decides which day it is.")),
];

sentences! {
    /// What a variable of a setting does.
    of_setting(key: &str) { ja: "設定 {key} に代わります。", en: "In place of the setting {key}." }
}

/// The files that are read.
pub const FILES_READ: &[(&str, Msg)] = &[
    (
        "~/.config/madoguchi/config.yaml",
        Msg::new(
            "自分の設定。Windows では %APPDATA%\\madoguchi\\config.yaml。",
            "Your settings. On Windows %APPDATA%\\madoguchi\\config.yaml.",
        ),
    ),
    (
        "/etc/madoguchi/config.yaml",
        Msg::new(
            "このパソコンの全員に効く設定。自分の設定が先です。Windows では %ProgramData%\\madoguchi\\config.yaml。",
            "Settings for everybody at this machine, below your own. On Windows %ProgramData%\\madoguchi\\config.yaml.",
        ),
    ),
];

/// What the shell is told at the end.
pub const EXIT_CODES: &[(&str, Msg)] = &[
    ("0", Msg::new("できました。", "Fine.")),
    (
        "1",
        Msg::new(
            "答えが「いいえ」です(光コラボでない、見つからない、誤りがある、違いがある)。",
            "The answer is \"no\": not a collabo, nothing found, mistakes or differences found.",
        ),
    ),
    (
        "2",
        Msg::new(
            "使い方の誤りか、できなかったこと。理由を1行で出します。",
            "Wrong use, or something failed; one line says why.",
        ),
    ),
    ("130", Msg::new("途中でやめました。", "Given up, as after Ctrl+C.")),
];
