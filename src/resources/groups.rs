//! Groups: chats of several people, and their icons.

use crate::client::Client;
use crate::error::Error;
use crate::generated::limits::CREATE_GROUP_REQUEST_NAME_MAX_LENGTH;
use crate::generated::operations;
use crate::generated::types::{
    self, ContactSort, CreateGroupRequest, CreatedGroup, DeleteResponse, GroupIconResponse,
    UpdateGroupRequest, UpdatedGroup,
};
use crate::ids::{ChatId, ContactId, GroupId};
use crate::reply::Reply;
use crate::resources::{ChatHandle, list};
use crate::transport::upload::Upload;

impl Client {
    /// All groups.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let groups = client.groups().list().page().await?;
    /// assert!(groups.items.is_empty());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn groups(&self) -> Groups {
        Groups(self.clone())
    }

    /// One group.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let group = client.group("grp_a1b2c3")?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the id cannot be a segment of a path.
    pub fn group(
        &self,
        id: impl TryInto<GroupId, Error: Into<Error>>,
    ) -> Result<GroupHandle, Error> {
        Ok(GroupHandle {
            client: self.clone(),
            id: id.try_into().map_err(Into::into)?,
        })
    }
}

impl ChatHandle {
    /// The group of this chat.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let id: blooio_client::GroupId = "grp_a1b2c3".parse()?;
    /// assert_eq!(client.chat(&id)?.group()?.id(), &id);
    /// assert!(client.chat("+15551234567")?.group().is_err());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the chat is not a group with an id.
    pub fn group(&self) -> Result<GroupHandle, Error> {
        self.client.group(&self.id)
    }
}

/// All groups of the account.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let members = ["+15551234567", "+15559876543"];
/// client.groups().create("Team", members).await?;
/// assert_eq!(client.groups().list().page().await?.items.len(), 1);
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct Groups(Client);

impl Groups {
    /// The groups, most recent first unless sorted.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let found = client.groups().list().q("team").page().await?;
    /// assert_eq!(found.total, Some(0));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn list(&self) -> ListGroups {
        ListGroups::new(self.0.clone())
    }

    /// Creates a group with these members. To link it to an existing iMessage chat,
    /// use the raw operation with its `chat_guid`.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let members = ["+15551234567", "+15559876543"];
    /// let team = client.groups().create("Team", members).await?;
    /// client.group(&*team)?.chat().send("Welcome").await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the name is empty or longer than 255 characters, a member is neither
    /// a number nor an address, or the request fails;
    /// [`Conflict`](crate::ErrorKind::Conflict) if such a group exists.
    pub async fn create<I>(&self, name: &str, members: I) -> Result<Reply<CreatedGroup>, Error>
    where
        I: IntoIterator,
        I::Item: TryInto<ContactId, Error: Into<Error>>,
    {
        check_name(name)?;
        let members = members
            .into_iter()
            .map(|one| one.try_into().map(String::from).map_err(Into::into));
        let members: Vec<String> = members.collect::<Result<_, Error>>()?;
        let body = CreateGroupRequest {
            name: name.to_owned(),
            members: (!members.is_empty()).then_some(members),
            chat_guid: None,
        };
        self.0.raw().create_group().body(body).send().await
    }
}

list! {
    /// A list of groups.
    ListGroups of Group = list_groups() {
        /// Only groups whose name matches.
        q: String,
        /// The order. Default: most recent first.
        sort: ContactSort,
    }
}

/// Handle of one group.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let members = ["+15551234567", "+15559876543"];
/// let team = client.groups().create("Team", members).await?;
/// let team = client.group(&*team)?;
/// team.rename("The team").await?;
/// team.chat().send("Welcome").await?;
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct GroupHandle {
    pub(super) client: Client,
    pub(super) id: GroupId,
}

impl GroupHandle {
    /// The group's id.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let group = client.group("grp_a1b2c3")?;
    /// assert_eq!(group.id().as_str(), "grp_a1b2c3");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn id(&self) -> &GroupId {
        &self.id
    }

    /// The group's chat, to send to it and to read it.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// # let members = ["+15551234567", "+15559876543"];
    /// # let team = client.groups().create("Team", members).await?;
    /// # let team = client.group(&*team)?;
    /// team.chat().send("Lunch?").await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn chat(&self) -> ChatHandle {
        ChatHandle {
            client: self.client.clone(),
            id: ChatId::from(&self.id),
        }
    }

    /// Fetches the group.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// # let members = ["+15551234567", "+15559876543"];
    /// # let team = client.groups().create("Team", members).await?;
    /// # let team = client.group(&*team)?;
    /// assert_eq!(team.get().await?.name.as_deref(), Some("Team"));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn get(&self) -> Result<Reply<types::Group>, Error> {
        self.client
            .raw()
            .get_group()
            .group_id(&self.id)
            .send()
            .await
    }

    /// Renames the group. A name has 1 to 255 characters.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// # let members = ["+15551234567", "+15559876543"];
    /// # let team = client.groups().create("Team", members).await?;
    /// # let team = client.group(&*team)?;
    /// team.rename("The team").await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the name is empty or too long, or the request fails.
    pub async fn rename(&self, name: &str) -> Result<Reply<UpdatedGroup>, Error> {
        check_name(name)?;
        let body = UpdateGroupRequest {
            name: Some(name.to_owned()),
        };
        self.client
            .raw()
            .update_group()
            .group_id(&self.id)
            .body(body)
            .send()
            .await
    }

    /// Deletes the group.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// # let members = ["+15551234567", "+15559876543"];
    /// # let team = client.groups().create("Team", members).await?;
    /// # let team = client.group(&*team)?;
    /// team.delete().await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn delete(&self) -> Result<Reply<DeleteResponse>, Error> {
        self.client
            .raw()
            .delete_group()
            .group_id(&self.id)
            .send()
            .await
    }

    /// Sets the group's icon.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// # let members = ["+15551234567", "+15559876543"];
    /// # let team = client.groups().create("Team", members).await?;
    /// # let team = client.group(&*team)?;
    /// use blooio_client::Upload;
    ///
    /// let icon = Upload::bytes("icon.png", b"\x89PNG\r\n\x1a\n".to_vec())?;
    /// team.set_icon(icon).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the file cannot be read or the request fails.
    pub async fn set_icon(&self, image: Upload) -> Result<Reply<GroupIconResponse>, Error> {
        let operation = &operations::SET_GROUP_ICON;
        self.client
            .upload(operation, &[self.id.as_str()], image)
            .await
    }

    /// Removes the group's icon.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// # let members = ["+15551234567", "+15559876543"];
    /// # let team = client.groups().create("Team", members).await?;
    /// # let team = client.group(&*team)?;
    /// team.remove_icon().await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn remove_icon(&self) -> Result<Reply<GroupIconResponse>, Error> {
        self.client
            .raw()
            .remove_group_icon()
            .group_id(&self.id)
            .send()
            .await
    }
}

fn check_name(name: &str) -> Result<(), Error> {
    let length = name.chars().count();
    let most = CREATE_GROUP_REQUEST_NAME_MAX_LENGTH;
    if (1..=most).contains(&length) {
        return Ok(());
    }
    Err(Error::invalid(
        "name",
        format!("it has {length} characters; a group's name has 1 to {most}"),
    ))
}
