//! What tests and benchmarks see of the rooms, and no more: what neither they nor the program use, the compiler finds.

#![doc(hidden)]

pub mod catalog {
    pub use crate::catalog::{
        Code, Finding, Findings, Loaded, Severity, about, load_built_in, load_folders, read_built_in, read_folders,
        read_texts,
    };

    pub mod files {
        pub use crate::catalog::files::{FileText, built_in};
    }

    pub mod finding {
        pub use crate::catalog::finding::{MOST, SourceLines};
    }

    pub mod node {
        pub use crate::catalog::node::{Node, parse};
    }

    pub mod schema {
        pub use crate::catalog::schema::of;
    }

    pub mod read {
        pub use crate::catalog::read::{At, Checked, FILES, FileForm, Kept, Sources};
    }
}

pub mod cli {
    pub use crate::cli::{answer_json, answer_text, answer_why};
}

pub mod domain {
    pub mod advice {
        pub use crate::domain::advice::{Advice, Ask, Bill, Call, Caution, Line, Role, Roles, Todo};
    }

    pub mod advise {
        pub use crate::domain::advise::{advise, lines};
    }

    pub mod ask {
        pub use crate::domain::ask::{
            Answer, AskError, Contact, Tell, answer, answer_after_move, answer_in, known_anyway,
        };
    }

    pub mod catalog {
        pub use crate::domain::catalog::{CHOSEN_LATER, Catalog, Edition};
    }

    pub mod claim {
        pub use crate::domain::claim::{Grounds, KeyRule};
    }

    pub mod compare {
        pub use crate::domain::compare::{Comparison, compare};
    }

    pub mod consultation {
        pub use crate::domain::consultation::Consultation;
    }

    pub mod desk {
        pub use crate::domain::desk::{Desk, PartyRef, Reached};
    }

    pub mod hours {
        pub use crate::domain::hours::{Moment, Open};
    }

    pub mod inquiry {
        pub use crate::domain::inquiry::{Company, Inquiry, Named, Which};
    }

    pub mod id {
        pub use crate::domain::id::{PartyId, PaymentId, ProviderId, ServiceId};
    }

    pub mod period {
        pub use crate::domain::period::{Date, DayRange, Holds};
    }

    pub mod provider {
        pub use crate::domain::provider::Provider;
    }

    pub mod service {
        pub use crate::domain::service::{RoleClaim, Service, ServiceClaim};
    }

    pub mod which {
        pub use crate::domain::which::{Fit, Found, What, which};
    }

    pub mod terms {
        pub use crate::domain::terms::{
            Actor, Area, Basis, Collabo, LineKind, Move, Outcome, Phase, Purpose, RoleKind, Says, ServiceRule, Standing,
        };
    }

    pub mod ticket {
        pub use crate::domain::ticket::{Kind, Opened, SHORT, TicketError, decode, encode};
    }
}

pub mod handout {
    pub use crate::handout::{Block, Format, Options, Page, Paper, Part, Text, draw, page};
}

pub mod keeper {
    pub mod cases {
        pub use crate::keeper::cases::run;
    }

    pub mod gaps {
        pub use crate::keeper::gaps::untested_claims;
    }

    pub mod learned {
        pub use crate::keeper::learned::{Measured, aside, unseen};
    }

    pub mod phrases {
        pub use crate::keeper::phrases::run;
    }
}

pub mod keys {
    pub use crate::keys::{Key, KeyCode};

    pub mod bindings {
        pub use crate::keys::bindings::{BINDINGS, Context, Intent, elsewhere, intent};
    }
}

pub mod lists {
    pub use crate::lists::{Problems, RemarkKind, Report, Request, import};
}

pub mod plain {
    pub use crate::plain::{Exit, ROWS_AT_ONCE, World, converse};

    pub mod summary {
        pub use crate::plain::summary::lines;
    }
}

pub mod say {
    pub use crate::say::{Name, Speaker, caution_title};
}

pub mod search {
    pub use crate::search::{CONFIDENT, Finder, Found, Situations, Understood, is_last};
}

pub mod session {
    pub use crate::session::{
        Anew, Confirm, Effect, Event, Extent, Notice, PageMade, PageRefused, PageRequest, Pick, Question, Reread, Row,
        Screen, Situation, State, Tab, TicketMade, update,
    };
}

pub mod settings {
    pub use crate::settings::{KEYS, LONGEST_SHOP_NAME, Loaded, Origin, SettingsFile, read};
}

pub mod sheets {
    pub use crate::sheets::{Kind, Report, Request, apply, export};
}

pub mod stats {
    pub use crate::stats::{Met, things};
}

pub mod text {
    pub mod clean {
        pub use crate::text::clean::{Clean, escaped_json, is_phone, is_unseen, to_ascii_key};
    }

    pub mod lang {
        pub use crate::text::lang::{Lang, Msg, Words};
    }

    pub mod width {
        pub use crate::text::width::cells;
    }
}

pub mod ui {
    pub use crate::ui::{Palette, Theme, View, draw};

    #[cfg(unix)]
    pub mod bytes {
        pub use crate::ui::bytes::{Bytes, Heard};
    }

    pub mod input {
        pub use crate::ui::input::{Input, batch};
    }

    pub mod run {
        pub use crate::ui::run::{Came, Options, Pages, Shelf, act, run, would_offer_next};
    }

    pub mod said {
        pub use crate::ui::said::{Part, lines};
    }

    pub mod terminal {
        pub use crate::ui::terminal::{Options, Screen};
    }

    pub mod theme {
        pub use crate::ui::theme::{ASCII, Frames, UNICODE};
    }
}

pub mod words {
    pub mod aloud {
        pub use crate::words::aloud::bills_from;
    }

    pub mod answer {
        pub use crate::words::answer::{
            DOUBT_MARK, HEAD_BILLS, HEAD_CALLS, HEAD_SOURCES, NO_DESK_BILL, NO_DESK_CONTRACT, NO_DESK_FAULT,
            NO_DESK_FOR_THIS, NO_DESK_MARK, NOBODY, TO_CHECK, where_to_ask,
        };
    }

    pub mod customer {
        pub use crate::words::customer::CustomerWords;
    }

    pub mod desk {
        pub use crate::words::desk::PICTURE_BILLS;
    }

    pub mod handout {
        pub use crate::words::handout::{PageLang, folder_denied};
    }

    pub mod wizard {
        pub use crate::words::wizard::{
            ASK_AT, ASK_FROM, ASK_TO, TO_CHANGE, WHEN_IT_BREAKS, WHOM_TO_CALL, bills_from, companies,
        };
    }
}
