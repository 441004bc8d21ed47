//! `catalog update`, `status` and `rollback`: the company's editions on this machine.

use std::io::{self, IsTerminal as _};
use std::path::Path;

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::super::args::{Format, Global, UpdateArgs};
use super::super::chain::{self, unproven_as, unusable_as};
use super::super::failure::Failure;
use super::super::outcome::{Outcome, Shown, aside};
use super::super::{json, load, out};
use crate::catalog::files::not_unpacked;
use crate::catalog::{Findings, Severity, Wanted};
use crate::clock;
use crate::keeper::cases::CaseResult;
use crate::settings::Settings;
use crate::supply::{
    Failed, Held, NotAPublisher, NotBack, NotFetched, Publisher, Refused, State, Step, Store, Update, Updated,
};
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::words::{settings as words, supply as say};

/// A refusal tells so many cases.
const MOST_CASES: usize = 10;

/// Fetches the newest edition, if there is a newer one.
pub(super) fn update(
    global: &Global,
    settings: &Settings,
    options: &UpdateArgs,
    lang: Lang,
) -> Result<Outcome, Failure> {
    let store = store(settings, lang)?;
    let publisher = match &options.from {
        Some(typed) => Publisher::parse(typed, Path::new(""))
            .map_err(|not| Failure::new(words::no_source(not == NotAPublisher::NotHttps).get(lang).to_owned()))?,
        None => settings.updates.from.clone().ok_or_else(|| Failure::new(say::no_publisher(lang)))?,
    };
    let over = load::named(global);
    let update = Update { publisher: &publisher, store: &store, over: &over, today: clock::today() };
    let mut told = Told { lang, is_seen: io::stderr().is_terminal(), quarters: None };
    match update.run(&mut |step| told.tell(step, &publisher)) {
        Ok(updated) => {
            let is_old = matches!(&updated, Updated::Same(label) if label.manifest.good_until < clock::today());
            Ok(Outcome::yes_if(!is_old, updated_as(&updated, lang) + "\n"))
        }
        Err(Failed::Refused(refused)) => Ok(refused_as(&refused, &store, lang)),
        Err(Failed::Busy) => Err(Failure::new(say::busy(lang, &store.folder().display().to_string()))),
        Err(Failed::NotFetched(error)) => Err(Failure::new(not_fetched(&error, &publisher, lang))),
        Err(Failed::NotKept(error)) => Err(not_kept(&store, &error, lang)),
    }
}

/// What is told meanwhile, to a person who waits: a line for each step, and for each quarter of what comes.
struct Told {
    lang: Lang,
    is_seen: bool,
    quarters: Option<usize>,
}

impl Told {
    fn tell(&mut self, step: Step, publisher: &Publisher) {
        let lang = self.lang;
        let line = match step {
            Step::Asks => say::asks(lang, &publisher.to_string()),
            Step::Fetches(edition, come, all) => {
                let quarters = come * 4 / all.max(1);
                if self.quarters.replace(quarters) == Some(quarters) {
                    return;
                }
                say::fetches(lang, &edition.to_string(), come.div_ceil(1 << 10), all.div_ceil(1 << 10))
            }
            Step::Checks(edition) => say::checks(lang, &edition.to_string()),
            Step::Tries(edition) => say::tries(lang, &edition.to_string()),
            Step::Keeps(edition) => say::keeps(lang, &edition.to_string()),
        };
        if self.is_seen {
            out::aside(&Clean::line(&line).ended());
        }
    }
}

fn updated_as(updated: &Updated, lang: Lang) -> String {
    match updated {
        Updated::Same(label) => {
            let (edition, last) = (label.manifest.edition.to_string(), label.manifest.good_until);
            let say = if last < clock::today() { say::same_and_old } else { say::same };
            say(lang, &edition, &last.to_string())
        }
        Updated::Aside(label) => say::is_aside(lang, &label.manifest.edition.to_string()),
        Updated::New { label, before, cases } => {
            let (edition, last) = (label.manifest.edition.to_string(), label.manifest.good_until.to_string());
            match before {
                Some(before) => say::new_after(lang, &edition, &before.to_string(), *cases, &last),
                None => say::new_first(lang, &edition, *cases, &last),
            }
        }
    }
}

/// A refusal is a "no": it is told on standard error, and what stays in use with it.
fn refused_as(refused: &Refused, store: &Store, lang: Lang) -> Outcome {
    let (why, findings) = why(refused, lang);
    let stays = match store.current() {
        Some(held) => say::stays_in_use(lang, &held.edition.to_string()),
        None => say::own_stays(lang),
    };
    // What a shop can mend itself is not for head office.
    let next = if matches!(refused, Refused::Clash(_)) { "" } else { say::TELL_HEAD_OFFICE.get(lang) };
    let line = aside(&say::refused(lang, &why, &stays, next), lang);
    Outcome { aside: Clean::lines(&findings).then(&line), code: 1, ..Outcome::yes(String::new()) }
}

