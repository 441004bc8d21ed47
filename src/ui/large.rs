//! Telephone numbers several rows high, to be read from the other side of the counter. They are made of reversed blanks, whose width
//! nobody doubts; of half blocks, and then in fewer rows, only where the terminal draws such characters in one cell.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::theme::{Theme, UNICODE};

/// Dots of a figure from above to below.
const DOTS: usize = 5;

/// The figures, each five dots high.
const FIGURES: &[(char, [&str; DOTS])] = &[
    ('0', ["####", "#..#", "#..#", "#..#", "####"]),
    ('1', ["##.", ".#.", ".#.", ".#.", "###"]),
    ('2', ["####", "...#", "####", "#...", "####"]),
    ('3', ["####", "...#", ".###", "...#", "####"]),
    ('4', ["#..#", "#..#", "####", "...#", "...#"]),
    ('5', ["####", "#...", "####", "...#", "####"]),
    ('6', ["####", "#...", "####", "#..#", "####"]),
    ('7', ["####", "...#", "...#", "...#", "...#"]),
    ('8', ["####", "#..#", "####", "#..#", "####"]),
    ('9', ["####", "#..#", "####", "...#", "####"]),
    ('-', ["..", "..", "##", "..", ".."]),
    (',', ["..", "..", "..", ".#", "#."]),
    ('+', ["...", ".#.", "###", ".#.", "..."]),
    ('#', [".#.#.", "#####", ".#.#.", "#####", ".#.#."]),
    ('*', ["#.#", ".#.", "#.#", "...", "..."]),
];

/// The number in large figures, if it has no others and they fit.
pub(super) fn large(number: &str, width: usize, theme: Theme) -> Option<Vec<Line<'static>>> {
    let rows = dots(number)?;
    let cells = rows.first()?.len();
    if cells == 0 || cells > width {
        return None;
    }
    let lit = theme.number().remove_modifier(Modifier::UNDERLINED);
    let drawn = if theme.frames == UNICODE {
        rows.chunks(2).map(|pair| halves(&pair[0], pair.get(1), lit)).collect()
    } else {
        rows.iter().map(|row| blanks(row)).collect()
    };
    Some(drawn)
}

fn dots(number: &str) -> Option<[Vec<bool>; DOTS]> {
    let mut rows: [Vec<bool>; DOTS] = Default::default();
    for letter in number.chars() {
        let (_, figure) = FIGURES.iter().find(|(known, _)| *known == letter)?;
        for (row, dots) in rows.iter_mut().zip(figure) {
            if !row.is_empty() {
                row.push(false);
            }
            row.extend(dots.chars().map(|dot| dot == '#'));
        }
    }
    Some(rows)
}

/// A row of cells, lit or not.
fn blanks(row: &[bool]) -> Line<'static> {
    let run = |run: &[bool]| {
        let is_lit = run.first().is_some_and(|lit| *lit);
        let style = if is_lit { Style::new().add_modifier(Modifier::REVERSED) } else { Style::new() };
        Span::styled(" ".repeat(run.len()), style)
    };
    Line::from(row.chunk_by(|one, other| one == other).map(run).collect::<Vec<_>>())
}

/// Two rows of dots in one of cells.
fn halves(upper: &[bool], lower: Option<&Vec<bool>>, lit: Style) -> Line<'static> {
    let lower = |at: usize| lower.is_some_and(|row| row[at]);
    let cell = |(at, upper): (usize, &bool)| match (*upper, lower(at)) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    };
    Line::from(Span::styled(upper.iter().enumerate().map(cell).collect::<String>(), lit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_is_one_of_its_own() {
        for (place, (figure, rows)) in FIGURES.iter().enumerate() {
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{figure}");
            assert!(FIGURES[place + 1..].iter().all(|(_, other)| other != rows), "{figure}");
        }
    }

    #[test]
    fn a_number_is_drawn_where_it_fits_and_never_in_part() {
        let theme = Theme::default();
        let number = "0120-800-000";
        let width = large(number, 200, theme).unwrap()[0].width();
        assert_eq!(width, 9 * 4 + 3 + 2 * 2 + 11);
        assert_eq!(large(number, width, theme).unwrap().len(), DOTS);
        assert!(large(number, width - 1, theme).is_none());
        assert!(large("https://example.jp", 400, theme).is_none() && large("", 400, theme).is_none());
        let unicode = Theme { frames: UNICODE, ..theme };
        let drawn = large(number, width, unicode).unwrap();
        assert!(drawn.len() == 3 && drawn.iter().all(|line| line.width() == width));
    }

    #[test]
    fn without_half_blocks_there_is_nothing_but_blanks() {
        let drawn = large("0123456789", 200, Theme::default()).unwrap();
        assert!(drawn.iter().all(|line| line.to_string().trim().is_empty()));
        let lit = |line: &Line<'_>| line.spans.iter().any(|span| span.style.add_modifier.contains(Modifier::REVERSED));
        assert!(drawn.iter().all(lit));
    }
}
