//! The differences between the two engines' SQL. A statement is written once,
//! with these placeholders:
//!
//! | written | SQLite | PostgreSQL |
//! |---|---|---|
//! | `{outbox}`, `{worker}`, … | `blooio_outbox`, `blooio_outbox_worker` | `blooio.outbox`, `blooio.outbox_worker` |
//! | `{now}` | the kept clock | the server's clock |
//! | `{wall}` | the wall clock | the server's clock |
//! | `{locked}` | | `FOR UPDATE SKIP LOCKED` |
//! | `{lock}` | | `FOR UPDATE` |
//! | `{ids:1}` | the numbers of the JSON array in `$1` | the same |
//! | `{pairs:1}` | `id` and `word` of each pair in the JSON array in `$1` | the same |
//! | `{find}` | `instr` | `strpos` |
//! | `$1` | `?1` | `$1::bigint` or `$1::text` by the value |

use std::borrow::Cow;

/// The placeholders' values for one engine.
#[derive(Clone, Debug)]
pub(crate) struct Dialect {
    kind: Kind,
    prefix: Cow<'static, str>,
    schema: Cow<'static, str>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    #[cfg(feature = "sqlite")]
    Sqlite,
    #[cfg(feature = "postgres")]
    Postgres,
}

impl Dialect {
    #[cfg(feature = "sqlite")]
    pub(crate) const SQLITE: Self = Self {
        kind: Kind::Sqlite,
        prefix: Cow::Borrowed("blooio_"),
        schema: Cow::Borrowed(""),
    };

    #[cfg(feature = "postgres")]
    pub(crate) fn postgres(schema: &str) -> Self {
        Self {
            kind: Kind::Postgres,
            prefix: Cow::Owned(format!("\"{schema}\".")),
            schema: Cow::Owned(schema.to_owned()),
        }
    }

    /// The statement in this engine's SQL.
    pub(crate) fn render(&self, sql: &str) -> String {
        let mut out = String::with_capacity(sql.len() + 128);
        let mut rest = sql;
        while let Some(begin) = rest.find('{') {
            out.push_str(rest.get(..begin).unwrap_or_default());
            rest = rest.get(begin + 1..).unwrap_or_default();
            let (word, after) = rest.split_once('}').unwrap_or((rest, ""));
            self.word(word, &mut out);
            rest = after;
        }
        out.push_str(rest);
        match self.kind {
            // A dollar before anything but a digit begins a JSON path.
            #[cfg(feature = "sqlite")]
            Kind::Sqlite => (1..=9).fold(out, |sql, number| {
                sql.replace(&format!("${number}"), &format!("?{number}"))
            }),
            #[cfg(feature = "postgres")]
            Kind::Postgres => out,
        }
    }

    /// A script in this engine's SQL; it has function bodies with braces of
    /// their own, so only the known placeholders are replaced.
    #[cfg(feature = "postgres")]
    pub(crate) fn render_script(&self, sql: &str) -> String {
        let words = ["outbox", "worker", "gate", "event", "pause", "schema"];
        words.iter().fold(sql.to_owned(), |sql, word| {
            let mut name = String::new();
            self.word(word, &mut name);
            sql.replace(&format!("{{{word}}}"), &name)
        })
    }

    fn word(&self, word: &str, out: &mut String) {
        let sqlite = match self.kind {
            #[cfg(feature = "sqlite")]
            Kind::Sqlite => true,
            #[cfg(feature = "postgres")]
            Kind::Postgres => false,
        };
        let server_time = "(extract(epoch from clock_timestamp()) * 1000)::bigint";
        match word {
            "outbox" => out.extend([&*self.prefix, "outbox"]),
            "worker" | "gate" | "event" | "pause" | "clock" | "migration" => {
                out.extend([&*self.prefix, "outbox_", word]);
            }
            "schema" => out.push_str(&self.schema),
            "now" => out.push_str(if sqlite { "blooio_now()" } else { server_time }),
            "wall" => out.push_str(if sqlite { "blooio_wall()" } else { server_time }),
            "locked" => out.push_str(if sqlite { "" } else { "FOR UPDATE SKIP LOCKED" }),
            "lock" => out.push_str(if sqlite { "" } else { "FOR UPDATE" }),
            "find" => out.push_str(if sqlite { "instr" } else { "strpos" }),
            other => match other.split_once(':') {
                Some(("pairs", number)) if sqlite => out.extend([
                    "(SELECT json_extract(value, '$[0]') AS id, \
                     json_extract(value, '$[1]') AS word FROM json_each($",
                    number,
                    "))",
                ]),
                Some(("pairs", number)) => out.extend([
                    "(SELECT (value->>0)::bigint AS id, value->>1 AS word \
                     FROM jsonb_array_elements($",
                    number,
                    "::text::jsonb))",
                ]),
                Some((_, number)) if sqlite => {
                    out.extend(["(SELECT value FROM json_each($", number, "))"]);
                }
                Some((_, number)) => out.extend([
                    "(SELECT value::bigint FROM jsonb_array_elements_text($",
                    number,
                    "::text::jsonb))",
                ]),
                None => {}
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_statement_is_written_in_both_dialects() {
        let sql = "SELECT {now} FROM {outbox} WHERE id IN {ids:1} AND state = $2 {locked}";
        #[cfg(feature = "sqlite")]
        assert_eq!(
            Dialect::SQLITE.render(sql),
            "SELECT blooio_now() FROM blooio_outbox WHERE id IN \
             (SELECT value FROM json_each(?1)) AND state = ?2 "
        );
        #[cfg(feature = "postgres")]
        assert_eq!(
            Dialect::postgres("own").render(sql),
            "SELECT (extract(epoch from clock_timestamp()) * 1000)::bigint \
             FROM \"own\".outbox WHERE id IN \
             (SELECT value::bigint FROM jsonb_array_elements_text($1::text::jsonb)) \
             AND state = $2 FOR UPDATE SKIP LOCKED"
        );
    }
}
