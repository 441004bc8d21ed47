//! The page as blocks, before it is known whether they become ink, HTML or lines of text.

use crate::qr::{self, Square};
use crate::words::handout::PageLang;

/// A box to tick by hand, beside a number in doubt.
pub(super) const CHECK: &str = "\u{25a1}";

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its language.
    pub lang: PageLang,
    /// What it is about.
    pub title: Text,
    /// Area, move and day.
    pub under_title: Text,
    /// The title without readings: for the file's own title and the head of further sheets.
    pub plain_title: String,
    /// What stands on it, in order.
    pub blocks: Vec<Block>,
    /// Small print, in order.
    pub small: Vec<Text>,
    /// What can be scanned.
    pub codes: Vec<Code>,
}

impl Page {
    /// The blocks down to the last table, and the sentences below it, which need no width.
    pub(super) fn halves(&self) -> (&[Block], &[Block]) {
        let last = self.blocks.iter().rposition(|block| matches!(block, Block::Table { .. }));
        self.blocks.split_at(last.map_or(0, |last| last + 1))
    }
}

/// One block.
#[derive(Clone, Debug)]
pub enum Block {
    /// The head of what follows.
    Head(Text),
    /// A sentence.
    Sentence(Text),
    /// What has to be known first, in a frame.
    Warning {
        /// Its head.
        head: Text,
        /// The sentences.
        points: Vec<Text>,
    },
    /// Before and after.
    Picture(Picture),
    /// A table with a head row.
    Table {
        /// The heads of the columns, with the share of the width that each takes.
        columns: Vec<(Text, u16)>,
        /// The rows.
        rows: Vec<Vec<Cell>>,
    },
    /// Sentences, one after the other.
    Points(Vec<Text>),
    /// What is to be done, with boxes to tick.
    Ticks {
        /// When.
        head: Text,
        /// What.
        items: Vec<Text>,
    },
    /// Lines to write on.
    Fill {
        /// Its head.
        head: Text,
        /// What to write.
        labels: Vec<Text>,
    },
}

impl Block {
    /// Every text of the block, in order.
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Head(text) | Self::Sentence(text) => vec![text],
            Self::Warning { head, points: texts }
            | Self::Ticks { head, items: texts }
            | Self::Fill { head, labels: texts } => std::iter::once(head).chain(texts).collect(),
            Self::Points(texts) => texts.iter().collect(),
            Self::Picture(picture) => [&picture.before, &picture.after]
                .into_iter()
                .flat_map(|(head, boxes)| {
                    let texts = boxes.iter().flat_map(|one| [&one.head, &one.services]);
                    std::iter::once(head).chain(texts)
                })
                .collect(),
            Self::Table { columns, rows } => {
                let heads = columns.iter().map(|(head, _)| head);
                heads.chain(rows.iter().flatten().flatten().flat_map(Part::texts)).collect()
            }
        }
    }
}

impl Part {
    fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Strong(text) | Self::Plain(text) | Self::Number(_, text) => vec![text],
            Self::Labelled(label, text) => vec![label, text],
        }
    }
}

/// Who the contracts are with, before and after.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Said in its place to those who hear the page.
    pub spoken: String,
    /// Left.
    pub before: (Text, Vec<PictureBox>),
    /// Right.
    pub after: (Text, Vec<PictureBox>),
}

/// A box of the picture.
#[derive(Clone, Debug)]
pub struct PictureBox {
    /// Who, or what becomes of it.
    pub head: Text,
    /// The services.
    pub services: Text,
}

/// A cell of a table.
pub(super) type Cell = Vec<Part>;

/// A line in a cell.
#[derive(Clone, Debug)]
pub enum Part {
    /// What the eye should find.
    Strong(Text),
    /// The rest.
    Plain(Text),
    /// What it is about, and behind it the rest.
    Labelled(Text, Text),
    /// A telephone number, large, with the phones from which it can be dialled and its hours.
    Number(String, Text),
}

/// The numbers of a cell in lines: each with what is said of it, so that nobody takes the hours of one for those of another, and
/// below several numbers what is said of them all. Nothing, where the cell has no number.
pub(super) fn number_lines(cell: &Cell) -> Option<Vec<Text>> {
    let numbers = cell.iter().filter(|part| matches!(part, Part::Number(..))).count();
    let mut lines: Vec<Text> = Vec::new();
    for part in cell {
        let said = match part {
            Part::Number(number, about) => {
                let mut line = Text(vec![Span { large: true, ..Span::plain(number) }]);
                if !about.is_empty() {
                    line.add(" ", about);
                }
                // Nothing is said of the number before: the next one begins in its line.
                let is_bare = |span: &Span| span.large || [CHECK, ""].contains(&span.text.trim());
                match lines.last_mut().filter(|before| before.0.iter().all(is_bare)) {
                    Some(before) => before.add(" / ", &line),
                    None => lines.push(line),
                }
                continue;
            }
            Part::Strong(said) | Part::Plain(said) => said.clone(),
            Part::Labelled(label, said) => {
                let mut all = label.clone();
                all.add(" ", said);
                all
            }
        };
        match lines.last_mut().filter(|line| numbers == 1 || line.0.iter().all(|span| !span.large)) {
            Some(line) => line.add("  ", &said),
            None => lines.push(said),
        }
    }
    (numbers > 0).then_some(lines)
}

/// For how much of a large code there is room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LargeCode {
    Whole,
    Brief,
    Nowhere,
}

/// What can be scanned.
#[derive(Clone, Debug)]
pub struct Code {
    /// What it is.
    pub caption: Text,
    /// What it holds.
    pub content: String,
    /// The same in fewer letters, where room is short.
    pub brief: Option<String>,
    /// Whether that is also printed in letters. What is not is large, and stands alone.
    pub in_letters: bool,
    /// What it is for.
    pub about: Text,
    /// Said in its place to those who hear the page.
    pub spoken: String,
}

impl Code {
    /// Its modules. A code that is small can bear a stain; for one that is large this would take more room than it is worth.
    pub(super) fn square(&self, large: LargeCode) -> Option<Square> {
        match (self.in_letters, large) {
            (true, _) => qr::square(&self.content),
            (false, LargeCode::Whole) => qr::smallest(&self.content),
            (false, LargeCode::Brief) => qr::smallest(self.brief.as_ref().unwrap_or(&self.content)),
            (false, LargeCode::Nowhere) => None,
        }
    }
}

/// Text, with readings above some of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Span>);

/// A piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// How it is read.
    pub reading: Option<String>,
    /// A telephone number, large wherever it stands.
    pub large: bool,
}

impl Span {
    /// Text without a reading.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), reading: None, large: false }
    }
}

impl Text {
    /// The text without its readings.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// The text with its readings in brackets, where there is no room above.
    pub(super) fn bracketed(&self) -> String {
        self.0
            .iter()
            .map(|span| match &span.reading {
                Some(reading) => format!("{}({reading})", span.text),
                None => span.text.clone(),
            })
            .collect()
    }

    /// Adds more behind it.
    pub(super) fn add(&mut self, between: &str, more: &Self) {
        self.0.push(Span::plain(between));
        self.0.extend(more.0.iter().cloned());
    }

    /// Whether nothing is said.
    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.text.is_empty())
    }

    /// Whether anything has its reading above it.
    pub fn has_readings(&self) -> bool {
        self.0.iter().any(|span| span.reading.is_some())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(vec![Span::plain(text)])
    }
}
