//! The account that the key belongs to.

use crate::client::Client;
use crate::error::Error;
use crate::generated::types::MeResponse;
use crate::reply::Reply;

impl Client {
    /// The key's organisation, lines and usage.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let me = client.me().await?;
    /// println!("{:?}", me.usage);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails; [`ErrorKind::Unauthorized`](crate::ErrorKind::Unauthorized)
    /// for a wrong key.
    pub async fn me(&self) -> Result<Reply<MeResponse>, Error> {
        self.raw().get_me().send().await
    }
}
