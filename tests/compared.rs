//! Providers side by side: what the table says of each, and how one of them becomes the customer's.

mod columns;

use madoguchi::front::domain::id::{ProviderId, ServiceId};
use madoguchi::front::domain::terms::{Outcome, RoleKind, Standing};
use madoguchi::front::keys::bindings::Context;
use madoguchi::front::say::Speaker;
use madoguchi::front::session::{
    Confirm, Effect, Event, Notice, Question, Row, Screen as At, Situation, State, update,
};
use madoguchi::front::text::lang::Lang;
use madoguchi::front::text::width::cells;
use madoguchi::front::ui::said::{Part, lines};
use madoguchi::front::ui::{Palette, Theme, View};
use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

use crate::support::screen::Screen;
use crate::support::wizard::{CATALOG, press, walked};

const TO_ANSWER: &[&str] = &["Enter", "Enter", "purara", "Enter", "Space", "Space", "Space", "Space", "Enter", "Enter"];
const FOUR: &[&str] = &["F5", "dokomo", "Space", "so-net", "Space", "nifty", "Space", "Enter"];

fn with(mut state: State, keys: &[&str]) -> State {
    press(&mut state, keys);
    state
}

/// At the answer for ぷらら光, compared with three others.
fn four() -> State {
    walked(&[TO_ANSWER, FOUR].concat())
}

fn name_of(provider: &ProviderId) -> &'static str {
    &CATALOG.provider(provider).name.ja
}

fn short(service: &ServiceId) -> &'static str {
    &CATALOG.service(service).short.ja
}

/// What was chosen, without the answer to it.
fn chosen(state: &State) -> String {
    format!("{:?}", state.consultation().unwrap())
}

/// The cells at which a text begins in a row.
fn places(buffer: &Buffer, y: u16, text: &str) -> Vec<u16> {
    let from = |x: u16| {
        let mut said = String::new();
        let mut at = x;
        while at < buffer.area.right() && said.len() < text.len() {
            let symbol = buffer[(at, y)].symbol();
            said.push_str(symbol);
            at += u16::try_from(cells(symbol)).unwrap().max(1);
        }
        said
    };
    (0..buffer.area.right()).filter(|x| from(*x) == text).collect()
}

/// The text of a row from one cell on, up to two spaces.
fn text_at(buffer: &Buffer, (mut x, y): (u16, u16)) -> String {
    let mut said = String::new();
    while x < buffer.area.right() && !said.ends_with("  ") {
        let symbol = buffer[(x, y)].symbol();
        said.push_str(symbol);
        x += u16::try_from(cells(symbol)).unwrap().max(1);
    }
    said.trim_end_matches(['|', ' ']).to_owned()
}

/// The rows of a table in which a provider stands below a head that names a service, and the cell below that name.
fn cell_of(screen: &Screen, service: &str, provider: &str) -> (u16, u16) {
    let rows = || 0..screen.buffer.area.height;
    let (x, head) = rows().find_map(|y| Some((*places(&screen.buffer, y, service).first()?, y))).expect("a head");
    let row = rows().skip(usize::from(head)).find(|y| !places(&screen.buffer, *y, provider).is_empty());
    (x, row.expect("a row of the provider"))
}

