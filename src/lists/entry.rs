//! One provider: what the list says of it, beside what its file says already, as the text of its file.

use super::columns::Column;
use super::detail::{Desk, Detail};
use super::edit::{self, Editor, Item};
use super::list::Row;
use super::official::is_list_made;
use super::problem::Problem;
use super::yaml::{self, Field};
use super::{hours, names};
use crate::catalog::node::Node;
use crate::catalog::schema;
use crate::domain::period::{DayRange, Period};
use crate::domain::terms::{Area, Move, Says};
use crate::text::lang::Words;
use crate::words::import as say;

/// What is the same for all providers of a list.
pub(super) struct Context<'a> {
    /// Whose list it is.
    pub(super) area: Area,
    /// The list's name among the sources.
    pub(super) source: &'a str,
}

/// A changed or new file, and what contradicts it.
pub(super) struct Written {
    /// The text of the file.
    pub(super) text: String,
    /// Contradictions with what a person wrote.
    pub(super) conflicts: Vec<Words>,
}

impl Context<'_> {
    /// How the names of the importer's facts begin.
    pub(super) fn own_prefix(&self, id: &str) -> String {
        format!("{id}.{}-", self.source)
    }

    /// The file of a provider that the catalogue does not have.
    pub(super) fn new_file(
        &self,
        id: &str,
        code: u16,
        row: &Row,
        company: Option<&str>,
        detail: Option<&Detail>,
    ) -> String {
        let mut fields = vec![
            Field::text("id", id),
            Field::new("code", code.to_string()),
            Field::new("name", yaml::words(&row.name)),
        ];
        fields.extend(names::reading(&row.name).map(|reading| Field::text("reading", &reading)));
        if !row.other_names.is_empty() {
            fields.push(Field::new("aliases", yaml::list(row.other_names.iter().map(String::as_str))));
        }
        fields.extend(company.map(|company| Field::text("company", company)));
        fields.push(Field::text("collabo", "yes"));
        fields.push(Field::text("standing", "active"));
        fields.push(Field::text("area", self.area.as_str()));
        fields.push(Field::new("sources", yaml::list([self.source])));
        let mut lines = vec![schema::modeline("providers")];
        lines.extend(fields.iter().map(Field::line));
        for (list, items) in [("claims", self.claims(id, row, &mut |_, _, _| true)), ("desks", self.desks(id, detail))]
        {
            if !items.is_empty() {
                lines.push(format!("{list}:"));
                lines.extend(items.iter().flat_map(|item| edit::item_lines(item, 2)));
            }
        }
        lines.join("\n") + "\n"
    }

    /// The file of a provider that the catalogue has, with what the list says.
    pub(super) fn update(
        &self,
        id: &str,
        shown: &str,
        text: &str,
        row: &Row,
        detail: Option<&Detail>,
    ) -> Result<Written, Problem> {
        let not_editable = |line: u32| Problem::new("not-editable", shown, say::not_editable(line));
        let mut editor = Editor::new(text).map_err(|at| not_editable(at.line))?;
        let before = editor.root().clone();
        let mut conflicts = self.disagreements(&before);
        let own = self.own_prefix(id);
        let is_own = |name: &str| name.starts_with(&own);
        let mut may_say = |service: &str, when: Move, says: Says| {
            let Some((other, agrees)) = self.other_claim(&before, &is_own, service, when, says) else { return true };
            if !agrees {
                let about = format!("{own}{}", claim_name(when, says));
                conflicts.push(say::conflict(&about, other, service, says.as_str()));
            }
            false
        };
        let claims = self.claims(id, row, &mut may_say);
        let later = ["billing", "desks", "not_collabo", "life", "notes"];
        editor.sync("claims", &claims, &is_own, &later).map_err(|at| not_editable(at.line))?;
        // Without its detail page, nothing is known of the desks, not even that they are gone.
        if detail.is_some() {
            let desks = self.desks(id, detail);
            editor
                .sync("desks", &desks, &is_own, later.get(2..).unwrap_or_default())
                .map_err(|at| not_editable(at.line))?;
        }
        let mut own_fields: &[&str] = &[];
        if is_list_made(&before) {
            own_fields = &["area", "sources", "aliases"];
            let fields = self.general_fields(&before, row);
            editor.set(&fields).map_err(|at| not_editable(at.line))?;
        }
        let after = editor.root();
        if edit::by_hand(&before, &is_own, own_fields) != edit::by_hand(after, &is_own, own_fields) {
            return Err(not_editable(1));
        }
        Ok(Written { text: editor.text(), conflicts })
    }

    /// What the list says of the provider as such, beside what the other list said.
    fn general_fields(&self, node: &Node, row: &Row) -> Vec<Field> {
        let texts = |key: &str| -> Vec<String> {
            node.get(key)
                .map(Node::items)
                .unwrap_or_default()
                .iter()
                .filter_map(Node::scalar)
                .map(str::to_owned)
                .collect()
        };
        let mut fields = Vec::new();
        let area = node.get("area").and_then(Node::scalar);
        if area.is_some_and(|area| area != "both" && area != self.area.as_str()) {
            fields.push(Field::text("area", "both"));
        }
        let mut sources = texts("sources");
        if !sources.iter().any(|source| source == self.source) {
            sources.push(self.source.to_owned());
            fields.push(Field::new("sources", yaml::list(sources.iter().map(String::as_str))));
        }
        let name = node.get("name").and_then(|name| name.get("ja")).and_then(Node::scalar).unwrap_or_default();
        let mut aliases = texts("aliases");
        let known = aliases.len();
        for other in std::iter::once(&row.name).chain(&row.other_names) {
            if names::key(other) != names::key(name)
                && !aliases.iter().any(|alias| names::key(alias) == names::key(other))
            {
                aliases.push(other.clone());
            }
        }
        if aliases.len() > known {
            fields.push(Field::new("aliases", yaml::list(aliases.iter().map(String::as_str))));
        }
        fields
    }

    /// Where the list contradicts what a person wrote of the provider as such.
    fn disagreements(&self, node: &Node) -> Vec<Words> {
        let mut found = Vec::new();
        let word = |key: &str| node.get(key).and_then(Node::scalar).unwrap_or_default();
        let other_area = matches!(word("area"), "east" | "west") && word("area") != self.area.as_str();
        if other_area && !is_list_made(node) {
            found.push(say::field_conflict("area", word("area"), self.source));
        }
        for (key, fits) in [("collabo", "yes"), ("standing", "active")] {
            if !(word(key) == fits || key == "standing" && matches!(word(key), "closed" | "ending")) {
                found.push(say::field_conflict(key, word(key), self.source));
            }
        }
        found
    }

    /// A fact of a person about the same, and whether it says the same.
    fn other_claim<'n>(
        &self,
        node: &'n Node,
        is_own: &dyn Fn(&str) -> bool,
        service: &str,
        when: Move,
        says: Says,
    ) -> Option<(&'n str, bool)> {
        let texts = |claim: &'n Node, key: &str| -> Vec<&'n str> {
            claim.get(key).map(Node::items).unwrap_or_default().iter().filter_map(Node::scalar).collect()
        };
        let word = |claim: &'n Node, key: &str| claim.get(key).and_then(Node::scalar);
        let about_the_same = |claim: &&'n Node| {
            let id = word(claim, "id").unwrap_or_default();
            let moves = texts(claim, "moves");
            let day = |key| word(claim, key).and_then(DayRange::parse);
            let period = Period { since: day("since"), until: day("until") };
            !is_own(id)
                && texts(claim, "services").contains(&service)
                && word(claim, "area").is_none_or(|area| area == "both" || area == self.area.as_str())
                && (moves.contains(&when.as_str()) || moves.is_empty() && when == Move::Transfer)
                && period.surely_overlaps(&Period::default())
        };
        let claims: Vec<&Node> =
            node.get("claims").map(Node::items).unwrap_or_default().iter().filter(about_the_same).collect();
        let agrees = |claim: &Node| {
            let said = claim.get("says").and_then(Node::scalar).and_then(Says::parse);
            match says {
                Says::Moves => matches!(said, Some(Says::Moves | Says::Sells)),
                _ => matches!(said, Some(Says::Stays | Says::NotSold)),
            }
        };
        let against = claims.iter().find(|claim| !agrees(claim));
        let chosen = against.or(claims.first())?;
        Some((word(chosen, "id").unwrap_or_default(), against.is_none()))
    }

    /// The list's facts: one for each outcome and move.
    fn claims(&self, id: &str, row: &Row, may_say: &mut dyn FnMut(&str, Move, Says) -> bool) -> Vec<Item> {
        let mut items = Vec::new();
        for when in [Move::Transfer, Move::Switch] {
            for says in [Says::Moves, Says::Stays] {
                let mut services: Vec<&str> = Vec::new();
                for (column, said) in &row.marks {
                    if let Column::Services(of_column, of_move) = column
                        && (*of_move, *said) == (when, says)
                    {
                        services.extend(of_column.iter().filter(|service| may_say(service, when, says)));
                    }
                }
                if services.is_empty() {
                    continue;
                }
                let name = format!("{}{}", self.own_prefix(id), claim_name(when, says));
                let mut fields = vec![Field::text("id", &name), Field::new("services", yaml::list(services))];
                if when != Move::Transfer {
                    fields.push(Field::new("moves", yaml::list([when.as_str()])));
                }
                fields.push(Field::text("area", self.area.as_str()));
                fields.push(Field::text("says", says.as_str()));
                fields.push(Field::new("sources", yaml::list([self.source])));
                items.push(Item { id: name, fields, must_go: &[] });
            }
        }
        items
    }

    fn desks(&self, id: &str, detail: Option<&Detail>) -> Vec<Item> {
        let Some(detail) = detail else { return Vec::new() };
        let order = self.desk(id, "order", &detail.order, detail.homepage.as_deref());
        order.into_iter().chain(self.desk(id, "switch", &detail.switch, None)).collect()
    }

    fn desk(&self, id: &str, purpose: &str, desk: &Desk, url: Option<&str>) -> Option<Item> {
        if desk.phones.is_empty() && url.is_none() {
            return None;
        }
        let name = format!("{}{purpose}", self.own_prefix(id));
        let mut fields = vec![Field::text("id", &name)];
        fields.extend(desk.name.as_deref().map(|name| Field::new("name", yaml::words(name))));
        fields.push(Field::new("purposes", yaml::list([purpose])));
        fields.push(Field::text("area", self.area.as_str()));
        if !desk.phones.is_empty() {
            let hours = desk.hours.as_ref().map(|it| format!(", hours: {}", hours::yaml(it))).unwrap_or_default();
            let phones: Vec<String> =
                desk.phones.iter().map(|number| format!("{{number: {}{hours}}}", yaml::scalar(number))).collect();
            fields.push(Field::new("phones", format!("[{}]", phones.join(", "))));
        }
        fields.extend(url.map(|url| Field::text("url", url)));
        fields.push(Field::new("sources", yaml::list([self.source])));
        fields.extend(desk.note.as_deref().map(|note| Field::new("note", yaml::words(note))));
        Some(Item { id: name, fields, must_go: &["phones", "url"] })
    }
}

/// The end of a fact's name: `moves`, `stays`, `switch-moves` …
fn claim_name(when: Move, says: Says) -> String {
    if when == Move::Transfer { says.to_string() } else { format!("{when}-{says}") }
}
