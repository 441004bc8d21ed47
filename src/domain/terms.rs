//! The closed sets of the subject's words, each with the one spelling that files, options and JSON share.

/// Declares an enum whose values each have one spelling.
macro_rules! terms {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];
            /// Every spelling, in the same order.
            pub const SPELLINGS: &[&str] = &[$($text,)+];

            /// The spelling.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The value with this spelling.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.as_str() == text)
            }
        }

        impl $crate::domain::terms::Term for $name {
            const WORDS: &[&str] = Self::SPELLINGS;

            fn of_word(text: &str) -> Option<Self> {
                Self::parse(text)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text: &str = serde::Deserialize::deserialize(deserializer)?;
                Self::parse(text).ok_or_else(|| serde::de::Error::unknown_variant(text, Self::SPELLINGS))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    )*};
}
pub(crate) use terms;

/// A closed set of words.
pub trait Term: Copy {
    /// Every spelling, in order.
    const WORDS: &'static [&'static str];

    /// The value with this spelling.
    fn of_word(text: &str) -> Option<Self>;
}

terms! {
    /// Which NTT company's FLET'S the line is.
    Area {
        /// NTT東日本.
        East = "east",
        /// NTT西日本.
        West = "west",
    }

    /// What is done with the line.
    Move {
        /// 転用: FLET'S → provider.
        Transfer = "transfer",
        /// 事業者変更: provider → provider, since 2019-07-01.
        Switch = "switch",
        /// 事業者変更: provider → back to NTT, since 2019-07-01.
        Return = "return",
    }

    /// What becomes of one service.
    Outcome {
        /// The contract moves to where the line goes.
        Moves = "moves",
        /// The contract stays with NTT.
        Stays = "stays",
        /// It ends with the move.
        Ends = "ends",
        /// It goes on unless the customer cancels it.
        Cancel = "cancel",
        /// It comes only if the customer applies for it.
        Apply = "apply",
        /// The line or service cannot be part of this move.
        NotMovable = "not-movable",
        /// Neither NTT's nor the provider's: the contract with a third company goes on.
        ThirdParty = "third-party",
        /// No source says.
        Unknown = "unknown",
    }

    /// How sure an answer is.
    Basis {
        /// A source says it.
        Stated = "stated",
        /// It follows from a named rule.
        Inferred = "inferred",
        /// No source says it and no rule decides it.
        Unknown = "unknown",
    }

    /// The three questions of a customer.
    RoleKind {
        /// 故障: whom to call when it breaks.
        Fault = "fault",
        /// 変更・解約: whom to call to change or cancel it.
        Contract = "contract",
        /// 請求: who bills it.
        Bill = "bill",
    }

    /// What one calls a desk for.
    Purpose {
        /// 故障.
        Fault = "fault",
        /// 変更・解約.
        Contract = "contract",
        /// 請求・支払い.
        Billing = "billing",
        /// 申込み・工事.
        Order = "order",
        /// 承諾番号・事業者変更.
        Switch = "switch",
        /// 総合窓口: answers everything, or says who does.
        General = "general",
        /// 引っ越し, and nothing else.
        Relocation = "relocation",
        /// 返却: takes back what was lent.
        Returns = "returns",
        /// 情報開示の許諾, 登録: lets one company tell another.
        Consent = "consent",
        /// 勧誘の停止: stops sales calls.
        Sales = "sales",
    }

    /// A language in which a desk answers, beside or in place of Japanese.
    Spoken {
        /// 英語.
        English = "en",
        /// 中国語.
        Chinese = "zh",
        /// 韓国語.
        Korean = "ko",
        /// ポルトガル語.
        Portuguese = "pt",
        /// スペイン語.
        Spanish = "es",
        /// ベトナム語.
        Vietnamese = "vi",
        /// ネパール語.
        Nepali = "ne",
        /// タガログ語.
        Tagalog = "tl",
    }

    /// What sort of thing a service is.
    Category {
        /// Lines, and the ISP.
        Access = "access",
        /// Telephones.
        Phone = "phone",
        /// Television.
        Tv = "tv",
        /// Virus protection.
        Security = "security",
        /// Help and repair.
        Support = "support",
        /// Wireless.
        Wifi = "wifi",
        /// Storage, markets and other content.
        Content = "content",
        /// Rented devices.
        Device = "device",
        /// Energy.
        Energy = "energy",
        /// Private networks.
        Vpn = "vpn",
        /// Bills on the web, combined bills.
        Billing = "billing",
        /// Discounts and points.
        Discount = "discount",
    }

    /// Who speaks in a source.
    SourceKind {
        /// NTT East or West, NTTファイナンス, a public office.
        Official = "official",
        /// The provider itself.
        Operator = "operator",
        /// Press, articles, shops, agencies, public repositories.
        ThirdParty = "third-party",
        /// The article that the project began with.
        Article = "article",
    }

    /// Whether a name is a Hikari Collaboration provider.
    Collabo {
        /// It is one.
        Yes = "yes",
        /// It is another kind of line or company.
        No = "no",
        /// No source says.
        Unknown = "unknown",
    }

    /// Whether one can still become a customer.
    Standing {
        /// On sale.
        Active = "active",
        /// No new applications; customers stay.
        Closed = "closed",
        /// The day of the end is announced.
        Ending = "ending",
        /// It is over.
        Ended = "ended",
        /// No source says.
        Unknown = "unknown",
    }

    /// What a provider's claim says of a service.
    Says {
        /// The contract moves to the provider.
        Moves = "moves",
        /// The contract stays with NTT.
        Stays = "stays",
        /// The provider sells this service under its own name: by NTT's rule it takes it over.
        Sells = "sells",
        /// The provider does not sell it: by NTT's rule it stays with NTT.
        NotSold = "not-sold",
        /// It ends with the move.
        Ends = "ends",
        /// The customer must cancel it.
        Cancel = "cancel",
        /// The customer must apply for it.
        Apply = "apply",
        /// It cannot be part of the move.
        NotMovable = "not-movable",
        /// A contract with this very company, which goes on when the line leaves.
        Own = "own",
    }

    /// How a service behaves at a move, as an official rule has it.
    ServiceRule {
        /// It goes to the provider if the provider sells it, and stays with NTT if not.
        ByProvider = "by-provider",
        /// It shares the fate of another service.
        Follows = "follows",
        /// The contract moves.
        Moves = "moves",
        /// The contract stays with NTT.
        Stays = "stays",
        /// It ends with the move.
        Ends = "ends",
        /// The customer must cancel it.
        Cancel = "cancel",
        /// The customer must apply for it.
        Apply = "apply",
        /// It cannot be part of the move.
        NotMovable = "not-movable",
        /// The contract is with a third company.
        ThirdParty = "third-party",
        /// Sources were looked for, and none says.
        Unknown = "unknown",
    }

    /// What happens at a point in the life of a service or a provider.
    LifeEvent {
        /// The last day on which it could be ordered.
        NewOrdersEnd = "new-orders-end",
        /// The last day of the service.
        End = "end",
    }

    /// When something is to be done.
    Stage {
        /// Before the move.
        Before = "before",
        /// On the day of the move.
        Day = "day",
        /// After it.
        After = "after",
    }

    /// Who does it.
    Actor {
        /// The customer, as the contract's holder.
        Customer = "customer",
        /// The consultant at the counter.
        Consultant = "consultant",
    }

    /// What sort of word a customer's word is.
    WordKind {
        /// What happened, or what is wanted.
        Act = "act",
        /// A thing that is no service: a bill, a paper, a number.
        Thing = "thing",
        /// A thing that only this field has (光, プロバイダ): beside it, words of other fields do not matter.
        Own = "own",
        /// When, how much, how often: what makes another situation of the same words.
        Detail = "detail",
        /// A word that says nothing by itself.
        Filler = "filler",
        /// A thing that is not of this field: what is said of it is none of ours.
        Other = "other",
        /// An ending that other words use.
        Ending = "ending",
        /// That something is not wanted or not so (解約したくない): nothing is sure then.
        Denial = "denial",
        /// Around a company's name (`前の~`): the customer has left it.
        Former = "former",
        /// Around a company's name (`~に乗り換えたい`): the customer thinks of going there.
        Goal = "goal",
        /// Around a company's name (`~に乗り換えた`): the customer is there now.
        Present = "present",
        /// Around a company's name (`~の携帯`): something else of that company's.
        Beside = "beside",
    }

    /// What a customer wants.
    Intent {
        /// 故障: something does not work.
        Fault = "fault",
        /// 解約: to end something.
        Cancel = "cancel",
        /// 変更: to have something otherwise.
        Change = "change",
        /// 追加: to have something new.
        Add = "add",
        /// 請求: a bill, a fee.
        Bill = "bill",
        /// 支払い: how it is paid.
        Pay = "pay",
        /// 引っ越し.
        Move = "move",
        /// 名義.
        Name = "name",
        /// 機器の返却.
        Return = "return",
        /// 番号.
        Number = "number",
        /// 事業者変更: to go from one provider to another, so that the line is with one.
        Switch = "switch",
        /// 書類.
        Papers = "papers",
        /// 勧誘.
        Sales = "sales",
        /// どことの契約か.
        Which = "which",
    }

    /// Whether an amount has consumption tax in it.
    Tax {
        /// 税抜.
        Before = "before",
        /// 税込.
        Included = "included",
    }

    /// Where a customer stands with the move.
    Phase {
        /// It is only thought of.
        Considering = "considering",
        /// It is applied for, and its day is still to come.
        Applied = "applied",
        /// It is over.
        Moved = "moved",
    }

    /// Whose rule something is: for whom it holds.
    Whose {
        /// NTT's, for FLET'S lines and for moves from and to them.
        Ntt = "ntt",
        /// The law's: for every provider.
        Law = "law",
        /// Nobody's: it is usual at providers, and each may do otherwise.
        Usual = "usual",
        /// One provider's own.
        Provider = "provider",
    }

    /// The two providers of a move.
    Side {
        /// That which the line goes to.
        Joined = "joined",
        /// That which it leaves.
        Left = "left",
    }

    /// What a name that is no collabo sells.
    LineKind {
        /// NTT's own line, also together with an internet provider.
        Flets = "flets",
        /// The internet provider alone: the line is somebody else's.
        Isp = "isp",
        /// A line of its own.
        OwnLine = "own-line",
        /// A line without a wire.
        Wireless = "wireless",
        /// Nothing of its own: it arranges other companies' contracts.
        Agency = "agency",
    }
}
