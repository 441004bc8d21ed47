//! What a page is set with: its sizes, and the pieces and parts that are there so far.

use std::rc::Rc;

use super::ink::{Frame, Node, Role};
use crate::handout::fonts::Fonts;
use crate::handout::model::{LargeCode, Page};
use crate::handout::order::Paper;

/// The smallest text that contract papers may have.
pub(super) const SMALLEST: f32 = 8.0;
/// Telephone numbers are at least this large.
pub(super) const NUMBER: f32 = 14.0;
/// White at each edge.
pub(super) const MARGIN: f32 = 20.0;
/// What is not strong in a table is smaller than the rest, but not smaller than this.
pub(super) const PLAIN: f32 = 9.5;
/// Heights that differ by less are the same.
pub(super) const EVEN: f32 = 1.0;

/// White inside a cell or frame.
pub(super) const PAD: f32 = 3.0;
/// The same above and below.
const PAD_DENSE: f32 = 0.9;
/// Between a small print and the codes beside it.
pub(super) const GUTTER: f32 = 10.0;

/// How a page may be set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    /// The size of text.
    pub(super) size: f32,
    /// Whether lines and blocks stand closer.
    pub(super) dense: bool,
    /// For how much of the large code there is room.
    pub(super) large_code: LargeCode,
}

/// What is never broken over two sheets.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    /// White above it, except at the top of a sheet.
    pub(super) gap: f32,
    pub(super) frame: Frame,
    /// Whether it must stand on the sheet of what follows it.
    pub(super) with_next: bool,
    /// The head row that is said again when this starts a sheet.
    pub(super) table_head: Option<Rc<Piece>>,
}

/// How high pieces are below each other.
pub(super) fn total(pieces: &[Piece]) -> f32 {
    pieces.iter().enumerate().map(|(index, piece)| piece.frame.height + if index == 0 { 0.0 } else { piece.gap }).sum()
}

/// Puts pieces below each other, from here on.
pub(super) fn stack(frame: &mut Frame, pieces: Vec<Piece>, (x, mut y): (f32, f32)) {
    for (index, piece) in pieces.into_iter().enumerate() {
        if index > 0 {
            y += piece.gap;
        }
        let height = piece.frame.height;
        frame.push_frame(x, y, piece.frame);
        y += height;
    }
}

/// The size of a sheet.
pub(super) fn points_of(paper: Paper) -> (f32, f32) {
    match paper {
        Paper::A4 => (595.28, 841.89),
        Paper::Letter => (612.0, 792.0),
    }
}

/// The height between the margins.
pub(super) fn room(paper: Paper) -> f32 {
    points_of(paper).1 - 2.0 * MARGIN
}

/// The pieces of a page in one size.
pub(super) struct Setter<'a> {
    pub(super) fonts: &'a Fonts,
    /// The size of text.
    pub(super) size: f32,
    /// Whether lines and blocks stand closer.
    pub(super) dense: bool,
    /// For how much of the large code there is room.
    pub(super) large_code: LargeCode,
    /// Whether what needs little width may stand in two columns: on the only sheet.
    pub(super) may_stand_beside: bool,
    /// Whether the width is that of such a column.
    pub(super) narrow: bool,
    /// The width between the margins.
    pub(super) width: f32,
    /// What tables ask for and what they get, in hundredths of the width.
    pub(super) columns: Vec<(Vec<u16>, Vec<u16>)>,
    pub(super) nodes: Vec<Node>,
    pub(super) pieces: Vec<Piece>,
    pub(super) lacking: Vec<char>,
}

impl<'a> Setter<'a> {
    pub(super) fn new(page: &Page, fonts: &'a Fonts, paper: Paper, fit: Fit, only_sheet: bool) -> Self {
        let mut setter = Setter {
            fonts,
            size: fit.size,
            dense: fit.dense,
            large_code: fit.large_code,
            may_stand_beside: only_sheet && fit.dense,
            narrow: false,
            width: points_of(paper).0 - 2.0 * MARGIN,
            columns: Vec::new(),
            nodes: Vec::new(),
            pieces: Vec::new(),
            lacking: Vec::new(),
        };
        setter.page(page);
        setter
    }

    /// White above and below what stands in a cell or frame.
    pub(super) fn pad(&self) -> f32 {
        if self.dense { PAD_DENSE } else { PAD }
    }

    pub(super) fn node(&mut self, role: Role, parent: Option<usize>) -> usize {
        self.nodes.push(Node { role, parent });
        self.nodes.len() - 1
    }

    pub(super) fn piece(&mut self, gap: f32, frame: Frame) {
        self.pieces.push(Piece { gap, frame, ..Piece::default() });
    }

    pub(super) fn stay_with_next(&mut self) {
        if let Some(last) = self.pieces.last_mut() {
            last.with_next = true;
        }
    }
}
