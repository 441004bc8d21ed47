//! Each block as pieces of ink.

use super::ink::{Frame, Ink, Role};
use super::setter::{EVEN, GUTTER, NUMBER, PAD, Piece, Setter};
use crate::handout::fonts::Weight;
use crate::handout::model::{Block, Page, Picture, PictureBox, Text};

/// The line around a box of the picture.
const THIN: f32 = 0.7;
/// Between before and after.
const ARROW: f32 = 26.0;
/// How wide the left half of the picture may be, in widths of the page, the best for the eye first.
const LEFT_HALVES: &[f32] = &[0.36, 0.40, 0.32, 0.44, 0.28];

impl Setter<'_> {
    /// Every piece of the page.
    pub(super) fn page(&mut self, page: &Page) {
        let title = self.node(Role::Title, None);
        let size = (self.size * 1.7).max(NUMBER + 1.0);
        let set = self.set(&page.title, size, Weight::Bold, self.width, Some(title));
        let node = self.node(Role::Paragraph, None);
        let under = self.set(&page.under_title, self.size, Weight::Regular, f32::MAX, Some(node));
        if self.dense && set.width + under.width + 2.0 * GUTTER <= self.width {
            let down = set.first_line() - under.first_line();
            let mut beside = set;
            beside.push_frame(self.width - under.width, down, under);
            self.piece(0.0, beside);
        } else {
            self.piece(0.0, set);
            let under = self.set(&page.under_title, self.size, Weight::Regular, self.width, Some(node));
            self.piece(0.0, under);
        }
        self.find_columns(&page.blocks);
        let (above, below) = page.halves();
        for block in above {
            self.block(block);
        }
        // Lines to write on need the width more than anything else: beside columns they stand below them all, in one line.
        let (below, last) = match below.split_last() {
            Some((fill @ Block::Fill { .. }, rest)) if self.may_stand_beside => (rest, Some(fill)),
            _ => (below, None),
        };
        self.in_one_or_two_columns(|setter| {
            for block in below {
                setter.block(block);
            }
            setter.foot(page);
        });
        if let Some(fill) = last {
            self.block(fill);
        }
    }

    /// The head of a further sheet.
    pub(super) fn running_head(&mut self, page: &Page, sheet: usize, sheets: usize) -> Piece {
        let words = page.lang.words();
        let text = (words.continued)(&page.plain_title, &sheet.to_string(), &sheets.to_string());
        let mut frame = self.set(&Text::from(text.as_str()), self.size, Weight::Bold, self.width, None);
        frame.rule(0.0, frame.height + 1.0, self.width, 0.8);
        frame.height += 4.0;
        Piece { frame, ..Piece::default() }
    }

    fn paragraph(&mut self, text: &Text, size: f32) -> Frame {
        let node = self.node(Role::Paragraph, None);
        self.set(text, size, Weight::Regular, self.width, Some(node))
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Head(text) => self.head(text),
            Block::Sentence(text) => {
                let set = self.paragraph(text, self.size);
                // Where room is short, it stands in the line of its head.
                let head = self.pieces.last_mut().filter(|last| self.dense && last.with_next);
                match head.filter(|head| head.frame.width + GUTTER + set.width <= self.width) {
                    Some(head) if set.height <= head.frame.height + EVEN => {
                        let (x, down) = (head.frame.width + GUTTER, head.frame.first_line() - set.first_line());
                        head.frame.push_frame(x, down, set);
                    }
                    _ => {
                        self.piece(0.0, set);
                        self.stay_with_next();
                    }
                }
            }
            Block::Warning { head, points } => self.warning(head, points),
            Block::Picture(picture) => self.picture(picture),
            Block::Table { columns, rows } => self.table(columns, rows),
            Block::Points(points) => {
                let list = self.node(Role::List, None);
                for point in points {
                    let set = self.hanging(point, list, self.width);
                    self.piece(0.5, set);
                }
            }
            Block::Ticks { head, items } => self.ticks(head, items),
            Block::Fill { head, labels } => self.fill(head, labels),
        }
    }

    fn head(&mut self, text: &Text) {
        let node = self.node(Role::Head, None);
        let size = self.size + if self.dense { 1.0 } else { 2.0 };
        let set = self.set(text, size, Weight::Bold, self.width - 8.0, Some(node));
        let mut frame = Frame { width: 8.0 + set.width, ..Frame::default() };
        frame.push_below(8.0, set);
        frame.area((0.0, frame.height - size * 1.15), 3.0, size, 0);
        self.piece(self.size * if self.dense { 0.3 } else { 0.5 }, frame);
        self.stay_with_next();
    }

    /// A sentence behind a dot.
    fn hanging(&mut self, text: &Text, list: usize, width: f32) -> Frame {
        let node = self.node(Role::ListItem, Some(list));
        let indent = self.size;
        let mut frame = Frame::default();
        frame.push_below(indent, self.set(text, self.size, Weight::Regular, width - indent, Some(node)));
        let side = self.size * 0.28;
        frame.area((indent * 0.3, frame.first_line() - self.size * 0.5), side, side, 0);
        frame
    }

    fn warning(&mut self, head: &Text, points: &[Text]) {
        let inner = self.width - 4.0 * PAD;
        let mut frame = Frame { height: self.pad(), ..Frame::default() };
        if let ([first, rest @ ..], true) = (points, self.dense) {
            let node = self.node(Role::Paragraph, None);
            let mut all = first.clone();
            for point in rest {
                all.add("  ", point);
            }
            // Readings may reach above their line.
            frame.height += 1.0;
            frame.push_below(2.0 * PAD, self.set_run_in(head, &all, self.size, inner, Some(node)));
        } else {
            let node = self.node(Role::Head, None);
            frame.push_below(2.0 * PAD, self.set(head, self.size + 1.0, Weight::Bold, inner, Some(node)));
            let list = self.node(Role::List, None);
            for point in points {
                frame.push_below(2.0 * PAD, self.hanging(point, list, inner));
            }
        }
        frame.height += self.pad();
        frame.outline((0.0, 0.0), self.width, frame.height, 1.5);
        self.piece(self.size * 0.4, frame);
    }

    fn picture(&mut self, picture: &Picture) {
        let node = self.node(Role::Figure(picture.spoken.clone()), None);
        let sides = |setter: &mut Self, left: f32| {
            let left = setter.width * left;
            let before = setter.side(&picture.before, left, node);
            let after = setter.side(&picture.after, setter.width - left - ARROW, node);
            (left, before, after)
        };
        let heights = LEFT_HALVES.iter().map(|left| {
            let (_, before, after) = sides(self, *left);
            (before.height.max(after.height), *left)
        });
        let least = heights.reduce(|best, other| if other.0 < best.0 - EVEN { other } else { best });
        let (left, mut frame, after) = sides(self, least.map_or(0.5, |(_, left)| left));
        frame.height = frame.height.max(after.height);
        frame.push_frame(left + ARROW, 0.0, after);
        let middle = frame.height / 2.0 + self.size * 0.7;
        frame.rule(left + 4.0, middle, left + ARROW - 9.0, 2.0);
        frame.push(Ink::Tip { x: left + ARROW - 4.0, y: middle }, None);
        self.piece(self.size * 0.4, frame);
    }

    /// One half of the picture.
    fn side(&mut self, (head, boxes): &(Text, Vec<PictureBox>), width: f32, node: usize) -> Frame {
        let mut frame = self.set(head, self.size, Weight::Bold, width, Some(node));
        frame.height += 1.0;
        for (index, one) in boxes.iter().enumerate() {
            if index > 0 {
                // Where room is short, boxes share a line.
                frame.height += if self.dense { -THIN } else { 2.0 };
            }
            let top = frame.height;
            frame.height += self.pad() * 0.5;
            for set in self.head_and_text(&one.head, &one.services, width - 2.0 * PAD, node) {
                frame.push_below(PAD, set);
            }
            frame.height += self.pad() * 0.5;
            frame.outline((0.0, top), width, frame.height - top, THIN);
        }
        frame
    }

    /// A head with text below it, or behind it where room is short.
    fn head_and_text(&mut self, head: &Text, text: &Text, width: f32, node: usize) -> Vec<Frame> {
        if self.dense {
            return vec![self.set_run_in(head, text, self.size, width, Some(node))];
        }
        vec![
            self.set(head, self.size, Weight::Bold, width, Some(node)),
            self.set(text, self.size, Weight::Regular, width, Some(node)),
        ]
    }

    /// Boxes to tick, with the time of doing beside them, or above them in a narrow column.
    fn ticks(&mut self, head: &Text, ticked: &[Text]) {
        let list = self.node(Role::List, None);
        let (column, side) = (if self.narrow { 0.0 } else { self.size * 5.8 }, self.size * 0.85);
        let indent = column + side + 5.0;
        let mut stage =
            self.set(head, self.size, Weight::Bold, if self.narrow { self.width } else { column }, Some(list));
        if self.narrow {
            self.piece(self.size * 0.2, std::mem::take(&mut stage));
            self.stay_with_next();
        }
        for text in ticked {
            let node = self.node(Role::ListItem, Some(list));
            let mut frame = std::mem::take(&mut stage);
            let set = self.set(text, self.size, Weight::Regular, self.width - indent, Some(node));
            let base = set.first_line();
            frame.height = set.height.max(frame.height);
            frame.push_frame(indent, 0.0, set);
            frame.outline((column, base - side * 0.92), side, side, 0.8);
            self.piece(if self.dense { 0.3 } else { 1.0 }, frame);
        }
    }
}
