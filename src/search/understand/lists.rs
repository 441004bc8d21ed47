//! Many short lists that take little.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Lists of numbers, one after the other: thousands of them, and none takes memory beside its numbers and its end.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct Lists {
    numbers: Vec<usize>,
    /// Where each list ends in the numbers.
    ends: Vec<usize>,
}

impl Lists {
    /// Puts a list behind the others, and says which it is: the first is 0.
    pub fn push(&mut self, list: &[usize]) -> usize {
        self.numbers.extend_from_slice(list);
        self.ends.push(self.numbers.len());
        self.ends.len() - 1
    }

    /// The list of this number; one that is not there is empty.
    pub fn get(&self, number: usize) -> &[usize] {
        bounds(&self.ends, number).and_then(|bounds| self.numbers.get(bounds)).unwrap_or(&[])
    }
}

/// Where the piece of this number lies among pieces that stand one after the other and end there.
pub fn bounds(ends: &[usize], number: usize) -> Option<Range<usize>> {
    let start = number.checked_sub(1).map_or(Some(0), |before| ends.get(before).copied())?;
    Some(start..*ends.get(number)?)
}

impl FromIterator<Vec<usize>> for Lists {
    fn from_iter<I: IntoIterator<Item = Vec<usize>>>(all: I) -> Self {
        let mut lists = Self::default();
        for list in all {
            lists.push(&list);
        }
        lists.numbers.shrink_to_fit();
        lists.ends.shrink_to_fit();
        lists
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_list_is_found_by_its_number_and_no_other_is_there() {
        let mut lists: Lists = [vec![], vec![7, 8], vec![]].into_iter().collect();
        assert_eq!(lists.push(&[9]), 3);
        let all: Vec<&[usize]> = (0..5).map(|number| lists.get(number)).collect();
        assert_eq!(all, [&[][..], &[7, 8], &[], &[9], &[]]);
        assert!(lists.get(usize::MAX).is_empty() && Lists::default().get(0).is_empty());
    }
}
