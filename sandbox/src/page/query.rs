//! The query of the page: which chat is open, which panel is shown, and which
//! requests it lists.

use std::collections::HashMap;

use crate::record::RecordedRequest;

/// The parsed query. Unknown values mean the default.
#[derive(Clone, Debug, Default)]
pub(super) struct Query {
    pub(super) chat: Option<String>,
    pub(super) panel: Panel,
    /// Part of the method and path.
    pub(super) filter: String,
    pub(super) only: Only,
}

/// The panel beside the conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Panel {
    #[default]
    Requests,
    Deliveries,
    Faults,
}

/// A filter of requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Only {
    #[default]
    All,
    /// Those with a status from 400 on.
    Errors,
    /// Those with a warning.
    Warnings,
}

impl Query {
    pub(super) fn read(query: &str) -> Self {
        let pairs: HashMap<_, _> = form_urlencoded::parse(query.as_bytes()).collect();
        let value = |name: &str| pairs.get(name).map(|value| value.as_ref());
        let panel = Panel::ALL
            .into_iter()
            .find(|one| value("panel") == Some(one.name()));
        let only = Only::ALL
            .into_iter()
            .find(|one| value("only") == Some(one.name()));
        Self {
            chat: value("chat").map(str::to_owned),
            panel: panel.unwrap_or_default(),
            filter: value("filter").unwrap_or_default().to_owned(),
            only: only.unwrap_or_default(),
        }
    }

    /// The page with this query.
    pub(super) fn link(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(chat) = &self.chat {
            query.append_pair("chat", chat);
        }
        if self.panel != Panel::default() {
            query.append_pair("panel", self.panel.name());
        }
        if !self.filter.is_empty() {
            query.append_pair("filter", &self.filter);
        }
        if self.only != Only::default() {
            query.append_pair("only", self.only.name());
        }
        match query.finish() {
            query if query.is_empty() => "/".to_owned(),
            query => format!("/?{query}"),
        }
    }

    /// Whether a request is listed.
    pub(super) fn lists(&self, request: &RecordedRequest) -> bool {
        let is_chosen = match self.only {
            Only::All => true,
            Only::Errors => request.status() >= 400,
            Only::Warnings => !request.warnings().is_empty(),
        };
        is_chosen && format!("{} {}", request.method(), request.path()).contains(&self.filter)
    }
}

impl Panel {
    pub(super) const ALL: [Self; 3] = [Self::Requests, Self::Deliveries, Self::Faults];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Requests => "requests",
            Self::Deliveries => "deliveries",
            Self::Faults => "faults",
        }
    }

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Requests => "Requests",
            Self::Deliveries => "Webhook deliveries",
            Self::Faults => "Faults",
        }
    }
}

impl Only {
    pub(super) const ALL: [Self; 3] = [Self::All, Self::Errors, Self::Warnings];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Errors => "errors",
            Self::Warnings => "warnings",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_reads_back_as_the_query_it_was_made_of() {
        let query = Query {
            chat: Some("+1555&x=<b>".to_owned()),
            panel: Panel::Faults,
            filter: "/chats".to_owned(),
            only: Only::Warnings,
        };
        let link = query.link();
        let read = Query::read(link.strip_prefix("/?").unwrap());
        assert_eq!((read.chat, read.panel), (query.chat, query.panel));
        assert_eq!((read.filter, read.only), (query.filter, query.only));
        assert_eq!(Query::read("").link(), "/");
    }
}
