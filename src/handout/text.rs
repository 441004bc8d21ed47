//! The page as text in fixed cells, for line and receipt printers.

use super::model::{Block, CHECK, Cell, Page, Part, Text};
use crate::text::width::cells;
use crate::text::wrap::wrap;

/// The widest line, in cells.
const WIDTH: usize = 80;

/// Draws the page.
pub(super) fn draw(page: &Page) -> String {
    let mut paper = Roll { text: String::new() };
    paper.put("", &page.title);
    paper.rule('=');
    paper.put("", &page.under_title);
    for block in &page.blocks {
        paper.block(block);
    }
    paper.text.push('\n');
    paper.rule('-');
    for code in page.codes.iter().filter(|code| code.in_letters) {
        paper.put("", &code.caption);
        // What is typed in again stays in one piece.
        paper.text.push_str("  ");
        paper.text.push_str(&code.content);
        paper.text.push('\n');
        if !code.about.is_empty() {
            paper.put("  ", &code.about);
        }
    }
    for said in &page.small {
        paper.put("", said);
    }
    paper.text
}

struct Roll {
    text: String,
}

impl Roll {
    /// Adds text below `lead`, indented under it where it takes several lines.
    fn put(&mut self, lead: &str, text: &Text) {
        let indent = " ".repeat(cells(lead));
        for (index, line) in wrap(&text.bracketed().replace(CHECK, "[ ]"), WIDTH - cells(lead)).iter().enumerate() {
            let lead = if index == 0 { lead } else { &indent };
            self.text.push_str(format!("{lead}{line}").trim_end());
            self.text.push('\n');
        }
    }

    fn rule(&mut self, letter: char) {
        self.text.extend(std::iter::repeat_n(letter, WIDTH));
        self.text.push('\n');
    }

    fn head(&mut self, head: &Text) {
        self.text.push('\n');
        self.put("# ", head);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Head(head) => self.head(head),
            Block::Sentence(said) => self.put("", said),
            Block::Warning { head, points } => {
                self.head(head);
                self.points("! ", points);
            }
            Block::Picture(picture) => {
                for (head, boxes) in [&picture.before, &picture.after] {
                    self.head(head);
                    for one in boxes {
                        self.put("  ", &one.head);
                        self.put("    ", &one.services);
                    }
                }
            }
            Block::Table { rows, .. } => {
                for (index, row) in rows.iter().enumerate() {
                    if index > 0 {
                        self.text.push('\n');
                    }
                    for (column, cell) in row.iter().enumerate() {
                        self.cell(if column == 0 { "  " } else { "    " }, cell);
                    }
                }
            }
            Block::Points(points) => self.points("- ", points),
            Block::Ticks { head, items } => {
                self.put("  ", head);
                self.points("  [ ] ", items);
            }
            Block::Fill { head, labels } => {
                self.head(head);
                for label in labels {
                    self.text.push('\n');
                    let label = label.bracketed();
                    let line = "_".repeat(WIDTH.saturating_sub(cells(&label) + 3));
                    self.text.extend(["  ", &label, " ", &line, "\n"]);
                }
            }
        }
    }

    fn points(&mut self, lead: &str, points: &[Text]) {
        for point in points {
            self.put(lead, point);
        }
    }

    fn cell(&mut self, lead: &str, cell: &Cell) {
        for part in cell {
            match part {
                Part::Strong(said) | Part::Plain(said) => self.put(lead, said),
                Part::Labelled(label, said) => {
                    let mut all = label.clone();
                    all.add(" ", said);
                    self.put(lead, &all);
                }
                Part::Number(number, about) if about.is_empty() => self.put(lead, &Text::from(number.as_str())),
                Part::Number(number, about) => self.put(&format!("{lead}{number}  "), about),
            }
        }
    }
}
