//! Screens of a terminal as one moving picture: an SVG that shows one after the other. Each letter stands at the place of its own
//! cell, so that a font with other widths shifts nothing; lines and arrows are drawn, so that they meet in every font.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use madoguchi::front::text::width::cells;

const CELL: (usize, usize) = (8, 18);
const EDGE: usize = 10;
/// The height of what shows the keys, and of one key.
const KEYS: (usize, usize) = (38, 24);

const GROUND: &str = "#0d1117";
const INK: &str = "#e6edf3";
const FAINT: &str = "#6e7681";
const KEY: &str = "#1f6feb";

/// The sixteen colours on a dark ground.
const COLOURS: [&str; 16] = [
    "#484f58", "#ff7b72", "#3fb950", "#d29922", "#58a6ff", "#bc8cff", "#39c5cf", "#b1bac4", "#8b949e", "#ff7b72",
    "#7ee787", "#e3b341", "#79c0ff", "#d2a8ff", "#76e3ea", "#ffffff",
];

/// A screen.
pub(crate) struct Shot {
    /// The key that led to it; none at the start.
    pub(crate) key: Option<&'static str>,
    pub(crate) screen: vt100::Screen,
    /// How long it is looked at, in tenths of a second.
    pub(crate) tenths: usize,
}

/// The picture. Where nothing moves, or nothing may, it is the last screen.
pub(crate) fn svg(shots: &[Shot], title: &str) -> String {
    let (rows, columns) = shots[0].screen.size();
    let (width, height) = (usize::from(columns.get()) * CELL.0, usize::from(rows.get()) * CELL.1);
    let strip = Strip::of(shots, height + 2 * EDGE);
    assert!(strip.end <= width + EDGE, "too many keys for the picture: {} of {width}", strip.end);
    let mut lines = Lines::default();
    let mut frames = String::new();
    for (number, shot) in shots.iter().enumerate() {
        let _ = write!(frames, "<g class=\"f\" id=\"f{number}\">");
        for row in 0..rows.get() {
            if let Some(line) = lines.number(line(&shot.screen, row)) {
                let _ = write!(frames, "<use href=\"#{line}\" y=\"{}\"/>", usize::from(row) * CELL.1);
            }
        }
        let _ = writeln!(frames, "{}{}</g>", caret(&shot.screen), strip.pressed(number));
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\" \
         font-family=\"ui-monospace, 'Noto Sans Mono CJK JP', 'BIZ UDGothic', 'MS Gothic', monospace\" \
         font-size=\"14\">\n<title>{title}</title>\n<style>\n{}</style>\n<rect width=\"{w}\" height=\"{h}\" rx=\"8\" \
         fill=\"{GROUND}\"/>\n<defs>\n{}</defs>\n{}<g transform=\"translate({EDGE} {EDGE})\">\n{frames}</g>\n</svg>\n",
        style(shots),
        lines.defined(),
        strip.resting(),
        w = width + 2 * EDGE,
        h = height + 2 * EDGE + KEYS.0,
    )
}

/// Which screen is seen when.
fn style(shots: &[Shot]) -> String {
    let all: usize = shots.iter().map(|shot| shot.tenths).sum();
    let mut style = format!(
        "text{{fill:{INK}}}.b{{font-weight:bold}}.f{{visibility:hidden}}#f{}{{visibility:visible}}\n\
         @media (prefers-reduced-motion:no-preference){{\n",
        shots.len() - 1
    );
    let mut from = 0;
    for (number, shot) in shots.iter().enumerate() {
        let share = |tenths: usize| format!("{}.{:02}%", tenths * 100 / all, tenths * 10_000 / all % 100);
        let until = from + shot.tenths;
        let mut keyframes = String::new();
        if from > 0 {
            keyframes += "0%{visibility:hidden}";
        }
        let _ = write!(keyframes, "{}{{visibility:visible}}", share(from));
        if until < all {
            let _ = write!(keyframes, "{}{{visibility:hidden}}", share(until));
        }
        let last = if until < all { "hidden" } else { "visible" };
        let _ = writeln!(
            style,
            "@keyframes k{number}{{{keyframes}to{{visibility:{last}}}}}#f{number}{{animation:k{number} {}.{}s step-end infinite}}",
            all / 10,
            all % 10
        );
        from = until;
    }
    style + "}\n"
}

/// Lines, each of them once.
#[derive(Default)]
struct Lines {
    numbers: BTreeMap<String, usize>,
}

