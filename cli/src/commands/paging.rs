//! How much of a list to show.

use blooio_client::Items;
use clap::Args;

use crate::context::Context;
use crate::failure::Failure;

/// The flags of a list.
#[derive(Args, Clone, Debug)]
pub(crate) struct Paging {
    /// Show at most this many
    #[arg(long, value_name = "N", default_value_t = 25,
          value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,

    /// Show all of them
    #[arg(long, conflicts_with = "limit")]
    all: bool,
}

/// The largest page that every document allows.
const LARGEST_PAGE: u32 = blooio_client::generated::limits::LIMIT_PARAM_MAXIMUM as u32;

impl Paging {
    /// How many items to ask for at once: one more than wanted, to know whether
    /// there are more.
    pub(crate) fn page_size(&self) -> u32 {
        match self.all {
            true => LARGEST_PAGE,
            false => self.limit.saturating_add(1).min(LARGEST_PAGE),
        }
    }

    /// Collects the items that were asked for, and notes if there are more.
    ///
    /// # Errors
    /// If a page cannot be fetched.
    pub(crate) async fn collect<T: Clone + PartialEq>(
        &self,
        mut items: Items<T>,
        context: &Context,
    ) -> Result<Vec<T>, Failure> {
        let mut collected = Vec::new();
        while let Some(item) = items.next().await {
            if !self.all && collected.len() >= self.limit as usize {
                let limit = self.limit;
                context.output.note(&format!(
                    "there are more than {limit}; --all shows all of them"
                ));
                break;
            }
            collected.push(item?);
        }
        Ok(collected)
    }
}
