//! Shared locations, and FaceTime.

use crate::client::Client;
use crate::error::Error;
use crate::generated::types::{
    ContactLocation, FaceTimeCallRequest, FaceTimeCallResponse, RefreshLocationResponse,
};
use crate::ids::LocationContactId;
use crate::page::Page;
use crate::reply::Reply;

impl Client {
    /// The people who share their location.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let sharing = client.location().list().await?;
    /// assert_eq!(sharing.items.len(), 1);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn location(&self) -> Location {
        Location(self.clone())
    }

    /// FaceTime calls.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let call = client.face_time().call("user@example.com").await?;
    /// println!("{:?}", call.link);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn face_time(&self) -> FaceTime {
        FaceTime(self.clone())
    }
}

/// The people who share their location with the account.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// for person in &client.location().list().await?.items {
///     println!("{:?}", person.handle);
/// }
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct Location(Client);

impl Location {
    /// Lists all of them; the service does not page them.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// for person in &client.location().list().await?.items {
    ///     println!("{:?}", person.status);
    /// }
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn list(&self) -> Result<Reply<Page<ContactLocation>>, Error> {
        Ok(self
            .0
            .raw()
            .list_location_contacts()
            .send()
            .await?
            .map(|list| Page::from(list).counted_from(0)))
    }

    /// Fetches one of them, by phone number or email address.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let place = client.location().get("+15551234567").await?;
    /// println!("{:?}", place.coordinates);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the id cannot be a segment of a path, or the request fails.
    pub async fn get(
        &self,
        handle: impl TryInto<LocationContactId, Error: Into<Error>>,
    ) -> Result<Reply<ContactLocation>, Error> {
        let handle = handle.try_into().map_err(Into::into)?;
        self.0
            .raw()
            .get_location_contact()
            .handle(handle)
            .send()
            .await
    }

    /// Asks the devices to report their locations again.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// client.location().refresh().await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn refresh(&self) -> Result<Reply<RefreshLocationResponse>, Error> {
        self.0.raw().refresh_location_contacts().send().await
    }
}

/// FaceTime calls, which the vendor announces as coming.
///
/// ```no_run
/// # blooio_sandbox::example(async |client, _| {
/// client.face_time().call("+15551234567").await?;
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct FaceTime(Client);

impl FaceTime {
    /// Calls a phone number or an email address, and answers with a link to
    /// join. Not repeated after an unknown outcome: it would ring twice.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let call = client.face_time().call("+15551234567").await?;
    /// println!("{:?}", call.link);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn call(&self, handle: &str) -> Result<Reply<FaceTimeCallResponse>, Error> {
        let body = FaceTimeCallRequest {
            handle: handle.to_owned(),
        };
        self.0.raw().call_face_time().body(body).send().await
    }
}
