//! The command line from outside: what scripts and people get, word for word.

mod answer;
mod ask;
mod commands;
mod compare;
mod refused;
mod ticket;
