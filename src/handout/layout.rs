//! The page in points: where every line of text, rule and code stands. Sizes are chosen so that it fits on one sheet, and nothing but
//! the readings above kanji is ever smaller than 8 points.

mod blocks;
mod set;

use super::Paper;
use super::fonts::{Fonts, Weight};
use super::model::Page;
use super::qr::Square;

/// The smallest text that contract papers may have.
const SMALLEST: f32 = 8.0;
/// Telephone numbers are at least this large.
const NUMBER: f32 = 14.0;
/// White at each edge.
const MARGIN: f32 = 22.0;
/// Text below this size stands closer.
const DENSE: f32 = 9.5;
/// With readings above it, text below this size cannot be read: two sheets are better.
const SMALLEST_WITH_READINGS: f32 = 9.0;
/// Text sizes with how many sources are named, the best for the eye first.
const FITS: &[(f32, usize)] =
    &[(11.0, 12), (10.5, 12), (10.0, 10), (9.5, 8), (9.0, 6), (8.5, 5), (SMALLEST, 5), (SMALLEST, 2), (SMALLEST, 0)];
/// The sizes with which a page goes on to a second sheet.
const TWO_SHEETS: &[(f32, usize)] = &[(9.5, 24), (9.0, 12), (8.5, 8), (SMALLEST, 5)];

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
}

/// The pieces of a page in one size.
struct Setter<'a> {
    fonts: &'a Fonts,
    /// The size of text.
    size: f32,
    /// The width between the margins.
    width: f32,
    nodes: Vec<Node>,
    pieces: Vec<Piece>,
    lacking: Vec<char>,
}

/// Lays a page out: on one sheet if it can be done, else on as many as it takes.
pub(super) fn lay_out(page: &Page, fonts: &Fonts, paper: Paper) -> Layout {
    let (width, height) = paper.points();
    let room = height - 2.0 * MARGIN;
    let set = |(size, sources): (f32, usize)| {
        let mut setter = Setter {
            fonts,
            size,
            width: width - 2.0 * MARGIN,
            nodes: Vec::new(),
            pieces: Vec::new(),
            lacking: Vec::new(),
        };
        setter.page(page, sources);
        setter
    };
    let smallest = if page.title.has_readings() { SMALLEST_WITH_READINGS } else { SMALLEST };
    let mut fits = FITS.iter().filter(|(size, _)| *size >= smallest).map(|fit| set(*fit));
    if let Some(mut setter) = fits.find(|setter| total(&setter.pieces) <= room) {
        let pieces = std::mem::take(&mut setter.pieces);
        let sheets = setter.sheets(page, pieces, room);
        return Layout { width, height, sheets, nodes: setter.nodes, lacking: setter.lacking };
    }
    let mut sizes = TWO_SHEETS.iter().peekable();
    loop {
        let mut setter = set(sizes.next().copied().unwrap_or((SMALLEST, 0)));
        let pieces = std::mem::take(&mut setter.pieces);
        let sheets = setter.sheets(page, pieces, room);
        if sheets.len() <= 2 || sizes.peek().is_none() {
            return Layout { width, height, sheets, nodes: setter.nodes, lacking: setter.lacking };
        }
    }
}

fn total(pieces: &[Piece]) -> f32 {
    pieces.iter().enumerate().map(|(index, piece)| piece.height + if index == 0 { 0.0 } else { piece.gap }).sum()
}

impl Setter<'_> {
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
