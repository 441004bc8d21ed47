//! Asks the terminal where its cursor is, and listens for so long and no longer.

use std::io::{self, Write};
use std::time::Duration;

use crossterm::cursor::MoveTo;
use crossterm::style::{Attribute, Print, SetAttribute};
use crossterm::terminal::{Clear, ClearType};
use crossterm::{execute, queue};

use super::listen::Listener;

/// The row in which is asked, from 0. Some terminals send F3 as if the cursor stood in the first one.
const ROW: u16 = 1;

/// How many cells the terminal takes for a text, if it says so in time. Nothing is left on the screen.
pub(super) fn cells_drawn(
    output: &mut impl Write,
    listener: &mut Listener,
    text: &str,
    patience: Duration,
) -> io::Result<Option<u16>> {
    queue!(output, MoveTo(0, ROW), SetAttribute(Attribute::Hidden), Print(text), Print("\x1b[6n"))?;
    execute!(output, SetAttribute(Attribute::Reset))?;
    let answer = listener.cursor(patience)?;
    execute!(output, Clear(ClearType::All))?;
    Ok(answer.filter(|(row, _)| *row == ROW + 1).map(|(_, column)| column.saturating_sub(1)))
}
