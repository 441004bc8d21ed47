//! `ask`: from a customer's words to the desk to call.

mod rows;
mod shapes;

use std::iter;

use schemars::Schema;

use self::shapes::{AskedJson, BetweenJson, BranchJson, ContactJson, DecidingJson, SituationJson, UnderstoodJson};
use super::args::AskArgs;
use super::consultation::{self, Asked};
use super::failure::Failure;
use super::json::{self, EditionJson};
use super::keep;
use super::lookup;
use super::opening::To;
use super::outcome::{Outcome, Tabled, aside};
use super::text::{paragraph, with_lead};
use super::which;
use crate::domain::advice::Caution;
use crate::domain::ask::{Answer, AskError, Contact, answer_in, known_anyway, tell};
use crate::domain::catalog::{Catalog, Symptom};
use crate::domain::consultation::Consultation;
use crate::domain::id::ProviderId;
use crate::domain::inquiry::{Inquiry, Named};
use crate::domain::period::{Date, DayRange};
use crate::domain::terms::{Area, Move, Whose};
use crate::say::{self, BranchSaid, ContactSaid, DeskSaid, NoDesk, Speaker};
use crate::search::{Found, Leads, Situations, Understood};
use crate::text::clean::Clean;
use crate::text::lang::{Lang, Msg};
use crate::words::{answer as words, ask, cli, deciding};

/// The schema of what it prints in JSON.
pub(super) fn schema() -> Schema {
    json::schema_of::<AskedJson>()
}

/// Answers for the situation that is surely meant; nothing found, or something missing for an answer, is a "no".
pub(super) fn run(catalog: &Catalog, options: &AskArgs, lang: Lang) -> Result<Outcome, Failure> {
    let query = options.words.join(" ");
    let consultation = known(catalog, options, lang)?;
    let situations = Situations::new(catalog);
    let leads = Leads::of(catalog, &situations, &query, options.area, consultation.today);
    let leads = leads.or_begun(catalog, &situations, &query);
    let Some(symptom) = leads.found.sure else { return unsure(catalog, options, &query, &leads, &consultation, lang) };
    let named = leads.found.named(catalog, symptom, consultation.to.as_ref());
    let consultation = match &named.provider {
        Some(named) => consultation.going_to(Some(named.clone())),
        None => consultation,
    };
    let inquiry = Inquiry { symptom, named };
    let answered = answer_in(catalog, &inquiry, &consultation, options.area);
    let between = between(catalog, &inquiry, &consultation, options.area);
    let heard = Heard { catalog, consultation: &consultation, area: options.area, leads: &leads, between, lang };
    let shown = Tabled {
        json: || heard.json(answered.as_ref().map_err(|missing| *missing)),
        csv: || rows::csv(catalog, &heard.json(answered.as_ref().map_err(|missing| *missing)), lang),
        text: || match &answered {
            Ok(answer) => heard.text(answer),
            Err(missing) => {
                let why = ask::refused(lang, symptom.says.get(lang), &why_not(*missing, consultation.area, lang));
                heard.unanswered(&why, symptom)
            }
        },
    };
    let yes = answered.as_ref().is_ok_and(|answer| !answer.is_not_collabo());
    keep::kept_as(Outcome::yes_if(yes, shown.print(&options.shape, lang)?), &options.shape, lang)
}

/// What may be meant, and what was recognised, where no situation is surely meant.
fn unsure(
    catalog: &Catalog,
    options: &AskArgs,
    query: &str,
    leads: &Leads<'_>,
    consultation: &Consultation,
    lang: Lang,
) -> Result<Outcome, Failure> {
    let heard = Heard { catalog, consultation, area: options.area, leads, between: Vec::new(), lang };
    let shown = Tabled {
        json: || heard.json(Err(AskError::NotInArea)),
        csv: || rows::csv(catalog, &heard.json(Err(AskError::NotInArea)), lang),
        text: || heard.unsure(),
    };
    let aside = if leads.is_nothing() { aside(&cli::nothing_found(lang, query), lang) } else { Clean::default() };
    let yes = !leads.recognised.is_empty();
    let outcome = Outcome { aside, ..Outcome::yes_if(yes, shown.print(&options.shape, lang)?) };
    keep::kept_as(outcome, &options.shape, lang)
}

