//! Why a ticket cannot be opened.

/// Which numbers a ticket names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A provider.
    Provider,
    /// A service.
    Service,
    /// A way to pay.
    Payment,
}

/// Why a ticket cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TicketError {
    /// A character that no ticket has.
    Character(char),
    /// Characters are missing or too many.
    Length(usize),
    /// The check fails: something is mistyped.
    Mistyped,
    /// A newer program wrote it.
    NewerFormat,
    /// A newer catalogue wrote it: this one has no such number.
    UnknownCode(Kind, u64),
}