impl Lines {
    fn number(&mut self, line: String) -> Option<String> {
        if line.is_empty() {
            return None;
        }
        let next = self.numbers.len();
        Some(format!("l{}", self.numbers.entry(line).or_insert(next)))
    }

    fn defined(&self) -> String {
        let mut lines: Vec<(&usize, &String)> = self.numbers.iter().map(|(line, number)| (number, line)).collect();
        lines.sort_unstable();
        lines.iter().fold(String::new(), |mut all, (number, line)| {
            let _ = writeln!(all, "<g id=\"l{number}\">{line}</g>");
            all
        })
    }
}

/// Letters of one look, each with its place.
#[derive(Default)]
struct Letters {
    places: Vec<String>,
    letters: String,
}

/// A part of a row that is of one colour.
struct Field {
    left: usize,
    width: usize,
    top: usize,
    height: usize,
    colour: String,
}

fn add(fields: &mut Vec<Field>, field: Field) {
    match fields.last_mut() {
        Some(last)
            if last.left + last.width == field.left
                && (last.top, last.height, &last.colour) == (field.top, field.height, &field.colour) =>
        {
            last.width += field.width;
        }
        _ => fields.push(field),
    }
}

/// One row of a screen; nothing where nothing is seen.
fn line(screen: &vt100::Screen, row: u16) -> String {
    let mut fields: Vec<Field> = Vec::new();
    let mut strokes: BTreeMap<String, String> = BTreeMap::new();
    let mut letters: BTreeMap<(String, bool), Letters> = BTreeMap::new();
    for column in 0..screen.size().1.get() {
        let cell = screen.cell(row, column).expect("a cell of the screen");
        if cell.is_wide_continuation() {
            continue;
        }
        let (left, width) = (usize::from(column) * CELL.0, if cell.is_wide() { 2 } else { 1 } * CELL.0);
        let (ink, ground) = looks(cell);
        if let Some(ground) = ground {
            add(&mut fields, Field { left, width, top: 0, height: CELL.1, colour: ground });
        }
        if cell.underline() {
            let _ = write!(strokes.entry(ink.clone()).or_default(), "M{left} 16.5h{width}");
        }
        if cell.contents().trim().is_empty() {
            continue;
        }
        if let Some((top, height)) = filled(cell.contents()) {
            add(&mut fields, Field { left, width, top, height, colour: ink });
            continue;
        }
        if let Some(stroke) = drawn(cell.contents()) {
            let _ = write!(strokes.entry(ink).or_default(), "M{left} 0{stroke}");
            continue;
        }
        let of_this_look = letters.entry((ink, cell.bold())).or_default();
        // Each character takes a place: those that stand on the one before have its.
        of_this_look.places.extend(cell.contents().chars().map(|_| left.to_string()));
        of_this_look.letters += cell.contents();
    }
    let mut line = String::new();
    for Field { left, width, top, height, colour } in fields {
        // A little higher than it is, so that no seam is seen between two rows when the picture is made smaller.
        let _ = write!(line, "<path fill=\"{colour}\" d=\"M{left} {top}h{width}v{height}.3h-{width}z\"/>");
    }
    for (ink, path) in strokes {
        let _ = write!(line, "<path fill=\"none\" stroke=\"{ink}\" d=\"{path}\"/>");
    }
    for ((ink, is_bold), Letters { places, letters }) in letters {
        let fill = if ink == INK { String::new() } else { format!(" style=\"fill:{ink}\"") };
        let weight = if is_bold { " class=\"b\"" } else { "" };
        let letters = letters.replace('&', "&amp;").replace('<', "&lt;");
        let _ = write!(line, "<text y=\"14\" x=\"{}\"{weight}{fill}>{letters}</text>", places.join(" "));
    }
    line
}

/// The colours of a cell: its letter's, and its ground's where that is not the terminal's.
fn looks(cell: &vt100::Cell) -> (String, Option<String>) {
    let (ink, ground) = (colour(cell.fgcolor()), colour(cell.bgcolor()));
    if cell.inverse() {
        return (ground.unwrap_or_else(|| GROUND.to_owned()), Some(ink.unwrap_or_else(|| INK.to_owned())));
    }
    (ink.unwrap_or_else(|| INK.to_owned()), ground)
}

