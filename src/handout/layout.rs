//! The page in points: where every line of text, rule and code stands. Sizes are chosen so that it fits on one sheet, and nothing but
//! the readings above kanji is ever smaller than 8 points.

mod blocks;
mod columns;
mod foot;
mod set;
mod tables;

use super::fonts::{Fonts, Weight};
use super::model::{Page, Text};
use super::order::Paper;
use super::qr::Square;

/// The smallest text that contract papers may have.
const SMALLEST: f32 = 8.0;
/// Telephone numbers are at least this large.
const NUMBER: f32 = 14.0;
/// White at each edge.
const MARGIN: f32 = 20.0;
/// What is not strong in a table is smaller than the rest, but not smaller than this.
const PLAIN: f32 = 9.5;
/// Heights that differ by less are the same.
const EVEN: f32 = 1.0;

/// How a page may be set.
#[derive(Clone, Copy, Debug)]
struct Fit {
    /// The size of text.
    size: f32,
    /// Whether lines and blocks stand closer.
    dense: bool,
    /// How many sources are named.
    sources: usize,
}

const fn loose(size: f32, sources: usize) -> Fit {
    Fit { size, dense: false, sources }
}

const fn dense(size: f32, sources: usize) -> Fit {
    Fit { size, dense: true, sources }
}

/// How a page is set on one sheet, the best for the eye first.
const ONE_SHEET: &[Fit] = &[
    loose(13.0, 12),
    loose(12.0, 12),
    loose(11.0, 12),
    loose(10.5, 12),
    loose(10.0, 10),
    dense(11.5, 10),
    dense(11.0, 10),
    dense(10.5, 10),
    dense(10.0, 8),
    dense(9.5, 8),
    dense(9.0, 6),
    dense(8.5, 5),
    dense(8.5, 2),
    dense(SMALLEST, 5),
    dense(SMALLEST, 2),
    LAST,
];
/// What takes least room.
const LAST: Fit = dense(SMALLEST, 1);
/// How a page is set that goes on to a second sheet.
const TWO_SHEETS: &[Fit] = &[loose(10.0, 24), dense(10.0, 12), dense(9.0, 8), dense(SMALLEST, 5)];

/// A mark on the sheet. Distances are from its left upper corner.
#[derive(Clone, Debug)]
pub(super) enum Ink {
    /// Text on its base line.
    Text { x: f32, y: f32, size: f32, weight: Weight, text: String },
    /// A thin line from here to there.
    Rule { x: f32, y: f32, to_x: f32, to_y: f32, width: f32 },
    /// A filled area; 0 is black.
    Area { x: f32, y: f32, width: f32, height: f32, grey: u8 },
    /// An outline.
    Frame { x: f32, y: f32, width: f32, height: f32, line: f32 },
    /// A triangle that points right, with its tip here.
    Tip { x: f32, y: f32 },
    /// A code.
    Code { x: f32, y: f32, side: f32, square: std::rc::Rc<Square> },
}

/// Ink, and what it is part of; nothing when it is decoration.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) ink: Ink,
    pub(super) part_of: Option<usize>,
}

/// What a part of the page is, for those who hear it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Head,
    Paragraph,
    List,
    ListItem,
    Table,
    Row,
    HeadCell,
    Cell,
    /// Said in words.
    Figure(String),
}

/// A part of the page, inside another.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) role: Role,
    pub(super) parent: Option<usize>,
}

/// What is never broken over two sheets.
#[derive(Clone, Debug, Default)]
struct Piece {
    /// White above it, except at the top of a sheet.
    gap: f32,
    height: f32,
    items: Vec<Item>,
    /// Whether it must stand on the sheet of what follows it.
    with_next: bool,
    /// The head row that is said again when this starts a sheet.
    table_head: Option<std::rc::Rc<Piece>>,
}

/// Sheets of ink.
pub(super) struct Layout {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) sheets: Vec<Vec<Item>>,
    pub(super) nodes: Vec<Node>,
    /// What the font lacks, each once.
    pub(super) lacking: Vec<char>,
}

impl Paper {
    fn points(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }

    /// The height between the margins.
    fn room(self) -> f32 {
        self.points().1 - 2.0 * MARGIN
    }
}

/// The pieces of a page in one size.
struct Setter<'a> {
    fonts: &'a Fonts,
    /// The size of text.
    size: f32,
    /// Whether lines and blocks stand closer.
    dense: bool,
    /// Whether what needs little width may stand in two columns: on the only sheet.
    may_stand_beside: bool,
    /// Whether the width is that of such a column.
    narrow: bool,
    /// The width between the margins.
    width: f32,
    /// What tables ask for and what they get, in hundredths of the width.
    columns: Vec<(Vec<u16>, Vec<u16>)>,
    nodes: Vec<Node>,
    pieces: Vec<Piece>,
    lacking: Vec<char>,
}

/// How a page comes onto one sheet, for those who set it otherwise.
pub(super) struct OneSheet {
    /// The size of text, in points.
    pub(super) size: f32,
    /// Whether lines and blocks stand closer.
    pub(super) dense: bool,
    /// How many sources are named.
    pub(super) sources: usize,
    /// What tables ask for and what they get, in hundredths of the width.
    pub(super) columns: Vec<(Vec<u16>, Vec<u16>)>,
}

impl OneSheet {
    /// What the columns of a table get.
    pub(super) fn shares(&self, columns: &[(Text, u16)]) -> Vec<u16> {
        tables::shares(&self.columns, columns)
    }
}

