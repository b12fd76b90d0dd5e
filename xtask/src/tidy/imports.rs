//! Which file of a crate imports which: every path that begins with `crate`,
//! `super`, `self` or a child module, in imports and in code, read from the
//! tokens. A re-export (`pub use`) is not an import: a file that imports through it
//! imports its target. Tests are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::order::Package;
use crate::util::root;

/// The imports between the files of a crate.
pub(super) struct Graph {
    /// Module path, `a::b`, to file and text; the root's is empty.
    files: BTreeMap<String, (PathBuf, String)>,
    edges: Vec<Edge>,
}

/// One import.
pub(super) struct Edge {
    from: String,
    to: String,
    pub(super) file: PathBuf,
    pub(super) line: usize,
}

impl Edge {
    /// The first step of the importing module's path; empty for the root.
    pub(super) fn source_room(&self) -> &str {
        self.from.split("::").next().unwrap_or_default()
    }

    /// The first step of the imported module's path; empty for the root.
    pub(super) fn target_room(&self) -> &str {
        self.to.split("::").next().unwrap_or_default()
    }
}

impl Graph {
    /// Reads a crate below `root`.
    ///
    /// # Errors
    /// A file cannot be read or is not Rust.
    pub(super) fn read(root: &Path, package: &Package) -> Result<Self, Box<dyn std::error::Error>> {
        let folder = root.join(package.folder);
        let mut files = BTreeMap::new();
        for (path, text) in self::files(&folder)? {
            let module = module_of(&folder, &path);
            let is_foreign = package.apart.iter().any(|apart| module.starts_with(apart));
            if !is_foreign {
                files.insert(module, (path, text));
            }
        }
        Self::of(files)
    }

    fn of(files: BTreeMap<String, (PathBuf, String)>) -> Result<Self, Box<dyn std::error::Error>> {
        let mut found: BTreeMap<String, Paths> = BTreeMap::new();
        for (module, (path, text)) in &files {
            let tokens: TokenStream = text
                .parse()
                .map_err(|error| format!("{}: not Rust: {error}", path.display()))?;
            let mut paths = Paths::new(module, &files);
            paths.walk(tokens);
            found.insert(module.clone(), paths);
        }
        let mut edges = Vec::new();
        let mut seen = BTreeSet::new();
        for (from, paths) in &found {
            for path in &paths.used {
                let Some(to) = resolve(&found, &files, path, 0) else {
                    continue;
                };
                if to != *from && seen.insert((from.clone(), to.clone())) {
                    let (file, text) = &files[from];
                    edges.push(Edge {
                        line: line_of(text, &to),
                        from: from.clone(),
                        to,
                        file: file.clone(),
                    });
                }
            }
        }
        Ok(Self { files, edges })
    }

    pub(super) fn files(&self) -> impl Iterator<Item = (&Path, &str)> {
        self.files
            .values()
            .map(|(path, text)| (path.as_path(), text.as_str()))
    }

    pub(super) fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// File and line of an import.
    pub(super) fn import(&self, from: &str, to: &str) -> (PathBuf, usize) {
        let edge = self
            .edges
            .iter()
            .find(|edge| edge.from == from && edge.to == to);
        edge.map_or_else(|| (root(), 1), |edge| (edge.file.clone(), edge.line))
    }

    /// Every set of files that import each other, as the shortest cycle through the
    /// first of them.
    pub(super) fn circles(&self) -> Vec<Vec<String>> {
        let mut circles = Vec::new();
        let mut known: BTreeSet<String> = BTreeSet::new();
        for start in self.files.keys() {
            if known.contains(start) {
                continue;
            }
            if let Some(circle) = self.way_around(start) {
                let members = self.reached(start);
                let members = members
                    .into_iter()
                    .filter(|one| self.reached(one).contains(start));
                known.extend(members);
                circles.push(circle);
            }
        }
        circles
    }

    /// All imports, one a line.
    pub(super) fn listing(&self) -> String {
        let name = |module: &str| match module {
            "" => "(root)".to_owned(),
            module => module.to_owned(),
        };
        let lines = self
            .edges
            .iter()
            .map(|edge| format!("{} -> {}", name(&edge.from), name(&edge.to)));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn next<'a>(&'a self, from: &'a str) -> impl Iterator<Item = &'a str> {
        let edges = self.edges.iter().filter(move |edge| edge.from == from);
        edges.map(|edge| edge.to.as_str())
    }

    fn reached(&self, start: &str) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let mut waiting = vec![start.to_owned()];
        while let Some(one) = waiting.pop() {
            for next in self.next(&one) {
                if reached.insert(next.to_owned()) {
                    waiting.push(next.to_owned());
                }
            }
        }
        reached
    }

