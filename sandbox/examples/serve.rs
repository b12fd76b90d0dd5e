//! A sandbox on a port, for clients in any language:
//! `cargo run -p blooio-sandbox --example serve -- 8787`.

use std::time::Duration;

use blooio_sandbox::{Lifecycle, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let port = std::env::args()
        .nth(1)
        .map_or(Ok(8787), |port| port.parse());
    let sandbox = Sandbox::builder()
        .port(port?)
        .lifecycle(Lifecycle::ByClock(Duration::from_millis(300)))
        .start()
        .await?;
    println!("base URL  {}", sandbox.url());
    println!("API key   {}", sandbox.api_key());
    println!("control   {}/openapi.json", sandbox.control_url());
    std::future::pending().await
}
