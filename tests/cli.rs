//! The command line from outside: what scripts and people get, word for word.

mod answer;
mod answer_schema;
mod ask;
mod catalog_coverage;
mod catalog_diff;
mod catalog_readme;
mod catalog_schema;
mod catalog_show;
mod clock;
mod commands;
mod compare;
mod completions;
mod guide;
mod manual;
mod names;
mod now;
mod refused;
mod tables;
mod ticket;
