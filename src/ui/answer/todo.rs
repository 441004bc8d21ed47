//! Page やること: what to do before the move, on the day and after it.

use super::pen::Pen;
use crate::domain::terms::Stage;
use crate::say::{self, Topic};
use crate::ui::body::Body;
use crate::words::{answer, wizard as words};

pub(super) fn write(pen: &Pen<'_>, body: &mut Body) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    let (all, remarks) = (pen.speaker.todo(), pen.speaker.remarks());
    pen.cautions(body, Topic::Todo);
    for stage in Stage::ALL {
        let mut todo = all.iter().filter(|todo| todo.stage == *stage).peekable();
        if todo.peek().is_some() {
            pen.heading(body, say::stage_name(*stage, lang));
        }
        for todo in todo {
            body.hanging("[ ] ", &todo.said, 1, pen.width, theme.normal());
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
