//! The programs, what they are given, and how soon each draws.

use std::fs;
use std::path::{Path, PathBuf};

use madoguchi::front::catalog::{load_built_in, load_folders};
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::provider::Provider;

use super::bare;
use super::made_up::Folder;
use super::terminal::{Drawn, watch};
use super::times::{ROUNDS, in_turn, shown};

/// What is there for all of them: the names of providers, and a folder with more.
pub struct Ground {
    /// With this many providers in all.
    pub folder: Folder,
    /// A line for each provider of the program.
    pub list: PathBuf,
    /// A line for each of a thousand.
    pub long_list: PathBuf,
    /// Where no settings are.
    pub home: PathBuf,
    names: Vec<(String, String)>,
}

const PROVIDERS: usize = 1_000;

impl Ground {
    pub fn new() -> Self {
        let catalog = load_built_in().expect("the catalogue is whole");
        let folder = Folder::of("outside", PROVIDERS - catalog.providers().len());
        let large = load_folders(&[folder.path().to_owned()]).expect("the folder is whole");
        let home = folder.path().join(".home");
        fs::create_dir_all(&home).expect("a folder");
        let write = |name: &str, catalog: &Catalog| {
            let path = home.join(name);
            let lines: String = catalog.providers().iter().map(line_of).collect();
            fs::write(&path, lines).expect("a file");
            path
        };
        let (list, long_list) = (write("list", &catalog), write("long-list", &large));
        let names = catalog.providers().iter().map(|it| (it.id.to_string(), it.name.ja.to_string())).collect();
        Self { folder, list, long_list, home, names }
    }

    pub fn remove(&self) {
        self.folder.remove();
    }

    /// Tags and items of a menu.
    fn menu(&self) -> impl Iterator<Item = String> {
        self.names.iter().flat_map(|(id, name)| [id.clone(), name.clone()])
    }
}

fn line_of(it: &Provider) -> String {
    format!("{} {} {} {} {}\n", it.id, it.name.ja, it.name.en, it.reading, it.aliases.join(" "))
}

/// Whether there is a program of this name.
pub fn is_there(name: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    Path::new(name).is_absolute() || std::env::split_paths(&folders).any(|folder| folder.join(name).is_file())
}

/// Each drawn on a terminal, as a table.
pub fn on_a_terminal(ground: &Ground) {
    let own = std::env::current_exe().expect("this program").display().to_string();
    let menu = || ["--menu", "?", "0", "0", "0"].into_iter().map(str::to_owned).chain(ground.menu()).collect();
    let list = ground.list.display().to_string();
    let programs: [(&str, String, Vec<String>, Option<&str>); 5] = [
        ("madoguchi", env!("CARGO_BIN_EXE_madoguchi").to_owned(), Vec::new(), None),
        ("bare ratatui", own, vec![bare::ARGUMENT.to_owned()], None),
        ("fzf", "fzf".to_owned(), Vec::new(), Some(&list)),
        ("dialog", "dialog".to_owned(), menu(), None),
        ("whiptail", "whiptail".to_owned(), menu(), None),
    ];
    let mut all: Vec<Vec<Drawn>> = programs.iter().map(|_| Vec::new()).collect();
    for round in 0..ROUNDS {
        for at in in_turn(round, programs.len()) {
            let (_, program, arguments, input) = &programs[at];
            if is_there(program) {
                all[at].push(watch(program, arguments, *input, &ground.home));
            }
        }
    }
    println!(
        "\n| on a terminal of 100 x 30 | first frame, ms: median (least) | all drawn | bytes | a key's frame, ms | bytes |"
    );
    println!("|---|---|---|---|---|---|");
    for ((name, ..), drawn) in programs.iter().zip(&all) {
        let Some(latest) = drawn.last() else {
            println!("| {name} | not installed | | | | |");
            continue;
        };
        let first: Vec<_> = drawn.iter().map(|it| it.first).collect();
        let key: Vec<_> = drawn.iter().map(|it| it.key).collect();
        let settled: Vec<_> = drawn.iter().map(|it| it.settled).collect();
        let (bytes, key_bytes) = (latest.first_bytes, latest.key_bytes);
        println!("| {name} | {} | {} | {bytes} | {} | {key_bytes} |", shown(&first), shown(&settled), shown(&key));
    }
}
