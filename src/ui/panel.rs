//! The live panel: the answer to what has been chosen so far, in the customer's order: whom do I call, who bills me?

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::body::Body;
use super::view::View;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::terms::{Move, RoleKind};
use crate::say::{self, BillSaid, BranchSaid, Call, DeskSaid, PhoneSaid, ServiceSaid, Speaker, Who};
use crate::session::Situation;
use crate::text::lang::Lang;
use crate::text::width::{cells, pad};
use crate::words::{answer, deciding, wizard as words};

/// With this much room the cautions are said in full.
const ROOMY: (usize, usize) = (40, 28);
/// With fewer lines than this, each of the three answers gets one.
const LOW: usize = 8;

/// The body, and how many of its lines had to be left out.
pub(super) fn body(view: &View<'_>, width: usize, height: usize) -> (Body, usize) {
    // One cell at each side, so that a frame never touches a letter.
    let text_width = width.saturating_sub(2);
    let mut body = Body::default();
    let mut left_out = 0;
    match (view.catalog, view.state.consultation(), view.state.advice()) {
        (Some(catalog), Some(consultation), Some(advice)) => {
            let speaker = Speaker::new(catalog, consultation, advice, view.state.lang()).at(view.state.now());
            let panel = Panel { view, catalog, consultation, speaker, width: text_width };
            if height < LOW {
                panel.write_in_short(&mut body);
            } else {
                panel.write(&mut body);
            }
            let mut cautions = Body::default();
            panel.cautions(&mut cautions, width >= ROOMY.0 && height >= ROOMY.1);
            // How much there is to watch out for stays in view, whatever else does not.
            left_out = (body.lines.len() + cautions.lines.len()).saturating_sub(height);
            body.lines.truncate(height.saturating_sub(1));
            body.lines.extend(cautions.lines);
            body.lines.truncate(height);
        }
        _ => start(&mut body, view, text_width),
    }
    for line in &mut body.lines {
        line.spans.insert(0, Span::raw(" "));
    }
    (body, left_out)
}

/// Before the area is known there is no answer yet.
fn start(body: &mut Body, view: &View<'_>, width: usize) {
    let (lang, theme) = (view.state.lang(), view.theme);
    let about = match view.state.draft_situation() {
        Situation::Considering => words::PANEL_CONSIDERING,
        Situation::Moved => words::PANEL_MOVED,
        Situation::Switching => words::PANEL_SWITCHING,
        Situation::Returning => words::PANEL_RETURNING,
    };
    body.wrapped(about.get(lang), 0, width, theme.normal());
    body.gap();
    body.wrapped(words::PANEL_START.get(lang), 0, width, theme.quiet());
}

struct Panel<'a> {
    view: &'a View<'a>,
    catalog: &'a Catalog,
    consultation: &'a Consultation,
    speaker: Speaker<'a>,
    width: usize,
}

