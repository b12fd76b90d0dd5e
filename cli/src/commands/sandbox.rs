//! `sandbox`: an emulator of the API on this machine.

use std::net::IpAddr;
use std::time::Duration;

use blooio_sandbox::{Lifecycle, Sandbox};
use clap::Args;
use serde_json::json;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Format;

/// Run a sandbox: the API on this machine, without an account
///
/// Nothing leaves the machine but webhooks to the URLs that are subscribed, and
/// nothing is kept on disk.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio sandbox --open
  blooio sandbox --webhook http://127.0.0.1:3000/hooks/blooio
  blooio sandbox --rate 10/1s --seed 7
  blooio sandbox --json | jq -r .base_url")]
pub(crate) struct Start {
    /// Listen on this port; 0 takes a free one
    #[arg(long, default_value_t = 8787)]
    port: u16,

    /// Listen on this address; anything but the default can be reached by others
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    host: IpAddr,

    /// Seed of ids, secrets and faults: the same seed gives the same answers
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,

    /// Subscribe this URL to all events
    #[arg(long, value_name = "URL")]
    webhook: Vec<String>,

    /// Allow so many requests in a window: 10/1s, 100/1m
    #[arg(long, value_name = "N/WINDOW", value_parser = rate)]
    rate: Option<(u32, Duration)>,

    /// Move messages on after so many milliseconds: queued, sent, delivered, read
    #[arg(long, value_name = "MILLISECONDS", default_value_t = 300,
          value_parser = clap::value_parser!(u64).range(1..=3_600_000))]
    step: u64,

    /// Serve no page, but the API alone
    #[arg(long, overrides_with = "page")]
    no_page: bool,

    /// Serve the page with chats and traffic; this is the default
    #[arg(long, overrides_with = "no_page")]
    page: bool,

    /// Open the page in a browser
    #[arg(long, conflicts_with = "no_page")]
    open: bool,

    /// Refuse what the service would only ignore
    #[arg(long)]
    strict: bool,
}

impl Start {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut builder = Sandbox::builder()
            .bind(self.host)
            .port(self.port)
            .seed(self.seed)
            .lifecycle(Lifecycle::ByClock(Duration::from_millis(self.step)));
        if let Some((requests, window)) = self.rate {
            builder = builder.rate_limit(requests, window);
        }
        if self.strict {
            builder = builder.strict();
        }
        if self.no_page {
            builder = builder.without_page();
        }
        for url in &self.webhook {
            builder = builder.webhook(url);
        }
        let address = format!("{}:{}", self.host, self.port);
        let sandbox = builder.start().await.map_err(|error| {
            Failure::usage(format!("{address}: {error}")).next("blooio sandbox --port 0")
        })?;
        if !self.host.is_loopback() {
            context
                .output
                .warn("others can reach this address, and the key is no secret");
        }
        self.introduce(&sandbox, context)?;
        if self.open && open::that_detached(page(&sandbox)).is_err() {
            context.output.warn("no browser could be started");
        }
        tokio::signal::ctrl_c().await?;
        Ok(Exit::Success)
    }

    /// Prints what is needed to use it.
    fn introduce(&self, sandbox: &Sandbox, context: &Context) -> Result<(), Failure> {
        let (url, key) = (sandbox.url(), sandbox.api_key());
        let webhooks: Vec<_> = self
            .webhook
            .iter()
            .map(|url| json!({ "url": url, "signing_secret": sandbox.webhook_secret(url) }))
            .collect();
        let page = (!self.no_page).then(|| page(sandbox));
        let value = json!({
            "base_url": url,
            "api_key": key,
            "page": page,
            "webhooks": webhooks,
        });
        let mut lines = vec![format!("base URL  {url}"), format!("API key   {key}")];
        lines.extend(page.map(|page| format!("page      {page}")));
        for hook in &self.webhook {
            let secret = sandbox.webhook_secret(hook).unwrap_or_default();
            lines.push(format!("webhook   {hook}, signed with {secret}"));
        }
        lines.push(String::new());
        lines.push(format!(
            "curl {url}/chats/%2B15551234567/messages -H 'Authorization: Bearer {key}' \
             -H 'Content-Type: application/json' -d '{{\"text\":\"Hello\"}}'"
        ));
        context.output.event(&value, &lines.join("\n"))?;
        if context.output.format() == Format::People {
            context.output.note("\nCtrl-C ends it; nothing is kept");
        }
        Ok(())
    }
}

/// The URL of the page with the chats and the traffic.
fn page(sandbox: &Sandbox) -> String {
    format!("http://{}/", sandbox.address())
}

/// `10/1s`, `100/1m`, or `10/1`.
fn rate(text: &str) -> Result<(u32, Duration), &'static str> {
    let wrong = "write N/WINDOW, for example 10/1s or 100/1m";
    let (requests, window) = text.split_once('/').ok_or(wrong)?;
    let requests: u32 = requests.parse().map_err(|_| wrong)?;
    let (count, unit) = match window.strip_suffix('m') {
        Some(minutes) => (minutes, 60),
        None => (window.strip_suffix('s').unwrap_or(window), 1),
    };
    let seconds = count.parse::<u64>().map_err(|_| wrong)?.checked_mul(unit);
    match (requests, seconds) {
        (1.., Some(seconds @ 1..)) => Ok((requests, Duration::from_secs(seconds))),
        _ => Err(wrong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_read() {
        assert_eq!(rate("10/1s"), Ok((10, Duration::from_secs(1))));
        assert_eq!(rate("100/2m"), Ok((100, Duration::from_secs(120))));
        assert_eq!(rate("10/30"), Ok((10, Duration::from_secs(30))));
        for bad in [
            "",
            "10",
            "0/1s",
            "10/0s",
            "x/1s",
            "10/1h",
            "1/18446744073709551615m",
        ] {
            assert!(rate(bad).is_err(), "{bad}");
        }
    }
}
