//! Writes beside the loop. Whatever the disk does, nobody at the counter waits for it.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use super::day_file;
use super::met::Consulted;
use crate::domain::period::Date;

/// So many consultations may wait for a slow disk; more are let go.
const MOST_WAITING: usize = 32;
/// So long the end of the program waits for what is still to be written.
const PATIENCE: Duration = Duration::from_millis(500);

/// Why something was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The folder is not there, or is none.
    NoFolder,
    /// The file of the day has as much as a day may have.
    Full,
    /// The disk does not answer.
    Slow,
    /// Anything else, as the system has it.
    Other(String),
}

/// Takes what consultations have met.
#[derive(Clone, Debug)]
pub struct Recorder {
    /// Nothing stands for the end.
    tell: SyncSender<Option<(Date, Consulted)>>,
    has_let_go: Arc<AtomicBool>,
}

/// A thread that writes.
#[derive(Debug)]
pub struct Writing {
    recorder: Recorder,
    ended: Receiver<Option<Trouble>>,
}

impl Recorder {
    /// Has this written, and waits for nothing.
    pub fn keep(&self, day: Date, consulted: Consulted) {
        if !consulted.is_empty() && self.tell.try_send(Some((day, consulted))).is_err() {
            self.has_let_go.store(true, Ordering::Relaxed);
        }
    }
}

impl Writing {
    /// Into this folder.
    pub fn into(folder: PathBuf) -> Self {
        let (tell, told) = sync_channel(MOST_WAITING);
        let (tell_end, ended) = sync_channel(1);
        thread::spawn(move || {
            // Nobody may be left to hear it.
            let _ = tell_end.send(write(&folder, &told));
        });
        Self { recorder: Recorder { tell, has_let_go: Arc::default() }, ended }
    }

    /// What takes it.
    pub fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    /// Lets what is waiting be written, within a while, and tells what could not be.
    pub fn end(self) -> Option<Trouble> {
        let Self { recorder, ended } = self;
        let told = recorder.tell.try_send(None);
        let trouble = told.ok().and_then(|()| ended.recv_timeout(PATIENCE).ok()).unwrap_or(Some(Trouble::Slow));
        trouble.or_else(|| recorder.has_let_go.load(Ordering::Relaxed).then_some(Trouble::Slow))
    }
}

/// Writes until the end; gives the last trouble that there was.
fn write(folder: &Path, told: &Receiver<Option<(Date, Consulted)>>) -> Option<Trouble> {
    let mut trouble = None;
    let mut tidied = None;
    while let Ok(Some((day, consulted))) = told.recv() {
        if tidied != Some(day) {
            day_file::take_old_away(folder, day);
            tidied = Some(day);
        }
        trouble = match day_file::add(folder, day, &consulted) {
            Ok(true) => trouble,
            Ok(false) => Some(Trouble::Full),
            Err(error) => Some(named(folder, &error)),
        };
    }
    trouble
}

fn named(folder: &Path, error: &io::Error) -> Trouble {
    if folder.is_dir() { Trouble::Other(error.to_string()) } else { Trouble::NoFolder }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::stats::Met;
    use crate::stats::line;

    fn nothing_found() -> (Date, Consulted) {
        let day = line::day("2026-11-27").unwrap();
        let mut consulted = Consulted::default();
        consulted.note(Met::Nothing, day);
        (day, consulted)
    }

    #[test]
    fn what_is_kept_is_written_at_the_latest_at_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let (day, consulted) = nothing_found();
        let writing = Writing::into(folder.path().to_owned());
        writing.recorder().keep(day, consulted.clone());
        writing.recorder().keep(day, Consulted::default());
        writing.recorder().keep(day, consulted);
        assert_eq!(writing.end(), None);
        let text = fs::read_to_string(folder.path().join("madoguchi-2026-11-27.jsonl")).unwrap();
        assert_eq!(text.lines().count(), 2);
    }

    #[test]
    fn without_anything_to_write_no_disk_is_touched() {
        assert_eq!(Writing::into(PathBuf::from("/no/such/folder")).end(), None);
    }

    #[test]
    fn what_cannot_be_written_is_told_at_the_end() {
        let (day, consulted) = nothing_found();
        let writing = Writing::into(PathBuf::from("/no/such/folder"));
        writing.recorder().keep(day, consulted);
        assert_eq!(writing.end(), Some(Trouble::NoFolder));
    }

    #[test]
    fn a_disk_that_does_not_answer_is_waited_for_by_nobody() {
        let (tell, told) = sync_channel(MOST_WAITING);
        let (_hangs, ended) = sync_channel(1);
        let writing = Writing { recorder: Recorder { tell, has_let_go: Arc::default() }, ended };
        let (day, consulted) = nothing_found();
        for _ in 0..10_000 {
            writing.recorder().keep(day, consulted.clone());
        }
        assert_eq!(told.try_iter().count(), MOST_WAITING, "no more is held");
        assert_eq!(writing.end(), Some(Trouble::Slow));
    }
}
