//! Webhook subscriptions, their secrets and their logs. Receiving deliveries is
//! the module `webhook`'s work.

use crate::client::Client;
use crate::error::Error;
use crate::generated::types::{
    self, CreateWebhookRequest, CreateWebhookResponse, DeleteWebhookResponse,
    ReplayWebhookEventResponse, RotateWebhookSecretResponse, SortOrder, UpdateWebhookRequest,
    WebhookTypeInput,
};
use crate::ids::{EventId, WebhookId};
use crate::page::Page;
use crate::reply::Reply;
use crate::resources::list;

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
    /// # let _ = webhook;
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
#[derive(Clone, Debug)]
pub struct Webhooks(Client);

impl Webhooks {
    /// The subscriptions; the service does not page them.
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
        Ok(self.0.raw().list_webhooks().send().await?.map(Page::from))
    }

    /// Subscribes a URL. The first time the answer (201) holds the signing
    /// secret; for a URL that is subscribed already (200) it does not.
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
        let NewWebhook(body) = webhook.into();
        if !reqwest::Url::parse(&body.webhook_url).is_ok_and(|url| url.scheme() == "https") {
            return Err(Error::invalid("webhook_url", "it is not an https URL"));
        }
        self.0.raw().create_webhook().body(body).send().await
    }
}

/// A subscription to make.
///
/// ```
/// use blooio_client::resources::NewWebhook;
/// use blooio_client::types::WebhookTypeInput;
///
/// let all = NewWebhook::new("https://example.com/hook").events(WebhookTypeInput::All);
/// # let _ = all;
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is subscribed until it is created"]
pub struct NewWebhook(CreateWebhookRequest);

impl NewWebhook {
    /// A subscription of this https URL to message events, without an end.
    ///
    /// ```
    /// use blooio_client::resources::NewWebhook;
    ///
    /// let webhook = NewWebhook::new("https://example.com/hook");
    /// # let _ = webhook;
    /// ```
    pub fn new(url: impl Into<String>) -> Self {
        Self(CreateWebhookRequest {
            webhook_url: url.into(),
            webhook_type: None,
            valid_until: None,
        })
    }

    /// Which events. Default: the service's, which is messages.
    ///
    /// ```
    /// use blooio_client::resources::NewWebhook;
    /// use blooio_client::types::WebhookTypeInput;
    ///
    /// let webhook = NewWebhook::new("https://example.com/hook").events(WebhookTypeInput::All);
    /// # let _ = webhook;
    /// ```
    pub fn events(mut self, events: WebhookTypeInput) -> Self {
        self.0.webhook_type = Some(events);
        self
    }

    /// End of the subscription. Default: none.
    ///
    /// ```
    /// use blooio_client::resources::NewWebhook;
    ///
    /// let end = "2027-01-01T00:00:00Z".parse()?;
    /// let webhook = NewWebhook::new("https://example.com/hook").valid_until(end);
    /// # let _ = webhook;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn valid_until(mut self, end: chrono::DateTime<chrono::Utc>) -> Self {
        self.0.valid_until = Some(end.timestamp_millis());
        self
    }
}

impl From<&str> for NewWebhook {
    fn from(url: &str) -> Self {
        Self::new(url)
    }
}

/// What to change about a subscription.
#[derive(Clone, Debug, Default)]
#[must_use = "nothing changes until it is sent"]
pub struct WebhookUpdate(UpdateWebhookRequest);

impl WebhookUpdate {
    /// Nothing yet.
    ///
    /// ```
    /// use blooio_client::resources::WebhookUpdate;
    ///
    /// let update = WebhookUpdate::new().pause();
    /// # let _ = update;
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Which events.
    ///
    /// ```
    /// use blooio_client::resources::WebhookUpdate;
    /// use blooio_client::types::WebhookTypeInput;
    ///
    /// let update = WebhookUpdate::new().events(WebhookTypeInput::Message);
    /// # let _ = update;
    /// ```
    pub fn events(mut self, events: WebhookTypeInput) -> Self {
        self.0.webhook_type = Some(events);
        self
    }

    /// Until when.
    ///
    /// ```
    /// use blooio_client::resources::WebhookUpdate;
    ///
    /// let update = WebhookUpdate::new().valid_until("2027-01-01T00:00:00Z".parse()?);
    /// # let _ = update;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn valid_until(mut self, end: chrono::DateTime<chrono::Utc>) -> Self {
        self.0.valid_until = Some(end.timestamp_millis());
        self
    }

    /// For ever.
    ///
    /// ```
    /// use blooio_client::resources::WebhookUpdate;
    ///
    /// let update = WebhookUpdate::new().never_expires();
    /// # let _ = update;
    /// ```
    pub fn never_expires(mut self) -> Self {
        self.0.valid_until = Some(-1);
        self
    }

    /// Pauses the subscription and keeps its logs.
    ///
    /// ```
    /// use blooio_client::resources::WebhookUpdate;
    ///
    /// let update = WebhookUpdate::new().pause();
    /// # let _ = update;
    /// ```
    pub fn pause(mut self) -> Self {
        self.0.deprecate = Some(true);
        self
    }

    /// Lets a paused subscription go on.
    ///
    /// ```
    /// use blooio_client::resources::WebhookUpdate;
    ///
    /// let update = WebhookUpdate::new().unpause();
    /// # let _ = update;
    /// ```
    pub fn unpause(mut self) -> Self {
        self.0.deprecate = Some(false);
        self
    }
}

/// One webhook subscription.
#[derive(Clone, Debug)]
pub struct WebhookHandle {
    client: Client,
    id: WebhookId,
}

impl WebhookHandle {
    /// Its id.
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

    /// The subscription itself.
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
            .body(update.0)
            .send()
            .await
    }

    /// Ends the subscription.
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

    /// Replaces the signing secret. The old one is dead at once, so a receiver
    /// has to learn the new one right away. Not repeated after an unknown
    /// outcome, or the secret would change twice.
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

    /// The deliveries, newest first unless sorted.
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
