//! How a spec says that a reference may be null. OpenAPI 3.0 ignores what is
//! beside a `$ref`, and `nullable` adds null only to the `type` of its own
//! schema. So a union has two members: the reference, and a schema that accepts
//! null and nothing else. It becomes an `Option` of the reference.

use serde_json::Value;

use super::document::{is_true, reference};

/// Whether a schema accepts null and nothing else: it is nullable, and its own
/// type is excluded.
pub fn is_null(schema: &Value) -> bool {
    let kind = schema.get("type");
    is_true(schema, "nullable") && kind.is_some() && schema.pointer("/not/type") == kind
}

/// The member of a union of two that is not null, if the other one is.
pub fn without_null<'a>(spec: &'a Value, schema: &'a Value) -> Option<&'a Value> {
    let members = schema.get("oneOf")?.as_array()?;
    match members.as_slice() {
        [member, null] | [null, member] if is_null(resolve(spec, null)) => Some(member),
        _ => None,
    }
}

fn resolve<'a>(spec: &'a Value, schema: &'a Value) -> &'a Value {
    reference(schema)
        .and_then(|pointer| spec.pointer(pointer))
        .unwrap_or(schema)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_union_with_null_is_a_nullable_reference() {
        let spec = json!({ "components": { "schemas": {
            "Name": { "type": "string" },
            "NullValue": { "type": "string", "nullable": true, "not": { "type": "string" } },
            "Maybe": { "type": "string", "nullable": true },
        }}});
        let of = |names: &[&str]| {
            let members = names.iter();
            let members =
                members.map(|name| json!({ "$ref": format!("#/components/schemas/{name}") }));
            json!({ "oneOf": members.collect::<Vec<_>>() })
        };
        let name = json!({ "$ref": "#/components/schemas/Name" });
        assert_eq!(
            without_null(&spec, &of(&["Name", "NullValue"])),
            Some(&name)
        );
        assert_eq!(
            without_null(&spec, &of(&["NullValue", "Name"])),
            Some(&name)
        );
        assert_eq!(without_null(&spec, &of(&["Name", "Maybe"])), None);
        assert_eq!(without_null(&spec, &of(&["Name"])), None);
        assert_eq!(without_null(&spec, &name), None);
    }
}
