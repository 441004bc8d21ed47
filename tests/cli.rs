//! The command line from outside: what scripts and people get, word for word.

mod answer;
mod commands;
mod refused;
