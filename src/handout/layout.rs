//! The page in points: where every line of text, rule and code stands. Sizes are chosen so that it fits on one sheet, and nothing but
//! the readings above kanji is ever smaller than 8 points.

mod blocks;
mod columns;
mod foot;
mod ink;
mod set;
mod setter;
mod tables;

use self::ink::Frame;
use self::setter::{Fit, MARGIN, Piece, SMALLEST, Setter, points_of, room, stack, total};
use super::fonts::Fonts;
use super::model::{LargeCode, Page, Text};
use super::order::Paper;

pub(super) use self::foot::{LARGE_CODE, MODULE};
pub(super) use self::ink::{Ink, Item, Node, Role};

const fn loose(size: f32) -> Fit {
    Fit { size, dense: false, large_code: LargeCode::Whole }
}

const fn dense(size: f32) -> Fit {
    Fit { size, dense: true, large_code: LargeCode::Whole }
}

/// How a page is set on one sheet, the best for the eye first.
const ONE_SHEET: &[Fit] = &[
    loose(13.0),
    loose(12.0),
    loose(11.0),
    loose(10.5),
    loose(10.0),
    dense(11.5),
    dense(11.0),
    dense(10.5),
    dense(10.0),
    dense(9.5),
    dense(9.0),
    dense(8.5),
    dense(SMALLEST),
    Fit { large_code: LargeCode::Brief, ..dense(SMALLEST) },
    LAST,
];
/// What takes least room: better one sheet than a second one for a code.
const LAST: Fit = Fit { large_code: LargeCode::Nowhere, ..dense(SMALLEST) };
/// How a page is set that goes on to a second sheet.
const TWO_SHEETS: &[Fit] = &[loose(10.0), dense(10.0), dense(9.0), dense(SMALLEST)];

/// Sheets of ink.
pub(super) struct Layout {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) sheets: Vec<Vec<Item>>,
    pub(super) nodes: Vec<Node>,
    /// What the font lacks, each once.
    pub(super) lacking: Vec<char>,
}

/// How a page comes onto one sheet, for those who set it otherwise.
pub(super) struct OneSheet {
    /// The size of text, in points.
    pub(super) size: f32,
    /// Whether lines and blocks stand closer.
    pub(super) dense: bool,
    /// For how much of the large code there is room.
    pub(super) large_code: LargeCode,
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
    let (fit, setter) = on_one_sheet(setter, room(paper) * (1.0 - spare)).unwrap_or_else(|| (LAST, setter(LAST)));
    let Fit { size, dense, large_code } = fit;
    OneSheet { size, dense, large_code, columns: setter.columns }
}

/// Lays a page out: on one sheet if it can be done, else on as many as it takes.
pub(super) fn lay_out(page: &Page, fonts: &Fonts, paper: Paper) -> Layout {
    let (width, height) = points_of(paper);
    let mut fitting = on_one_sheet(|fit| Setter::new(page, fonts, paper, fit, true), room(paper));
    let mut further = TWO_SHEETS.iter().peekable();
    loop {
        let mut setter = match fitting.take() {
            Some((_, setter)) => setter,
            None => Setter::new(page, fonts, paper, further.next().copied().unwrap_or(LAST), false),
        };
        let pieces = std::mem::take(&mut setter.pieces);
        let sheets = setter.sheets(page, pieces, room(paper));
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
            let mut frame = Frame::default();
            stack(&mut frame, sheet, (MARGIN, MARGIN));
            inked.push(frame.items);
        }
        inked
    }
}
