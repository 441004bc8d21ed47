//! madoguchi beside programs that people know, each as a person meets it: on a terminal, from its start to its first frame and from a key
//! to the frame after it; and commands, from their start to their end. One command prints one table:
//!
//! `cargo bench --bench outside`
//!
//! All take turns, there and back, so that whatever else the machine does meets all of them alike. What is not installed
//! (`apt-get install fzf dialog whiptail`) has a row that says so.

#[cfg(unix)]
mod bare;
#[cfg(unix)]
mod commands;
#[cfg(unix)]
#[path = "../made_up/mod.rs"]
mod made_up;
#[cfg(unix)]
mod programs;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod times;

#[cfg(unix)]
fn main() {
    if std::env::args().nth(1).as_deref() == Some(bare::ARGUMENT) {
        bare::run();
        return;
    }
    let ground = programs::Ground::new();
    programs::on_a_terminal(&ground);
    commands::compared(&ground);
    ground.remove();
}

#[cfg(not(unix))]
fn main() {
    eprintln!("needs a pseudo terminal");
}
