//! The page as one HTML file: no scripts, nothing from outside, the font inside it, the same on paper and readable on a phone.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::fonts::{Fonts, Weight};
use super::layout::{LARGE_CODE, MODULE, OneSheet, one_sheet};
use super::licences;
use super::model::{Block, Cell, Code, LargeCode, Page, Part, Picture, PictureBox, Text, number_lines};
use super::order::Paper;
use crate::qr::{QUIET, Square};

/// Browsers break lines in their own way: this part of the sheet is left to them.
const SPARE: f32 = 0.06;
/// Above readings they leave more white than a printer would.
const SPARE_WITH_READINGS: f32 = 0.14;

/// Draws the page.
pub(super) fn draw(page: &Page, fonts: &Fonts, paper: Paper) -> Option<String> {
    let paper_rule = match paper {
        Paper::A4 => "@page{size:A4;margin:6mm}",
        Paper::Letter => "@page{size:letter;margin:6mm}",
    };
    let readings = page.title.has_readings();
    let fit = one_sheet(page, fonts, paper, if readings { SPARE_WITH_READINGS } else { SPARE });
    let size = format!("--printed:{}pt", fit.size);
    let mut pen = Pen { fonts, fit: &fit, regular: BTreeSet::new(), bold: BTreeSet::new() };
    let body = pen.body(page);
    let drawn = html! {
        (DOCTYPE)
        html lang=(page.lang.words().code) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (page.plain_title) }
                style { (PreEscaped(paper_rule)) (PreEscaped(include_str!("page.css"))) (PreEscaped(pen.faces()?)) }
            }
            body.dense[fit.dense].ruby[readings] style=(size) { (body) }
        }
    };
    Some(drawn.into_string())
}

/// Draws, and notes the letters of each weight: the page carries the part of the font that has them.
struct Pen<'a> {
    fonts: &'a Fonts,
    fit: &'a OneSheet,
    regular: BTreeSet<char>,
    bold: BTreeSet<char>,
}

