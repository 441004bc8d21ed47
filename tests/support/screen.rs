//! Frames as text.

use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::session::{Extent, State};
use madoguchi::front::ui::{Theme, View, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::wizard::CATALOG;

/// One frame.
pub(crate) struct Screen {
    pub(crate) buffer: Buffer,
    pub(crate) cursor: Position,
    pub(crate) extent: Extent,
}

impl Screen {
    /// The frame of a wizard that has its catalogue.
    pub(crate) fn of(state: &State, width: u16, height: u16) -> Self {
        Self::with_theme(state, width, height, Theme::default())
    }

    pub(crate) fn with_theme(state: &State, width: u16, height: u16, theme: Theme) -> Self {
        Self::over(state, state.is_open().then(|| &*CATALOG), theme, (width, height))
    }

    /// The frame of a wizard that has another catalogue, or none.
    pub(crate) fn over(state: &State, catalog: Option<&Catalog>, theme: Theme, (width, height): (u16, u16)) -> Self {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let mut extent = Extent::default();
        terminal.draw(|frame| extent = draw(frame, &View { state, catalog, theme })).unwrap();
        let cursor = terminal.get_cursor_position().unwrap();
        Self { buffer: terminal.backend().buffer().clone(), cursor, extent }
    }

    /// The rows, without the cells that wide letters cover and without spaces at the end.
    pub(crate) fn rows(&self) -> Vec<String> {
        let width = usize::from(self.buffer.area.width).max(1);
        self.buffer.content.chunks(width).map(|row| row_text(row.iter().map(ratatui::buffer::Cell::symbol))).collect()
    }

    /// The row that the cursor is on.
    pub(crate) fn cursor_row(&self) -> String {
        self.rows().into_iter().nth(usize::from(self.cursor.y)).unwrap_or_default()
    }

    /// The frame as a snapshot shows it.
    pub(crate) fn shown(&self) -> String {
        format!("{}\ncursor {},{}", self.rows().join("\n"), self.cursor.x, self.cursor.y)
    }
}

fn row_text<'a>(symbols: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    let mut covered = 0;
    for symbol in symbols {
        if covered == 0 {
            text.push_str(symbol);
            covered = madoguchi::front::text::width::cells(symbol);
        }
        covered = covered.saturating_sub(1);
    }
    text.trim_end().to_owned()
}
