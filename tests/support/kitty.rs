//! A terminal as kitty and xterm are one: a wide letter has two cells, each with a style, and half of one that is overwritten
//! leaves a blank behind.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Its screen, on which the bytes appear that are written into it.
pub(crate) struct Kitty {
    /// What is seen. The second cell of a wide letter has no letter.
    pub(crate) seen: Buffer,
    at: (u16, u16),
    style: Style,
    leaves: Leaves,
}

/// What is left of a wide letter whose other half is overwritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leaves {
    /// A blank that looks as the letter did, as in kitty.
    ItsStyle,
    /// A blank without any style, as in xterm.
    NoStyle,
}

/// The line to it: what has been written and not been read yet.
#[derive(Clone, Default)]
pub(crate) struct Wire(Rc<RefCell<Vec<u8>>>);

impl Wire {
    /// All that has been written, once.
    pub(crate) fn read(&self) -> String {
        String::from_utf8(self.0.take()).expect("whole letters")
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Kitty {
    /// An empty screen.
    pub(crate) fn new(width: u16, height: u16, leaves: Leaves) -> Self {
        Self { seen: Buffer::empty(Rect::new(0, 0, width, height)), at: (0, 0), style: Style::reset(), leaves }
    }

    /// A frame as it must look: both cells of a wide letter alike.
    pub(crate) fn wanted(frame: &Buffer) -> Buffer {
        let mut wanted = Buffer::empty(frame.area);
        for row in frame.area.rows() {
            let mut x = row.x;
            while x < row.right() {
                let cell = &frame[(x, row.y)];
                let width = u16::try_from(cell.symbol().width()).unwrap();
                let style = cell.style().fg(numbered(cell.fg)).bg(numbered(cell.bg));
                put(&mut wanted, (x, row.y), cell.symbol(), width, style);
                x += width.max(1);
            }
        }
        wanted
    }

    /// Shows what a program has written: whole letters and whole sequences.
    pub(crate) fn show(&mut self, written: &str) {
        let mut pieces = written.split("\x1b[");
        self.print(pieces.next().unwrap_or_default());
        for piece in pieces {
            let command = piece.find(|letter: char| letter.is_ascii_alphabetic()).expect("a whole sequence");
            let (parameters, rest) = piece.split_at(command);
            let mut rest = rest.chars();
            self.obey(parameters, rest.next().expect("found above"));
            self.print(rest.as_str());
        }
    }

    fn print(&mut self, text: &str) {
        for letter in text.graphemes(true) {
            let width = u16::try_from(letter.width()).unwrap();
            self.blank_halves_around(width);
            put(&mut self.seen, self.at, letter, width, self.style);
            self.at.0 += width;
        }
    }

    /// What is left of letters that are overwritten in part.
    fn blank_halves_around(&mut self, width: u16) {
        let (x, y) = self.at;
        let behind = x + width;
        if is_second(&self.seen[(x, y)]) {
            self.blank((x - 1, y));
        }
        if behind < self.seen.area.right() && is_second(&self.seen[(behind, y)]) {
            self.blank((behind, y));
        }
    }

    fn blank(&mut self, at: (u16, u16)) {
        match self.leaves {
            Leaves::ItsStyle => _ = self.seen[at].set_symbol(" "),
            Leaves::NoStyle => self.seen[at].reset(),
        }
    }

    fn obey(&mut self, parameters: &str, command: char) {
        let numbers: Vec<u16> = parameters.split(';').map(|number| number.parse().unwrap_or(0)).collect();
        match command {
            'H' => self.at = (numbers[1] - 1, numbers[0] - 1),
            'm' => self.restyle(&numbers),
            // Modes, such as whether the cursor is seen.
            'h' | 'l' => assert!(parameters.starts_with('?'), "{parameters}{command}"),
            _ => panic!("not known: CSI {parameters} {command}"),
        }
    }

    fn restyle(&mut self, numbers: &[u16]) {
        let mut rest = numbers.iter();
        while let Some(number) = rest.next() {
            let on = |modifier| self.style.add_modifier(modifier);
            let off = |modifier| self.style.remove_modifier(modifier);
            self.style = match number {
                0 => Style::reset(),
                1 => on(Modifier::BOLD),
                4 => on(Modifier::UNDERLINED),
                7 => on(Modifier::REVERSED),
                22 => off(Modifier::BOLD | Modifier::DIM),
                24 => off(Modifier::UNDERLINED),
                27 => off(Modifier::REVERSED),
                38 | 48 => {
                    assert_eq!(rest.next(), Some(&5), "colours by their number");
                    let colour = Color::Indexed(u8::try_from(*rest.next().unwrap()).unwrap());
                    if *number == 38 { self.style.fg(colour) } else { self.style.bg(colour) }
                }
                39 => self.style.fg(Color::Reset),
                49 => self.style.bg(Color::Reset),
                59 => self.style,
                _ => panic!("not known: SGR {number}"),
            };
        }
    }
}

/// The mark of the second cell of a wide letter.
const SECOND: &str = "";

fn is_second(cell: &Cell) -> bool {
    cell.symbol() == SECOND
}

fn put(buffer: &mut Buffer, (x, y): (u16, u16), letter: &str, width: u16, style: Style) {
    for cell in x..x + width {
        buffer[(cell, y)].reset();
        buffer[(cell, y)].set_symbol(if cell == x { letter } else { SECOND }).set_style(style);
    }
}

/// A colour as the terminal is told of it.
fn numbered(colour: Color) -> Color {
    let number = match colour {
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        Color::Reset | Color::Indexed(_) | Color::Rgb(..) => return colour,
    };
    Color::Indexed(number)
}
