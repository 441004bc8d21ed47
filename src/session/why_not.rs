//! Why a key does nothing: no key is silent.

use super::effect::Notice;
use super::screen::Screen;
use super::state::State;
use crate::keys::bindings::Intent;

impl State {
    /// Whether a key would lead to where the person is, with nothing to begin anew.
    pub(super) fn is_already_there(&self, intent: Intent) -> bool {
        let there = match intent {
            Intent::Ask => Screen::AskWords,
            Intent::Compare => Screen::CompareProviders,
            Intent::Ticket => Screen::Ticket,
            Intent::Steps => Screen::Steps,
            _ => return false,
        };
        self.screen() == there && (self.typed().is_empty() || intent == Intent::Compare)
    }

    /// Why a key that means something elsewhere, or a letter, means nothing where it was pressed.
    pub(super) fn why_not(&self, intent: Intent) -> Notice {
        match (self.screen(), intent) {
            (Screen::Confirm(_), _) => Notice::AnswerFirst,
            (Screen::Help, _) => Notice::CloseHelpFirst,
            (Screen::Customer, _) => Notice::CloseCustomerFirst,
            (screen, _) if screen.is_page_box() => Notice::ClosePageFirst,
            (Screen::Answer | Screen::AskAnswer, Intent::Print) => Notice::PrintFromPage,
            (_, Intent::Customer | Intent::Copy | Intent::Handout | Intent::Print) => Notice::AtTheAnswer,
            (Screen::Answer, Intent::Accept | Intent::Forward | Intent::Type(_)) => Notice::LastStep,
            (Screen::AskAnswer | Screen::CompareTable, _) => Notice::OnlyRead,
            (screen, Intent::Type(_)) if screen.context().is_list() => Notice::ChooseWithArrows,
            (screen, _) if screen.context().is_list() && !screen.context().takes_text() => Notice::ChooseWithArrows,
            _ => Notice::NoKeyHere,
        }
    }
}
