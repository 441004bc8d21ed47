//! Sets text in lines: breaks by the rules of Japanese with the font's own advances, readings above their kanji.

use super::ink::{Frame, Ink};
use super::setter::{NUMBER, Setter};
use crate::handout::fonts::{LACKING, Weight};
use crate::handout::model::{LargeCode, Span, Text};
use crate::text::wrap::wrap_by;

/// While lines are broken, a character of this plane stands for each span that must stay whole. The plane is unassigned, and Unicode
/// breaks lines around its characters as around kanji.
const STAND_IN: u32 = 0x3_F000;

/// Readings are half as large as what they stand above.
const READING: f32 = 0.5;

/// How much further apart lines with readings stand, in sizes: they use the white between lines as well.
const READING_ROOM: f32 = 0.3;

/// Which line has room for readings, whether it has readings or not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tall {
    AsNeeded,
    First,
    Last,
}

/// A span that stays whole, or white of this width.
struct Whole<'a> {
    span: Option<&'a Span>,
    /// In thousandths of the text's size.
    width: usize,
}

/// Lengths are points; the ruler counts thousandths of the size in whole numbers.
#[expect(clippy::cast_precision_loss, reason = "a page is some thousands of units wide")]
pub(super) fn points(thousandths: usize, size: f32) -> f32 {
    thousandths as f32 * size / 1000.0
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "widths are positive and below a metre")]
fn thousandths(points: f32, size: f32) -> usize {
    (points / size * 1000.0).max(0.0) as usize
}

