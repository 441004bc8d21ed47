//! Page やること: what the customer does before the move, on the day and after it; then what the staff does,
//! which can be ticked. Where there is room, the customer's part stands beside calls and bills, and the staff's alone.

use super::pen::Pen;
use crate::domain::terms::{Actor, Stage};
use crate::say::{self, TodoSaid, Topic};
use crate::ui::body::Body;
use crate::words::{answer, wizard as words};

pub(super) fn write(pen: &Pen<'_>, body: &mut Body) {
    pen.cautions(body, Topic::Todo);
    let all = pen.speaker.todo_apart();
    for (whose, items) in &all {
        pen.heading(body, whose);
        write_items(pen, body, items);
    }
    if all.is_empty() {
        nothing(pen, body);
    }
    remarks(pen, body, |_| true);
}

/// What the customer does and may know, below a head that says so.
pub(super) fn of_customer(pen: &Pen<'_>, body: &mut Body) {
    let items = of(pen, Actor::Customer);
    write_items(pen, body, &items);
    if items.is_empty() {
        nothing(pen, body);
    }
    pen.cautions(body, Topic::Todo);
    remarks(pen, body, |inside| !inside);
}

/// What the staff does, and what is for the staff alone.
pub(super) fn of_staff(pen: &Pen<'_>, body: &mut Body) {
    let items = of(pen, Actor::Consultant);
    write_items(pen, body, &items);
    if items.is_empty() {
        nothing(pen, body);
    }
    remarks(pen, body, |inside| inside);
}

fn of<'a>(pen: &Pen<'a>, actor: Actor) -> Vec<TodoSaid<'a>> {
    pen.speaker.todo().into_iter().filter(|todo| todo.actor == actor).collect()
}

fn write_items(pen: &Pen<'_>, body: &mut Body, items: &[TodoSaid<'_>]) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    if items.iter().any(|todo| todo.actor == Actor::Consultant) {
        body.wrapped(words::HOW_TO_TICK.get(lang), 1, pen.width, theme.quiet());
    }
    let mut nth = 0;
    for stage in Stage::ALL {
        let mut todo = items.iter().filter(|todo| todo.stage == *stage).peekable();
        if todo.peek().is_some() {
            body.text(say::stage_name(*stage, lang), pen.width, theme.quiet());
        }
        for todo in todo {
            if todo.actor != Actor::Consultant {
                body.hanging("[ ] ", &todo.said, 1, pen.width, theme.normal());
                continue;
            }
            let mark = if pen.view.state.is_done(todo.id) { "[x] " } else { "[ ] " };
            let has_focus = pen.view.state.todo_focus() == Some(nth);
            if has_focus {
                // The tab has a cell at its left.
                body.cursor = Some((body.lines.len(), 2));
            }
            body.hanging(mark, &todo.said, 1, pen.width, if has_focus { theme.focus() } else { theme.normal() });
            nth += 1;
        }
    }
}

fn nothing(pen: &Pen<'_>, body: &mut Body) {
    body.gap();
    body.wrapped(words::NOTHING_TO_DO.get(pen.lang()), 0, pen.width, pen.view.theme.normal());
}

/// Remarks of which it is wanted whether they are for the staff alone.
fn remarks(pen: &Pen<'_>, body: &mut Body, is_wanted: impl Fn(bool) -> bool) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    let remarks: Vec<_> = pen.speaker.remarks().into_iter().filter(|(_, inside)| is_wanted(*inside)).collect();
    if !remarks.is_empty() {
        pen.heading(body, answer::HEAD_REMARKS.get(lang));
    }
    for (remark, inside) in remarks {
        let mark = if inside { format!("{} ", words::INSIDE.get(lang)) } else { "- ".to_owned() };
        body.hanging(&mark, remark, 1, pen.width, theme.normal());
    }
}
