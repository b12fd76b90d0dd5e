//! What a command found wrong, and the three ways to print it.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::flags::Format;

/// One thing that is wrong: where, by which rule, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) file: PathBuf,
    pub(crate) line: usize,
    pub(crate) rule: &'static str,
    pub(crate) message: String,
    pub(crate) remedy: String,
}

/// Prints findings in the order of their places.
pub(crate) fn render(findings: &[Finding], format: Format) -> String {
    let mut findings: Vec<_> = findings.iter().collect();
    findings.sort_by(|a, b| (&a.file, a.line, a.rule).cmp(&(&b.file, b.line, b.rule)));
    if format == Format::Json {
        let list: Vec<Value> = findings.iter().map(|finding| as_json(finding)).collect();
        return format!("{:#}\n", Value::Array(list));
    }
    let mut out = String::new();
    for finding in findings {
        let Finding {
            line,
            rule,
            message,
            remedy,
            ..
        } = finding;
        let file = relative(&finding.file);
        let _ = match format {
            Format::Github => {
                writeln!(
                    out,
                    "{}",
                    annotation("error", &file, *line, rule, &format!("{message}; {remedy}"))
                )
            }
            _ => writeln!(out, "{file}:{line}: [{rule}] {message}; {remedy}"),
        };
    }
    out
}

/// A line that GitHub shows beside the changed file.
pub(crate) fn annotation(
    level: &str,
    file: &str,
    line: usize,
    title: &str,
    message: &str,
) -> String {
    let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
    format!(
        "::{level} file={},line={line},title={}::{}",
        property(file),
        property(title),
        escape(message)
    )
}

/// The path relative to the repository.
pub(crate) fn relative(path: &Path) -> String {
    let root = crate::util::root();
    path.strip_prefix(&root)
        .unwrap_or(path)
        .display()
        .to_string()
}

fn as_json(finding: &Finding) -> Value {
    json!({
        "file": relative(&finding.file),
        "line": finding.line,
        "rule": finding.rule,
        "message": finding.message,
        "remedy": finding.remedy,
    })
}

fn escape(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(line: usize) -> Finding {
        Finding {
            file: crate::util::root().join("openapi/a.yaml"),
            line,
            rule: "tag",
            message: "operation `x` has no tag: 100 %".into(),
            remedy: "add one".into(),
        }
    }

    #[test]
    fn text_is_sorted_and_says_file_line_rule_and_remedy() {
        let text = render(&[finding(7), finding(3)], Format::Text);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(
            lines[0],
            "openapi/a.yaml:3: [tag] operation `x` has no tag: 100 %; add one"
        );
        assert!(lines[1].starts_with("openapi/a.yaml:7:"));
    }

    #[test]
    fn annotations_escape_what_github_would_read() {
        let text = render(&[finding(3)], Format::Github);
        assert_eq!(
            text,
            "::error file=openapi/a.yaml,line=3,title=tag::operation `x` has no tag: 100 %25; add one\n"
        );
    }

    #[test]
    fn json_is_one_list() {
        let list: Value = serde_json::from_str(&render(&[finding(3)], Format::Json)).unwrap();
        assert_eq!(list[0]["line"], 3);
        assert_eq!(list[0]["rule"], "tag");
    }
}
