//! A line of typed text with a caret that moves by grapheme: what a person sees as one letter is one step.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::clean::is_unseen;

/// More than any name, day or ticket has.
const MOST_GRAPHEMES: usize = 120;

/// Typed text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextBox {
    before: String,
    after: String,
}

impl TextBox {
    /// Nothing typed.
    pub(super) const EMPTY: Self = Self { before: String::new(), after: String::new() };

    /// All of it.
    pub fn text(&self) -> String {
        format!("{}{}", self.before, self.after)
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    /// What stands before the caret.
    pub fn before_caret(&self) -> &str {
        &self.before
    }

    /// What stands after the caret.
    pub fn after_caret(&self) -> &str {
        &self.after
    }

    /// Types text at the caret; too much of it is left out.
    pub fn insert(&mut self, text: &str) {
        for letter in text.chars().filter(|letter| !is_unseen(*letter)) {
            if self.text().graphemes(true).count() < MOST_GRAPHEMES {
                self.before.push(letter);
            }
        }
    }

    /// Deletes to the left.
    pub fn erase(&mut self) -> bool {
        let kept = without_last(&self.before);
        let erased = kept.len() < self.before.len();
        self.before = kept;
        erased
    }

    /// Deletes to the right.
    pub fn erase_forward(&mut self) -> bool {
        let kept: String = self.after.graphemes(true).skip(1).collect();
        let erased = kept.len() < self.after.len();
        self.after = kept;
        erased
    }

    /// Moves the caret to the left.
    pub fn left(&mut self) {
        if let Some(last) = self.before.graphemes(true).next_back() {
            self.after.insert_str(0, last);
            self.before = without_last(&self.before);
        }
    }

    /// Moves the caret to the right.
    pub fn right(&mut self) {
        if let Some(first) = self.after.graphemes(true).next() {
            self.before.push_str(first);
            self.after = self.after.graphemes(true).skip(1).collect();
        }
    }

    /// Forgets it.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

fn without_last(text: &str) -> String {
    let mut graphemes: Vec<&str> = text.graphemes(true).collect();
    graphemes.pop();
    graphemes.concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::cells;

    #[test]
    fn the_caret_moves_by_what_is_seen_as_one_letter() {
        let mut typed = TextBox::default();
        typed.insert("か\u{3099}光a\n");
        assert_eq!(typed.text(), "か\u{3099}光a");
        assert_eq!(cells(typed.before_caret()), 5);
        typed.left();
        typed.left();
        typed.left();
        assert_eq!(cells(typed.before_caret()), 0);
        typed.left();
        assert!(!typed.erase());
        typed.right();
        assert_eq!(cells(typed.before_caret()), 2);
        assert!(typed.erase());
        assert_eq!(typed.text(), "光a");
        assert!(typed.erase_forward());
        assert_eq!(typed.text(), "a");
    }

    #[test]
    fn a_long_paste_is_cut() {
        let mut typed = TextBox::default();
        typed.insert(&"光".repeat(500));
        assert_eq!(typed.text().chars().count(), MOST_GRAPHEMES);
    }
}
