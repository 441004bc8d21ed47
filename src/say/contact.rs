//! Desks and their numbers as a contact for the customer's telephone: a vCard 3.0 (RFC 2426) that a code holds. Nothing is sent.

use std::fmt::Write as _;

/// Longer lines are folded.
const LINE: usize = 75;

/// What a telephone keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// Under this name.
    pub name: String,
    /// Each number once, the one to call first first.
    pub numbers: Vec<String>,
    /// Whose each is, and for what: one line each.
    pub notes: Vec<String>,
}

impl Contact {
    /// The contact as a code holds it. Labels stand in the note, as not every telephone reads those of single numbers.
    pub fn vcard(&self) -> String {
        let name = escaped(&self.name);
        let mut card = String::new();
        for line in ["BEGIN:VCARD", "VERSION:3.0", &format!("N:{name};;;;"), &format!("FN:{name}")] {
            push(&mut card, line);
        }
        for number in &self.numbers {
            push(&mut card, &format!("TEL:{}", escaped(number)));
        }
        if !self.notes.is_empty() {
            push(&mut card, &format!("NOTE:{}", escaped(&self.notes.join("\n"))));
        }
        push(&mut card, "END:VCARD");
        card
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => escaped.push_str("\\n"),
            '\\' | ',' | ';' => {
                let _ = write!(escaped, "\\{letter}");
            }
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line, folded between two letters wherever it grows too long.
fn push(card: &mut String, line: &str) {
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LINE {
            card.push_str("\r\n ");
            octets = 1;
        }
        card.push(letter);
        octets += letter.len_utf8();
    }
    card.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Strictly by the rules: name and value of each line, unfolded and unescaped.
    fn parsed(card: &str) -> Vec<(String, String)> {
        assert!(card.ends_with("\r\n") && !card.replace("\r\n", "").contains(['\r', '\n']));
        assert!(card.split("\r\n").all(|line| line.len() <= 75), "{card}");
        let unfolded = card.replace("\r\n ", "");
        let value = |value: &str| {
            let (mut plain, mut letters) = (String::new(), value.chars());
            while let Some(letter) = letters.next() {
                plain.push(match letter {
                    '\\' => match letters.next() {
                        Some('n' | 'N') => '\n',
                        Some(escaped @ ('\\' | ',' | ';')) => escaped,
                        other => panic!("{other:?} is escaped in {value}"),
                    },
                    letter => letter,
                });
            }
            plain
        };
        let line = |line: &str| {
            let (name, said) = line.split_once(':').unwrap();
            (name.to_owned(), value(said))
        };
        unfolded.trim_end().split("\r\n").map(line).collect()
    }

    #[test]
    fn a_contact_is_read_as_it_was_meant() {
        let contact = Contact {
            name: "ぷらら光; 窓口, A\\B".to_owned(),
            numbers: vec!["0120-000-113".to_owned(), "113".to_owned()],
            notes: vec!["NTT東日本 故障: 113(固定電話から)、0120-000-113".to_owned(); 3],
        };
        let lines = parsed(&contact.vcard());
        let all = |name: &str| -> Vec<&str> {
            lines.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect()
        };
        assert_eq!(lines[0], ("BEGIN".to_owned(), "VCARD".to_owned()));
        assert_eq!(lines[1], ("VERSION".to_owned(), "3.0".to_owned()));
        assert_eq!(lines.last().unwrap(), &("END".to_owned(), "VCARD".to_owned()));
        assert_eq!(all("FN"), [contact.name.as_str()]);
        assert_eq!(all("N"), [format!("{};;;;", contact.name)]);
        assert_eq!(all("TEL"), contact.numbers);
        assert_eq!(all("NOTE"), [contact.notes.join("\n")]);
    }

    #[test]
    fn a_line_of_just_the_length_is_not_folded() {
        let contact = |length: usize| Contact { name: "a".repeat(length), ..Contact::default() }.vcard();
        assert!(!contact(LINE - "N:;;;;".len()).contains("\r\n "));
        assert!(contact(LINE - "N:;;;;".len() + 1).contains("\r\n "));
    }
}
