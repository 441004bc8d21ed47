//! What is to be done, and what else there is to say of the provider.

use super::desks::{DeskSaid, NoDesk};
use super::speaker::{Name, Speaker};
use super::terms::actor_name;
use crate::domain::advice::Todo;
use crate::domain::id::ClaimId;
use crate::domain::terms::{Actor, Stage};
use crate::words::answer;

/// Something to do.
#[derive(Clone, Debug)]
pub struct TodoSaid<'a> {
    /// Which.
    pub id: &'a ClaimId,
    /// When.
    pub stage: Stage,
    /// Who does it.
    pub actor: Actor,
    /// What.
    pub text: &'a str,
    /// Where to call for it.
    pub desk: Option<(Name<'a>, DeskSaid<'a>)>,
    /// That no desk for it is known, and where to ask for one: said in place of the desk.
    pub no_desk: Option<(Name<'a>, NoDesk<'a>)>,
    /// All of it in a sentence, below a head that says who does it.
    pub said: String,
}

impl<'a> Speaker<'a> {
    /// What is to be done, in order.
    pub fn todo(&self) -> Vec<TodoSaid<'a>> {
        self.advice.todo.iter().map(|todo| self.item(todo)).collect()
    }

    /// The same apart: what the customer does, then what the staff does; each under its head, and only where there is any.
    pub fn todo_apart(&self) -> Vec<(String, Vec<TodoSaid<'a>>)> {
        let of = |actor: Actor| {
            let items: Vec<_> = self.todo().into_iter().filter(|item| item.actor == actor).collect();
            (!items.is_empty()).then(|| (answer::todo_of(self.lang, actor_name(actor, self.lang)), items))
        };
        [Actor::Customer, Actor::Consultant].into_iter().filter_map(of).collect()
    }

    fn item(&self, todo: &'a Todo) -> TodoSaid<'a> {
        let no_desk = self.no_desk_for(todo);
        let no_desk = no_desk.map(|(desk, no_desk)| (self.company_at(desk), no_desk));
        let desk = self.in_order(&todo.desks).into_iter().next().filter(|_| no_desk.is_none());
        let desk = desk.map(|desk| (self.company_at(desk), self.desk(desk)));
        let text = self.own(&todo.text);
        let said = match (&desk, &no_desk) {
            (None, None) => text.to_owned(),
            (None, Some((name, no_desk))) => {
                answer::todo_ask(self.lang, text, &answer::asked_at(self.lang, name.short, &no_desk.in_a_sentence()))
            }
            (Some((name, desk)), _) => {
                let numbers = desk.in_a_sentence();
                let where_to = [name.short, &numbers].join(" ");
                answer::todo_at(self.lang, text, where_to.trim_end())
            }
        };
        TodoSaid { id: &todo.grounds.claim, stage: todo.stage, actor: todo.actor, text, desk, no_desk, said }
    }

    /// A name that is not a collabo: what it is, and whom to call.
    pub fn not_collabo(&self) -> Option<String> {
        let not = self.advice.not_collabo.as_ref()?;
        Some(answer::not_collabo(self.lang, self.provider(&not.provider).short, self.own(&not.what)))
    }

    /// The desks of a name that is not a collabo: each says what it is for, since nothing was asked.
    pub fn desks_elsewhere(&self) -> Vec<DeskSaid<'a>> {
        let not = self.advice.not_collabo.as_ref();
        let desks = not.map(|not| self.in_order(&not.desks)).unwrap_or_default();
        desks.into_iter().map(|desk| self.desk(desk)).collect()
    }

    /// Remarks on the provider: the words, and whether they are for the consultant only.
    pub fn remarks(&self) -> Vec<(&'a str, bool)> {
        self.advice.remarks.iter().map(|note| (self.own(&note.text), note.inside)).collect()
    }
}
