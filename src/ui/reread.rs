//! The catalogue's files beside the loop: looked at every now and then, and read anew when a key asks for it. However long the disk
//! takes, or a network behind it, no key waits for it.

use std::mem;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError, TryRecvError};
use std::thread;
use std::time::Duration;

use super::terminal::Screen;
use crate::domain::catalog::{Catalog, Edition};
use crate::session::{Anew, Event, Reread, State, update};

/// Files that the catalogue is read from.
pub trait Shelf: Send {
    /// Whether they have been edited since what is in use was read.
    fn differs(&mut self) -> bool;
    /// Reads them, while this edition is in use.
    fn read(&mut self, in_use: &Edition) -> Came;
    /// What was read last is in use from now on.
    fn is_taken(&mut self);
}

/// What became of reading them.
#[derive(Debug)]
pub enum Came {
    /// They say what is in use.
    Same,
    /// Another catalogue.
    Read(Anew),
    /// They cannot be used, for this reason, as a sentence.
    Refused(String),
}

/// So often they are looked at.
const GLANCE: Duration = Duration::from_secs(1);

enum Wish {
    Read(usize, Edition),
    Taken,
}

enum Told {
    Differs(bool),
    Came(usize, Came),
}

/// The one thread that has to do with the files, as the loop sees it. It ends with this, or with what it waits for.
pub(super) struct Files {
    wishes: mpsc::Sender<Wish>,
    told: mpsc::Receiver<Told>,
    /// How often they were wanted to be read; what came of an earlier wish is not wanted any more.
    nth: usize,
    is_awaited: bool,
    came: Option<Came>,
}

impl Files {
    /// Begins to look at them.
    pub(super) fn watch(shelf: Box<dyn Shelf>) -> Self {
        let (wishes, inbox) = mpsc::channel();
        let (tell, told) = mpsc::channel();
        thread::spawn(move || serve(shelf, &inbox, &tell));
        Self { wishes, told, nth: 0, is_awaited: false, came: None }
    }

    /// Has them read.
    pub(super) fn read(&mut self, in_use: &Edition) {
        self.nth += 1;
        self.is_awaited = true;
        self.wish(Wish::Read(self.nth, in_use.clone()));
    }

    /// Lets go what is being read, or was.
    pub(super) fn stop(&mut self) {
        self.is_awaited = false;
        self.came = None;
    }

    /// How long the loop may sleep at most where nothing wakes it.
    pub(super) fn patience(&self) -> Duration {
        if self.is_awaited { GLANCE / 10 } else { GLANCE }
    }

    /// Takes in what has become of them; tells whether anything has.
    ///
    /// # Panics
    ///
    /// When reading them has panicked, which has been reported.
    pub(super) fn hear(&mut self, state: &mut State, catalog: &mut Arc<Catalog>) -> bool {
        match self.told.try_recv() {
            Ok(Told::Differs(differs)) => {
                update(state, catalog, Event::Catalog(Reread::Differs(differs)));
                return true;
            }
            Ok(Told::Came(nth, came)) if self.is_awaited && nth == self.nth => self.came = Some(came),
            Ok(Told::Came(..)) | Err(TryRecvError::Empty) => {}
            Err(TryRecvError::Disconnected) => panic!("the catalogue could not be read"),
        }
        if !state.takes_another_catalog() {
            return false;
        }
        let Some(came) = self.came.take() else { return false };
        self.is_awaited = false;
        if !matches!(came, Came::Refused(_)) {
            self.wish(Wish::Taken);
        }
        let reread = match came {
            Came::Same => Reread::Same,
            Came::Refused(reason) => Reread::Refused(reason),
            Came::Read(anew) => {
                let before = mem::replace(catalog, Arc::clone(anew.catalog()));
                Reread::Read { anew, before }
            }
        };
        update(state, catalog, Event::Catalog(reread));
        true
    }

    fn wish(&self, wish: Wish) {
        // A thread that is gone has panicked, which is found when it is listened to.
        let _ = self.wishes.send(wish);
    }
}

fn serve(mut shelf: Box<dyn Shelf>, inbox: &mpsc::Receiver<Wish>, tell: &mpsc::Sender<Told>) {
    let mut differs = false;
    loop {
        let told = match inbox.recv_timeout(GLANCE) {
            Ok(Wish::Read(nth, in_use)) => Told::Came(nth, shelf.read(&in_use)),
            Ok(Wish::Taken) => {
                shelf.is_taken();
                differs = false;
                continue;
            }
            Err(RecvTimeoutError::Timeout) => {
                let now = shelf.differs();
                if mem::replace(&mut differs, now) == now {
                    continue;
                }
                Told::Differs(now)
            }
            Err(RecvTimeoutError::Disconnected) => return,
        };
        if tell.send(told).is_err() {
            return;
        }
        if let Some(wake) = Screen::waker() {
            wake();
        }
    }
}
