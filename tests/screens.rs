//! Every screen: how it looks at three sizes, and what holds at all of them.

use std::sync::LazyLock;

use madoguchi::front::domain::advice::Advice;
use madoguchi::front::domain::terms::RoleKind;
use madoguchi::front::keys::bindings::BINDINGS;
use madoguchi::front::say::{Speaker, caution_title};
use madoguchi::front::session::{Event, Extent, PageMade, PageRefused, Screen as At, State, update};
use madoguchi::front::text::lang::Lang;
use madoguchi::front::ui::theme::{ASCII, UNICODE};
use madoguchi::front::ui::{Palette, Theme};
use madoguchi::front::words::handout;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

use crate::support::columns::columns;
use crate::support::kitty::Kitty;
use crate::support::screen::Screen;
use crate::support::wizard::{CATALOG, fresh, opened, press, walked};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (44, 14)];
const TO_PLALA: &[&str] = &["Enter", "Enter", "purara", "Enter"];
const TO_ANSWER: &[&str] = &["Space", "Space", "Space", "Space", "Enter", "Enter"];

fn at_plala(keys: &[&str]) -> State {
    walked(&[TO_PLALA, keys].concat())
}

/// Every step, every page of the answer, and what lies over them.
fn screens() -> impl Iterator<Item = (&'static str, &'static State)> {
    static SCREENS: LazyLock<Vec<(&str, State)>> = LazyLock::new(walk_everywhere);
    SCREENS.iter().map(|(name, state)| (*name, state))
}

fn walk_everywhere() -> Vec<(&'static str, State)> {
    let answer = |keys: &[&str]| at_plala(&[TO_ANSWER, keys].concat());
    vec![
        ("situation", opened()),
        ("area", walked(&["Enter"])),
        ("day", walked(&["Down", "Enter", "Enter", "2015"])),
        ("provider", walked(&["Enter", "Enter", "Down", "Down"])),
        ("provider-typed", walked(&["Enter", "Enter", "hikari"])),
        ("provider-nothing", walked(&["Enter", "Enter", "ぬぬぬぬ"])),
        ("from", walked(&["Down", "Down", "Enter", "Enter", "Down"])),
        ("not-collabo", walked(&["Enter", "Enter", "nuro"])),
        ("services", at_plala(&["Space", "Space", "Space", "Space"])),
        ("services-end", at_plala(&["End"])),
        ("payment", at_plala(&["Space", "Enter", "Down"])),
        ("answer-calls", answer(&[])),
        ("answer-bills", answer(&["Right"])),
        ("answer-changes", answer(&["Right", "Right"])),
        ("answer-todo", answer(&["Left", "Left"])),
        ("answer-todo-ticked", answer(&["Left", "Left", "Down", "Down", "Space"])),
        ("answer-grounds", answer(&["Left"])),
        ("ask", walked(&["F4", "Down"])),
        ("ask-typed", walked(&["F4", "denwa"])),
        ("ask-nothing", walked(&["F4", "@@@@@@"])),
        ("ask-provider", walked(&["F4", "電話がつながらない", "Enter", "Down"])),
        ("ask-area", walked(&["F4", "電話がつながらない", "Enter", "pura", "Enter"])),
        ("ask-answer", walked(&["F4", "電話がつながらない", "Enter", "pura", "Enter", "Enter"])),
        ("ask-before-move", at_plala(&["F4", "inta-netto", "Enter"])),
        ("ask-no-provider", walked(&["F4", "電話がつながらない", "Enter", "Enter"])),
        ("box-words", walked(&["フレッツテレビが映らない"])),
        ("box-number", walked(&["0120-800-000"])),
        ("box-names", walked(&["docomo"])),
        ("box-service", walked(&["リモートサポート"])),
        ("box-clue", walked(&["@plala.or.jp"])),
        ("box-perhaps", walked(&["支払いを止めて解約して返す"])),
        ("box-similar", walked(&["docmo"])),
        ("box-nothing", walked(&["zzzz"])),
        ("clues", walked(&["F4", "電話がつながらない", "Enter", "Down", "Enter"])),
        ("clues-typed", walked(&["F4", "電話がつながらない", "Enter", "Down", "Enter", "OCN"])),
        ("clue", walked(&["@plala.or.jp", "Enter"])),
        ("clue-nobody", walked(&["NTTファイナンス", "Down", "Enter"])),
        ("clue-company", walked(&["NTTドコモ", "End", "Enter"])),
        ("ask-customer", walked(&["電話がつながらない", "Enter", "pura", "Enter", "Enter", "F6"])),
        ("compare", at_plala(&["F5", "dokomo", "Space", "Up"])),
        ("compare-two", answer(&["F5", "dokomo", "Space", "Enter"])),
        ("compare-four", answer(&["F5", "dokomo", "Space", "so-net", "Space", "nifty", "Space", "Enter"])),
        ("customer", answer(&["F6"])),
        ("ticket", at_plala(&["Ctrl+T", "ABCD-EFGH", "Enter"])),
        ("page", answer(&["F9"])),
        ("page-lang", answer(&["F9", "Down", "Left"])),
        ("page-exists", exists(answer(&["F9"]))),
        ("page-refused", refused(answer(&["F9"]))),
        ("page-written", written(answer(&["F9"]))),
        ("answer-open", walked(&["Down", "Enter", "Enter", "Enter", "docomo", "Enter", "Space", "Enter", "Enter"])),
        ("decide", walked(&["Down", "Enter", "Enter", "Enter", "docomo", "Enter", "Space", "Enter", "Enter", "Enter"])),
        ("steps", at_plala(&["F2"])),
        ("help", at_plala(&["F1"])),
        ("confirm", at_plala(&["F8"])),
    ]
}

