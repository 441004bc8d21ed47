//! The README shows what the program does: its picture is a frame of the program, and its examples are run.

use std::fmt::Write as _;
use std::path::Path;

use jiff::civil::date;
use madoguchi::front::catalog::load_built_in;
use madoguchi::front::keys::Key;
use madoguchi::front::session::{Event, State, update};
use madoguchi::front::text::lang::Lang;
use madoguchi::front::text::width::cells;
use madoguchi::front::ui::input::Input;
use madoguchi::front::ui::run::act;
use madoguchi::front::ui::{Theme, View, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use crate::support::bin::Bin;

const PICTURE: &str = "tests/picture/wizard.svg";
const CELL: (usize, usize) = (8, 18);

fn path(inside: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

/// The services of a customer of ぷらら光, with the live panel beside them.
fn frame() -> Buffer {
    let catalog = load_built_in().unwrap();
    let mut state = State::new(Lang::Ja, date(2026, 11, 22));
    update(&mut state, &catalog, Event::CatalogRead);
    for key in ["Enter", "Enter", "p", "u", "r", "a", "r", "a", "Enter", "Space", "Space", "Space"] {
        act(&mut state, &catalog, Input::Key(key.parse::<Key>().unwrap()));
    }
    let mut terminal = Terminal::new(TestBackend::new(100, 24)).unwrap();
    let view = View { state: &state, catalog: Some(&catalog), theme: Theme::default() };
    terminal
        .draw(|frame| {
            draw(frame, &view);
        })
        .unwrap();
    terminal.backend().buffer().clone()
}

fn colour(cell: &Cell) -> &'static str {
    match cell.fg {
        Color::LightRed => "#ff7b72",
        Color::LightCyan => "#76e3ea",
        Color::LightGreen => "#7ee787",
        Color::LightBlue => "#79c0ff",
        Color::Yellow => "#d29922",
        Color::DarkGray => "#8b949e",
        _ => "#e6edf3",
    }
}

/// Each letter stands at the place of its own cell, so that a font with other widths shifts nothing.
fn svg(buffer: &Buffer) -> String {
    let (width, height) = (usize::from(buffer.area.width) * CELL.0, usize::from(buffer.area.height) * CELL.1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
         font-family=\"ui-monospace, 'Noto Sans Mono CJK JP', 'BIZ UDGothic', 'MS Gothic', monospace\" \
         font-size=\"14\" shape-rendering=\"crispEdges\">\n<rect width=\"{w}\" height=\"{h}\" fill=\"#0d1117\"/>\n",
        w = width + 16,
        h = height + 16
    );
    for y in 0..buffer.area.height {
        let mut row = String::new();
        for x in 0..buffer.area.width {
            let cell = &buffer[(x, y)];
            let (left, top) = (usize::from(x) * CELL.0 + 8, usize::from(y) * CELL.1 + 8);
            let turned = cell.modifier.contains(Modifier::REVERSED);
            if turned {
                let width = cells(cell.symbol()).max(1) * CELL.0;
                let _ =
                    write!(row, "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"18\" fill=\"#e6edf3\"/>");
            }
            if cell.symbol().trim().is_empty() {
                continue;
            }
            let fill = if turned { "#0d1117" } else { colour(cell) };
            let weight = if cell.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
            let letter = cell.symbol().replace('&', "&amp;").replace('<', "&lt;");
            let _ = write!(row, "<text x=\"{left}\" y=\"{}\" fill=\"{fill}\"{weight}>{letter}</text>", top + 14);
        }
        if !row.is_empty() {
            svg += &row;
            svg.push('\n');
        }
    }
    svg + "</svg>\n"
}

#[test]
fn the_picture_is_a_frame_of_the_program() {
    let made = svg(&frame());
    if std::env::var_os("UPDATE_PICTURE").is_some() {
        std::fs::write(path(PICTURE), &made).unwrap();
    }
    let shown = std::fs::read_to_string(path(PICTURE)).unwrap_or_default();
    assert!(shown == made, "{PICTURE} is not what the program draws: run the tests once with UPDATE_PICTURE=1");
    assert!(std::fs::read_to_string(path("README.md")).unwrap().contains(PICTURE));
}

/// Blocks of the README that begin with `$ madoguchi`, and what stands below the command.
fn examples(readme: &str) -> Vec<(String, String)> {
    let blocks = readme.split("```").skip(1).step_by(2);
    blocks
        .filter_map(|block| block.strip_prefix("console\n$ madoguchi "))
        .map(|block| {
            let (command, output) = block.split_once('\n').unwrap();
            (command.to_owned(), output.to_owned())
        })
        .collect()
}

#[test]
fn the_examples_print_what_the_readme_shows() {
    let readme = std::fs::read_to_string(path("README.md")).unwrap();
    let examples = examples(&readme);
    assert!(examples.len() >= 2, "{} examples found", examples.len());
    for (command, output) in examples {
        let ran = Bin::new(&command).run();
        let shown: Vec<&str> = output.lines().filter(|line| *line != "...").collect();
        let printed: Vec<&str> = ran.stdout.lines().collect();
        for line in shown {
            assert!(printed.contains(&line), "`{command}` does not print {line:?} but\n{}", ran.stdout);
        }
    }
}

#[test]
fn the_test_command_of_the_readme_is_what_is_run_for_every_change() {
    let readme = std::fs::read_to_string(path("README.md")).unwrap();
    let script = std::fs::read_to_string(path(".ci/run")).unwrap();
    assert!(readme.contains("cargo test --locked"));
    assert!(script.contains("cargo test --locked"));
}
