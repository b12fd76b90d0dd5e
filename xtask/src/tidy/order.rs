//! The crates of the workspace and the order of their rooms: a room imports
//! from those before it, and from its own layer. This table is the order;
//! CONTRIBUTING.md explains it.

/// A crate, or a folder that is compiled as one.
pub(super) struct Package {
    pub(super) folder: &'static str,
    /// Layers of rooms, the lowest first; the root is above all of them.
    pub(super) order: &'static [&'static [&'static str]],
    /// Modules in the folder that are roots of other crates.
    pub(super) apart: &'static [&'static str],
}

/// Every crate, and the generator.
pub(super) const CRATES: &[Package] = &[
    Package {
        folder: "src",
        order: &[
            &["generated", "clock", "schemas"],
            &["wire"],
            &["ids", "idempotency"],
            &["error"],
            &["reply", "message", "page"],
            &["transport"],
            &["client", "reflect"],
            &["request", "resources"],
            &["bulk", "webhook"],
        ],
        apart: &[],
    },
    Package {
        folder: "sandbox/src",
        order: &[
            &["http", "limiter", "store"],
            &["faults", "operations", "record", "settings", "validate"],
            &["service"],
            &["deliver", "shared"],
            &["control"],
            &["page"],
            &["server"],
            &["sandbox"],
            &["builder", "example"],
        ],
        apart: &[],
    },
    Package {
        folder: "outbox/src",
        order: &[
            &["error", "gate"],
            &["draft", "store"],
            &["job"],
            &["outbox"],
            &["worker"],
        ],
        apart: &[],
    },
    Package {
        folder: "cli/src",
        order: &[
            &["exit", "global"],
            &["failure"],
            &["http", "json", "secret"],
            &["config", "output"],
            &["context"],
            &["commands"],
            &["args"],
        ],
        apart: &[],
    },
    Package {
        folder: "xtask/src",
        order: &[
            &["flags", "util"],
            &["finding", "releases", "walk"],
            &["documents", "drift"],
            &["sources"],
            &["binary", "features", "generate", "tidy", "rusqlite_range"],
            &["check", "diff", "outside"],
            &["mutate", "new_operation", "release"],
            &["ci"],
        ],
        apart: &["lib"],
    },
    Package {
        folder: "openapi/codegen",
        order: &[
            &["pointer"],
            &["yaml"],
            &["document", "refusal"],
            &["nullable", "operations", "references", "string_enums"],
            &["events"],
            &["model"],
            &["schemas"],
            &["lower"],
            &["derives", "objects", "redact", "send", "unions"],
            &["rewrite", "emit", "layout", "surface"],
        ],
        apart: &[],
    },
];

/// Files that may be long, each with the reason.
pub(super) const LONG_FILES: &[(&str, &str)] = &[
    (
        "xtask/src/documents/holds.rs",
        "one comparison a kind of fact",
    ),
    ("xtask/src/drift/facts.rs", "one reading a kind of fact"),
    (
        "openapi/codegen/yaml.rs",
        "half of it are the tests of a small parser",
    ),
    (
        "src/transport/pacing/model.rs",
        "tests only: the reference model of pacing",
    ),
    (
        "src/webhook/event.rs",
        "one type, and a documented question a method",
    ),
    (
        "src/webhook/event/parse.rs",
        "one question a function, over all documented forms",
    ),
    (
        "src/webhook/event/types.rs",
        "the kinds of events, each with its documents",
    ),
    (
        "sandbox/src/operations/send/content.rs",
        "the rules of a message, in the order of the documents",
    ),
    (
        "xtask/src/tidy/imports.rs",
        "one reader of paths; its parts mean nothing apart",
    ),
    (
        "xtask/src/release.rs",
        "a list of small checks with their tests",
    ),
];
