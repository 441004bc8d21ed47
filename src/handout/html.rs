//! The page as one HTML file: no scripts, nothing from outside, the same on paper and readable on a phone.

use std::fmt::Write as _;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Paper;
use super::model::{Block, Cell, Code, Page, Part, Picture, PictureBox, Text};
use super::qr::{self, QUIET};

/// As many sources as a sheet has room for.
const SOURCES: usize = 6;

/// Draws the page.
pub(super) fn draw(page: &Page, paper: Paper) -> String {
    let words = page.lang.words();
    let sheet = match paper {
        Paper::A4 => "@page{size:A4;margin:8mm}",
        Paper::Letter => "@page{size:letter;margin:8mm}",
    };
    html! {
        (DOCTYPE)
        html lang=(words.code) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (page.plain_title) }
                style { (PreEscaped(sheet)) (PreEscaped(include_str!("page.css"))) }
            }
            body class=(page.class()) {
                main {
                    h1 { (text(&page.title)) }
                    p class="under" { (text(&page.under_title)) }
                    @for one in &page.blocks { (block(one)) }
                    (foot(page))
                }
            }
        }
    }
    .into_string()
}

impl Page {
    /// Where there are many lines, they stand closer on paper.
    fn class(&self) -> &'static str {
        let readings = self.title.has_readings();
        match (readings, self.weight()) {
            (true, 0..=600) => "ruby",
            (true, _) => "ruby dense",
            (false, 0..=800) => "",
            (false, _) => "dense",
        }
    }

    /// How much is said, roughly: letters outside the small print.
    fn weight(&self) -> usize {
        let of =
            |text: &Text| text.plain().chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum::<usize>() / 2;
        let cell = |cell: &Cell| {
            cell.iter()
                .map(|part| match part {
                    Part::Strong(text) | Part::Plain(text) => of(text),
                    Part::Number(_, text) => of(text) + 20,
                })
                .sum::<usize>()
        };
        let all = |texts: &[Text]| texts.iter().map(|text| of(text) + 10).sum::<usize>();
        self.blocks
            .iter()
            .map(|block| match block {
                Block::Head(text) | Block::Sentence(text) => of(text) + 30,
                Block::Warning { points, .. } => all(points) + 40,
                Block::Points(points) => all(points),
                Block::Ticks { items, .. } => all(items),
                Block::Picture(picture) => of(&Text::from(picture.spoken.as_str())),
                Block::Table { rows, .. } => rows.iter().flatten().map(cell).sum(),
                Block::Fill { .. } => 60,
            })
            .sum()
    }
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

fn block(block: &Block) -> Markup {
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
                    thead { tr { @for (head, share) in columns { th scope="col" style={ "width:" (share) "%" } { (text(head)) } } } }
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
        @for part in cell {
            @match part {
                Part::Strong(said) => p { strong { (text(said)) } },
                Part::Plain(said) => p { (text(said)) },
                Part::Number(number, about) => p class="call" { b class="number" { (number) } " " (text(about)) },
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

fn foot(page: &Page) -> Markup {
    html! {
        footer {
            div {
                @for said in &page.small { p { (text(said)) } }
                @if let Some(sources) = page.sources_line(SOURCES) { p { (sources) } }
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
