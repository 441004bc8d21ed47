//! Many small things that are read where they lie, each by its number: a sentence asks of a few among thousands.

use std::borrow::Cow;
use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// It is written of every so many where they begin; those between are read over.
const STEP: usize = 16;

/// Things of one kind, one after the other.
#[derive(Debug, Deserialize, Serialize)]
pub struct Packed<T> {
    /// Where every `STEP`th begins, in four bytes each.
    #[serde(borrow)]
    places: Cow<'static, [u8]>,
    #[serde(borrow)]
    bytes: Cow<'static, [u8]>,
    of: PhantomData<T>,
}

impl<T> Default for Packed<T> {
    fn default() -> Self {
        Self { places: Cow::default(), bytes: Cow::default(), of: PhantomData }
    }
}

impl<T: Serialize> FromIterator<T> for Packed<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let (mut places, mut bytes) = (Vec::new(), Vec::new());
        for (number, one) in all.into_iter().enumerate() {
            if number % STEP == 0 {
                places.extend(u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_le_bytes());
            }
            bytes.extend(postcard::to_allocvec(&one).unwrap_or_default());
        }
        places.shrink_to_fit();
        bytes.shrink_to_fit();
        Self { places: places.into(), bytes: bytes.into(), of: PhantomData }
    }
}

impl<T: DeserializeOwned> Packed<T> {
    /// That of this number: the first is 0. None that is not there.
    pub fn get(&self, number: usize) -> Option<T> {
        let (places, _) = self.places.as_chunks();
        let place = u32::from_le_bytes(*places.get(number / STEP)?);
        let mut rest = self.bytes.get(usize::try_from(place).ok()?..)?;
        for _ in 0..number % STEP {
            (_, rest) = postcard::take_from_bytes::<T>(rest).ok()?;
        }
        postcard::take_from_bytes(rest).ok().map(|(one, _)| one)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_found_by_its_number_and_no_other_is_there() {
        let list = |number: usize| (0..number % 5).map(|place| number * 1_000 + place).collect::<Vec<usize>>();
        let lists: Packed<Vec<usize>> = (0..100).map(list).collect();
        assert!((0..100).all(|number| lists.get(number) == Some(list(number))));
        for none in [100, 111, 112, 200, usize::MAX] {
            assert_eq!(lists.get(none), None);
        }
        assert_eq!(Packed::<String>::default().get(0), None);
    }
}