fn exists(mut state: State) -> State {
    update(&mut state, &CATALOG, Event::Page(Err(PageRefused::Exists)));
    state
}

fn refused(mut state: State) -> State {
    let reason = handout::folder_denied(Lang::Ja, "madoguchi-plala-hikari-2026-11-22.pdf");
    update(&mut state, &CATALOG, Event::Page(Err(PageRefused::Because(reason))));
    state
}

fn written(mut state: State) -> State {
    let file = Some("/shop/pages/madoguchi-plala-hikari-2026-11-22-K7QX-2M9D-HT4R-8W.pdf".into());
    update(&mut state, &CATALOG, Event::Page(Ok(PageMade { file, lacking: None })));
    state
}

fn named(name: &str) -> &'static State {
    screens().find(|(known, _)| *known == name).unwrap().1
}

#[test]
fn each_step_looks_right_at_three_sizes() {
    for name in ["area", "provider", "provider-typed", "services", "payment", "answer-calls", "answer-bills"] {
        let state = named(name);
        for (width, height) in SIZES {
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), Screen::of(state, width, height).shown());
        }
    }
}

#[test]
fn each_screen_beside_the_steps_looks_right_at_three_sizes() {
    for name in [
        "ask-typed",
        "ask-answer",
        "compare",
        "compare-two",
        "customer",
        "ticket",
        "page",
        "page-refused",
        "page-written",
        "answer-open",
        "decide",
    ] {
        let state = named(name);
        for (width, height) in SIZES {
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), Screen::of(state, width, height).shown());
        }
    }
    for name in [
        "box-words",
        "box-number",
        "box-names",
        "box-service",
        "box-clue",
        "box-perhaps",
        "box-similar",
        "box-nothing",
        "clues-typed",
        "clue",
        "clue-nobody",
        "ask-customer",
    ] {
        for (width, height) in SIZES {
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), Screen::of(named(name), width, height).shown());
        }
    }
    for name in ["clues", "clue-company", "ask", "ask-provider", "ask-area", "ask-before-move", "ask-no-provider"] {
        insta::assert_snapshot!(format!("{name}-80x24"), Screen::of(named(name), 80, 24).shown());
    }
    for (width, height) in [(80, 24), (44, 14)] {
        insta::assert_snapshot!(
            format!("page-lang-{width}x{height}"),
            Screen::of(named("page-lang"), width, height).shown()
        );
    }
    for (name, width, height) in [
        ("answer-calls", 99, 30),
        ("answer-calls", 100, 30),
        ("answer-calls", 150, 42),
        ("answer-todo", 100, 30),
        ("answer-todo-ticked", 120, 40),
        ("compare-four", 80, 24),
        ("compare-four", 44, 14),
        ("compare-four", 100, 30),
        ("compare-four", 150, 42),
    ] {
        insta::assert_snapshot!(format!("{name}-{width}x{height}"), Screen::of(named(name), width, height).shown());
    }
    insta::assert_snapshot!("compare-four-120x40", Screen::of(named("compare-four"), 120, 40).shown());
    insta::assert_snapshot!("answer-changes-120x40", Screen::of(named("answer-changes"), 120, 40).shown());
    insta::assert_snapshot!("answer-changes-44x14", Screen::of(named("answer-changes"), 44, 14).shown());
}

