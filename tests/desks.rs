//! What every view says of a desk: whom it is for, in what language it answers, and how its numbers were read. The catalogue is a small
//! one, made for each test.

use std::sync::Arc;

use madoguchi::front::catalog::load_folders;
use madoguchi::front::cli::{answer_json, answer_text};
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::desk::{Desk, Reached};
use madoguchi::front::domain::id::{ProviderId, ServiceId};
use madoguchi::front::domain::terms::{Area, Move, RoleKind};
use madoguchi::front::domain::ticket::Opened;
use madoguchi::front::handout::{self, Block, Options, Text};
use madoguchi::front::plain::summary;
use madoguchi::front::say::Speaker;
use madoguchi::front::session::{Event, State, Tab, update};
use madoguchi::front::text::lang::Lang;
use madoguchi::front::ui::said::{Part, lines};
use madoguchi::front::ui::{Theme, View};
use madoguchi::front::words::handout::PageLang;
use serde_json::Value;

use crate::catalog::folder::Folder;
use crate::support::bin::Bin;

const FAULT: &str = "0120-111-111";
const IN_ENGLISH: &str = "0120-222-222";
const ORDER: &str = "0120-333-333";
const CONTRACT: &str = "0120-444-444";

/// A desk; more of its keys stand in `about`.
fn desk(purpose: &str, number: &str, about: &str) -> String {
    format!("  - {{id: mihon-hikari.d{number}, purposes: [{purpose}], phones: [{{number: {number}}}], {about}}}\n")
}

const LIVE: &str = "sources: [terms]";
const COPIED: &str = "sources: [copied]";

/// A shop's folder with one provider that has these desks.
fn with_desks(desks: &[String]) -> Folder {
    let folder = Folder::base();
    let provider = "id: mihon-hikari\ncode: 1\nname: {ja: みほん光, en: Mihon Hikari}\nreading: みほんひかり\ncompany: mihon\n\
        collabo: 'yes'\nstanding: active\nsources: [list]\ndesks:\n";
    folder.write("providers/mihon-hikari.yaml", provider.to_owned() + &desks.concat()).write(
        "sources/copied.yaml",
        "sources:\n  - {id: copied, title: 窓口一覧, kind: operator, seen: 2026-11-01, copy: 2025-09-04}\n",
    );
    folder.write(
        "symptoms.yaml",
        "symptoms:\n  - {id: symptom.net-dead, code: 1, says: {ja: ネットがつながらない, en: No internet}, reading: ねっとがつながらない, \
         role: fault, services: [line], action: {ja: 故障受付へ。, en: Call the fault desk.}, sources: [list]}\n",
    );
    folder
}

/// What each view says, all in one text each.
struct Said {
    views: Vec<(&'static str, String)>,
    json: Value,
}

fn page(catalog: &Catalog, state: &State, lang: PageLang) -> String {
    let options = Options { lang, ..Options::default() };
    let page = handout::page(catalog, state.consultation().unwrap(), state.advice().unwrap(), &options);
    let texts = page.blocks.iter().flat_map(Block::texts).map(Text::plain);
    // Numbers stand beside the texts of a table.
    let blocks = page.blocks.iter().map(|block| format!("{block:?}"));
    texts.chain(blocks).collect::<Vec<_>>().join("\n")
}

fn said(folder: &Folder, lang: Lang) -> Said {
    let catalog = load_folders(&[folder.path().to_owned()]).unwrap();
    let consultation = Consultation::new(Area::East, Move::Transfer, catalog.edition().date)
        .going_to(Some(ProviderId::new("mihon-hikari")))
        .having(vec![ServiceId::new("line")]);
    let mut state = State::new(lang, catalog.edition().date);
    update(&mut state, &catalog, Event::CatalogRead);
    update(&mut state, &catalog, Event::Ticket(Box::new(Opened { consultation, changed: Vec::new() })));
    let (consultation, advice) = (state.consultation().unwrap(), state.advice().unwrap());
    let view = View { state: &state, catalog: Some(&catalog), theme: Theme::default() };
    let shown = |part| lines(&view, part, 200).join("\n");
    let asked =
        Bin::new(&format!("--lang {lang} ask --area east --provider mihon-hikari --today 2026-11-22 --catalog"));
    let asked = asked.arg(folder.path()).arg("ネットがつながらない").run().stdout;
    let views = vec![
        ("answer", answer_text(&catalog, consultation, advice, lang)),
        ("calls", shown(Part::Answer(Tab::Calls))),
        ("customer", shown(Part::Customer)),
        ("page", page(&catalog, &state, lang.into())),
        ("ask", asked),
        ("panel", shown(Part::Panel)),
        ("changes", shown(Part::Answer(Tab::Changes))),
        ("summary", summary::lines(&Speaker::new(&catalog, consultation, advice, lang)).join("\n")),
        ("bills", shown(Part::Answer(Tab::Bills))),
        ("easy", page(&catalog, &state, PageLang::Easy)),
    ];
    Said { json: serde_json::to_value(answer_json(&catalog, consultation, advice, lang)).unwrap(), views }
}

impl Said {
    fn of(&self, view: &str) -> &str {
        &self.views.iter().find(|(name, _)| *name == view).unwrap().1
    }

