//! What is known of a feature of sentences, in few bytes: there are hundreds of thousands of them.

use serde::{Deserialize, Serialize};

/// What is known of a feature.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Known {
    /// How many sentences have it: the fewer, the more it tells.
    pub seen: usize,
    /// How much of it is in each class that has any, by the number of the class.
    counts: Vec<(usize, Amount)>,
}

impl Known {
    /// What so many sentences have, so much in each of these classes.
    pub fn new(seen: usize, counts: &[(usize, f32)]) -> Self {
        Self { seen, counts: counts.iter().map(|&(class, much)| (class, much.into())).collect() }
    }

    /// How much of it is in each class that has any.
    pub fn counts(&self) -> impl Iterator<Item = (usize, f32)> {
        self.counts.iter().map(|&(class, amount)| (class, amount.into()))
    }

    /// How much of it there is.
    pub fn sum(&self) -> f32 {
        self.counts().map(|(_, much)| much).sum()
    }
}

/// How much there is of something, to one part in thirty: it counts by its logarithm.
///
/// A number of 32 bits without its sign, without all but the first four bits of its fraction, and without the exponents that nothing here
/// has.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
struct Amount(u8);

impl Amount {
    /// The bits of the least amount, 2⁻⁶; the largest is about 2¹⁰.
    const LEAST: u32 = 0x3c80_0000;
    /// Bits that are left out.
    const LEFT_OUT: u32 = 19;
}

impl From<f32> for Amount {
    fn from(much: f32) -> Self {
        let bits = much.max(f32::from_bits(Self::LEAST)).to_bits() - Self::LEAST;
        let rounded = (bits + (1 << (Self::LEFT_OUT - 1))) >> Self::LEFT_OUT;
        Self(u8::try_from(rounded).unwrap_or(u8::MAX))
    }
}

impl From<Amount> for f32 {
    fn from(Amount(bits): Amount) -> Self {
        Self::from_bits((u32::from(bits) << Amount::LEFT_OUT) + Amount::LEAST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_can_be_added_up() {
        let known = Known::new(7, &[(0, 1.5), (60, 1.0)]);
        assert_eq!((known.seen, known.counts().collect::<Vec<_>>()), (7, vec![(0, 1.5), (60, 1.0)]));
        assert!((known.sum() - 2.5).abs() < f32::EPSILON && Known::default().sum() == 0.0);
    }

    #[test]
    fn an_amount_is_kept_to_one_part_in_thirty() {
        let kept = |much: f32| f32::from(Amount::from(much));
        let mut much = 0.016;
        while much < 1_000.0 {
            assert!((kept(much) - much).abs() <= much / 30.0, "{much} is kept as {}", kept(much));
            much *= 1.01;
        }
        assert!(kept(0.0) > 0.0 && kept(0.0) < 0.016, "nothing is kept as nearly nothing");
        assert!(kept(f32::MAX) > 900.0 && kept(f32::MAX).is_finite());
        for exact in [0.5_f32, 1.0, 3.0, 512.0] {
            assert_eq!(kept(exact).to_bits(), exact.to_bits());
        }
    }
}