#[test]
fn the_rest_looks_right() {
    for name in [
        "situation",
        "day",
        "from",
        "not-collabo",
        "answer-changes",
        "answer-todo",
        "answer-todo-ticked",
        "answer-grounds",
        "help",
        "confirm",
        "page-exists",
    ] {
        // Where no shell can stop a program, the help has one key less.
        if name != "help" || cfg!(unix) {
            insta::assert_snapshot!(format!("{name}-80x24"), Screen::of(named(name), 80, 24).shown());
        }
    }
    insta::assert_snapshot!("answer-todo-44x14", Screen::of(named("answer-todo"), 44, 14).shown());
    insta::assert_snapshot!("answer-todo-ticked-44x14", Screen::of(named("answer-todo-ticked"), 44, 14).shown());
    let mut english = fresh(Lang::En);
    press(&mut english, &[TO_PLALA, TO_ANSWER].concat());
    insta::assert_snapshot!("english-80x24", Screen::of(&english, 80, 24).shown());
}

#[test]
fn a_mark_stands_below_the_company_that_it_is_about() {
    for (name, state) in [("provider-typed", named("provider-typed")), ("services", named("services"))] {
        for width in 60..=120 {
            let rows = Screen::of(state, width, 24).rows();
            let panel = rows.iter().skip_while(|row| !row.contains("電話するところ")).skip(1);
            let first = panel.map(|row| row.rsplit('|').nth(1).unwrap_or_default().trim().to_owned()).next();
            let first = first.unwrap_or_default();
            assert!(!first.starts_with('['), "{name} at {width}: {first}");
        }
    }
}

#[test]
fn the_first_frame_needs_no_catalogue() {
    let state = State::new(Lang::Ja, jiff::civil::date(2026, 11, 22));
    let screen = Screen::of(&state, 80, 24);
    let opened = Screen::of(&opened(), 80, 24);
    assert_eq!(screen.cursor, opened.cursor);
    assert_eq!(screen.rows()[1..20], opened.rows()[1..20]);
}

#[test]
fn nothing_panics_and_the_cursor_is_on_the_screen_at_any_size() {
    for (name, state) in screens() {
        for width in [0, 1, 2, 20, 43, 44, 45, 57, 71, 72, 73, 99, 100, 101, 130, 150] {
            for height in [0, 1, 2, 13, 14, 15, 45] {
                let screen = Screen::of(state, width, height);
                let (x, y) = (screen.cursor.x, screen.cursor.y);
                assert!(x < width.max(1) && y < height.max(1), "{name} {width}x{height}: {x},{y}");
            }
        }
    }
}

#[test]
fn a_small_window_says_so_and_how_to_quit() {
    for (width, height) in [(43, 14), (44, 13), (30, 1)] {
        let rows = Screen::of(named("services"), width, height).rows();
        assert!(rows[0].contains("F10"), "{rows:?}");
        assert!(rows[1..].iter().all(String::is_empty));
    }
}

