//! `sandbox`: a service of your own, on this machine.

use std::time::Duration;

use blooio_sandbox::Sandbox;
use clap::Args;
use serde_json::json;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Run a sandbox: the API on this machine, without an account
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio sandbox
  blooio sandbox --rate 10/1s")]
pub(crate) struct Start {
    /// Allow so many requests in a window: 10/1s, 100/1m
    #[arg(long, value_name = "N/WINDOW", value_parser = rate)]
    rate: Option<(u32, Duration)>,
}

impl Start {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut builder = Sandbox::builder();
        if let Some((requests, window)) = self.rate {
            builder = builder.rate_limit(requests, window);
        }
        let sandbox = builder.start().await?;
        let (url, key) = (sandbox.url(), sandbox.api_key());
        let curl = format!(
            "curl {url}/chats/%2B15551234567/messages -H 'Authorization: Bearer {key}' \
             -H 'Content-Type: application/json' -d '{{\"text\":\"Hello\"}}'"
        );
        let text = format!("base URL  {url}\nAPI key   {key}\ntry it    {curl}");
        let value = json!({ "base_url": url, "api_key": key });
        context.output.event(&value, &text)?;
        context.output.note("Ctrl-C ends it; nothing is kept");
        tokio::signal::ctrl_c().await?;
        Ok(Exit::Success)
    }
}

fn rate(text: &str) -> Result<(u32, Duration), &'static str> {
    let wrong = "write N/WINDOW, for example 10/1s or 100/1m";
    let (requests, window) = text.split_once('/').ok_or(wrong)?;
    let requests: u32 = requests.parse().map_err(|_| wrong)?;
    let seconds = match window.strip_suffix('m') {
        Some(minutes) => minutes
            .parse::<u64>()
            .map_err(|_| wrong)?
            .saturating_mul(60),
        None => window
            .strip_suffix('s')
            .unwrap_or(window)
            .parse()
            .map_err(|_| wrong)?,
    };
    match (requests, seconds) {
        (1.., 1..) => Ok((requests, Duration::from_secs(seconds))),
        _ => Err(wrong),
    }
}
