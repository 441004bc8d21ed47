//! Commands, from their start to their end.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::programs::{Ground, is_there};
use super::times::{ROUNDS, in_turn, shown};

const ANSWER: &str = "answer --area east --move transfer --provider docomo-hikari --services phone-basic --today 2026-11-26 --format json";
const FIND: &str = "find hikari";
const MADOGUCHI: &str = env!("CARGO_BIN_EXE_madoguchi");

struct Timed<'a> {
    name: String,
    program: &'static str,
    arguments: Vec<String>,
    input: Option<&'a Path>,
}

/// Each timed, as a table.
pub fn compared(ground: &Ground) {
    let folder = ground.folder.path().display().to_string();
    let own = |name: &str, arguments: &str, is_large: bool| {
        let of = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let folder = if is_large { vec!["--catalog".to_owned(), folder.clone()] } else { Vec::new() };
        let arguments = of(arguments).into_iter().chain(folder).collect();
        Timed { name: format!("madoguchi {name}"), program: MADOGUCHI, arguments, input: None }
    };
    let fzf = |name: &str, arguments: &[&str], input| Timed {
        name: format!("fzf {name}"),
        program: "fzf",
        arguments: arguments.iter().map(|&it| it.to_owned()).collect(),
        input,
    };
    let commands = [
        own("--version", "--version", false),
        fzf("--version", &["--version"], None),
        own("answer", ANSWER, false),
        own("find", FIND, false),
        fzf("--filter", &["--filter", "hikari"], Some(&ground.list)),
        own("answer, 1,000 providers", ANSWER, true),
        own("find, 1,000 providers", FIND, true),
        fzf("--filter, 1,000 providers", &["--filter", "hikari"], Some(&ground.long_list)),
    ];
    let mut times: Vec<Vec<Duration>> = commands.iter().map(|_| Vec::new()).collect();
    for round in 0..ROUNDS {
        for at in in_turn(round, commands.len()) {
            if is_there(commands[at].program) {
                times[at].push(time(&commands[at], &ground.home));
            }
        }
    }
    println!("\n| command | ms: median (least) |\n|---|---|");
    for (Timed { name, .. }, times) in commands.iter().zip(&times) {
        let shown = if times.is_empty() { "not installed".to_owned() } else { shown(times) };
        println!("| {name} | {shown} |");
    }
}

fn time(command: &Timed<'_>, home: &Path) -> Duration {
    let input = command.input.map_or_else(Stdio::null, |path| File::open(path).expect("the list").into());
    let mut started = Command::new(command.program);
    started.args(&command.arguments).env_clear().env("HOME", home).env("LANG", "C.UTF-8").stdin(input);
    started.env("PATH", std::env::var_os("PATH").unwrap_or_default()).stdout(Stdio::null());
    let start = Instant::now();
    let status = started.status();
    let time = start.elapsed();
    assert!(status.as_ref().is_ok_and(std::process::ExitStatus::success), "{}: {status:?}", command.name);
    time
}
