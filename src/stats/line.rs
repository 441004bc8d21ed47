//! A line of a file: one thing that was met, on one day.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::met::{Consulted, Met};
use super::thing;
use crate::domain::id::{ClaimId, PartyId, ProviderId, ServiceId};
use crate::domain::period::{Date, DayRange};
use crate::domain::terms::RoleKind;

/// The shape of the lines. A key may be added to it; what changes its meaning makes another.
const SCHEMA: u32 = 1;

/// More letters than any id of a catalogue has.
const LONGEST_ID: usize = 100;

/// As it is written.
#[derive(Debug, Default, Deserialize, Serialize)]
struct Line {
    stats: u32,
    day: String,
    edition: String,
    event: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    provider: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    party: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    service: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    situation: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    word: Option<String>,
}

/// Why a line is none of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOurs {
    /// It is no line of this kind at all, or only a part of one.
    NoLine,
    /// It is of another shape than this program knows.
    OtherShape,
    /// Something in it cannot be.
    NotSo,
}

/// What a consultation has met, as lines.
pub(super) fn written(consulted: &Consulted, day: Date) -> String {
    let lines: BTreeSet<String> = consulted.met().map(|(met, edition)| line(met, day, edition)).collect();
    lines.into_iter().map(|line| line + "\n").collect()
}

fn line(met: &Met, day: Date, edition: Date) -> String {
    let line = Line { stats: SCHEMA, day: day.to_string(), edition: edition.to_string(), ..Line::default() };
    let role = |role: &RoleKind| Some(role.to_string());
    let line = match met {
        Met::Unknown { service, role: kind, provider } => Line {
            event: "unknown".to_owned(),
            provider: provider.as_ref().map(ToString::to_string),
            service: Some(service.to_string()),
            role: role(kind),
            ..line
        },
        Met::Situation(id) => Line { event: "situation".to_owned(), situation: Some(id.to_string()), ..line },
        Met::Desk { party, role: kind } => {
            Line { event: "desk".to_owned(), party: Some(party.to_string()), role: role(kind), ..line }
        }
        Met::Word(word) => Line { event: "word".to_owned(), word: Some(word.clone()), ..line },
        Met::Nothing => Line { event: "nothing".to_owned(), ..line },
    };
    // Text alone is in it: that can always be written.
    serde_json::to_string(&line).unwrap_or_default()
}

/// What a line says: the day, and what was met on it.
pub(super) fn read(line: &str) -> Result<(Date, Met), NotOurs> {
    #[derive(Deserialize)]
    struct Shape {
        stats: u32,
    }
    // A list would be read as well, by the order of the keys.
    if !line.trim_start().starts_with('{') {
        return Err(NotOurs::NoLine);
    }
    let shape: Shape = serde_json::from_str(line).map_err(|_| NotOurs::NoLine)?;
    if shape.stats != SCHEMA {
        return Err(NotOurs::OtherShape);
    }
    let line: Line = serde_json::from_str(line).map_err(|_| NotOurs::NotSo)?;
    said(&line).ok_or(NotOurs::NotSo)
}

fn said(line: &Line) -> Option<(Date, Met)> {
    let role = || line.role.as_deref().and_then(RoleKind::parse);
    let met = match line.event.as_str() {
        "unknown" => {
            let provider = match &line.provider {
                Some(provider) => Some(ProviderId::new(id(Some(provider))?)),
                None => None,
            };
            Met::Unknown { service: ServiceId::new(id(line.service.as_ref())?), role: role()?, provider }
        }
        "situation" => Met::Situation(ClaimId::new(id(line.situation.as_ref())?)),
        "desk" => Met::Desk { party: PartyId::new(id(line.party.as_ref())?), role: role()? },
        "word" => Met::Word(line.word.clone().filter(|word| thing::is_written_so(word))?),
        "nothing" => Met::Nothing,
        _ => return None,
    };
    day(&line.edition)?;
    Some((day(&line.day)?, met))
}

/// A day as it is written here.
pub(super) fn day(text: &str) -> Option<Date> {
    DayRange::parse(text).filter(|day| day.is_exact()).map(DayRange::first)
}

fn id(text: Option<&String>) -> Option<&str> {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.');
    let text = text?.as_str();
    (!text.is_empty() && text.len() <= LONGEST_ID && text.bytes().all(allowed)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        day(text).unwrap()
    }

    fn all() -> Vec<Met> {
        let role = RoleKind::Fault;
        let service = ServiceId::new("phone-basic");
        vec![
            Met::Unknown { service: service.clone(), role, provider: Some(ProviderId::new("plala-hikari")) },
            Met::Unknown { service, role, provider: None },
            Met::Situation(ClaimId::new("symptom.slow")),
            Met::Desk { party: PartyId::new("ntt-east"), role },
            Met::Word("中継器".to_owned()),
            Met::Nothing,
        ]
    }

    #[test]
    fn each_thing_is_a_line_and_comes_back() {
        let mut consulted = Consulted::default();
        assert_eq!(written(&consulted, date("2026-11-27")), "");
        for met in all().into_iter().chain(all()) {
            consulted.note(met, date("2026-11-26"));
        }
        let text = written(&consulted, date("2026-11-27"));
        let first =
            r#"{"stats":1,"day":"2026-11-27","edition":"2026-11-26","event":"desk","party":"ntt-east","role":"fault"}"#;
        assert_eq!(text.lines().next(), Some(first), "{text}");
        let mut came: Vec<Met> = text.lines().map(|line| read(line).unwrap().1).collect();
        came.sort();
        let mut expected = all();
        expected.sort();
        assert_eq!(came, expected);
    }

    #[test]
    fn what_no_program_of_ours_wrote_is_told_apart() {
        let of = |end: &str| read(&format!(r#"{{"stats":1,"day":"2026-11-27","edition":"2026-11-26",{end}}}"#));
        assert!(of(r#""event":"nothing""#).is_ok() && of(r#""event":"nothing","more":[1]"#).is_ok());
        for wrong in [
            r#""event":"somebody""#,
            r#""event":"word""#,
            r#""event":"word","word":"山田 太郎""#,
            r#""event":"word","word":"090-1111-2222""#,
            r#""event":"word","word":"x""#,
            r#""event":"desk","party":"NTT","role":"fault""#,
            r#""event":"desk","party":"ntt-east","role":"order""#,
            r#""event":"unknown","role":"fault""#,
            r#""event":"unknown","role":"fault","service":"phone","provider":"../x""#,
            r#""event":"nothing","word":1"#,
        ] {
            assert_eq!(of(wrong), Err(NotOurs::NotSo), "{wrong}");
        }
        assert_eq!(
            read(r#"{"stats":1,"day":"2026-13-01","edition":"2026-11-26","event":"nothing"}"#),
            Err(NotOurs::NotSo)
        );
        assert_eq!(read(r#"{"stats":2,"when":"later"}"#), Err(NotOurs::OtherShape));
        for torn in ["", "{", r#"{"stats":1,"day":"20"#, "day,event", "[1]", r#"{"stats":"1"}"#] {
            assert_eq!(read(torn), Err(NotOurs::NoLine), "{torn}");
        }
    }
}
