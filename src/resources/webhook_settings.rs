//! Settings of a new or changed webhook subscription.

use crate::generated::types::{CreateWebhookRequest, UpdateWebhookRequest, WebhookTypeInput};

/// Settings of a new subscription.
///
/// ```
/// use blooio_client::resources::NewWebhook;
/// use blooio_client::types::WebhookTypeInput;
///
/// let all = NewWebhook::new("https://example.com/hook").events(WebhookTypeInput::All);
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is subscribed until it is created"]
pub struct NewWebhook(CreateWebhookRequest);

impl NewWebhook {
    /// A subscription of this https URL to message events, without an end date.
    ///
    /// ```
    /// use blooio_client::resources::NewWebhook;
    ///
    /// let webhook = NewWebhook::new("https://example.com/hook");
    /// ```
    pub fn new(url: impl Into<String>) -> Self {
        Self(CreateWebhookRequest {
            webhook_url: url.into(),
            webhook_type: None,
            valid_until: None,
        })
    }

    /// Events to deliver. Default: the service's, which is messages.
    ///
    /// ```
    /// use blooio_client::resources::NewWebhook;
    /// use blooio_client::types::WebhookTypeInput;
    ///
    /// let webhook = NewWebhook::new("https://example.com/hook").events(WebhookTypeInput::All);
    /// ```
    pub fn events(mut self, events: WebhookTypeInput) -> Self {
        self.0.webhook_type = Some(events);
        self
    }

    /// End date of the subscription. Default: none.
    ///
    /// ```
    /// use blooio_client::resources::NewWebhook;
    ///
    /// let end = "2027-01-01T00:00:00Z".parse()?;
    /// let webhook = NewWebhook::new("https://example.com/hook").valid_until(end);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn valid_until(mut self, end: chrono::DateTime<chrono::Utc>) -> Self {
        self.0.valid_until = Some(end.timestamp_millis());
        self
    }

    pub(super) fn into_request(self) -> CreateWebhookRequest {
        self.0
    }
}

impl From<&str> for NewWebhook {
    fn from(url: &str) -> Self {
        Self::new(url)
    }
}

/// Changes to a subscription.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// use blooio_client::resources::WebhookUpdate;
///
/// let webhook = client.webhooks().create("https://example.com/hook").await?;
/// let webhook = client.webhook(&*webhook)?;
/// webhook.update(WebhookUpdate::new().pause()).await?;
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug, Default)]
#[must_use = "nothing changes until it is sent"]
pub struct WebhookUpdate(UpdateWebhookRequest);

impl WebhookUpdate {
    /// No changes yet.
    ///
    /// ```
    /// use blooio_client::resources::WebhookUpdate;
    ///
    /// let update = WebhookUpdate::new().pause();
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Events to deliver.
    ///
    /// ```
    /// use blooio_client::resources::WebhookUpdate;
    /// use blooio_client::types::WebhookTypeInput;
    ///
    /// let update = WebhookUpdate::new().events(WebhookTypeInput::Message);
    /// ```
    pub fn events(mut self, events: WebhookTypeInput) -> Self {
        self.0.webhook_type = Some(events);
        self
    }

    /// End date of the subscription.
    ///
    /// ```
    /// use blooio_client::resources::WebhookUpdate;
    ///
    /// let update = WebhookUpdate::new().valid_until("2027-01-01T00:00:00Z".parse()?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn valid_until(mut self, end: chrono::DateTime<chrono::Utc>) -> Self {
        self.0.valid_until = Some(end.timestamp_millis());
        self
    }

    /// Removes the end date.
    ///
    /// ```
    /// use blooio_client::resources::WebhookUpdate;
    ///
    /// let update = WebhookUpdate::new().never_expires();
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
    /// ```
    pub fn pause(mut self) -> Self {
        self.0.deprecate = Some(true);
        self
    }

    /// Resumes a paused subscription.
    ///
    /// ```
    /// use blooio_client::resources::WebhookUpdate;
    ///
    /// let update = WebhookUpdate::new().unpause();
    /// ```
    pub fn unpause(mut self) -> Self {
        self.0.deprecate = Some(false);
        self
    }
    pub(super) fn into_request(self) -> UpdateWebhookRequest {
        self.0
    }
}
