//! Page やること: what the customer does before the move, on the day and after it; then what the staff does,
//! which can be ticked.

use super::pen::Pen;
use crate::domain::terms::{Actor, Stage};
use crate::say::{self, Topic};
use crate::ui::body::Body;
use crate::words::{answer, wizard as words};

pub(super) fn write(pen: &Pen<'_>, body: &mut Body) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    let (all, remarks) = (pen.speaker.todo_apart(), pen.speaker.remarks());
    pen.cautions(body, Topic::Todo);
    let mut nth = 0;
    for (whose, items) in &all {
        pen.heading(body, whose);
        if items.iter().any(|todo| todo.actor == Actor::Consultant) {
            body.wrapped(words::HOW_TO_TICK.get(lang), 1, pen.width, theme.quiet());
        }
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
    if all.is_empty() {
        body.gap();
        body.wrapped(words::NOTHING_TO_DO.get(lang), 0, pen.width, theme.normal());
    }
    if !remarks.is_empty() {
        pen.heading(body, answer::HEAD_REMARKS.get(lang));
    }
    for (remark, inside) in remarks {
        let mark = if inside { format!("{} ", words::INSIDE.get(lang)) } else { "- ".to_owned() };
        body.hanging(&mark, remark, 1, pen.width, theme.normal());
    }
}