#[test]
fn the_table_says_what_the_answers_say() {
    let state = four();
    let comparison = state.comparison().unwrap();
    let theme = Theme::default();
    for width in [80, 100, 120, 150] {
        let screen = Screen::of(&state, width, 200);
        let text = screen.rows().concat();
        for (index, row) in comparison.services.iter().enumerate() {
            let service = short(&row.service);
            assert!(text.contains(service), "{service} at {width}");
            if !row.differs() {
                continue;
            }
            for (at, column) in comparison.columns.iter().enumerate() {
                let line = comparison.line(index, at).unwrap();
                let name = name_of(&column.provider);
                let (x, y) = cell_of(&screen, service, name);
                let (shape, _) = theme.outcome(line.outcome);
                let said = text_at(&screen.buffer, (x, y));
                assert!(said.starts_with(&format!("{shape} ")), "{service} of {name} at {width}: {said}");
                let speaker = Speaker::new(&CATALOG, &column.consultation, &column.advice, Lang::Ja);
                let who = speaker.who(line.after.get(RoleKind::Fault));
                let answers = text_at(&screen.buffer, (x, y + 1));
                assert!(answers.starts_with(who.name.short), "{service} of {name} at {width}: {answers}");
                assert!(who.mark.is_empty() || answers.contains(who.mark), "{service} of {name} at {width}: {answers}");
                // Where there is room, the number too, or that none is known.
                let desks = speaker.desks(line.after.get(RoleKind::Fault));
                let number = speaker.nearest(&desks).and_then(|desk| desk.number()).map(|phone| phone.number);
                let below = text_at(&screen.buffer, (x, y + 2));
                if let Some(number) = number.filter(|_| width >= 100) {
                    let near = format!("{answers} {} {below}", text_at(&screen.buffer, (x + 16, y + 1)));
                    let row = &screen.rows()[usize::from(y) + 1];
                    assert!(near.contains(number) || row.contains(number), "{number} of {name} at {width}: {near}");
                }
            }
        }
    }
}

#[test]
fn what_differs_stands_above_what_is_the_same() {
    let state = four();
    for width in [44, 80, 120] {
        let rows = Screen::of(&state, width, 300).rows();
        let row_of = |text: &str| rows.iter().position(|row| row.contains(text));
        let same = row_of("同じもの").unwrap();
        for row in &state.comparison().unwrap().services {
            let name = short(&row.service);
            let at = row_of(name).unwrap();
            assert_eq!(at < same, row.differs(), "{name} at {width}");
        }
        for column in &state.comparison().unwrap().columns {
            let name = name_of(&column.provider);
            let bills = format!("{}社から", column.advice.bills.len());
            let said = rows.iter().any(|row| row.contains(name) && row.contains(&bills));
            assert!(said, "{name} at {width}");
        }
    }
}

#[test]
fn a_taken_provider_leads_to_the_answer_as_if_it_had_been_chosen() {
    let state = with(four(), &["Down", "Enter"]);
    assert_eq!(state.screen(), At::Answer);
    let directly = walked(&[&["Enter", "Enter", "dokomo"], &TO_ANSWER[3..]].concat());
    assert_eq!(chosen(&state), chosen(&directly));
    assert_eq!(state.ticket(), directly.ticket());
    let Some(Notice::Taken(taken, Situation::Considering)) = state.notice() else { panic!("{:?}", state.notice()) };
    let taken = taken.clone();
    assert_eq!(taken.as_str(), "docomo-hikari");
    // On the way back each question stands where it now is.
    let state = with(state, &["Shift+Tab", "Shift+Tab", "Shift+Tab"]);
    assert_eq!(state.step_screen(), At::Question(Question::To));
    assert_eq!(state.focused(), Some(&Row::Provider(taken)));
}

#[test]
fn view_page_and_ticket_are_those_of_the_provider_under_the_keys() {
    let taken = with(four(), &["Down", "Down", "Enter"]);
    let mut state = with(four(), &["Down", "Down"]);
    assert_eq!(press(&mut state, &["F7"]), Effect::Copy(taken.ticket().unwrap().to_owned()));
    for (key, screen) in [("F6", At::Customer), ("F9", At::PageName)] {
        press(&mut state, &[key]);
        assert_eq!(state.screen(), screen);
        let (consultation, _) = state.shown().unwrap();
        assert_eq!(format!("{consultation:?}"), chosen(&taken), "{key}");
        press(&mut state, &["Esc"]);
        assert_eq!((state.screen(), state.focus()), (At::CompareTable, 2), "{key}");
    }
    // Nothing has been taken yet.
    press(&mut state, &["Esc", "Esc"]);
    assert_eq!(chosen(&state), chosen(&walked(TO_ANSWER)));
}