    fn way_around(&self, start: &str) -> Option<Vec<String>> {
        let mut before: BTreeMap<&str, &str> = BTreeMap::new();
        let mut waiting = std::collections::VecDeque::from([start]);
        while let Some(one) = waiting.pop_front() {
            for next in self.next(one) {
                if next == start {
                    let mut way = vec![one.to_owned()];
                    let mut at = one;
                    while at != start {
                        at = before[at];
                        way.push(at.to_owned());
                    }
                    way.reverse();
                    return Some(way);
                }
                if next != one && !before.contains_key(next) {
                    before.insert(next, one);
                    waiting.push_back(next);
                }
            }
        }
        None
    }
}

/// Every Rust file below a folder with its text, in alphabetical order.
pub(super) fn files(folder: &Path) -> std::io::Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path)?;
            found.push((path, text));
        }
    }
    Ok(found)
}

fn module_of(folder: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(folder).unwrap_or(path).with_extension("");
    let steps: Vec<_> = relative
        .iter()
        .map(|step| step.to_string_lossy().into_owned())
        .collect();
    match steps.as_slice() {
        [only] if only == "lib" || only == "main" => String::new(),
        _ => steps.join("::"),
    }
}

/// The file that a path from the crate's root leads to; nothing if it leaves
/// the crate.
fn resolve(
    found: &BTreeMap<String, Paths>,
    files: &BTreeMap<String, (PathBuf, String)>,
    path: &[String],
    depth: usize,
) -> Option<String> {
    let count = (0..=path.len())
        .rev()
        .find(|count| files.contains_key(&path[..*count].join("::")))?;
    let module = path[..count].join("::");
    let Some(name) = path.get(count) else {
        return Some(module);
    };
    match found.get(&module).and_then(|paths| paths.names.get(name)) {
        Some(Some(target)) if depth < 8 => {
            let further: Vec<String> = target.iter().chain(&path[count + 1..]).cloned().collect();
            resolve(found, files, &further, depth + 1)
        }
        Some(None) => None,
        _ => Some(module),
    }
}

/// The paths in one file.
struct Paths {
    module: Vec<String>,
    children: BTreeSet<String>,
    /// Paths from the crate's root.
    used: Vec<Vec<String>>,
    /// The names that `use` brings in, with their paths; `None` for other crates.
    names: BTreeMap<String, Option<Vec<String>>>,
}

impl Paths {
    fn new(module: &str, files: &BTreeMap<String, (PathBuf, String)>) -> Self {
        let prefix = match module {
            "" => String::new(),
            module => format!("{module}::"),
        };
        let children = files.keys().filter_map(|other| other.strip_prefix(&prefix));
        Self {
            module: split(module),
            children: children
                .filter(|child| !child.is_empty() && !child.contains("::"))
                .map(str::to_owned)
                .collect(),
            used: Vec::new(),
            names: BTreeMap::new(),
        }
    }

    fn walk(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        let mut is_public = false;
        while let Some(token) = tokens.get(at) {
            match token {
                TokenTree::Punct(punct)
                    if punct.as_char() == '#' && is_test(tokens.get(at + 1)) =>
                {
                    at = after_item(&tokens, at + 2);
                    continue;
                }
                TokenTree::Ident(word) if word == "pub" => {
                    is_public = true;
                    at += 1;
                    if matches!(tokens.get(at), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis)
                    {
                        at += 1;
                    }
                    continue;
                }
                TokenTree::Ident(word) if word == "use" => {
                    let end = tokens[at..]
                        .iter()
                        .position(|token| is_punct(Some(token), ';'))
                        .map_or(tokens.len(), |count| at + count);
                    self.imports(&tokens[at + 1..end], &[], is_public);
                    at = end;
                }
                TokenTree::Ident(_) => {
                    let (path, end) = path_at(&tokens, at);
                    let last = path.last().map_or("", String::as_str);
                    // The tokens in these macros are code of another crate.
                    let is_quote =
                        ["quote", "parse_quote"].contains(&last) && is_punct(tokens.get(end), '!');
                    if path.len() > 1
                        && let Some(path) = self.absolute(&path)
                    {
                        self.used.push(path);
                    }
                    at = if is_quote { end + 2 } else { end };
                    is_public = false;
                    continue;
                }
                TokenTree::Group(group) => self.walk(group.stream()),
                _ => {}
            }
            is_public = false;
            at += 1;
        }
    }

