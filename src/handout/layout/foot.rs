//! The end of the page: lines to write on, small print and codes.

use std::rc::Rc;

use super::ink::{Frame, Ink, Role};
use super::set::points;
use super::setter::{GUTTER, SMALLEST, Setter};
use crate::handout::fonts::Weight;
use crate::handout::model::{Code, Page, Text};
use crate::qr;

/// A code with the white around it.
const CODE: f32 = 58.0;
/// The same where room is short: smaller ones are no longer read from a coarse print.
const CODE_DENSE: f32 = 52.0;
/// The modules of a code that holds much: 0.36 millimetres, which telephones read without trouble.
pub(in crate::handout) const MODULE: f32 = 1.03;
/// Such a code is at least this large.
pub(in crate::handout) const LARGE_CODE: f32 = 70.0;
/// A code with the words beside it.
const CODE_COLUMN: f32 = 138.0;
/// Room for handwriting above a line.
const HANDWRITING: f32 = 6.5;

impl Setter<'_> {
    /// Lines to write on: beside each other, or below each other in a narrow column.
    pub(super) fn fill(&mut self, head: &Text, labels: &[Text]) {
        let node = self.node(Role::Paragraph, None);
        let column = if self.narrow { self.width } else { self.size * 5.8 };
        let mut frame = self.set(head, self.size, Weight::Bold, column, Some(node));
        let beside = if self.narrow { 1 } else { u16::try_from(labels.len()).unwrap_or(1).max(1) };
        let left = if self.narrow { 0.0 } else { column + 4.0 };
        let width = (self.width - left) / f32::from(beside);
        let mut x = left;
        for label in labels {
            let set = self.set(label, SMALLEST, Weight::Regular, width * 0.6, Some(node));
            let base = if self.narrow {
                frame.height + set.height + HANDWRITING
            } else {
                (set.height + HANDWRITING - 0.5).max(frame.height - 1.0)
            };
            frame.rule(x + set.width + 4.0, base, x + width - 6.0, 0.5);
            frame.push_frame(x, base - set.height, set);
            frame.height = frame.height.max(base + 1.0);
            x += if self.narrow { 0.0 } else { width };
        }
        self.piece(self.size * 0.5, frame);
    }

    /// Small print, and the codes beside it, or below it in a narrow column.
    pub(super) fn foot(&mut self, page: &Page) {
        let square = |code: &Code| code.square(self.large_code).map(Rc::new);
        let codes = page.codes.iter().filter_map(|code| Some((code, square(code)?)));
        let (small, large): (Vec<_>, Vec<_>) = codes.partition(|(code, _)| code.in_letters);
        let gap = self.size * 0.6;
        let mut frame = Frame { height: 3.0, ..Frame::default() };
        frame.rule(0.0, 0.0, self.width, 0.8);
        if self.narrow {
            self.piece(gap, frame);
            self.stay_with_next();
            for text in &page.small {
                let node = self.node(Role::Paragraph, None);
                let set = self.set(text, SMALLEST, Weight::Regular, self.width, Some(node));
                self.piece(0.0, set);
            }
            let large = large.first().map(|(code, square)| self.large_code(code, square.clone()));
            let beside = large.as_ref().map_or(0.0, |large| large.width + GUTTER / 2.0);
            let across = if large.is_some() { 1 } else { small.len().max(1) };
            let column = (self.width - beside) / f32::from(u16::try_from(across).unwrap_or(1));
            let roomy = column >= CODE_COLUMN;
            for (code, _) in small.iter().filter(|(code, _)| !roomy && !code.about.is_empty()) {
                let node = self.node(Role::Paragraph, None);
                let set = self.set_run_in(&code.caption, &code.about, SMALLEST, self.width, Some(node));
                self.piece(0.0, set);
            }
            let mut codes = self.codes(&small, column, across);
            if let Some(large) = large {
                codes.height = codes.height.max(large.height);
                codes.push_frame(self.width - large.width, 0.0, large);
            }
            self.piece(3.0, codes);
            return;
        }
        let large = large.first().map(|(code, square)| self.large_code(code, square.clone()));
        let across = if large.is_some() { small.len().min(1) } else { small.len() };
        let mut beside = f32::from(u16::try_from(across).unwrap_or(0)) * CODE_COLUMN;
        let codes = self.codes(&small, CODE_COLUMN, across);
        let mut height = codes.height;
        let mut all = codes;
        if let Some(large) = large {
            height = height.max(large.height);
            let width = large.width;
            all.push_frame(beside, 0.0, large);
            beside += width;
        }
        let width = if beside > 0.0 { self.width - beside - GUTTER } else { self.width };
        for text in &page.small {
            let node = self.node(Role::Paragraph, None);
            frame.push_below(0.0, self.set(text, SMALLEST, Weight::Regular, width, Some(node)));
        }
        frame.height = frame.height.max(height + 4.0);
        frame.push_frame(width + GUTTER, 4.0, all);
        self.piece(gap, frame);
    }

    /// Codes beside each other, as many in a row as this.
    fn codes(&mut self, codes: &[(&Code, Rc<qr::Square>)], column: f32, across: usize) -> Frame {
        let mut frame = Frame::default();
        for row in codes.chunks(across.max(1)) {
            let (mut line, mut x) = (Frame::default(), 0.0);
            for (code, square) in row {
                let code = self.code(code, square.clone(), column);
                line.height = line.height.max(code.height);
                line.push_frame(x, 0.0, code);
                x += column;
            }
            frame.push_below(0.0, line);
        }
        frame
    }

    /// A code that holds so much that it needs a size of its own, with its words above it.
    #[expect(clippy::cast_precision_loss, reason = "a code has fewer than two hundred modules in a row")]
    fn large_code(&mut self, code: &Code, square: Rc<qr::Square>) -> Frame {
        let side = LARGE_CODE.max((square.size + 2 * qr::QUIET) as f32 * MODULE);
        let node = self.node(Role::Paragraph, None);
        let mut frame = self.set(&code.caption, SMALLEST, Weight::Bold, side, Some(node));
        if !code.about.is_empty() {
            frame.push_below(0.0, self.set(&code.about, SMALLEST, Weight::Regular, side, Some(node)));
        }
        let figure = self.node(Role::Figure(code.spoken.clone()), None);
        frame.push(Ink::Code { x: 0.0, y: frame.height, side, square }, figure);
        frame.height += side;
        frame.width = side;
        frame
    }

    fn code(&mut self, code: &Code, square: Rc<qr::Square>, column: f32) -> Frame {
        let side = if self.dense { CODE_DENSE } else { CODE };
        let figure = self.node(Role::Figure(code.spoken.clone()), None);
        let mut frame = Frame { height: 2.0, ..Frame::default() };
        frame.push(Ink::Code { x: 0.0, y: 0.0, side, square }, figure);
        let node = self.node(Role::Paragraph, None);
        let width = column - side;
        let content = self.broken(&code.content, width);
        let lines = content.iter().map(|line| (line, Weight::Regular));
        let about = (column >= CODE_COLUMN).then_some((&code.about, Weight::Regular));
        let caption = std::iter::once((&code.caption, Weight::Bold));
        for (text, weight) in caption.chain(lines).chain(about) {
            if !text.is_empty() {
                frame.push_below(side, self.set(text, SMALLEST, weight, width, Some(node)));
            }
        }
        frame.height = frame.height.max(side);
        frame
    }

    /// What a code holds, in lines that end where it has its own joints.
    fn broken(&self, content: &str, width: f32) -> Vec<Text> {
        let mut lines: Vec<String> = Vec::new();
        let fits = |line: &str| points(self.fonts.thousandths(line, Weight::Regular), SMALLEST) <= width;
        for part in content.split_inclusive(['-', '/', '.']) {
            match lines.last_mut() {
                Some(line) if fits(&[line.as_str(), part].concat()) => line.push_str(part),
                _ => lines.push(part.to_owned()),
            }
        }
        lines.iter().map(|line| Text::from(line.as_str())).collect()
    }
}
