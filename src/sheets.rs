//! Tables for spreadsheets, and the catalogue as such tables: written, edited there, and read back.

mod cell;
mod column;
mod document;
mod edit;
mod evidence;
mod export;
mod fresh;
mod kind;
mod mark;
mod path;
mod plan;
mod report;
mod row;
mod sheet;
mod table;

pub use export::export;
pub use kind::Kind;
pub use plan::{Request, apply};
pub use report::Report;
pub use table::table;
