//! A line of typed text with a caret that moves by grapheme: what a person sees as one letter is one step.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::clean::is_unseen;

/// More than any name, day or ticket has, and than most sentences.
const MOST_GRAPHEMES: usize = 120;
/// What is seen as one letter may be made of many.
const MOST_LETTERS: usize = 3 * MOST_GRAPHEMES;

/// Typed text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextBox {
    before: String,
    after: String,
    /// Whether something was left out of what was typed last.
    is_cut: bool,
}

impl TextBox {
    /// Nothing typed.
    pub(super) const EMPTY: Self = Self { before: String::new(), after: String::new(), is_cut: false };

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

    /// Whether something had to be left out of what was typed last.
    pub(super) fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Types text at the caret; too much of it is left out.
    pub(super) fn insert(&mut self, text: &str) -> bool {
        let kept = self.text();
        let graphemes = MOST_GRAPHEMES.saturating_sub(kept.graphemes(true).count());
        let letters = MOST_LETTERS.saturating_sub(kept.chars().count());
        let seen = text.chars().filter(|letter| !is_unseen(*letter));
        let fits: String = seen.clone().take(letters).collect();
        let fits: String = fits.graphemes(true).take(graphemes).collect();
        self.is_cut = seen.count() > fits.chars().count();
        self.before.push_str(&fits);
        true
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