impl Panel<'_> {
    fn lang(&self) -> Lang {
        self.view.state.lang()
    }

    fn write(&self, body: &mut Body) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let area = say::area_name(self.consultation.area, lang);
        let kind = say::move_name(self.consultation.kind, lang);
        body.wrapped(&format!("{area} / {kind}"), 0, self.width, theme.normal());
        self.providers(body);
        if let Some(not) = self.speaker.not_collabo() {
            body.wrapped(&not, 0, self.width, theme.caution());
        }
        for must in self.speaker.must_know_beside_the_rest() {
            body.hanging("! ", &must, 0, self.width, theme.caution());
        }
        self.calls(body);
        self.bills(body);
    }

    /// Who to call, and who bills.
    fn write_in_short(&self, body: &mut Body) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let unknown = |role: RoleKind| {
            let is_open = !self.speaker.unknown(role).is_empty();
            is_open.then(|| answer::TO_CHECK.get(lang).to_owned())
        };
        let named = |who: &Who<'_>| who.marked(who.name.short);
        let called = |call: &Call<'_>| {
            let numbers = |desks: &[DeskSaid<'_>]| {
                let desk = self.speaker.nearest(desks)?;
                let doubt = if desk.is_doubtful() { answer::DOUBT_MARK } else { "" };
                let said = |phone: &PhoneSaid<'_>| match phone.from {
                    Some(from) => answer::number_with(lang, &format!("{}{doubt}", phone.number), from),
                    None => format!("{}{doubt}", phone.number),
                };
                let numbers: Vec<String> = desk.numbers_to_give().into_iter().map(said).collect();
                Some(numbers.join(answer::COMMA.get(lang)))
            };
            if let Some(numbers) = numbers(&call.desks) {
                return format!("{} {numbers}", named(&call.who));
            }
            let who = call.who.marked_without_desks(call.who.name.short);
            match call.no_desk.as_ref().and_then(|no_desk| numbers(&no_desk.to_ask)) {
                Some(numbers) => [&*who, words::ASK_AT.get(lang), &numbers].join(" "),
                None => who,
            }
        };
        let (calls, bills) = (self.speaker.calls(), self.speaker.bills());
        let calls: Vec<String> = calls.iter().map(called).chain(unknown(RoleKind::Fault)).collect();
        let billers: Vec<String> = bills.iter().map(|bill| named(&bill.who)).chain(unknown(RoleKind::Bill)).collect();
        let heads = [words::TAB_CALLS.get(lang).to_owned(), words::bills_from(lang, bills.len())];
        // Each company on lines of its own: a number is never read as that of the next one.
        for (head, names) in heads.iter().zip([calls, billers]) {
            let mut rest = names.into_iter();
            let first = words::labelled(lang, head, &rest.next().unwrap_or_default());
            body.wrapped(&first, 0, self.width, theme.strong());
            for name in rest {
                body.wrapped(&name, 2, self.width, theme.strong());
            }
        }
    }

    fn providers(&self, body: &mut Body) {
        let text = providers(self.catalog, self.consultation, self.lang());
        body.wrapped(&text, 0, self.width, self.view.theme.strong());
    }

    /// In the customer's order: what is broken, and below it the number, who answers there, and whether somebody does now.
    fn calls(&self, body: &mut Body) {
        let lang = self.lang();
        body.text(answer::HEAD_CALLS.get(lang), self.width, self.view.theme.strong());
        let mut doubts: Vec<String> = Vec::new();
        for Call { who, desks, no_desk, services } in self.speaker.calls() {
            let services: Vec<&str> = services.iter().map(|service| service.short).collect();
            let mut about = Body::default();
            about.names(&services, answer::COMMA.get(lang), self.width.saturating_sub(1), self.view.theme.normal());
            for mut line in about.lines {
                line.spans.insert(0, Span::raw(" "));
                body.push(line);
            }
            let desk = self.speaker.nearest(&desks).filter(|_| no_desk.is_none());
            let to_ask = no_desk.as_ref().and_then(|no_desk| self.speaker.nearest(&no_desk.to_ask));
            let named = who.marked(who.name.short);
            if let Some(desk) = desk {
                self.numbers(body, "", desk, &named);
            } else {
                body.wrapped(&who.marked_without_desks(who.name.short), 2, self.width, self.view.theme.normal());
            }
            if let Some(desk) = to_ask {
                self.numbers(body, words::ASK_AT.get(lang), desk, "");
            }
            for doubt in [desk, to_ask].into_iter().flatten().filter_map(|desk| desk.doubt.clone()) {
                if !doubts.contains(&doubt) {
                    doubts.push(doubt);
                }
            }
        }
        if !doubts.is_empty() {
            let said = answer::doubt_footnote(lang, &say::list(&doubts, lang));
            body.wrapped(&said, 1, self.width, self.view.theme.quiet());
        }
        self.deciding(body);
        self.unknown(body, RoleKind::Fault);
        if self.consultation.services.is_empty() {
            body.wrapped(words::PANEL_NO_SERVICES.get(lang), 1, self.width, self.view.theme.quiet());
        }
    }

    /// The number to give, with who answers; where not every telephone dials it, all of the desk, so that the customer has theirs.
    fn numbers(&self, body: &mut Body, label: &str, desk: &DeskSaid<'_>, named: &str) {
        for (nth, phone) in desk.numbers_to_give().into_iter().enumerate() {
            let (label, named) = if nth == 0 { (label, named) } else { ("", "") };
            self.number(body, label, (desk, phone), named);
        }
    }

    /// A number, with a mark where no official source has it.
    fn number(&self, body: &mut Body, label: &str, (desk, phone): (&DeskSaid<'_>, &PhoneSaid<'_>), named: &str) {
        let theme = self.view.theme;
        let doubt = if desk.doubt.is_some() { answer::DOUBT_MARK } else { "" };
        let number = format!("{}{doubt}", phone.number);
        let before = if label.is_empty() { "  ".to_owned() } else { format!("  {label} ") };
        let mut used = cells(&before) + cells(&number);
        let mut spans = vec![Span::raw(before), Span::styled(number, theme.number())];
        let mut below: Vec<(&str, Style)> = Vec::new();
        let open = phone.open.as_deref().unwrap_or_default();
        for (text, style) in
            [(named, theme.normal()), (phone.from.unwrap_or_default(), theme.quiet()), (open, theme.quiet())]
        {
            if !below.is_empty() || used + 2 + cells(text) > self.width {
                below.push((text, style));
            } else if !text.is_empty() {
                used += 2 + cells(text);
                spans.extend([Span::raw("  "), Span::styled(text.to_owned(), style)]);
            }
        }
        body.push(Line::from(spans));
        for (text, style) in below.into_iter().filter(|(text, _)| !text.is_empty()) {
            body.wrapped(text, 4, self.width, style);
        }
    }

    /// What the customer can decide: the services, the question, and what each answer would say first.
    fn deciding(&self, body: &mut Body) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let Some(asked) = self.speaker.deciding() else { return };
        body.wrapped(&self.speaker.list(&asked.services), 1, self.width, theme.normal());
        body.hanging("? ", &asked.question, 2, self.width, theme.unsure());
        for BranchSaid { answer, short, .. } in &asked.branches {
            body.wrapped(&deciding::branch(lang, answer, short), 4, self.width, theme.normal());
        }
    }

    /// What nobody knows.
    fn unknown(&self, body: &mut Body, role: RoleKind) {
        let open = self.speaker.unknown(role);
        if !open.is_empty() {
            self.row(body, answer::TO_CHECK.get(self.lang()), &[], &open);
        }
    }

    /// Who, with what marks, and for what.
    fn row(&self, body: &mut Body, name: &str, marks: &[&str], services: &[ServiceSaid<'_>]) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let services: Vec<&str> = services.iter().map(|service| service.short).collect();
        let column = (self.width * 2 / 5).max(12).min(self.width);
        let mut right = Body::default();
        right.names(&services, answer::COMMA.get(lang), self.width.saturating_sub(column), theme.normal());
        let mut left = Vec::new();
        if cells(name) + 2 <= column {
            left.push(format!(" {name}"));
        } else {
            body.text(&format!(" {name}"), self.width, theme.normal());
        }
        // A mark stands below the company that it is about, also where it is wider than the column.
        let marks = marks.iter().filter(|mark| !mark.is_empty());
        let (beside, below): (Vec<&str>, Vec<&str>) = marks.partition(|mark| cells(mark) + 2 < column);
        left.extend(beside.iter().map(|mark| format!("  {mark}")));
        body.beside(left, column, right);
        for mark in below {
            body.text(&format!("  {mark}"), self.width, theme.normal());
        }
    }

    fn bills(&self, body: &mut Body) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let bills = self.speaker.bills();
        body.text(&words::bills_from(lang, bills.len()), self.width, theme.strong());
        for BillSaid { who, .. } in bills {
            body.wrapped(&who.marked(&who.short_with_sender()), 1, self.width, theme.normal());
        }
        self.unknown(body, RoleKind::Bill);
    }

    fn cautions(&self, body: &mut Body, in_full: bool) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let (cautions, open) = self.speaker.counts();
        // That nothing is open is not said: a desk may be unknown all the same, and its number may have to be checked.
        let counts = [words::cautions(lang, cautions), if open > 0 { words::open(lang, open) } else { String::new() }];
        let column = (self.width * 2 / 5).max(cells(&counts[0]) + 2).min(self.width.saturating_sub(cells(&counts[1])));
        body.push(Line::from(vec![
            Span::styled(pad(&counts[0], column), if cautions == 0 { theme.strong() } else { theme.caution() }),
            Span::styled(counts[1].clone(), theme.unsure()),
        ]));
        if in_full {
            for caution in self.speaker.cautions() {
                body.hanging("- ", &caution, 1, self.width, theme.normal());
            }
        } else {
            body.wrapped(&self.speaker.caution_titles(), 1, self.width, theme.normal());
        }
    }
}

/// Where the line comes from and where it goes, as far as both are providers.
pub(super) fn providers(catalog: &Catalog, consultation: &Consultation, lang: Lang) -> String {
    let name = |id| say::provider_name(catalog, id, lang);
    let from = consultation.from.as_ref().map(name);
    match (from, consultation.to.as_ref().map(name)) {
        (Some(from), Some(to)) => format!("{from} > {to}"),
        (Some(from), None) if consultation.kind == Move::Switch => format!("{from} > {}", words::NOT_CHOSEN.get(lang)),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => words::PANEL_NO_PROVIDER.get(lang).to_owned(),
    }
}
