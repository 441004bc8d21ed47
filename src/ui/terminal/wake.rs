//! Wakes the loop, which waits for keys: the window has another size, or what was done beside the loop is ready.

use std::io::{self, Read as _, Write as _};
use std::os::fd::{AsFd as _, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// What the loop sleeps on, and what wakes it.
static PIPE: OnceLock<(UnixStream, UnixStream)> = OnceLock::new();
static RESIZED: AtomicBool = AtomicBool::new(false);

/// Makes that the loop can be woken.
pub(super) fn prepare() -> io::Result<()> {
    let (sleeps, wakes) = UnixStream::pair()?;
    for end in [&sleeps, &wakes] {
        end.set_nonblocking(true)?;
    }
    // Where that has been done before, that pipe stays.
    let _ = PIPE.set((sleeps, wakes));
    Ok(())
}

/// Where there is something to read once the loop is to wake.
pub(super) fn bell() -> Option<BorrowedFd<'static>> {
    PIPE.get().map(|(sleeps, _)| sleeps.as_fd())
}

/// Wakes the loop.
pub(super) fn wake() {
    if let Some((_, wakes)) = PIPE.get() {
        // A pipe that is full wakes as well.
        let _ = (&*wakes).write(&[0]);
    }
}

/// Wakes the loop, because the window may have another size.
pub(super) fn resized() {
    RESIZED.store(true, Ordering::SeqCst);
    wake();
}

/// Goes back to sleep; tells whether the window may have another size.
pub(super) fn heard() -> bool {
    if let Some((sleeps, _)) = PIPE.get() {
        while matches!((&*sleeps).read(&mut [0; 64]), Ok(1..)) {}
    }
    RESIZED.swap(false, Ordering::SeqCst)
}