/// Why it is refused, and the places of what is wrong with it.
fn why(refused: &Refused, lang: Lang) -> (String, String) {
    let line = match refused {
        Refused::Unproven(unproven) => unproven_as(*unproven, lang),
        Refused::Older(offered, here) => say::older(lang, &offered.to_string(), &here.to_string()),
        Refused::Double(edition) => say::double(lang, &edition.to_string()),
        Refused::Expired(edition, last) => {
            say::expired(lang, &edition.to_string(), &last.to_string(), &clock::today().to_string())
        }
        Refused::Before(edition) => say::refused_before(lang, &edition.to_string()),
        Refused::Size(came, said) => say::wrong_size(lang, *came, *said),
        Refused::Broken(broken) => not_unpacked("", broken).get(lang).trim_start().to_owned(),
        Refused::Mislabelled => say::mislabelled(lang),
        Refused::Faults(findings) => return (say::faults(lang, findings.errors()), errors(findings, lang)),
        Refused::Cases(results) => return (say::cases_fail(lang, results.len()), differences(results)),
        Refused::Clash(findings) => return (say::clash(lang, findings.errors()), errors(findings, lang)),
    };
    (line, String::new())
}

fn errors(findings: &Findings, lang: Lang) -> String {
    let errors = findings.all().iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| finding.render(lang)).collect()
}

fn differences(results: &[CaseResult]) -> String {
    let line = |result: &CaseResult| format!("{}: {}\n", result.at, result.name);
    results.iter().take(MOST_CASES).map(line).collect()
}

fn not_fetched(error: &NotFetched, publisher: &Publisher, lang: Lang) -> String {
    let from = publisher.to_string();
    let why = match error {
        NotFetched::NoCurl => return say::no_curl(lang),
        NotFetched::NotStarted(error) => error.to_string(),
        NotFetched::Curl(said) => said.clone(),
        NotFetched::TooLarge => say::MORE_THAN_A_SIGNATURE.get(lang).to_owned(),
        NotFetched::NotRead(path, error) => say::not_read(lang, &path.display().to_string(), &reason(error)),
    };
    say::not_fetched(lang, &from, &why)
}

fn reason(error: &crate::files::NotRead) -> String {
    match error {
        crate::files::NotRead::Other(error) => error.to_string(),
        error => format!("{error:?}"),
    }
}

/// Goes back to the edition before, or takes that back.
pub(super) fn rollback(settings: &Settings, undo: bool, lang: Lang) -> Result<Outcome, Failure> {
    let store = store(settings, lang)?;
    let shown = store.folder().display().to_string();
    let not_done = |not| match not {
        NotBack::Nothing if undo => Failure::new(say::nothing_aside(lang)),
        NotBack::Nothing => Failure::new(say::nothing_in_use(lang, &shown)),
        NotBack::Busy => Failure::new(say::busy(lang, &shown)),
        NotBack::NotWritten(error) => not_kept(&store, &error, lang),
    };
    let line = if undo {
        store.go_forth().map(|edition| say::went_forth(lang, &edition.to_string()))
    } else {
        store.go_back().map(|(from, to)| match to {
            Some(to) => say::went_back(lang, &to.to_string(), &from.to_string()),
            None => say::went_back_to_own(lang, &from.to_string()),
        })
    };
    line.map(|line| Outcome::yes(line + "\n")).map_err(not_done)
}

/// The store is often the machine's, and not of whoever asks.
fn not_kept(store: &Store, error: &io::Error, lang: Lang) -> Failure {
    let shown = store.folder().display().to_string();
    let reason = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => say::DISK_FULL.get(lang).to_owned(),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => say::NO_RIGHT.get(lang).to_owned(),
        _ => error.to_string(),
    };
    Failure::new(say::not_kept(lang, &shown, &reason))
}

fn store(settings: &Settings, lang: Lang) -> Result<Store, Failure> {
    if settings.updates.keys.is_empty() {
        return Err(Failure::new(say::no_keys(lang)));
    }
    chain::store(&settings.updates).ok_or_else(|| Failure::new(say::no_folder(lang)))
}

/// The schema of what `status` prints in JSON.
pub(in crate::cli) fn answer_schema() -> Schema {
    json::schema_of::<StatusJson>()
}

