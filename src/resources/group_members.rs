//! The members of a group.

use crate::error::Error;
use crate::generated::types::{
    AddGroupMemberRequest, AddGroupMemberResponse, RemoveGroupMemberResponse,
};
use crate::ids::{ContactId, GroupId};
use crate::reply::Reply;
use crate::resources::{GroupHandle, list};

impl GroupHandle {
    /// The group's members.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// # let members = ["+15551234567", "+15559876543"];
    /// # let team = client.groups().create("Team", members).await?;
    /// # let team = client.group(&*team)?;
    /// assert_eq!(team.members().page().await?.items.len(), 2);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn members(&self) -> ListGroupMembers {
        ListGroupMembers::new(self.client.clone(), self.id.clone())
    }

    /// Adds a member. The vendor announces this as coming; today it answers 501.
    ///
    /// ```no_run
    /// # blooio_sandbox::example(async |client, _| {
    /// # let members = ["+15551234567", "+15559876543"];
    /// # let team = client.groups().create("Team", members).await?;
    /// # let team = client.group(&*team)?;
    /// team.add_member("+15550002222").await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the id is not valid, or the request fails.
    pub async fn add_member(
        &self,
        member: impl TryInto<ContactId, Error: Into<Error>>,
    ) -> Result<Reply<AddGroupMemberResponse>, Error> {
        let contact_id = member.try_into().map_err(Into::into)?.into();
        self.client
            .raw()
            .add_group_member()
            .group_id(&self.id)
            .body(AddGroupMemberRequest { contact_id })
            .send()
            .await
    }

    /// Removes a member. The vendor announces this as coming; today it answers 501.
    ///
    /// ```no_run
    /// # blooio_sandbox::example(async |client, _| {
    /// # let members = ["+15551234567", "+15559876543"];
    /// # let team = client.groups().create("Team", members).await?;
    /// # let team = client.group(&*team)?;
    /// team.remove_member("+15559876543").await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the id is not valid, or the request fails.
    pub async fn remove_member(
        &self,
        member: impl TryInto<ContactId, Error: Into<Error>>,
    ) -> Result<Reply<RemoveGroupMemberResponse>, Error> {
        let member = member.try_into().map_err(Into::into)?;
        self.client
            .raw()
            .remove_group_member()
            .group_id(&self.id)
            .contact_id(member)
            .send()
            .await
    }
}

list! {
    /// A list of a group's members.
    ListGroupMembers of GroupMember = list_group_members(group_id: GroupId) {}
}
