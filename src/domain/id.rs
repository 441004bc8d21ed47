//! Names of catalogue entries. Each kind has its own type, so that a provider cannot be passed where a party is meant.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The beginning of the names of words.
pub const WORD: &str = "word.";

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps a name as it stands in the catalogue.
            pub fn new(name: &str) -> Self {
                Self(name.into())
            }

            /// The name as it stands in the catalogue.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &self.0)
            }
        }
    )*};
}

ids! {
    /// A company or an office that answers calls or sends bills.
    PartyId
    /// Something that the customer has (ひかり電話, ウイルスクリア …).
    ServiceId
    /// A brand that a line can move to (ドコモ光 …), or a name that is not a collabo.
    ProviderId
    /// Where a fact comes from.
    SourceId
    /// One fact, or one general rule.
    ClaimId
    /// A way to pay.
    PaymentId
}