/// What is here of the company's catalogue.
#[derive(Serialize, JsonSchema)]
struct StatusJson {
    schema: u32,
    /// Where it is published.
    from: Option<String>,
    /// How many keys count.
    keys: usize,
    /// The folder that it goes into.
    folder: Option<String>,
    /// The day on which it was asked last whether there is a newer one, and there was an answer.
    asked: Option<String>,
    /// The edition in use; nothing where it is the one inside the program.
    in_use: Option<String>,
    /// Whether the edition in use is past its last good day.
    is_old: bool,
    /// How many mistakes it has in the eyes of this program, or together with the shop's own folders: then another is used in its place.
    faults: usize,
    /// All editions that are here, the newest first.
    editions: Vec<EditionJson>,
}

/// One edition.
#[derive(Serialize, JsonSchema)]
struct EditionJson {
    edition: String,
    /// `in-use`, `before` (could be gone back to), `aside` (somebody has gone back behind it) or `unusable`.
    state: &'static str,
    digest: Option<String>,
    good_until: Option<String>,
    /// Why it cannot be used.
    why: Option<String>,
}

/// What is here. Nothing that can be used, or nothing that is still good, is a "no".
pub(super) fn status(global: &Global, settings: &Settings, format: Format, lang: Lang) -> Result<Outcome, Failure> {
    let store = chain::store(&settings.updates);
    let today = clock::today();
    let editions: Vec<Held> = store.iter().flat_map(Store::editions).collect();
    let used = editions.iter().position(|held| matches!(held.state, State::Good(..)));
    let good_until = used.and_then(|at| match &editions[at].state {
        State::Good(label, _) => Some(label.manifest.good_until),
        _ => None,
    });
    let is_old = good_until.is_some_and(|last| last < today);
    let loaded = used.map(|_| global.under.load(&load::named(global), Wanted::Words));
    let faults = loaded.and_then(Result::err).map_or(0, |findings| findings.errors());
    let all = StatusJson {
        schema: json::SCHEMA,
        from: settings.updates.from.as_ref().map(ToString::to_string),
        keys: settings.updates.keys.len(),
        folder: store.as_ref().map(|store| store.folder().display().to_string()),
        asked: store.as_ref().and_then(Store::asked).and_then(clock::day_of).map(|day| day.to_string()),
        in_use: used.map(|at| editions[at].edition.to_string()),
        is_old,
        faults,
        editions: editions.iter().enumerate().map(|(at, held)| edition(held, Some(at) == used, lang)).collect(),
    };
    let text = || text(&all, lang);
    let shown = Shown { json: || &all, text }.print(format, lang)?;
    Ok(Outcome::yes_if(used.is_some() && !is_old && faults == 0, shown))
}

fn edition(held: &Held, is_used: bool, lang: Lang) -> EditionJson {
    let (state, label, why) = match &held.state {
        State::Good(label, _) => (if is_used { "in-use" } else { "before" }, Some(label), None),
        State::Aside(label) => ("aside", Some(label), None),
        State::Unproven(_) | State::Unread | State::Denied(_) => {
            ("unusable", None, Some(unusable_as(&held.state, lang)))
        }
    };
    EditionJson {
        edition: held.edition.to_string(),
        state,
        digest: label.map(|label| label.manifest.digest.clone()),
        good_until: label.map(|label| label.manifest.good_until.to_string()),
        why,
    }
}

fn text(all: &StatusJson, lang: Lang) -> String {
    let or_none = |value: &Option<String>| value.clone().unwrap_or_else(|| words::NOT_SET.get(lang).to_owned());
    let mut lines = vec![
        say::status_from(lang, &or_none(&all.from)),
        say::status_keys(lang, all.keys),
        say::status_folder(lang, &or_none(&all.folder)),
        say::status_asked(lang, all.asked.as_deref().unwrap_or(say::NEVER.get(lang))),
    ];
    for one in &all.editions {
        let state = match one.state {
            "in-use" => say::IN_USE,
            "before" => say::BEFORE,
            "aside" => say::ASIDE,
            _ => say::UNUSABLE,
        };
        lines.push(match (&one.good_until, &one.why) {
            (Some(last), _) => say::status_edition(
                lang,
                &one.edition,
                state.get(lang),
                last,
                one.digest.as_deref().unwrap_or_default(),
            ),
            (None, why) => say::status_unusable(lang, &one.edition, state.get(lang), &or_none(why)),
        });
    }
    if all.in_use.is_none() {
        lines.push(say::own_stays(lang));
    }
    if all.faults > 0 {
        lines.push(say::status_faults(lang, all.faults));
    }
    if all.is_old {
        lines.push(say::status_old(lang));
    }
    lines.join("\n") + "\n"
}
