//! The ways to say a word, as the keeper wrote them, in full: `(繋|つな)が(ら|り)<neg>` is many.

use std::collections::HashMap;

/// A word with more ways than this is a mistake of the keeper's.
pub const MOST: usize = 4_000;
/// The deepest brackets in brackets.
const DEEPEST: usize = 16;

/// What is wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadForm {
    /// A bracket is not closed, or was never opened.
    Brackets,
    /// An ending of this name does not exist.
    Ending(String),
    /// It says nothing, or too much.
    Size,
}

/// Endings by name, each in full.
pub type Endings<'a> = HashMap<&'a str, Vec<String>>;

/// All ways to say a form: `(a|b)` is one of them, `[a]` may be left out, `<name>` is an ending.
///
/// # Errors
/// What is wrong with it.
pub fn expand(form: &str, endings: &Endings<'_>) -> Result<Vec<String>, BadForm> {
    if !is_shallow(form) {
        return Err(BadForm::Size);
    }
    let mut rest = form;
    let all = alternatives(&mut rest, endings)?;
    if !rest.is_empty() {
        return Err(BadForm::Brackets);
    }
    if all.iter().any(String::is_empty) { Err(BadForm::Size) } else { Ok(all) }
}

/// Whether brackets stand in few enough others to be read one in another.
fn is_shallow(form: &str) -> bool {
    let mut depth: usize = 0;
    form.chars().all(|sign| {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth <= DEEPEST
    })
}

/// One or more sequences with `|` between them, up to the end or a closing bracket.
fn alternatives(rest: &mut &str, endings: &Endings<'_>) -> Result<Vec<String>, BadForm> {
    let mut all = sequence(rest, endings)?;
    while let Some(after) = rest.strip_prefix('|') {
        *rest = after;
        all.extend(sequence(rest, endings)?);
        if all.len() > MOST {
            return Err(BadForm::Size);
        }
    }
    Ok(all)
}

fn sequence(rest: &mut &str, endings: &Endings<'_>) -> Result<Vec<String>, BadForm> {
    let mut all = vec![String::new()];
    while let Some(sign) = rest.chars().next().filter(|sign| !matches!(sign, '|' | ')' | ']' | '>')) {
        let next = match sign {
            '(' => group(rest, '(', ')', endings)?,
            '[' => {
                let mut optional = group(rest, '[', ']', endings)?;
                optional.push(String::new());
                optional
            }
            '<' => {
                let (name, after) =
                    rest.strip_prefix('<').and_then(|rest| rest.split_once('>')).ok_or(BadForm::Brackets)?;
                *rest = after;
                endings.get(name).cloned().ok_or_else(|| BadForm::Ending(name.to_owned()))?
            }
            sign => {
                *rest = rest.get(sign.len_utf8()..).unwrap_or_default();
                vec![sign.to_string()]
            }
        };
        if all.len() * next.len() > MOST {
            return Err(BadForm::Size);
        }
        all = all.iter().flat_map(|begun| next.iter().map(move |end| format!("{begun}{end}"))).collect();
    }
    Ok(all)
}

fn group(rest: &mut &str, open: char, close: char, endings: &Endings<'_>) -> Result<Vec<String>, BadForm> {
    *rest = rest.strip_prefix(open).ok_or(BadForm::Brackets)?;
    let all = alternatives(rest, endings)?;
    *rest = rest.strip_prefix(close).ok_or(BadForm::Brackets)?;
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(form: &str) -> Result<Vec<String>, BadForm> {
        expand(form, &Endings::from([("neg", vec!["ない".to_owned(), "へん".to_owned()])]))
    }

    #[test]
    fn brackets_alternatives_and_endings_are_written_out() {
        assert_eq!(ways("電話").unwrap(), ["電話"]);
        assert_eq!(ways("(繋|つな)がら<neg>").unwrap().len(), 4);
        assert_eq!(ways("家[の]電話").unwrap(), ["家の電話", "家電話"]);
        assert_eq!(ways("a(b[c]|d)").unwrap(), ["abc", "ab", "ad"]);
    }

    #[test]
    fn what_is_not_closed_or_not_there_is_said() {
        for form in ["(a", "a)", "[a", "<neg", "a|b)"] {
            assert_eq!(ways(form), Err(BadForm::Brackets), "{form}");
        }
        assert_eq!(ways("<no>"), Err(BadForm::Ending("no".into())));
        let long = vec!["<neg>"; 2_001].join("|");
        let deep = format!("{}a{}", "(".repeat(10_000), ")".repeat(10_000));
        for form in ["", "[a]", "a|", &long, &deep, &"[".repeat(100_000), &"(a|b)".repeat(12)] {
            assert_eq!(ways(form), Err(BadForm::Size), "{form:.20}");
        }
    }
}
