//! The answer in words. Every view (panel, screens, text, JSON, page) shows what these functions say, so that all of them say
//! the same. They choose names and sentences; what is so has been decided by `domain::advise` before.

mod ask;
mod caution;
mod desks;
mod lines;
mod names;
mod terms;
mod ticket;

#[cfg(test)]
mod tests;

pub use ask::contact;
pub use caution::caution;
pub use desks::{ask, desk, desk_doubt, desk_numbers, desk_seen, look_up, phone};
pub use lines::{bill, bill_services, fact, fact_in_short, not_collabo, outcome, source, source_ids, todo};
pub use names::{
    date, day, join, list, party_name, party_name_before, party_short, party_short_before, provider_marked,
    provider_name, service_name, service_short, service_with_brand, services, who, who_before, who_before_short,
    who_short, yen,
};
pub use terms::{
    actor_name, area_name, basis_mark, basis_name, category_name, caution_title, collabo_mark, move_name,
    outcome_short, purpose_name, role_name, role_question, source_kind, stage_name, standing_mark, tax_name,
};
pub use ticket::{ticket_changed, ticket_error};
