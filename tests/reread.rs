//! Another catalogue in the place of the one in use: what stands, what is given up and said, and when it is taken.

use std::sync::{Arc, LazyLock};

use madoguchi::front::catalog::load_folders;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::id::{PaymentId, ProviderId, ServiceId};
use madoguchi::front::domain::ticket::encode;
use madoguchi::front::keys::Key;
use madoguchi::front::keys::bindings::Intent;
use madoguchi::front::session::{
    Anew, Effect, Event, Extent, Notice, Pick, Question, Reread, Row, Screen, State, Tab, update,
};
use madoguchi::front::text::lang::Lang;
use madoguchi::front::ui::Theme;
use madoguchi::front::ui::input::Input;
use madoguchi::front::ui::run::act;

use crate::catalog::folder::Folder;
use crate::support::screen::Screen as Frame;

/// A small catalogue, with what makes a comparison and a choice possible.
static FULL: LazyLock<Arc<Catalog>> = LazyLock::new(|| Arc::new(loaded(&full())));
/// The same without most of that.
static LESS: LazyLock<Arc<Catalog>> = LazyLock::new(|| Arc::new(loaded(&Folder::base())));

fn full() -> Folder {
    let folder = Folder::base();
    for (id, code, name) in [("beta-hikari", 2, "べた"), ("gamma-hikari", 3, "がんま")] {
        folder.write(&format!("providers/{id}.yaml"), provider(id, code, name));
    }
    folder.write(
        "services/tv.yaml",
        "services:\n  - id: tv\n    code: 3\n    name: {ja: テレビ, en: Television}\n    short: {ja: テレビ, en: TV}\n    \
         reading: てれび\n    category: tv\n    claims:\n      - {id: tv.rule, outcome: by-provider, sources: [list]}\n",
    );
    let payments = std::fs::read_to_string(folder.path().join("payments.yaml")).unwrap();
    let card = "  - {id: card, code: 2, name: {ja: カード, en: Card}, reading: かーど, paper: false}\ncombining:";
    folder.write("payments.yaml", payments.replacen("combining:", card, 1));
    let symptoms = std::fs::read_to_string(folder.path().join("symptoms.yaml")).unwrap();
    let dead = "  - id: symptom.tv-dead\n    code: 2\n    says: {ja: テレビが映らない, en: No television}\n    \
                reading: てれびがうつらない\n    role: fault\n    services: [tv]\n    \
                action: {ja: 故障受付へ。, en: Call the fault desk.}\n    sources: [list]\n";
    folder.write("symptoms.yaml", symptoms + dead);
    folder
}

fn provider(id: &str, code: u32, name: &str) -> String {
    format!(
        "id: {id}\ncode: {code}\nname: {{ja: {name}光, en: {id}}}\nreading: {name}ひかり\ncompany: mihon\ncollabo: 'yes'\n\
         standing: active\nsources: [list]\n"
    )
}

fn loaded(folder: &Folder) -> Catalog {
    load_folders(&[folder.path().to_owned()]).unwrap_or_else(|findings| panic!("{}", findings.render(Lang::En)))
}

/// A wizard with its catalogue.
#[derive(Clone)]
struct Desk {
    state: State,
    catalog: Arc<Catalog>,
}

impl Desk {
    fn with(catalog: &Arc<Catalog>, keys: &[&str]) -> Self {
        let mut state = State::new(Lang::Ja, jiff::civil::date(2026, 11, 22));
        update(&mut state, catalog, Event::CatalogRead);
        let mut desk = Self { state, catalog: Arc::clone(catalog) };
        desk.press(keys);
        desk
    }

    fn press(&mut self, keys: &[&str]) -> Effect {
        let mut effect = Effect::None;
        for name in keys {
            match name.parse::<Key>() {
                Ok(key) => effect = act(&mut self.state, &self.catalog, Input::Key(key)),
                Err(_) => name.chars().for_each(|letter| {
                    effect = update(&mut self.state, &self.catalog, Intent::Type(letter));
                }),
            }
        }
        effect
    }

    /// On to the answer, whatever is still asked.
    fn at_answer(mut self) -> Self {
        for _ in 0..4 {
            if self.state.step_screen() != Screen::Answer {
                self.press(&["Enter"]);
            }
        }
        assert_eq!(self.state.screen(), Screen::Answer);
        self
    }

