//! Other programs that may take long, and can be stopped; and what must not stay behind when this one ends meanwhile.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdout, Command, ExitStatus, Stdio};
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

/// What came of a program that was listened to.
#[derive(Debug)]
pub struct Came {
    /// How it ended.
    pub status: ExitStatus,
    /// What it said, with at most one byte more than was wanted.
    pub bytes: Vec<u8>,
    /// Whether it had more to say than was wanted.
    pub is_more: bool,
    /// What it complained of.
    pub complaint: String,
}

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
        let (_, stderr) = self.begin(command.stdout(Stdio::null()))?;
        let complaint = stderr.map(hear).unwrap_or_default();
        Ok((self.end()?, complaint))
    }

    /// Runs a program until its end or until it has said more than `most` bytes; `progress` is told how many there are so far.
    ///
    /// # Errors
    ///
    /// When it cannot be started, and `Interrupted` when it is stopped.
    pub fn listen(&self, command: &mut Command, most: usize, progress: &mut dyn FnMut(usize)) -> io::Result<Came> {
        let (stdout, stderr) = self.begin(command.stdout(Stdio::piped()))?;
        let (bytes, complaint) = thread::scope(|scope| {
            let complaint = scope.spawn(|| stderr.map(hear).unwrap_or_default());
            // Dropped at the end: a program that has more to say cannot, and ends.
            let bytes = stdout.map(|it| read_some(it, most, progress)).unwrap_or_default();
            (bytes, complaint.join().unwrap_or_default())
        });
        let is_more = bytes.len() > most;
        Ok(Came { status: self.end()?, bytes, is_more, complaint })
    }

    fn begin(&self, command: &mut Command) -> io::Result<(Option<ChildStdout>, Option<ChildStderr>)> {
        let mut errand = self.errand();
        if errand.is_stopped {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let mut child = command.stdin(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        let pipes = (child.stdout.take(), child.stderr.take());
        errand.child = Some(child);
        Ok(pipes)
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

/// What a program complains of.
fn hear(mut stderr: ChildStderr) -> String {
    let mut said = Vec::new();
    let _ = stderr.by_ref().take(LONGEST_COMPLAINT).read_to_end(&mut said);
    // The rest is thrown away: a program that cannot say it would wait for ever.
    let _ = io::copy(&mut stderr, &mut io::sink());
    String::from_utf8_lossy(&said).into_owned()
}

/// At most one byte more than is wanted.
fn read_some(mut from: impl Read, most: usize, progress: &mut dyn FnMut(usize)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut chunk = [0; 16 << 10];
    while bytes.len() <= most {
        match from.read(&mut chunk) {
            Ok(0) => break,
            Ok(count) => {
                let wanted = count.min(most + 1 - bytes.len());
                bytes.extend_from_slice(&chunk[..wanted]);
                progress(bytes.len());
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // The program is gone, and its status says so.
            Err(_) => break,
        }
    }
    bytes
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
    fn a_program_is_listened_to_for_so_long() {
        let mut told = 0;
        let mut listen =
            |script: &str| Stop::default().listen(&mut shell(script), 1_000, &mut |count| told = count).unwrap();
        let came = listen("printf paper; echo none >&2; exit 3");
        assert_eq!((came.status.code(), came.bytes.as_slice(), came.is_more), (Some(3), b"paper".as_slice(), false));
        assert_eq!(came.complaint, "none\n");
        let came = listen("yes | head -c 1000");
        assert_eq!((came.bytes.len(), came.is_more), (1_000, false));
        let came = listen("yes");
        assert_eq!((came.bytes.len(), came.is_more, came.status.success()), (1_001, true, false));
        assert_eq!(told, 1_001);
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
