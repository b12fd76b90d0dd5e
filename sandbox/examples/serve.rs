//! A sandbox on a port, for clients in any language:
//! `cargo run -p blooio-sandbox --example serve -- 8787`. With `all` as a second
//! argument the operations that the vendor calls coming soon work too.

use std::time::Duration;

use blooio_sandbox::{Lifecycle, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let port = std::env::args()
        .nth(1)
        .map_or(Ok(8787), |port| port.parse());
    let mut builder = Sandbox::builder()
        .port(port?)
        .lifecycle(Lifecycle::ByClock(Duration::from_millis(300)));
    if std::env::args().nth(2).as_deref() == Some("all") {
        builder = builder.enable_coming_soon();
    }
    let sandbox = builder.start().await?;
    println!("base URL  {}", sandbox.url());
    println!("API key   {}", sandbox.api_key());
    println!("control   {}/openapi.json", sandbox.control_url());
    std::future::pending().await
}