    fn tell(&mut self, reread: Reread) -> Effect {
        update(&mut self.state, &self.catalog, Event::Catalog(reread))
    }

    /// Takes another catalogue, and returns the names of what was chosen and is not in it.
    fn take(&mut self, catalog: &Arc<Catalog>) -> Vec<String> {
        let anew = Anew::of(Catalog::clone(catalog));
        let before = std::mem::replace(&mut self.catalog, Arc::clone(anew.catalog()));
        self.tell(Reread::Read { anew, before });
        let Some(Notice::CatalogRead(edition, gone)) = self.state.notice().cloned() else {
            panic!("{:?}", self.state.notice())
        };
        assert_eq!(edition, *self.catalog.edition());
        gone
    }

    fn rows(&self, width: u16, height: u16) -> Vec<String> {
        let catalog = self.state.is_open().then_some(&*self.catalog);
        Frame::over(&self.state, catalog, Theme::default(), (width, height)).rows()
    }

    fn ticked(&self) -> Vec<&str> {
        self.state.choices().ticked.iter().map(ServiceId::as_str).collect()
    }
}

/// Up to the services of whoever goes to this provider.
fn going_to(provider: &'static str) -> [&'static str; 4] {
    ["Enter", "Enter", provider, "Enter"]
}

fn known(provider: &str) -> Pick<ProviderId> {
    Pick::Known(ProviderId::new(provider))
}

#[test]
fn what_was_chosen_and_where_it_is_read_stand_and_the_answer_is_of_the_new_edition() {
    let mut desk = Desk::with(&FULL, &[&going_to("beta")[..], &["Space", "Space", "Enter"]].concat()).at_answer();
    desk.press(&["Right"]);
    let extent = Extent { lines: 60, height: 10, top: 0, is_wide: false };
    update(&mut desk.state, &desk.catalog, Event::Drawn(extent));
    desk.press(&["Down", "Down"]);
    let before = desk.clone();
    assert_eq!((before.state.tab(), before.state.scroll()), (Tab::Bills, 2));
    let folder = full();
    folder.write("providers/beta-hikari.yaml", provider("beta-hikari", 2, "べったり"));
    assert!(desk.take(&Arc::new(loaded(&folder))).is_empty());
    let (now, then) = (&desk.state, &before.state);
    assert_eq!((now.screen(), now.tab(), now.scroll()), (then.screen(), then.tab(), then.scroll()));
    assert_eq!(now.consultation(), then.consultation());
    assert!(desk.rows(80, 24).concat().contains("べったり光") && !desk.rows(80, 24).concat().contains("べた光"));
    let edition = &desk.catalog.edition().digest;
    assert!(
        desk.rows(80, 24)[22].contains(&format!("読み直しました: 2026-11-22版({edition})")),
        "{:?}",
        desk.rows(80, 24)
    );
    assert!(desk.rows(44, 14)[12].ends_with(&format!("({edition})")), "{:?}", desk.rows(44, 14));
    let ticket = encode(&desk.catalog, now.consultation().unwrap(), now.advice().unwrap());
    assert_eq!(now.ticket(), Some(ticket.as_str()));
}

#[test]
fn a_list_stands_on_the_row_that_had_the_focus_with_what_was_typed() {
    let mut desk = Desk::with(&LESS, &["Enter", "Enter", "hikari"]);
    let row = desk.state.focused().cloned();
    assert_eq!(row, Some(Row::Provider(ProviderId::new("mihon-hikari"))));
    desk.take(&FULL);
    assert_eq!((desk.state.focused().cloned(), desk.state.typed().text().as_str()), (row, "hikari"));
    assert_eq!(desk.state.rows().len(), 3);
    assert_eq!(desk.state.choices().to, Pick::Open, "nothing is chosen by it");
}

#[test]
fn a_provider_that_is_gone_is_said_and_asked_for_again() {
    let mut desk = Desk::with(&FULL, &[&going_to("gamma")[..], &["Space", "Space", "Enter"]].concat()).at_answer();
    assert_eq!(desk.state.choices().to, known("gamma-hikari"));
    assert_eq!(desk.take(&LESS), ["がんま光"]);
    let state = &desk.state;
    assert_eq!((state.screen(), &state.choices().to), (Screen::Question(Question::To), &Pick::Open));
    assert_eq!((state.focused(), state.typed().is_empty()), (Some(&Row::Unknown), true), "Enter takes nobody else");
    assert_eq!(desk.ticked(), ["line", "phone"]);
    assert!(desk.rows(80, 24)[22].contains("もうないため外しました: がんま光 / 2026-11-22版"));
    assert!(desk.rows(44, 14)[12].contains("もうないため外しました: がんま光"));
    assert!(state.notice().unwrap().is_warning());
    // What was asked before it stays answered.
    let desk = desk.at_answer();
    assert_eq!(desk.state.choices().to, Pick::Unknown);
}