/// For each provider that may be meant, whom to call about it.
fn between<'a>(
    catalog: &'a Catalog,
    inquiry: &Inquiry<'a>,
    consultation: &Consultation,
    area: Option<Area>,
) -> Vec<(ProviderId, Result<Answer<'a>, AskError>)> {
    if !inquiry.is_unclear() {
        return Vec::new();
    }
    let of = |provider: &ProviderId| {
        let named = Named { between: Vec::new(), ..inquiry.named.clone() };
        let consultation = consultation.clone().going_to(Some(provider.clone()));
        (provider.clone(), answer_in(catalog, &Inquiry { symptom: inquiry.symptom, named }, &consultation, area))
    };
    inquiry.named.between.iter().map(of).collect()
}

fn why_not(error: AskError, area: Area, lang: Lang) -> String {
    match error {
        AskError::NeedsArea => ask::NEEDS_AREA.get(lang).to_owned(),
        AskError::NeedsProvider => ask::NEEDS_PROVIDER.get(lang).to_owned(),
        AskError::WhichContract => ask::WHICH_CONTRACT.get(lang).to_owned(),
        AskError::NotInArea => ask::not_in_area(lang, say::area_name(area, lang)),
    }
}

/// What has to be known for an answer.
fn needed(error: AskError) -> Option<&'static str> {
    match error {
        AskError::NeedsArea => Some("area"),
        AskError::NeedsProvider | AskError::WhichContract => Some("provider"),
        AskError::NotInArea => None,
    }
}

/// What is known of the customer. One who says nothing of a day has moved on some day until now.
fn known(catalog: &Catalog, options: &AskArgs, lang: Lang) -> Result<Consultation, Failure> {
    let Asked { today, now } = consultation::asked(options.today.as_deref(), options.now.as_deref(), lang)?;
    let date = consultation::moved_on(options.moved_on.as_deref(), lang)?.unwrap_or_else(|| some_day_until(today));
    let area = options.area.unwrap_or(Area::East);
    let typed = options.services.iter().any(|typed| !typed.trim().is_empty());
    let named = |typed| lookup::provider(catalog, "--provider", typed, lang);
    let to = options.provider.as_deref().map(named).transpose()?;
    let services = if typed { consultation::services(catalog, area, &options.services, lang)? } else { Vec::new() };
    Ok(Consultation::new(area, Move::Transfer, today).asked_at(now).on(date).going_to(to).having(services))
}

fn some_day_until(today: Date) -> DayRange {
    DayRange::new(Consultation::collabo_began(), today).unwrap_or(DayRange::exact(today))
}

/// What was asked, as far as it was understood.
struct Heard<'q> {
    catalog: &'q Catalog,
    consultation: &'q Consultation,
    area: Option<Area>,
    leads: &'q Leads<'q>,
    /// The answers for each provider that may be meant.
    between: Vec<(ProviderId, Result<Answer<'q>, AskError>)>,
    lang: Lang,
}

