//! The part of the font that a page needs, as a font file of its own.

use std::collections::BTreeSet;

use subsetter::GlyphRemapper;
use write_fonts::FontBuilder;
use write_fonts::read::FontRef;
use write_fonts::tables::cmap::Cmap;
use write_fonts::types::{GlyphId, Tag};

use super::{Fonts, Weight};

/// What browsers ask for and PDF does without, copied as it is.
const METRICS: Tag = Tag::new(b"OS/2");

impl Fonts {
    /// A font that has these letters and no others. It keeps the name, the metrics and the copyright of the whole.
    pub(in crate::handout) fn subset(&self, weight: Weight, letters: &BTreeSet<char>) -> Option<Vec<u8>> {
        let face = &self.ruler(weight).face;
        let mut kept = GlyphRemapper::new();
        let found = letters.iter().filter_map(|letter| Some((*letter, face.glyph_index(*letter)?.0)));
        let pictures: Vec<(char, GlyphId)> =
            found.map(|(letter, glyph)| (letter, GlyphId::new(kept.remap(glyph).into()))).collect();
        // Made for PDF, which finds pictures by their numbers; browsers find them by letters.
        let numbered = subsetter::subset(weight.data(), 0, &kept).ok()?;
        let mut made = FontBuilder::new();
        made.add_table(&Cmap::from_mappings(pictures).ok()?).ok()?;
        made.add_raw(METRICS, FontRef::new(weight.data()).ok()?.table_data(METRICS)?);
        made.copy_missing_tables(FontRef::new(&numbered).ok()?);
        Some(made.build())
    }
}
