//! The box for the page that the customer takes home: its name, its language, and why it could not be made, or where it is.

use ratatui::text::{Line, Span};

use super::body::Body;
use super::typed::{pointer, text_box};
use super::view::View;
use crate::session::{Screen, labels};
use crate::text::lang::Lang;
use crate::text::width::cells;
use crate::words::desk as words;
use crate::words::handout::PageLang;

/// Wide enough for a folder and a name.
const NAME_CELLS: usize = 70;

pub(super) fn body(view: &View<'_>, width: usize) -> Body {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let mut body = Body::default();
    // What was written has the room of what is said before.
    if let Some(made) = state.page_made() {
        for line in labels::page_made(made, lang) {
            body.wrapped(&line, 1, width, theme.strong());
        }
    } else {
        body.wrapped(words::PAGE_PROMPT.get(lang), 1, width, theme.normal());
        body.wrapped(words::PAGE_ENDINGS.get(lang), 1, width, theme.normal());
        if let Some(folder) = state.pages_in() {
            body.wrapped(&words::page_folder(lang, &folder.display().to_string()), 1, width, theme.normal());
        }
    }
    body.gap();
    let is_on_lang = state.under() == Screen::PageLang;
    let (name, caret) = text_box(state.page_name(), !is_on_lang, NAME_CELLS, width, theme);
    body.cursor = Some((body.lines.len(), caret));
    body.push(name);
    let (languages, chosen) = languages(view, is_on_lang, lang);
    if is_on_lang {
        body.cursor = Some((body.lines.len(), chosen));
    }
    body.push(languages);
    if state.is_making_page() {
        body.push("");
        body.wrapped(words::PAGE_MAKING.get(lang), 1, width, theme.strong());
    }
    if let Some(reason) = state.page_refused() {
        body.push("");
        body.wrapped(reason, 1, width, theme.caution());
    }
    body
}

/// Every language in a row, the chosen one in brackets, and its cell.
fn languages(view: &View<'_>, is_focused: bool, lang: Lang) -> (Line<'static>, usize) {
    let theme = view.theme;
    let start = format!("{}{}", pointer(is_focused, false), words::PAGE_LANG.get(lang));
    let mut at = cells(&start);
    let mut spans = vec![Span::raw(start)];
    let mut chosen = 0;
    for language in PageLang::ALL {
        let name = labels::page_lang(language).get(lang);
        let is_chosen = language == view.state.page_lang();
        let (text, style) = match (is_chosen, is_focused) {
            (true, true) => (format!("[{name}]"), theme.focus()),
            (true, false) => (format!("[{name}]"), theme.strong()),
            (false, _) => (format!(" {name} "), theme.normal()),
        };
        spans.push(Span::raw(" "));
        at += 1;
        if is_chosen {
            chosen = at + 1;
        }
        at += cells(&text);
        spans.push(Span::styled(text, style));
    }
    (Line::from(spans), chosen)
}
