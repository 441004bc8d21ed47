//! Other programs that may take long, and can be stopped; and what must not stay behind when this one ends meanwhile.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// More of what a program complains is not listened to.
const LONGEST_COMPLAINT: u64 = 16 << 10;

/// So often is looked whether a program has ended that has nothing to say any more.
const GLANCE: Duration = Duration::from_millis(10);

/// Stops what is done with it, from any thread.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<Mutex<Errand>>);

#[derive(Debug, Default)]
struct Errand {
    is_stopped: bool,
    child: Option<Child>,
}

impl Stop {
    /// Ends the program that runs, and lets no other begin.
    pub fn stop(&self) {
        let mut errand = self.errand();
        errand.is_stopped = true;
        if let Some(child) = &mut errand.child {
            // One that has ended by itself needs no end.
            let _ = child.kill();
        }
    }

    /// Runs a program until its end; returns with what it complained of.
    ///
    /// # Errors
    ///
    /// When it cannot be started, and `Interrupted` when it is stopped.
    pub fn run(&self, command: &mut Command) -> io::Result<(ExitStatus, String)> {
        let stderr = {
            let mut errand = self.errand();
            if errand.is_stopped {
                return Err(io::ErrorKind::Interrupted.into());
            }
            let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
            let stderr = child.stderr.take();
            errand.child = Some(child);
            stderr
        };
        let mut said = Vec::new();
        if let Some(mut stderr) = stderr {
            let _ = stderr.by_ref().take(LONGEST_COMPLAINT).read_to_end(&mut said);
            // The rest is thrown away: a program that cannot say it would wait for ever.
            let _ = io::copy(&mut stderr, &mut io::sink());
        }
        let status = self.end()?;
        Ok((status, String::from_utf8_lossy(&said).into_owned()))
    }

    /// Waits for the end without keeping others from stopping.
    fn end(&self) -> io::Result<ExitStatus> {
        loop {
            let mut errand = self.errand();
            let Some(child) = &mut errand.child else { return Err(io::ErrorKind::NotFound.into()) };
            if let Some(status) = child.try_wait()? {
                errand.child = None;
                return if errand.is_stopped { Err(io::ErrorKind::Interrupted.into()) } else { Ok(status) };
            }
            drop(errand);
            thread::sleep(GLANCE);
        }
    }

    fn errand(&self) -> MutexGuard<'_, Errand> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Files that are there only until something is done.
static LEFTOVERS: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Has a file taken away if the program ends before this is dropped.
#[derive(Debug)]
pub struct Leftover(PathBuf);

impl Leftover {
    /// Of this file.
    pub fn of(file: &Path) -> Self {
        leftovers().push(file.to_owned());
        Self(file.to_owned())
    }

    /// Takes away all that are left.
    pub fn take_away() {
        for file in leftovers().drain(..) {
            // There is nobody left to tell.
            let _ = fs::remove_file(file);
        }
    }
}

impl Drop for Leftover {
    fn drop(&mut self) {
        leftovers().retain(|file| *file != self.0);
    }
}

fn leftovers() -> MutexGuard<'static, Vec<PathBuf>> {
    LEFTOVERS.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_program_complains_and_is_listened_to_for_so_long() {
        let (status, said) = Stop::default().run(&mut shell("echo no paper >&2; exit 3")).unwrap();
        assert_eq!((status.code(), said.as_str()), (Some(3), "no paper\n"));
        let (status, said) = Stop::default().run(&mut shell("yes | head -c 200000 >&2")).unwrap();
        assert_eq!((status.code(), said.len() as u64), (Some(0), LONGEST_COMPLAINT));
    }

    #[test]
    fn a_program_is_stopped_and_none_begins_afterwards() {
        let stop = Stop::default();
        let running = {
            let stop = stop.clone();
            thread::spawn(move || stop.run(&mut shell("exec sleep 1000")))
        };
        while stop.errand().child.is_none() {
            thread::yield_now();
        }
        stop.stop();
        let ended = running.join().unwrap().unwrap_err();
        assert_eq!(ended.kind(), io::ErrorKind::Interrupted);
        assert_eq!(stop.run(&mut shell("exit 0")).unwrap_err().kind(), io::ErrorKind::Interrupted);
    }

    #[test]
    fn what_is_left_over_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let [kept, left] = ["kept", "left"].map(|name| folder.path().join(name));
        for file in [&kept, &left] {
            fs::write(file, "a page").unwrap();
        }
        drop(Leftover::of(&kept));
        let _leftover = Leftover::of(&left);
        Leftover::take_away();
        assert!(kept.exists() && !left.exists());
    }
}
