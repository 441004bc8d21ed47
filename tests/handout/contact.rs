//! The code of the customer's own view, read from the screen by zbar: a contact with every number that the view names.

use std::ffi::OsStr;

use madoguchi::front::ui::theme::{ASCII, Frames, UNICODE};
use madoguchi::front::ui::{Palette, Theme};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use super::programs::run;
use crate::support::screen::Screen;
use crate::support::wizard::{press, walked};

/// Points of a cell's width; it is twice as high.
const POINTS: usize = 4;

/// Upper and lower half of a cell: whether they are light, on a dark ground.
fn halves(cell: &Cell) -> [bool; 2] {
    let is_reversed = cell.modifier.contains(Modifier::REVERSED);
    let light = |color: Color, usually: bool| match color {
        Color::Black => false,
        Color::White => true,
        _ => usually != is_reversed,
    };
    let (ink, ground) = (light(cell.fg, true), light(cell.bg, false));
    match cell.symbol() {
        "▀" => [ink, ground],
        "▄" => [ground, ink],
        "█" => [ink; 2],
        _ => [ground; 2],
    }
}

/// The screen as a picture, without letters.
fn picture(buffer: &Buffer) -> Vec<u8> {
    let (width, height) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let mut picture = format!("P5 {} {} 255\n", width * POINTS, 2 * height * POINTS).into_bytes();
    for row in buffer.content.chunks(width) {
        for half in 0..2 {
            let line: Vec<u8> =
                row.iter().flat_map(|cell| [if halves(cell)[half] { 255 } else { 0 }; POINTS]).collect();
            for _ in 0..POINTS {
                picture.extend(&line);
            }
        }
    }
    picture
}

fn scanned(buffer: &Buffer) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("screen.pgm");
    std::fs::write(&file, picture(buffer)).unwrap();
    let options = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"].map(OsStr::new);
    let found = run(&["zbarimg"], options.into_iter().chain([file.as_os_str()]))?;
    Some(String::from_utf8(found.stdout).unwrap())
}

#[test]
fn the_contact_on_the_screen_is_read_in_every_language_and_look() {
    let mut state =
        walked(&["Enter", "Enter", "purara", "Enter", "Space", "Space", "Space", "Space", "Enter", "Enter", "F6"]);
    for name in ["光回線 窓口", "Internet line support", "光回線 電話するところ"] {
        let looks: [(Frames, Palette, (u16, u16)); 3] = [
            (UNICODE, Palette::Dark, (120, 150)),
            (UNICODE, Palette::None, (120, 150)),
            (ASCII, Palette::Light, (220, 200)),
        ];
        for (frames, palette, (width, height)) in looks {
            let screen = Screen::with_theme(&state, width, height, Theme { palette, frames });
            let Some(read) = scanned(&screen.buffer) else { return };
            let lines: Vec<&str> = read.lines().collect();
            assert_eq!(&lines[..2], ["BEGIN:VCARD", "VERSION:3.0"], "{read}");
            assert!(lines.contains(&&*format!("FN:{name}")), "{read}");
            // No source names a desk of ぷらら光 for faults: that for changes is only asked.
            let unfolded = read.replace("\r\n ", "").replace("\n ", "");
            for wrong in ["ぷらら光 故障", "Plala Hikari faults", "ぷらら光 こわれたとき"] {
                assert!(!unfolded.contains(wrong), "{unfolded}");
            }
            let shown = screen.rows().join("\n");
            let dialled: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix("TEL:")).collect();
            for number in &dialled {
                assert!(shown.contains(number) || shown.replace(" - ", "-").contains(number), "{number}: {shown}");
            }
            for number in ["009192-33", "0120-971-391", "050-7560-0033", "113", "0120-444-113", "0120-116116"] {
                assert!(dialled.contains(&number), "{number} is not in {read}");
            }
        }
        press(&mut state, &["Right"]);
    }
}

#[test]
fn a_code_is_drawn_whole_or_not_at_all() {
    let state = walked(&["Enter", "Enter", "purara", "Enter", "Space", "Enter", "Enter", "F6", "End"]);
    let theme = |frames| Theme { frames, ..Theme::default() };
    let has_code = |width: u16, height: u16, frames| {
        let screen = Screen::with_theme(&state, width, height, theme(frames));
        screen.buffer.content.iter().any(|cell| cell.bg == Color::White)
    };
    assert!(!has_code(80, 24, ASCII) && !has_code(44, 14, UNICODE));
    assert!(has_code(120, 150, UNICODE) && has_code(220, 200, ASCII));
}
