//! The settings of the account: its numbers, plans and caps, and how strictly its
//! requests are checked.

use crate::builder::SandboxBuilder;
use crate::http::request::RawPlus;
use crate::settings::{ComingSoon, Strictness};
use crate::store::account::{Network, OutboundMode, Plan};

/// Settings of the account.
impl SandboxBuilder {
    /// The account's own numbers, in E.164 form; messages go out from the
    /// first unless the caller says otherwise. Without any, sending answers
    /// 503. Default: `+15550100001` and `+15550100002`.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::builder().numbers(["+15550001111"]).start().await?;
    /// let client = sandbox.client().build()?;
    /// client.chat("+15551234567")?.send("Hello").await?;
    /// assert_eq!(sandbox.messages_sent()[0].from_number(), "+15550001111");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn numbers<N: Into<String>>(mut self, numbers: impl IntoIterator<Item = N>) -> Self {
        self.settings.numbers = numbers.into_iter().map(Into::into).collect();
        self
    }

    /// Plan of the lines. Default: [`Plan::Dedicated`].
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::{Plan, Sandbox};
    ///
    /// let sandbox = Sandbox::builder().plan(Plan::Shared).start().await?;
    /// # drop(sandbox);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn plan(mut self, plan: Plan) -> Self {
        self.settings.plan = plan;
        self
    }

    /// New conversations a day on a line of [`Plan::Shared`]; the day is that
    /// of UTC. Default: 15.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::{Plan, Sandbox};
    ///
    /// let builder = Sandbox::builder().plan(Plan::Shared).new_conversation_cap(1);
    /// let sandbox = builder.start().await?;
    /// let client = sandbox.client().build()?;
    /// client.chat("+15550000001")?.send("Hello").await?;
    /// let error = client.chat("+15550000002")?.send("Hello").await.unwrap_err();
    /// let code = error.code().map(|code| code.as_str());
    /// assert_eq!(code, Some("new_conversation_limit_reached"));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn new_conversation_cap(mut self, cap: u64) -> Self {
        self.settings.new_conversations = Some(cap);
        self
    }

    /// Cap on the people that the organization writes to for the first time in
    /// one UTC day. Default: none.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::{OutboundMode, Sandbox};
    ///
    /// let sandbox = Sandbox::builder().outbound_cap(100, OutboundMode::Organization).start().await?;
    /// # drop(sandbox);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn outbound_cap(mut self, cap: u64, mode: OutboundMode) -> Self {
        self.settings.outbound = Some((cap, mode));
        self
    }

    /// Messages and polls that a line of [`Plan::Trial`] sends before it answers
    /// 402. No document gives the number. Default: 10.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::{Plan, Sandbox};
    ///
    /// let builder = Sandbox::builder().plan(Plan::Trial).trial_messages(1);
    /// let sandbox = builder.start().await?;
    /// let chat = sandbox.client().build()?.chat("+15551234567")?;
    /// chat.send("Hello").await?;
    /// let error = chat.send("Hello again").await.unwrap_err();
    /// assert_eq!(error.status().map(|one| one.as_u16()), Some(402));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn trial_messages(mut self, messages: u64) -> Self {
        self.settings.trial_messages = Some(messages);
        self
    }

    /// The network behind the account's numbers. Default: [`Network::Apple`].
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::{Network, Sandbox};
    ///
    /// let sandbox = Sandbox::builder().network(Network::Twilio).start().await?;
    /// # drop(sandbox);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn network(mut self, network: Network) -> Self {
        self.settings.network = network;
        self
    }

    /// Accepts a `+` in a path as it is, for clients that do not encode it, such
    /// as the vendor's Python SDK 1.1.0. Default: it means a space, as the
    /// guides say, and is refused.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::builder().accept_raw_plus().start().await?;
    /// # drop(sandbox);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn accept_raw_plus(mut self) -> Self {
        self.settings.raw_plus = RawPlus::Plus;
        self
    }

    /// Answers 400 to a request that the service would partly ignore, instead
    /// of recording a [warning](crate::RecordedRequest::warnings).
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::builder().strict().start().await?;
    /// # drop(sandbox);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn strict(mut self) -> Self {
        self.settings.strictness = Strictness::Strict;
        self
    }

    /// Enables the operations that the vendor calls coming soon. Default: they
    /// answer 501.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::builder().enable_coming_soon().start().await?;
    /// let client = sandbox.client().build()?;
    /// let team = client.groups().create("Team", ["+15551234567"]).await?;
    /// client.group(&*team)?.add_member("+15559876543").await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn enable_coming_soon(mut self) -> Self {
        self.settings.coming_soon = ComingSoon::Working;
        self
    }
}
