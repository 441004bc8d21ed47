//! Each block as pieces of ink.

use super::set::Set;
use super::{EVEN, Ink, Item, NUMBER, Node, Piece, Role, Setter};
use crate::handout::fonts::Weight;
use crate::handout::model::{Block, Page, Picture, PictureBox, Text};

/// White inside a cell or frame.
pub(super) const PAD: f32 = 3.0;
/// The same above and below.
const PAD_DENSE: f32 = 0.9;
/// Between a small print and the codes beside it.
pub(super) const GUTTER: f32 = 10.0;
/// The line around a box of the picture.
const THIN: f32 = 0.7;
/// Between before and after.
const ARROW: f32 = 26.0;
/// How wide the left half of the picture may be, in widths of the page, the best for the eye first.
const LEFT_HALVES: &[f32] = &[0.36, 0.40, 0.32, 0.44, 0.28];

impl Setter<'_> {
    /// White above and below what stands in a cell or frame.
    pub(super) fn pad(&self) -> f32 {
        if self.dense { PAD_DENSE } else { PAD }
    }

    /// Every piece of the page, with this many sources at most.
    pub(super) fn page(&mut self, page: &Page, sources: usize) {
        let title = self.node(Role::Title, None);
        let size = (self.size * 1.7).max(NUMBER + 1.0);
        let set = self.set(&page.title, size, Weight::Bold, self.width, Some(title));
        let node = self.node(Role::Paragraph, None);
        let under = self.set(&page.under_title, self.size, Weight::Regular, f32::MAX, Some(node));
        if self.dense && set.width + under.width + 2.0 * GUTTER <= self.width {
            let down = first_line(&set.items) - first_line(&under.items);
            let left = self.width - under.width;
            let mut beside = set;
            beside.items.extend(under.items.into_iter().map(|item| item.moved(left, down)));
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
        self.in_one_or_two_columns(|setter| {
            for block in below {
                setter.block(block);
            }
            setter.foot(page, sources);
        });
    }

    /// The head of a further sheet.
    pub(super) fn running_head(&mut self, page: &Page, sheet: usize, sheets: usize) -> Piece {
        let words = page.lang.words();
        let text = (words.continued)(&page.plain_title, &sheet.to_string(), &sheets.to_string());
        let set = self.set(&Text::from(text.as_str()), self.size, Weight::Bold, self.width, None);
        let mut items = set.items;
        items.push(rule(0.0, set.height + 1.0, self.width, 0.8));
        Piece { height: set.height + 4.0, items, ..Piece::default() }
    }

    pub(super) fn node(&mut self, role: Role, parent: Option<usize>) -> usize {
        self.nodes.push(Node { role, parent });
        self.nodes.len() - 1
    }

    pub(super) fn piece(&mut self, gap: f32, set: Set) {
        self.pieces.push(Piece { gap, height: set.height, items: set.items, ..Piece::default() });
    }

    fn paragraph(&mut self, text: &Text, size: f32) -> Set {
        let node = self.node(Role::Paragraph, None);
        self.set(text, size, Weight::Regular, self.width, Some(node))
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Head(text) => self.head(text),
            Block::Sentence(text) => {
                let set = self.paragraph(text, self.size);
                self.piece(0.0, set);
                self.stay_with_next();
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

    pub(super) fn stay_with_next(&mut self) {
        if let Some(last) = self.pieces.last_mut() {
            last.with_next = true;
        }
    }

    fn head(&mut self, text: &Text) {
        let node = self.node(Role::Head, None);
        let size = self.size + if self.dense { 1.0 } else { 2.0 };
        let set = self.set(text, size, Weight::Bold, self.width - 8.0, Some(node));
        let mut items: Vec<Item> = set.items.into_iter().map(|item| item.moved(8.0, 0.0)).collect();
        items.push(area(0.0, set.height - size * 1.15, 3.0, size, 0));
        let piece = Piece {
            gap: self.size * if self.dense { 0.3 } else { 0.5 },
            height: set.height,
            items,
            with_next: true,
            ..Piece::default()
        };
        self.pieces.push(piece);
    }

    /// A sentence behind a dot.
    fn hanging(&mut self, text: &Text, list: usize, width: f32) -> Set {
        let node = self.node(Role::ListItem, Some(list));
        let indent = self.size;
        let mut set = self.set(text, self.size, Weight::Regular, width - indent, Some(node));
        let first = first_line(&set.items);
        for item in &mut set.items {
            *item = item.clone().moved(indent, 0.0);
        }
        let side = self.size * 0.28;
        set.items.push(area(indent * 0.3, first - self.size * 0.5, side, side, 0));
        set
    }

    fn warning(&mut self, head: &Text, points: &[Text]) {
        let (inner, mut y) = (self.width - 4.0 * PAD, self.pad());
        if let ([first, rest @ ..], true) = (points, self.dense) {
            let node = self.node(Role::Paragraph, None);
            let mut all = first.clone();
            for point in rest {
                all.add("  ", point);
            }
            // Readings may reach above their line.
            y += 1.0;
            let set = self.set_run_in(head, &all, self.size, inner, Some(node));
            let height = set.height + 2.0 * y - 1.0;
            let mut items: Vec<Item> = set.items.into_iter().map(|item| item.moved(2.0 * PAD, y)).collect();
            items.push(frame(0.0, 0.0, self.width, height, 1.5));
            self.pieces.push(Piece { gap: self.size * 0.4, height, items, ..Piece::default() });
            return;
        }
        let node = self.node(Role::Head, None);
        let set = self.set(head, self.size + 1.0, Weight::Bold, inner, Some(node));
        let mut items: Vec<Item> = set.items.into_iter().map(|item| item.moved(2.0 * PAD, y)).collect();
        y += set.height;
        let list = self.node(Role::List, None);
        for point in points {
            let set = self.hanging(point, list, inner);
            items.extend(set.items.into_iter().map(|item| item.moved(2.0 * PAD, y)));
            y += set.height;
        }
        y += self.pad();
        items.push(frame(0.0, 0.0, self.width, y, 1.5));
        self.pieces.push(Piece { gap: self.size * 0.4, height: y, items, ..Piece::default() });
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
            let (_, (_, before), (_, after)) = sides(self, *left);
            (before.max(after), *left)
        });
        let least = heights.reduce(|best, other| if other.0 < best.0 - EVEN { other } else { best });
        let (left, (before, tall_before), (after, tall_after)) = sides(self, least.map_or(0.5, |(_, left)| left));
        let height = tall_before.max(tall_after);
        let mut items = before;
        items.extend(after.into_iter().map(|item| item.moved(left + ARROW, 0.0)));
        let middle = height / 2.0 + self.size * 0.7;
        items.push(Item {
            ink: Ink::Rule { x: left + 4.0, y: middle, to_x: left + ARROW - 9.0, to_y: middle, width: 2.0 },
            part_of: None,
        });
        items.push(Item { ink: Ink::Tip { x: left + ARROW - 4.0, y: middle }, part_of: None });
        self.pieces.push(Piece { gap: self.size * 0.4, height, items, ..Piece::default() });
    }

    /// One half of the picture, in its own coordinates, and its height.
    fn side(&mut self, (head, boxes): &(Text, Vec<PictureBox>), width: f32, node: usize) -> (Vec<Item>, f32) {
        let head = self.set(head, self.size, Weight::Bold, width, Some(node));
        let (mut items, mut y) = (head.items, head.height + 1.0);
        let mut bottom = y;
        for one in boxes {
            let top = y;
            y += self.pad() * 0.5;
            for set in self.head_and_text(&one.head, &one.services, width - 2.0 * PAD, node) {
                items.extend(set.items.into_iter().map(|item| item.moved(PAD, y)));
                y += set.height;
            }
            y += self.pad() * 0.5;
            items.push(frame(0.0, top, width, y - top, THIN));
            bottom = y;
            // Where room is short, boxes share a line.
            y += if self.dense { -THIN } else { 2.0 };
        }
        (items, bottom)
    }

    /// A head with text below it, or behind it where room is short.
    fn head_and_text(&mut self, head: &Text, text: &Text, width: f32, node: usize) -> Vec<Set> {
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
            let Set { mut items, height, .. } = std::mem::take(&mut stage);
            let set = self.set(text, self.size, Weight::Regular, self.width - indent, Some(node));
            let base = first_line(&set.items);
            items.extend(set.items.into_iter().map(|item| item.moved(indent, 0.0)));
            items.push(frame(column, base - side * 0.92, side, side, 0.8));
            let gap = if self.dense { 0.3 } else { 1.0 };
            self.pieces.push(Piece { gap, height: set.height.max(height), items, ..Piece::default() });
        }
    }
}

/// The base line of the first line. Readings stand above it, and are part of nothing.
pub(super) fn first_line(items: &[Item]) -> f32 {
    let base = |item: &Item| match item.ink {
        Ink::Text { y, .. } if item.part_of.is_some() => Some(y),
        _ => None,
    };
    items.iter().filter_map(base).fold(f32::INFINITY, f32::min)
}

pub(super) fn rule(x: f32, y: f32, to_x: f32, width: f32) -> Item {
    Item { ink: Ink::Rule { x, y, to_x, to_y: y, width }, part_of: None }
}

pub(super) fn area(x: f32, y: f32, width: f32, height: f32, grey: u8) -> Item {
    Item { ink: Ink::Area { x, y, width, height, grey }, part_of: None }
}

fn frame(x: f32, y: f32, width: f32, height: f32, line: f32) -> Item {
    Item { ink: Ink::Frame { x, y, width, height, line }, part_of: None }
}
