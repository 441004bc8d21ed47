//! Page やること: what to do before the move, on the day and after it.

use super::Sheet;
use crate::domain::terms::Stage;
use crate::report;
use crate::session::Tab;
use crate::text::words::{answer, wizard as words};
use crate::ui::page::Page;

pub(super) fn write(sheet: &Sheet<'_>, page: &mut Page) {
    let (lang, theme, advice) = (sheet.lang(), sheet.view.theme, sheet.advice);
    sheet.cautions(page, Tab::Todo);
    for stage in Stage::ALL {
        let mut todo = advice.todo.iter().filter(|todo| todo.stage == *stage).peekable();
        if todo.peek().is_some() {
            sheet.heading(page, report::stage_name(*stage, lang));
        }
        for todo in todo {
            let text = report::todo(sheet.catalog, sheet.consultation, todo, lang);
            page.hanging("[ ] ", &text, 1, sheet.width, theme.plain());
        }
    }
    if advice.todo.is_empty() {
        page.gap();
        page.wrapped(words::NOTHING_TO_DO.get(lang), 0, sheet.width, theme.plain());
    }
    if !advice.remarks.is_empty() {
        sheet.heading(page, answer::HEAD_REMARKS.get(lang));
    }
    for remark in &advice.remarks {
        let mark = if remark.inside { format!("{} ", words::INSIDE.get(lang)) } else { "- ".to_owned() };
        page.hanging(&mark, remark.text.get(lang), 1, sheet.width, theme.plain());
    }
}
