//! The message template, with placeholders for the values of a file.

use csv::StringRecord;

use crate::failure::Failure;

/// A text with a value of the row for each `{column}`; `{{` and `}}` are braces.
#[derive(Clone, Debug)]
pub(super) struct Template(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// The index of a column, and its name.
    Column(usize, String),
}

impl Template {
    /// # Errors
    /// If a brace is left open, or a column is not in the file.
    pub(super) fn parse(text: &str, columns: &StringRecord) -> Result<Self, Failure> {
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            let (before, after) = rest.split_at(at);
            plain.push_str(before);
            if let Some(after) = after.strip_prefix("{{") {
                plain.push('{');
                rest = after;
            } else if let Some(after) = after.strip_prefix("}}") {
                plain.push('}');
                rest = after;
            } else {
                let inner = after
                    .strip_prefix('{')
                    .and_then(|inner| inner.split_once('}'));
                let Some((name, after)) = inner else {
                    return Err(Failure::usage(
                        "the template has a brace that is not closed; write {{ or }} for a brace",
                    ));
                };
                if !plain.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut plain)));
                }
                pieces.push(column(name.trim(), columns)?);
                rest = after;
            }
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            pieces.push(Piece::Text(plain));
        }
        Ok(Self(pieces))
    }

    /// The text for a row.
    ///
    /// # Errors
    /// With the name of a column that is empty in this row.
    pub(super) fn fill(&self, row: &StringRecord) -> Result<String, &str> {
        let mut text = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Column(at, name) => match row.get(*at) {
                    None | Some("") => return Err(name),
                    Some(value) => text.push_str(value),
                },
            }
        }
        Ok(text)
    }
}

fn column(name: &str, columns: &StringRecord) -> Result<Piece, Failure> {
    match columns.iter().position(|column| column == name) {
        Some(at) => Ok(Piece::Column(at, name.to_owned())),
        None => {
            let columns: Vec<&str> = columns.iter().collect();
            Err(Failure::usage(format!(
                "the template names the column `{name}`; the file has {}",
                columns.join(", ")
            )))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_filled_and_braces_kept() {
        let columns = StringRecord::from(vec!["to", "name"]);
        let row = StringRecord::from(vec!["+15551234567", "Ana"]);
        let fill = |text: &str| {
            let template = Template::parse(text, &columns).unwrap();
            template.fill(&row).unwrap()
        };
        assert_eq!(fill("Hi {name}, {{sic}}!"), "Hi Ana, {sic}!");
        assert_eq!(fill("{ name }"), "Ana");
        for bad in ["Hi {nam}", "Hi {name", "Hi name}"] {
            assert!(Template::parse(bad, &columns).is_err(), "{bad}");
        }
        let empty = StringRecord::from(vec!["+15551234567", ""]);
        let template = Template::parse("Hi {name}", &columns).unwrap();
        assert_eq!(template.fill(&empty), Err("name"));
    }
}
