//! The one list: what is typed into it, the rows that fit that, and the row that the keys act on. A box to type into is a list
//! without rows.

use super::choices::Situation;
use super::row::Row;
use super::textbox::TextBox;
use crate::domain::terms::Area;

/// What rows depend on besides the catalogue.
pub(super) type RowsFor = (String, Option<Area>, Option<Situation>);

/// A list, kept as it was left.
#[derive(Clone, Debug, Default)]
pub struct Picker {
    pub(super) typed: TextBox,
    rows: Vec<Row>,
    rows_for: Option<RowsFor>,
    focus: usize,
}

impl Picker {
    /// What a screen without a list has.
    pub(super) const NONE: &Self = &Self { typed: TextBox::EMPTY, rows: Vec::new(), rows_for: None, focus: 0 };

    /// A list of these rows, until others are offered.
    pub(super) fn of(rows: Vec<Row>) -> Self {
        Self { rows, ..Self::default() }
    }

    /// A box in which this is typed.
    pub(super) fn holding(text: &str) -> Self {
        let mut typed = TextBox::default();
        typed.insert(text);
        Self { typed, ..Self::default() }
    }

    /// The rows, as far as they fit what was typed.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The place of the focused row.
    pub fn focus(&self) -> usize {
        self.focus
    }

    /// The focused row.
    pub fn focused(&self) -> Option<&Row> {
        self.rows.get(self.focus)
    }

    /// What has been typed.
    pub fn typed(&self) -> &TextBox {
        &self.typed
    }

    /// What is looked for.
    pub(super) fn query(&self) -> String {
        self.typed.text().trim().to_owned()
    }

    /// Brings the rows up to date. Most keys change nothing that they depend on, and a search takes longer than all else that a
    /// key does.
    pub(super) fn offer(&mut self, rows_for: RowsFor, rows: impl FnOnce() -> Vec<Row>) {
        if self.rows_for.as_ref() != Some(&rows_for) {
            self.rows = rows();
            self.rows_for = Some(rows_for);
        }
    }

    /// Has rows offered anew, whatever they depend on.
    pub(super) fn forget_rows(&mut self) {
        self.rows_for = None;
    }

    /// Puts the focus on this row; on the first, where it is not there any more.
    pub(super) fn focus_again(&mut self, row: Option<&Row>) {
        self.focus = row.and_then(|row| self.rows.iter().position(|it| it == row)).unwrap_or(0);
        self.settle();
    }

    /// Puts the focus on a row that can be chosen.
    pub(super) fn settle(&mut self) {
        self.focus = self.focus.min(self.rows.len().saturating_sub(1));
        // A heading always has a row below it.
        if self.focused().is_some_and(Row::is_heading) {
            self.focus += 1;
        }
    }

    /// Puts the focus on the first row of which this is true.
    pub(super) fn focus_on(&mut self, is_wanted: impl Fn(&Row) -> bool) {
        if let Some(row) = self.rows.iter().position(is_wanted) {
            self.focus = row;
        }
    }

    /// Puts the focus on the nth row that can be chosen.
    pub(super) fn go_to(&mut self, nth: usize) {
        self.focus = 0;
        self.move_by(nth.try_into().unwrap_or(isize::MAX));
    }

    /// So many rows down, or up.
    pub(super) fn move_by(&mut self, rows: isize) {
        let choosable: Vec<usize> = (0..self.rows.len()).filter(|&row| !self.rows[row].is_heading()).collect();
        let now = choosable.iter().position(|&row| row >= self.focus).unwrap_or(0);
        let target = now.saturating_add_signed(rows).min(choosable.len().saturating_sub(1));
        if let Some(&row) = choosable.get(target) {
            self.focus = row;
        }
    }

    /// Moves the caret in what was typed.
    pub(super) fn move_caret(&mut self, forward: bool) {
        if forward {
            self.typed.right();
        } else {
            self.typed.left();
        }
    }

    /// After what was typed has changed: on the best hit; on the row that had the focus, when nothing is typed.
    pub(super) fn focus_after_typing(&mut self, before: Option<&Row>) {
        let same_row = self.rows.iter().position(|row| Some(row) == before);
        self.focus = if self.typed.is_empty() { same_row.unwrap_or(0) } else { 0 };
    }
}
