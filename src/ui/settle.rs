//! What holds for every cell of a frame, once all of it is drawn: a style belongs to the text, and to all of the text.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use crate::text::width::cells;

/// Takes the style of text from the cells around it, and gives it to both cells of wide letters.
pub(super) fn settle(buffer: &mut Buffer) {
    let width = usize::from(buffer.area.width).max(1);
    for row in buffer.content.chunks_mut(width) {
        let letters = letters(row);
        for place in 0..letters.len() {
            settle_letter(row, &letters, place);
        }
    }
}

/// A letter with the cells that it covers, or a run of blank cells.
#[derive(Clone, Copy, Debug)]
struct Letter {
    x: usize,
    width: usize,
    is_blank: bool,
}

fn letters(row: &[Cell]) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    let mut x = 0;
    while x < row.len() {
        let symbol = row[x].symbol();
        let is_blank = symbol == " ";
        let width = cells(symbol).clamp(1, row.len() - x);
        match letters.last_mut() {
            Some(last) if is_blank && last.is_blank => last.width += 1,
            _ => letters.push(Letter { x, width, is_blank }),
        }
        x += width;
    }
    letters
}

fn settle_letter(row: &mut [Cell], letters: &[Letter], place: usize) {
    let letter = letters[place];
    let is_inside_text = letter.width == 1 && is_between_equals(row, letters, place);
    let Cell { fg, bg, modifier, .. } = row[letter.x];
    for (nth, cell) in row[letter.x..letter.x + letter.width].iter_mut().enumerate() {
        if !letter.is_blank {
            // ratatui leaves the second cell without a style, and writes a cell only where that has changed. What stands there
            // afterwards, once half of the letter is overwritten, would keep the letter's reverse or underline.
            (cell.fg, cell.bg, cell.modifier) = (fg, bg, modifier);
            if nth > 0 {
                // Nor is it a blank: what some terminals leave of a letter that is overwritten in part is one of no style, and
                // only a cell that is another than before is written.
                cell.set_symbol("");
            }
        } else if !is_inside_text {
            cell.fg = Color::Reset;
            cell.modifier &= Modifier::REVERSED;
        }
        // The row that the keys act on is one bar, not one of several colours.
        if cell.modifier.contains(Modifier::REVERSED) {
            cell.fg = Color::Reset;
        }
    }
}

/// Whether a blank parts two words that look the same.
fn is_between_equals(row: &[Cell], letters: &[Letter], place: usize) -> bool {
    let (Some(before), Some(after)) = (place.checked_sub(1).and_then(|it| letters.get(it)), letters.get(place + 1))
    else {
        return false;
    };
    row[before.x].style() == row[after.x].style()
}