#[test]
fn a_question_is_seen_in_a_small_window() {
    let rows = Screen::of(&walked(&["Enter", "F10"]), 43, 5).rows();
    assert!(rows[0].contains("Enter はい") && rows[0].contains("Esc いいえ"), "{rows:?}");
}

#[test]
fn frames_stay_whole() {
    for (name, state) in screens() {
        for width in [72, 73, 80, 101, 130] {
            let rows = Screen::of(state, width, 24).rows();
            if is_question(name) {
                continue;
            }
            for row in &rows[2..21] {
                assert!(row.starts_with('|') && row.ends_with('|'), "{name} at {width}: {row}");
            }
            for row in [&rows[1], &rows[21]] {
                assert!(row.starts_with("+-") && row.ends_with('+'), "{name} at {width}: {row}");
            }
        }
    }
}

#[test]
fn the_cursor_is_where_the_keys_act() {
    for (name, state) in screens() {
        let place = state.under().context();
        for (width, height) in SIZES {
            let screen = Screen::of(state, width, height);
            let row = screen.cursor_row();
            let row = row.trim_start_matches('|');
            match name {
                "help" => assert_eq!(screen.cursor.y, 2),
                "answer-todo-ticked" => assert!(row.trim_start().starts_with("[x] "), "{name}: {row}"),
                // Whatever is typed there goes into the box.
                "situation" | "area" => assert!(row.starts_with(" 検索: "), "{name} {width}x{height}: {row}"),
                _ if is_question(name) => assert!(row.trim_start().starts_with("> Enter"), "{name}: {row}"),
                _ if is_page(state) => assert_eq!(screen.cursor.y, 2),
                // Where an input method draws what is being typed, before anything is typed and after.
                _ if place.is_list() && (place.takes_text() || matches!(state.under(), At::Question(_))) => {
                    let before = format!(" 検索: {}", state.typed().before_caret());
                    assert!(row.starts_with(&before), "{name} {width}x{height}: {row}");
                    let column = usize::from(screen.cursor.x) - usize::from(width >= 72);
                    assert_eq!(column, madoguchi::front::text::width::cells(&before), "{name} {width}x{height}");
                }
                _ => assert!(row.starts_with('>'), "{name} {width}x{height}: {row}"),
            }
        }
    }
}

#[test]
fn the_focused_row_of_a_searched_list_is_a_bar_with_a_pointer() {
    for palette in [Palette::Dark, Palette::Light, Palette::HighContrast, Palette::None] {
        let theme = Theme { palette, ..Theme::default() };
        let mut lists = 0;
        for (name, state) in screens() {
            let place = state.screen().context();
            if !(place.takes_text() && place.is_list()) || state.focused().is_none() {
                continue;
            }
            lists += 1;
            for (width, height) in SIZES {
                let screen = Screen::with_theme(state, width, height, theme);
                let left = u16::from(width >= 72);
                let seen = Kitty::wanted(&screen.buffer);
                let is_bar = |y: &u16| seen[(left, *y)].symbol() == ">";
                let rows: Vec<u16> = (0..height).filter(is_bar).collect();
                let [row] = rows[..] else { panic!("{name} {width}x{height}: pointers in rows {rows:?}") };
                let name_and_more = &seen.content[usize::from(row * width + left)..][..20];
                let is_reversed = |cell: &ratatui::buffer::Cell| cell.modifier.contains(Modifier::REVERSED);
                assert!(name_and_more.iter().all(is_reversed), "{name} {width}x{height}");
            }
        }
        assert!(lists > 5);
    }
}

/// Whether a question lies over it.
fn is_question(name: &str) -> bool {
    matches!(name, "confirm" | "page-exists")
}

/// Whether there is something to read, and nothing to choose.
fn is_page(state: &State) -> bool {
    state.under().context().is_read()
}