/// The size in which a page comes onto one sheet with this part of it to spare, or the smallest.
pub(super) fn one_sheet(page: &Page, fonts: &Fonts, paper: Paper, spare: f32) -> OneSheet {
    let setter = |fit| Setter::new(page, fonts, paper, fit, true);
    let (fit, setter) = on_one_sheet(setter, paper.room() * (1.0 - spare)).unwrap_or_else(|| (LAST, setter(LAST)));
    OneSheet { size: fit.size, dense: fit.dense, sources: fit.sources, columns: setter.columns }
}

/// Lays a page out: on one sheet if it can be done, else on as many as it takes.
pub(super) fn lay_out(page: &Page, fonts: &Fonts, paper: Paper) -> Layout {
    let (width, height) = paper.points();
    let mut fitting = on_one_sheet(|fit| Setter::new(page, fonts, paper, fit, true), paper.room());
    let mut further = TWO_SHEETS.iter().peekable();
    loop {
        let mut setter = match fitting.take() {
            Some((_, setter)) => setter,
            None => Setter::new(page, fonts, paper, further.next().copied().unwrap_or(LAST), false),
        };
        let pieces = std::mem::take(&mut setter.pieces);
        let sheets = setter.sheets(page, pieces, paper.room());
        if sheets.len() <= 2 || further.peek().is_none() {
            return Layout { width, height, sheets, nodes: setter.nodes, lacking: setter.lacking };
        }
    }
}

/// The best for the eye that fits. What takes less room comes later in the list, so half of it is left out with each try.
fn on_one_sheet<'a>(set: impl Fn(Fit) -> Setter<'a>, room: f32) -> Option<(Fit, Setter<'a>)> {
    let (mut found, mut from, mut to) = (None, 0, ONE_SHEET.len());
    while from < to {
        let middle = from.midpoint(to);
        let setter = set(ONE_SHEET[middle]);
        if total(&setter.pieces) <= room {
            found = Some((ONE_SHEET[middle], setter));
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    found
}

fn total(pieces: &[Piece]) -> f32 {
    pieces.iter().enumerate().map(|(index, piece)| piece.height + if index == 0 { 0.0 } else { piece.gap }).sum()
}

impl<'a> Setter<'a> {
    fn new(page: &Page, fonts: &'a Fonts, paper: Paper, fit: Fit, only_sheet: bool) -> Self {
        let mut setter = Setter {
            fonts,
            size: fit.size,
            dense: fit.dense,
            may_stand_beside: only_sheet && fit.dense,
            narrow: false,
            width: paper.points().0 - 2.0 * MARGIN,
            columns: Vec::new(),
            nodes: Vec::new(),
            pieces: Vec::new(),
            lacking: Vec::new(),
        };
        setter.page(page, fit.sources);
        setter
    }

    /// Puts pieces on sheets; every sheet but the first has a head of its own.
    fn sheets(&mut self, page: &Page, pieces: Vec<Piece>, room: f32) -> Vec<Vec<Item>> {
        let head = self.running_head(page, 2, 2);
        let mut sheets: Vec<Vec<Piece>> = vec![Vec::new()];
        let mut used = 0.0;
        let mut rest = pieces.into_iter().peekable();
        while let Some(piece) = rest.next() {
            // A head with the start of what it stands above.
            let mut together = vec![piece];
            while together.last().is_some_and(|last| last.with_next) {
                let Some(next) = rest.next() else { break };
                together.push(next);
            }
            let gap = if used == 0.0 { 0.0 } else { together[0].gap };
            let needed = gap + total(&together);
            let on_this = sheets.last().is_some_and(|sheet| !sheet.is_empty());
            if used + needed > room && on_this {
                let mut sheet = vec![head.clone()];
                sheet.extend(together[0].table_head.as_deref().cloned());
                used = total(&sheet) + together[0].gap;
                sheets.push(sheet);
            } else {
                used += gap;
            }
            used += total(&together);
            if let Some(sheet) = sheets.last_mut() {
                sheet.extend(together);
            }
        }
        let count = sheets.len();
        let mut inked = Vec::new();
        for (index, mut sheet) in sheets.into_iter().enumerate() {
            if index > 0 {
                sheet[0] = self.running_head(page, index + 1, count);
            }
            inked.push(place(sheet));
        }
        inked
    }
}

/// Pieces below each other, from the margins on.
fn place(pieces: Vec<Piece>) -> Vec<Item> {
    let mut y = MARGIN;
    let mut items = Vec::new();
    for (index, piece) in pieces.into_iter().enumerate() {
        if index > 0 {
            y += piece.gap;
        }
        items.extend(piece.items.into_iter().map(|item| item.moved(MARGIN, y)));
        y += piece.height;
    }
    items
}

impl Item {
    fn moved(mut self, by_x: f32, by_y: f32) -> Self {
        match &mut self.ink {
            Ink::Text { x, y, .. }
            | Ink::Area { x, y, .. }
            | Ink::Frame { x, y, .. }
            | Ink::Tip { x, y }
            | Ink::Code { x, y, .. } => {
                *x += by_x;
                *y += by_y;
            }
            Ink::Rule { x, y, to_x, to_y, .. } => {
                *x += by_x;
                *to_x += by_x;
                *y += by_y;
                *to_y += by_y;
            }
        }
        self
    }
}
