//! The embedded font: how wide its characters are, which it lacks, and the part of it that a page needs.

mod subset;

use std::cell::Cell;

use ttf_parser::Face;

/// What stands in the place of a character that the font lacks.
pub(super) const LACKING: char = '\u{3013}';

static REGULAR: &[u8] = include_bytes!("fonts/BIZUDPGothic-Regular.ttf");
static BOLD: &[u8] = include_bytes!("fonts/BIZUDPGothic-Bold.ttf");

/// One of the two weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

impl Weight {
    /// The font file.
    pub(super) fn data(self) -> &'static [u8] {
        match self {
            Self::Regular => REGULAR,
            Self::Bold => BOLD,
        }
    }
}

/// How wide characters are: asked of the font once each, since a page is measured many times over.
struct Ruler {
    face: Face<'static>,
    /// Of the first plane; what is not known yet is nothing.
    known: Vec<Cell<Option<Width>>>,
}

#[derive(Clone, Copy)]
enum Width {
    /// In thousandths of the size.
    Drawn(u16),
    /// The font has no picture for it.
    Lacking,
}

impl Ruler {
    fn new(data: &'static [u8]) -> Option<Self> {
        Some(Self { face: Face::parse(data, 0).ok()?, known: vec![Cell::new(None); 0x1_0000] })
    }

    fn width(&self, letter: char) -> Width {
        let known = usize::try_from(u32::from(letter)).ok().and_then(|index| self.known.get(index));
        if let Some(width) = known.and_then(Cell::get) {
            return width;
        }
        let asked = self.ask(letter);
        if let Some(known) = known {
            known.set(Some(asked));
        }
        asked
    }

    fn ask(&self, letter: char) -> Width {
        let Some(glyph) = self.face.glyph_index(letter) else { return Width::Lacking };
        let units = u32::from(self.face.units_per_em()).max(1);
        let advance = self.face.glyph_hor_advance(glyph).map_or(units, u32::from);
        Width::Drawn(u16::try_from(advance * 1000 / units).unwrap_or(u16::MAX))
    }

    fn lacks(&self, letter: char) -> bool {
        matches!(self.width(letter), Width::Lacking)
    }
}

/// Both weights, ready for measuring.
pub(super) struct Fonts {
    regular: Ruler,
    bold: Ruler,
}

impl Fonts {
    /// The embedded fonts.
    pub(super) fn load() -> Option<Self> {
        Some(Self { regular: Ruler::new(REGULAR)?, bold: Ruler::new(BOLD)? })
    }

    fn ruler(&self, weight: Weight) -> &Ruler {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// Whether the font has no picture for it at all.
    pub(super) fn lacks(&self, letter: char) -> bool {
        self.regular.lacks(letter)
    }

    /// Whether this weight has a picture for it.
    pub(super) fn has(&self, letter: char, weight: Weight) -> bool {
        !self.ruler(weight).lacks(letter)
    }

    /// The weight in which all of `text` can be drawn: bold, where it is wanted and has every character.
    pub(super) fn weight_for(&self, text: &str, wanted: Weight) -> Weight {
        let ruler = self.ruler(wanted);
        if text.chars().any(|letter| ruler.lacks(letter)) { Weight::Regular } else { wanted }
    }

    /// How wide `text` is, in thousandths of its size. What the font lacks is as wide as the size.
    pub(super) fn thousandths(&self, text: &str, weight: Weight) -> usize {
        let ruler = self.ruler(weight);
        let width = |letter| match ruler.width(letter) {
            Width::Drawn(width) => usize::from(width),
            Width::Lacking => 1000,
        };
        text.chars().map(width).sum()
    }
}
