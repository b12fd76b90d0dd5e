//! Runs the examples of the documentation, each against a sandbox of its own, so
//! that they show the calls and not the setup of a runtime.

use std::error::Error;

use blooio_client::Client;

use crate::Sandbox;

/// Runs an example with a client of a sandbox that has one line, `+15550001111`,
/// and one contact, `+15551234567`, who has written and shares a location.
///
/// # Errors
/// Those of the example.
#[doc(hidden)]
pub fn example(
    run: impl AsyncFnOnce(Client, &Sandbox) -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let sandbox = Sandbox::builder()
            .numbers(["+15550001111"])
            .enable_coming_soon()
            .start()
            .await?;
        sandbox.receive("+15551234567", "Is my order ready?");
        sandbox.share_location("+15551234567", 52.52, 13.405);
        let client = sandbox.client().build()?;
        client.contacts().create("+15551234567", None).await?;
        run(client, &sandbox).await
    })
}
