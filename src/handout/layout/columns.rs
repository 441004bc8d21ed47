//! Sentences in two columns, where that saves room: short lines are also easier to read.

use super::ink::Frame;
use super::setter::{GUTTER, Piece, Setter, stack, total};

/// Two columns are worth it from this gain on, in points.
const WORTH: f32 = 12.0;

impl Setter<'_> {
    /// Adds what `set` sets, over the whole width or in two columns.
    pub(super) fn in_one_or_two_columns(&mut self, set: impl Fn(&mut Self)) {
        let (nodes, before) = (self.nodes.len(), self.pieces.len());
        set(self);
        if !self.may_stand_beside {
            return;
        }
        let one = self.pieces.split_off(before);
        let nodes_of_one = self.nodes.split_off(nodes);
        let whole = self.width;
        self.width = (whole - GUTTER) / 2.0;
        self.narrow = true;
        set(self);
        let half = std::mem::replace(&mut self.width, whole);
        self.narrow = false;
        let two = beside_each_other(self.pieces.split_off(before), half + GUTTER);
        if two.gap + two.frame.height + WORTH < total(&one) {
            self.pieces.push(two);
        } else {
            self.nodes.truncate(nodes);
            self.nodes.extend(nodes_of_one);
            self.pieces.extend(one);
        }
    }
}

/// One piece of all: the second column begins where both become least high.
fn beside_each_other(mut left: Vec<Piece>, right_at: f32) -> Piece {
    let may_part = |at: &usize| left.get(at - 1).is_some_and(|piece| !piece.with_next);
    let height = |at: usize| total(&left[..at]).max(total(&left[at..]));
    let parted = (1..=left.len()).filter(may_part).min_by(|one, other| height(*one).total_cmp(&height(*other)));
    let at = parted.unwrap_or(left.len());
    let (gap, height) = (left.first().map_or(0.0, |piece| piece.gap), height(at));
    let right = left.split_off(at);
    let mut frame = Frame { height, ..Frame::default() };
    stack(&mut frame, left, (0.0, 0.0));
    stack(&mut frame, right, (right_at, 0.0));
    Piece { gap, frame, ..Piece::default() }
}
