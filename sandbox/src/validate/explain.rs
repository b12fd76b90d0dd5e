//! Explains a validator's error: the field as the guide writes it, and a reason
//! for a person. Values are not quoted, since they may be private.

use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde_json::Value;

use super::Invalid;

/// The field and the reason of an error.
pub(super) fn explain(error: &ValidationError<'_>) -> Invalid {
    let pointer = error.instance_path().to_string();
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            Invalid {
                field: field(&format!("{pointer}/{name}")),
                reason: "is required".to_owned(),
            }
        }
        ValidationErrorKind::OneOfNotValid { context } | ValidationErrorKind::AnyOf { context } => {
            deepest(context, pointer.len()).unwrap_or_else(|| Invalid {
                field: field(&pointer),
                reason: alternatives(context),
            })
        }
        kind => Invalid {
            field: field(&pointer),
            reason: reason(kind, error.instance()),
        },
    }
}

/// `/parts/0/url` as `parts[0].url`.
pub(super) fn field(pointer: &str) -> String {
    let mut field = String::new();
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        if token.bytes().all(|byte| byte.is_ascii_digit()) && !field.is_empty() {
            field.push('[');
            field.push_str(&token);
            field.push(']');
        } else {
            if !field.is_empty() {
                field.push('.');
            }
            field.push_str(&token);
        }
    }
    field
}

/// The error of the alternative that was probably meant: the one that failed
/// below the value itself, or that fits the value's type.
fn deepest(context: &[Vec<ValidationError<'static>>], depth: usize) -> Option<Invalid> {
    let is_deeper = |error: &&ValidationError<'static>| {
        error.instance_path().to_string().len() > depth
            || !matches!(
                error.kind(),
                ValidationErrorKind::Type { .. } | ValidationErrorKind::Enum { .. }
            )
    };
    let meant = context.iter().filter_map(|errors| errors.first());
    meant.filter(is_deeper).map(explain).next()
}

fn alternatives(context: &[Vec<ValidationError<'static>>]) -> String {
    let mut types: Vec<String> = Vec::new();
    for error in context.iter().filter_map(|errors| errors.first()) {
        match error.kind() {
            ValidationErrorKind::Type { kind } => types.push(type_name(kind)),
            ValidationErrorKind::Enum { options } if options[0].is_null() => {
                types.push("null".to_owned());
            }
            kind => return reason(kind, error.instance()),
        }
    }
    types.dedup();
    format!("must be {}", types.join(" or "))
}

fn reason(kind: &ValidationErrorKind, value: &Value) -> String {
    match kind {
        ValidationErrorKind::Type { .. } if value.is_null() => "must not be null".to_owned(),
        ValidationErrorKind::Type { kind } => format!("must be {}", type_name(kind)),
        ValidationErrorKind::Enum { options } => {
            let words = options.as_array().into_iter().flatten();
            let words: Vec<&str> = words.filter_map(Value::as_str).collect();
            format!("must be one of {}", words.join(", "))
        }
        ValidationErrorKind::MinLength { limit: 1 } => "must not be empty".to_owned(),
        ValidationErrorKind::MinLength { limit } => {
            format!("must be at least {limit} characters")
        }
        ValidationErrorKind::MaxLength { limit } => format!("must be at most {limit} characters"),
        ValidationErrorKind::MinItems { limit: 1 } => "must not be empty".to_owned(),
        ValidationErrorKind::MinItems { limit } => format!("must have at least {limit} items"),
        ValidationErrorKind::MaxItems { limit } => format!("must have at most {limit} items"),
        ValidationErrorKind::Minimum { limit } => format!("must be at least {limit}"),
        ValidationErrorKind::Maximum { limit } => format!("must be at most {limit}"),
        ValidationErrorKind::Format { format } => format!("must be a valid {format}"),
        ValidationErrorKind::Pattern { pattern } => format!("must match {pattern}"),
        ValidationErrorKind::AdditionalProperties { .. } => "has a field too many".to_owned(),
        kind => format!("breaks the rule {}", kind.keyword()),
    }
}

fn type_name(kind: &TypeKind) -> String {
    let name = match kind {
        TypeKind::Single(kind) => kind.to_string(),
        TypeKind::Multiple(kinds) => {
            let kinds: Vec<String> = kinds.iter().map(|kind| kind.to_string()).collect();
            kinds.join(" or ")
        }
    };
    match name.as_str() {
        "array" => "a list".to_owned(),
        "integer" => "a whole number".to_owned(),
        "object" => "an object".to_owned(),
        "boolean" => "true or false".to_owned(),
        "null" => "null".to_owned(),
        other => format!("a {other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn fields_are_written_as_the_guide_writes_them() {
        assert_eq!(field("/parts/0/url"), "parts[0].url");
        assert_eq!(field("/text"), "text");
        assert_eq!(field(""), "");
    }
}