impl Setter<'_> {
    /// From one base line to the next, in sizes.
    fn leading(&self) -> f32 {
        match self.large_code {
            // Better closer lines than a second sheet.
            LargeCode::Nowhere => 1.09,
            _ if self.dense => 1.16,
            _ => 1.3,
        }
    }

    /// What the font has: the rest is marked and remembered.
    fn drawable(&mut self, text: &str) -> String {
        text.chars()
            .filter(|letter| !letter.is_control())
            .map(|letter| {
                if !self.fonts.lacks(letter) {
                    return letter;
                }
                if !self.lacking.contains(&letter) {
                    self.lacking.push(letter);
                }
                LACKING
            })
            .collect()
    }

    /// Sets `text` in lines of at most `width`.
    pub(super) fn set(&mut self, text: &Text, size: f32, weight: Weight, width: f32, part_of: Option<usize>) -> Frame {
        self.set_behind((0.0, Tall::AsNeeded), text, size, weight, width, part_of).0
    }

    /// Sets bold text with more behind it, in the same line while there is room.
    pub(super) fn set_run_in(
        &mut self,
        head: &Text,
        text: &Text,
        size: f32,
        width: f32,
        part_of: Option<usize>,
    ) -> Frame {
        let tall = head.has_readings() || text.has_readings();
        // The line that both share has room for the readings of both.
        let (last, first) = if tall { (Tall::Last, Tall::First) } else { (Tall::AsNeeded, Tall::AsNeeded) };
        let (mut set, last) = self.set_behind((0.0, last), head, size, Weight::Bold, width, part_of);
        let behind = last + size * 0.6;
        let below = behind + size * 4.0 > width;
        let (white, first) = if below { (0.0, Tall::AsNeeded) } else { (behind, first) };
        let (more, _) = self.set_behind((white, first), text, size, Weight::Regular, width, part_of);
        let line = size * self.leading() + if tall { size * READING_ROOM } else { 0.0 };
        let y = if below { set.height } else { set.height - line };
        set.height = y + more.height;
        set.width = set.width.max(more.width);
        set.push_frame(0.0, y, more);
        set
    }

    /// Sets `text` with white before its first line, and on request with room for readings above a line that has none; says how wide
    /// the last line is.
    fn set_behind(
        &mut self,
        (white, tall): (f32, Tall),
        text: &Text,
        size: f32,
        weight: Weight,
        width: f32,
        part_of: Option<usize>,
    ) -> (Frame, f32) {
        let spans: Vec<Span> =
            text.0.iter().map(|span| Span { text: self.drawable(&span.text), ..span.clone() }).collect();
        let all: String = spans.iter().map(|span| span.text.as_str()).collect();
        let weight = self.fonts.weight_for(&all, weight);
        let (stood_in, wholes) = self.stand_ins(white, &spans, size, weight);
        let ruler = |piece: &str| self.ruler(piece, &wholes, weight);
        let lines = wrap_by(&stood_in, thousandths(width, size), &ruler);
        let (mut set, mut last) = (Frame::default(), 0.0);
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            let has = |test: fn(&Span) -> bool| {
                line.chars().filter_map(|letter| whole(&wholes, letter)).filter_map(|whole| whole.span).any(test)
            };
            let asked = tall == Tall::First && index == 0 || tall == Tall::Last && index + 1 == count;
            let above = if asked || has(|span| span.reading.is_some()) { size * READING_ROOM } else { 0.0 };
            let (tall, leading) = match has(|span| span.large) {
                // Digits hang nothing below their line.
                true if self.dense => (NUMBER.max(size), 1.06),
                true => (NUMBER.max(size), self.leading()),
                false => (size, self.leading()),
            };
            let base = set.height + above + tall * (0.88 + (leading - 1.0) / 2.0);
            let mut x = 0.0;
            let mut run = String::new();
            for letter in line.chars().chain(std::iter::once('\0')) {
                let whole = whole(&wholes, letter);
                if whole.is_none() && letter != '\0' {
                    run.push(letter);
                    continue;
                }
                if !run.is_empty() {
                    let advance = points(self.fonts.thousandths(&run, weight), size);
                    let text = std::mem::take(&mut run);
                    set.push(Ink::Text { x, y: base, size, weight, text }, part_of);
                    x += advance;
                }
                if let Some(whole) = whole {
                    self.whole(&mut set, whole, (x, base), size, weight, part_of);
                    x += points(whole.width, size);
                }
            }
            set.width = set.width.max(x);
            last = x;
            set.height += above + tall * leading;
        }
        (set, last)
    }

    /// Draws a span that stays whole.
    fn whole(
        &self,
        set: &mut Frame,
        whole: &Whole<'_>,
        (x, y): (f32, f32),
        size: f32,
        weight: Weight,
        part_of: Option<usize>,
    ) {
        let Some(span) = whole.span else { return };
        let width = points(whole.width, size);
        if span.large {
            let (size, weight) = (NUMBER.max(size), Weight::Bold);
            set.push(Ink::Text { x, y, size, weight, text: span.text.clone() }, part_of);
            return;
        }
        let middle = |of: f32| x + (width - of) / 2.0;
        let own = points(self.fonts.thousandths(&span.text, weight), size);
        set.push(Ink::Text { x: middle(own), y, size, weight, text: span.text.clone() }, part_of);
        if let Some(reading) = &span.reading {
            let small = size * READING;
            let own = points(self.fonts.thousandths(reading, Weight::Regular), small);
            let ink = Ink::Text {
                x: middle(own),
                y: y - size * 0.89,
                size: small,
                weight: Weight::Regular,
                text: reading.clone(),
            };
            // Who hears the page hears the kanji, not both.
            set.push(ink, None);
        }
    }

    fn stand_ins<'a>(&self, white: f32, spans: &'a [Span], size: f32, weight: Weight) -> (String, Vec<Whole<'a>>) {
        let mut text = String::new();
        let mut wholes = Vec::new();
        if white > 0.0 {
            text.extend(char::from_u32(STAND_IN));
            wholes.push(Whole { span: None, width: thousandths(white, size) });
        }
        for span in spans {
            let width = if span.large {
                thousandths(points(self.fonts.thousandths(&span.text, Weight::Bold), NUMBER.max(size)), size)
            } else if let Some(reading) = &span.reading {
                let above = thousandths(points(self.fonts.thousandths(reading, Weight::Regular), READING), 1.0);
                self.fonts.thousandths(&span.text, weight).max(above)
            } else {
                text.push_str(&span.text);
                continue;
            };
            text.extend(u32::try_from(wholes.len()).ok().and_then(|index| char::from_u32(STAND_IN + index)));
            wholes.push(Whole { span: Some(span), width });
        }
        (text, wholes)
    }

    fn ruler(&self, piece: &str, wholes: &[Whole<'_>], weight: Weight) -> usize {
        let plain: String = piece.chars().filter(|letter| whole(wholes, *letter).is_none()).collect();
        let stood_in = piece.chars().filter_map(|letter| whole(wholes, letter)).map(|whole| whole.width);
        self.fonts.thousandths(&plain, weight) + stood_in.sum::<usize>()
    }
}

fn whole<'a, 'b>(wholes: &'b [Whole<'a>], letter: char) -> Option<&'b Whole<'a>> {
    let index = u32::from(letter).checked_sub(STAND_IN)?;
    wholes.get(usize::try_from(index).ok()?)
}
