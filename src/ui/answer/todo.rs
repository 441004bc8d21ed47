//! Page やること: what to do before the move, on the day and after it.

use super::pen::Pen;
use crate::domain::terms::Stage;
use crate::say::{self, Topic};
use crate::text::words::{answer, wizard as words};
use crate::ui::page::Page;

pub(super) fn write(pen: &Pen<'_>, page: &mut Page) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    let (all, remarks) = (pen.speaker.todo(), pen.speaker.remarks());
    pen.cautions(page, Topic::Todo);
    for stage in Stage::ALL {
        let mut todo = all.iter().filter(|todo| todo.stage == *stage).peekable();
        if todo.peek().is_some() {
            pen.heading(page, say::stage_name(*stage, lang));
        }
        for todo in todo {
            page.hanging("[ ] ", &todo.said, 1, pen.width, theme.plain());
        }
    }
    if all.is_empty() {
        page.gap();
        page.wrapped(words::NOTHING_TO_DO.get(lang), 0, pen.width, theme.plain());
    }
    if !remarks.is_empty() {
        pen.heading(page, answer::HEAD_REMARKS.get(lang));
    }
    for (remark, inside) in remarks {
        let mark = if inside { format!("{} ", words::INSIDE.get(lang)) } else { "- ".to_owned() };
        page.hanging(&mark, remark, 1, pen.width, theme.plain());
    }
}
