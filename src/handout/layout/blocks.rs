//! Each block as pieces of ink.

use std::rc::Rc;

use super::set::Set;
use super::{DENSE, Ink, Item, NUMBER, Node, Piece, Role, SMALLEST, Setter};
use crate::handout::fonts::Weight;
use crate::handout::model::{Block, Cell, Code, Page, Part, Picture, PictureBox, Span, Text};
use crate::handout::qr;

/// White inside a cell or frame.
const PAD: f32 = 3.0;
/// The same above and below.
const PAD_DENSE: f32 = 1.2;
/// A code with the white around it.
const CODE: f32 = 56.0;
/// A code with the words beside it.
const CODE_COLUMN: f32 = 138.0;
/// Between a small print and the codes beside it.
const GUTTER: f32 = 10.0;

impl Setter<'_> {
    /// Whether lines and blocks stand closer.
    pub(super) fn is_dense(&self) -> bool {
        self.size < DENSE
    }

    /// White above and below what stands in a cell or frame.
    fn pad(&self) -> f32 {
        if self.is_dense() { PAD_DENSE } else { PAD }
    }

    /// Every piece of the page, with this many sources at most.
    pub(super) fn page(&mut self, page: &Page, sources: usize) {
        let title = self.node(Role::Title, None);
        let size = (self.size * 1.7).max(NUMBER + 1.0);
        let set = self.set(&page.title, size, Weight::Bold, self.width, Some(title));
        let node = self.node(Role::Paragraph, None);
        let under = self.set(&page.under_title, self.size, Weight::Regular, f32::MAX, Some(node));
        if self.is_dense() && set.width + under.width + 2.0 * GUTTER <= self.width {
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
        for block in &page.blocks {
            self.block(block);
        }
        self.foot(page, sources);
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

    fn node(&mut self, role: Role, parent: Option<usize>) -> usize {
        self.nodes.push(Node { role, parent });
        self.nodes.len() - 1
    }

    fn piece(&mut self, gap: f32, set: Set) {
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

    fn stay_with_next(&mut self) {
        if let Some(last) = self.pieces.last_mut() {
            last.with_next = true;
        }
    }

    fn head(&mut self, text: &Text) {
        let node = self.node(Role::Head, None);
        let size = self.size + if self.is_dense() { 1.0 } else { 2.0 };
        let set = self.set(text, size, Weight::Bold, self.width - 8.0, Some(node));
        let mut items: Vec<Item> = set.items.into_iter().map(|item| item.moved(8.0, 0.0)).collect();
        items.push(area(0.0, set.height - size * 1.15, 3.0, size, 0));
        let piece = Piece {
            gap: self.size * if self.is_dense() { 0.35 } else { 0.5 },
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
        if let ([point], true) = (points, self.is_dense()) {
            let node = self.node(Role::Paragraph, None);
            let set = self.set_run_in(head, point, self.size, inner, Some(node));
            let height = set.height + 2.0 * y;
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
        let (left, arrow) = (self.width * if self.is_dense() { 0.4 } else { 0.34 }, 26.0);
        let right = self.width - left - arrow;
        let (before, tall_before) = self.side(&picture.before, left, node);
        let (after, tall_after) = self.side(&picture.after, right, node);
        let height = tall_before.max(tall_after);
        let mut items = before;
        items.extend(after.into_iter().map(|item| item.moved(left + arrow, 0.0)));
        let middle = height / 2.0 + self.size * 0.7;
        items.push(Item {
            ink: Ink::Rule { x: left + 4.0, y: middle, to_x: left + arrow - 9.0, to_y: middle, width: 2.0 },
            part_of: None,
        });
        items.push(Item { ink: Ink::Tip { x: left + arrow - 4.0, y: middle }, part_of: None });
        self.pieces.push(Piece { gap: self.size * 0.4, height, items, ..Piece::default() });
    }

    /// One half of the picture, in its own coordinates, and its height.
    fn side(&mut self, (head, boxes): &(Text, Vec<PictureBox>), width: f32, node: usize) -> (Vec<Item>, f32) {
        let head = self.set(head, self.size, Weight::Bold, width, Some(node));
        let (mut items, mut y) = (head.items, head.height + 1.0);
        for one in boxes {
            let top = y;
            y += self.pad() * 0.5;
            for set in self.head_and_text(&one.head, &one.services, width - 2.0 * PAD, node) {
                items.extend(set.items.into_iter().map(|item| item.moved(PAD, y)));
                y += set.height;
            }
            y += self.pad() * 0.5;
            items.push(frame(0.0, top, width, y - top, 0.7));
            y += if self.is_dense() { 1.0 } else { 2.0 };
        }
        (items, y)
    }

    fn table(&mut self, columns: &[(Text, u16)], rows: &[Vec<Cell>]) {
        let table = self.node(Role::Table, None);
        let widths: Vec<f32> = columns.iter().map(|(_, share)| self.width * f32::from(*share) / 100.0).collect();
        let head = self.table_head(columns, &widths, Some(table));
        self.pieces.push(Piece { gap: 1.0, with_next: true, ..head });
        // Said again on a further sheet, it is decoration.
        let again = Rc::new(self.table_head(columns, &widths, None));
        for row in rows {
            let node = self.node(Role::Row, Some(table));
            let (mut items, mut x, mut height) = (Vec::new(), 0.0, 0.0_f32);
            for (cell, width) in row.iter().zip(&widths) {
                let part_of = self.node(Role::Cell, Some(node));
                let set = self.cell(cell, width - 2.0 * PAD, part_of);
                items.extend(set.items.into_iter().map(|item| item.moved(x + PAD, self.pad() * 0.5)));
                height = height.max(set.height);
                x += width;
            }
            height += self.pad() * 1.2;
            items.push(rule(0.0, height, self.width, 0.5));
            self.pieces.push(Piece { height, items, table_head: Some(again.clone()), ..Piece::default() });
        }
    }

    fn table_head(&mut self, columns: &[(Text, u16)], widths: &[f32], table: Option<usize>) -> Piece {
        let row = table.map(|table| self.node(Role::Row, Some(table)));
        let (mut inked, mut x, mut height) = (Vec::new(), 0.0, 0.0_f32);
        for ((text, _), width) in columns.iter().zip(widths) {
            let part_of = row.map(|row| self.node(Role::HeadCell, Some(row)));
            let set = self.set(text, self.size.max(SMALLEST), Weight::Bold, width - 2.0 * PAD, part_of);
            inked.extend(set.items.into_iter().map(|item| item.moved(x + PAD, 0.5)));
            height = height.max(set.height + 1.0);
            x += width;
        }
        let mut items = vec![area(0.0, 0.0, self.width, height, 225)];
        items.extend(inked);
        items.push(rule(0.0, height, self.width, 0.8));
        Piece { height, items, ..Piece::default() }
    }

    fn cell(&mut self, cell: &Cell, width: f32, part_of: usize) -> Set {
        let mut all = Set::default();
        let small = self.size.min(DENSE);
        if self.is_dense() && cell.iter().any(|part| matches!(part, Part::Number(..))) {
            for line in number_lines(cell) {
                let set = self.set(&line, small, Weight::Regular, width, Some(part_of));
                all.items.extend(set.items.into_iter().map(|item| item.moved(0.0, all.height)));
                all.height += set.height;
            }
            return all;
        }
        if let ([Part::Strong(head), Part::Plain(text)], true) = (cell.as_slice(), self.is_dense()) {
            return self.set_run_in(head, text, small, width, Some(part_of));
        }
        for part in cell {
            let set = match part {
                Part::Strong(text) => self.set(text, self.size, Weight::Bold, width, Some(part_of)),
                Part::Plain(text) => self.set(text, small, Weight::Regular, width, Some(part_of)),
                Part::Number(number, about) => self.number(number, about, width, part_of),
            };
            all.items.extend(set.items.into_iter().map(|item| item.moved(0.0, all.height)));
            all.height += set.height;
        }
        all
    }

    /// A head with text below it, or behind it where room is short.
    fn head_and_text(&mut self, head: &Text, text: &Text, width: f32, node: usize) -> Vec<Set> {
        if self.is_dense() {
            return vec![self.set_run_in(head, text, self.size, width, Some(node))];
        }
        vec![
            self.set(head, self.size, Weight::Bold, width, Some(node)),
            self.set(text, self.size, Weight::Regular, width, Some(node)),
        ]
    }

    /// A number with its words beside it, or below it where there is no room.
    fn number(&mut self, number: &str, about: &Text, width: f32, part_of: usize) -> Set {
        let mut set = self.set(&Text::from(number), NUMBER.max(self.size * 1.5), Weight::Bold, width, Some(part_of));
        if about.is_empty() {
            return set;
        }
        let (small, gap) = (self.size.min(DENSE), 5.0);
        let beside = self.set(about, small, Weight::Regular, width - set.width - gap, Some(part_of));
        if set.width + gap + small * 5.0 <= width && beside.height <= set.height + small * 0.8 {
            let down =
                if beside.height < set.height { first_line(&set.items) - first_line(&beside.items) } else { 0.0 };
            let right = set.width + gap;
            set.height = set.height.max(beside.height + down);
            set.items.extend(beside.items.into_iter().map(|item| item.moved(right, down)));
            return set;
        }
        let below = self.set(about, small, Weight::Regular, width, Some(part_of));
        set.items.extend(below.items.into_iter().map(|item| item.moved(0.0, set.height)));
        set.height += below.height;
        set
    }

    /// Boxes to tick, with the time of doing beside them.
    fn ticks(&mut self, head: &Text, ticked: &[Text]) {
        let list = self.node(Role::List, None);
        let (column, side) = (self.size * 5.8, self.size * 0.85);
        let indent = column + side + 5.0;
        for (index, text) in ticked.iter().enumerate() {
            let node = self.node(Role::ListItem, Some(list));
            let mut items = Vec::new();
            let mut height = 0.0;
            if index == 0 {
                let set = self.set(head, self.size, Weight::Bold, column, Some(node));
                height = set.height;
                items.extend(set.items);
            }
            let set = self.set(text, self.size, Weight::Regular, self.width - indent, Some(node));
            let base = first_line(&set.items);
            items.extend(set.items.into_iter().map(|item| item.moved(indent, 0.0)));
            items.push(frame(column, base - side * 0.92, side, side, 0.8));
            let gap = if self.is_dense() { 0.3 } else { 1.0 };
            self.pieces.push(Piece { gap, height: set.height.max(height), items, ..Piece::default() });
        }
    }

    fn fill(&mut self, head: &Text, labels: &[Text]) {
        let node = self.node(Role::Paragraph, None);
        let column = self.size * 5.8;
        let set = self.set(head, self.size, Weight::Bold, column, Some(node));
        let (mut items, mut height, mut x) = (set.items, set.height, column + 4.0);
        let columns = u16::try_from(labels.len()).unwrap_or(1).max(1);
        let width = (self.width - x) / f32::from(columns);
        for label in labels {
            let set = self.set(label, SMALLEST, Weight::Regular, width * 0.6, Some(node));
            // Room for handwriting.
            let base = (set.height + 6.0).max(height - 1.0);
            items.push(rule(x + set.width + 4.0, base, x + width - 6.0, 0.5));
            height = height.max(base + 1.0);
            items.extend(set.items.into_iter().map(|item| item.moved(x, base - set.height)));
            x += width;
        }
        self.pieces.push(Piece { gap: self.size * 0.5, height, items, ..Piece::default() });
    }

    /// Small print, with the codes beside it.
    fn foot(&mut self, page: &Page, sources: usize) {
        let codes: Vec<(&Code, Rc<qr::Square>)> =
            page.codes.iter().filter_map(|code| Some((code, Rc::new(qr::square(&code.content)?)))).collect();
        let count = u16::try_from(codes.len()).unwrap_or(0);
        let beside = if codes.is_empty() { 0.0 } else { f32::from(count) * CODE_COLUMN + GUTTER };
        let width = self.width - beside;
        let (mut items, mut y) = (vec![rule(0.0, 0.0, self.width, 0.8)], 3.0);
        let sources = sources_in_a_line(page, sources);
        for text in page.small.iter().chain(&sources) {
            let node = self.node(Role::Paragraph, None);
            let set = self.set(text, SMALLEST, Weight::Regular, width, Some(node));
            items.extend(set.items.into_iter().map(|item| item.moved(0.0, y)));
            y += set.height;
        }
        let mut x = width + GUTTER;
        for (code, square) in codes {
            let (inked, height) = self.code(code, square);
            items.extend(inked.into_iter().map(|item| item.moved(x, 4.0)));
            y = y.max(height + 4.0);
            x += CODE_COLUMN;
        }
        self.pieces.push(Piece { gap: self.size * 0.6, height: y, items, ..Piece::default() });
    }

    fn code(&mut self, code: &Code, square: Rc<qr::Square>) -> (Vec<Item>, f32) {
        let figure = self.node(Role::Figure(code.spoken.clone()), None);
        let mut items = vec![Item { ink: Ink::Code { x: 0.0, y: 0.0, side: CODE, square }, part_of: Some(figure) }];
        let node = self.node(Role::Paragraph, None);
        let mut y = 2.0;
        let content = Text::from(code.content.as_str());
        for (text, weight) in
            [(&code.caption, Weight::Bold), (&content, Weight::Regular), (&code.about, Weight::Regular)]
        {
            if !text.is_empty() {
                let set = self.set(text, SMALLEST, weight, CODE_COLUMN - CODE, Some(node));
                items.extend(set.items.into_iter().map(|item| item.moved(CODE, y)));
                y += set.height;
            }
        }
        (items, y.max(CODE))
    }
}

/// Each number with what is said of it in a paragraph of its own, so that nobody takes the hours of one for those of another.
fn number_lines(cell: &Cell) -> Vec<Text> {
    let mut lines: Vec<Vec<Span>> = Vec::new();
    for part in cell {
        match (part, lines.last_mut()) {
            (Part::Number(number, about), _) => {
                let mut line = vec![Span { large: true, ..Span::plain(number) }];
                if !about.is_empty() {
                    line.push(Span::plain(" "));
                    line.extend(about.0.clone());
                }
                lines.push(line);
            }
            (Part::Strong(text) | Part::Plain(text), Some(line)) => {
                line.push(Span::plain("  "));
                line.extend(text.0.clone());
            }
            (Part::Strong(text) | Part::Plain(text), None) => lines.push(text.0.clone()),
        }
    }
    lines.into_iter().map(Text).collect()
}

/// As many sources as there is room for, one behind the other.
fn sources_in_a_line(page: &Page, most: usize) -> Option<Text> {
    let line = page.sources_line(most)?;
    Some(Text::from(line.as_str()))
}

/// The base line of the first line.
fn first_line(items: &[Item]) -> f32 {
    let base = |item: &Item| match item.ink {
        Ink::Text { y, size, .. } if item.part_of.is_some() || size >= SMALLEST => Some(y),
        _ => None,
    };
    items.iter().filter_map(base).fold(f32::INFINITY, f32::min)
}

fn rule(x: f32, y: f32, to_x: f32, width: f32) -> Item {
    Item { ink: Ink::Rule { x, y, to_x, to_y: y, width }, part_of: None }
}

fn area(x: f32, y: f32, width: f32, height: f32, grey: u8) -> Item {
    Item { ink: Ink::Area { x, y, width, height, grey }, part_of: None }
}

fn frame(x: f32, y: f32, width: f32, height: f32, line: f32) -> Item {
    Item { ink: Ink::Frame { x, y, width, height, line }, part_of: None }
}
