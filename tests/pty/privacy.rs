//! What a whole consultation asks of the system: nothing of a network, and nothing written but the page that was asked for.

use std::fs;

use crate::support::can_trace;
use crate::support::pty::Pty;

/// The system calls that are looked at: all of networks, and all that name files.
const CALLS: &str = "trace=%network,%file";

/// Calls that change what is on a disk.
const CHANGES: [&str; 12] = [
    "creat", "rename", "unlink", "mkdir", "rmdir", "link", "symlink", "chmod", "fchmodat", "chown", "truncate", "mknod",
];

/// Whether a call opens something to be written, or changes what is on a disk.
fn writes(call: &str) -> bool {
    let opens = ["open(", "openat("].iter().any(|name| call.starts_with(name));
    let to_write = ["O_WRONLY", "O_RDWR", "O_CREAT"].iter().any(|flag| call.contains(flag));
    opens && to_write || CHANGES.iter().any(|name| call.starts_with(name))
}

#[test]
fn a_consultation_asks_nothing_of_a_network_and_writes_the_page_alone() {
    if !can_trace() {
        eprintln!("strace is not here, or may not trace: left out");
        return;
    }
    let (folder, notes) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let trace = notes.path().join("trace");
    let arguments =
        ["-f", "-qq", "-s", "400", "-e", CALLS, "-o", trace.to_str().unwrap(), env!("CARGO_BIN_EXE_madoguchi")];
    let mut pty = Pty::spawn_program_within(folder.path(), "strace", &arguments, &[], (80, 24));
    let wait_for = |pty: &Pty, text: &str| pty.wait_for_text(text);
    wait_for(&pty, "F10");
    pty.send_keys("Enter Enter");
    pty.send("pura");
    wait_for(&pty, "pura");
    pty.send_keys("Enter Space Space Enter Enter");
    wait_for(&pty, "[電話]");
    // A customer's words, the customer's view, the ticket, the comparison.
    pty.send_keys("F4");
    pty.send("ネットがつながらない");
    wait_for(&pty, "ネットがつながらない");
    pty.send_keys("Enter");
    wait_for(&pty, "伝えること");
    pty.send_keys("F6");
    wait_for(&pty, "ご連絡先のご案内");
    pty.send_keys("F6 Esc Esc Esc");
    wait_for(&pty, "[電話]");
    pty.send_keys("F7 F9");
    wait_for(&pty, ".pdf");
    pty.send_keys("Ctrl+U");
    pty.send("page.pdf");
    pty.send_keys("Enter");
    wait_for(&pty, "書きました");
    pty.send_keys("Ctrl+Q Enter");
    assert_eq!(pty.exit_status().exit_code(), 0);

    let trace = fs::read_to_string(&trace).unwrap();
    // Each line begins with the process that called.
    let calls: Vec<&str> = trace.lines().filter_map(|line| line.split_once(' ')).map(|(_, call)| call.trim()).collect();
    // Signals come by a pair of sockets of the program's own, which lead nowhere else.
    let makes = ["socket(", "connect(", "bind(", "listen("];
    let is_network = |call: &&&str| makes.iter().any(|make| call.starts_with(make));
    let network: Vec<&&str> = calls.iter().filter(is_network).collect();
    assert!(network.is_empty(), "{network:#?}");
    // Nobody but the program itself runs.
    assert_eq!(calls.iter().filter(|call| call.starts_with("execve(")).count(), 1);
    let page = folder.path().join("page.pdf");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "the page alone is there");
    let written: Vec<&str> = calls.iter().copied().filter(|call| writes(call)).collect();
    let is_page = |call: &&str| call.contains(folder.path().to_str().unwrap());
    let is_terminal = |call: &&str| call.contains("\"/dev/tty\"") || call.contains("\"/dev/null\"");
    assert!(written.iter().any(is_page) && page.exists(), "the page is seen being written");
    let other: Vec<&&str> = written.iter().filter(|call| !is_page(call) && !is_terminal(call)).collect();
    assert!(other.is_empty(), "{other:#?}");
}