#[test]
fn the_provider_that_the_line_leaves_is_asked_for_again_too() {
    let leaving = ["Down", "Down", "Enter", "Enter", "gamma", "Enter", "mihon", "Enter"];
    let mut desk = Desk::with(&FULL, &leaving);
    assert_eq!(desk.state.screen(), Screen::Question(Question::Services));
    assert_eq!(desk.take(&LESS), ["がんま光"]);
    assert_eq!(desk.state.screen(), Screen::Question(Question::From));
    assert_eq!((&desk.state.choices().from, &desk.state.choices().to), (&Pick::Open, &known("mihon-hikari")));
}

#[test]
fn services_that_are_gone_are_unticked_and_asked_for_where_none_is_left() {
    let to_services = [&going_to("mihon")[..], &["Space", "Down", "Space", "Enter"]].concat();
    let mut desk = Desk::with(&FULL, &to_services).at_answer();
    assert_eq!(desk.ticked(), ["line", "tv"]);
    assert_eq!(desk.take(&LESS), ["テレビ"]);
    assert_eq!((desk.state.screen(), desk.ticked()), (Screen::Answer, vec!["line"]));
    assert_eq!(desk.state.consultation().unwrap().services, [ServiceId::new("line")]);

    let mut desk = Desk::with(&FULL, &[&going_to("mihon")[..], &["End", "Space", "Enter"]].concat()).at_answer();
    assert_eq!(desk.ticked(), ["tv"]);
    assert_eq!(desk.take(&LESS), ["テレビ"]);
    assert_eq!(desk.state.screen(), Screen::Question(Question::Services));
    assert!(desk.ticked().is_empty());
    assert!(!desk.state.choices().services_asked);
}

#[test]
fn a_way_to_pay_that_is_gone_is_asked_for_again() {
    let mut desk = Desk::with(&FULL, &["Enter", "Enter", "Enter", "Space", "Space", "Enter", "End", "Enter"]);
    assert_eq!(desk.state.choices().payment, Pick::Known(PaymentId::new("card")));
    assert_eq!(desk.take(&LESS), ["カード"]);
    assert_eq!(desk.state.screen(), Screen::Question(Question::Payment));
    assert_eq!(desk.state.choices().payment, Pick::Open);
}

#[test]
fn a_comparison_goes_on_with_those_that_are_left_or_back_to_its_list() {
    let three = ["Enter", "Enter", "F5", "mihon", "Space", "beta", "Space", "gamma", "Space", "Enter", "Down"];
    let mut desk = Desk::with(&FULL, &three);
    assert_eq!((desk.state.screen(), desk.state.compared().len()), (Screen::CompareTable, 3));
    let folder = full();
    std::fs::remove_file(folder.path().join("providers/gamma-hikari.yaml")).unwrap();
    let two = Arc::new(loaded(&folder));
    let focused = desk.state.focused().cloned();
    assert_eq!(desk.take(&two), ["がんま光"]);
    assert_eq!((desk.state.screen(), desk.state.focused().cloned()), (Screen::CompareTable, focused));
    assert!(desk.state.comparison().is_some() && !desk.rows(120, 40)[..38].concat().contains("がんま光"));
    assert_eq!(desk.take(&LESS), ["べた光"]);
    assert_eq!((desk.state.screen(), desk.state.compared().len()), (Screen::CompareProviders, 1));
}

