//! The spec under test, and what each test asks of it: its operations, its
//! schemas, and whether a document is valid.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::OnceLock;

use blooio_client::generated::by_name;
use blooio_client::reflect::SchemaType;
use proptest::strategy::BoxedStrategy;
use serde_json::{Value, json};

use xtask::codegen::document::{Document, METHODS, is_true, items, join, members, strings, text};
use xtask::codegen::nullable::without_null;
use xtask::json_schema::Validators;

/// The spec at `BLOOIO_SPEC`, read once.
pub(crate) fn spec() -> &'static Document {
    static SPEC: OnceLock<Document> = OnceLock::new();
    SPEC.get_or_init(|| match Document::read(&spec_path()) {
        Ok(spec) => spec,
        Err(error) => panic!("{error}"),
    })
}

/// Whether the spec is the one that was compiled.
pub(crate) fn is_own_spec() -> bool {
    std::env::var_os("BLOOIO_SPEC").is_none()
}

fn spec_path() -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    match std::env::var_os("BLOOIO_SPEC") {
        Some(path) => root.join(path),
        None => root.join("openapi/blooio.yaml"),
    }
}

/// What one test shares among its parts.
pub(crate) struct SpecUnderTest {
    pub(crate) spec: &'static Document,
    pub(crate) types: BTreeMap<&'static str, SchemaType>,
    pub(crate) strategies: RefCell<HashMap<String, BoxedStrategy<Value>>>,
    validators: RefCell<Validators>,
}

/// One operation of the spec.
pub(crate) struct Operation {
    pub(crate) id: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) pointer: String,
    pub(crate) value: &'static Value,
    pub(crate) parameters: Vec<Parameter>,
}

/// One parameter of an operation, its reference resolved.
#[derive(Clone)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) place: String,
    pub(crate) required: bool,
    pub(crate) schema: &'static Value,
    pub(crate) pointer: String,
}

impl SpecUnderTest {
    pub(crate) fn load() -> Rc<Self> {
        let spec = spec();
        let types = by_name::schemas();
        Rc::new(Self {
            spec,
            types: types.into_iter().map(|one| (one.name(), one)).collect(),
            strategies: RefCell::default(),
            validators: RefCell::new(Validators::new(&spec.value)),
        })
    }

    /// What a document breaks of a schema: pointer and reason of each.
    pub(crate) fn errors(&self, schema: &Value, document: &Value) -> Vec<(String, String)> {
        self.validators.borrow_mut().errors(schema, document)
    }

    pub(crate) fn is_valid(&self, schema: &Value, document: &Value) -> bool {
        self.errors(schema, document).is_empty()
    }

    pub(crate) fn resolve(&self, schema: &'static Value) -> &'static Value {
        self.spec.resolve(schema, "").0
    }

    pub(crate) fn schemas(&self) -> impl Iterator<Item = (&'static String, &'static Value)> {
        let components = self.spec.at("/components").unwrap_or(&Value::Null);
        members(components, "schemas")
    }

    /// The schemas that have a Rust type, with it.
    pub(crate) fn typed_schemas(
        &self,
    ) -> impl Iterator<Item = (&'static String, &'static Value, &SchemaType)> {
        self.schemas()
            .filter_map(|(name, schema)| Some((name, schema, self.types.get(name.as_str())?)))
    }

    pub(crate) fn schema(&self, name: &str) -> Option<&'static Value> {
        self.spec.at(&join("/components/schemas", name))
    }

    /// Names of the schemas that are multipart bodies, which have no type.
    pub(crate) fn multipart_bodies(&self) -> Vec<String> {
        let operations = self.operations();
        let bodies = operations.iter().filter_map(Operation::body);
        let forms = bodies.filter(|(media, _)| *media == "multipart/form-data");
        forms.filter_map(|(_, schema)| component(schema)).collect()
    }

