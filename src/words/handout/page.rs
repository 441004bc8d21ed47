//! Everything that a language of the page has to say.

use crate::text::lang::Lang;

/// A sentence with one gap.
pub type Say = fn(&str) -> String;
/// A sentence with two gaps.
pub type Say2 = fn(&str, &str) -> String;
/// A sentence with three gaps.
pub type Say3 = fn(&str, &str, &str) -> String;

/// Everything that the page says in its own words. Names come from the catalogue.
pub struct PageWords {
    /// The language as HTML and PDF name it.
    pub code: &'static str,
    /// The language in which catalogue entries are named.
    pub names: Lang,
    /// Readings of kanji, where the page shows them; names of entries bring their own.
    pub readings: &'static [(&'static str, &'static str)],
    /// The title: whom the line goes to.
    pub title: Say,
    /// The title when the line goes back to NTT.
    pub title_return: Say,
    /// The title when the name is not a collabo.
    pub title_not_collabo: Say,
    /// The day of the move, below the title.
    pub day_ahead: Say,
    /// The same, where it is over.
    pub day_past: Say,
    /// Between area, move and day.
    pub apart: &'static str,
    /// The head of a further page.
    pub continued: Say3,
    /// Above what has to be known first.
    pub head_warning: &'static str,
    /// The left half of the picture.
    pub before: &'static str,
    /// The right half of the picture.
    pub after: &'static str,
    /// What becomes of services.
    pub outcomes: Outcomes,
    /// Above the desks.
    pub head_calls: &'static str,
    /// That faults go to several desks, which the table names.
    pub split_desks: &'static str,
    /// The column of what happens.
    pub column_when: &'static str,
    /// Before what is repaired there, where the symptom alone does not tell.
    pub label_faults: &'static str,
    /// Before what is changed and cancelled there.
    pub label_changes: &'static str,
    /// Services that go on at NTT until they are cancelled.
    pub stays_until_cancelled: Say2,
    /// Services that go on elsewhere until they are cancelled.
    pub goes_on_until_cancelled: Say,
    /// The column of who answers.
    pub column_who: &'static str,
    /// The column of numbers.
    pub column_number: &'static str,
    /// Between customers' words.
    pub or: &'static str,
    /// A number that no company and no public office confirms.
    pub doubt: &'static str,
    /// Numbers that were read in a copy of that day, and that nobody has called yet.
    pub copy: Say,
    /// Where the day is written on which a number, with a box beside it, was called and was right.
    pub checked: &'static str,
    /// The languages in which a desk answers.
    pub speaks: Say,
    /// No number is known.
    pub no_number: &'static str,
    /// No desk is known: for faults, for changes, for bills, for several of these.
    pub no_desk: [&'static str; 4],
    /// Before the numbers of a desk that is for this, and is only asked for the right one.
    pub where_to_ask: Say,
    /// That no desk for faults is known, before the numbers of the desk that is asked for it and has a row of its own.
    pub asked_here: &'static str,
    /// What desks are for: faults, changes, bills, orders, switching, everything, moving house, returns, consent, sales calls.
    pub purposes: [&'static str; 10],
    /// A desk by what it is for.
    pub desk_for: Say,
    /// The name that is not a collabo, as something to call about.
    pub about: Say,
    /// Above the bills.
    pub head_bills: &'static str,
    /// The column of who bills.
    pub column_biller: &'static str,
    /// The column of what for.
    pub column_for: &'static str,
    /// The column of how it is paid.
    pub column_paid: &'static str,
    /// A bill that somebody else sends.
    pub sent_by: Say2,
    /// How the provider's bill is paid, which only the provider knows.
    pub paid_ask: &'static str,
    /// Not known yet: how NTT is paid, whose a service is.
    pub open_yet: &'static str,
    /// NTT's paper bill costs this many yen, with or without tax.
    pub paper: Say3,
    /// Above what is to be done.
    pub head_todo: &'static str,
    /// Before the move, on the day, after it.
    pub stages: [&'static str; 3],
    /// Where to call for it.
    pub call_for_it: Say2,
    /// That no desk for it is known, and where to ask for one.
    pub ask_for_it: Say2,
    /// Above what must still be asked.
    pub head_open: &'static str,
    /// Services, questions, whom to ask.
    pub open: Say3,
    /// Services and questions that the choice of a provider answers.
    pub open_choose: Say2,
    /// The three questions: faults, changes, bill.
    pub questions: [&'static str; 3],
    /// All of them.
    pub all_questions: &'static str,
    /// Above the lines to fill in by hand.
    pub head_fill: &'static str,
    /// The lines to fill in by hand.
    pub fill: [&'static str; 3],
    /// The shop, its telephone.
    pub shop: Say2,
    /// The shop, of which only the name or only the telephone is set.
    pub shop_brief: Say,
    /// Day of the page, edition, digest.
    pub made: Say3,
    /// What the marks mean: that of what follows from a rule, of what nobody knows, of numbers. Nothing, where the mark says it.
    pub marks: [&'static str; 3],
    /// The mark of what follows from a rule.
    pub inferred: &'static str,
    /// The mark of what nobody knows.
    pub unknown: &'static str,
    /// How many sources the page rests on, and the day since which they were read.
    pub sources: Say2,
    /// The official list of providers.
    pub look_up: &'static str,
    /// Above the ticket.
    pub ticket: &'static str,
    /// What the ticket is for: also what leads to the sources.
    pub ticket_for: &'static str,
    /// Above the numbers for the customer's telephone.
    pub to_contacts: &'static str,
    /// That not all of them had room.
    pub to_contacts_in_part: &'static str,
    /// Above the provider's address.
    pub contact: Say,
    /// In place of a picture, for those who hear the page.
    pub picture_of: Say2,
    /// In place of a code.
    pub code_of: Say,
    /// What follows from what has to be known first.
    pub then: Then,
    /// What to watch out for.
    pub cautions: Cautions,
}

/// What to do about what has to be known first, behind the sentence that says it. Nothing, where there is nothing to do.
pub struct Then {
    /// The provider will end.
    pub ends: &'static str,
    /// The provider ends or has ended.
    pub end_unclear: &'static str,
    /// Nobody knows whether the name is a collabo.
    pub collabo_unknown: &'static str,
    /// The provider takes no new customers.
    pub no_new: &'static str,
    /// The provider does not sell in the area.
    pub outside_area: &'static str,
    /// It depends on the day.
    pub date_uncertain: &'static str,
}

/// What becomes of services, as heads of boxes.
pub struct Outcomes {
    /// The contract goes to this provider.
    pub moves: Say,
    /// The contract goes back to NTT.
    pub returns: Say,
    /// The contract stays with NTT.
    pub stays: Say,
    /// It ends.
    pub ends: &'static str,
    /// It goes on until it is cancelled.
    pub cancel: &'static str,
    /// It must be applied for.
    pub apply: &'static str,
    /// It cannot be moved.
    pub not_movable: &'static str,
    /// It is another company's.
    pub third_party: &'static str,
    /// Nobody knows.
    pub unknown: &'static str,
}

/// What to watch out for: as every other view says it, or in words of this language.
pub enum Cautions {
    /// The sentences that panel and screens show.
    AsOnScreen,
    /// This language's own.
    Own(&'static CautionWords),
}

/// Sentences for every caution.
pub struct CautionWords {
    /// These cannot be moved.
    pub not_movable: Say,
    /// This has ended on that day.
    pub ended: Say2,
    /// This will end on that day.
    pub ends: Say2,
    /// This ends or has ended about that day.
    pub end_unclear: Say2,
    /// The catalogue was good until this day.
    pub old_catalog: Say,
    /// NTTファイナンス can join bills.
    pub combine: Say,
    /// NTT's paper bill costs something.
    pub paper_unknown: Say,
    /// NTT's bill may be for two months.
    pub second_month: Say,
    /// These go on until cancelled.
    pub not_cancelled: Say,
    /// The number comes from this company.
    pub approval_number: Say,
}
