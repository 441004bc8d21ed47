//! Completions: the script that a shell is told, and what it is answered at each Tab: commands, options, and the ids and names of the
//! catalogue in use.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use clap_complete::Shell;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::Shells;

use super::args::Global;
use super::chain::Under;
use super::failure::Failure;
use super::{help, load, out};
use crate::domain::catalog::Catalog;
use crate::settings::Settings;
use crate::text::lang::Lang;
use crate::words::cli as say;

/// The variable by which the script asks the program.
pub(super) const VARIABLE: &str = "MADOGUCHI_COMPLETE";
const PROGRAM: &str = "madoguchi";

/// The script for a shell.
pub(super) fn script(shell: Shell, lang: Lang) -> Result<String, Failure> {
    let mut script = Vec::new();
    let name = shell.to_string();
    let written = match Shells::builtins().completer(&name) {
        Some(shell) => shell.write_registration(VARIABLE, PROGRAM, PROGRAM, PROGRAM, &mut script),
        None => Ok(()),
    };
    let text = written.map_err(|error| error.to_string());
    let text = text.and_then(|()| String::from_utf8(script).map_err(|error| error.to_string()));
    text.map_err(|reason| Failure::new(say::cannot_write(lang, &reason)))
}

/// Answers a shell: `madoguchi -- madoguchi answer --provider do`. `set` are the settings. What cannot be completed is not
/// completed: whoever presses Tab is in the middle of a line.
pub(super) fn answer(shell: &str, args: &[OsString], set: &Settings, lang: Lang) -> Option<()> {
    let words: Vec<OsString> = args.iter().skip_while(|word| *word != "--").skip(1).cloned().collect();
    let mut global = Global { catalog: folders_in(&words), lang: None, ascii: false, under: Under::default() };
    load::prefer(&mut global, set);
    global.under.hush();
    let names = Arc::new(Names { global, lang, read: OnceLock::new() });
    let mut command = with_names(help::command(lang), "", &names);
    command.build();
    let mut said = Vec::new();
    let here = std::env::current_dir().ok();
    Shells::builtins().completer(shell)?.write_complete(&mut command, words, here.as_deref(), &mut said).ok()?;
    out::bytes(&said).ok()
}

/// The folders that the line names so far.
fn folders_in(words: &[OsString]) -> Vec<PathBuf> {
    let after = words.windows(2).filter(|pair| pair[0] == "--catalog").map(|pair| PathBuf::from(&pair[1]));
    after.filter(|folder| folder.is_dir()).collect()
}

/// What a value is the id of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Provider,
    Service,
    Payment,
    Any,
}

impl Kind {
    /// By the command and its argument.
    fn of(path: &str, arg: &str) -> Option<Self> {
        match (path, arg) {
            (_, "provider" | "providers" | "from") => Some(Self::Provider),
            (_, "services") => Some(Self::Service),
            (_, "payment") => Some(Self::Payment),
            ("catalog show", "id") => Some(Self::Any),
            _ => None,
        }
    }
}

/// The ids and names of the catalogue in use, read when they are first asked for.
struct Names {
    global: Global,
    lang: Lang,
    read: OnceLock<BTreeMap<Kind, Vec<(String, String)>>>,
}

impl Names {
    fn of(&self, kind: Kind) -> &[(String, String)] {
        let read = self.read.get_or_init(|| load::facts(&self.global, self.lang).map(names).unwrap_or_default());
        read.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// Ids where letters of ids are typed, with the names beside them; names where Japanese is.
    fn beginning(&self, kind: Kind, typed: &OsStr) -> Vec<CompletionCandidate> {
        let Some(typed) = typed.to_str() else { return Vec::new() };
        let all = self.of(kind).iter();
        if typed.is_ascii() {
            let ids = all.filter(|(id, _)| id.starts_with(typed));
            return ids.map(|(id, name)| CompletionCandidate::new(id).help(Some(name.clone().into()))).collect();
        }
        let named = all.filter(|(_, name)| name.starts_with(typed));
        named.map(|(id, name)| CompletionCandidate::new(name).help(Some(id.clone().into()))).collect()
    }
}

fn names(catalog: &Catalog) -> BTreeMap<Kind, Vec<(String, String)>> {
    let named = |id: &str, name: &str| (id.to_owned(), name.to_owned());
    let providers: Vec<_> = catalog.providers().iter().map(|it| named(it.id.as_str(), &it.name.ja)).collect();
    let services: Vec<_> = catalog.services().iter().map(|it| named(it.id.as_str(), &it.name.ja)).collect();
    let payments: Vec<_> = catalog.payments().iter().map(|it| named(it.id.as_str(), &it.name.ja)).collect();
    let any = [&providers, &services, &payments].into_iter().flatten().cloned().collect();
    [(Kind::Provider, providers), (Kind::Service, services), (Kind::Payment, payments), (Kind::Any, any)].into()
}

fn with_names(command: clap::Command, path: &str, names: &Arc<Names>) -> clap::Command {
    let mut command = command.mut_args(|arg| match Kind::of(path, arg.get_id().as_str()) {
        Some(kind) => {
            let names = Arc::clone(names);
            arg.add(ArgValueCompleter::new(move |typed: &OsStr| names.beginning(kind, typed)))
        }
        None => arg,
    });
    let subs: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in subs {
        command = command.mut_subcommand(&name, |sub| with_names(sub, &help::key(path, &name), names));
    }
    command
}