#[test]
fn what_a_customer_says_is_understood_anew_where_it_is_gone() {
    let mut desk = Desk::with(&FULL, &["F4", "テレビが映らない", "Enter", "beta", "Enter"]);
    assert_eq!(desk.state.screen(), Screen::AskAnswer);
    assert!(desk.take(&LESS).contains(&"テレビが映らない".to_owned()));
    assert_eq!((desk.state.screen(), desk.state.typed().text().as_str()), (Screen::AskWords, "テレビが映らない"));

    // Of whose line it is, is asked again where that is gone.
    let mut desk = Desk::with(&FULL, &["F4", "電話がつながらない", "Enter", "Enter", "beta", "Enter"]);
    assert_eq!(desk.state.screen(), Screen::AskAnswer);
    assert_eq!(desk.take(&LESS), ["べた光"]);
    assert_eq!(desk.state.screen(), Screen::AskProvider);
}

#[test]
fn a_ticket_of_today_stays_in_the_list_although_its_provider_is_gone() {
    let mut desk = Desk::with(&FULL, &[&going_to("gamma")[..], &["Space", "Enter"]].concat()).at_answer();
    let ticket = desk.state.ticket().unwrap().to_owned();
    desk.press(&["F8", "Enter", "Ctrl+T"]);
    assert!(desk.rows(80, 24).concat().contains("がんま光"));
    assert!(desk.take(&LESS).is_empty(), "nothing of it is chosen");
    let shown = desk.rows(80, 24).concat();
    assert!(shown.contains(&ticket) && !shown.contains("がんま光"), "{shown}");
    desk.press(&["Enter"]);
    assert!(desk.state.ticket_error().is_some());
    desk.take(&FULL);
    desk.press(&["Enter"]);
    assert_eq!(desk.state.screen(), Screen::Answer);
}

#[test]
fn what_lies_over_a_screen_and_what_the_customer_reads_or_takes_home_come_first() {
    let answer = Desk::with(&FULL, &[&going_to("mihon")[..], &["Space", "Enter"]].concat()).at_answer();
    for (keys, takes) in [
        (&[][..], true),
        (&["F4"], true),
        (&["F5"], true),
        (&["Ctrl+T"], true),
        (&["F2"], true),
        (&["F6"], false),
        (&["F6", "F1"], false),
        (&["F9"], false),
        (&["F9", "Down"], false),
        (&["F1"], false),
        (&["F10"], false),
        (&["F8"], false),
    ] {
        let mut desk = answer.clone();
        desk.press(keys);
        assert_eq!(desk.state.takes_another_catalog(), takes, "{keys:?}");
        // Where the key is not for, it says why.
        let effect = desk.press(&["Ctrl+R"]);
        assert_eq!(effect == Effect::ReadCatalog, takes, "{keys:?}");
        assert!(takes || desk.state.notice().is_some(), "{keys:?}");
    }
}

#[test]
fn escape_stops_reading_while_that_is_said_and_goes_back_as_ever_afterwards() {
    let mut desk = Desk::with(&FULL, &["Enter"]);
    assert_eq!(desk.press(&["Ctrl+R"]), Effect::ReadCatalog);
    desk.tell(Reread::Begun);
    assert_eq!(desk.state.notice(), Some(&Notice::CatalogReading));
    assert!(desk.rows(80, 24)[0].contains("資料を読み込み中"));
    assert_eq!(desk.press(&["Esc"]), Effect::StopReading);
    assert_eq!(
        (desk.state.screen(), desk.state.notice()),
        (Screen::Question(Question::Area), Some(&Notice::CatalogStopped))
    );
    assert!(desk.rows(80, 24)[0].contains("2026-11-22版"));
    // Whoever goes on working goes on, and can still stop it.
    desk.press(&["Ctrl+R"]);
    desk.tell(Reread::Begun);
    assert_eq!(desk.press(&["Down", "Esc"]), Effect::None);
    assert_eq!(desk.state.screen(), Screen::Question(Question::Situation));
    assert_eq!(desk.press(&["Ctrl+R"]), Effect::None, "it is read once");
    assert_eq!(desk.state.notice(), Some(&Notice::CatalogReading));
    assert_eq!(desk.press(&["Esc"]), Effect::StopReading);
}

