//! `config`: where the settings are, what holds, and what is wrong with them. Also what every command says of wrong ones.

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::args::{ConfigCommand, Format};
use super::failure::Failure;
use super::json;
use super::out;
use super::outcome::{Outcome, Shown, aside};
use crate::bundle::Key;
use crate::catalog::{Code, Severity};
use crate::domain::terms::Area;
use crate::settings::{KEYS, Loaded, Origin, Settings, Theme};
use crate::text::lang::Lang;
use crate::words::{cli as say, settings as words};

/// Refuses settings that could change an answer by a mistake, and names those that are passed over.
pub(super) fn accept(loaded: &Loaded, lang: Lang) -> Result<(), Failure> {
    let findings = loaded.findings.all();
    if let Some(error) = findings.iter().find(|finding| finding.severity == Severity::Error) {
        return Err(Failure::new(words::refused(lang, &error.place.to_string(), error.message.get(lang))));
    }
    for warning in findings {
        let line = words::ignored(lang, &warning.place.to_string(), warning.message.get(lang));
        // A warning that nobody can read is no reason to stop.
        out::aside(&aside(&line, lang));
    }
    Ok(())
}

/// Runs one of them.
pub(super) fn run(loaded: &Loaded, command: ConfigCommand, lang: Lang) -> Result<Outcome, Failure> {
    match command {
        ConfigCommand::Path { machine } => path(loaded, machine, lang),
        ConfigCommand::Show { shape } => show(loaded, shape.format, lang),
        ConfigCommand::Check => check(loaded, lang),
    }
}

fn path(loaded: &Loaded, of_machine: bool, lang: Lang) -> Result<Outcome, Failure> {
    let path = if of_machine { loaded.machine.as_deref() } else { loaded.source.path() };
    let path = path.ok_or_else(|| Failure::new(words::no_place(lang)))?;
    Ok(Outcome::yes(format!("{}\n", path.display())))
}

/// The schema of what it prints in JSON.
pub(super) fn schema() -> Schema {
    json::schema_of::<SettingsJson<'static>>()
}

/// The settings in JSON.
#[derive(Serialize, JsonSchema)]
struct SettingsJson<'a> {
    schema: u32,
    path: Option<String>,
    /// The file of the whole machine, whether it is there or not.
    machine: Option<String>,
    settings: &'a [SettingJson],
}

/// One setting.
#[derive(Serialize, JsonSchema)]
struct SettingJson {
    key: &'static str,
    value: serde_json::Value,
    /// `file:line:column`, or the name of a variable; nothing for the default.
    from: Option<String>,
}

fn show(loaded: &Loaded, format: Format, lang: Lang) -> Result<Outcome, Failure> {
    accept(loaded, lang)?;
    let settings: Vec<SettingJson> = KEYS
        .iter()
        .map(|key| SettingJson {
            key: key.name,
            value: value(&loaded.settings, key.name),
            from: loaded.origins.get(key.name).map(|origin| match origin {
                Origin::File(place) => place.to_string(),
                Origin::Variable(name) => (*name).to_owned(),
            }),
        })
        .collect();
    let path = loaded.source.path().map(|path| path.display().to_string());
    let machine = loaded.machine.as_ref().map(|path| path.display().to_string());
    let text = || settings.iter().map(|one| row(one, lang)).collect();
    let shown = Shown { json: || SettingsJson { schema: json::SCHEMA, path, machine, settings: &settings }, text };
    Ok(Outcome::yes(shown.print(format, lang)?))
}

fn row(one: &SettingJson, lang: Lang) -> String {
    let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let shown = match &one.value {
        serde_json::Value::Null => words::NOT_SET.get(lang).to_owned(),
        serde_json::Value::Array(items) if items.is_empty() => words::NOT_SET.get(lang).to_owned(),
        serde_json::Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(", "),
        value => text(value),
    };
    words::row(lang, one.key, &shown, one.from.as_deref().unwrap_or(words::DEFAULT.get(lang))) + "\n"
}

fn value(settings: &Settings, key: &str) -> serde_json::Value {
    match key {
        "area" => settings.area.map(Area::as_str).into(),
        "lang" => settings.lang.map(Lang::code).into(),
        "shop_name" => settings.shop_name.clone().into(),
        "shop_phone" => settings.shop_phone.clone().into(),
        "page_folder" => settings.page_folder.as_ref().map(|folder| folder.display().to_string()).into(),
        "stats_folder" => settings.stats_folder.as_ref().map(|folder| folder.display().to_string()).into(),
        "catalog" => settings.catalog.iter().map(|folder| folder.display().to_string()).collect::<Vec<_>>().into(),
        "update_from" => settings.updates.from.as_ref().map(ToString::to_string).into(),
        "update_keys" => settings.updates.keys.iter().map(Key::as_str).collect::<Vec<_>>().into(),
        "update_into" => settings.updates.into.as_ref().map(|folder| folder.display().to_string()).into(),
        "catalog_days" => settings.updates.days.into(),
        "lines" => settings.lines.as_str().into(),
        "theme" => settings.theme.map(Theme::as_str).into(),
        "paper" => settings.paper.as_str().into(),
        "idle_minutes" => settings.idle.map(|idle| idle.as_secs() / 60).into(),
        _ => serde_json::Value::Null,
    }
}

/// Something wrong is a "no".
fn check(loaded: &Loaded, lang: Lang) -> Result<Outcome, Failure> {
    let path = loaded.source.path().ok_or_else(|| Failure::new(words::no_place(lang)))?.display().to_string();
    let findings = &loaded.findings;
    if let Some(unread) = findings.all().iter().find(|finding| finding.code == Code::Unreadable) {
        return Err(Failure::new(unread.message.get(lang).to_owned()));
    }
    let summary = say::check_summary(lang, findings.errors(), findings.warnings());
    let absent = if loaded.source.is_expected() { String::new() } else { words::absent(lang, &path) + "\n" };
    let text = format!("{absent}{}{summary}\n", findings.render(lang));
    Ok(Outcome::yes_if(findings.all().is_empty(), text))
}