    pub(crate) fn operations(&self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (path, item) in members(&self.spec.value, "paths") {
            for (method, value) in item.as_object().into_iter().flatten() {
                if !METHODS.contains(&method.as_str()) {
                    continue;
                }
                let pointer = join(&join("/paths", path), method);
                let own = self.parameters(value, &pointer);
                let shared = self.parameters(item, &join("/paths", path));
                operations.push(Operation {
                    id: text(value, "operationId").to_owned(),
                    method: method.to_uppercase(),
                    path: path.clone(),
                    value,
                    parameters: own.into_iter().chain(shared).collect(),
                    pointer,
                });
            }
        }
        operations
    }

    fn parameters(&self, holder: &'static Value, pointer: &str) -> Vec<Parameter> {
        let list = items(holder, "parameters").enumerate();
        list.map(|(index, parameter)| {
            let pointer = format!("{pointer}/parameters/{index}");
            let (parameter, pointer) = self.spec.resolve(parameter, &pointer);
            Parameter {
                name: text(parameter, "name").to_owned(),
                place: text(parameter, "in").to_owned(),
                required: is_true(parameter, "required"),
                schema: parameter.get("schema").unwrap_or(&Value::Null),
                pointer,
            }
        })
        .collect()
    }
}

impl Operation {
    /// The media type and the schema of the body.
    pub(crate) fn body(&self) -> Option<(&'static str, &'static Value)> {
        let body = self.value.get("requestBody")?;
        let (body, _) = spec().resolve(body, "");
        let (media, content) = members(body, "content").next()?;
        Some((media, content.get("schema")?))
    }

    /// Status, response and its pointer, references resolved.
    pub(crate) fn responses(&self) -> Vec<(String, &'static Value, String)> {
        let responses = members(self.value, "responses");
        let each = responses.map(|(status, response)| {
            let pointer = join(&join(&self.pointer, "responses"), status);
            let (response, pointer) = spec().resolve(response, &pointer);
            (status.clone(), response, pointer)
        });
        each.collect()
    }

    /// The form field of a multipart body that takes the file: the only one, and
    /// required.
    pub(crate) fn upload(&self) -> Option<&'static str> {
        let (media, schema) = self.body()?;
        let (schema, _) = spec().resolve(schema, "");
        let fields: Vec<_> = members(schema, "properties").collect();
        let [(name, field)] = fields.as_slice() else {
            return None;
        };
        let is_file = text(field, "format") == "binary" && text(field, "type") == "string";
        let is_needed = strings(schema, "required").any(|one| one == *name);
        (media == "multipart/form-data" && is_file && is_needed).then_some(name.as_str())
    }

    /// The values of a path that was made from this operation's template, as
    /// they are in it, still encoded.
    pub(crate) fn captures<'a>(&self, path: &'a str) -> Option<Vec<(String, &'a str)>> {
        captures(&self.path, path)
    }
}

/// Reads `path` by a template; `None` if it was not made from it.
pub(crate) fn captures<'a>(template: &str, path: &'a str) -> Option<Vec<(String, &'a str)>> {
    let mut values = Vec::new();
    let mut parts = path.split('/');
    for expected in template.split('/') {
        let part = parts.next()?;
        match expected
            .strip_prefix('{')
            .and_then(|name| name.strip_suffix('}'))
        {
            Some(name) => values.push((name.to_owned(), part)),
            None if expected == part => {}
            None => return None,
        }
    }
    parts.next().is_none().then_some(values)
}

/// The component that a `$ref` names.
pub(crate) fn component(schema: &Value) -> Option<String> {
    let target = schema.get("$ref")?.as_str()?;
    target
        .strip_prefix("#/components/schemas/")
        .map(str::to_owned)
}

/// A reference to a component.
pub(crate) fn reference_to(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// What a schema with one `allOf`, or a union with null, means, and whether it
/// takes null by itself.
pub(crate) fn unwrapped(schema: &'static Value) -> (&'static Value, bool) {
    if let Some(member) = without_null(&spec().value, schema) {
        return (member, true);
    }
    let nullable = is_true(schema, "nullable");
    match items(schema, "allOf").collect::<Vec<_>>().as_slice() {
        [only] => (only, false),
        _ => (schema, nullable),
    }
}
