//! The least that a program on ratatui does: a list with a focus.

use std::io;

use ratatui::crossterm::event::{Event, KeyCode, read};
use ratatui::widgets::{List, ListState};

/// What this program is started with to be that one.
pub const ARGUMENT: &str = "--bare-ratatui";

/// Runs until any key but Down is pressed.
pub fn run() {
    let mut terminal = ratatui::init();
    let ended = show(&mut terminal);
    ratatui::restore();
    assert!(ended.is_ok(), "{ended:?}");
}

fn show(terminal: &mut ratatui::DefaultTerminal) -> io::Result<()> {
    let rows = (0..142).map(|number| format!("みほん{number}光"));
    let list = List::new(rows).highlight_symbol("> ");
    let mut state = ListState::default().with_selected(Some(0));
    loop {
        terminal.draw(|frame| frame.render_stateful_widget(&list, frame.area(), &mut state))?;
        match read()? {
            Event::Key(key) if key.code == KeyCode::Down => state.select_next(),
            Event::Key(_) => return Ok(()),
            _ => {}
        }
    }
}
