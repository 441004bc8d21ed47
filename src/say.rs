//! One voice: what is said of an answer is made here, once, and every view places it: panel, pages of the answer, the customer's
//! view, comparison, plain mode, `answer` and `ask` as text and JSON, and the page to take home. None of them computes it, so none
//! can say something else than the others. What is so has been decided by `domain::advise` before.
//!
//! [`Speaker`] holds an answer and a language. It groups and orders desks (what "the same desk" is, `Role::is_same_desk` says), and
//! chooses names, doubts, bills, cautions and sentences. The functions beside it name what has no answer yet.

mod ask;
mod bills;
mod calls;
mod caution;
mod changes;
mod compare;
mod contact;
mod customer;
mod deciding;
mod desks;
mod hours;
mod must_know;
mod names;
mod open;
mod sources;
mod speaker;
mod terms;
mod ticket;
mod todo;
mod when;
mod which;

#[cfg(test)]
mod tests;

pub use ask::{ContactSaid, because, contacts, tell};
pub use bills::BillSaid;
pub use calls::{Call, Card};
pub use caution::{Topic, topic};
pub use changes::{Answerers, Change};
pub use compare::{Apart, Cell, Compared, ServiceApart, apart, compared, outcome_word};
pub use contact::Contact;
pub use customer::CardShown;
pub use deciding::{BranchSaid, DecidingSaid, when};
pub use desks::{DeskSaid, NoDesk, PhoneSaid, in_order};
pub use hours::hours;
pub use names::{date, day, join, list, provider_name, service_name, service_short, services, yen};
pub use open::{OpenSaid, ToAsk};
pub use sources::{fact, fact_in_short, how_sure, source};
pub use speaker::{Name, ServiceSaid, Speaker, Who};
pub use terms::{
    area_name, basis_mark, basis_name, category_name, caution_title, collabo_mark, move_name, outcome_short, role_name,
    stage_name, standing_mark, tax_name,
};
pub use ticket::{ticket_changed, ticket_error};
pub use todo::TodoSaid;
pub use when::{When, with_asked};
pub use which::{FoundSaid, found, who_name};
