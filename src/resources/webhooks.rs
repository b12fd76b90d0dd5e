//! Webhook subscriptions, their secrets and their logs. Receiving deliveries is
//! the module `webhook`'s work.

use crate::client::Client;
use crate::error::Error;
use crate::generated::types::{
    self, CreateWebhookResponse, DeleteWebhookResponse, ReplayWebhookEventResponse,
    RotateWebhookSecretResponse, SortOrder,
};
use crate::ids::{EventId, WebhookId};
use crate::page::Page;
use crate::reply::Reply;
use crate::resources::{NewWebhook, WebhookUpdate, list};

impl Client {
    /// All webhook subscriptions.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let webhook = client.webhooks().create("https://example.com/hook").await?;
    /// let secret = webhook.signing_secret.as_deref();
    /// assert!(secret.is_some_and(|secret| secret.starts_with("whsec_")));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn webhooks(&self) -> Webhooks {
        Webhooks(self.clone())
    }

    /// One webhook subscription.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let webhook = client.webhook("wh_a1b2c3")?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the id cannot be a segment of a path.
    pub fn webhook(
        &self,
        id: impl TryInto<WebhookId, Error: Into<Error>>,
    ) -> Result<WebhookHandle, Error> {
        Ok(WebhookHandle {
            client: self.clone(),
            id: id.try_into().map_err(Into::into)?,
        })
    }
}

/// All webhook subscriptions that the key sees.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// client.webhooks().create("https://example.com/hook").await?;
/// assert_eq!(client.webhooks().list().await?.items.len(), 1);
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct Webhooks(Client);

impl Webhooks {
    /// Lists the subscriptions; the service does not page them.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// assert!(client.webhooks().list().await?.items.is_empty());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn list(&self) -> Result<Reply<Page<types::Webhook>>, Error> {
        Ok(self
            .0
            .raw()
            .list_webhooks()
            .send()
            .await?
            .map(|list| Page::from(list).counted_from(0)))
    }

    /// Subscribes a URL. The response has the signing secret if the subscription is
    /// new (201), and does not if the URL was subscribed before (200).
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::resources::NewWebhook;
    /// use blooio_client::types::WebhookTypeInput;
    ///
    /// let all = NewWebhook::new("https://example.com/hook").events(WebhookTypeInput::All);
    /// let webhook = client.webhooks().create(all).await?;
    /// println!("Keep the secret: {}", webhook.signing_secret.is_some());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the URL is not https, or the request fails;
    /// [`Conflict`](crate::ErrorKind::Conflict) beyond 64 subscriptions.
    pub async fn create(
        &self,
        webhook: impl Into<NewWebhook>,
    ) -> Result<Reply<CreateWebhookResponse>, Error> {
        let body = webhook.into().into_request();
        if !reqwest::Url::parse(&body.webhook_url).is_ok_and(|url| url.scheme() == "https") {
            return Err(Error::invalid("webhook_url", "it is not an https URL"));
        }
        self.0.raw().create_webhook().body(body).send().await
    }
}

/// Handle of one webhook subscription.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let webhook = client.webhooks().create("https://example.com/hook").await?;
/// let webhook = client.webhook(&*webhook)?;
/// webhook.delete().await?;
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct WebhookHandle {
    client: Client,
    id: WebhookId,
}

impl WebhookHandle {
    /// The subscription's id.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// # let webhook = client.webhooks().create("https://example.com/hook").await?;
    /// # let webhook = client.webhook(&*webhook)?;
    /// println!("{}", webhook.id());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn id(&self) -> &WebhookId {
        &self.id
    }

    /// Fetches the subscription.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// # let webhook = client.webhooks().create("https://example.com/hook").await?;
    /// # let webhook = client.webhook(&*webhook)?;
    /// println!("{:?}", webhook.get().await?.is_active);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn get(&self) -> Result<Reply<types::Webhook>, Error> {
        self.client
            .raw()
            .get_webhook()
            .webhook_id(&self.id)
            .send()
            .await
    }

    /// Changes the subscription.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::resources::WebhookUpdate;
    ///
    /// # let webhook = client.webhooks().create("https://example.com/hook").await?;
    /// # let webhook = client.webhook(&*webhook)?;
    /// webhook.update(WebhookUpdate::new().pause()).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn update(&self, update: WebhookUpdate) -> Result<Reply<types::Webhook>, Error> {
        self.client
            .raw()
            .update_webhook()
            .webhook_id(&self.id)
            .body(update.into_request())
            .send()
            .await
    }

    /// Deletes the subscription.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// # let webhook = client.webhooks().create("https://example.com/hook").await?;
    /// # let webhook = client.webhook(&*webhook)?;
    /// webhook.delete().await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn delete(&self) -> Result<Reply<DeleteWebhookResponse>, Error> {
        self.client
            .raw()
            .delete_webhook()
            .webhook_id(&self.id)
            .send()
            .await
    }

    /// Replaces the signing secret. The old one is invalid at once, so receivers need
    /// the new one right away. Not repeated after an unknown outcome, since the
    /// secret would change twice.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// # let webhook = client.webhooks().create("https://example.com/hook").await?;
    /// # let webhook = client.webhook(&*webhook)?;
    /// let rotated = webhook.rotate_secret().await?;
    /// assert!(rotated.json()?["signing_secret"].is_string());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn rotate_secret(&self) -> Result<Reply<RotateWebhookSecretResponse>, Error> {
        self.client
            .raw()
            .rotate_webhook_secret()
            .webhook_id(&self.id)
            .send()
            .await
    }

    /// The log of deliveries, newest first unless sorted.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// # let webhook = client.webhooks().create("https://example.com/hook").await?;
    /// # let webhook = client.webhook(&*webhook)?;
    /// let failed = webhook.logs().min_status(400).page().await?;
    /// println!("{} deliveries failed", failed.items.len());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn logs(&self) -> ListWebhookLogs {
        ListWebhookLogs::new(self.client.clone(), self.id.clone())
    }

    /// Delivers an event again, and waits for the receiver's answer.
    ///
    /// ```no_run
    /// # blooio_sandbox::example(async |client, _| {
    /// # let webhook = client.webhooks().create("https://example.com/hook").await?;
    /// # let webhook = client.webhook(&*webhook)?;
    /// webhook.replay("evt_a1b2c3").await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the id cannot be a segment of a path, or the request fails.
    pub async fn replay(
        &self,
        event: impl TryInto<EventId, Error: Into<Error>>,
    ) -> Result<Reply<ReplayWebhookEventResponse>, Error> {
        let event = event.try_into().map_err(Into::into)?;
        self.client
            .raw()
            .replay_webhook_event()
            .webhook_id(&self.id)
            .event_id(event)
            .send()
            .await
    }
}

list! {
    /// A list of a subscription's deliveries.
    ListWebhookLogs of WebhookLog = list_webhook_logs(webhook_id: WebhookId) {
        /// The order. Default: newest first.
        sort: SortOrder,
        /// Only deliveries that were answered with this status.
        status: i32,
        /// Only deliveries that were answered with this status or a higher one.
        min_status: i32,
        /// Only deliveries that were answered with this status or a lower one.
        max_status: i32,
    }
}
