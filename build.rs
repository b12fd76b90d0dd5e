//! Compiles `openapi/blooio.yaml` into the client that `src/generated.rs`
//! includes. Without the feature `codegen` the committed file is used instead.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "codegen")]
    generate();
}

#[cfg(feature = "codegen")]
#[path = "openapi/codegen/lib.rs"]
#[allow(dead_code, reason = "xtask and the tests read more of a document")]
pub mod codegen;

#[cfg(feature = "codegen")]
fn generate() {
    const SPEC: &str = "openapi/blooio.yaml";
    println!("cargo::rerun-if-changed={SPEC}");
    println!("cargo::rerun-if-changed=openapi/codegen");

    let generated = codegen::generate(SPEC.as_ref()).unwrap_or_else(|error| {
        println!("cargo::error={error}");
        std::process::exit(1);
    });
    let out = std::path::PathBuf::from(std::env::var("OUT_DIR").unwrap_or_default());
    for (name, code) in [
        ("generated.rs", generated.code),
        ("generated_events.rs", generated.events),
    ] {
        if let Err(error) = std::fs::write(out.join(name), code) {
            println!("cargo::error={}: {error}", out.join(name).display());
            std::process::exit(1);
        }
    }
}
