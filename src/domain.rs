//! What the program knows and how it answers: plain values and one pure function, with no terminal, files, clock or serde.

pub mod advice;
pub mod advise;
pub mod ask;
pub mod catalog;
pub mod claim;
pub mod clue;
pub mod compare;
pub mod consultation;
pub mod desk;
pub mod hours;
pub mod id;
pub mod inquiry;
pub mod period;
pub mod provider;
pub mod service;
pub mod terms;
pub mod ticket;
pub mod which;
pub mod words;
