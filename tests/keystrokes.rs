//! How many keys it takes from the customer's sentence to the answer: replayed, counted, and held against the README.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use madoguchi::front::domain::id::ServiceId;
use madoguchi::front::domain::terms::{Area, Move};
use madoguchi::front::session::{Screen, State};

use crate::support::screen::Screen as Frame;
use crate::support::wizard::{CATALOG, opened, press};

const START: &str = "<!-- keystrokes -->\n";
const END: &str = "<!-- /keystrokes -->";

/// From the first screen to a number, in so many keys at most.
const MOST_TO_A_NUMBER: usize = 6;

/// A situation, the keys, and the number that is on the screen then.
type ToNumber = (&'static str, &'static [&'static str], &'static str);

/// The commonest situations, in the order of the catalogue, and the commonest move.
const TO_A_NUMBER: [ToNumber; 10] = [
    ("ドコモ光で、インターネットがつながらない", &["d", "Enter"], "0120-800-000"),
    ("ぷらら光(東日本)で、ひかり電話がつながらない", &["F4", "Down", "Enter", "p", "Enter", "Enter"], "0120-444-113"),
    ("ドコモ光で、テレビが映らない", &["F4", "Down", "Down", "Enter", "d", "Enter"], "0120-800-000"),
    ("ドコモ光で、ルーターの電源が入らない", &["rou", "Enter", "d", "Enter"], "0120-800-000"),
    ("NTT東日本からも請求が来た", &["ntt", "Enter", "Enter"], "0120-116116"),
    ("NTTファイナンスから知らない請求が来た(東日本)", &["fin", "Enter", "Enter"], "0120-116116"),
    ("紙の請求書を止めたい(東日本)", &["kami", "Enter", "Enter"], "0120-116116"),
    ("ドコモ光を解約したい", &["d", "Enter", "Enter", "Enter", "Enter"], "0120-800-000"),
    ("ドコモ光で、引っ越しする", &["hik", "Enter", "d", "Enter"], "0120-800-000"),
    ("ドコモ光に移りたい(東日本)", &["Enter", "Enter", "d"], "0120-800-000"),
];

/// What the hands do.
enum Hands {
    /// One key, or letters without the IME.
    Key(&'static str),
    /// Letters with the IME on: typed in romaji and taken with Enter, they arrive as kana.
    Ime(&'static str, &'static str),
}

use Hands::{Ime, Key};

struct Walk {
    says: &'static str,
    most: usize,
    keys: &'static [Hands],
    with_ime: &'static [Hands],
    arrives: fn(&State),
}

const WALKS: [Walk; 3] = [
    Walk {
        says: "「ドコモ光に移りたい。電話とテレビもある」(東日本)",
        most: 9,
        keys: &[
            Key("Enter"),
            Key("Enter"),
            Key("d"),
            Key("Enter"),
            Key("Space"),
            Key("Space"),
            Key("Enter"),
            Key("Enter"),
        ],
        with_ime: &[
            Key("Enter"),
            Key("Enter"),
            Ime("do", "ど"),
            Key("Enter"),
            Key("Space"),
            Key("Space"),
            Key("Enter"),
            Key("Enter"),
        ],
        arrives: at_docomo,
    },
    Walk {
        says: "「電話がつながらない。ぷららを使っている」",
        most: 12,
        keys: &[Key("denwa"), Key("Enter"), Key("pur"), Key("Enter"), Key("Enter")],
        with_ime: &[Ime("denwa", "でんわ"), Key("Enter"), Ime("pu", "ぷ"), Key("Enter"), Key("Enter")],
        arrives: at_dead_phone,
    },
    Walk {
        says: "「NTTからまだ請求が来る」",
        most: 12,
        keys: &[Key("ntt"), Key("Enter"), Key("Enter")],
        with_ime: &[Ime("niju", "にじゅ"), Key("Enter"), Key("Enter")],
        arrives: at_second_bill,
    },
];

fn at_docomo(state: &State) {
    assert_eq!(state.step_screen(), Screen::Answer);
    let consultation = state.consultation().unwrap();
    assert_eq!((consultation.area, consultation.kind), (Area::East, Move::Transfer));
    assert_eq!(consultation.to.as_ref().unwrap().as_str(), "docomo-hikari");
    let services: Vec<&str> = consultation.services.iter().map(ServiceId::as_str).collect();
    assert_eq!(services, ["access-next", "phone-basic", "tv-fletstv"]);
}

fn at_dead_phone(state: &State) {
    assert_eq!(state.screen(), Screen::AskAnswer);
    assert_eq!(state.asked_symptom(&CATALOG).unwrap().id.as_str(), "symptom.phone-dead");
    let answer = state.asked_today(&CATALOG).unwrap().unwrap();
    assert_eq!(answer.consultation.to.as_ref().unwrap().as_str(), "plala-hikari");
    assert_eq!(answer.contacts[0].role.party.as_ref().unwrap().as_str(), "ntt-east");
    assert!(!answer.contacts[0].role.desks[0].phones.is_empty());
}

fn at_second_bill(state: &State) {
    assert_eq!(state.screen(), Screen::AskAnswer);
    assert_eq!(state.asked_symptom(&CATALOG).unwrap().id.as_str(), "symptom.billed-twice");
    let answer = state.asked_today(&CATALOG).unwrap().unwrap();
    assert_eq!(answer.contacts[0].role.party.as_ref().unwrap().as_str(), "ntt-east");
}

/// Replays the keys and counts them.
fn count(hands: &[Hands]) -> (State, usize) {
    let mut state = opened();
    let mut count = 0;
    for hand in hands {
        match hand {
            Key(key) => {
                press(&mut state, &[key]);
                count += if key.parse::<madoguchi::front::keys::Key>().is_ok() { 1 } else { key.len() };
            }
            Ime(romaji, kana) => {
                press(&mut state, &[kana]);
                count += romaji.len() + 1;
            }
        }
    }
    (state, count)
}

fn shown(hands: &[Hands]) -> String {
    let shown = hands.iter().map(|hand| match hand {
        Key(key) | Ime(_, key) => format!("`{key}`"),
    });
    shown.collect::<Vec<_>>().join(" ")
}

fn table() -> String {
    let mut table =
        "| お客さまのことば | 打つもの | 打鍵 | 日本語入力のまま | 打鍵 |\n|---|---|---|---|---|\n".to_owned();
    for walk in &WALKS {
        let (keys, with_ime) = (count(walk.keys).1, count(walk.with_ime).1);
        let cells = [walk.says, &shown(walk.keys), &keys.to_string(), &shown(walk.with_ime), &with_ime.to_string()];
        let _ = writeln!(table, "| {} |", cells.join(" | "));
    }
    table.push_str("\nいちばん多い相談で、最初の画面から電話番号が出るまで:\n\n");
    table.push_str("| お客さまのことば | 打つもの | 打鍵 | 出る番号 |\n|---|---|---|---|\n");
    for (says, keys, number) in &TO_A_NUMBER {
        let keys: Vec<Hands> = keys.iter().map(|key| Key(key)).collect();
        let cells = [format!("「{says}」"), shown(&keys), count(&keys).1.to_string(), (*number).to_owned()];
        let _ = writeln!(table, "| {} |", cells.join(" | "));
    }
    table
}

#[test]
fn a_number_is_six_keys_away_for_the_commonest_situations() {
    for (says, keys, number) in &TO_A_NUMBER {
        let keys: Vec<Hands> = keys.iter().map(|key| Key(key)).collect();
        let (state, pressed) = count(&keys);
        assert!(pressed <= MOST_TO_A_NUMBER, "{says}: {pressed}");
        let screen = Frame::of(&state, 80, 24).rows().join("\n");
        assert!(screen.contains(number), "{says}: no {number} in\n{screen}");
    }
}

#[test]
fn the_answer_is_a_few_keys_away_with_the_ime_on_or_off() {
    for walk in &WALKS {
        let (state, keys) = count(walk.keys);
        (walk.arrives)(&state);
        assert!(keys <= walk.most, "{}: {keys}", walk.says);
        let (state, with_ime) = count(walk.with_ime);
        (walk.arrives)(&state);
        assert!(with_ime <= keys + 3, "{}: {with_ime} with the IME on, {keys} without", walk.says);
    }
}

#[test]
fn the_readme_has_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(START).expect("the README has a place for the table");
    let (now, after) = rest.split_once(END).expect("the place for the table ends");
    let table = table();
    if std::env::var_os("UPDATE_KEYSTROKES").is_some() {
        fs::write(&path, format!("{before}{START}{table}{END}{after}")).unwrap();
        return;
    }
    assert_eq!(now, table, "run the tests once with UPDATE_KEYSTROKES=1");
}