impl Pen<'_> {
    /// The used parts of the font, with its licence, which goes wherever the font goes.
    fn faces(&self) -> Option<String> {
        let face = |name: &str, css_weight: u16, weight: Weight, letters: &BTreeSet<char>| {
            let data = BASE64.encode(self.fonts.subset(weight, letters)?);
            Some(format!(
                "@font-face{{font-family:\"{name}\";font-weight:{css_weight};src:url(data:font/ttf;base64,{data})}}"
            ))
        };
        let regular = face("page", 400, Weight::Regular, &self.regular)?;
        let bold = face("page bold", 700, Weight::Bold, &self.bold)?;
        Some(format!("\n/*\n{}\n*/\n{regular}\n{bold}\n", licences::FONT))
    }

    /// What Bold lacks is drawn in Regular, and what both lack in what the browser has.
    fn note(&mut self, text: &str, weight: Weight) {
        for letter in text.chars() {
            match weight {
                Weight::Bold if self.fonts.has(letter, Weight::Bold) => self.bold.insert(letter),
                _ => self.fonts.has(letter, Weight::Regular) && self.regular.insert(letter),
            };
        }
    }

    fn body(&mut self, page: &Page) -> Markup {
        let (above, below) = page.halves();
        // As on paper, lines to write on stand below columns.
        let (below, last) = match below.split_last() {
            Some((fill @ Block::Fill { .. }, rest)) if self.fit.dense => (rest, Some(fill)),
            _ => (below, None),
        };
        html! {
            main {
                header {
                    h1 { (self.strong(&page.title)) }
                    p { (self.text(&page.under_title)) }
                }
                @for one in above { (self.block(one)) }
                div class="below" {
                    @for one in below { (self.block(one)) }
                    (self.foot(page))
                }
                @if let Some(fill) = last { (self.block(fill)) }
            }
        }
    }

    fn text(&mut self, text: &Text) -> Markup {
        self.spans(text, Weight::Regular)
    }

    /// Text in what the style sheet makes bold.
    fn strong(&mut self, text: &Text) -> Markup {
        self.spans(text, Weight::Bold)
    }

    fn letters<'t>(&mut self, letters: &'t str) -> &'t str {
        self.note(letters, Weight::Regular);
        letters
    }

    fn spans(&mut self, text: &Text, weight: Weight) -> Markup {
        for span in &text.0 {
            self.note(&span.text, if span.large { Weight::Bold } else { weight });
            self.note(span.reading.as_deref().unwrap_or_default(), weight);
        }
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

    fn block(&mut self, block: &Block) -> Markup {
        html! {
            @match block {
                Block::Head(head) => h2 { (self.strong(head)) },
                Block::Sentence(said) => p { (self.text(said)) },
                Block::Warning { head, points } => {
                    section class="warning" { h2 { (self.strong(head)) } (self.list(points)) }
                },
                Block::Picture(drawn) => (self.picture(drawn)),
                Block::Table { columns, rows } => {
                    table {
                        thead { tr { @for ((head, asked), share) in columns.iter().zip(self.fit.shares(columns)) { th scope="col" style={ "--asked:" (asked) "%;--share:" (share) "%" } { (self.strong(head)) } } } }
                        tbody { @for row in rows { tr { @for one in row { td.pair[is_pair(one)] { (self.cell(one)) } } } } }
                    }
                },
                Block::Points(points) => (self.list(points)),
                Block::Ticks { head, items } => {
                    div class="ticks" {
                        h3 { (self.strong(head)) }
                        ul { @for item in items { li { span class="box" aria-hidden="true" {} div { (self.text(item)) } } } }
                    }
                },
                Block::Fill { head, labels } => {
                    div class="fill" {
                        h3 { (self.strong(head)) }
                        div { @for label in labels { p { span { (self.text(label)) } } } }
                    }
                },
            }
        }
    }

    fn list(&mut self, points: &[Text]) -> Markup {
        html! { ul { @for point in points { li { (self.text(point)) } } } }
    }

    fn cell(&mut self, cell: &Cell) -> Markup {
        html! {
            @if let Some(lines) = number_lines(cell) {
                @for line in lines { p { (self.text(&line)) } }
            } @else {
                @for part in cell {
                    @match part {
                        // Where both stand in one line, it may end between them.
                        Part::Strong(said) => { p { strong { (self.strong(said)) } } " " },
                        Part::Plain(said) => p { (self.text(said)) },
                        Part::Labelled(label, said) => p { strong class="label" { (self.strong(label)) } " " (self.text(said)) },
                        // Has been said above.
                        Part::Number(..) => {},
                    }
                }
            }
        }
    }

    fn picture(&mut self, picture: &Picture) -> Markup {
        let mut side = |(head, boxes): &(Text, Vec<PictureBox>)| {
            html! {
                div {
                    h3 { (self.strong(head)) }
                    @for one in boxes { div class="box" { p { strong { (self.strong(&one.head)) } } " " p { (self.text(&one.services)) } } }
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

    fn foot(&mut self, page: &Page) -> Markup {
        let (small, large): (Vec<&Code>, Vec<&Code>) = page.codes.iter().partition(|code| code.in_letters);
        html! {
            footer {
                div {
                    @for said in &page.small { p { (self.text(said)) } }
                    @for one in small.iter().filter(|code| !code.about.is_empty()) {
                        p { strong { (self.strong(&one.caption)) } " " (self.text(&one.about)) }
                    }
                }
                div class="codes" { @for one in &small { (self.code(one)) } }
                @for one in &large { (self.large_code(one)) }
            }
        }
    }

    fn code(&mut self, code: &Code) -> Markup {
        html! {
            @if let Some(square) = code.square(LargeCode::Whole) {
                figure {
                    (modules(&square, &code.spoken))
                    figcaption { strong { (self.strong(&code.caption)) } br; (self.content(&code.content)) }
                }
            }
        }
    }

    /// On a phone, what it holds is taken with a touch.
    #[expect(clippy::cast_precision_loss, reason = "a code has fewer than two hundred modules in a row")]
    fn large_code(&mut self, code: &Code) -> Markup {
        let kept = if self.fit.large_code == LargeCode::Brief { LargeCode::Brief } else { LargeCode::Whole };
        html! {
            @if let Some(square) = code.square(kept) {
                @let side = LARGE_CODE.max((square.size + 2 * QUIET) as f32 * MODULE);
                figure.large.unprinted[self.fit.large_code == LargeCode::Nowhere] style={ "--side:" (side) "pt" } {
                    figcaption {
                        strong {
                            a href={ "data:text/vcard;charset=utf-8;base64," (BASE64.encode(&code.content)) } download="contact.vcf" {
                                (self.strong(&code.caption))
                            }
                        }
                        @if !code.about.is_empty() { br; (self.text(&code.about)) }
                    }
                    (modules(&square, &code.spoken))
                }
            }
        }
    }

    /// An address can be followed; a ticket is only read out.
    fn content(&mut self, content: &str) -> Markup {
        html! {
            @if content.starts_with("http") {
                a class="content" href=(content) { (self.letters(content)) }
            } @else {
                span class="content" { (self.letters(content)) }
            }
        }
    }
}

/// Whether the second part says more of the first: on paper they stand in one line.
fn is_pair(cell: &Cell) -> bool {
    matches!(cell.as_slice(), [Part::Strong(_), Part::Plain(_)])
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

/// A telephone number as a telephone dials it; from abroad it begins with a plus.
fn dialled(number: &str) -> String {
    number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
}

fn modules(square: &Square, spoken: &str) -> Markup {
    let side = square.size + 2 * QUIET;
    html! {
        svg role="img" aria-label=(spoken) viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
            rect width="100%" height="100%" fill="#fff" {}
            path d=(path(square)) stroke="#000" {}
        }
    }
}

/// A stroke along each run, from the end of the one before.
fn path(square: &Square) -> String {
    let (mut drawn, mut end) = (String::new(), None);
    for (row, column, length) in square.runs() {
        // Writing to a string cannot fail.
        let _ = match end {
            Some((same, before)) if same == row => write!(drawn, "m{} 0h{length}", column - before),
            _ => write!(drawn, "M{} {}.5h{length}", column + QUIET, row + QUIET),
        };
        end = Some((row, column + length));
    }
    drawn
}
