//! Japan's public holidays, and for which years all of them are known.

use super::fields::Fields;
use super::kind::filled;
use super::reader::Got;
use super::scalar::{Day, Days, name};
use crate::catalog::finding::Code;
use crate::catalog::node::Mark;
use crate::domain::hours::Holidays;
use crate::domain::id::SourceId;
use crate::domain::period::DayRange;
use crate::words::findings as say;

/// The file, with the place of the time for which it holds.
pub(super) fn file(m: &mut Fields<'_, '_>) -> Got<(Holidays, Mark)> {
    let known = m.need("known", Days);
    let sources = m.need("sources", filled(name::<SourceId>()));
    let days = m.need("days", filled(Day));
    let (known, days) = (known?, days?);
    sources?;
    if let Some(day) = days.iter().find(|day| day.first() < known.first() || known.last() < day.last()) {
        let words = say::holiday_outside(&day.to_string(), &known.to_string());
        return Err(m.tell(Code::BadDay, m.mark_of("days"), words));
    }
    Ok((Holidays::new(known, days.into_iter().map(DayRange::first)), m.mark_of("known")))
}
