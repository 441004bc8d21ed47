//! Tables: columns as wide as their rows need them, and numbers that the eye finds.

use std::collections::HashMap;
use std::rc::Rc;

use super::ink::{Frame, Role};
use super::set::points;
use super::setter::{EVEN, NUMBER, PAD, PLAIN, Piece, SMALLEST, Setter};
use crate::handout::fonts::Weight;
use crate::handout::model::{Block, Cell, Part, Text, number_lines};

/// The narrowest column, in hundredths of the page.
const NARROWEST: u16 = 18;
/// Between one width that is tried and the next.
const STEP: u16 = 4;

impl Setter<'_> {
    /// Finds the widths of all columns: those that make the page least high, and of these the ones nearest to what was asked for.
    /// Tables that ask for the same stand in line with each other.
    pub(super) fn find_columns(&mut self, blocks: &[Block]) {
        let tables = || {
            blocks.iter().filter_map(|block| match block {
                Block::Table { columns, rows } => Some((columns, rows)),
                _ => None,
            })
        };
        for (columns, _) in tables() {
            let asked_for = asked(columns);
            if self.columns.iter().any(|(same, _)| *same == asked_for) {
                continue;
            }
            let alike: Vec<&Vec<Cell>> =
                tables().filter(|(columns, _)| asked(columns) == asked_for).flat_map(|(_, rows)| rows).collect();
            let found = self.least_high(&asked_for, &alike);
            self.columns.push((asked_for, found));
        }
    }

    /// First in large steps over all widths, then in small steps around the best of them.
    fn least_high(&mut self, asked: &[u16], rows: &[&Vec<Cell>]) -> Vec<u16> {
        let widest = 100_u16.saturating_sub(NARROWEST * u16::try_from(asked.len() - 1).unwrap_or(u16::MAX));
        let everywhere: Vec<(u16, u16)> = asked.iter().map(|_| (NARROWEST, widest)).collect();
        let coarse = self.least_high_among(&splits(100, &everywhere, STEP), asked, rows);
        let around = |share: &u16| (share.saturating_sub(STEP - 1).max(NARROWEST), share + STEP - 1);
        let nearby: Vec<(u16, u16)> = coarse.iter().map(around).collect();
        self.least_high_among(&splits(100, &nearby, 1), asked, rows)
    }

    fn least_high_among(&mut self, among: &[Vec<u16>], asked: &[u16], rows: &[&Vec<Cell>]) -> Vec<u16> {
        let mut measured: HashMap<(usize, u16), Vec<f32>> = HashMap::new();
        let mut best: Option<(f32, u16, &Vec<u16>)> = None;
        for shares in among {
            for (column, share) in shares.iter().enumerate() {
                measured.entry((column, *share)).or_insert_with(|| self.heights(column, *share, rows));
            }
            let of_row = |row: usize| {
                let cells = shares.iter().enumerate().map(|(column, share)| measured[&(column, *share)][row]);
                cells.fold(0.0_f32, f32::max)
            };
            let height: f32 = (0..rows.len()).map(of_row).sum();
            let off: u16 = shares.iter().zip(asked).map(|(share, asked)| share.abs_diff(*asked)).sum();
            let is_better = best.as_ref().is_none_or(|(least, least_off, _)| {
                height < least - EVEN || (height < least + EVEN && off < *least_off)
            });
            if is_better {
                best = Some((height, off, shares));
            }
        }
        best.map_or_else(|| asked.to_vec(), |(_, _, shares)| shares.clone())
    }

    /// How high each cell of a column is in this width; one that would break a number is out of the question.
    fn heights(&mut self, column: usize, share: u16, rows: &[&Vec<Cell>]) -> Vec<f32> {
        let width = self.share(share) - 2.0 * PAD;
        let mut heights = Vec::new();
        for row in rows {
            let Some(cell) = row.get(column) else { continue };
            let widest = cell.iter().map(|part| match part {
                Part::Number(number, _) => self.number_width(number),
                Part::Strong(_) | Part::Plain(_) | Part::Labelled(..) => 0.0,
            });
            let fits = widest.fold(0.0_f32, f32::max) <= width;
            heights.push(if fits { self.cell(cell, width, 0).height } else { f32::INFINITY });
        }
        heights
    }

    fn number_width(&self, number: &str) -> f32 {
        points(self.fonts.thousandths(number, Weight::Bold), self.number_size())
    }

    /// How large numbers are in tables.
    fn number_size(&self) -> f32 {
        NUMBER.max(if self.dense { self.size } else { self.size * 1.5 })
    }

    /// How large the plain text of cells is.
    fn plain_size(&self) -> f32 {
        if self.dense { self.size } else { self.size.min(PLAIN.max(self.size - 1.5)) }
    }

    /// A part of the page's width, of which there are a hundred.
    fn share(&self, share: u16) -> f32 {
        self.width * f32::from(share) / 100.0
    }

    pub(super) fn table(&mut self, columns: &[(Text, u16)], rows: &[Vec<Cell>]) {
        let table = self.node(Role::Table, None);
        let widths: Vec<f32> = shares(&self.columns, columns).iter().map(|share| self.share(*share)).collect();
        let head = self.table_head(columns, &widths, Some(table));
        self.pieces.push(Piece { gap: 1.0, with_next: true, ..head });
        // Said again on a further sheet, it is decoration.
        let again = Rc::new(self.table_head(columns, &widths, None));
        for row in rows {
            let node = self.node(Role::Row, Some(table));
            let (mut frame, mut x) = (Frame::default(), 0.0);
            for (cell, width) in row.iter().zip(&widths) {
                let part_of = self.node(Role::Cell, Some(node));
                let set = self.cell(cell, width - 2.0 * PAD, part_of);
                frame.height = frame.height.max(set.height);
                frame.push_frame(x + PAD, self.pad() * 0.5, set);
                x += width;
            }
            frame.height += self.pad() * 1.2;
            frame.rule(0.0, frame.height, self.width, 0.5);
            self.pieces.push(Piece { frame, table_head: Some(again.clone()), ..Piece::default() });
        }
    }

    fn table_head(&mut self, columns: &[(Text, u16)], widths: &[f32], table: Option<usize>) -> Piece {
        let row = table.map(|table| self.node(Role::Row, Some(table)));
        let (mut heads, mut x) = (Frame::default(), 0.0);
        for ((text, _), width) in columns.iter().zip(widths) {
            let part_of = row.map(|row| self.node(Role::HeadCell, Some(row)));
            let set = self.set(text, self.size.max(SMALLEST), Weight::Bold, width - 2.0 * PAD, part_of);
            heads.height = heads.height.max(set.height + 1.0);
            heads.push_frame(x + PAD, 0.5, set);
            x += width;
        }
        let mut frame = Frame::default();
        frame.area((0.0, 0.0), self.width, heads.height, 225);
        frame.push_below(0.0, heads);
        frame.rule(0.0, frame.height, self.width, 0.8);
        Piece { frame, ..Piece::default() }
    }

    fn cell(&mut self, cell: &Cell, width: f32, part_of: usize) -> Frame {
        let mut all = Frame::default();
        let small = self.plain_size();
        if let (true, Some(lines)) = (self.dense, number_lines(cell)) {
            for line in lines {
                all.push_below(0.0, self.set(&line, small, Weight::Regular, width, Some(part_of)));
            }
            return all;
        }
        if let ([Part::Strong(head), Part::Plain(text)], true) = (cell.as_slice(), self.dense) {
            return self.set_run_in(head, text, small, width, Some(part_of));
        }
        for part in cell {
            let said = match part {
                Part::Strong(text) => self.set(text, self.size, Weight::Bold, width, Some(part_of)),
                Part::Plain(text) => self.set(text, small, Weight::Regular, width, Some(part_of)),
                Part::Labelled(label, text) => self.set_run_in(label, text, small, width, Some(part_of)),
                Part::Number(number, about) => self.number(number, about, width, part_of),
            };
            all.push_below(0.0, said);
        }
        all
    }

    /// A number with its words beside it, or below it where there is no room.
    fn number(&mut self, number: &str, about: &Text, width: f32, part_of: usize) -> Frame {
        let mut set = self.set(&Text::from(number), self.number_size(), Weight::Bold, width, Some(part_of));
        if about.is_empty() {
            return set;
        }
        let (small, gap) = (self.plain_size(), 5.0);
        let beside = self.set(about, small, Weight::Regular, width - set.width - gap, Some(part_of));
        if set.width + gap + small * 5.0 <= width && beside.height <= set.height + small * 0.8 {
            let down = if beside.height < set.height { set.first_line() - beside.first_line() } else { 0.0 };
            set.height = set.height.max(beside.height + down);
            set.push_frame(set.width + gap, down, beside);
            return set;
        }
        set.push_below(0.0, self.set(about, small, Weight::Regular, width, Some(part_of)));
        set
    }
}

fn asked(columns: &[(Text, u16)]) -> Vec<u16> {
    columns.iter().map(|(_, share)| *share).collect()
}

/// What the columns of a table get, of all that was found.
pub(super) fn shares(found: &[(Vec<u16>, Vec<u16>)], columns: &[(Text, u16)]) -> Vec<u16> {
    let asked = asked(columns);
    found.iter().find(|(same, _)| *same == asked).map_or(asked, |(_, found)| found.clone())
}

/// Every way to part a width among columns that lie between these bounds, in steps; the last column takes what is left.
fn splits(width: u16, bounds: &[(u16, u16)], step: u16) -> Vec<Vec<u16>> {
    let Some((&(least, most), rest)) = bounds.split_first() else { return Vec::new() };
    if rest.is_empty() {
        return if (least..=most).contains(&width) { vec![vec![width]] } else { Vec::new() };
    }
    let firsts = (least..=most.min(width)).step_by(usize::from(step));
    let with_rest = |first| splits(width - first, rest, step).into_iter().map(move |rest| [vec![first], rest].concat());
    firsts.flat_map(with_rest).collect()
}