#[test]
fn the_caret_moves_within_what_is_typed() {
    let state = walked(&["Enter", "Enter", "ドコモ", "Left"]);
    let screen = Screen::of(&state, 80, 24);
    assert_eq!((screen.cursor.x, screen.cursor.y), (12, 2));
    // Also from a row further down.
    let state = walked(&["Enter", "Enter", "ドコモ", "Down", "Left"]);
    assert_eq!(Screen::of(&state, 80, 24).cursor, screen.cursor);
}

#[test]
fn without_colour_the_row_is_still_marked() {
    let theme = Theme { palette: Palette::None, ..Theme::default() };
    for (name, state) in screens() {
        let screen = Screen::with_theme(state, 80, 24, theme);
        for cell in &screen.buffer.content {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{name}");
        }
    }
    let state = named("provider");
    let screen = Screen::with_theme(state, 80, 24, theme);
    let focused = screen.rows().iter().position(|row| row.starts_with("|>")).unwrap();
    let cell = &screen.buffer[(4, u16::try_from(focused).unwrap())];
    assert!(cell.modifier.contains(Modifier::REVERSED));
}

#[test]
fn every_glyph_has_one_width_everywhere() {
    for (name, state) in screens() {
        for symbol in Screen::of(state, 120, 40).buffer.content.iter().map(ratatui::buffer::Cell::symbol) {
            assert_eq!(symbol.width(), symbol.width_cjk(), "{name}: {symbol}");
        }
    }
    for piece in [ASCII.across, ASCII.down] {
        assert_eq!(piece.width_cjk(), 1);
    }
    assert_eq!(UNICODE.across.width(), 1);
}

/// All of a page, as one text without frames, spaces and line ends.
fn whole(state: &State, width: u16) -> String {
    let rows = Screen::of(state, width, 400).rows();
    rows[2..].iter().map(|row| row.trim_matches('|').replace(' ', "")).collect()
}

const PAGES: [&str; 5] = ["answer-calls", "answer-bills", "answer-changes", "answer-todo", "answer-grounds"];

fn advice(state: &State) -> &Advice {
    state.advice().unwrap()
}

#[test]
fn every_number_is_in_one_piece_at_every_width() {
    let state = named("answer-calls");
    for width in (44..130).step_by(3) {
        let rows = Screen::of(state, width, 400).rows();
        let roles = advice(state).lines.iter().flat_map(|line| [&line.after.fault, &line.after.contract]);
        let mut numbers = 0;
        for phone in roles.flat_map(|role| &role.desks).flat_map(|desk| &desk.phones) {
            numbers += 1;
            assert!(rows.iter().any(|row| row.contains(&*phone.number)), "{} at {width}", phone.number);
        }
        assert!(numbers > 0);
    }
}

#[test]
fn every_caution_and_every_open_question_is_said_in_full_on_some_page() {
    let pages: Vec<String> = PAGES.iter().map(|name| whole(named(name), 98)).collect();
    all_is_said_in_full(&pages);
    // Where three of the pages are one, its columns are read one after the other.
    let rows = Screen::of(named("answer-calls"), 130, 400).rows();
    let rows: Vec<String> = rows[2..399].iter().map(|row| row.trim_start_matches('|').to_owned()).collect();
    let [calls, bills, todo] = columns(&rows, ASCII.down).map(|column| column.concat().replace(' ', ""));
    let top = rows.concat().replace(' ', "");
    let others = ["answer-changes", "answer-todo", "answer-grounds"].map(|name| whole(named(name), 130));
    all_is_said_in_full(&[vec![top + &calls, bills, todo.replace('|', "")], others.to_vec()].concat());
}

