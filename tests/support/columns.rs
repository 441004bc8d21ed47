//! The page that has three columns, taken apart.

use madoguchi::front::text::width::cells;
use unicode_segmentation::UnicodeSegmentation as _;

/// The lines of each column, that with its head first, as the lines of the whole page have them.
pub(crate) fn columns(lines: &[String], down: &str) -> [Vec<String>; 3] {
    let between = format!(" {down} ");
    let is_head = |line: &&String| line.matches(&*between).count() == 2;
    let first = lines.iter().position(|line| is_head(&line)).expect("a line with the heads");
    let mut head = lines[first].split(&*between);
    let ends = [cells(head.next().unwrap()), cells(head.next().unwrap())];
    let starts = [0, ends[0] + 2, ends[0] + 3 + ends[1] + 2];
    let of = |line: &String, nth: usize| {
        let end = starts.get(nth + 1).map_or(usize::MAX, |next| next - 2);
        let (mut text, mut at) = (String::new(), 0);
        for letter in line.graphemes(true) {
            if (starts[nth]..end).contains(&at) {
                text.push_str(letter);
            }
            at += cells(letter);
        }
        text.trim_end().to_owned()
    };
    [0, 1, 2].map(|nth| lines[first..].iter().map(|line| of(line, nth)).collect())
}
