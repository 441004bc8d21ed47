//! Page 案内, where there is room for it: whom to call, who bills and what the customer does side by side.

use ratatui::text::Span;

use super::pen::Pen;
use super::{bills, calls, todo};
use crate::text::width::cells;
use crate::ui::body::Body;
use crate::words::wizard as words;

/// What share of the width the calls take, in hundredths: their numbers stand beside who answers there.
const CALLS: usize = 42;

pub(super) fn write(pen: &Pen<'_>, body: &mut Body) {
    calls::top(pen, body);
    body.gap();
    let (lang, theme) = (pen.lang(), pen.view.theme);
    let between = format!(" {} ", theme.frames.down);
    let room = pen.width.saturating_sub(2 * cells(&between));
    let first = room * CALLS / 100;
    let second = (room - first) / 2;
    let columns = [
        (words::TAB_CALLS.get(lang), first, calls::desks as fn(&Pen<'_>, &mut Body)),
        (words::TAB_BILLS.get(lang), second, bills::write),
        (words::TAB_CUSTOMER.get(lang), room - first - second, todo::of_customer),
    ];
    let columns = columns.into_iter().map(|(head, width, write)| {
        let mut column = Body::default();
        column.text(head, width, theme.strong());
        column.gap();
        write(&Pen { width, is_column: true, ..*pen }, &mut column);
        (column, width)
    });
    body.columns(columns.collect(), &Span::styled(between, theme.quiet()));
}
