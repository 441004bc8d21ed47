//! What is known of features, packed: there are hundreds of thousands, and a sentence asks of some dozens of them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// It is written of every so many where they begin; those between are read over.
const STEP: usize = 16;

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

/// What is known of each feature, by its number.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct AllKnown {
    /// Where every `STEP`th begins, in four bytes each.
    #[serde(borrow)]
    places: Cow<'static, [u8]>,
    /// One after the other.
    #[serde(borrow)]
    packed: Cow<'static, [u8]>,
}

impl FromIterator<Known> for AllKnown {
    fn from_iter<I: IntoIterator<Item = Known>>(all: I) -> Self {
        let (mut places, mut packed) = (Vec::new(), Vec::new());
        for (number, known) in all.into_iter().enumerate() {
            if number % STEP == 0 {
                places.extend(u32::try_from(packed.len()).unwrap_or(u32::MAX).to_le_bytes());
            }
            packed.extend(postcard::to_allocvec(&known).unwrap_or_default());
        }
        Self { places: places.into(), packed: packed.into() }
    }
}

impl AllKnown {
    /// What is known of the feature of this number; none of one that is not there.
    pub fn get(&self, number: usize) -> Option<Known> {
        let (places, _) = self.places.as_chunks();
        let place = u32::from_le_bytes(*places.get(number / STEP)?);
        let mut rest = self.packed.get(usize::try_from(place).ok()?..)?;
        for _ in 0..number % STEP {
            (_, rest) = postcard::take_from_bytes::<Known>(rest).ok()?;
        }
        postcard::from_bytes(rest).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_found_by_its_number_and_no_other_is_there() {
        let much = |number: u8| (0..number % 5).map(move |class| (usize::from(class) * 60, 1.0 + f32::from(number)));
        let all: AllKnown =
            (0..100).map(|number| Known::new(number.into(), &much(number).collect::<Vec<_>>())).collect();
        for number in 0..100 {
            let known = all.get(number.into()).unwrap();
            assert_eq!(known.seen, usize::from(number));
            assert_eq!(known.counts().count(), usize::from(number % 5));
            for ((class, kept), (wanted, much)) in known.counts().zip(much(number)) {
                assert!(class == wanted && (kept - much).abs() <= much / 30.0, "{kept} instead of {much}");
            }
            assert!((known.sum() - known.counts().map(|(_, much)| much).sum::<f32>()).abs() < f32::EPSILON);
        }
        assert!(all.get(100).is_none() && all.get(usize::MAX).is_none() && AllKnown::default().get(0).is_none());
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
