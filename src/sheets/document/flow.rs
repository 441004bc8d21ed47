//! Where something ends that is written between brackets.

/// Something between brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Flow {
    /// How many bytes it has with its brackets.
    pub(super) length: usize,
    /// Whether somebody has written a comment in it.
    pub(super) has_comment: bool,
}

/// What the text begins with, which is the first of the brackets.
pub(super) fn flow(text: &str) -> Option<Flow> {
    let mut has_comment = false;
    let mut depth = 0_usize;
    // A quotation mark begins a text only where a value may begin.
    let mut may_begin = true;
    let mut letters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\'' if may_begin => loop {
                let (_, quoted) = letters.next()?;
                if quoted == '\'' && letters.next_if(|(_, next)| *next == '\'').is_none() {
                    break;
                }
            },
            '"' if may_begin => loop {
                match letters.next()?.1 {
                    '\\' => drop(letters.next()?),
                    '"' => break,
                    _ => {}
                }
            },
            '#' if before.is_whitespace() => {
                has_comment = true;
                while letters.next_if(|(_, letter)| *letter != '\n').is_some() {}
            }
            '[' | '{' => depth += 1,
            ']' | '}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(Flow { length: at + 1, has_comment });
                }
            }
            _ => {}
        }
        may_begin = matches!(letter, '[' | '{' | ',' | ':') || may_begin && letter.is_whitespace();
        before = letter;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::flow;

    #[test]
    fn brackets_in_texts_and_comments_are_none() {
        for text in [
            "[]",
            "[a, b]",
            "{a: [b, {c: d}], e: ']'}",
            "{a: \"]}\\\"\", b: 'it''s }'}",
            "[it's, b]",
            "[a, # ]\n b]",
            "{a: b#c}",
            "['a #b']",
        ] {
            let found = flow(&format!("{text} # ]")).unwrap();
            assert_eq!((found.length, found.has_comment), (text.len(), text.contains(" # ")), "{text}");
        }
        assert_eq!((flow("[a"), flow("['a]"), flow("a]")), (None, None, None));
    }
}
