//! The page as one HTML file: no scripts, nothing from outside, the same on paper and readable on a phone.

use std::fmt::Write as _;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Paper;
use super::fonts::Fonts;
use super::layout::{OneSheet, one_sheet};
use super::model::{Block, Cell, Code, Page, Part, Picture, PictureBox, Text, number_lines};
use super::qr::{self, QUIET};

/// Browsers draw with the fonts that they have and break lines in their own way: this part of the sheet is left to them.
const SPARE: f32 = 0.06;
/// Above readings they leave more white than a printer would.
const SPARE_WITH_READINGS: f32 = 0.14;

/// Draws the page.
pub(super) fn draw(page: &Page, fonts: &Fonts, paper: Paper) -> String {
    let words = page.lang.words();
    let (above, below) = page.halves();
    let sheet = match paper {
        Paper::A4 => "@page{size:A4;margin:6mm}",
        Paper::Letter => "@page{size:letter;margin:6mm}",
    };
    let readings = page.title.has_readings();
    let fit = one_sheet(page, fonts, paper, if readings { SPARE_WITH_READINGS } else { SPARE });
    let size = format!("--printed:{}pt", fit.size);
    html! {
        (DOCTYPE)
        html lang=(words.code) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (page.plain_title) }
                style { (PreEscaped(sheet)) (PreEscaped(include_str!("page.css"))) }
            }
            body.dense[fit.dense].ruby[readings] style=(size) {
                main {
                    header {
                        h1 { (text(&page.title)) }
                        p { (text(&page.under_title)) }
                    }
                    @for one in above { (block(one, &fit)) }
                    div class="below" {
                        @for one in below { (block(one, &fit)) }
                        (foot(page, fit.sources))
                    }
                }
            }
        }
    }
    .into_string()
}

fn text(text: &Text) -> Markup {
    html! {
        @for span in &text.0 {
            @if let Some(reading) = &span.reading {
                ruby { (span.text) rp { "(" } rt { (reading) } rp { ")" } }
            } @else if span.large {
                a class="number" href={ "tel:" (dialled(&span.text)) } { (span.text) }
            } @else {
                @for piece in pieces(&span.text) {
                    @if is_range(piece) { span class="whole" { (piece) } } @else { (piece) }
                }
            }
        }
    }
}

fn block(block: &Block, fit: &OneSheet) -> Markup {
    html! {
        @match block {
            Block::Head(head) => h2 { (text(head)) },
            Block::Sentence(said) => p { (text(said)) },
            Block::Warning { head, points } => {
                section class="warning" { h2 { (text(head)) } (list(points)) }
            },
            Block::Picture(drawn) => (picture(drawn)),
            Block::Table { columns, rows } => {
                table {
                    thead { tr { @for ((head, asked), share) in columns.iter().zip(fit.shares(columns)) { th scope="col" style={ "--asked:" (asked) "%;--share:" (share) "%" } { (text(head)) } } } }
                    tbody { @for row in rows { tr { @for one in row { td.pair[is_pair(one)] { (cell(one)) } } } } }
                }
            },
            Block::Points(points) => (list(points)),
            Block::Ticks { head, items } => {
                div class="ticks" {
                    h3 { (text(head)) }
                    ul { @for item in items { li { span class="box" aria-hidden="true" {} div { (text(item)) } } } }
                }
            },
            Block::Fill { head, labels } => {
                div class="fill" {
                    h3 { (text(head)) }
                    div { @for label in labels { p { span { (text(label)) } } } }
                }
            },
        }
    }
}

fn list(points: &[Text]) -> Markup {
    html! { ul { @for point in points { li { (text(point)) } } } }
}

/// Whether the second part says more of the first: on paper they stand in one line.
fn is_pair(cell: &Cell) -> bool {
    matches!(cell.as_slice(), [Part::Strong(_), Part::Plain(_)])
}

fn cell(cell: &Cell) -> Markup {
    html! {
        @if let Some(lines) = number_lines(cell) {
            @for line in lines { p { (text(&line)) } }
        } @else {
            @for part in cell {
                @match part {
                    // Where both stand in one line, it may end between them.
                    Part::Strong(said) => { p { strong { (text(said)) } } " " },
                    Part::Plain(said) => p { (text(said)) },
                    Part::Labelled(label, said) => p { strong class="label" { (text(label)) } " " (text(said)) },
                    // Has been said above.
                    Part::Number(..) => {},
                }
            }
        }
    }
}

fn picture(picture: &Picture) -> Markup {
    let side = |(head, boxes): &(Text, Vec<PictureBox>)| {
        html! {
            div {
                h3 { (text(head)) }
                @for one in boxes { div class="box" { p { strong { (text(&one.head)) } } " " p { (text(&one.services)) } } }
            }
        }
    };
    html! {
        div class="picture" {
            (side(&picture.before))
            div class="arrow" aria-hidden="true" {}
            (side(&picture.after))
        }
    }
}

fn foot(page: &Page, sources: usize) -> Markup {
    html! {
        footer {
            div {
                @for said in &page.small { p { (text(said)) } }
                @for one in page.codes.iter().filter(|code| !code.about.is_empty()) {
                    p { strong { (text(&one.caption)) } " " (text(&one.about)) }
                }
                @if let Some(sources) = page.sources_line(sources) { p { (sources) } }
            }
            @for one in &page.codes { (code(one)) }
        }
    }
}

fn code(code: &Code) -> Markup {
    html! {
        @if let Some(square) = qr::square(&code.content) {
            @let side = square.size + 2 * QUIET;
            figure {
                svg role="img" aria-label=(code.spoken) viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
                    rect width="100%" height="100%" fill="#fff" {}
                    path d=(path(&square)) {}
                }
                figcaption { strong { (text(&code.caption)) } br; (content(&code.content)) }
            }
        }
    }
}

/// Text cut where digits with their marks begin and end.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let of_range = |letter: char| letter.is_ascii_digit() || matches!(letter, ':' | '-');
    let mut rest = text;
    std::iter::from_fn(move || {
        let inside = of_range(rest.chars().next()?);
        let end = rest.find(|letter| of_range(letter) != inside).unwrap_or(rest.len());
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(piece)
    })
}

/// Hours, days and numbers, which browsers would break behind the hyphen.
fn is_range(piece: &str) -> bool {
    piece.contains('-') && piece.contains(|letter: char| letter.is_ascii_digit())
}

/// An address can be followed; a ticket is only read out.
fn content(content: &str) -> Markup {
    html! {
        @if content.starts_with("http") {
            a class="content" href=(content) { (content) }
        } @else {
            span class="content" { (content) }
        }
    }
}

/// A telephone number as a telephone dials it; from abroad it begins with a plus.
fn dialled(number: &str) -> String {
    number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
}

fn path(square: &qr::Square) -> String {
    let mut drawn = String::new();
    for (row, column, length) in square.runs() {
        // Writing to a string cannot fail.
        let _ = write!(drawn, "M{} {}h{length}v1h-{length}z", column + QUIET, row + QUIET);
    }
    drawn
}
