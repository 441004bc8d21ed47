//! The page as PDF: text that can be selected and searched, the font's used part inside, tagged for those who hear it.

mod tags;

use krilla::color::luma;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font, TextDirection};
use krilla::{Document, SerializeSettings};

use self::tags::Tags;
use super::fonts::{Fonts, Weight};
use super::layout::{Ink, Item, Layout, lay_out};
use super::model::Page;
use super::order::{Made, Paper, Unprintable};
use crate::qr::{QUIET, Square};

/// Draws the page.
pub(super) fn draw(page: &Page, fonts: &Fonts, paper: Paper) -> Result<Made, Unprintable> {
    let broken = Unprintable::font;
    let Layout { width, height, sheets, nodes, lacking } = lay_out(page, fonts, paper);
    let font = |weight: Weight| Font::new(weight.data().into(), 0).ok_or_else(broken);
    let pens = Pens { regular: font(Weight::Regular)?, bold: font(Weight::Bold)? };
    // PDF/UA-1, which readers aloud rely on: a page that fell short of it would not be finished.
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Unprintable(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let words = page.lang.words();
    document.set_metadata(
        Metadata::new()
            .title(page.plain_title.clone())
            .language(words.code.to_owned())
            .creator(concat!("madoguchi ", env!("CARGO_PKG_VERSION")).to_owned()),
    );
    let mut tags = Tags::new(&nodes, fonts);
    let count = sheets.len();
    for (number, sheet) in sheets.iter().enumerate() {
        let settings = PageSettings::from_wh(width, height).ok_or_else(broken)?;
        let mut drawn = document.start_page_with(settings);
        let mut surface = drawn.surface();
        // What a further sheet says again stands before everything else on it.
        let again = if number == 0 { 0 } else { sheet.iter().take_while(|item| item.part_of.is_none()).count() };
        for (index, item) in sheet.iter().enumerate() {
            let tag = match item.part_of {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None if index < again => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Header)),
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)),
            };
            let id = surface.start_tagged(tag);
            pens.ink(&mut surface, item);
            surface.end_tagged();
            tags.add(number, item, id);
        }
        surface.finish();
        drawn.finish();
    }
    document.set_outline(tags.bookmarks());
    document.set_tag_tree(tags.tree(words.code));
    let bytes = document.finish().map_err(|error| Unprintable(format!("{error:?}")))?;
    Ok(Made { bytes, sheets: Some(count), lacking })
}

/// The fonts of one document.
struct Pens {
    regular: Font,
    bold: Font,
}

impl Pens {
    fn ink(&self, surface: &mut Surface<'_>, item: &Item) {
        surface.set_fill(Some(grey(0)));
        match &item.ink {
            Ink::Text { x, y, size, weight, text } => {
                let font = match weight {
                    Weight::Regular => &self.regular,
                    Weight::Bold => &self.bold,
                };
                surface.draw_text(Point::from_xy(*x, *y), font.clone(), *size, text, false, TextDirection::LeftToRight);
            }
            Ink::Rule { x, y, to_x, to_y, width } => {
                // Rules lie, so a filled strip does without strokes.
                let path = rectangles([(*x, y - width / 2.0, to_x - x, to_y - y + width)]);
                fill(surface, path, 0);
            }
            Ink::Area { x, y, width, height, grey } => {
                fill(surface, rectangles([(*x, *y, *width, *height)]), *grey);
            }
            Ink::Outline { x, y, width, height, line } => {
                let sides = [
                    (*x, *y, *width, *line),
                    (*x, y + height - line, *width, *line),
                    (*x, *y, *line, *height),
                    (x + width - line, *y, *line, *height),
                ];
                fill(surface, rectangles(sides), 0);
            }
            Ink::Tip { x, y } => {
                let mut path = PathBuilder::new();
                path.move_to(*x, *y);
                path.line_to(x - 8.0, y - 5.0);
                path.line_to(x - 8.0, y + 5.0);
                path.close();
                fill(surface, path.finish(), 0);
            }
            Ink::Code { x, y, side, square } => fill(surface, modules(*x, *y, *side, square), 0),
        }
    }
}

fn grey(lightness: u8) -> Fill {
    Fill { paint: luma::Color::new(lightness).into(), opacity: NormalizedF32::ONE, rule: FillRule::default() }
}

fn fill(surface: &mut Surface<'_>, path: Option<Path>, lightness: u8) {
    if let Some(path) = path {
        surface.set_fill(Some(grey(lightness)));
        surface.draw_path(&path);
    }
}

fn rectangles(all: impl IntoIterator<Item = (f32, f32, f32, f32)>) -> Option<Path> {
    let mut path = PathBuilder::new();
    all.into_iter()
        .filter_map(|(x, y, width, height)| Rect::from_xywh(x, y, width, height))
        .for_each(|rectangle| path.push_rect(rectangle));
    path.finish()
}

/// The dark modules of a code, dark runs of a row in one piece.
#[expect(clippy::cast_precision_loss, reason = "a code has fewer than two hundred modules in a row")]
fn modules(x: f32, y: f32, side: f32, square: &Square) -> Option<Path> {
    let step = side / (square.size + 2 * QUIET) as f32;
    let at = |module: usize| (module + QUIET) as f32 * step;
    rectangles(square.runs().map(|(row, column, length)| (x + at(column), y + at(row), length as f32 * step, step)))
}