impl Heard<'_> {
    fn text(&self, answer: &Answer<'_>) -> String {
        let (catalog, lang) = (self.catalog, self.lang);
        let mut text = String::new();
        let contacts = say::contacts(catalog, answer, lang);
        let Some((first, also)) = contacts.split_first() else { return text };
        if answer.asks_which {
            text.push_str(&paragraph(ask::ASKS_WHICH.get(lang)));
        }
        // The first line is the whole answer, so it is not broken.
        text.push_str(&first.line);
        text.push('\n');
        text.push_str(&with_lead("  ", &ask::customer_says(lang, answer.symptom.says.get(lang))));
        // Without a desk, this stands in the first line already.
        let speaker = Speaker::new(catalog, &answer.consultation, &answer.advice, lang);
        if let Some(not) = speaker.not_collabo().filter(|not| first.line != *not) {
            text.push_str(&with_lead("  ", &not));
        }
        if let Some(NoDesk { said, to_ask, .. }) = &first.no_desk {
            text.push_str(&with_lead("  ", said));
            for asked in to_ask {
                text.push_str(&with_lead("  ", &asked.where_to_ask));
                desk(&mut text, asked);
            }
            if let Some(look_up) = speaker.look_up().filter(|_| to_ask.is_empty()) {
                text.push_str(&with_lead("  ", &look_up));
            }
        }
        first.desks.iter().for_each(|one| desk(&mut text, one));
        if let Some(asked) = speaker.deciding_of(answer) {
            let how = deciding::MOVED_ON_ANSWERS.get(lang);
            text.push_str(&with_lead("", &deciding::asked(lang, &asked.question, how)));
            for BranchSaid { answer, said, .. } in &asked.branches {
                for said in said {
                    text.push_str(&with_lead("  ", &deciding::branch(lang, answer, said)));
                }
            }
        } else if answer.advice.cautions.iter().any(|caution| matches!(caution, Caution::DateUncertain(_))) {
            text.push_str(&with_lead("  ", ask::DATE_HELPS.get(lang)));
        }
        section(&mut text, ask::HEAD_TELL, say::tell(&answer.tell, lang), lang);
        section(&mut text, ask::HEAD_ALSO, also.iter().map(|contact| contact.line.clone()), lang);
        let because = say::because(answer).into_iter().map(|grounds| say::fact_in_short(grounds, lang));
        section(&mut text, words::HEAD_BECAUSE, because, lang);
        self.others(&mut text, ask::HEAD_OTHERS);
        let heads = self.leads.recognised.iter().map(|one| say::found(catalog, one, lang).head);
        section(&mut text, ask::HEAD_CLUES, heads, lang);
        text
    }

    /// What can be said without knowing more: what is missing, and what to tell the customer.
    fn unanswered(&self, why: &str, symptom: &Symptom) -> String {
        let mut text = format!("{why}\n");
        let known = known_anyway(self.catalog, symptom, self.consultation, self.area);
        section(&mut text, ask::HEAD_TELL, say::tell(&known.tell, self.lang), self.lang);
        section(&mut text, ask::HEAD_BETWEEN, self.between.iter().map(|one| self.one_of(one)), self.lang);
        let contacts = say::contacts(self.catalog, &known, self.lang);
        section(&mut text, ask::HEAD_ANYWAY, contacts.into_iter().map(|contact| contact.line), self.lang);
        self.others(&mut text, ask::HEAD_OTHERS);
        text
    }

    /// What is not sure, and what was recognised all the same.
    fn unsure(&self) -> String {
        let mut text = which::said(self.catalog, &self.leads.recognised, self.lang);
        self.others(&mut text, ask::HEAD_PERHAPS);
        text.trim_start_matches('\n').to_owned()
    }

    /// Whom to call if it is this provider that is meant.
    fn one_of(&self, (provider, answer): &(ProviderId, Result<Answer<'_>, AskError>)) -> String {
        let name = say::provider_name(self.catalog, provider, self.lang);
        let said = match answer {
            Ok(answer) => self.line(answer).unwrap_or_default(),
            Err(missing) => why_not(*missing, self.consultation.area, self.lang),
        };
        ask::if_meant(self.lang, &name, &said)
    }

    fn others(&self, text: &mut String, head: Msg) {
        let others = self.leads.found.perhaps.iter().map(|one| one.says.get(self.lang).to_owned());
        section(text, head, others, self.lang);
    }

    fn line(&self, answer: &Answer<'_>) -> Option<String> {
        say::contacts(self.catalog, answer, self.lang).into_iter().next().map(|first| first.line)
    }

    fn contacts(&self, answer: &Answer<'_>) -> Vec<ContactJson> {
        let said = say::contacts(self.catalog, answer, self.lang);
        contacts_json(&answer.contacts, said, To::new(self.catalog, &answer.consultation, self.lang))
    }

    fn between_json(&self, (provider, answer): &(ProviderId, Result<Answer<'_>, AskError>)) -> BetweenJson {
        BetweenJson {
            provider: provider.to_string(),
            needs: answer.as_ref().err().copied().and_then(needed),
            line: answer.as_ref().ok().and_then(|answer| self.line(answer)),
            contacts: answer.as_ref().map_or_else(|_| Vec::new(), |answer| self.contacts(answer)),
        }
    }

    fn deciding_json(&self, answer: &Answer<'_>) -> Option<DecidingJson> {
        let deciding = answer.advice.deciding.as_deref()?;
        let [before, since] = answer.branches.as_slice() else { return None };
        let branch = |answer| BranchJson { line: self.line(answer), contacts: self.contacts(answer) };
        let moved_before = deciding.day().to_string();
        Some(DecidingJson { moved_before, before: branch(before), since: branch(since) })
    }

    fn json(&self, answer: Result<&Answer<'_>, AskError>) -> AskedJson {
        let Self { catalog, consultation, area, leads, lang, .. } = *self;
        let Found { sure, confidence, perhaps, understood } = &leads.found;
        let anyway = sure.filter(|_| answer.is_err()).map(|one| known_anyway(catalog, one, consultation, area));
        let situation = |one: &Symptom| situation(catalog, consultation, one, lang);
        AskedJson {
            schema: json::SCHEMA,
            edition: EditionJson::new(catalog),
            situation: sure.map(situation),
            confidence: *confidence,
            understood: understood_json(understood),
            needs: answer.err().filter(|_| sure.is_some()).and_then(needed),
            line: answer.ok().and_then(|answer| self.line(answer)),
            contacts: answer.map_or_else(|_| Vec::new(), |answer| self.contacts(answer)),
            asks_which: answer.is_ok_and(|answer| answer.asks_which),
            between: self.between.iter().map(|one| self.between_json(one)).collect(),
            deciding: answer.ok().and_then(|answer| self.deciding_json(answer)),
            anyway: anyway.map_or_else(Vec::new, |known| self.contacts(&known)),
            others: perhaps.iter().map(|one| situation(one)).collect(),
            recognised: leads.recognised.iter().map(|one| which::found_json(catalog, one, lang)).collect(),
        }
    }
}

fn understood_json(understood: &Understood) -> UnderstoodJson {
    let mut companies = json::ids(&understood.providers);
    companies.extend(json::ids(&understood.parties));
    let mut services = json::ids(&understood.services);
    services.extend(json::ids(&understood.sorts));
    UnderstoodJson {
        intent: understood.intents.iter().map(|intent| intent.as_str()).collect(),
        services,
        companies,
        words: understood.words.iter().map(|(said, _)| said.clone()).collect(),
        not: understood.unknown.trim().to_owned(),
    }
}

fn desk(text: &mut String, desk: &DeskSaid<'_>) {
    text.push_str(&with_lead("  ", &desk.line()));
    if let Some(open) = &desk.open {
        text.push_str(&with_lead("    ", open));
    }
    if let Some(note) = desk.note {
        text.push_str(&with_lead("    - ", note));
    }
}

fn section(text: &mut String, head: Msg, items: impl IntoIterator<Item = String>, lang: Lang) {
    let mut items = items.into_iter().peekable();
    if items.peek().is_some() {
        text.push('\n');
        text.push_str(&paragraph(head.get(lang)));
    }
    items.for_each(|item| text.push_str(&with_lead("  - ", &item)));
}

fn situation(catalog: &Catalog, consultation: &Consultation, symptom: &Symptom, lang: Lang) -> SituationJson {
    let told = tell(catalog, symptom, consultation);
    SituationJson {
        id: symptom.id.to_string(),
        says: symptom.says.get(lang).to_owned(),
        role: symptom.role.as_str(),
        services: json::ids(&symptom.services),
        action: say::tell(&told, lang).join("\n"),
        whose: told.first().and_then(|told| told.grounds.whose).map(Whose::as_str),
    }
}

fn contacts_json(contacts: &[Contact], said: Vec<ContactSaid<'_>>, to: To<'_>) -> Vec<ContactJson> {
    let one = |(contact, said): (&Contact, ContactSaid<'_>)| {
        // What nobody vouches for must not be read as an answer by a script either.
        let (role, known) = (&contact.role, !contact.role.is_unknown());
        ContactJson {
            role: contact.kind.as_str(),
            party: role.known().map(ToString::to_string),
            via: role.via.as_ref().filter(|_| known).map(ToString::to_string),
            basis: role.basis.as_str(),
            services: json::ids(&contact.services),
            desks: if known { json::desks(&role.desks, contact.kind.purposes(), to) } else { Vec::new() },
            to_ask: if known { json::desks(&role.to_ask, &[], to) } else { Vec::new() },
            ask: said.ask,
            because: contact.because.iter().map(json::because).collect(),
        }
    };
    iter::zip(contacts, said).map(one).collect()
}