fn colour(colour: vt100::Color) -> Option<String> {
    /// What a terminal mixes the other 240 from.
    const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    let mixed = |red: u8, green: u8, blue: u8| format!("#{red:02x}{green:02x}{blue:02x}");
    match colour {
        vt100::Color::Default => None,
        vt100::Color::Idx(number @ 0..16) => Some(COLOURS[usize::from(number)].to_owned()),
        vt100::Color::Idx(number @ 16..232) => {
            let level = |by: u8| LEVELS[usize::from((number - 16) / by % 6)];
            Some(mixed(level(36), level(6), level(1)))
        }
        vt100::Color::Idx(grey) => Some(mixed(8 + (grey - 232) * 10, 8 + (grey - 232) * 10, 8 + (grey - 232) * 10)),
        vt100::Color::Rgb(red, green, blue) => Some(mixed(red, green, blue)),
    }
}

/// What part of its cell a block fills, from where and how high.
fn filled(letter: &str) -> Option<(usize, usize)> {
    Some(match letter {
        "█" => (0, CELL.1),
        "▀" => (0, CELL.1 / 2),
        "▄" => (CELL.1 / 2, CELL.1 / 2),
        _ => return None,
    })
}

/// Lines and arrows, from the upper left corner of their cell.
fn drawn(letter: &str) -> Option<&'static str> {
    Some(match letter {
        "─" => "m0 9.5h8",
        "│" => "m4.5 0v18",
        "╭" => "m8 9.5q-3.5 0-3.5 3.5v5",
        "╮" => "m0 9.5h1q3.5 0 3.5 3.5v5",
        "╰" => "m8 9.5q-3.5 0-3.5-3.5v-6",
        "╯" => "m0 9.5h1q3.5 0 3.5-3.5v-6",
        "├" => "m4.5 0v18m0-8.5h3.5",
        "┤" => "m4.5 0v18m0-8.5h-4.5",
        "┬" => "m0 9.5h8m-3.5 0v8.5",
        "┴" => "m0 9.5h8m-3.5 0v-9.5",
        "┼" => "m0 9.5h8m-3.5-9.5v18",
        "→" => "m.5 9.5h7m-3-3l3 3l-3 3",
        _ => return None,
    })
}

fn caret(screen: &vt100::Screen) -> String {
    if screen.hide_cursor() {
        return String::new();
    }
    let (row, column) = screen.cursor_position();
    let (left, top) = (usize::from(column) * CELL.0, usize::from(row) * CELL.1);
    format!("<path fill=\"{INK}\" d=\"M{left} {top}h2v18h-2z\"/>")
}

/// The keys below the screen.
struct Strip {
    /// What each is called, where it begins and how wide it is; none at the start.
    keys: Vec<Option<(&'static str, usize, usize)>>,
    top: usize,
    end: usize,
}

impl Strip {
    fn of(shots: &[Shot], top: usize) -> Self {
        let mut end = EDGE;
        let key = |name: &'static str| {
            let name = match name {
                "Up" => "↑",
                "Down" => "↓",
                "Left" => "←",
                "Right" => "→",
                name => name,
            };
            let (left, width) = (end, cells(name) * 7 + 16);
            end += width + 6;
            (name, left, width)
        };
        let keys = shots.iter().map(|shot| shot.key).map({
            let mut key = key;
            move |name| name.map(&mut key)
        });
        let keys: Vec<_> = keys.collect();
        let end = keys.iter().flatten().map(|(_, left, width)| left + width).max().unwrap_or_default();
        Self { keys, top, end }
    }

    /// All of them, not pressed.
    fn resting(&self) -> String {
        let keys = self.keys.iter().flatten().map(|key| cap(*key, self.top, ("none", FAINT, FAINT)) + "\n");
        keys.collect()
    }

    /// The one that led here, as it stands in the frame of the screen.
    fn pressed(&self, number: usize) -> String {
        let Some((name, left, width)) = self.keys[number] else { return String::new() };
        cap((name, left - EDGE, width), self.top - EDGE, (KEY, KEY, "#ffffff"))
    }
}

fn cap((name, left, width): (&str, usize, usize), top: usize, (fill, edge, ink): (&str, &str, &str)) -> String {
    format!(
        "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{}\" rx=\"5\" fill=\"{fill}\" stroke=\"{edge}\"/>\
         <text x=\"{}\" y=\"{}\" text-anchor=\"middle\" style=\"fill:{ink};font-size:13px\">{name}</text>",
        KEYS.1,
        left + width / 2,
        top + 17,
    )
}
