//! After each question: who to call and who bills, with what is chosen so far, as the screen's panel says it.

use crate::domain::advice::Advice;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::ServiceId;
use crate::domain::terms::RoleKind;
use crate::report;
use crate::text::lang::Lang;
use crate::text::words::{answer, plain as words, wizard};

/// A few lines; nothing is said of services that nobody has named.
pub(super) fn lines(catalog: &Catalog, consultation: &Consultation, advice: &Advice, lang: Lang) -> Vec<String> {
    let about = |who: &str, services: &[ServiceId]| {
        format!("  {}", words::labelled(lang, who, &report::services(catalog, services, lang)))
    };
    let unknown = |role: RoleKind| {
        let open: Vec<ServiceId> =
            advice.open.iter().filter(|open| open.role == role).map(|open| open.service.clone()).collect();
        (!open.is_empty()).then(|| about(answer::TO_CHECK.get(lang), &open))
    };
    let mut lines = vec![wizard::PANEL.get(lang).to_owned()];
    lines.extend(advice.not_collabo.iter().map(|not| report::not_collabo(catalog, not, lang)));
    lines.push(answer::HEAD_CALLS.get(lang).to_owned());
    for call in &advice.calls {
        let party = report::party_short(catalog, consultation, &call.party, lang);
        let mark = report::basis_mark(call.basis, lang);
        lines.push(about(format!("{party} {mark}").trim_end(), &call.services));
    }
    lines.extend(unknown(RoleKind::Fault));
    lines.push(wizard::bills_from(lang, advice.bills.len()));
    for bill in &advice.bills {
        lines.push(about(&report::bill(catalog, consultation, bill, lang), &bill.services));
    }
    lines.extend(unknown(RoleKind::Bill));
    let titles: Vec<&str> =
        advice.cautions.iter().filter_map(|caution| report::caution_title(caution.code(), lang)).collect();
    let count = wizard::cautions(lang, advice.cautions.len());
    lines.push(if titles.is_empty() { count } else { words::labelled(lang, &count, &report::list(&titles, lang)) });
    lines.push(wizard::open(lang, advice.open.len()));
    lines
}
