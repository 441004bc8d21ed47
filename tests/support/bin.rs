//! The program as a script runs it: arguments in; standard output, standard error and exit code out.

use std::ffi::OsStr;
use std::process::{Command, Output, Stdio};

/// One run of the program, in Japanese unless said otherwise, on a fixed day where that matters.
pub(crate) struct Bin {
    command: Command,
}

/// What a run left behind.
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: i32,
}

impl Bin {
    /// The program with these arguments, written as in a shell without quotes, and an environment that cannot leak in.
    pub(crate) fn new(args: &str) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_madoguchi"));
        for (name, _) in std::env::vars_os() {
            let is_ours = name.to_str().is_some_and(|name| name.starts_with("MADOGUCHI_") || name.starts_with("LC_"));
            if is_ours || name == "LANG" || name == "NO_COLOR" {
                command.env_remove(name);
            }
        }
        // Where a person's own settings would be.
        for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA"] {
            command.env(name, concat!(env!("CARGO_TARGET_TMPDIR"), "/no-settings"));
        }
        command.env("MADOGUCHI_MACHINE_CONFIG", concat!(env!("CARGO_TARGET_TMPDIR"), "/no-settings/machine.yaml"));
        command.args(args.split_whitespace()).stdin(Stdio::null());
        Self { command }
    }

    /// One more argument, spaces and all.
    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    /// More arguments, written as in a shell without quotes.
    pub(crate) fn words(mut self, words: &str) -> Self {
        self.command.args(words.split_whitespace());
        self
    }

    /// A variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// The folder that it is started in.
    pub(crate) fn within(mut self, folder: impl AsRef<std::path::Path>) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// What it reads from standard input.
    pub(crate) fn input(self, text: &str) -> Self {
        self.input_bytes(text.as_bytes())
    }

    /// The same, whatever the bytes.
    pub(crate) fn input_bytes(mut self, bytes: &[u8]) -> Self {
        let (reader, mut writer) = std::io::pipe().unwrap();
        self.command.stdin(reader);
        let bytes = bytes.to_vec();
        // A program that does not read everything is not waited for.
        std::thread::spawn(move || std::io::Write::write_all(&mut writer, &bytes));
        self
    }

    /// What it has in the place of standard input, output or error.
    #[cfg(unix)]
    pub(crate) fn streams(mut self, set: impl FnOnce(&mut Command)) -> Self {
        set(&mut self.command);
        self
    }

    /// Runs it to an end that must come: a program that waits for ever is ended after a minute.
    #[cfg(unix)]
    pub(crate) fn run_bounded(mut self) -> Run {
        use nix::sys::signal::{Signal, kill};
        self.command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = self.command.spawn().unwrap();
        let id = nix::unistd::Pid::from_raw(child.id().try_into().unwrap());
        let (ended, end) = std::sync::mpsc::channel();
        std::thread::spawn(move || ended.send(child.wait_with_output()));
        let output = end.recv_timeout(std::time::Duration::from_mins(1)).unwrap_or_else(|_| {
            kill(id, Signal::SIGKILL).unwrap();
            panic!("it would never have ended: {:?}", self.command)
        });
        Run::of(output.unwrap())
    }

    /// Runs it to its end.
    pub(crate) fn run(mut self) -> Run {
        Run::of(self.command.output().unwrap())
    }

    /// Runs it with nobody reading its standard output.
    pub(crate) fn run_with_closed_pipe(mut self) -> Run {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        self.command.stdout(writer);
        self.run()
    }
}

impl Run {
    fn of(output: Output) -> Self {
        Self {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code().unwrap(),
        }
    }

    /// Asserts that it was refused with exactly this line.
    #[track_caller]
    pub(crate) fn refused(&self, line: &str) {
        assert_eq!(self.stderr, format!("madoguchi: {line}\n"));
        assert_eq!((self.stdout.as_str(), self.code), ("", 2));
    }

    /// Asserts that it ended well and said nothing aside; gives its standard output.
    #[track_caller]
    pub(crate) fn fine(&self) -> &str {
        assert_eq!((self.stderr.as_str(), self.code), ("", 0));
        &self.stdout
    }

    /// Its standard output as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap()
    }
}
