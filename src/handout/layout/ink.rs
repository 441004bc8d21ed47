//! Ink in points, and what it is part of.

use std::rc::Rc;

use crate::handout::fonts::Weight;
use crate::qr::Square;

/// A mark. Distances are from the left upper corner of what it stands in: a frame, in the end the sheet.
#[derive(Clone, Debug)]
pub(in crate::handout) enum Ink {
    /// Text on its base line.
    Text { x: f32, y: f32, size: f32, weight: Weight, text: String },
    /// A thin line from here to there.
    Rule { x: f32, y: f32, to_x: f32, to_y: f32, width: f32 },
    /// A filled area; 0 is black.
    Area { x: f32, y: f32, width: f32, height: f32, grey: u8 },
    /// A box that is not filled.
    Outline { x: f32, y: f32, width: f32, height: f32, line: f32 },
    /// A triangle that points right, with its tip here.
    Tip { x: f32, y: f32 },
    /// A code.
    Code { x: f32, y: f32, side: f32, square: Rc<Square> },
}

/// Ink, and what it is part of; nothing when it is decoration.
#[derive(Clone, Debug)]
pub(in crate::handout) struct Item {
    pub(in crate::handout) ink: Ink,
    pub(in crate::handout) part_of: Option<usize>,
}

/// What a part of the page is, for those who hear it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::handout) enum Role {
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
pub(in crate::handout) struct Node {
    pub(in crate::handout) role: Role,
    pub(in crate::handout) parent: Option<usize>,
}

/// Ink in coordinates of its own, which other frames take in where they want it.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame {
    pub(super) items: Vec<Item>,
    pub(super) height: f32,
    /// The width of the widest line of text.
    pub(super) width: f32,
}

impl Frame {
    pub(super) fn push(&mut self, ink: Ink, part_of: impl Into<Option<usize>>) {
        self.items.push(Item { ink, part_of: part_of.into() });
    }

    /// Takes in another frame, its left upper corner here. How large this one is stays as it is.
    pub(super) fn push_frame(&mut self, x: f32, y: f32, frame: Self) {
        self.items.extend(frame.items.into_iter().map(|item| item.moved(x, y)));
    }

    /// Takes in another frame below what there is.
    pub(super) fn push_below(&mut self, x: f32, frame: Self) {
        let below = self.height;
        self.height += frame.height;
        self.push_frame(x, below, frame);
    }

    pub(super) fn rule(&mut self, x: f32, y: f32, to_x: f32, width: f32) {
        self.push(Ink::Rule { x, y, to_x, to_y: y, width }, None);
    }

    pub(super) fn area(&mut self, (x, y): (f32, f32), width: f32, height: f32, grey: u8) {
        self.push(Ink::Area { x, y, width, height, grey }, None);
    }

    pub(super) fn outline(&mut self, (x, y): (f32, f32), width: f32, height: f32, line: f32) {
        self.push(Ink::Outline { x, y, width, height, line }, None);
    }

    /// The base line of the first line. Readings stand above it, and are part of nothing.
    pub(super) fn first_line(&self) -> f32 {
        let base = |item: &Item| match item.ink {
            Ink::Text { y, .. } if item.part_of.is_some() => Some(y),
            _ => None,
        };
        self.items.iter().filter_map(base).fold(f32::INFINITY, f32::min)
    }
}

impl Item {
    fn moved(mut self, by_x: f32, by_y: f32) -> Self {
        match &mut self.ink {
            Ink::Text { x, y, .. }
            | Ink::Area { x, y, .. }
            | Ink::Outline { x, y, .. }
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
