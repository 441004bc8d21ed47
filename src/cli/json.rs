//! The shapes of JSON answers. They are the program's promise to scripts, so they are their own types, never the domain's.

mod shapes;

use std::sync::Arc;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

pub(super) use self::shapes::{AnswerJson, BecauseJson, DeskJson, EditionJson, SourceJson};
use self::shapes::{
    BillJson, BranchJson, CallJson, CautionJson, ConsultationJson, DecidingJson, LineJson, NotCollaboJson, OpenJson,
    PhoneJson, RoleJson, RolesJson, TodoJson,
};
use super::failure::Failure;
use super::opening::{OpeningJson, To};
use crate::domain::advice::{Advice, Branch, Deciding, Line, OpenQuestion, Role, Roles};
use crate::domain::catalog::Catalog;
use crate::domain::claim::Grounds;
use crate::domain::consultation::Consultation;
use crate::domain::desk::Desk;
use crate::domain::id::{ServiceId, SourceId};
use crate::domain::terms::{LineKind, Phase, Purpose, RoleKind, Whose};
use crate::domain::ticket::encode;
use crate::say::{self, Speaker};
use crate::text::clean::escaped_json;
use crate::text::lang::{Lang, Words};
use crate::words::cli;

/// The number of these shapes; it changes when something that was there is not there any more.
pub(super) const SCHEMA: u32 = 1;

/// The schema of a shape as it is printed.
pub(super) fn schema_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}

/// The schema of an answer.
pub(super) fn schema() -> Schema {
    schema_of::<AnswerJson>()
}

/// Prints a value with a line end.
pub(super) fn print(value: &impl Serialize, lang: Lang) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value);
    text.map(|text| escaped_json(&text) + "\n")
        .map_err(|error| Failure::new(cli::cannot_write(lang, &error.to_string())))
}

/// An answer in its JSON shape; `changed` is what has changed since the ticket that was opened for it.
pub(super) fn answer(
    catalog: &Catalog,
    consultation: &Consultation,
    advice: &Advice,
    changed: Option<&[ServiceId]>,
    lang: Lang,
) -> AnswerJson {
    let speaker = Speaker::new(catalog, consultation, advice, lang);
    let to = To::new(catalog, consultation, lang);
    AnswerJson {
        schema: SCHEMA,
        edition: EditionJson::new(catalog),
        ticket: encode(catalog, consultation, advice),
        changed_since: changed.map(ids),
        consultation: consultation_json(consultation),
        lines: lines(catalog, advice, to),
        bills: advice
            .bills
            .iter()
            .map(|bill| BillJson {
                party: bill.party.to_string(),
                via: bill.via.as_ref().map(ToString::to_string),
                services: ids(&bill.services),
            })
            .collect(),
        calls: advice
            .calls
            .iter()
            .map(|call| CallJson {
                party: call.party.to_string(),
                desks: desks(&call.desks, RoleKind::Fault.purposes(), to),
                to_ask: desks(&call.to_ask, &[], to),
                services: ids(&call.services),
            })
            .collect(),
        cautions: advice
            .cautions
            .iter()
            .map(|one| CautionJson { code: one.code(), text: speaker.caution(one) })
            .collect(),
        todo: advice
            .todo
            .iter()
            .map(|todo| TodoJson {
                when: todo.stage.as_str(),
                text: todo.text.get(lang).to_owned(),
                desk: desks(&todo.desks, &[], to).into_iter().next(),
                to_ask: desks(&todo.to_ask, &[], to),
                claim: todo.grounds.claim.to_string(),
                whose: todo.grounds.whose.map(Whose::as_str),
            })
            .collect(),
        open: open(&speaker, advice, to),
        deciding: advice.deciding.as_deref().map(|deciding| deciding_json(catalog, deciding, to, lang)),
        remarks: speaker.remarks().into_iter().map(|(text, _)| text.to_owned()).collect(),
        not_collabo: advice.not_collabo.as_ref().map(|not| NotCollaboJson {
            provider: not.provider.to_string(),
            text: speaker.not_collabo().unwrap_or_default(),
            desks: desks(&not.desks, &[], to),
            kind: catalog.provider(&not.provider).kind.map(LineKind::as_str),
        }),
        sources: advice.sources().into_iter().map(|id| source(catalog, id)).collect(),
    }
}

fn open(speaker: &Speaker<'_>, advice: &Advice, to: To<'_>) -> Vec<OpenJson> {
    let of = |open: &OpenQuestion| OpenJson {
        service: open.service.to_string(),
        role: open.role.as_str(),
        ask: speaker.ask(open),
        to_ask: desks(&open.desks, &[], to),
    };
    advice.open.iter().map(of).collect()
}