#[test]
fn what_has_not_been_asked_is_asked_after_a_provider_was_taken() {
    let mut state = walked(&["F5", "dokomo", "Space", "so-net", "Space", "Enter", "Enter"]);
    assert_eq!(state.screen(), At::CompareTable);
    for key in ["F6", "F7", "F9"] {
        assert_eq!(press(&mut state, &[key]), Effect::None);
        assert_eq!((state.screen(), state.notice()), (At::CompareTable, Some(&Notice::CompareOpen)), "{key}");
    }
    let compared: Vec<_> = state.comparison().unwrap().services.iter().map(|row| row.service.clone()).collect();
    press(&mut state, &["Enter"]);
    assert_eq!(state.step_screen(), At::Question(Question::Services));
    assert_eq!(state.consultation().unwrap().services, compared);
    assert!(!state.choices().services_asked);
    // Whoever has moved is asked when, and not for the provider again.
    let mut state = walked(&["Down", "F5", "dokomo", "Space", "so-net", "Space", "Enter", "Enter", "Enter"]);
    assert_eq!(state.step_screen(), At::Question(Question::Services), "nothing was chosen yet: {:?}", state.choices());
    state = with(
        state,
        &["F8", "Enter", "Down", "Enter", "Enter", "F5", "dokomo", "Space", "so-net", "Space", "Enter", "Enter"],
    );
    assert_eq!(state.step_screen(), At::Question(Question::MovedOn));
    press(&mut state, &["2016", "Enter"]);
    assert_eq!(state.step_screen(), At::Question(Question::Services));
    assert_eq!(state.consultation().unwrap().to.as_ref().unwrap().as_str(), "docomo-hikari");
}

#[test]
fn whoever_is_with_a_provider_leaves_it_for_the_taken_one() {
    let moved = ["Down", "Enter", "Enter", "2016-04", "Enter", "purara", "Enter", "Space", "Enter", "Enter"];
    let mut state = walked(&[&moved[..], &["F5", "dokomo", "Space", "Enter", "Down", "Enter"]].concat());
    let choices = state.choices();
    assert_eq!(choices.situation, Some(Situation::Switching));
    assert_eq!(choices.from.known().map(ProviderId::as_str), Some("plala-hikari"));
    assert_eq!(choices.to.known().map(ProviderId::as_str), Some("docomo-hikari"));
    assert_eq!(state.screen(), At::Answer);
    let page = Screen::of(&state, 80, 24).rows().join("\n");
    assert!(page.contains("ドコモ光でご案内します(別の光コラボへ乗り換える)"), "{page}");
    // Of all that are compared, the customer's own changes nothing.
    state = walked(&[&moved[..], &["F5", "dokomo", "Space", "Enter", "Enter"]].concat());
    assert_eq!(chosen(&state), chosen(&walked(&moved)));
}

#[test]
fn a_provider_that_takes_no_orders_is_asked_about() {
    let closed = CATALOG.providers().iter().find(|it| matches!(it.standing, Standing::Closed | Standing::Ended));
    let name = name_of(&closed.unwrap().id);
    let state = walked(&[TO_ANSWER, &["F5", name, "Space", "Enter", "Down", "Enter"]].concat());
    assert_eq!(state.screen(), At::Confirm(Confirm::NoOrders));
    let before = chosen(&walked(TO_ANSWER));
    let refused = with(state.clone(), &["Esc"]);
    assert_eq!((refused.screen(), chosen(&refused)), (At::CompareTable, before));
    let taken = with(state, &["Enter"]);
    assert_eq!(taken.screen(), At::Answer);
    assert_eq!(taken.consultation().unwrap().to.as_ref(), Some(&closed.unwrap().id));
}

#[test]
fn the_table_is_scrolled_and_the_provider_under_the_keys_comes_back_into_view() {
    let mut state = four();
    let draw = |state: &mut State| {
        let screen = Screen::of(state, 44, 14);
        update(state, &CATALOG, Event::Drawn(screen.extent));
        screen
    };
    assert_eq!(state.context(), Context::Compared);
    for provider in ["ぷらら光", "ドコモ光", "So-net 光", "@nifty光"] {
        let row = draw(&mut state).cursor_row();
        assert!(row.starts_with(&format!("> {provider}")), "{row}");
        press(&mut state, &["Down"]);
    }
    press(&mut state, &["PageDown", "PageDown", "PageDown", "PageDown"]);
    let rows = draw(&mut state).rows();
    assert!(rows.iter().any(|row| row.contains("要確認")) && !rows.iter().any(|row| row.starts_with('>')), "{rows:?}");
    press(&mut state, &["Up"]);
    assert!(draw(&mut state).cursor_row().starts_with("> So-net 光"));
}

