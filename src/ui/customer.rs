//! What the customer may read: few big plain lines for each group of services, nothing that is for the consultant alone.

use ratatui::text::{Line as TextLine, Span};

use super::page::Page;
use super::view::View;
use crate::domain::advice::{Line, Role, Roles};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::desk::Desk;
use crate::domain::id::ServiceId;
use crate::domain::terms::Basis;
use crate::report;
use crate::text::lang::{Lang, Msg};
use crate::text::width::{cells, pad};
use crate::text::words::desk as words;

/// From the left edge, as in a letter.
const MARGIN: usize = 2;

pub(super) fn page(view: &View<'_>, catalog: &Catalog, width: usize) -> Page {
    let mut page = Page::default();
    let (Some(consultation), Some(advice)) = (view.state.consultation(), view.state.advice()) else { return page };
    let lang = view.state.lang();
    let width = width.saturating_sub(MARGIN);
    let sheet = Sheet { view, catalog, consultation, lang, width };
    if let Some(not) = &advice.not_collabo {
        page.push("");
        page.wrapped(&report::not_collabo(catalog, not, lang), 0, width, view.theme.strong());
    }
    for group in groups(&advice.lines) {
        sheet.group(&mut page, &group);
    }
    for line in &mut page.lines {
        line.spans.insert(0, Span::raw(" ".repeat(MARGIN)));
    }
    page
}

/// Services for which the same companies answer.
struct Group<'a> {
    services: Vec<ServiceId>,
    roles: &'a Roles,
}

fn groups(lines: &[Line]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for line in lines {
        match groups.iter_mut().find(|group| is_same(group.roles, &line.after)) {
            Some(group) => group.services.push(line.service.clone()),
            None => groups.push(Group { services: vec![line.service.clone()], roles: &line.after }),
        }
    }
    groups
}

fn is_same(one: &Roles, other: &Roles) -> bool {
    let same = |one: &Role, other: &Role| is_same_desk(one, other) && one.via == other.via;
    same(&one.fault, &other.fault) && same(&one.contract, &other.contract) && same(&one.bill, &other.bill)
}

/// Whether the same desks answer, and as surely: who is not known is never the same as who is.
fn is_same_desk(one: &Role, other: &Role) -> bool {
    let claims = |role: &Role| role.desks.iter().map(|desk| desk.grounds.claim.clone()).collect::<Vec<_>>();
    one.party == other.party && one.basis == other.basis && claims(one) == claims(other)
}

struct Sheet<'a> {
    view: &'a View<'a>,
    catalog: &'a Catalog,
    consultation: &'a Consultation,
    lang: Lang,
    width: usize,
}

impl Sheet<'_> {
    fn group(&self, page: &mut Page, group: &Group<'_>) {
        let theme = self.view.theme;
        page.push("");
        let services = report::services(self.catalog, &group.services, self.lang);
        page.wrapped(&services, 0, self.width, theme.strong());
        let Roles { fault, contract, bill } = group.roles;
        if is_same_desk(fault, contract) {
            self.call(page, words::SHOW_BOTH, fault);
        } else {
            self.call(page, words::SHOW_FAULT, fault);
            self.call(page, words::SHOW_CONTRACT, contract);
        }
        self.row(page, words::SHOW_BILL, &self.bill(bill), &nothing());
    }

    fn call(&self, page: &mut Page, label: Msg, role: &Role) {
        let check = words::PLEASE_CHECK.get(self.lang);
        if role.basis == Basis::Unknown {
            self.row(page, label, check, &nothing());
            return;
        }
        let Some(party) = &role.party else {
            self.row(page, label, words::NOBODY_TO_CALL.get(self.lang), &nothing());
            return;
        };
        let name = report::party_short(self.catalog, self.consultation, party, self.lang);
        let numbered = role.desks.iter().find_map(|desk| Some((desk, self.number(desk)?)));
        let is_confirmed = numbered.as_ref().is_none_or(|(desk, _)| desk.is_confirmed());
        self.row(page, label, &name, &numbered.map(|(_, number)| number).unwrap_or_default());
        if role.basis != Basis::Stated || !is_confirmed {
            self.row(page, Msg::new("", ""), check, &nothing());
        }
    }

    /// The best number and when it answers: one that every phone can dial before one that some can.
    fn number(&self, desk: &Desk) -> Option<(String, String)> {
        let phone = desk.phones.iter().find(|phone| phone.from.is_none()).or(desk.phones.first())?;
        let limits = [&phone.from, &phone.hours].into_iter().flatten().map(|words| words.get(self.lang));
        let limits = report::list(&limits.collect::<Vec<_>>(), self.lang);
        Some((apart(&phone.number), limits))
    }

    fn bill(&self, role: &Role) -> String {
        if role.basis == Basis::Unknown {
            return words::PLEASE_CHECK.get(self.lang).to_owned();
        }
        let Some(party) = role.via.as_ref().or(role.party.as_ref()) else {
            return words::NO_BILL.get(self.lang).to_owned();
        };
        let name = report::party_short(self.catalog, self.consultation, party, self.lang);
        let from = words::bill_from(self.lang, &name);
        let check = words::PLEASE_CHECK.get(self.lang);
        if role.basis == Basis::Stated { from } else { format!("{from}  ({check})") }
    }

    /// A label, a company, and a number, below each other where there is no room.
    fn row(&self, page: &mut Page, label: Msg, who: &str, number: &(String, String)) {
        let theme = self.view.theme;
        let column = self.label_column();
        let start = format!("  {}", pad(label.get(self.lang), column.saturating_sub(2)));
        let (number, limits) = number;
        let beside = column + cells(who) + 3 + cells(number) + 2 + cells(limits);
        if number.is_empty() || beside > self.width {
            page.hanging(&start, who, 0, self.width, theme.strong());
            for text in [number, limits].into_iter().filter(|text| !text.is_empty()) {
                page.wrapped(text, column.min(self.width / 4), self.width, theme.strong());
            }
            return;
        }
        page.push(TextLine::from(vec![
            Span::raw(start),
            Span::styled(format!("{who}   "), theme.plain()),
            Span::styled(format!("{number}  {limits}").trim_end().to_owned(), theme.strong()),
        ]));
    }

    fn label_column(&self) -> usize {
        let labels = [words::SHOW_FAULT, words::SHOW_CONTRACT, words::SHOW_BOTH, words::SHOW_BILL];
        let widest = labels.iter().map(|label| cells(label.get(self.lang))).max().unwrap_or(0);
        (widest + 4).min(self.width / 2)
    }
}

fn nothing() -> (String, String) {
    Default::default()
}

/// The groups of a number set apart, so that they can be read from the other side of the counter.
fn apart(number: &str) -> String {
    let mut groups: Vec<String> = Vec::new();
    for group in number.split('-') {
        let digits: Vec<char> = group.chars().collect();
        // Six digits are read as twice three.
        let pieces =
            if digits.len() == 6 && !groups.is_empty() { digits.chunks(3) } else { digits.chunks(digits.len().max(1)) };
        groups.extend(pieces.map(|piece| piece.iter().collect::<String>()));
    }
    groups.join(" - ")
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn numbers_are_set_apart_in_groups() {
        for (number, shown) in [
            ("0120-000-113", "0120 - 000 - 113"),
            ("0120-116116", "0120 - 116 - 116"),
            ("009192-33", "009192 - 33"),
            ("113", "113"),
        ] {
            assert_eq!(apart(number), shown);
        }
    }
}