    /// One import, or one branch of it after `prefix`.
    fn imports(&mut self, tokens: &[TokenTree], prefix: &[String], is_public: bool) {
        let (mut path, end) = path_at(tokens, 0);
        if let Some(TokenTree::Group(group)) = tokens.get(end) {
            let prefix: Vec<String> = prefix.iter().cloned().chain(path).collect();
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            for branch in inner.split(|token| is_punct(Some(token), ',')) {
                if !branch.is_empty() {
                    self.imports(branch, &prefix, is_public);
                }
            }
            return;
        }
        let mut name = path.last().cloned().unwrap_or_default();
        if name == "self" && !prefix.is_empty() {
            path.pop();
            name = prefix.last().cloned().unwrap_or_default();
        }
        if matches!(tokens.get(end), Some(TokenTree::Ident(word)) if word == "as")
            && let Some(TokenTree::Ident(alias)) = tokens.get(end + 1)
        {
            name = alias.to_string();
        }
        let full: Vec<String> = prefix.iter().cloned().chain(path).collect();
        let target = self.absolute(&full);
        if !is_public && let Some(target) = &target {
            self.used.push(target.clone());
        }
        if !is_punct(tokens.get(end), '*') {
            self.names.insert(name, target);
        }
    }

    /// A path from the crate's root; nothing for one of another crate.
    fn absolute(&self, path: &[String]) -> Option<Vec<String>> {
        let first = path.first()?.as_str();
        let mut base = match first {
            "crate" => Vec::new(),
            "self" => self.module.clone(),
            "super" => self.module[..self.module.len().checked_sub(1)?].to_vec(),
            child if self.children.contains(child) => {
                let mut base = self.module.clone();
                base.push(child.to_owned());
                base
            }
            _ => return None,
        };
        for step in &path[1..] {
            if step == "super" {
                base.pop();
            } else {
                base.push(step.clone());
            }
        }
        Some(base)
    }
}

/// The first line that names a module in a path: tokens know no lines here.
fn line_of(text: &str, module: &str) -> usize {
    let name = module.rsplit("::").next().unwrap_or_default();
    let names = |line: &str| {
        let is_path = line.contains("::") || line.trim_start().starts_with("use ");
        let words = line.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        let is_named = |word: &str| word == name || (name.is_empty() && word == "super");
        is_path && !line.trim_start().starts_with("//") && words.into_iter().any(is_named)
    };
    text.lines().position(names).map_or(1, |index| index + 1)
}

fn split(module: &str) -> Vec<String> {
    match module {
        "" => Vec::new(),
        module => module.split("::").map(str::to_owned).collect(),
    }
}

/// The path that begins at `at`, and where it ends. A group of imports is not
/// part of it.
fn path_at(tokens: &[TokenTree], at: usize) -> (Vec<String>, usize) {
    let mut path = Vec::new();
    let mut at = at;
    while let Some(TokenTree::Ident(word)) = tokens.get(at) {
        path.push(word.to_string());
        at += 1;
        if !(is_punct(tokens.get(at), ':') && is_punct(tokens.get(at + 1), ':')) {
            break;
        }
        at += 2;
    }
    (path, at)
}

fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// Whether an attribute is `#[cfg(test)]`.
fn is_test(attribute: Option<&TokenTree>) -> bool {
    matches!(attribute, Some(TokenTree::Group(group)) if group.stream().to_string().replace(' ', "") == "cfg(test)")
}

/// The index after the item that begins at `at`.
fn after_item(tokens: &[TokenTree], at: usize) -> usize {
    let ends = tokens[at..].iter().position(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        _ => false,
    });
    ends.map_or(tokens.len(), |count| at + count + 1)
}

#[cfg(test)]
impl Graph {
    /// A crate of files that are given as module path and text.
    pub(super) fn of_texts(files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|(module, text)| {
            let path = PathBuf::from(format!("{module}.rs"));
            ((*module).to_owned(), (path, (*text).to_owned()))
        });
        match Self::of(files.collect()) {
            Ok(graph) => graph,
            Err(error) => panic!("{error}"),
        }
    }
}