    fn role(&self, kind: &str) -> &Value {
        &self.json["lines"][0]["after"][kind]
    }
}

/// The views that name desks.
const WITH_DESKS: [&str; 5] = ["answer", "calls", "customer", "page", "ask"];
/// The views that name companies alone.
const WITHOUT_DESKS: [&str; 3] = ["panel", "changes", "summary"];

fn numbers(desks: &Value) -> Vec<&str> {
    desks.as_array().unwrap().iter().map(|desk| desk["phones"][0]["number"].as_str().unwrap()).collect()
}

/// Without what sets groups of digits apart in the view that is read from afar.
fn digits(text: &str) -> String {
    text.replace([' ', '-'], "")
}

fn place(text: &str, number: &str) -> Option<usize> {
    digits(text).find(&digits(number))
}

#[test]
fn where_no_desk_for_faults_is_known_every_view_says_so_and_whom_to_ask() {
    let folder = with_desks(&[desk("order", ORDER, LIVE), desk("returns", "0120-555-555", LIVE)]);
    let said = said(&folder, Lang::Ja);
    for kind in ["fault", "contract", "bill"] {
        let role = said.role(kind);
        assert_eq!((numbers(&role["desks"]), numbers(&role["to_ask"])), (vec![], vec![ORDER]), "{kind}");
        assert_eq!(role["to_ask"][0]["purpose"], "order");
    }
    for view in WITH_DESKS {
        let text = said.of(view);
        // One desk is asked about faults and changes: some views say it of both at once.
        let missing = text.find("故障の窓口は資料にありません。").or(text.find("この用件の窓口は資料にありません。"));
        let asked = text.find("窓口をたずねる先(申し込みの窓口)").unwrap_or_else(|| panic!("{view}: {text}"));
        assert!(missing.is_some_and(|missing| missing < asked), "{view}: {text}");
        let before = text.split("窓口をたずねる先(").next().unwrap();
        assert_eq!(place(before, ORDER), None, "{view} shows it before it says what it is: {text}");
        assert!(place(text, ORDER).is_some() && place(text, "0120-555-555").is_none(), "{view}: {text}");
    }
    for view in WITHOUT_DESKS {
        assert!(
            said.of(view).contains("みほん光") && said.of(view).contains("[窓口不明]"),
            "{view}: {}",
            said.of(view)
        );
    }
    assert!(said.of("bills").contains("請求の窓口は資料にありません。"), "{}", said.of("bills"));
    assert!(said.of("easy").contains("どこに電話するか、わかりません。"), "{}", said.of("easy"));
    assert!(said.of("easy").contains("ここに聞いてください(申し込むときの電話):"), "{}", said.of("easy"));
    let compared =
        Bin::new("compare mihon-hikari mihon-hikari-2 --area east --move transfer --services line --catalog");
    let other = "id: mihon-hikari-2\ncode: 2\nname: {ja: もう一つ光, en: Other}\nreading: もうひとつひかり\ncompany: mihon-2\n\
        collabo: 'yes'\nstanding: active\nsources: [list]\ndesks:\n  - {id: mihon-hikari-2.desk, purposes: [general], \
        phones: [{number: 0120-666-666}], sources: [terms]}\n";
    folder
        .write("providers/mihon-hikari-2.yaml", other)
        .write("parties/other.yaml", "parties:\n  - {id: mihon-2, name: {ja: もう一つ, en: Other}}\n");
    let compared = compared.arg(folder.path());
    let (text, json) = (compared.run(), "--format json");
    assert_eq!(text.stdout.matches("[窓口不明]").count(), 3, "{}{}", text.stdout, text.stderr);
    let compared = Bin::new(&format!(
        "compare mihon-hikari mihon-hikari-2 --area east --move transfer --services line {json} --catalog"
    ));
    let cells = compared.arg(folder.path()).run().json()["services"][0]["cells"].clone();
    assert_eq!(numbers(&cells[0]["fault"]["to_ask"]), [ORDER]);
    assert_eq!(cells[1]["fault"]["to_ask"], serde_json::json!([]));
}

#[test]
fn a_company_without_any_desk_is_said_to_have_none_beside_the_official_list() {
    let folder = with_desks(&[desk("consent", "0120-777-777", LIVE)]);
    let said = said(&folder, Lang::Ja);
    assert_eq!(said.role("fault")["to_ask"], serde_json::json!([]));
    for view in WITH_DESKS {
        let text = said.of(view);
        let missing = if view == "page" {
            "番号は要確認(契約書類か請求書を見る)"
        } else {
            "窓口は資料にありません。"
        };
        assert!(text.contains(missing) && !text.contains("窓口をたずねる先"), "{view}: {text}");
        assert_eq!(place(text, "0120-777-777"), None, "{view}: {text}");
    }
}

#[test]
fn a_desk_in_another_language_comes_last_but_for_those_who_read_it() {
    let in_english = desk("fault", IN_ENGLISH, &format!("lang: [en], {LIVE}"));
    let folder = with_desks(&[in_english.clone(), desk("fault", FAULT, LIVE), desk("contract", CONTRACT, LIVE)]);
    let (ja, en) = (said(&folder, Lang::Ja), said(&folder, Lang::En));
    assert_eq!(numbers(&ja.role("fault")["desks"]), [FAULT, IN_ENGLISH]);
    assert_eq!(numbers(&en.role("fault")["desks"]), [IN_ENGLISH, FAULT]);
    assert_eq!(ja.role("fault")["desks"][1]["lang"], serde_json::json!(["en"]));
    for view in WITH_DESKS {
        let places = |said: &Said| [FAULT, IN_ENGLISH].map(|number| place(said.of(view), number));
        let [own, english] = places(&ja);
        assert!(own.is_some() && english.is_none_or(|english| own.unwrap() < english), "{view}: {}", ja.of(view));
        assert!(english.is_none() || ja.of(view).contains("英語の窓口"), "{view}: {}", ja.of(view));
        let [own, english] = places(&en);
        assert!(english.is_some() && own.is_none_or(|own| english.unwrap() < own), "{view}: {}", en.of(view));
        assert!(!has_none(en.of(view)), "{view}: {}", en.of(view));
    }

    // Whoever reads Japanese is told that there is none, and is sent to another desk first.
    let folder = with_desks(&[in_english, desk("order", ORDER, LIVE)]);
    let (ja, en) = (said(&folder, Lang::Ja), said(&folder, Lang::En));
    for view in WITH_DESKS {
        let text = ja.of(view);
        assert!(text.contains("故障の窓口は資料にありません。"), "{view}: {text}");
        let [asked, english] = [ORDER, IN_ENGLISH].map(|number| place(text, number));
        assert!(asked.is_some() && english.is_none_or(|english| asked.unwrap() < english), "{view}: {text}");
        assert!(place(en.of(view), IN_ENGLISH).is_some() && !has_none(en.of(view)), "{view}");
    }
    assert!(!en.of("panel").contains("[desk unknown]"), "{}", en.of("panel"));
}

#[test]
fn a_number_from_a_copy_says_so_in_every_view() {
    let folder = with_desks(&[desk("general", FAULT, COPIED)]);
    let (ja, en) = (said(&folder, Lang::Ja), said(&folder, Lang::En));
    for view in WITH_DESKS {
        let text = ja.of(view);
        assert!(
            text.contains("2025年9月4日の写し") && text.contains("電話では未確認") || view == "page",
            "{view}: {text}"
        );
        assert!(en.of(view).contains("copy of 2025-09-04, not called yet"), "{view}: {}", en.of(view));
    }
    assert!(ja.of("page").contains("[2025年9月4日の写し、電話は未確認]"), "{}", ja.of("page"));
    assert!(ja.of("easy").contains("2025年9月4日のコピー。まだ電話していません"), "{}", ja.of("easy"));
    let desk = &ja.role("fault")["desks"][0];
    assert_eq!((desk["copy"].as_str(), desk["confirmed"].as_bool()), (Some("2025-09-04"), Some(true)));
    // Where the best of its sources was read live, there is nothing to say.
    let both = with_desks(&[desk_from_both()]);
    let ja = said(&both, Lang::Ja);
    assert_eq!(ja.role("fault")["desks"][0]["copy"], Value::Null);
    assert!(WITH_DESKS.iter().all(|view| !ja.of(view).contains("未確認")));
}

/// Whether an English view says that no desk for faults is known.
fn has_none(text: &str) -> bool {
    ["name no desk for faults", "No fault desk known", "No desk for this known"].iter().any(|it| text.contains(it))
}

fn desk_from_both() -> String {
    desk("general", FAULT, "sources: [copied, terms]")
}

#[test]
fn of_two_brands_of_one_company_a_desk_is_called_by_its_own() {
    let options = "--area east --move switch --from plala-hikari --provider docomo-hikari --services access-next";
    let run = Bin::new(&format!("answer --why --now 2026-11-27T14:10 {options}")).run();
    let text: String = run.stdout.split_whitespace().collect();
    let number = text.find("承諾番号を取ります").and_then(|at| text.get(at..)).unwrap();
    assert!(number.starts_with("承諾番号を取ります。取れるのは契約者ご本人だけです。(ぷらら光:"), "{number:.200}");
}

/// The desks that are named for a fault and, where none speaks Japanese, those that are asked for one.
fn reached(desks: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
    let with_number = |(number, (purpose, lang)): (usize, &(&str, &str))| {
        desk(purpose, &format!("0120-000-00{number}"), &format!("{lang}{LIVE}"))
    };
    let folder = with_desks(&desks.iter().enumerate().map(with_number).collect::<Vec<_>>());
    let catalog = load_folders(&[folder.path().to_owned()]).unwrap();
    let reached = Reached::among(&catalog.provider(&ProviderId::new("mihon-hikari")).desks, RoleKind::Fault.purposes());
    let named = |all: &[Arc<Desk>]| all.iter().map(|desk| desk.phones[0].number.replace("0120-000-00", "")).collect();
    (named(&reached.desks), named(&reached.to_ask))
}

#[test]
fn a_desk_in_another_language_is_asked_for_the_right_one_only_where_there_is_no_other_at_all() {
    let (own, english) = ("", "lang: [en], ");
    for (desks, named, to_ask) in [
        (&[("fault", english), ("fault", own)][..], &["1", "0"][..], &[][..]),
        (&[("fault", english), ("order", own)], &["0"], &["1"]),
        (&[("fault", english), ("order", english)], &["0"], &[]),
        (&[("order", english), ("order", own)], &[], &["1"]),
        (&[("order", english)], &[], &["0"]),
    ] {
        let expected = [named, to_ask].map(|all| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
        assert_eq!(<[_; 2]>::from(reached(desks)), expected, "{desks:?}");
    }
}