#[test]
fn shape_and_colour_say_the_same_of_what_becomes_of_a_service() {
    use Outcome::{Cancel, Ends, Moves, Stays, Unknown};
    let state = four();
    let changes = walked(&[TO_ANSWER, &["Right", "Right"]].concat());
    for palette in [Palette::Dark, Palette::Light, Palette::HighContrast, Palette::None] {
        let theme = Theme { palette, ..Theme::default() };
        let looks = [Moves, Stays, Ends, Cancel, Unknown].map(|outcome| theme.outcome(outcome));
        // The legend has each shape in its own look.
        let screen = Screen::with_theme(&state, 80, 200, theme);
        let legend = (0..200).find(|y| places(&screen.buffer, *y, "x 終わる・移せない").len() == 1).expect("a legend");
        for (shape, style) in looks {
            let x = *places(&screen.buffer, legend, &format!("{shape} ")).first().expect("a shape");
            let cell = &screen.buffer[(x, legend)];
            assert_eq!(style.fg.unwrap_or_default(), cell.fg, "{palette:?} {shape}");
            assert_eq!(style.add_modifier, cell.modifier, "{palette:?} {shape}");
        }
        // On the page of changes, each service has the shape of what becomes of it.
        let screen = Screen::with_theme(&changes, 80, 200, theme);
        for line in &changes.advice().unwrap().lines {
            let (shape, style) = theme.outcome(line.outcome);
            let name = &CATALOG.service(&line.service).name.ja;
            let row = (10..200).find(|y| !places(&screen.buffer, *y, name).is_empty()).expect("a service");
            let (_, cell) =
                (0..4).map(|x| (x, &screen.buffer[(x, row + 1)])).find(|(_, it)| it.symbol() == shape).unwrap();
            let is_sure = cell.fg == style.fg.unwrap_or_default();
            let is_coloured = matches!(palette, Palette::Dark | Palette::Light);
            assert!(is_sure || is_coloured && cell.fg == theme.unsure().fg.unwrap(), "{palette:?} {name}");
        }
    }
}

#[test]
fn numbers_are_the_brightest_in_every_theme() {
    let state = walked(TO_ANSWER);
    for palette in [Palette::Dark, Palette::Light, Palette::HighContrast, Palette::None] {
        let theme = Theme { palette, ..Theme::default() };
        for width in [80, 120] {
            let screen = Screen::with_theme(&state, width, 200, theme);
            let mut numbers = 0;
            for y in 2..190 {
                for x in places(&screen.buffer, y, "0120-971-391") {
                    let cell = &screen.buffer[(x, y)];
                    assert!(cell.modifier.contains(Modifier::BOLD), "{palette:?}");
                    assert_eq!(cell.fg, theme.number().fg.unwrap_or_default(), "{palette:?}");
                    let plain = &screen.buffer[(x - 1, y)];
                    assert_ne!(plain.style(), cell.style(), "{palette:?}");
                    numbers += 1;
                }
            }
            assert!(numbers > 2, "{palette:?} at {width}");
        }
    }
}

#[test]
fn no_line_is_wider_than_its_part_at_any_width() {
    let compared = [four(), walked(&["F5", "dokomo", "Space", "so-net", "Space", "Enter", "Enter"])];
    let answered = walked(TO_ANSWER);
    let of = |state, part, width| lines(&View { state, catalog: Some(&CATALOG), theme: Theme::default() }, part, width);
    for width in 42..=160 {
        for state in &compared {
            for line in of(state, Part::Comparison, width) {
                assert!(cells(&line) <= width, "{width}: {line}");
            }
        }
        // The wide page has a cell at its right as well, so that no letter touches the frame.
        for line in of(&answered, Part::Wide, width).iter().filter(|_| width >= 98) {
            assert!(cells(line) < width, "{width}: {line}");
        }
    }
}