fn deciding_json(catalog: &Catalog, deciding: &Deciding, to: To<'_>, lang: Lang) -> DecidingJson {
    let branch = |Branch { consultation, advice }: &Branch| BranchJson {
        date: consultation.date.to_string(),
        lines: lines(catalog, advice, to),
        open: open(&Speaker::new(catalog, consultation, advice, lang), advice, to),
    };
    DecidingJson {
        moved_before: deciding.day().to_string(),
        services: ids(&deciding.services),
        before: branch(&deciding.before),
        since: branch(&deciding.since),
    }
}

fn consultation_json(consultation: &Consultation) -> ConsultationJson {
    ConsultationJson {
        area: consultation.area.as_str(),
        r#move: consultation.kind.as_str(),
        provider: consultation.to.as_ref().map(ToString::to_string),
        from: consultation.from.as_ref().map(ToString::to_string),
        date: consultation.date.to_string(),
        services: ids(&consultation.services),
        payment: consultation.payment.as_ref().map(ToString::to_string),
        phase: consultation.phase().map(Phase::as_str),
    }
}

fn lines(catalog: &Catalog, advice: &Advice, to: To<'_>) -> Vec<LineJson> {
    let line = |line: &Line| LineJson {
        service: line.service.to_string(),
        name: say::service_name(catalog, &line.service, to.lang).to_owned(),
        outcome: line.outcome.as_str(),
        before: roles(&line.before, to),
        after: roles(&line.after, to),
        because: line.because.iter().map(because).collect(),
        notes: line.notes.iter().map(|note| note.text.get(to.lang).to_owned()).collect(),
    };
    advice.lines.iter().map(line).collect()
}

fn roles(roles: &Roles, to: To<'_>) -> RolesJson {
    let get = |kind| role(roles.get(kind), kind, to);
    RolesJson { fault: get(RoleKind::Fault), contract: get(RoleKind::Contract), bill: get(RoleKind::Bill) }
}

fn role(role: &Role, kind: RoleKind, to: To<'_>) -> RoleJson {
    // What nobody vouches for must not be read as an answer by a script either.
    let known = |all: &[Arc<Desk>], wanted| if role.is_unknown() { Vec::new() } else { desks(all, wanted, to) };
    RoleJson {
        party: role.known().map(ToString::to_string),
        basis: role.basis.as_str(),
        desks: known(&role.desks, kind.purposes()),
        to_ask: known(&role.to_ask, &[]),
    }
}

pub(super) fn desks(all: &[Arc<Desk>], wanted: &[Purpose], to: To<'_>) -> Vec<DeskJson> {
    say::in_order(all, to.lang).into_iter().map(|one| desk(one, wanted, to)).collect()
}

/// A desk with the purpose for which it is named here, or its first one.
fn desk(desk: &Desk, wanted: &[Purpose], to: To<'_>) -> DeskJson {
    let purpose = wanted.iter().find(|purpose| desk.purposes.contains(purpose)).or(desk.purposes.first());
    let own = |words: &Option<Words>| words.as_ref().map(|words| words.get(to.lang).to_owned());
    let phones = desk.phones.iter().map(|phone| PhoneJson {
        number: phone.number.to_string(),
        from: own(&phone.from),
        hours: phone.hours.as_ref().map(|hours| say::hours(hours).get(to.lang).to_owned()),
        opening: phone.hours.as_ref().map(OpeningJson::new),
        open: to.open(phone),
    });
    DeskJson {
        party: desk.party.to_string(),
        purpose: purpose.map(|purpose| purpose.as_str()),
        purposes: desk.purposes.iter().map(|purpose| purpose.as_str()).collect(),
        lang: desk.langs.iter().map(|spoken| spoken.as_str()).collect(),
        phones: phones.collect(),
        url: desk.url.as_ref().map(ToString::to_string),
        seen: desk.seen.to_string(),
        copy: desk.copy.map(|day| day.to_string()),
        confirmed: desk.is_confirmed(),
        sources: ids(&desk.grounds.sources),
    }
}

pub(super) fn because(grounds: &Grounds) -> BecauseJson {
    BecauseJson {
        claim: grounds.claim.to_string(),
        at: grounds.at.to_string(),
        basis: grounds.basis.as_str(),
        sources: ids(&grounds.sources),
        since: grounds.period.since.map(|day| day.to_string()),
        until: grounds.period.until.map(|day| day.to_string()),
        whose: grounds.whose.map(Whose::as_str),
    }
}

pub(super) fn source(catalog: &Catalog, id: &SourceId) -> SourceJson {
    let source = catalog.source(id);
    SourceJson {
        id: source.id.to_string(),
        title: source.title.to_string(),
        url: source.url.as_ref().map(ToString::to_string),
        kind: source.kind.as_str(),
        date: source.date.map(|day| day.to_string()),
        seen: source.seen.to_string(),
        copy: source.copy.map(|day| day.to_string()),
    }
}

/// Names of entries as text.
pub(super) fn ids<Id: ToString>(all: &[Id]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}
