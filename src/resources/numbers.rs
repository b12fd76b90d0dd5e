//! The account's own lines.

use crate::client::Client;
use crate::error::Error;
use crate::generated::types::{
    CallForwardingRequest, CallForwardingResponse, ContactCard, Number, UpdateContactCardRequest,
    UpdateContactCardResponse,
};
use crate::ids::{LineNumber, PhoneNumber};
use crate::page::Page;
use crate::reply::Reply;

impl Client {
    /// The account's lines.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let lines = client.numbers().list().await?;
    /// assert!(!lines.items.is_empty());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn numbers(&self) -> Numbers {
        Numbers(self.clone())
    }

    /// One of the account's lines.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let line = client.number("+15550001111")?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the number cannot be a segment of a path.
    pub fn number(
        &self,
        number: impl TryInto<LineNumber, Error: Into<Error>>,
    ) -> Result<LineHandle, Error> {
        Ok(LineHandle {
            client: self.clone(),
            number: number.try_into().map_err(Into::into)?,
        })
    }
}

/// The account's lines.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let lines = client.numbers().list().await?;
/// assert_eq!(lines.items.len(), 1);
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct Numbers(Client);

impl Numbers {
    /// Lists the lines; the service does not page them.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// for line in &client.numbers().list().await?.items {
    ///     println!("{:?}", line.plan_kind);
    /// }
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn list(&self) -> Result<Reply<Page<Number>>, Error> {
        Ok(self
            .0
            .raw()
            .list_numbers()
            .send()
            .await?
            .map(|list| Page::from(list).counted_from(0)))
    }
}

/// One of the account's lines.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let line = client.number("+15550001111")?;
/// println!("{}", line.contact_card().await?.json()?);
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct LineHandle {
    client: Client,
    number: LineNumber,
}

impl LineHandle {
    /// The line's number.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let line = client.number("+15550001111")?;
    /// assert_eq!(line.number().as_str(), "+15550001111");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn number(&self) -> &LineNumber {
        &self.number
    }

    /// Fetches the name and photo that are offered to recipients.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let line = client.numbers().list().await?.items[0].clone();
    /// let line = client.number(&line)?;
    /// println!("{:?}", line.contact_card().await?.sharing);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn contact_card(&self) -> Result<Reply<ContactCard>, Error> {
        self.client
            .raw()
            .get_my_contact_card()
            .number(&self.number)
            .send()
            .await
    }

    /// Changes the name and photo that are offered to recipients.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::types::UpdateContactCardRequest;
    ///
    /// let line = client.numbers().list().await?.items[0].clone();
    /// let line = client.number(&line)?;
    /// let card = UpdateContactCardRequest {
    ///     first_name: Some("Support".to_owned()),
    ///     ..Default::default()
    /// };
    /// line.update_contact_card(card).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn update_contact_card(
        &self,
        card: UpdateContactCardRequest,
    ) -> Result<Reply<UpdateContactCardResponse>, Error> {
        self.client
            .raw()
            .update_my_contact_card()
            .number(&self.number)
            .body(card)
            .send()
            .await
    }

    /// Asks the vendor to forward calls; this opens a ticket, so it is not
    /// repeated after an unknown outcome.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let line = client.numbers().list().await?.items[0].clone();
    /// let line = client.number(&line)?;
    /// line.forward_calls("+15559876543".parse()?).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn forward_calls(
        &self,
        to: PhoneNumber,
    ) -> Result<Reply<CallForwardingResponse>, Error> {
        let body = CallForwardingRequest {
            forward_to: to.into(),
        };
        self.client
            .raw()
            .request_call_forwarding()
            .number(&self.number)
            .body(body)
            .send()
            .await
    }
}
