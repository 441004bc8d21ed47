//! The page as one HTML file: no scripts, nothing from outside, the same on paper and readable on a phone.

use std::fmt::Write as _;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Paper;
use super::fonts::Fonts;
use super::layout::{OneSheet, SMALLEST, one_sheet};
use super::model::{Block, Cell, Code, Page, Part, Picture, PictureBox, Text, number_lines};
use super::qr::{self, QUIET};

/// Browsers draw with the fonts that they have, which may be wider than ours: this much smaller, the page still comes onto the sheet.
const SMALLER: f32 = 0.5;

/// Draws the page.
pub(super) fn draw(page: &Page, fonts: &Fonts, paper: Paper) -> String {
    let words = page.lang.words();
    let (above, below) = page.halves();
    let sheet = match paper {
        Paper::A4 => "@page{size:A4;margin:7mm}",
        Paper::Letter => "@page{size:letter;margin:7mm}",
    };
    let fit = one_sheet(page, fonts, paper);
    let size = format!("--printed:{}pt", (fit.size - SMALLER).max(SMALLEST));
    html! {
        (DOCTYPE)
        html lang=(words.code) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (page.plain_title) }
                style { (PreEscaped(sheet)) (PreEscaped(include_str!("page.css"))) }
            }
            body.dense[fit.dense].ruby[page.title.has_readings()] style=(size) {
                main {
                    h1 { (text(&page.title)) }
                    p class="under" { (text(&page.under_title)) }
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
                b class="number" { (span.text) }
            } @else {
                (span.text)
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
                    thead { tr { @for ((head, _), share) in columns.iter().zip(fit.shares(columns)) { th scope="col" style={ "width:" (share) "%" } { (text(head)) } } } }
                    tbody { @for row in rows { tr { @for one in row { td { (cell(one)) } } } } }
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

fn cell(cell: &Cell) -> Markup {
    html! {
        @if let Some(lines) = number_lines(cell) {
            @for line in lines { p { (text(&line)) } }
        } @else {
            @for part in cell {
                @match part {
                    Part::Strong(said) => p { strong { (text(said)) } },
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
                @for one in boxes { div class="box" { p { strong { (text(&one.head)) } } p { (text(&one.services)) } } }
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
                figcaption { strong { (text(&code.caption)) } br; span class="content" { (code.content) } " " (text(&code.about)) }
            }
        }
    }
}

fn path(square: &qr::Square) -> String {
    let mut drawn = String::new();
    for (row, column, length) in square.runs() {
        // Writing to a string cannot fail.
        let _ = write!(drawn, "M{} {}h{length}v1h-{length}z", column + QUIET, row + QUIET);
    }
    drawn
}
