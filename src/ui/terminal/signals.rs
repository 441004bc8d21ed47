//! Leaves the screen and ends the process when a signal asks for it; leaves it, stops, and takes it again when a shell asks.
//!
//! A thread does both: the loop cannot be woken while it waits for a key, and after a hang-up reading keys never returns, so
//! a flag for the loop would not be looked at.

use std::io;
use std::mem;
use std::ops::RangeInclusive;
use std::process;
use std::sync::{Condvar, PoisonError};
use std::thread;
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, getpgrp, getsid};
use signal_hook::consts::{
    SIGABRT, SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGIO, SIGPROF, SIGQUIT, SIGSYS, SIGTERM, SIGTRAP, SIGTSTP, SIGUSR1,
    SIGUSR2, SIGVTALRM, SIGWINCH, SIGXCPU, SIGXFSZ,
};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::modes::{FRAME_GRACE, leave, state, state_between_frames, within};
use super::wake;
use crate::errand::Leftover;

/// How long leaving may take before the process ends or stops all the same: a stopped terminal may never take the output.
const LEAVE_LIMIT: Duration = FRAME_GRACE.saturating_mul(3);

/// What ends the program beside the usual, unless something is done about it. What the system sends for a fault in the program
/// itself cannot be caught in time.
const OTHER_ENDS: [i32; 10] = [SIGABRT, SIGALRM, SIGIO, SIGPROF, SIGSYS, SIGTRAP, SIGUSR1, SIGUSR2, SIGVTALRM, SIGXCPU];
/// The same, on this system alone: SIGSTKFLT, SIGPWR, and those that have no names.
#[cfg(target_os = "linux")]
const NAMELESS_ENDS: &[RangeInclusive<i32>] = &[16..=16, 30..=30, 34..=64];
#[cfg(not(target_os = "linux"))]
const NAMELESS_ENDS: &[RangeInclusive<i32>] = &[];

/// The group of processes that this one is in.
const OWN_GROUP: Pid = Pid::from_raw(0);

static RESUMED: Condvar = Condvar::new();

pub(super) fn watch() -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, SIGXFSZ])?;
    for signal in OTHER_ENDS.into_iter().chain(NAMELESS_ENDS.iter().cloned().flatten()) {
        // Some systems keep one of them for themselves.
        let _ = signals.add_signal(signal);
    }
    thread::Builder::new().spawn(move || {
        for signal in signals.forever() {
            match signal {
                SIGTSTP if is_job() => {
                    within(LEAVE_LIMIT, || state_between_frames().suspend());
                    // Whatever cannot be stopped goes on with a screen that has been left: it is taken again.
                    if emulate_default_handler(SIGTSTP).is_err() {
                        resume();
                    }
                }
                SIGCONT => resume(),
                SIGWINCH => wake::resized(),
                // Nobody could let the program go on; and what is too large to be written says so itself, now that it lives on.
                SIGTSTP | SIGXFSZ => {}
                signal => end(signal),
            }
        }
    })?;
    Ok(())
}

/// Stops the job that this process is part of, as Ctrl+Z does in a terminal that is not in raw mode.
pub(super) fn suspend() -> io::Result<()> {
    if !is_job() {
        return Ok(());
    }
    let mut state = state();
    state.suspend();
    if let Err(error) = kill(OWN_GROUP, Signal::SIGTSTP) {
        drop(state);
        resume();
        return Err(error.into());
    }
    drop(RESUMED.wait_while(state, |state| state.suspended).unwrap_or_else(PoisonError::into_inner));
    Ok(())
}

/// Whether a shell could let the process go on again: a shell with job control gives each job a group of its own. Without
/// one, as in a window that runs nothing else, the process would stand still for ever.
fn is_job() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Takes the terminal again, also when the process was stopped by a signal that nobody can catch.
fn resume() {
    let mut state = state_between_frames();
    state.suspend();
    if !mem::take(&mut state.suspended) {
        return;
    }
    if state.enter().is_err() {
        drop(state);
        // A terminal that cannot be taken again has gone away.
        end(SIGHUP);
    }
    RESUMED.notify_all();
    // The loop draws every cell then, at the size that the terminal may have got meanwhile.
    wake::resized();
}

fn end(signal: i32) -> ! {
    within(LEAVE_LIMIT, leave);
    Leftover::take_away();
    process::exit(128 + signal);
}
