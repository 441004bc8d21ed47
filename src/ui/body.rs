//! Lines of text for a part of the screen, made to fit before they are drawn, and the part of them that is in view.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::text::width::{cells, pad, shorten};
use crate::text::wrap::wrap;

/// Lines, and where in them the cursor belongs.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) lines: Vec<Line<'static>>,
    /// Line and cell.
    pub(super) cursor: Option<(usize, usize)>,
    /// Lines that make one picture: it is drawn whole, or not at all.
    pub(super) pictures: Vec<Range<usize>>,
    /// What stands at the right from so many cells on, and stays there while the lines are scrolled.
    pub(super) aside: Option<(usize, Vec<Line<'static>>)>,
}

/// The part of a body that is in view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct InView {
    pub(super) above: usize,
    pub(super) below: usize,
    pub(super) height: usize,
}

impl Body {
    /// Adds a line that fits.
    pub(super) fn push(&mut self, line: impl Into<Line<'static>>) {
        self.lines.push(line.into());
    }

    /// Adds an empty line, unless the body begins here or has one.
    pub(super) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.push("");
        }
    }

    /// Adds lines that make one picture.
    pub(super) fn picture(&mut self, lines: Vec<Line<'static>>) {
        let begins = self.lines.len();
        self.lines.extend(lines);
        self.pictures.push(begins..self.lines.len());
    }

    /// Adds a line of text, shortened to the width.
    pub(super) fn text(&mut self, text: &str, width: usize, style: Style) {
        self.push(Span::styled(shorten(text, width).into_owned(), style));
    }

    /// Adds text over as many lines as it needs, `indent` cells from the left.
    pub(super) fn wrapped(&mut self, text: &str, indent: usize, width: usize, style: Style) {
        self.hanging("", text, indent, width, style);
    }

    /// Adds text behind a mark, the further lines under its beginning.
    pub(super) fn hanging(&mut self, mark: &str, text: &str, indent: usize, width: usize, style: Style) {
        self.marked((mark, Style::new()), text, indent, width, style);
    }

    /// The same, where the mark has a style too.
    pub(super) fn marked(
        &mut self,
        (mark, of_mark): (&str, Style),
        text: &str,
        indent: usize,
        width: usize,
        style: Style,
    ) {
        let behind = indent + cells(mark);
        for (place, line) in wrap(text, width.saturating_sub(behind).max(1)).into_iter().enumerate() {
            let (indent, mark) = if place == 0 { (indent, mark) } else { (behind, "") };
            let before = [Span::raw(" ".repeat(indent)), Span::styled(mark.to_owned(), of_mark)];
            let spans: Vec<_> = before.into_iter().chain([Span::styled(line, style)]).collect();
            self.push(spans);
        }
    }

    /// Adds names one after the other; a line ends between two of them wherever it can, and needs no comma there.
    pub(super) fn names(&mut self, names: &[&str], comma: &str, width: usize, style: Style) {
        let mut line = String::new();
        for name in names {
            if line.is_empty() {
                (*name).clone_into(&mut line);
            } else if cells(&line) + cells(comma) + cells(name) <= width {
                line = format!("{line}{comma}{name}");
            } else {
                self.wrapped(&line, 0, width, style);
                (*name).clone_into(&mut line);
            }
        }
        self.wrapped(&line, 0, width, style);
    }

    /// Adds what stands left beside what stands right.
    pub(super) fn beside(&mut self, left: Vec<String>, left_width: usize, right: Body) {
        let height = left.len().max(right.lines.len());
        let mut left = left.into_iter();
        let mut right = right.lines.into_iter();
        for _ in 0..height {
            let mut spans = vec![Span::raw(pad(&left.next().unwrap_or_default(), left_width))];
            spans.extend(right.next().unwrap_or_default().spans);
            self.push(Line::from(spans));
        }
    }

    /// Adds bodies side by side, each as wide as is said, with a line between them.
    pub(super) fn columns(&mut self, columns: Vec<(Self, usize)>, between: &Span<'static>) {
        let height = columns.iter().map(|(column, _)| column.lines.len()).max().unwrap_or(0);
        let mut columns: Vec<_> =
            columns.into_iter().map(|(column, width)| (column.lines.into_iter(), width)).collect();
        for _ in 0..height {
            let mut spans = Vec::new();
            for (place, (lines, width)) in columns.iter_mut().enumerate() {
                if place > 0 {
                    spans.push(between.clone());
                }
                let line = lines.next().unwrap_or_default();
                let filler = " ".repeat(width.saturating_sub(line.width()));
                spans.extend(line.spans);
                spans.push(Span::raw(filler));
            }
            self.push(Line::from(spans));
        }
    }

    /// Draws the part of the body that begins at the line `top`, or near it where the body ends before.
    pub(super) fn draw(&self, frame: &mut Frame<'_>, area: Rect, top: usize) -> (InView, Option<Position>) {
        let height = usize::from(area.height);
        let above = top.min(self.lines.len().saturating_sub(height));
        let cut = |at: &usize| {
            let is_cut = |lines: &&Range<usize>| lines.start < above || lines.end > above + height;
            self.pictures.iter().filter(is_cut).any(|lines| lines.contains(at))
        };
        let in_view = self.lines.iter().enumerate().skip(above).zip(area.rows());
        for ((_, line), row) in in_view.filter(|((at, _), _)| !cut(at)) {
            frame.render_widget(line, row);
        }
        if let Some((column, lines)) = &self.aside {
            let column = u16::try_from(*column).unwrap_or(u16::MAX).min(area.width);
            let right = Rect { x: area.x + column, width: area.width - column, ..area };
            for (line, row) in lines.iter().zip(right.rows()) {
                frame.render_widget(line, row);
            }
        }
        let below = self.lines.len().saturating_sub(above + height);
        let cursor = self.cursor.and_then(|(line, cell)| {
            let row = u16::try_from(line.checked_sub(above)?).ok()?;
            let column = u16::try_from(cell).ok()?.min(area.width.saturating_sub(1));
            (row < area.height).then(|| Position::new(area.x + column, area.y + row))
        });
        (InView { above, below, height }, cursor)
    }

    /// Draws a body that is read, from the line `top`: the cursor stands at its beginning.
    pub(super) fn draw_from(&self, frame: &mut Frame<'_>, area: Rect, top: usize) -> (InView, Option<Position>) {
        (self.draw(frame, area, top).0, Some(area.as_position()))
    }

    /// Draws a body from the line `top`, or from as near to it as shows the line of the cursor and the two behind it.
    pub(super) fn draw_with_cursor(&self, frame: &mut Frame<'_>, area: Rect, top: usize) -> (InView, Option<Position>) {
        let line = self.cursor.map_or(top, |(line, _)| line);
        let lowest = (line + 3).saturating_sub(usize::from(area.height)).min(line);
        self.draw(frame, area, top.clamp(lowest, line))
    }

    /// Draws the part of the body around the cursor.
    pub(super) fn draw_around_cursor(&self, frame: &mut Frame<'_>, area: Rect) -> (InView, Option<Position>) {
        let line = self.cursor.map_or(0, |(line, _)| line);
        self.draw(frame, area, line.saturating_sub(usize::from(area.height) / 2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    #[test]
    fn a_picture_is_drawn_whole_or_not_at_all() {
        let mut body = Body::default();
        body.push("above");
        body.picture(["1", "2", "3"].map(Line::from).into());
        body.push("below");
        // The last line of the picture does not fit; all of it does; its first line is above.
        let cases: [(usize, u16, &[&str]); 3] =
            [(0, 3, &["above", "", ""]), (0, 4, &["above", "1", "2", "3"]), (2, 3, &["", "", "below"])];
        for (top, height, wanted) in cases {
            let mut terminal = Terminal::new(TestBackend::new(5, height)).unwrap();
            terminal.draw(|frame| assert!(body.draw(frame, frame.area(), top).1.is_none())).unwrap();
            let buffer = terminal.backend().buffer();
            let row = |y: u16| (0..5).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
            let rows: Vec<String> = (0..height).map(row).collect();
            assert_eq!(rows, wanted, "{height} rows from line {top}");
        }
    }
}
