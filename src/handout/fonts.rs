//! The embedded font: how wide its characters are, and which it lacks.

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

/// Both weights, ready for measuring.
pub(super) struct Fonts {
    regular: Face<'static>,
    bold: Face<'static>,
}

impl Fonts {
    /// The embedded fonts.
    pub(super) fn load() -> Option<Self> {
        Some(Self { regular: Face::parse(REGULAR, 0).ok()?, bold: Face::parse(BOLD, 0).ok()? })
    }

    fn face(&self, weight: Weight) -> &Face<'static> {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// Whether the font has no picture for it at all.
    pub(super) fn lacks(&self, letter: char) -> bool {
        self.regular.glyph_index(letter).is_none()
    }

    /// The weight in which all of `text` can be drawn: bold, where it is wanted and has every character.
    pub(super) fn weight_for(&self, text: &str, wanted: Weight) -> Weight {
        if text.chars().all(|letter| self.face(wanted).glyph_index(letter).is_some()) {
            wanted
        } else {
            Weight::Regular
        }
    }

    /// How wide `text` is, in thousandths of its size.
    pub(super) fn thousandths(&self, text: &str, weight: Weight) -> usize {
        let face = self.face(weight);
        let units = usize::from(face.units_per_em()).max(1);
        let advance =
            |letter| face.glyph_index(letter).and_then(|glyph| face.glyph_hor_advance(glyph)).map(usize::from);
        text.chars().map(|letter| advance(letter).unwrap_or(units) * 1000 / units).sum()
    }
}