#[test]
fn that_files_have_changed_is_said_beside_the_answer_and_changes_nothing_of_it() {
    let mut desk = Desk::with(&FULL, &[&going_to("mihon")[..], &["Space", "Enter"]].concat()).at_answer();
    for size in [(80, 24), (120, 40), (44, 14)] {
        let rows = |desk: &Desk| desk.rows(size.0, size.1);
        let before = rows(&desk);
        desk.tell(Reread::Differs(true));
        let after = rows(&desk);
        assert!(after[0].contains("資料に変更 Ctrl+R"), "{:?}", after[0]);
        assert_eq!(after[1..], before[1..]);
        // The customer reads nothing of it, and the next one inherits it.
        let mut other = desk.clone();
        other.press(&["F6"]);
        assert!(!rows(&other).concat().contains("Ctrl+R"));
        other.press(&["F6", "F8", "Enter"]);
        assert!(rows(&other)[0].contains("資料に変更 Ctrl+R"));
        desk.tell(Reread::Differs(false));
        assert_eq!(rows(&desk), before);
    }
    // Where nothing else is said, a sentence says what the key does.
    let mut desk = Desk::with(&FULL, &[]);
    desk.tell(Reread::Differs(true));
    assert!(desk.rows(80, 24)[22].contains("資料のファイルが変わりました。"));
    desk.press(&["F1"]);
    assert!(!desk.rows(80, 24)[22].contains("Ctrl+R"), "under the help it does nothing");
}

#[test]
fn what_cannot_be_used_leaves_everything_as_it_is() {
    let mut desk = Desk::with(&FULL, &[&going_to("gamma")[..], &["Space", "Enter"]].concat()).at_answer();
    desk.tell(Reread::Differs(true));
    desk.tell(Reread::Begun);
    let before = desk.rows(80, 24);
    desk.tell(Reread::Refused("誤り2件 providers/gamma-hikari.yaml:3:1 前の資料のままです。".to_owned()));
    let after = desk.rows(80, 24);
    assert_eq!(after[1..22], before[1..22]);
    assert!(after[22].contains("誤り2件 providers/gamma-hikari.yaml:3:1"), "{:?}", after[22]);
    assert!(after[0].contains("資料に変更 Ctrl+R"), "the files still differ");
    assert!(desk.state.notice().unwrap().is_warning());
    desk.tell(Reread::Same);
    assert_eq!(desk.state.notice(), Some(&Notice::CatalogSame(FULL.edition().clone())));
    desk.tell(Reread::Own);
    assert!(desk.rows(80, 24)[22].contains("プログラムの中の資料です。"));
    desk.press(&["F8", "Enter", "Enter", "Enter"]);
    assert_eq!(desk.press(&["r"]), Effect::None);
    assert_eq!(desk.state.typed().text(), "r", "letters are typed");
}

/// Ways through every screen.
const WAYS: [&[&str]; 7] = [
    &["Enter", "Enter", "gamma", "Enter", "Space", "Down", "Space", "Enter", "Right", "Right", "Right", "Down", "F2"],
    &["Down", "Enter", "Enter", "Enter", "beta", "Enter", "End", "Space", "Enter", "Enter", "Ctrl+T"],
    &["Down", "Down", "Enter", "Enter", "gamma", "Enter", "beta", "Enter", "Space", "Enter", "Enter", "Enter", "F6"],
    &["Enter", "Enter", "Enter", "Space", "Space", "Enter", "End", "Enter", "F9", "Down"],
    &["Enter", "Enter", "F5", "beta", "Space", "gamma", "Space", "Enter", "Down", "F4", "てれび", "Down", "Enter"],
    &["F4", "テレビが映らない", "Enter", "gamma", "Enter", "F5", "beta", "Space", "Enter", "F8"],
    &["べた光", "Enter", "Enter", "F4", "0120-111-222", "Enter", "F1"],
];

#[test]
fn at_every_step_another_catalogue_can_be_taken_drawn_and_worked_with() {
    for way in WAYS {
        for length in 0..=way.len() {
            let desk = Desk::with(&FULL, &way[..length]);
            for catalog in [&LESS, &FULL] {
                let mut after = desk.clone();
                after.take(catalog);
                let chosen = |desk: &Desk| format!("{:?} {:?}", desk.state.choices(), desk.state.compared());
                assert!(catalog.providers().len() < 3 || chosen(&after) == chosen(&desk), "{way:?} {length}");
                for key in [&["Down"][..], &["Enter"], &["Esc"], &["F4"], &["Esc", "F5"], &["Esc", "F2", "1"], &["F8"]]
                {
                    for size in [(80, 24), (44, 14)] {
                        assert!(!after.rows(size.0, size.1).is_empty());
                    }
                    after.press(key);
                }
                after.take(&FULL);
                after.rows(80, 24);
            }
        }
    }
}
