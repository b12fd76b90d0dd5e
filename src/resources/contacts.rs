//! Contacts: people by their phone number or email address.

use crate::client::Client;
use crate::error::Error;
use crate::generated::types::{
    self, AddContactTagsRequest, AddContactTagsResponse, ContactCapabilities, ContactSort,
    ContactTag, CreateContactRequest, DeleteResponse, UpdateContactRequest,
};
use crate::ids::{ContactId, Tag};
use crate::page::Page;
use crate::reply::Reply;
use crate::resources::{ChatHandle, list};

impl Client {
    /// All contacts.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let ann = client.contacts().create("+15559876543", Some("Ann")).await?;
    /// assert_eq!(ann.name.as_deref(), Some("Ann"));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn contacts(&self) -> Contacts {
        Contacts(self.clone())
    }

    /// One contact, by phone number or email address.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let ann = client.contact("ann@example.com")?;
    /// assert!(client.contact("..").is_err());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the id cannot be a segment of a path.
    pub fn contact(
        &self,
        id: impl TryInto<ContactId, Error: Into<Error>>,
    ) -> Result<ContactHandle, Error> {
        Ok(ContactHandle {
            client: self.clone(),
            id: id.try_into().map_err(Into::into)?,
        })
    }
}

/// All contacts of the account.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// client.contacts().create("+15559876543", Some("Ben")).await?;
/// let found = client.contacts().list().q("Ben").page().await?;
/// assert_eq!(found.items.len(), 1);
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct Contacts(Client);

impl Contacts {
    /// The contacts, most recent first unless sorted.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let page = client.contacts().list().limit(100).page().await?;
    /// assert_eq!(page.items.len(), 1);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn list(&self) -> ListContacts {
        ListContacts::new(self.0.clone())
    }

    /// Adds a contact, with a name or `None`.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let ann = client.contacts().create("+15559876543", Some("Ann")).await?;
    /// client.contact(&*ann)?.add_tags(["vip"]).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails; [`Conflict`](crate::ErrorKind::Conflict) if it exists.
    pub async fn create(
        &self,
        identifier: impl TryInto<ContactId, Error: Into<Error>>,
        name: Option<&str>,
    ) -> Result<Reply<types::Contact>, Error> {
        let identifier = identifier.try_into().map_err(Into::into)?;
        let body = CreateContactRequest {
            identifier: identifier.into(),
            name: name.map(str::to_owned),
        };
        self.0.raw().create_contact().body(body).send().await
    }
}

list! {
    /// A list of contacts.
    ListContacts of Contact = list_contacts() {
        /// Only contacts whose number, address or name matches.
        q: String,
        /// The order. Default: most recent first.
        sort: ContactSort,
    }
}

/// Handle of one contact.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let contact = client.contact("+15551234567")?;
/// println!("{:?}", contact.get().await?.name);
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct ContactHandle {
    client: Client,
    id: ContactId,
}

impl ContactHandle {
    /// The contact's id: a phone number or an email address.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let contact = client.contact("+15551234567")?;
    /// assert_eq!(contact.id().as_str(), "+15551234567");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn id(&self) -> &ContactId {
        &self.id
    }

    /// The chat with the contact.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let contact = client.contact("+15551234567")?;
    /// contact.chat()?.send("It is ready").await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the contact's id is neither a phone number nor an email address.
    pub fn chat(&self) -> Result<ChatHandle, Error> {
        self.client.chat(&self.id)
    }

    /// Fetches the contact.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let contact = client.contact("+15551234567")?;
    /// println!("{:?}", contact.get().await?.tags);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn get(&self) -> Result<Reply<types::Contact>, Error> {
        self.client
            .raw()
            .get_contact()
            .contact_id(&self.id)
            .send()
            .await
    }

    /// Sets the contact's name, or removes it with `None`.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let contact = client.contact("+15551234567")?;
    /// let contact = contact.rename(Some("Ann")).await?;
    /// assert_eq!(contact.name.as_deref(), Some("Ann"));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn rename(&self, name: Option<&str>) -> Result<Reply<types::Contact>, Error> {
        let body = UpdateContactRequest {
            name: name.map(str::to_owned),
        };
        self.client
            .raw()
            .update_contact()
            .contact_id(&self.id)
            .body(body)
            .send()
            .await
    }

    /// Removes the contact.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let contact = client.contact("+15551234567")?;
    /// contact.delete().await?;
    /// assert!(contact.get().await.is_err());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn delete(&self) -> Result<Reply<DeleteResponse>, Error> {
        self.client
            .raw()
            .delete_contact()
            .contact_id(&self.id)
            .send()
            .await
    }

    /// Fetches the services that the contact can be reached by.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let contact = client.contact("+15551234567")?;
    /// if contact.capabilities().await?.has_imessage() {
    ///     contact.chat()?.start_typing().await?;
    /// }
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn capabilities(&self) -> Result<Reply<ContactCapabilities>, Error> {
        self.client
            .raw()
            .get_contact_capabilities()
            .contact_id(&self.id)
            .send()
            .await
    }

    /// Fetches the contact's tags.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let contact = client.contact("+15551234567")?;
    /// contact.add_tags(["vip"]).await?;
    /// assert_eq!(contact.tags().await?.items.len(), 1);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn tags(&self) -> Result<Reply<Page<ContactTag>>, Error> {
        Ok(self
            .client
            .raw()
            .list_contact_tags()
            .contact_id(&self.id)
            .send()
            .await?
            .map(|list| Page::from(list).counted_from(0)))
    }

    /// Adds tags. Adding a tag that the contact has changes nothing.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let contact = client.contact("+15551234567")?;
    /// contact.add_tags(["vip", "berlin"]).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If a tag is not valid, or the request fails.
    pub async fn add_tags<I>(&self, tags: I) -> Result<Reply<AddContactTagsResponse>, Error>
    where
        I: IntoIterator,
        I::Item: TryInto<Tag, Error: Into<Error>>,
    {
        let tags = tags
            .into_iter()
            .map(|tag| tag.try_into().map(String::from).map_err(Into::into));
        let tags: Vec<String> = tags.collect::<Result<_, Error>>()?;
        if tags.is_empty() {
            return Err(Error::invalid(
                "tags",
                "the list is empty; give at least one tag",
            ));
        }
        self.client
            .raw()
            .add_contact_tags()
            .contact_id(&self.id)
            .body(AddContactTagsRequest { tags })
            .send()
            .await
    }

    /// Removes a tag.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let contact = client.contact("+15551234567")?;
    /// contact.add_tags(["vip"]).await?;
    /// contact.remove_tag("vip").await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the tag is not valid, or the request fails.
    pub async fn remove_tag(
        &self,
        tag: impl TryInto<Tag, Error: Into<Error>>,
    ) -> Result<Reply<DeleteResponse>, Error> {
        let tag = tag.try_into().map_err(Into::into)?;
        self.client
            .raw()
            .remove_contact_tag()
            .contact_id(&self.id)
            .tag(tag)
            .send()
            .await
    }
}