fn all_is_said_in_full(pages: &[String]) {
    let state = named("answer-calls");
    let consultation = state.consultation().unwrap();
    let flat = |text: &str| text.replace(' ', "");
    let speaker = Speaker::new(&CATALOG, consultation, advice(state), Lang::Ja);
    let open = RoleKind::ALL.iter().flat_map(|kind| match kind {
        // Bills are asked about in a sentence each, the others with the numbers below.
        RoleKind::Bill => speaker.open(*kind),
        kind => speaker.open_by_whom(*kind).into_iter().map(|open| open.said).collect(),
    });
    let said: Vec<String> = speaker.cautions().into_iter().chain(open).collect();
    assert!(said.len() > 5, "{said:?}");
    for text in said {
        assert!(pages.iter().any(|page| page.contains(&flat(&text))), "{text}");
    }
    for caution in &advice(state).cautions {
        // What has to be known first is said in a sentence, the rest by its title.
        let must = speaker.in_short(caution).filter(|said| speaker.must_know().contains(said));
        let said = must.unwrap_or_else(|| caution_title(caution, Lang::Ja).to_owned());
        assert!(pages[0].contains(&flat(&said)), "{said} is not on the first page");
    }
}

#[test]
fn everything_that_does_not_fit_can_be_scrolled_to() {
    let mut state = named("answer-grounds").clone();
    let all = Screen::of(&state, 80, 400).extent.lines;
    let mut seen = std::collections::HashSet::new();
    for _ in 0..60 {
        let screen = Screen::of(&state, 80, 24);
        assert_eq!(screen.extent, Extent { lines: all, height: 19, top: state.scroll(), is_wide: false });
        update(&mut state, &CATALOG, Event::Drawn(screen.extent));
        seen.extend((0..19).map(|row| state.scroll() + row));
        press(&mut state, &["PageDown"]);
    }
    assert!((0..all).all(|line| seen.contains(&line)));
    assert_eq!(state.scroll(), all - 19);
}

#[test]
fn the_help_shows_every_key() {
    let state = at_plala(&["F1"]);
    let help = whole(&state, 130);
    for binding in BINDINGS {
        assert!(help.contains(&binding.label.ja.replace(' ', "")), "{}", binding.label.ja);
    }
}

#[test]
fn the_footer_shows_how_to_get_help_and_how_to_quit() {
    for (name, state) in screens() {
        for (width, height) in SIZES {
            let footer = Screen::of(state, width, height).rows().pop().unwrap();
            assert!(footer.contains("F10"), "{name} {width}x{height}: {footer}");
            assert!(footer.contains("F1 ") || is_question(name), "{name} {width}x{height}: {footer}");
        }
    }
}

#[test]
fn the_footer_says_where_enter_ticks_instead_of_leading_on() {
    let footer = |keys: &[&str]| Screen::of(&at_plala(keys), 80, 24).rows().pop().unwrap();
    assert!(footer(&[]).contains("Enter 次へ"), "{}", footer(&[]));
    let searched = footer(&["uirus"]);
    assert!(searched.contains("Enter 印") && !searched.contains("Enter 次へ"), "{searched}");
    // Taken, the whole list is back.
    assert!(footer(&["uirus", "Enter"]).contains("Enter 次へ"));
    // In a box over it, Enter is the box's own.
    assert!(footer(&["uirus", "Ctrl+T"]).contains("Enter 次へ"));
}

#[test]
fn the_panel_keeps_its_counts_in_view() {
    for (name, state) in screens() {
        let is_step = state.screen().is_step();
        if state.advice().is_none() || state.step_screen() == At::Answer || !is_step {
            continue;
        }
        for (width, height) in SIZES {
            let rows = Screen::of(state, width, height).rows();
            let (consultation, advice) = state.shown().unwrap();
            let (cautions, open) = Speaker::new(&CATALOG, consultation, advice, Lang::Ja).counts();
            // Beside the panel stands the list, with 要確認 of its own.
            let said = |row: &String| {
                let counts = row.split_once(&format!("注意 {cautions}")).map(|(_, rest)| rest);
                counts.is_some_and(|rest| match open {
                    0 => !rest.contains("要確認"),
                    _ => rest.contains(&format!("要確認 {open}")),
                })
            };
            assert!(rows.iter().any(said), "{name} {width}x{height}");
        }
    }
}
