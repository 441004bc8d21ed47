//! What is shown has passed the gate.

use madoguchi::front::catalog::finding::MOST;
use madoguchi::front::catalog::{Finding, Findings, Severity};
use madoguchi::front::text::clean::{Clean, escaped_json, is_unseen};
use madoguchi::front::text::lang::Lang;
use serde_json::Value;

pub(super) const LANGS: [Lang; 2] = [Lang::Ja, Lang::En];

/// Nothing in what passed the gate disturbs a terminal, and nothing that was seen is lost in it.
pub(super) fn is_clean_behind_the_gate(text: &str) {
    let lines = Clean::from(text.to_owned());
    assert!(lines.as_str().chars().all(|letter| matches!(letter, '\n' | '\t') || !is_unseen(letter)), "{lines:?}");
    assert_eq!(lines, Clean::lines(text));
    assert!(!Clean::line(text).as_str().chars().any(is_unseen), "{text:?}");
    let seen = |text: &str| text.chars().filter(|letter| !is_unseen(*letter)).count();
    assert!(seen(lines.as_str()) >= seen(text), "{text:?}");
}

/// JSON behind the gate means what it meant.
pub(super) fn is_the_same_json_behind_the_gate(value: &Value) {
    let json = escaped_json(&value.to_string());
    assert!(!json.chars().any(is_unseen), "{json}");
    let read: Value = serde_json::from_str(&json).expect("JSON stays JSON");
    assert_eq!(read, *value);
}

/// Findings are counted, bounded, each of a few lines, and need no gate: the file that they quote is shown as far as it is seen.
pub(super) fn findings_are_bounded_and_clean(findings: &Findings) {
    let all = findings.all();
    for (severity, count, untold) in [
        (Severity::Error, findings.errors(), findings.untold().errors),
        (Severity::Warning, findings.warnings(), findings.untold().warnings),
    ] {
        let told = all.iter().filter(|finding| finding.severity == severity).count();
        assert_eq!(told, count - untold, "{severity:?}");
        assert!(told <= MOST, "{told} of {severity:?}");
    }
    let order = |pair: &[Finding]| {
        let place = |at: usize| (&*pair[at].place.file, pair[at].place.line, pair[at].place.column);
        place(0) <= place(1)
    };
    assert!(all.windows(2).all(order), "findings in the order of places");
    for finding in all {
        for lang in LANGS {
            let text = finding.render(lang);
            assert!(text.chars().all(|letter| letter == '\n' || !is_unseen(letter)), "{text:?}");
            assert!(text.lines().count() <= 3, "{text}");
            assert!(text.len() < 20_000, "{} bytes", text.len());
        }
    }
}
