//! How well words are understood that nobody has said yet.

use crate::domain::catalog::Catalog;
use crate::domain::id::ClaimId;
use crate::domain::words::Example;
use crate::search::{Understanding, Understood};

/// How well some examples were understood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    /// How many there are.
    pub all: usize,
    /// Of how many the situation was surely recognised, or that they are nothing of ours.
    pub right: usize,
    /// Of how many another situation was taken for what is meant; of the rest it is said that they are not understood.
    pub wrong: usize,
}

/// The examples that are kept aside, from which nothing is learned.
pub fn aside(catalog: &Catalog, understanding: &Understanding) -> Measured {
    let is_aside = |example: &&Example| example.is_aside;
    measured(catalog.examples().iter().filter(is_aside), |said, _| understanding.of(said))
}

/// Every other example, as if it were none and all the others were known.
pub fn unseen(catalog: &Catalog, understanding: &Understanding) -> Measured {
    let is_learned = |example: &&Example| !example.is_aside;
    let understood = |said: &str, symptom: Option<&ClaimId>| understanding.unlearned(said, symptom);
    measured(catalog.examples().iter().filter(is_learned), understood)
}

fn measured<'a>(
    examples: impl Iterator<Item = &'a Example>,
    understood: impl Fn(&str, Option<&ClaimId>) -> Understood,
) -> Measured {
    let mut measured = Measured::default();
    for example in examples {
        let meant = example.symptom.as_ref();
        for said in &example.said {
            let understood = understood(said, meant);
            let sure = understood.sure().map(|sure| &sure.symptom);
            measured.all += 1;
            measured.right += usize::from(sure == meant);
            measured.wrong += usize::from(sure.is_some() && sure != meant);
        }
    }
    measured
}
