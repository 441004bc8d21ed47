//! The heart of the program: a consultation in, the answer out. Pure: no clock, no files, no terminal.

use super::advice::Advice;
use super::catalog::Catalog;
use super::consultation::Consultation;

/// Answers a consultation.
pub fn advise(_catalog: &Catalog, _consultation: &Consultation) -> Advice {
    Advice::default()
}
