//! The crates of the workspace and the order of their rooms: a room imports
//! from those before it, and from its own layer. This table is the order;
//! CONTRIBUTING.md explains it.

/// A crate, or a folder that is compiled as one.
pub(super) struct Package {
    pub(super) folder: &'static str,
    /// Layers of rooms, the lowest first; the root is above all of them. Without
    /// layers only circles are looked for.
    pub(super) order: &'static [&'static [&'static str]],
    /// Modules in the folder that are roots of other crates.
    pub(super) apart: &'static [&'static str],
    /// First files of circles that are still to be cut.
    pub(super) circles: &'static [&'static str],
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
        circles: &["bulk", "error", "resources::chats", "transport::pool"],
    },
    Package {
        folder: "sandbox/src",
        order: &[],
        apart: &[],
        circles: &[],
    },
    Package {
        folder: "outbox/src",
        order: &[],
        apart: &[],
        circles: &["store"],
    },
    Package {
        folder: "cli/src",
        order: &[],
        apart: &[],
        circles: &["args"],
    },
    Package {
        folder: "xtask/src",
        order: &[
            &["flags", "util"],
            &["finding", "releases", "walk"],
            &["documents", "drift"],
            &["sources"],
            &["generate", "tidy", "rusqlite_range"],
            &["check", "diff", "outside"],
            &["mutate", "release"],
            &["ci"],
        ],
        apart: &["lib"],
        circles: &[],
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
            &["rewrite", "emit", "surface"],
        ],
        apart: &[],
        circles: &[],
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
        "openapi/codegen/send.rs",
        "one rewriting, with the tests of each of its steps",
    ),
    (
        "openapi/codegen/yaml.rs",
        "half of it are the tests of a small parser",
    ),
    (
        "src/client.rs",
        "the builder: one documented setting after another",
    ),
    (
        "src/clock.rs",
        "real and manual time, and the arithmetic, beside each other",
    ),
    (
        "src/error.rs",
        "one type, and a documented question a method",
    ),
    (
        "src/resources/groups.rs",
        "one handle, each method with its errors and its example",
    ),
    (
        "src/resources/messages.rs",
        "one handle, each method with its errors and its example",
    ),
    (
        "src/resources/webhooks.rs",
        "one handle, each method with its errors and its example",
    ),
    (
        "src/ids.rs",
        "ten identifiers, each with its documents and its example",
    ),
    (
        "src/transport.rs",
        "the loop of attempts, with the tests of each of its ends",
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
        "sandbox/src/control/endpoints.rs",
        "one table, with what each row of it does",
    ),
    (
        "sandbox/src/operations/send/content.rs",
        "the rules of a message, in the order of the documents",
    ),
    ("outbox/src/worker/queue.rs", "to be split by question"),
    (
        "xtask/src/tidy/imports.rs",
        "one reader of paths; its parts mean nothing apart",
    ),
    (
        "xtask/src/release.rs",
        "a list of small checks with their tests",
    ),
];
