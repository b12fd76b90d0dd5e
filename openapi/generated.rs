// Made by `cargo xtask gen` from openapi/blooio.yaml; do not edit.

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    /// Labels to put on.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct AddContactTagsRequest {
        /// The labels.
        pub tags: ::std::vec::Vec<::std::string::String>,
    }
    impl AddContactTagsRequest {
        pub fn builder() -> builder::AddContactTagsRequest {
            Default::default()
        }
    }
    /// The labels that were put on.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct AddContactTagsResponse {
        /// Whether it worked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
        /// The labels.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tags_added: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    }
    /// Who should join.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct AddGroupMemberRequest {
        /// Phone number, email address or contact id.
        pub contact_id: ::std::string::String,
    }
    impl AddGroupMemberRequest {
        pub fn builder() -> builder::AddGroupMemberRequest {
            Default::default()
        }
    }
    /// A new member (201: `member`, `contact_created`), or one who was in the group already
    /// (200: `message`, `member`).
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct AddGroupMemberResponse {
        /// Whether a contact was made for it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact_created: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub member: ::std::option::Option<GroupMember>,
        /// Says that the contact was a member already.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
    }
    /// A received file. There is neither a media type nor a size: infer them from the name or
    /// the URL. URLs may expire.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct AttachmentInfo {
        /// Its file name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        /// Where it can be fetched.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: ::std::option::Option<::std::string::String>,
    }
    /// A public URL, or one with a file name.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum AttachmentInput {
        AttachmentObject(AttachmentObject),
        String(::std::string::String),
    }
    impl ::std::convert::From<AttachmentObject> for AttachmentInput {
        fn from(value: AttachmentObject) -> Self {
            Self::AttachmentObject(value)
        }
    }
    /// A file with a name.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct AttachmentObject {
        /// The file name to show.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        /// A public URL.
        pub url: ::std::string::String,
    }
    /// Where calls to the line should go.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CallForwardingRequest {
        /// The number to forward to, in E.164.
        pub forward_to: ::std::string::String,
    }
    impl CallForwardingRequest {
        pub fn builder() -> builder::CallForwardingRequest {
            Default::default()
        }
    }
    /// The support ticket that was opened; people set up the forwarding.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CallForwardingResponse {
        /// The number to forward to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub forward_to: ::std::option::Option<::std::string::String>,
        /// The line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub number: ::std::option::Option<::std::string::String>,
        /// The state of the ticket.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        /// Whether the ticket was opened.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
        /// The ticket.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ticket_id: ::std::option::Option<::std::string::String>,
    }
    /// Whether the message could be stopped. `current_status` is an older name for `status`.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CancelMessageResponse {
        /// Whether it was stopped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cancelled: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub current_status: ::std::option::Option<crate::generated::types::MessageState>,
        /// A remark for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::MessageState>,
    }
    /// One flag per service. A missing flag means unknown; the guides read `imessage` alone.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Capabilities {
        /// Reachable by FaceTime.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub facetime: ::std::option::Option<bool>,
        /// Reachable by iMessage.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub imessage: ::std::option::Option<bool>,
        /// Reachable by SMS.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sms: ::std::option::Option<bool>,
    }
    /// A conversation, as lists show it.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Chat {
        /// The background in use.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background_id: ::std::option::Option<::std::string::String>,
        /// Where the background image can be fetched.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background_url: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact: ::std::option::Option<ChatContact>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// The chat: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        /// Messages received.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub inbound_count: ::std::option::Option<i64>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_inbound_time: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message: ::std::option::Option<LastMessage>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_time: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_outbound_time: ::std::option::Option<crate::Timestamp>,
        /// How many members the group has.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub member_count: ::std::option::Option<i64>,
        /// Messages in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_count: ::std::option::Option<i64>,
        /// Messages sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub outbound_count: ::std::option::Option<i64>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::generated::types::ChatType>,
    }
    /// The background of a chat.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ChatBackgroundResponse {
        /// The background in use.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background_id: ::std::option::Option<::std::string::String>,
        /// Where it can be fetched.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background_url: ::std::option::Option<::std::string::String>,
        /// How often it has changed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background_version: ::std::option::Option<i64>,
        /// Whether this call changed it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub changed: ::std::option::Option<bool>,
        /// The chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        /// Whether it has one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub has_background: ::std::option::Option<bool>,
    }
    /// The counterpart of a chat.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ChatContact {
        /// The opaque id of the contact.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact_id: ::std::option::Option<::std::string::String>,
        /// Phone number or email address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub identifier: ::std::option::Option<::std::string::String>,
        /// The name you gave it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    /// A conversation.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ChatDetail {
        /// The background in use.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background_id: ::std::option::Option<::std::string::String>,
        /// Where the background image can be fetched.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background_url: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact: ::std::option::Option<ChatContact>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub first_message_time: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// The chat: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        /// Messages received.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub inbound_count: ::std::option::Option<i64>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_inbound_time: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message: ::std::option::Option<LastMessage>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_time: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_outbound_time: ::std::option::Option<crate::Timestamp>,
        /// How many members the group has.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub member_count: ::std::option::Option<i64>,
        /// Messages in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_count: ::std::option::Option<i64>,
        /// Messages sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub outbound_count: ::std::option::Option<i64>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::generated::types::ChatType>,
    }
    /// The REST guide's envelope, which it prints for every list.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ChatGuideList {
        /// How many items match in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub count: ::std::option::Option<i64>,
        pub data: ::std::vec::Vec<Chat>,
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many items were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
    }
    /// Chats, in either of the two documented envelopes.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum ChatList {
        Page(ChatPage),
        GuideList(ChatGuideList),
    }
    impl ::std::convert::From<ChatPage> for ChatList {
        fn from(value: ChatPage) -> Self {
            Self::Page(value)
        }
    }
    impl ::std::convert::From<ChatGuideList> for ChatList {
        fn from(value: ChatGuideList) -> Self {
            Self::GuideList(value)
        }
    }
    /// The vendor's envelope: the items under `chats`, with `pagination`.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ChatPage {
        pub chats: ::std::vec::Vec<Chat>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pagination: ::std::option::Option<Pagination>,
    }
    /// Someone you exchange messages with.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Contact {
        /// The opaque id of the contact.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        /// Same as `identifier` or `contact_id`, depending on the page; prefer those two.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        /// Phone number or email address; this is what contact paths take.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub identifier: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_time: ::std::option::Option<crate::Timestamp>,
        /// The name you gave it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        /// The labels on it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tags: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::generated::types::ContactType>,
    }
    /// What a contact can be reached by. `last_checked` is the current name; the older API and
    /// a third-party client read `lastChecked`.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ContactCapabilities {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub capabilities: ::std::option::Option<Capabilities>,
        /// The phone number or email address that was checked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact: ::std::option::Option<::std::string::String>,
        #[serde(
            rename = "lastChecked",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub last_checked_camel: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_checked: ::std::option::Option<crate::Timestamp>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::generated::types::ContactType>,
    }
    /// The Name & Photo card of a line.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ContactCard {
        /// The photo: base64 of a JPEG or PNG.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub avatar: ::std::option::Option<::std::string::String>,
        /// First name on the card.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub first_name: ::std::option::Option<::std::string::String>,
        /// Whether the card has a poster behind the name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub has_wallpaper: ::std::option::Option<bool>,
        /// Last name on the card.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_name: ::std::option::Option<::std::string::String>,
        /// The name as shown.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        /// The line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub phone_number: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sharing: ::std::option::Option<ContactCardSharing>,
    }
    /// With whom the card is shared, and under which name.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ContactCardSharing {
        /// Who gets it: a number that the documents do not explain.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub audience: ::std::option::Option<i32>,
        /// Whether the card is shared at all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enabled: ::std::option::Option<bool>,
        /// How the name is put together: a number that the documents do not explain.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name_format: ::std::option::Option<i32>,
    }
    /// The REST guide's envelope, which it prints for every list.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ContactGuideList {
        /// How many items match in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub count: ::std::option::Option<i64>,
        pub data: ::std::vec::Vec<Contact>,
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many items were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
    }
    /// Contacts, in either of the two documented envelopes.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum ContactList {
        Page(ContactPage),
        GuideList(ContactGuideList),
    }
    impl ::std::convert::From<ContactPage> for ContactList {
        fn from(value: ContactPage) -> Self {
            Self::Page(value)
        }
    }
    impl ::std::convert::From<ContactGuideList> for ContactList {
        fn from(value: ContactGuideList) -> Self {
            Self::GuideList(value)
        }
    }
    /// Where a contact that shares its location was last seen.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ContactLocation {
        /// The position as a list of numbers; the documents do not say in which order.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub coordinates: ::std::option::Option<::std::vec::Vec<f64>>,
        /// Phone number or email address of the contact.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub handle: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_updated: ::std::option::Option<crate::Timestamp>,
        /// The state of the sharing.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
    }
    /// The REST guide's envelope, which it prints for every list.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ContactLocationGuideList {
        /// How many items match in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub count: ::std::option::Option<i64>,
        pub data: ::std::vec::Vec<ContactLocation>,
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many items were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
    }
    /// Contacts that share their location, in either of the two documented envelopes.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum ContactLocationList {
        Page(ContactLocationPage),
        GuideList(ContactLocationGuideList),
    }
    impl ::std::convert::From<ContactLocationPage> for ContactLocationList {
        fn from(value: ContactLocationPage) -> Self {
            Self::Page(value)
        }
    }
    impl ::std::convert::From<ContactLocationGuideList> for ContactLocationList {
        fn from(value: ContactLocationGuideList) -> Self {
            Self::GuideList(value)
        }
    }
    /// The vendor's envelope: the items under `friends`, not paged.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ContactLocationPage {
        pub friends: ::std::vec::Vec<ContactLocation>,
    }
    /// The vendor's envelope: the items under `contacts`, with `pagination`.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ContactPage {
        pub contacts: ::std::vec::Vec<Contact>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pagination: ::std::option::Option<Pagination>,
    }
    /// A label and when it was put on.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ContactTag {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        /// The label.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tag: ::std::option::Option<::std::string::String>,
    }
    /// The REST guide's envelope, which it prints for every list.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ContactTagGuideList {
        /// How many items match in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub count: ::std::option::Option<i64>,
        pub data: ::std::vec::Vec<ContactTag>,
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many items were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
    }
    /// The tags of a contact, in either of the two documented envelopes.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum ContactTagList {
        Page(ContactTagPage),
        GuideList(ContactTagGuideList),
    }
    impl ::std::convert::From<ContactTagPage> for ContactTagList {
        fn from(value: ContactTagPage) -> Self {
            Self::Page(value)
        }
    }
    impl ::std::convert::From<ContactTagGuideList> for ContactTagList {
        fn from(value: ContactTagGuideList) -> Self {
            Self::GuideList(value)
        }
    }
    /// The vendor's envelope: the items under `tags`, not paged.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ContactTagPage {
        pub tags: ::std::vec::Vec<ContactTag>,
    }
    /// The contact to add.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateContactRequest {
        /// Phone number in E.164, or email address.
        pub identifier: ::std::string::String,
        /// A name for it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    impl CreateContactRequest {
        pub fn builder() -> builder::CreateContactRequest {
            Default::default()
        }
    }
    /// The group to make. Without `chat_guid` the iMessage chat comes into being with the first
    /// message.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateGroupRequest {
        /// An existing iMessage group chat to link to; incoming webhooks may carry it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_guid: ::std::option::Option<::std::string::String>,
        /// Phone numbers and email addresses.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub members: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The name, at most 255 characters.
        pub name: ::std::string::String,
    }
    impl CreateGroupRequest {
        pub fn builder() -> builder::CreateGroupRequest {
            Default::default()
        }
    }
    /// The subscription to make. Without `webhook_type` the service takes `message`.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateWebhookRequest {
        /// Epoch milliseconds after which the subscription lapses; -1 means never.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valid_until: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_type: ::std::option::Option<WebhookTypeInput>,
        /// A public https URL; http is refused. Registering the same URL again gives the existing
        /// subscription.
        pub webhook_url: ::std::string::String,
    }
    impl CreateWebhookRequest {
        pub fn builder() -> builder::CreateWebhookRequest {
            Default::default()
        }
    }
    /// A new subscription with its secret (201), or the existing one of this URL without it
    /// (200, with `message`). Older pages print the whole subscription under 201, without a
    /// secret.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateWebhookResponse {
        /// The key it belongs to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub api_key_name: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub deprecated_at: ::std::option::Option<crate::Timestamp>,
        /// Deliveries that were not answered with 2xx.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub failure_count: ::std::option::Option<i64>,
        /// The integration it belongs to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub integration_name: ::std::option::Option<::std::string::String>,
        /// Whether events are being delivered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_active: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_triggered: ::std::option::Option<crate::Timestamp>,
        /// Says that the URL was registered already.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scope: ::std::option::Option<crate::generated::types::WebhookScope>,
        /// The key of the signatures, `whsec_…`. Shown now and never again: store it. A secret: do
        /// not log it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub signing_secret: ::std::option::Option<::std::string::String>,
        /// Printed by the first API version only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
        /// Epoch milliseconds after which the subscription lapses; -1 means never.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valid_until: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_id: ::std::option::Option<crate::ids::WebhookId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_type: ::std::option::Option<crate::generated::types::WebhookType>,
        /// Where events are posted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_url: ::std::option::Option<::std::string::String>,
    }
    /// A new group, and whom it took in.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreatedGroup {
        /// Identifiers that became members.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub added_members: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The iMessage chat behind the group, once there is one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_guid: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        /// Identifiers for which a contact was made.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_contacts: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// Where the icon can be fetched.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub icon_url: ::std::option::Option<::std::string::String>,
        /// The id, as the REST guide names it for every single resource.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_direction: ::std::option::Option<
            crate::generated::types::Direction,
        >,
        /// The text of the newest message.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_time: ::std::option::Option<crate::Timestamp>,
        /// How many members it has.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub member_count: ::std::option::Option<i64>,
        /// How many messages were exchanged.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_count: ::std::option::Option<i64>,
        /// The name; null for an unnamed group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    /// Something was deleted.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeleteResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub deleted_at: ::std::option::Option<crate::Timestamp>,
        /// Whether it was deleted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
    }
    /// A subscription was deleted.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeleteWebhookResponse {
        /// A remark for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        /// Whether it was deleted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
    }
    /// A line as the account overview shows it. `last_active` is epoch milliseconds here and a
    /// date-time in the list of numbers.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Device {
        /// Whether the line is in service.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_active: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_active: ::std::option::Option<crate::Timestamp>,
        /// The line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub phone_number: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub plan_kind: ::std::option::Option<crate::generated::types::PlanKind>,
    }
    /// Whether a new icon reached the device. The current reference syncs before it answers;
    /// older pages always print `synced: false`.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeviceSync {
        /// The iMessage chat behind the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_guid: ::std::option::Option<::std::string::String>,
        /// A remark for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        /// Whether the device has it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub synced: ::std::option::Option<bool>,
    }
    /// What was carried over to the device, and whether that worked.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeviceSyncResult {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub action: ::std::option::Option<crate::generated::types::DeviceSyncAction>,
        /// The iMessage chat behind the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_guid: ::std::option::Option<::std::string::String>,
        /// Why it did not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error: ::std::option::Option<::std::string::String>,
        /// Whether the device followed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub synced: ::std::option::Option<bool>,
    }
    /// Only messages that went this way.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum DirectionFilter {
        #[serde(rename = "inbound")]
        Inbound,
        #[serde(rename = "outbound")]
        Outbound,
    }
    impl ::std::fmt::Display for DirectionFilter {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Inbound => f.write_str("inbound"),
                Self::Outbound => f.write_str("outbound"),
            }
        }
    }
    impl ::std::str::FromStr for DirectionFilter {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "inbound" => Ok(Self::Inbound),
                "outbound" => Ok(Self::Outbound),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for DirectionFilter {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DirectionFilter {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Every error body that any document shows: the guide's `{error, message, details}`, the
    /// reference's `{error, message, status, code, …}`, the older `{error, status}`, the
    /// "coming soon" `{error, message}` and V4's `{error: {…}}`. Take the status from the
    /// status line; a proxy may answer with no JSON at all.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Error {
        /// The line concerned: `inbound_only_no_prior_inbound`, and `outbound_limit_reached` when
        /// counted per number.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub allocation_id: ::std::option::Option<::std::string::String>,
        /// `new_conversation_limit_reached`: the daily cap of the plan.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cap: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code: ::std::option::Option<crate::generated::types::ErrorCode>,
        /// How much of the cap is used up.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub current: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub details: ::std::option::Option<ErrorDetails>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error: ::std::option::Option<ErrorLabel>,
        /// `inbound_only_no_prior_inbound`: the recipient who has not written first.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        /// `outbound_limit_reached`: the cap on new contacts.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// What went wrong, for people. Its wording may change.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        /// `outbound_limit_reached`: how the cap is counted, for instance per number.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub mode: ::std::option::Option<::std::string::String>,
        /// `new_conversation_limit_reached`: the plan whose cap applies.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub plan_id: ::std::option::Option<::std::string::String>,
        /// `outbound_limit_reached`, counted per number: the sending line.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender_number: ::std::option::Option<::std::string::String>,
        /// The HTTP status, repeated. Placeholder samples print 0.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<i32>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /// Where in the request the fault lies.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ErrorDetails {
        /// The request field at fault.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub field: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /// A short label (`invalid_request`, `bad_request`, `unauthorized`, `ApiError`, `Coming
    /// soon`), or V4's object.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum ErrorLabel {
        ErrorObject(ErrorObject),
        String(::std::string::String),
    }
    impl ::std::convert::From<ErrorObject> for ErrorLabel {
        fn from(value: ErrorObject) -> Self {
            Self::ErrorObject(value)
        }
    }
    /// V4's way to put an error.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ErrorObject {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code: ::std::option::Option<crate::generated::types::ErrorCode>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub details: ::std::option::Option<::serde_json::Value>,
        /// What went wrong, for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /// V4's envelope. A V2 subscription should not get it; on a line shared with V4 it may.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EventEnvelope {
        /// The version that shaped `data`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub api_version: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        /// The event itself; its fields depend on `type`.
        pub data: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<crate::ids::EventId>,
        /// The organization.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization_id: ::std::option::Option<::std::string::String>,
        #[serde(rename = "type")]
        pub type_: crate::generated::types::EventName,
    }
    /// A member of the group an event happened in.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EventParticipant {
        /// The opaque id of the contact.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact_id: ::std::option::Option<::std::string::String>,
        /// Phone number or email address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub identifier: ::std::option::Option<::std::string::String>,
        /// The name you gave it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    /// Whom to call.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FaceTimeCallRequest {
        /// Phone number or email address.
        pub handle: ::std::string::String,
    }
    impl FaceTimeCallRequest {
        pub fn builder() -> builder::FaceTimeCallRequest {
            Default::default()
        }
    }
    /// The call that was started.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FaceTimeCallResponse {
        /// Who was called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub handle: ::std::option::Option<::std::string::String>,
        /// A link to join it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub link: ::std::option::Option<::std::string::String>,
        /// Whether the call was started.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
    }
    /// A point in time whose number may carry a fraction: the vendor types the poll's `sent_at`
    /// as a number, not as an integer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum FractionalTimestamp {
        Double(f64),
        DateTime(::chrono::DateTime<::chrono::offset::Utc>),
    }
    impl ::std::fmt::Display for FractionalTimestamp {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Double(x) => x.fmt(f),
                Self::DateTime(x) => x.fmt(f),
            }
        }
    }
    impl ::std::str::FromStr for FractionalTimestamp {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if let Ok(v) = value.parse() {
                Ok(Self::Double(v))
            } else if let Ok(v) = value.parse() {
                Ok(Self::DateTime(v))
            } else {
                Err("string conversion failed for all variants".into())
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for FractionalTimestamp {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for FractionalTimestamp {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::From<f64> for FractionalTimestamp {
        fn from(value: f64) -> Self {
            Self::Double(value)
        }
    }
    impl ::std::convert::From<::chrono::DateTime<::chrono::offset::Utc>>
    for FractionalTimestamp {
        fn from(value: ::chrono::DateTime<::chrono::offset::Utc>) -> Self {
            Self::DateTime(value)
        }
    }
    /// A conversation of several people.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Group {
        /// The iMessage chat behind the group, once there is one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_guid: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// Where the icon can be fetched.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub icon_url: ::std::option::Option<::std::string::String>,
        /// The id, as the REST guide names it for every single resource.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_direction: ::std::option::Option<
            crate::generated::types::Direction,
        >,
        /// The text of the newest message.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_time: ::std::option::Option<crate::Timestamp>,
        /// How many members it has.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub member_count: ::std::option::Option<i64>,
        /// How many messages were exchanged.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_count: ::std::option::Option<i64>,
        /// The name; null for an unnamed group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    /// The REST guide's envelope, which it prints for every list.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct GroupGuideList {
        /// How many items match in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub count: ::std::option::Option<i64>,
        pub data: ::std::vec::Vec<Group>,
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many items were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
    }
    /// The icon of a group after a change.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct GroupIconResponse {
        /// The iMessage chat behind the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_guid: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub device_sync: ::std::option::Option<DeviceSync>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// Where the icon can be fetched.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub icon_url: ::std::option::Option<::std::string::String>,
        /// A remark for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        /// Whether it worked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
    }
    /// Groups, in either of the two documented envelopes.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum GroupList {
        Page(GroupPage),
        GuideList(GroupGuideList),
    }
    impl ::std::convert::From<GroupPage> for GroupList {
        fn from(value: GroupPage) -> Self {
            Self::Page(value)
        }
    }
    impl ::std::convert::From<GroupGuideList> for GroupList {
        fn from(value: GroupGuideList) -> Self {
            Self::GuideList(value)
        }
    }
    /// Someone in a group.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct GroupMember {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub added_at: ::std::option::Option<crate::Timestamp>,
        /// The opaque id of the contact.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact_id: ::std::option::Option<::std::string::String>,
        /// An id of the member.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        /// Phone number or email address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub identifier: ::std::option::Option<::std::string::String>,
        /// The name you gave the contact.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    /// The REST guide's envelope, which it prints for every list.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct GroupMemberGuideList {
        /// How many items match in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub count: ::std::option::Option<i64>,
        pub data: ::std::vec::Vec<GroupMember>,
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many items were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
    }
    /// The members of a group, in either of the two documented envelopes.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum GroupMemberList {
        Page(GroupMemberPage),
        GuideList(GroupMemberGuideList),
    }
    impl ::std::convert::From<GroupMemberPage> for GroupMemberList {
        fn from(value: GroupMemberPage) -> Self {
            Self::Page(value)
        }
    }
    impl ::std::convert::From<GroupMemberGuideList> for GroupMemberList {
        fn from(value: GroupMemberGuideList) -> Self {
            Self::GuideList(value)
        }
    }
    /// The vendor's envelope: the items under `members`, with `pagination`.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct GroupMemberPage {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// Where the icon of the group can be fetched.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub icon_url: ::std::option::Option<::std::string::String>,
        pub members: ::std::vec::Vec<GroupMember>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pagination: ::std::option::Option<Pagination>,
    }
    /// The vendor's envelope: the items under `groups`, with `pagination`.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct GroupPage {
        pub groups: ::std::vec::Vec<Group>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pagination: ::std::option::Option<Pagination>,
    }
    /// What the guides read from a nested body.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct GuideNestedData {
        /// Who wrote.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub from: ::std::option::Option<::std::string::String>,
        /// The text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
    }
    /// The nested body that the Python and Node guides read; the event name is in the header
    /// `X-Blooio-Event` alone. No other document shows it.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct GuideNestedEvent {
        pub data: GuideNestedData,
    }
    /// The newest message of a chat.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct LastMessage {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub direction: ::std::option::Option<crate::generated::types::Direction>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// Its text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_sent: ::std::option::Option<crate::Timestamp>,
    }
    /// What to show for a link instead of the page's Open Graph data.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct LinkPreview {
        /// An https URL of a PNG, JPEG, WebP or GIF of at most 16 MB. If it cannot be fetched, or
        /// is no image, the page's own data is used and the message is sent all the same.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub image_url: ::std::option::Option<::std::string::String>,
        /// The bold line, at most 200 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub title: ::std::option::Option<::std::string::String>,
    }
    /// The account behind the API key.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MeResponse {
        /// The key used for this request. A secret: do not log it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub api_key: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub auth_type: ::std::option::Option<crate::generated::types::AuthType>,
        /// The lines the key may send from.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub devices: ::std::option::Option<::std::vec::Vec<Device>>,
        /// What integration the key belongs to, if any.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub integration_details: ::std::option::Option<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
        /// Free data attached to the key.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization: ::std::option::Option<Organization>,
        /// The organization's id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub usage: ::std::option::Option<Usage>,
        /// The signed-in user; null for an API key.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub user_id: ::std::option::Option<::std::string::String>,
        /// Whether the credential is good.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valid: ::std::option::Option<bool>,
    }
    /// A message, as lists show it. The REST guide prints a message as `{id, text, status,
    /// created_at}`.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Message {
        /// The files it carries.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<MessageAttachment>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub direction: ::std::option::Option<crate::generated::types::Direction>,
        /// Why it failed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error: ::std::option::Option<::std::string::String>,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        /// The id, as the REST guide names it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The data given with the send; the first API version returned it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// What people put on it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reactions: ::std::option::Option<::std::vec::Vec<Reaction>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reply_to: ::std::option::Option<ReplyToInfo>,
        /// Who wrote it; differs from `external_id` in groups.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::MessageState>,
        /// The text; null or empty when there are only attachments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_delivered: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_sent: ::std::option::Option<crate::Timestamp>,
    }
    /// A received file: the reference shows an object, older pages and the first API version a
    /// bare URL.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum MessageAttachment {
        AttachmentInfo(AttachmentInfo),
        String(::std::string::String),
    }
    impl ::std::convert::From<AttachmentInfo> for MessageAttachment {
        fn from(value: AttachmentInfo) -> Self {
            Self::AttachmentInfo(value)
        }
    }
    /// Any body that a `message.delivered` delivery can have.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum MessageDeliveredDelivery {
        MessageDeliveredEventV1(MessageDeliveredEventV1),
        MessageDeliveredEvent(MessageDeliveredEvent),
        EventEnvelope(EventEnvelope),
        GuideNestedEvent(GuideNestedEvent),
    }
    impl ::std::convert::From<MessageDeliveredEventV1> for MessageDeliveredDelivery {
        fn from(value: MessageDeliveredEventV1) -> Self {
            Self::MessageDeliveredEventV1(value)
        }
    }
    impl ::std::convert::From<MessageDeliveredEvent> for MessageDeliveredDelivery {
        fn from(value: MessageDeliveredEvent) -> Self {
            Self::MessageDeliveredEvent(value)
        }
    }
    impl ::std::convert::From<EventEnvelope> for MessageDeliveredDelivery {
        fn from(value: EventEnvelope) -> Self {
            Self::EventEnvelope(value)
        }
    }
    impl ::std::convert::From<GuideNestedEvent> for MessageDeliveredDelivery {
        fn from(value: GuideNestedEvent) -> Self {
            Self::GuideNestedEvent(value)
        }
    }
    /// A message reached the recipient's device.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageDeliveredEvent {
        /// The files.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<MessageAttachment>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delivered_at: ::std::option::Option<crate::Timestamp>,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The members of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub participants: ::std::option::Option<::std::vec::Vec<EventParticipant>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// Who wrote or did it; in groups not the same as `external_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::EventStatus>,
        /// The text; null or empty when there are only attachments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// The first API version's body of `message.delivered`.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageDeliveredEventV1 {
        /// The files, as URLs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delivered_at: ::std::option::Option<crate::Timestamp>,
        /// The device behind the line.
        pub device_id: ::std::string::String,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number or email address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// The text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// A message.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageDetail {
        /// The files it carries.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<MessageAttachment>>,
        /// The chat it belongs to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact: ::std::option::Option<ChatContact>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub direction: ::std::option::Option<crate::generated::types::Direction>,
        /// Why it failed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error: ::std::option::Option<::std::string::String>,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        /// The id, as the REST guide names it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The data given with the send; the first API version returned it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// What people put on it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reactions: ::std::option::Option<::std::vec::Vec<Reaction>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reply_to: ::std::option::Option<ReplyToInfo>,
        /// Who wrote it; differs from the chat in groups.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::MessageState>,
        /// The text; null or empty when there are only attachments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_delivered: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_sent: ::std::option::Option<crate::Timestamp>,
    }
    /// Any body that a `message.failed` delivery can have.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum MessageFailedDelivery {
        MessageFailedEventV1(MessageFailedEventV1),
        MessageFailedEvent(MessageFailedEvent),
        EventEnvelope(EventEnvelope),
        GuideNestedEvent(GuideNestedEvent),
    }
    impl ::std::convert::From<MessageFailedEventV1> for MessageFailedDelivery {
        fn from(value: MessageFailedEventV1) -> Self {
            Self::MessageFailedEventV1(value)
        }
    }
    impl ::std::convert::From<MessageFailedEvent> for MessageFailedDelivery {
        fn from(value: MessageFailedEvent) -> Self {
            Self::MessageFailedEvent(value)
        }
    }
    impl ::std::convert::From<EventEnvelope> for MessageFailedDelivery {
        fn from(value: EventEnvelope) -> Self {
            Self::EventEnvelope(value)
        }
    }
    impl ::std::convert::From<GuideNestedEvent> for MessageFailedDelivery {
        fn from(value: GuideNestedEvent) -> Self {
            Self::GuideNestedEvent(value)
        }
    }
    /// A message could not be sent.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageFailedEvent {
        /// The files.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<MessageAttachment>>,
        /// Why it failed, as a code; the values are not documented.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        /// Why it failed, for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_message: ::std::option::Option<::std::string::String>,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The members of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub participants: ::std::option::Option<::std::vec::Vec<EventParticipant>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// Who wrote or did it; in groups not the same as `external_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::EventStatus>,
        /// The text; null or empty when there are only attachments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// The first API version's body of `message.failed`.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageFailedEventV1 {
        /// The files, as URLs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The device behind the line.
        pub device_id: ::std::string::String,
        /// Why it failed, as a code; the values are not documented.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        /// Why it failed, for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_message: ::std::option::Option<::std::string::String>,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number or email address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// The text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// The REST guide's envelope, which it prints for every list.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageGuideList {
        /// How many items match in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub count: ::std::option::Option<i64>,
        pub data: ::std::vec::Vec<Message>,
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many items were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
    }
    /// The messages of a chat, in either of the two documented envelopes.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum MessageList {
        Page(MessagePage),
        GuideList(MessageGuideList),
    }
    impl ::std::convert::From<MessagePage> for MessageList {
        fn from(value: MessagePage) -> Self {
            Self::Page(value)
        }
    }
    impl ::std::convert::From<MessageGuideList> for MessageList {
        fn from(value: MessageGuideList) -> Self {
            Self::GuideList(value)
        }
    }
    /// The vendor's envelope: the items under `messages`, with `pagination`.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessagePage {
        /// The chat whose messages these are.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        pub messages: ::std::vec::Vec<Message>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pagination: ::std::option::Option<Pagination>,
    }
    /// One piece of a message: either `text` (with `mention`, if anyone) or `url` (with
    /// `name`). The Node guide puts a web page under `url`; the reference means a file.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessagePart {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub link_preview: ::std::option::Option<LinkPreview>,
        /// The participant to mention, by phone number or email address: the whole text becomes the
        /// mention. With `text` only; the plugin says groups only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub mention: ::std::option::Option<::std::string::String>,
        /// The file name. With `url` only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        /// The text. Not together with `url`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        /// The file. Not together with `text`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: ::std::option::Option<::std::string::String>,
    }
    /// Any body that a `message.queued` delivery can have.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum MessageQueuedDelivery {
        MessageQueuedEvent(MessageQueuedEvent),
        EventEnvelope(EventEnvelope),
        GuideNestedEvent(GuideNestedEvent),
    }
    impl ::std::convert::From<MessageQueuedEvent> for MessageQueuedDelivery {
        fn from(value: MessageQueuedEvent) -> Self {
            Self::MessageQueuedEvent(value)
        }
    }
    impl ::std::convert::From<EventEnvelope> for MessageQueuedDelivery {
        fn from(value: EventEnvelope) -> Self {
            Self::EventEnvelope(value)
        }
    }
    impl ::std::convert::From<GuideNestedEvent> for MessageQueuedDelivery {
        fn from(value: GuideNestedEvent) -> Self {
            Self::GuideNestedEvent(value)
        }
    }
    /// A message waits to be sent. Known from receivers in the field; the reference does not
    /// list it.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageQueuedEvent {
        /// The files.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<MessageAttachment>>,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The members of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub participants: ::std::option::Option<::std::vec::Vec<EventParticipant>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// Who wrote or did it; in groups not the same as `external_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::EventStatus>,
        /// The text; null or empty when there are only attachments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// Any body that a `message.reaction` delivery can have.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum MessageReactionDelivery {
        MessageReactionEvent(MessageReactionEvent),
        EventEnvelope(EventEnvelope),
        GuideNestedEvent(GuideNestedEvent),
    }
    impl ::std::convert::From<MessageReactionEvent> for MessageReactionDelivery {
        fn from(value: MessageReactionEvent) -> Self {
            Self::MessageReactionEvent(value)
        }
    }
    impl ::std::convert::From<EventEnvelope> for MessageReactionDelivery {
        fn from(value: EventEnvelope) -> Self {
            Self::EventEnvelope(value)
        }
    }
    impl ::std::convert::From<GuideNestedEvent> for MessageReactionDelivery {
        fn from(value: GuideNestedEvent) -> Self {
            Self::GuideNestedEvent(value)
        }
    }
    /// Someone reacted; `message_id` is the message reacted to. The fields are those of a
    /// third-party adapter, since no page prints a body.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageReactionEvent {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub action: ::std::option::Option<crate::generated::types::ReactionAction>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub direction: ::std::option::Option<crate::generated::types::Direction>,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The text of the message reacted to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub original_text: ::std::option::Option<::std::string::String>,
        /// The members of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub participants: ::std::option::Option<::std::vec::Vec<EventParticipant>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// A tapback or an emoji, without a sign.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reaction: ::std::option::Option<::std::string::String>,
        /// Who wrote or did it; in groups not the same as `external_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::EventStatus>,
        /// The text reacted to, as some receivers read it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// Any body that a `message.read` delivery can have.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum MessageReadDelivery {
        MessageReadEventV1(MessageReadEventV1),
        MessageReadEvent(MessageReadEvent),
        EventEnvelope(EventEnvelope),
        GuideNestedEvent(GuideNestedEvent),
    }
    impl ::std::convert::From<MessageReadEventV1> for MessageReadDelivery {
        fn from(value: MessageReadEventV1) -> Self {
            Self::MessageReadEventV1(value)
        }
    }
    impl ::std::convert::From<MessageReadEvent> for MessageReadDelivery {
        fn from(value: MessageReadEvent) -> Self {
            Self::MessageReadEvent(value)
        }
    }
    impl ::std::convert::From<EventEnvelope> for MessageReadDelivery {
        fn from(value: EventEnvelope) -> Self {
            Self::EventEnvelope(value)
        }
    }
    impl ::std::convert::From<GuideNestedEvent> for MessageReadDelivery {
        fn from(value: GuideNestedEvent) -> Self {
            Self::GuideNestedEvent(value)
        }
    }
    /// The recipient read a message: iMessage only, and only if the recipient shares it.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageReadEvent {
        /// The files.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<MessageAttachment>>,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The members of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub participants: ::std::option::Option<::std::vec::Vec<EventParticipant>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub read_at: ::std::option::Option<crate::Timestamp>,
        /// Who wrote or did it; in groups not the same as `external_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::EventStatus>,
        /// The text; null or empty when there are only attachments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// The first API version's body of `message.read`.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageReadEventV1 {
        /// The files, as URLs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The device behind the line.
        pub device_id: ::std::string::String,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number or email address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub read_at: ::std::option::Option<crate::Timestamp>,
        /// The text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// Any body that a `message.received` delivery can have.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum MessageReceivedDelivery {
        MessageReceivedEventV1(MessageReceivedEventV1),
        MessageReceivedEvent(MessageReceivedEvent),
        EventEnvelope(EventEnvelope),
        GuideNestedEvent(GuideNestedEvent),
    }
    impl ::std::convert::From<MessageReceivedEventV1> for MessageReceivedDelivery {
        fn from(value: MessageReceivedEventV1) -> Self {
            Self::MessageReceivedEventV1(value)
        }
    }
    impl ::std::convert::From<MessageReceivedEvent> for MessageReceivedDelivery {
        fn from(value: MessageReceivedEvent) -> Self {
            Self::MessageReceivedEvent(value)
        }
    }
    impl ::std::convert::From<EventEnvelope> for MessageReceivedDelivery {
        fn from(value: EventEnvelope) -> Self {
            Self::EventEnvelope(value)
        }
    }
    impl ::std::convert::From<GuideNestedEvent> for MessageReceivedDelivery {
        fn from(value: GuideNestedEvent) -> Self {
            Self::GuideNestedEvent(value)
        }
    }
    /// Someone wrote to one of your lines.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageReceivedEvent {
        /// The files.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<MessageAttachment>>,
        /// The iMessage chat behind the conversation.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_guid: ::std::option::Option<::std::string::String>,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The members of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub participants: ::std::option::Option<::std::vec::Vec<EventParticipant>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub received_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reply_to: ::std::option::Option<ReplyToInfo>,
        /// Who wrote or did it; in groups not the same as `external_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::EventStatus>,
        /// The text; null or empty when there are only attachments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// The first API version's body of `message.received`.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageReceivedEventV1 {
        /// The files, as URLs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The device behind the line.
        pub device_id: ::std::string::String,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number or email address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub received_at: ::std::option::Option<crate::Timestamp>,
        /// The text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// Any body that a `message.sent` delivery can have.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum MessageSentDelivery {
        MessageSentEventV1(MessageSentEventV1),
        MessageSentEvent(MessageSentEvent),
        EventEnvelope(EventEnvelope),
        GuideNestedEvent(GuideNestedEvent),
    }
    impl ::std::convert::From<MessageSentEventV1> for MessageSentDelivery {
        fn from(value: MessageSentEventV1) -> Self {
            Self::MessageSentEventV1(value)
        }
    }
    impl ::std::convert::From<MessageSentEvent> for MessageSentDelivery {
        fn from(value: MessageSentEvent) -> Self {
            Self::MessageSentEvent(value)
        }
    }
    impl ::std::convert::From<EventEnvelope> for MessageSentDelivery {
        fn from(value: EventEnvelope) -> Self {
            Self::EventEnvelope(value)
        }
    }
    impl ::std::convert::From<GuideNestedEvent> for MessageSentDelivery {
        fn from(value: GuideNestedEvent) -> Self {
            Self::GuideNestedEvent(value)
        }
    }
    /// A message left for the network. It carries either the text or the attachments.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageSentEvent {
        /// The files.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<MessageAttachment>>,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The members of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub participants: ::std::option::Option<::std::vec::Vec<EventParticipant>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// Who wrote or did it; in groups not the same as `external_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sent_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::EventStatus>,
        /// The text; null or empty when there are only attachments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// The first API version's body of `message.sent`.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageSentEventV1 {
        /// The files, as URLs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The device behind the line.
        pub device_id: ::std::string::String,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number or email address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sent_at: ::std::option::Option<crate::Timestamp>,
        /// The text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// Where a message is in its life, without its content.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MessageStatus {
        /// The chat it belongs to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub direction: ::std::option::Option<crate::generated::types::Direction>,
        /// Why it failed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error: ::std::option::Option<::std::string::String>,
        /// The id, as the REST guide names it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::MessageState>,
        /// The text, in the REST guide's form.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_delivered: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_sent: ::std::option::Option<crate::Timestamp>,
    }
    /// The text, or several texts that each become a message.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum MessageText {
        String(::std::string::String),
        Array(::std::vec::Vec<::std::string::String>),
    }
    impl ::std::convert::From<::std::vec::Vec<::std::string::String>> for MessageText {
        fn from(value: ::std::vec::Vec<::std::string::String>) -> Self {
            Self::Array(value)
        }
    }
    /// A line of your organization.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Number {
        /// Whether the line is in service.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_active: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_active: ::std::option::Option<crate::Timestamp>,
        /// The line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub phone_number: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub plan_kind: ::std::option::Option<crate::generated::types::PlanKind>,
    }
    /// The REST guide's envelope, which it prints for every list.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct NumberGuideList {
        /// How many items match in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub count: ::std::option::Option<i64>,
        pub data: ::std::vec::Vec<Number>,
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many items were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
    }
    /// Your lines, in either of the two documented envelopes.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum NumberList {
        Page(NumberPage),
        GuideList(NumberGuideList),
    }
    impl ::std::convert::From<NumberPage> for NumberList {
        fn from(value: NumberPage) -> Self {
            Self::Page(value)
        }
    }
    impl ::std::convert::From<NumberGuideList> for NumberList {
        fn from(value: NumberGuideList) -> Self {
            Self::GuideList(value)
        }
    }
    /// The vendor's envelope: the items under `numbers`, not paged.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct NumberPage {
        pub numbers: ::std::vec::Vec<Number>,
    }
    /// The organization that owns the key.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Organization {
        /// Its country.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub country_code: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        /// Its name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        /// The organization's id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization_id: ::std::option::Option<::std::string::String>,
    }
    /// The page that was returned, and how many items there are in all.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Pagination {
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many items were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
        /// How many items match in all; page until you have them.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total: ::std::option::Option<i64>,
    }
    /// The numbers to look up.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PhoneNumberBatchRequest {
        /// 1 to 100 phone numbers.
        pub numbers: ::std::vec::Vec<::std::string::String>,
    }
    impl PhoneNumberBatchRequest {
        pub fn builder() -> builder::PhoneNumberBatchRequest {
            Default::default()
        }
    }
    /// Where a number belongs.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PhoneNumberLocation {
        /// City.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub city: ::std::option::Option<::std::string::String>,
        /// Region, abbreviated.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub region: ::std::option::Option<::std::string::String>,
        /// Region.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub region_name: ::std::option::Option<::std::string::String>,
    }
    /// The REST guide's envelope, which it prints for every list.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PhoneNumberLookupGuideList {
        /// How many items match in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub count: ::std::option::Option<i64>,
        pub data: ::std::vec::Vec<PhoneNumberLookupResult>,
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many items were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
    }
    /// The results of a batch lookup, in either of the two documented envelopes.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum PhoneNumberLookupList {
        Page(PhoneNumberLookupPage),
        GuideList(PhoneNumberLookupGuideList),
    }
    impl ::std::convert::From<PhoneNumberLookupPage> for PhoneNumberLookupList {
        fn from(value: PhoneNumberLookupPage) -> Self {
            Self::Page(value)
        }
    }
    impl ::std::convert::From<PhoneNumberLookupGuideList> for PhoneNumberLookupList {
        fn from(value: PhoneNumberLookupGuideList) -> Self {
            Self::GuideList(value)
        }
    }
    /// The vendor's envelope: the items under `results`, not paged.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PhoneNumberLookupPage {
        pub results: ::std::vec::Vec<PhoneNumberLookupResult>,
    }
    /// The number to look up.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PhoneNumberLookupRequest {
        /// A phone number, best in E.164.
        pub number: ::std::string::String,
    }
    impl PhoneNumberLookupRequest {
        pub fn builder() -> builder::PhoneNumberLookupRequest {
            Default::default()
        }
    }
    /// What is known about a number.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PhoneNumberLookupResult {
        /// The area code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub area_code: ::std::option::Option<::std::string::String>,
        /// The area, spelled out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub area_code_region: ::std::option::Option<::std::string::String>,
        /// The country.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub country: ::std::option::Option<::std::string::String>,
        /// The country's prefix.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub country_calling_code: ::std::option::Option<::std::string::String>,
        /// In E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub e164: ::std::option::Option<::std::string::String>,
        /// The exchange.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exchange: ::std::option::Option<::std::string::String>,
        /// The number as given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub input: ::std::option::Option<::std::string::String>,
        /// As written from abroad.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub international: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub location: ::std::option::Option<PhoneNumberLocation>,
        /// As written within the country.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub national: ::std::option::Option<::std::string::String>,
        /// The digits without prefix.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub national_number: ::std::option::Option<::std::string::String>,
        /// Whether its length is right.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub possible: ::std::option::Option<bool>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::generated::types::PhoneLineType>,
        /// Whether it is a number that exists in the numbering plan.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valid: ::std::option::Option<bool>,
    }
    /// A question and its answers.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Poll {
        /// The answers to choose from.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub options: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The question.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub title: ::std::option::Option<::std::string::String>,
    }
    /// Any body that a `poll.created` delivery can have.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum PollCreatedDelivery {
        PollCreatedEvent(PollCreatedEvent),
        EventEnvelope(EventEnvelope),
        GuideNestedEvent(GuideNestedEvent),
    }
    impl ::std::convert::From<PollCreatedEvent> for PollCreatedDelivery {
        fn from(value: PollCreatedEvent) -> Self {
            Self::PollCreatedEvent(value)
        }
    }
    impl ::std::convert::From<EventEnvelope> for PollCreatedDelivery {
        fn from(value: EventEnvelope) -> Self {
            Self::EventEnvelope(value)
        }
    }
    impl ::std::convert::From<GuideNestedEvent> for PollCreatedDelivery {
        fn from(value: GuideNestedEvent) -> Self {
            Self::GuideNestedEvent(value)
        }
    }
    /// A poll was sent. Only `poll_id` is documented.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PollCreatedEvent {
        /// The chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The members of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub participants: ::std::option::Option<::std::vec::Vec<EventParticipant>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub poll_id: ::std::option::Option<crate::ids::PollId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// Who wrote or did it; in groups not the same as `external_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::EventStatus>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// An answer and its votes.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PollOption {
        /// The answer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        /// How many chose it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub votes: ::std::option::Option<i64>,
    }
    /// Any body that a `poll.received` delivery can have.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum PollReceivedDelivery {
        PollReceivedEvent(PollReceivedEvent),
        EventEnvelope(EventEnvelope),
        GuideNestedEvent(GuideNestedEvent),
    }
    impl ::std::convert::From<PollReceivedEvent> for PollReceivedDelivery {
        fn from(value: PollReceivedEvent) -> Self {
            Self::PollReceivedEvent(value)
        }
    }
    impl ::std::convert::From<EventEnvelope> for PollReceivedDelivery {
        fn from(value: EventEnvelope) -> Self {
            Self::EventEnvelope(value)
        }
    }
    impl ::std::convert::From<GuideNestedEvent> for PollReceivedDelivery {
        fn from(value: GuideNestedEvent) -> Self {
            Self::GuideNestedEvent(value)
        }
    }
    /// A poll came in. Only `poll_id` is documented.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PollReceivedEvent {
        /// The chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The members of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub participants: ::std::option::Option<::std::vec::Vec<EventParticipant>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub poll_id: ::std::option::Option<crate::ids::PollId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// Who wrote or did it; in groups not the same as `external_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::EventStatus>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// The votes of a poll.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PollResults {
        /// The chat it was sent to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        /// The answers with their votes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub options: ::std::option::Option<::std::vec::Vec<PollOption>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub poll_id: ::std::option::Option<crate::ids::PollId>,
        /// The question.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub title: ::std::option::Option<::std::string::String>,
        /// Votes in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_votes: ::std::option::Option<i64>,
    }
    /// Any body that a `poll.voted` delivery can have.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum PollVotedDelivery {
        PollVotedEvent(PollVotedEvent),
        EventEnvelope(EventEnvelope),
        GuideNestedEvent(GuideNestedEvent),
    }
    impl ::std::convert::From<PollVotedEvent> for PollVotedDelivery {
        fn from(value: PollVotedEvent) -> Self {
            Self::PollVotedEvent(value)
        }
    }
    impl ::std::convert::From<EventEnvelope> for PollVotedDelivery {
        fn from(value: EventEnvelope) -> Self {
            Self::EventEnvelope(value)
        }
    }
    impl ::std::convert::From<GuideNestedEvent> for PollVotedDelivery {
        fn from(value: GuideNestedEvent) -> Self {
            Self::GuideNestedEvent(value)
        }
    }
    /// Someone voted. The body is not documented.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PollVotedEvent {
        /// The chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        pub event: crate::generated::types::EventName,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The members of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub participants: ::std::option::Option<::std::vec::Vec<EventParticipant>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub poll_id: ::std::option::Option<crate::ids::PollId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// Who wrote or did it; in groups not the same as `external_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::EventStatus>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// A reaction on a message.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Reaction {
        /// True if it was put on, false if it was taken off.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_added: ::std::option::Option<bool>,
        /// A tapback (love, like, dislike, laugh, emphasize, question) or an emoji.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reaction: ::std::option::Option<::std::string::String>,
        /// Who reacted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_sent: ::std::option::Option<crate::Timestamp>,
    }
    /// The reaction to put on (`+`) or take off (`-`).
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ReactionRequest {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub direction: ::std::option::Option<DirectionFilter>,
        /// `+` or `-`, then a tapback (love, like, dislike, laugh, emphasize, question) or an
        /// emoji. Older pages allow the tapbacks alone, or ask for macOS 14 on the line.
        pub reaction: ::std::string::String,
    }
    impl ReactionRequest {
        pub fn builder() -> builder::ReactionRequest {
            Default::default()
        }
    }
    /// The reaction as it was carried out, without the sign.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ReactionResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub action: ::std::option::Option<crate::generated::types::ReactionAction>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The tapback or emoji.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reaction: ::std::option::Option<::std::string::String>,
        /// Whether it worked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
    }
    /// The chat was marked as read.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ReadResponse {
        /// The chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub marked_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::ReadStatus>,
    }
    /// Positions after asking the device again.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RefreshLocationResponse {
        /// The positions.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub friends: ::std::option::Option<::std::vec::Vec<ContactLocation>>,
        /// Whether the refresh worked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
    }
    /// A member was removed.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RemoveGroupMemberResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub removed_at: ::std::option::Option<crate::Timestamp>,
        /// Whether it was removed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
    }
    /// What your endpoint answered to a replay. The keys are camelCase here and nowhere else.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ReplayResponseData {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub body: ::std::option::Option<::serde_json::Value>,
        /// Its media type.
        #[serde(
            rename = "contentType",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub content_type: ::std::option::Option<::std::string::String>,
        /// How long it took, in milliseconds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub duration: ::std::option::Option<i64>,
        /// What went wrong.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error: ::std::option::Option<::std::string::String>,
        /// What kind of failure it was.
        #[serde(
            rename = "errorType",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub error_type: ::std::option::Option<::std::string::String>,
        /// The response headers.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub headers: ::std::option::Option<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
        /// Bytes of the response body.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub size: ::std::option::Option<i64>,
    }
    /// The outcome of a replay, which is delivered before this is answered.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ReplayWebhookEventResponse {
        /// How long it took, in milliseconds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub duration_ms: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub original_event_id: ::std::option::Option<crate::ids::EventId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replay_event_id: ::std::option::Option<crate::ids::EventId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub response_data: ::std::option::Option<ReplayResponseData>,
        /// What your endpoint answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub response_status: ::std::option::Option<i32>,
        /// Whether your endpoint answered with 2xx.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_id: ::std::option::Option<crate::ids::WebhookId>,
        /// Where it was posted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_url: ::std::option::Option<::std::string::String>,
    }
    /// The message that a message answers.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ReplyToInfo {
        /// The parent's iMessage GUID.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub guid: ::std::option::Option<::std::string::String>,
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// Which part of the parent, from 0.
        pub part_index: i32,
    }
    /// The message to answer: `message_id` for one the service knows, else `guid`. It must be
    /// in the same chat and on the same line, and at most 30 days old. With a `guid` that is
    /// not known the send proceeds and the response says `parent_unresolved`.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ReplyToRequest {
        /// The parent's iMessage GUID.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub guid: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// Which part of the parent, from 0.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub part_index: ::std::option::Option<i32>,
    }
    /// The new secret. The old one is dead from this moment.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RotateWebhookSecretResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub rotated_at: ::std::option::Option<crate::Timestamp>,
        /// Who rotated it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub rotated_by: ::std::option::Option<::std::string::String>,
        /// How often it has been rotated.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub rotation_count: ::std::option::Option<i64>,
        /// The new key of the signatures, `whsec_…`. A secret: do not log it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub signing_secret: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_id: ::std::option::Option<crate::ids::WebhookId>,
    }
    /// What to send. At least one of `text`, `attachments` and `parts` is needed. `effect` and
    /// `reply_to` do not go with every mode: no `effect` with `parts`; no `reply_to` with
    /// several texts or with parts that carry a link preview.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SendMessageRequest {
        /// Files to send, by public URL; the service fetches them. Images, videos, PDFs and
        /// whatever else iMessage takes; the plugin says at most 16 MB each. The first message to
        /// someone new must not consist of attachments alone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<AttachmentInput>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub effect: ::std::option::Option<crate::generated::types::Effect>,
        /// The line to send from, in E.164; it must belong to the API key. Without it the service
        /// chooses: the first number of a Twilio key, otherwise one of your pool.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub from_number: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub link_preview: ::std::option::Option<LinkPreview>,
        /// Data of your own, at most 1 KB. Older pages document it, the current reference does not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
        /// The pieces of one bubble, in order. If any piece has a `link_preview`, each is sent as a
        /// message of its own, one after the other, and each must be text that is exactly one
        /// http(s) URL.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub parts: ::std::option::Option<::std::vec::Vec<MessagePart>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reply_to: ::std::option::Option<ReplyToRequest>,
        /// Send your contact card along. Dedicated Commercial and Dedicated Enterprise plans only,
        /// others get 403.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub share_contact: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<MessageText>,
        /// Show the typing indicator first. Without it the organization's setting applies.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub use_typing_indicator: ::std::option::Option<bool>,
    }
    impl SendMessageRequest {
        pub fn builder() -> builder::SendMessageRequest {
            Default::default()
        }
    }
    /// What became of the send: `message_id` for one message, `message_ids` (and perhaps
    /// `count`) for several. A repeated idempotency key gets the original answer: with status
    /// 200 by the references; the guides name no status, so 202 does not prove that the message
    /// is new.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SendMessageResponse {
        /// How many messages were sent. The reference gives it for link batches only, the plugin
        /// for arrays of texts too.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub count: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        /// Whether a group was made for these recipients.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_created: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The id, as the REST guide names it for every single resource.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The messages, when `text` was an array or the parts carried link previews.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_ids: ::std::option::Option<::std::vec::Vec<crate::ids::MessageId>>,
        /// True if `reply_to.guid` named no message that the service knows.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub parent_unresolved: ::std::option::Option<bool>,
        /// The recipients, when there are several.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub participants: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::SendStatus>,
        /// The text, in the REST guide's form.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
    }
    /// The poll to send. V4 demands a title, this version does not.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SendPollRequest {
        /// 2 to 10 answers to choose from.
        pub options: ::std::vec::Vec<::std::string::String>,
        /// The question.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub title: ::std::option::Option<::std::string::String>,
    }
    impl SendPollRequest {
        pub fn builder() -> builder::SendPollRequest {
            Default::default()
        }
    }
    /// The poll that was sent.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SendPollResponse {
        /// The chat it went to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub poll: ::std::option::Option<Poll>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub poll_id: ::std::option::Option<crate::ids::PollId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sent_at: ::std::option::Option<FractionalTimestamp>,
    }
    /// The card goes out with the next message in this chat.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ShareContactCardResponse {
        /// The chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        /// A remark for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        /// Whether it was staged.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
    }
    /// The typing indicator was switched. `started_at` comes with the start, `stopped_at` with
    /// the stop.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct TypingResponse {
        /// The chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub started_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub stopped_at: ::std::option::Option<crate::Timestamp>,
        /// Whether it shows.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub typing: ::std::option::Option<bool>,
        /// Says that the chat cannot show it (RCS).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub warning: ::std::option::Option<::std::string::String>,
    }
    /// What to change on the card; what is left out stays.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct UpdateContactCardRequest {
        /// The photo: base64 of a JPEG or PNG.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub avatar: ::std::option::Option<::std::string::String>,
        /// First name on the card.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub first_name: ::std::option::Option<::std::string::String>,
        /// Last name on the card.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_name: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sharing: ::std::option::Option<ContactCardSharing>,
    }
    impl UpdateContactCardRequest {
        pub fn builder() -> builder::UpdateContactCardRequest {
            Default::default()
        }
    }
    /// The card after the change.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct UpdateContactCardResponse {
        /// First name on the card.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub first_name: ::std::option::Option<::std::string::String>,
        /// Last name on the card.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_name: ::std::option::Option<::std::string::String>,
        /// The line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub phone_number: ::std::option::Option<::std::string::String>,
        /// Whether the change was made.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
    }
    /// The new name.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct UpdateContactRequest {
        /// The new name; null clears it.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    impl UpdateContactRequest {
        pub fn builder() -> builder::UpdateContactRequest {
            Default::default()
        }
    }
    /// What to change on a group.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct UpdateGroupRequest {
        /// The new name, at most 255 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    impl UpdateGroupRequest {
        pub fn builder() -> builder::UpdateGroupRequest {
            Default::default()
        }
    }
    /// What to change on a subscription; what is left out stays.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct UpdateWebhookRequest {
        /// True pauses delivery and keeps the log; false resumes it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub deprecate: ::std::option::Option<bool>,
        /// Epoch milliseconds after which the subscription lapses; -1 means never. Null means
        /// never, too.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valid_until: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_type: ::std::option::Option<WebhookTypeInput>,
    }
    impl UpdateWebhookRequest {
        pub fn builder() -> builder::UpdateWebhookRequest {
            Default::default()
        }
    }
    /// A group after a change, and whether the device followed.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct UpdatedGroup {
        /// The iMessage chat behind the group, once there is one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_guid: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub device_sync: ::std::option::Option<DeviceSyncResult>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// Where the icon can be fetched.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub icon_url: ::std::option::Option<::std::string::String>,
        /// The id, as the REST guide names it for every single resource.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_direction: ::std::option::Option<
            crate::generated::types::Direction,
        >,
        /// The text of the newest message.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_time: ::std::option::Option<crate::Timestamp>,
        /// How many members it has.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub member_count: ::std::option::Option<i64>,
        /// How many messages were exchanged.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_count: ::std::option::Option<i64>,
        /// The name; null for an unnamed group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    /// How much the organization has sent and received.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Usage {
        /// Messages received.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub inbound_messages: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_message_sent: ::std::option::Option<crate::Timestamp>,
        /// Messages sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub outbound_messages: ::std::option::Option<i64>,
    }
    /// A subscription: one URL, one choice of events.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Webhook {
        /// The key it belongs to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub api_key_name: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub deprecated_at: ::std::option::Option<crate::Timestamp>,
        /// Deliveries that were not answered with 2xx.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub failure_count: ::std::option::Option<i64>,
        /// The id, as the REST guide names it for every single resource.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        /// The integration it belongs to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub integration_name: ::std::option::Option<::std::string::String>,
        /// Whether events are being delivered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_active: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_triggered: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scope: ::std::option::Option<crate::generated::types::WebhookScope>,
        /// Epoch milliseconds after which the subscription lapses; -1 means never.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valid_until: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_id: ::std::option::Option<crate::ids::WebhookId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_type: ::std::option::Option<crate::generated::types::WebhookType>,
        /// Where events are posted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_url: ::std::option::Option<::std::string::String>,
    }
    /// Any flat webhook body, as the delivery log stores it: the fields of all events together,
    /// all of them optional.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WebhookEventPayload {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub action: ::std::option::Option<crate::generated::types::ReactionAction>,
        /// The files.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attachments: ::std::option::Option<::std::vec::Vec<MessageAttachment>>,
        /// The iMessage chat behind the conversation.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_guid: ::std::option::Option<::std::string::String>,
        /// The chat, where a receiver has seen it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chat_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delivered_at: ::std::option::Option<crate::Timestamp>,
        /// The sending device, in the first API version.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub device_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub direction: ::std::option::Option<crate::generated::types::Direction>,
        /// Why it failed, as a code; the values are not documented.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        /// Why it failed, for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_message: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event: ::std::option::Option<crate::generated::types::EventName>,
        /// The other side: phone number, email address or group id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<crate::ids::GroupId>,
        /// The name of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_name: ::std::option::Option<::std::string::String>,
        /// Your line, in E.164.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub internal_id: ::std::option::Option<::std::string::String>,
        /// Whether it is a group chat.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_group: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The text of the message reacted to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub original_text: ::std::option::Option<::std::string::String>,
        /// The members of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub participants: ::std::option::Option<::std::vec::Vec<EventParticipant>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub poll_id: ::std::option::Option<crate::ids::PollId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub protocol: ::std::option::Option<crate::generated::types::Protocol>,
        /// A tapback or an emoji, without a sign.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reaction: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub read_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub received_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reply_to: ::std::option::Option<ReplyToInfo>,
        /// Who wrote or did it; in groups not the same as `external_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sent_at: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::types::EventStatus>,
        /// The text; null or empty when there are only attachments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    /// The REST guide's envelope, which it prints for every list.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WebhookGuideList {
        /// How many items match in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub count: ::std::option::Option<i64>,
        pub data: ::std::vec::Vec<Webhook>,
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many items were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
    }
    /// Webhook subscriptions, in either of the two documented envelopes.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum WebhookList {
        Page(WebhookPage),
        GuideList(WebhookGuideList),
    }
    impl ::std::convert::From<WebhookPage> for WebhookList {
        fn from(value: WebhookPage) -> Self {
            Self::Page(value)
        }
    }
    impl ::std::convert::From<WebhookGuideList> for WebhookList {
        fn from(value: WebhookGuideList) -> Self {
            Self::GuideList(value)
        }
    }
    /// One recorded delivery.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WebhookLog {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attempted_time: ::std::option::Option<crate::Timestamp>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_body: ::std::option::Option<WebhookEventPayload>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_id: ::std::option::Option<crate::ids::EventId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<WebhookLogMetadata>,
        /// What your endpoint answered, if it was JSON.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub response_json: ::std::option::Option<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub response_received_at: ::std::option::Option<crate::Timestamp>,
        /// What your endpoint answered; null if it did not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub response_status: ::std::option::Option<i32>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scope: ::std::option::Option<crate::generated::types::WebhookLogScope>,
        /// Where it was posted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_url: ::std::option::Option<::std::string::String>,
    }
    /// The REST guide's envelope, which it prints for every list.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WebhookLogGuideList {
        /// How many items match in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub count: ::std::option::Option<i64>,
        pub data: ::std::vec::Vec<WebhookLog>,
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many items were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
    }
    /// Recorded deliveries of a webhook, in either of the two documented envelopes.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum WebhookLogList {
        Page(WebhookLogPage),
        GuideList(WebhookLogGuideList),
    }
    impl ::std::convert::From<WebhookLogPage> for WebhookLogList {
        fn from(value: WebhookLogPage) -> Self {
            Self::Page(value)
        }
    }
    impl ::std::convert::From<WebhookLogGuideList> for WebhookLogList {
        fn from(value: WebhookLogGuideList) -> Self {
            Self::GuideList(value)
        }
    }
    /// About a recorded delivery.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WebhookLogMetadata {
        /// How long your endpoint took, in milliseconds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub duration_ms: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_name: ::std::option::Option<crate::generated::types::EventName>,
        /// Whether this was a replay.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_replay: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message_id: ::std::option::Option<crate::ids::MessageId>,
        /// The organization.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub original_event_id: ::std::option::Option<crate::ids::EventId>,
    }
    /// The vendor's envelope: the items under `logs`, with `pagination`.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WebhookLogPage {
        pub logs: ::std::vec::Vec<WebhookLog>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pagination: ::std::option::Option<WebhookLogPagination>,
    }
    /// The page of a delivery log. Older pages lack `returned` and `has_more`.
    #[derive(::serde::Serialize, Clone, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WebhookLogPagination {
        /// Whether another page follows.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub has_more: ::std::option::Option<bool>,
        /// The page size used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        /// How many entries were skipped.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<i64>,
        /// How many entries this page holds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub returned: ::std::option::Option<i64>,
        /// How many entries match in all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total: ::std::option::Option<i64>,
    }
    /// The vendor's envelope: the items under `webhooks`, not paged.
    #[derive(::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WebhookPage {
        pub webhooks: ::std::vec::Vec<Webhook>,
    }
    /// Which events to subscribe to. `poll` is left out because the reference's own enum lacks
    /// it; `all` includes poll events.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum WebhookTypeInput {
        #[serde(rename = "message")]
        Message,
        #[serde(rename = "status")]
        Status,
        #[serde(rename = "all")]
        All,
    }
    impl ::std::fmt::Display for WebhookTypeInput {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Message => f.write_str("message"),
                Self::Status => f.write_str("status"),
                Self::All => f.write_str("all"),
            }
        }
    }
    impl ::std::str::FromStr for WebhookTypeInput {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "message" => Ok(Self::Message),
                "status" => Ok(Self::Status),
                "all" => Ok(Self::All),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for WebhookTypeInput {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for WebhookTypeInput {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Types for composing complex structures.
    pub mod builder {
        #[derive(Clone)]
        pub struct AddContactTagsRequest {
            tags: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for AddContactTagsRequest {
            fn default() -> Self {
                Self {
                    tags: Err(crate::error::NoValue::Missing("tags")),
                }
            }
        }
        impl AddContactTagsRequest {
            pub fn tags<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::vec::Vec<::std::string::String>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.tags = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("tags", error));
                self
            }
        }
        impl ::std::convert::TryFrom<AddContactTagsRequest>
        for super::AddContactTagsRequest {
            type Error = crate::Error;
            fn try_from(
                value: AddContactTagsRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self { tags: value.tags? })
            }
        }
        impl ::std::convert::From<super::AddContactTagsRequest>
        for AddContactTagsRequest {
            fn from(value: super::AddContactTagsRequest) -> Self {
                Self { tags: Ok(value.tags) }
            }
        }
        #[derive(Clone)]
        pub struct AddGroupMemberRequest {
            contact_id: ::std::result::Result<
                ::std::string::String,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for AddGroupMemberRequest {
            fn default() -> Self {
                Self {
                    contact_id: Err(crate::error::NoValue::Missing("contact_id")),
                }
            }
        }
        impl AddGroupMemberRequest {
            pub fn contact_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::string::String,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.contact_id = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "contact_id",
                        error,
                    ));
                self
            }
        }
        impl ::std::convert::TryFrom<AddGroupMemberRequest>
        for super::AddGroupMemberRequest {
            type Error = crate::Error;
            fn try_from(
                value: AddGroupMemberRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self {
                    contact_id: value.contact_id?,
                })
            }
        }
        impl ::std::convert::From<super::AddGroupMemberRequest>
        for AddGroupMemberRequest {
            fn from(value: super::AddGroupMemberRequest) -> Self {
                Self {
                    contact_id: Ok(value.contact_id),
                }
            }
        }
        #[derive(Clone)]
        pub struct CallForwardingRequest {
            forward_to: ::std::result::Result<
                ::std::string::String,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for CallForwardingRequest {
            fn default() -> Self {
                Self {
                    forward_to: Err(crate::error::NoValue::Missing("forward_to")),
                }
            }
        }
        impl CallForwardingRequest {
            pub fn forward_to<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::string::String,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.forward_to = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "forward_to",
                        error,
                    ));
                self
            }
        }
        impl ::std::convert::TryFrom<CallForwardingRequest>
        for super::CallForwardingRequest {
            type Error = crate::Error;
            fn try_from(
                value: CallForwardingRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self {
                    forward_to: value.forward_to?,
                })
            }
        }
        impl ::std::convert::From<super::CallForwardingRequest>
        for CallForwardingRequest {
            fn from(value: super::CallForwardingRequest) -> Self {
                Self {
                    forward_to: Ok(value.forward_to),
                }
            }
        }
        #[derive(Clone)]
        pub struct CreateContactRequest {
            identifier: ::std::result::Result<
                ::std::string::String,
                crate::error::NoValue,
            >,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for CreateContactRequest {
            fn default() -> Self {
                Self {
                    identifier: Err(crate::error::NoValue::Missing("identifier")),
                    name: Ok(Default::default()),
                }
            }
        }
        impl CreateContactRequest {
            pub fn identifier<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::string::String,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.identifier = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "identifier",
                        error,
                    ));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::string::String>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.name = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("name", error));
                self
            }
        }
        impl ::std::convert::TryFrom<CreateContactRequest>
        for super::CreateContactRequest {
            type Error = crate::Error;
            fn try_from(
                value: CreateContactRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self {
                    identifier: value.identifier?,
                    name: value.name?,
                })
            }
        }
        impl ::std::convert::From<super::CreateContactRequest> for CreateContactRequest {
            fn from(value: super::CreateContactRequest) -> Self {
                Self {
                    identifier: Ok(value.identifier),
                    name: Ok(value.name),
                }
            }
        }
        #[derive(Clone)]
        pub struct CreateGroupRequest {
            chat_guid: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                crate::error::NoValue,
            >,
            members: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                crate::error::NoValue,
            >,
            name: ::std::result::Result<::std::string::String, crate::error::NoValue>,
        }
        impl ::std::default::Default for CreateGroupRequest {
            fn default() -> Self {
                Self {
                    chat_guid: Ok(Default::default()),
                    members: Ok(Default::default()),
                    name: Err(crate::error::NoValue::Missing("name")),
                }
            }
        }
        impl CreateGroupRequest {
            pub fn chat_guid<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::string::String>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.chat_guid = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("chat_guid", error));
                self
            }
            pub fn members<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.members = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("members", error));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::string::String,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.name = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("name", error));
                self
            }
        }
        impl ::std::convert::TryFrom<CreateGroupRequest> for super::CreateGroupRequest {
            type Error = crate::Error;
            fn try_from(
                value: CreateGroupRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self {
                    chat_guid: value.chat_guid?,
                    members: value.members?,
                    name: value.name?,
                })
            }
        }
        impl ::std::convert::From<super::CreateGroupRequest> for CreateGroupRequest {
            fn from(value: super::CreateGroupRequest) -> Self {
                Self {
                    chat_guid: Ok(value.chat_guid),
                    members: Ok(value.members),
                    name: Ok(value.name),
                }
            }
        }
        #[derive(Clone)]
        pub struct CreateWebhookRequest {
            valid_until: ::std::result::Result<
                ::std::option::Option<i64>,
                crate::error::NoValue,
            >,
            webhook_type: ::std::result::Result<
                ::std::option::Option<super::WebhookTypeInput>,
                crate::error::NoValue,
            >,
            webhook_url: ::std::result::Result<
                ::std::string::String,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for CreateWebhookRequest {
            fn default() -> Self {
                Self {
                    valid_until: Ok(Default::default()),
                    webhook_type: Ok(Default::default()),
                    webhook_url: Err(crate::error::NoValue::Missing("webhook_url")),
                }
            }
        }
        impl CreateWebhookRequest {
            pub fn valid_until<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<i64>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.valid_until = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "valid_until",
                        error,
                    ));
                self
            }
            pub fn webhook_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::WebhookTypeInput>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.webhook_type = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "webhook_type",
                        error,
                    ));
                self
            }
            pub fn webhook_url<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::string::String,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.webhook_url = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "webhook_url",
                        error,
                    ));
                self
            }
        }
        impl ::std::convert::TryFrom<CreateWebhookRequest>
        for super::CreateWebhookRequest {
            type Error = crate::Error;
            fn try_from(
                value: CreateWebhookRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self {
                    valid_until: value.valid_until?,
                    webhook_type: value.webhook_type?,
                    webhook_url: value.webhook_url?,
                })
            }
        }
        impl ::std::convert::From<super::CreateWebhookRequest> for CreateWebhookRequest {
            fn from(value: super::CreateWebhookRequest) -> Self {
                Self {
                    valid_until: Ok(value.valid_until),
                    webhook_type: Ok(value.webhook_type),
                    webhook_url: Ok(value.webhook_url),
                }
            }
        }
        #[derive(Clone)]
        pub struct FaceTimeCallRequest {
            handle: ::std::result::Result<::std::string::String, crate::error::NoValue>,
        }
        impl ::std::default::Default for FaceTimeCallRequest {
            fn default() -> Self {
                Self {
                    handle: Err(crate::error::NoValue::Missing("handle")),
                }
            }
        }
        impl FaceTimeCallRequest {
            pub fn handle<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::string::String,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.handle = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("handle", error));
                self
            }
        }
        impl ::std::convert::TryFrom<FaceTimeCallRequest>
        for super::FaceTimeCallRequest {
            type Error = crate::Error;
            fn try_from(
                value: FaceTimeCallRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self { handle: value.handle? })
            }
        }
        impl ::std::convert::From<super::FaceTimeCallRequest> for FaceTimeCallRequest {
            fn from(value: super::FaceTimeCallRequest) -> Self {
                Self { handle: Ok(value.handle) }
            }
        }
        #[derive(Clone)]
        pub struct PhoneNumberBatchRequest {
            numbers: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for PhoneNumberBatchRequest {
            fn default() -> Self {
                Self {
                    numbers: Err(crate::error::NoValue::Missing("numbers")),
                }
            }
        }
        impl PhoneNumberBatchRequest {
            pub fn numbers<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::vec::Vec<::std::string::String>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.numbers = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("numbers", error));
                self
            }
        }
        impl ::std::convert::TryFrom<PhoneNumberBatchRequest>
        for super::PhoneNumberBatchRequest {
            type Error = crate::Error;
            fn try_from(
                value: PhoneNumberBatchRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self { numbers: value.numbers? })
            }
        }
        impl ::std::convert::From<super::PhoneNumberBatchRequest>
        for PhoneNumberBatchRequest {
            fn from(value: super::PhoneNumberBatchRequest) -> Self {
                Self { numbers: Ok(value.numbers) }
            }
        }
        #[derive(Clone)]
        pub struct PhoneNumberLookupRequest {
            number: ::std::result::Result<::std::string::String, crate::error::NoValue>,
        }
        impl ::std::default::Default for PhoneNumberLookupRequest {
            fn default() -> Self {
                Self {
                    number: Err(crate::error::NoValue::Missing("number")),
                }
            }
        }
        impl PhoneNumberLookupRequest {
            pub fn number<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::string::String,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.number = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("number", error));
                self
            }
        }
        impl ::std::convert::TryFrom<PhoneNumberLookupRequest>
        for super::PhoneNumberLookupRequest {
            type Error = crate::Error;
            fn try_from(
                value: PhoneNumberLookupRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self { number: value.number? })
            }
        }
        impl ::std::convert::From<super::PhoneNumberLookupRequest>
        for PhoneNumberLookupRequest {
            fn from(value: super::PhoneNumberLookupRequest) -> Self {
                Self { number: Ok(value.number) }
            }
        }
        #[derive(Clone)]
        pub struct ReactionRequest {
            direction: ::std::result::Result<
                ::std::option::Option<super::DirectionFilter>,
                crate::error::NoValue,
            >,
            reaction: ::std::result::Result<
                ::std::string::String,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for ReactionRequest {
            fn default() -> Self {
                Self {
                    direction: Ok(Default::default()),
                    reaction: Err(crate::error::NoValue::Missing("reaction")),
                }
            }
        }
        impl ReactionRequest {
            pub fn direction<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::DirectionFilter>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.direction = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("direction", error));
                self
            }
            pub fn reaction<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::string::String,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.reaction = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("reaction", error));
                self
            }
        }
        impl ::std::convert::TryFrom<ReactionRequest> for super::ReactionRequest {
            type Error = crate::Error;
            fn try_from(
                value: ReactionRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self {
                    direction: value.direction?,
                    reaction: value.reaction?,
                })
            }
        }
        impl ::std::convert::From<super::ReactionRequest> for ReactionRequest {
            fn from(value: super::ReactionRequest) -> Self {
                Self {
                    direction: Ok(value.direction),
                    reaction: Ok(value.reaction),
                }
            }
        }
        #[derive(Clone)]
        pub struct SendMessageRequest {
            attachments: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::AttachmentInput>>,
                crate::error::NoValue,
            >,
            effect: ::std::result::Result<
                ::std::option::Option<crate::generated::types::Effect>,
                crate::error::NoValue,
            >,
            from_number: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                crate::error::NoValue,
            >,
            link_preview: ::std::result::Result<
                ::std::option::Option<super::LinkPreview>,
                crate::error::NoValue,
            >,
            metadata: ::std::result::Result<
                ::std::option::Option<
                    ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                >,
                crate::error::NoValue,
            >,
            parts: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::MessagePart>>,
                crate::error::NoValue,
            >,
            reply_to: ::std::result::Result<
                ::std::option::Option<super::ReplyToRequest>,
                crate::error::NoValue,
            >,
            share_contact: ::std::result::Result<
                ::std::option::Option<bool>,
                crate::error::NoValue,
            >,
            text: ::std::result::Result<
                ::std::option::Option<super::MessageText>,
                crate::error::NoValue,
            >,
            use_typing_indicator: ::std::result::Result<
                ::std::option::Option<bool>,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for SendMessageRequest {
            fn default() -> Self {
                Self {
                    attachments: Ok(Default::default()),
                    effect: Ok(Default::default()),
                    from_number: Ok(Default::default()),
                    link_preview: Ok(Default::default()),
                    metadata: Ok(Default::default()),
                    parts: Ok(Default::default()),
                    reply_to: Ok(Default::default()),
                    share_contact: Ok(Default::default()),
                    text: Ok(Default::default()),
                    use_typing_indicator: Ok(Default::default()),
                }
            }
        }
        impl SendMessageRequest {
            pub fn attachments<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::AttachmentInput>>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.attachments = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "attachments",
                        error,
                    ));
                self
            }
            pub fn effect<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::generated::types::Effect>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.effect = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("effect", error));
                self
            }
            pub fn from_number<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::string::String>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.from_number = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "from_number",
                        error,
                    ));
                self
            }
            pub fn link_preview<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::LinkPreview>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.link_preview = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "link_preview",
                        error,
                    ));
                self
            }
            pub fn metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<
                        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                    >,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.metadata = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("metadata", error));
                self
            }
            pub fn parts<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::MessagePart>>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.parts = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("parts", error));
                self
            }
            pub fn reply_to<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::ReplyToRequest>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.reply_to = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("reply_to", error));
                self
            }
            pub fn share_contact<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<bool>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.share_contact = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "share_contact",
                        error,
                    ));
                self
            }
            pub fn text<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::MessageText>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.text = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("text", error));
                self
            }
            pub fn use_typing_indicator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<bool>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.use_typing_indicator = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "use_typing_indicator",
                        error,
                    ));
                self
            }
        }
        impl ::std::convert::TryFrom<SendMessageRequest> for super::SendMessageRequest {
            type Error = crate::Error;
            fn try_from(
                value: SendMessageRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self {
                    attachments: value.attachments?,
                    effect: value.effect?,
                    from_number: value.from_number?,
                    link_preview: value.link_preview?,
                    metadata: value.metadata?,
                    parts: value.parts?,
                    reply_to: value.reply_to?,
                    share_contact: value.share_contact?,
                    text: value.text?,
                    use_typing_indicator: value.use_typing_indicator?,
                })
            }
        }
        impl ::std::convert::From<super::SendMessageRequest> for SendMessageRequest {
            fn from(value: super::SendMessageRequest) -> Self {
                Self {
                    attachments: Ok(value.attachments),
                    effect: Ok(value.effect),
                    from_number: Ok(value.from_number),
                    link_preview: Ok(value.link_preview),
                    metadata: Ok(value.metadata),
                    parts: Ok(value.parts),
                    reply_to: Ok(value.reply_to),
                    share_contact: Ok(value.share_contact),
                    text: Ok(value.text),
                    use_typing_indicator: Ok(value.use_typing_indicator),
                }
            }
        }
        #[derive(Clone)]
        pub struct SendPollRequest {
            options: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                crate::error::NoValue,
            >,
            title: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for SendPollRequest {
            fn default() -> Self {
                Self {
                    options: Err(crate::error::NoValue::Missing("options")),
                    title: Ok(Default::default()),
                }
            }
        }
        impl SendPollRequest {
            pub fn options<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::vec::Vec<::std::string::String>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.options = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("options", error));
                self
            }
            pub fn title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::string::String>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.title = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("title", error));
                self
            }
        }
        impl ::std::convert::TryFrom<SendPollRequest> for super::SendPollRequest {
            type Error = crate::Error;
            fn try_from(
                value: SendPollRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self {
                    options: value.options?,
                    title: value.title?,
                })
            }
        }
        impl ::std::convert::From<super::SendPollRequest> for SendPollRequest {
            fn from(value: super::SendPollRequest) -> Self {
                Self {
                    options: Ok(value.options),
                    title: Ok(value.title),
                }
            }
        }
        #[derive(Clone)]
        pub struct UpdateContactCardRequest {
            avatar: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                crate::error::NoValue,
            >,
            first_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                crate::error::NoValue,
            >,
            last_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                crate::error::NoValue,
            >,
            sharing: ::std::result::Result<
                ::std::option::Option<super::ContactCardSharing>,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for UpdateContactCardRequest {
            fn default() -> Self {
                Self {
                    avatar: Ok(Default::default()),
                    first_name: Ok(Default::default()),
                    last_name: Ok(Default::default()),
                    sharing: Ok(Default::default()),
                }
            }
        }
        impl UpdateContactCardRequest {
            pub fn avatar<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::string::String>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.avatar = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("avatar", error));
                self
            }
            pub fn first_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::string::String>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.first_name = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "first_name",
                        error,
                    ));
                self
            }
            pub fn last_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::string::String>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.last_name = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("last_name", error));
                self
            }
            pub fn sharing<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::ContactCardSharing>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.sharing = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("sharing", error));
                self
            }
        }
        impl ::std::convert::TryFrom<UpdateContactCardRequest>
        for super::UpdateContactCardRequest {
            type Error = crate::Error;
            fn try_from(
                value: UpdateContactCardRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self {
                    avatar: value.avatar?,
                    first_name: value.first_name?,
                    last_name: value.last_name?,
                    sharing: value.sharing?,
                })
            }
        }
        impl ::std::convert::From<super::UpdateContactCardRequest>
        for UpdateContactCardRequest {
            fn from(value: super::UpdateContactCardRequest) -> Self {
                Self {
                    avatar: Ok(value.avatar),
                    first_name: Ok(value.first_name),
                    last_name: Ok(value.last_name),
                    sharing: Ok(value.sharing),
                }
            }
        }
        #[derive(Clone)]
        pub struct UpdateContactRequest {
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for UpdateContactRequest {
            fn default() -> Self {
                Self {
                    name: Err(crate::error::NoValue::Missing("name")),
                }
            }
        }
        impl UpdateContactRequest {
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::string::String>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.name = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("name", error));
                self
            }
        }
        impl ::std::convert::TryFrom<UpdateContactRequest>
        for super::UpdateContactRequest {
            type Error = crate::Error;
            fn try_from(
                value: UpdateContactRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self { name: value.name? })
            }
        }
        impl ::std::convert::From<super::UpdateContactRequest> for UpdateContactRequest {
            fn from(value: super::UpdateContactRequest) -> Self {
                Self { name: Ok(value.name) }
            }
        }
        #[derive(Clone)]
        pub struct UpdateGroupRequest {
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for UpdateGroupRequest {
            fn default() -> Self {
                Self {
                    name: Ok(Default::default()),
                }
            }
        }
        impl UpdateGroupRequest {
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::string::String>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.name = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("name", error));
                self
            }
        }
        impl ::std::convert::TryFrom<UpdateGroupRequest> for super::UpdateGroupRequest {
            type Error = crate::Error;
            fn try_from(
                value: UpdateGroupRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self { name: value.name? })
            }
        }
        impl ::std::convert::From<super::UpdateGroupRequest> for UpdateGroupRequest {
            fn from(value: super::UpdateGroupRequest) -> Self {
                Self { name: Ok(value.name) }
            }
        }
        #[derive(Clone)]
        pub struct UpdateWebhookRequest {
            deprecate: ::std::result::Result<
                ::std::option::Option<bool>,
                crate::error::NoValue,
            >,
            valid_until: ::std::result::Result<
                ::std::option::Option<i64>,
                crate::error::NoValue,
            >,
            webhook_type: ::std::result::Result<
                ::std::option::Option<super::WebhookTypeInput>,
                crate::error::NoValue,
            >,
        }
        impl ::std::default::Default for UpdateWebhookRequest {
            fn default() -> Self {
                Self {
                    deprecate: Ok(Default::default()),
                    valid_until: Ok(Default::default()),
                    webhook_type: Ok(Default::default()),
                }
            }
        }
        impl UpdateWebhookRequest {
            pub fn deprecate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<bool>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.deprecate = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused("deprecate", error));
                self
            }
            pub fn valid_until<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<i64>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.valid_until = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "valid_until",
                        error,
                    ));
                self
            }
            pub fn webhook_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::WebhookTypeInput>,
                    Error: ::std::convert::Into<crate::Error>,
                >,
            {
                self.webhook_type = value
                    .try_into()
                    .map_err(|error| crate::error::NoValue::refused(
                        "webhook_type",
                        error,
                    ));
                self
            }
        }
        impl ::std::convert::TryFrom<UpdateWebhookRequest>
        for super::UpdateWebhookRequest {
            type Error = crate::Error;
            fn try_from(
                value: UpdateWebhookRequest,
            ) -> ::std::result::Result<Self, crate::Error> {
                Ok(Self {
                    deprecate: value.deprecate?,
                    valid_until: value.valid_until?,
                    webhook_type: value.webhook_type?,
                })
            }
        }
        impl ::std::convert::From<super::UpdateWebhookRequest> for UpdateWebhookRequest {
            fn from(value: super::UpdateWebhookRequest) -> Self {
                Self {
                    deprecate: Ok(value.deprecate),
                    valid_until: Ok(value.valid_until),
                    webhook_type: Ok(value.webhook_type),
                }
            }
        }
        impl ::std::fmt::Debug for AddContactTagsRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("AddContactTagsRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for AddGroupMemberRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("AddGroupMemberRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for CallForwardingRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("CallForwardingRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for CreateContactRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("CreateContactRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for CreateGroupRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("CreateGroupRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for CreateWebhookRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("CreateWebhookRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for FaceTimeCallRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("FaceTimeCallRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for PhoneNumberBatchRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("PhoneNumberBatchRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for PhoneNumberLookupRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("PhoneNumberLookupRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for ReactionRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("ReactionRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for SendMessageRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("SendMessageRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for SendPollRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("SendPollRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for UpdateContactCardRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("UpdateContactCardRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for UpdateContactRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("UpdateContactRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for UpdateGroupRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("UpdateGroupRequest").finish_non_exhaustive()
            }
        }
        impl ::std::fmt::Debug for UpdateWebhookRequest {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("UpdateWebhookRequest").finish_non_exhaustive()
            }
        }
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ChatList {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::std::result::Result<Self, D::Error> {
            struct Read {
                chats: ::std::option::Option<::std::vec::Vec<Chat>>,
                pagination: ::std::option::Option<Pagination>,
                count: ::std::option::Option<i64>,
                data: ::std::option::Option<::std::vec::Vec<Chat>>,
                limit: ::std::option::Option<i64>,
                offset: ::std::option::Option<i64>,
            }
            crate::wire::object::object! {
                Read {
                    0 chats "chats" optional,
                    1 pagination "pagination" optional,
                    2 count "count" optional,
                    3 data "data" optional,
                    4 limit "limit" optional,
                    5 offset "offset" optional,
                }
            }
            let read = Read::deserialize(deserializer)?;
            if let ::std::option::Option::Some(chats) = read.chats {
                return ::std::result::Result::Ok(
                    Self::Page(ChatPage {
                        chats,
                        pagination: read.pagination,
                    }),
                );
            }
            if let ::std::option::Option::Some(data) = read.data {
                return ::std::result::Result::Ok(
                    Self::GuideList(ChatGuideList {
                        count: read.count,
                        data,
                        limit: read.limit,
                        offset: read.offset,
                    }),
                );
            }
            ::std::result::Result::Err(
                crate::wire::object::missing_one_of(&["chats", "data"]),
            )
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ContactList {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::std::result::Result<Self, D::Error> {
            struct Read {
                contacts: ::std::option::Option<::std::vec::Vec<Contact>>,
                pagination: ::std::option::Option<Pagination>,
                count: ::std::option::Option<i64>,
                data: ::std::option::Option<::std::vec::Vec<Contact>>,
                limit: ::std::option::Option<i64>,
                offset: ::std::option::Option<i64>,
            }
            crate::wire::object::object! {
                Read {
                    0 contacts "contacts" optional,
                    1 pagination "pagination" optional,
                    2 count "count" optional,
                    3 data "data" optional,
                    4 limit "limit" optional,
                    5 offset "offset" optional,
                }
            }
            let read = Read::deserialize(deserializer)?;
            if let ::std::option::Option::Some(contacts) = read.contacts {
                return ::std::result::Result::Ok(
                    Self::Page(ContactPage {
                        contacts,
                        pagination: read.pagination,
                    }),
                );
            }
            if let ::std::option::Option::Some(data) = read.data {
                return ::std::result::Result::Ok(
                    Self::GuideList(ContactGuideList {
                        count: read.count,
                        data,
                        limit: read.limit,
                        offset: read.offset,
                    }),
                );
            }
            ::std::result::Result::Err(
                crate::wire::object::missing_one_of(&["contacts", "data"]),
            )
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ContactLocationList {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::std::result::Result<Self, D::Error> {
            struct Read {
                friends: ::std::option::Option<::std::vec::Vec<ContactLocation>>,
                count: ::std::option::Option<i64>,
                data: ::std::option::Option<::std::vec::Vec<ContactLocation>>,
                limit: ::std::option::Option<i64>,
                offset: ::std::option::Option<i64>,
            }
            crate::wire::object::object! {
                Read {
                    0 friends "friends" optional,
                    1 count "count" optional,
                    2 data "data" optional,
                    3 limit "limit" optional,
                    4 offset "offset" optional,
                }
            }
            let read = Read::deserialize(deserializer)?;
            if let ::std::option::Option::Some(friends) = read.friends {
                return ::std::result::Result::Ok(
                    Self::Page(ContactLocationPage { friends }),
                );
            }
            if let ::std::option::Option::Some(data) = read.data {
                return ::std::result::Result::Ok(
                    Self::GuideList(ContactLocationGuideList {
                        count: read.count,
                        data,
                        limit: read.limit,
                        offset: read.offset,
                    }),
                );
            }
            ::std::result::Result::Err(
                crate::wire::object::missing_one_of(&["friends", "data"]),
            )
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ContactTagList {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::std::result::Result<Self, D::Error> {
            struct Read {
                tags: ::std::option::Option<::std::vec::Vec<ContactTag>>,
                count: ::std::option::Option<i64>,
                data: ::std::option::Option<::std::vec::Vec<ContactTag>>,
                limit: ::std::option::Option<i64>,
                offset: ::std::option::Option<i64>,
            }
            crate::wire::object::object! {
                Read {
                    0 tags "tags" optional,
                    1 count "count" optional,
                    2 data "data" optional,
                    3 limit "limit" optional,
                    4 offset "offset" optional,
                }
            }
            let read = Read::deserialize(deserializer)?;
            if let ::std::option::Option::Some(tags) = read.tags {
                return ::std::result::Result::Ok(Self::Page(ContactTagPage { tags }));
            }
            if let ::std::option::Option::Some(data) = read.data {
                return ::std::result::Result::Ok(
                    Self::GuideList(ContactTagGuideList {
                        count: read.count,
                        data,
                        limit: read.limit,
                        offset: read.offset,
                    }),
                );
            }
            ::std::result::Result::Err(
                crate::wire::object::missing_one_of(&["tags", "data"]),
            )
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GroupList {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::std::result::Result<Self, D::Error> {
            struct Read {
                groups: ::std::option::Option<::std::vec::Vec<Group>>,
                pagination: ::std::option::Option<Pagination>,
                count: ::std::option::Option<i64>,
                data: ::std::option::Option<::std::vec::Vec<Group>>,
                limit: ::std::option::Option<i64>,
                offset: ::std::option::Option<i64>,
            }
            crate::wire::object::object! {
                Read {
                    0 groups "groups" optional,
                    1 pagination "pagination" optional,
                    2 count "count" optional,
                    3 data "data" optional,
                    4 limit "limit" optional,
                    5 offset "offset" optional,
                }
            }
            let read = Read::deserialize(deserializer)?;
            if let ::std::option::Option::Some(groups) = read.groups {
                return ::std::result::Result::Ok(
                    Self::Page(GroupPage {
                        groups,
                        pagination: read.pagination,
                    }),
                );
            }
            if let ::std::option::Option::Some(data) = read.data {
                return ::std::result::Result::Ok(
                    Self::GuideList(GroupGuideList {
                        count: read.count,
                        data,
                        limit: read.limit,
                        offset: read.offset,
                    }),
                );
            }
            ::std::result::Result::Err(
                crate::wire::object::missing_one_of(&["groups", "data"]),
            )
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GroupMemberList {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::std::result::Result<Self, D::Error> {
            struct Read {
                group_id: ::std::option::Option<crate::ids::GroupId>,
                group_name: ::std::option::Option<::std::string::String>,
                icon_url: ::std::option::Option<::std::string::String>,
                members: ::std::option::Option<::std::vec::Vec<GroupMember>>,
                pagination: ::std::option::Option<Pagination>,
                count: ::std::option::Option<i64>,
                data: ::std::option::Option<::std::vec::Vec<GroupMember>>,
                limit: ::std::option::Option<i64>,
                offset: ::std::option::Option<i64>,
            }
            crate::wire::object::object! {
                Read {
                    0 group_id "group_id" optional,
                    1 group_name "group_name" optional,
                    2 icon_url "icon_url" optional,
                    3 members "members" optional,
                    4 pagination "pagination" optional,
                    5 count "count" optional,
                    6 data "data" optional,
                    7 limit "limit" optional,
                    8 offset "offset" optional,
                }
            }
            let read = Read::deserialize(deserializer)?;
            if let ::std::option::Option::Some(members) = read.members {
                return ::std::result::Result::Ok(
                    Self::Page(GroupMemberPage {
                        group_id: read.group_id,
                        group_name: read.group_name,
                        icon_url: read.icon_url,
                        members,
                        pagination: read.pagination,
                    }),
                );
            }
            if let ::std::option::Option::Some(data) = read.data {
                return ::std::result::Result::Ok(
                    Self::GuideList(GroupMemberGuideList {
                        count: read.count,
                        data,
                        limit: read.limit,
                        offset: read.offset,
                    }),
                );
            }
            ::std::result::Result::Err(
                crate::wire::object::missing_one_of(&["members", "data"]),
            )
        }
    }
    impl<'de> ::serde::Deserialize<'de> for MessageList {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::std::result::Result<Self, D::Error> {
            struct Read {
                chat_id: ::std::option::Option<::std::string::String>,
                messages: ::std::option::Option<::std::vec::Vec<Message>>,
                pagination: ::std::option::Option<Pagination>,
                count: ::std::option::Option<i64>,
                data: ::std::option::Option<::std::vec::Vec<Message>>,
                limit: ::std::option::Option<i64>,
                offset: ::std::option::Option<i64>,
            }
            crate::wire::object::object! {
                Read {
                    0 chat_id "chat_id" optional,
                    1 messages "messages" optional,
                    2 pagination "pagination" optional,
                    3 count "count" optional,
                    4 data "data" optional,
                    5 limit "limit" optional,
                    6 offset "offset" optional,
                }
            }
            let read = Read::deserialize(deserializer)?;
            if let ::std::option::Option::Some(messages) = read.messages {
                return ::std::result::Result::Ok(
                    Self::Page(MessagePage {
                        chat_id: read.chat_id,
                        messages,
                        pagination: read.pagination,
                    }),
                );
            }
            if let ::std::option::Option::Some(data) = read.data {
                return ::std::result::Result::Ok(
                    Self::GuideList(MessageGuideList {
                        count: read.count,
                        data,
                        limit: read.limit,
                        offset: read.offset,
                    }),
                );
            }
            ::std::result::Result::Err(
                crate::wire::object::missing_one_of(&["messages", "data"]),
            )
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NumberList {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::std::result::Result<Self, D::Error> {
            struct Read {
                numbers: ::std::option::Option<::std::vec::Vec<Number>>,
                count: ::std::option::Option<i64>,
                data: ::std::option::Option<::std::vec::Vec<Number>>,
                limit: ::std::option::Option<i64>,
                offset: ::std::option::Option<i64>,
            }
            crate::wire::object::object! {
                Read {
                    0 numbers "numbers" optional,
                    1 count "count" optional,
                    2 data "data" optional,
                    3 limit "limit" optional,
                    4 offset "offset" optional,
                }
            }
            let read = Read::deserialize(deserializer)?;
            if let ::std::option::Option::Some(numbers) = read.numbers {
                return ::std::result::Result::Ok(Self::Page(NumberPage { numbers }));
            }
            if let ::std::option::Option::Some(data) = read.data {
                return ::std::result::Result::Ok(
                    Self::GuideList(NumberGuideList {
                        count: read.count,
                        data,
                        limit: read.limit,
                        offset: read.offset,
                    }),
                );
            }
            ::std::result::Result::Err(
                crate::wire::object::missing_one_of(&["numbers", "data"]),
            )
        }
    }
    impl<'de> ::serde::Deserialize<'de> for PhoneNumberLookupList {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::std::result::Result<Self, D::Error> {
            struct Read {
                results: ::std::option::Option<::std::vec::Vec<PhoneNumberLookupResult>>,
                count: ::std::option::Option<i64>,
                data: ::std::option::Option<::std::vec::Vec<PhoneNumberLookupResult>>,
                limit: ::std::option::Option<i64>,
                offset: ::std::option::Option<i64>,
            }
            crate::wire::object::object! {
                Read {
                    0 results "results" optional,
                    1 count "count" optional,
                    2 data "data" optional,
                    3 limit "limit" optional,
                    4 offset "offset" optional,
                }
            }
            let read = Read::deserialize(deserializer)?;
            if let ::std::option::Option::Some(results) = read.results {
                return ::std::result::Result::Ok(
                    Self::Page(PhoneNumberLookupPage { results }),
                );
            }
            if let ::std::option::Option::Some(data) = read.data {
                return ::std::result::Result::Ok(
                    Self::GuideList(PhoneNumberLookupGuideList {
                        count: read.count,
                        data,
                        limit: read.limit,
                        offset: read.offset,
                    }),
                );
            }
            ::std::result::Result::Err(
                crate::wire::object::missing_one_of(&["results", "data"]),
            )
        }
    }
    impl<'de> ::serde::Deserialize<'de> for WebhookList {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::std::result::Result<Self, D::Error> {
            struct Read {
                webhooks: ::std::option::Option<::std::vec::Vec<Webhook>>,
                count: ::std::option::Option<i64>,
                data: ::std::option::Option<::std::vec::Vec<Webhook>>,
                limit: ::std::option::Option<i64>,
                offset: ::std::option::Option<i64>,
            }
            crate::wire::object::object! {
                Read {
                    0 webhooks "webhooks" optional,
                    1 count "count" optional,
                    2 data "data" optional,
                    3 limit "limit" optional,
                    4 offset "offset" optional,
                }
            }
            let read = Read::deserialize(deserializer)?;
            if let ::std::option::Option::Some(webhooks) = read.webhooks {
                return ::std::result::Result::Ok(Self::Page(WebhookPage { webhooks }));
            }
            if let ::std::option::Option::Some(data) = read.data {
                return ::std::result::Result::Ok(
                    Self::GuideList(WebhookGuideList {
                        count: read.count,
                        data,
                        limit: read.limit,
                        offset: read.offset,
                    }),
                );
            }
            ::std::result::Result::Err(
                crate::wire::object::missing_one_of(&["webhooks", "data"]),
            )
        }
    }
    impl<'de> ::serde::Deserialize<'de> for WebhookLogList {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::std::result::Result<Self, D::Error> {
            struct Read {
                logs: ::std::option::Option<::std::vec::Vec<WebhookLog>>,
                pagination: ::std::option::Option<WebhookLogPagination>,
                count: ::std::option::Option<i64>,
                data: ::std::option::Option<::std::vec::Vec<WebhookLog>>,
                limit: ::std::option::Option<i64>,
                offset: ::std::option::Option<i64>,
            }
            crate::wire::object::object! {
                Read {
                    0 logs "logs" optional,
                    1 pagination "pagination" optional,
                    2 count "count" optional,
                    3 data "data" optional,
                    4 limit "limit" optional,
                    5 offset "offset" optional,
                }
            }
            let read = Read::deserialize(deserializer)?;
            if let ::std::option::Option::Some(logs) = read.logs {
                return ::std::result::Result::Ok(
                    Self::Page(WebhookLogPage {
                        logs,
                        pagination: read.pagination,
                    }),
                );
            }
            if let ::std::option::Option::Some(data) = read.data {
                return ::std::result::Result::Ok(
                    Self::GuideList(WebhookLogGuideList {
                        count: read.count,
                        data,
                        limit: read.limit,
                        offset: read.offset,
                    }),
                );
            }
            ::std::result::Result::Err(
                crate::wire::object::missing_one_of(&["logs", "data"]),
            )
        }
    }
    crate::wire::object::object! {
        AddContactTagsRequest {
            0 tags "tags" required,
        }
    }
    crate::wire::object::object! {
        AddContactTagsResponse {
            0 success "success" optional,
            1 tags_added "tags_added" optional,
        }
    }
    crate::wire::object::object! {
        AddGroupMemberRequest {
            0 contact_id "contact_id" required,
        }
    }
    crate::wire::object::object! {
        AddGroupMemberResponse {
            0 contact_created "contact_created" optional,
            1 member "member" optional,
            2 message "message" optional,
        }
    }
    crate::wire::object::object! {
        AttachmentInfo {
            0 name "name" optional,
            1 url "url" optional,
        }
    }
    crate::wire::object::object! {
        AttachmentObject {
            0 name "name" optional,
            1 url "url" required,
        }
    }
    crate::wire::object::object! {
        CallForwardingRequest {
            0 forward_to "forward_to" required,
        }
    }
    crate::wire::object::object! {
        CallForwardingResponse {
            0 forward_to "forward_to" optional,
            1 number "number" optional,
            2 status "status" optional,
            3 success "success" optional,
            4 ticket_id "ticket_id" optional,
        }
    }
    crate::wire::object::object! {
        CancelMessageResponse {
            0 cancelled "cancelled" optional,
            1 current_status "current_status" optional,
            2 message "message" optional,
            3 message_id "message_id" optional,
            4 status "status" optional,
        }
    }
    crate::wire::object::object! {
        Capabilities {
            0 facetime "facetime" optional,
            1 imessage "imessage" optional,
            2 sms "sms" optional,
        }
    }
    crate::wire::object::object! {
        Chat {
            0 background_id "background_id" optional,
            1 background_url "background_url" optional,
            2 contact "contact" optional,
            3 created_at "created_at" optional,
            4 group_id "group_id" optional,
            5 group_name "group_name" optional,
            6 id "id" optional,
            7 inbound_count "inbound_count" optional,
            8 is_group "is_group" optional,
            9 last_inbound_time "last_inbound_time" optional,
            10 last_message "last_message" optional,
            11 last_message_time "last_message_time" optional,
            12 last_outbound_time "last_outbound_time" optional,
            13 member_count "member_count" optional,
            14 message_count "message_count" optional,
            15 outbound_count "outbound_count" optional,
            16 type_ "type" optional,
        }
    }
    crate::wire::object::object! {
        ChatBackgroundResponse {
            0 background_id "background_id" optional,
            1 background_url "background_url" optional,
            2 background_version "background_version" optional,
            3 changed "changed" optional,
            4 chat_id "chat_id" optional,
            5 has_background "has_background" optional,
        }
    }
    crate::wire::object::object! {
        ChatContact {
            0 contact_id "contact_id" optional,
            1 identifier "identifier" optional,
            2 name "name" optional,
        }
    }
    crate::wire::object::object! {
        ChatDetail {
            0 background_id "background_id" optional,
            1 background_url "background_url" optional,
            2 contact "contact" optional,
            3 created_at "created_at" optional,
            4 first_message_time "first_message_time" optional,
            5 group_id "group_id" optional,
            6 group_name "group_name" optional,
            7 id "id" optional,
            8 inbound_count "inbound_count" optional,
            9 is_group "is_group" optional,
            10 last_inbound_time "last_inbound_time" optional,
            11 last_message "last_message" optional,
            12 last_message_time "last_message_time" optional,
            13 last_outbound_time "last_outbound_time" optional,
            14 member_count "member_count" optional,
            15 message_count "message_count" optional,
            16 outbound_count "outbound_count" optional,
            17 type_ "type" optional,
        }
    }
    crate::wire::object::object! {
        ChatGuideList {
            0 count "count" optional,
            1 data "data" required,
            2 limit "limit" optional,
            3 offset "offset" optional,
        }
    }
    crate::wire::object::object! {
        ChatPage {
            0 chats "chats" required,
            1 pagination "pagination" optional,
        }
    }
    crate::wire::object::object! {
        Contact {
            0 contact_id "contact_id" optional,
            1 created_at "created_at" optional,
            2 id "id" optional,
            3 identifier "identifier" optional,
            4 last_message_time "last_message_time" optional,
            5 name "name" optional,
            6 tags "tags" optional,
            7 type_ "type" optional,
        }
    }
    crate::wire::object::object! {
        ContactCapabilities {
            0 capabilities "capabilities" optional,
            1 contact "contact" optional,
            2 last_checked_camel "lastChecked" optional,
            3 last_checked "last_checked" optional,
            4 type_ "type" optional,
        }
    }
    crate::wire::object::object! {
        ContactCard {
            0 avatar "avatar" optional,
            1 first_name "first_name" optional,
            2 has_wallpaper "has_wallpaper" optional,
            3 last_name "last_name" optional,
            4 name "name" optional,
            5 phone_number "phone_number" optional,
            6 sharing "sharing" optional,
        }
    }
    crate::wire::object::object! {
        ContactCardSharing {
            0 audience "audience" optional,
            1 enabled "enabled" optional,
            2 name_format "name_format" optional,
        }
    }
    crate::wire::object::object! {
        ContactGuideList {
            0 count "count" optional,
            1 data "data" required,
            2 limit "limit" optional,
            3 offset "offset" optional,
        }
    }
    crate::wire::object::object! {
        ContactLocation {
            0 coordinates "coordinates" optional,
            1 handle "handle" optional,
            2 last_updated "last_updated" optional,
            3 status "status" optional,
        }
    }
    crate::wire::object::object! {
        ContactLocationGuideList {
            0 count "count" optional,
            1 data "data" required,
            2 limit "limit" optional,
            3 offset "offset" optional,
        }
    }
    crate::wire::object::object! {
        ContactLocationPage {
            0 friends "friends" required,
        }
    }
    crate::wire::object::object! {
        ContactPage {
            0 contacts "contacts" required,
            1 pagination "pagination" optional,
        }
    }
    crate::wire::object::object! {
        ContactTag {
            0 created_at "created_at" optional,
            1 tag "tag" optional,
        }
    }
    crate::wire::object::object! {
        ContactTagGuideList {
            0 count "count" optional,
            1 data "data" required,
            2 limit "limit" optional,
            3 offset "offset" optional,
        }
    }
    crate::wire::object::object! {
        ContactTagPage {
            0 tags "tags" required,
        }
    }
    crate::wire::object::object! {
        CreateContactRequest {
            0 identifier "identifier" required,
            1 name "name" optional,
        }
    }
    crate::wire::object::object! {
        CreateGroupRequest {
            0 chat_guid "chat_guid" optional,
            1 members "members" optional,
            2 name "name" required,
        }
    }
    crate::wire::object::object! {
        CreateWebhookRequest {
            0 valid_until "valid_until" optional,
            1 webhook_type "webhook_type" optional,
            2 webhook_url "webhook_url" required,
        }
    }
    crate::wire::object::object! {
        CreateWebhookResponse {
            0 api_key_name "api_key_name" optional,
            1 created_at "created_at" optional,
            2 deprecated_at "deprecated_at" optional,
            3 failure_count "failure_count" optional,
            4 integration_name "integration_name" optional,
            5 is_active "is_active" optional,
            6 last_triggered "last_triggered" optional,
            7 message "message" optional,
            8 scope "scope" optional,
            9 signing_secret "signing_secret" optional,
            10 success "success" optional,
            11 valid_until "valid_until" optional,
            12 webhook_id "webhook_id" optional,
            13 webhook_type "webhook_type" optional,
            14 webhook_url "webhook_url" optional,
        }
    }
    crate::wire::object::object! {
        CreatedGroup {
            0 added_members "added_members" optional,
            1 chat_guid "chat_guid" optional,
            2 created_at "created_at" optional,
            3 created_contacts "created_contacts" optional,
            4 group_id "group_id" optional,
            5 icon_url "icon_url" optional,
            6 id "id" optional,
            7 last_message_direction "last_message_direction" optional,
            8 last_message_text "last_message_text" optional,
            9 last_message_time "last_message_time" optional,
            10 member_count "member_count" optional,
            11 message_count "message_count" optional,
            12 name "name" optional,
        }
    }
    crate::wire::object::object! {
        DeleteResponse {
            0 deleted_at "deleted_at" optional,
            1 success "success" optional,
        }
    }
    crate::wire::object::object! {
        DeleteWebhookResponse {
            0 message "message" optional,
            1 success "success" optional,
        }
    }
    crate::wire::object::object! {
        Device {
            0 is_active "is_active" optional,
            1 last_active "last_active" optional,
            2 phone_number "phone_number" optional,
            3 plan_kind "plan_kind" optional,
        }
    }
    crate::wire::object::object! {
        DeviceSync {
            0 chat_guid "chat_guid" optional,
            1 message "message" optional,
            2 synced "synced" optional,
        }
    }
    crate::wire::object::object! {
        DeviceSyncResult {
            0 action "action" optional,
            1 chat_guid "chat_guid" optional,
            2 error "error" optional,
            3 synced "synced" optional,
        }
    }
    crate::wire::object::object! {
        EventEnvelope {
            0 api_version "api_version" optional,
            1 created_at "created_at" optional,
            2 data "data" required,
            3 id "id" optional,
            4 organization_id "organization_id" optional,
            5 type_ "type" required,
        }
    }
    crate::wire::object::object! {
        EventParticipant {
            0 contact_id "contact_id" optional,
            1 identifier "identifier" optional,
            2 name "name" optional,
        }
    }
    crate::wire::object::object! {
        FaceTimeCallRequest {
            0 handle "handle" required,
        }
    }
    crate::wire::object::object! {
        FaceTimeCallResponse {
            0 handle "handle" optional,
            1 link "link" optional,
            2 success "success" optional,
        }
    }
    crate::wire::object::object! {
        Group {
            0 chat_guid "chat_guid" optional,
            1 created_at "created_at" optional,
            2 group_id "group_id" optional,
            3 icon_url "icon_url" optional,
            4 id "id" optional,
            5 last_message_direction "last_message_direction" optional,
            6 last_message_text "last_message_text" optional,
            7 last_message_time "last_message_time" optional,
            8 member_count "member_count" optional,
            9 message_count "message_count" optional,
            10 name "name" optional,
        }
    }
    crate::wire::object::object! {
        GroupGuideList {
            0 count "count" optional,
            1 data "data" required,
            2 limit "limit" optional,
            3 offset "offset" optional,
        }
    }
    crate::wire::object::object! {
        GroupIconResponse {
            0 chat_guid "chat_guid" optional,
            1 device_sync "device_sync" optional,
            2 group_id "group_id" optional,
            3 icon_url "icon_url" optional,
            4 message "message" optional,
            5 success "success" optional,
        }
    }
    crate::wire::object::object! {
        GroupMember {
            0 added_at "added_at" optional,
            1 contact_id "contact_id" optional,
            2 id "id" optional,
            3 identifier "identifier" optional,
            4 name "name" optional,
        }
    }
    crate::wire::object::object! {
        GroupMemberGuideList {
            0 count "count" optional,
            1 data "data" required,
            2 limit "limit" optional,
            3 offset "offset" optional,
        }
    }
    crate::wire::object::object! {
        GroupMemberPage {
            0 group_id "group_id" optional,
            1 group_name "group_name" optional,
            2 icon_url "icon_url" optional,
            3 members "members" required,
            4 pagination "pagination" optional,
        }
    }
    crate::wire::object::object! {
        GroupPage {
            0 groups "groups" required,
            1 pagination "pagination" optional,
        }
    }
    crate::wire::object::object! {
        GuideNestedData {
            0 from "from" optional,
            1 text "text" optional,
        }
    }
    crate::wire::object::object! {
        GuideNestedEvent {
            0 data "data" required,
        }
    }
    crate::wire::object::object! {
        LastMessage {
            0 direction "direction" optional,
            1 message_id "message_id" optional,
            2 text "text" optional,
            3 time_sent "time_sent" optional,
        }
    }
    crate::wire::object::object! {
        LinkPreview {
            0 image_url "image_url" optional,
            1 title "title" optional,
        }
    }
    crate::wire::object::object! {
        MeResponse {
            0 api_key "api_key" optional,
            1 auth_type "auth_type" optional,
            2 devices "devices" optional,
            3 integration_details "integration_details" optional,
            4 metadata "metadata" optional,
            5 organization "organization" optional,
            6 organization_id "organization_id" optional,
            7 usage "usage" optional,
            8 user_id "user_id" optional,
            9 valid "valid" optional,
        }
    }
    crate::wire::object::object! {
        Message {
            0 attachments "attachments" optional,
            1 created_at "created_at" optional,
            2 direction "direction" optional,
            3 error "error" optional,
            4 external_id "external_id" optional,
            5 id "id" optional,
            6 internal_id "internal_id" optional,
            7 message_id "message_id" optional,
            8 metadata "metadata" optional,
            9 protocol "protocol" optional,
            10 reactions "reactions" optional,
            11 reply_to "reply_to" optional,
            12 sender "sender" optional,
            13 status "status" optional,
            14 text "text" optional,
            15 time_delivered "time_delivered" optional,
            16 time_sent "time_sent" optional,
        }
    }
    crate::wire::object::object! {
        MessageDeliveredEvent {
            0 attachments "attachments" optional,
            1 delivered_at "delivered_at" optional,
            2 event "event" required,
            3 external_id "external_id" optional,
            4 group_id "group_id" optional,
            5 group_name "group_name" optional,
            6 internal_id "internal_id" optional,
            7 is_group "is_group" optional,
            8 message_id "message_id" optional,
            9 participants "participants" optional,
            10 protocol "protocol" optional,
            11 sender "sender" optional,
            12 status "status" optional,
            13 text "text" optional,
            14 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        MessageDeliveredEventV1 {
            0 attachments "attachments" optional,
            1 delivered_at "delivered_at" optional,
            2 device_id "device_id" required,
            3 event "event" required,
            4 external_id "external_id" optional,
            5 message_id "message_id" optional,
            6 protocol "protocol" optional,
            7 text "text" optional,
            8 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        MessageDetail {
            0 attachments "attachments" optional,
            1 chat_id "chat_id" optional,
            2 contact "contact" optional,
            3 created_at "created_at" optional,
            4 direction "direction" optional,
            5 error "error" optional,
            6 external_id "external_id" optional,
            7 id "id" optional,
            8 internal_id "internal_id" optional,
            9 message_id "message_id" optional,
            10 metadata "metadata" optional,
            11 protocol "protocol" optional,
            12 reactions "reactions" optional,
            13 reply_to "reply_to" optional,
            14 sender "sender" optional,
            15 status "status" optional,
            16 text "text" optional,
            17 time_delivered "time_delivered" optional,
            18 time_sent "time_sent" optional,
        }
    }
    crate::wire::object::object! {
        MessageFailedEvent {
            0 attachments "attachments" optional,
            1 error_code "error_code" optional,
            2 error_message "error_message" optional,
            3 event "event" required,
            4 external_id "external_id" optional,
            5 group_id "group_id" optional,
            6 group_name "group_name" optional,
            7 internal_id "internal_id" optional,
            8 is_group "is_group" optional,
            9 message_id "message_id" optional,
            10 participants "participants" optional,
            11 protocol "protocol" optional,
            12 sender "sender" optional,
            13 status "status" optional,
            14 text "text" optional,
            15 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        MessageFailedEventV1 {
            0 attachments "attachments" optional,
            1 device_id "device_id" required,
            2 error_code "error_code" optional,
            3 error_message "error_message" optional,
            4 event "event" required,
            5 external_id "external_id" optional,
            6 message_id "message_id" optional,
            7 protocol "protocol" optional,
            8 text "text" optional,
            9 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        MessageGuideList {
            0 count "count" optional,
            1 data "data" required,
            2 limit "limit" optional,
            3 offset "offset" optional,
        }
    }
    crate::wire::object::object! {
        MessagePage {
            0 chat_id "chat_id" optional,
            1 messages "messages" required,
            2 pagination "pagination" optional,
        }
    }
    crate::wire::object::object! {
        MessagePart {
            0 link_preview "link_preview" optional,
            1 mention "mention" optional,
            2 name "name" optional,
            3 text "text" optional,
            4 url "url" optional,
        }
    }
    crate::wire::object::object! {
        MessageQueuedEvent {
            0 attachments "attachments" optional,
            1 event "event" required,
            2 external_id "external_id" optional,
            3 group_id "group_id" optional,
            4 group_name "group_name" optional,
            5 internal_id "internal_id" optional,
            6 is_group "is_group" optional,
            7 message_id "message_id" optional,
            8 participants "participants" optional,
            9 protocol "protocol" optional,
            10 sender "sender" optional,
            11 status "status" optional,
            12 text "text" optional,
            13 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        MessageReactionEvent {
            0 action "action" optional,
            1 direction "direction" optional,
            2 event "event" required,
            3 external_id "external_id" optional,
            4 group_id "group_id" optional,
            5 group_name "group_name" optional,
            6 internal_id "internal_id" optional,
            7 is_group "is_group" optional,
            8 message_id "message_id" optional,
            9 original_text "original_text" optional,
            10 participants "participants" optional,
            11 protocol "protocol" optional,
            12 reaction "reaction" optional,
            13 sender "sender" optional,
            14 status "status" optional,
            15 text "text" optional,
            16 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        MessageReadEvent {
            0 attachments "attachments" optional,
            1 event "event" required,
            2 external_id "external_id" optional,
            3 group_id "group_id" optional,
            4 group_name "group_name" optional,
            5 internal_id "internal_id" optional,
            6 is_group "is_group" optional,
            7 message_id "message_id" optional,
            8 participants "participants" optional,
            9 protocol "protocol" optional,
            10 read_at "read_at" optional,
            11 sender "sender" optional,
            12 status "status" optional,
            13 text "text" optional,
            14 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        MessageReadEventV1 {
            0 attachments "attachments" optional,
            1 device_id "device_id" required,
            2 event "event" required,
            3 external_id "external_id" optional,
            4 message_id "message_id" optional,
            5 protocol "protocol" optional,
            6 read_at "read_at" optional,
            7 text "text" optional,
            8 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        MessageReceivedEvent {
            0 attachments "attachments" optional,
            1 chat_guid "chat_guid" optional,
            2 event "event" required,
            3 external_id "external_id" optional,
            4 group_id "group_id" optional,
            5 group_name "group_name" optional,
            6 internal_id "internal_id" optional,
            7 is_group "is_group" optional,
            8 message_id "message_id" optional,
            9 participants "participants" optional,
            10 protocol "protocol" optional,
            11 received_at "received_at" optional,
            12 reply_to "reply_to" optional,
            13 sender "sender" optional,
            14 status "status" optional,
            15 text "text" optional,
            16 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        MessageReceivedEventV1 {
            0 attachments "attachments" optional,
            1 device_id "device_id" required,
            2 event "event" required,
            3 external_id "external_id" optional,
            4 message_id "message_id" optional,
            5 protocol "protocol" optional,
            6 received_at "received_at" optional,
            7 text "text" optional,
            8 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        MessageSentEvent {
            0 attachments "attachments" optional,
            1 event "event" required,
            2 external_id "external_id" optional,
            3 group_id "group_id" optional,
            4 group_name "group_name" optional,
            5 internal_id "internal_id" optional,
            6 is_group "is_group" optional,
            7 message_id "message_id" optional,
            8 participants "participants" optional,
            9 protocol "protocol" optional,
            10 sender "sender" optional,
            11 sent_at "sent_at" optional,
            12 status "status" optional,
            13 text "text" optional,
            14 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        MessageSentEventV1 {
            0 attachments "attachments" optional,
            1 device_id "device_id" required,
            2 event "event" required,
            3 external_id "external_id" optional,
            4 message_id "message_id" optional,
            5 protocol "protocol" optional,
            6 sent_at "sent_at" optional,
            7 text "text" optional,
            8 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        MessageStatus {
            0 chat_id "chat_id" optional,
            1 created_at "created_at" optional,
            2 direction "direction" optional,
            3 error "error" optional,
            4 id "id" optional,
            5 message_id "message_id" optional,
            6 protocol "protocol" optional,
            7 status "status" optional,
            8 text "text" optional,
            9 time_delivered "time_delivered" optional,
            10 time_sent "time_sent" optional,
        }
    }
    crate::wire::object::object! {
        Number {
            0 is_active "is_active" optional,
            1 last_active "last_active" optional,
            2 phone_number "phone_number" optional,
            3 plan_kind "plan_kind" optional,
        }
    }
    crate::wire::object::object! {
        NumberGuideList {
            0 count "count" optional,
            1 data "data" required,
            2 limit "limit" optional,
            3 offset "offset" optional,
        }
    }
    crate::wire::object::object! {
        NumberPage {
            0 numbers "numbers" required,
        }
    }
    crate::wire::object::object! {
        Organization {
            0 country_code "country_code" optional,
            1 created_at "created_at" optional,
            2 name "name" optional,
            3 organization_id "organization_id" optional,
        }
    }
    crate::wire::object::object! {
        Pagination {
            0 limit "limit" optional,
            1 offset "offset" optional,
            2 total "total" optional,
        }
    }
    crate::wire::object::object! {
        PhoneNumberBatchRequest {
            0 numbers "numbers" required,
        }
    }
    crate::wire::object::object! {
        PhoneNumberLocation {
            0 city "city" optional,
            1 region "region" optional,
            2 region_name "region_name" optional,
        }
    }
    crate::wire::object::object! {
        PhoneNumberLookupGuideList {
            0 count "count" optional,
            1 data "data" required,
            2 limit "limit" optional,
            3 offset "offset" optional,
        }
    }
    crate::wire::object::object! {
        PhoneNumberLookupPage {
            0 results "results" required,
        }
    }
    crate::wire::object::object! {
        PhoneNumberLookupRequest {
            0 number "number" required,
        }
    }
    crate::wire::object::object! {
        PhoneNumberLookupResult {
            0 area_code "area_code" optional,
            1 area_code_region "area_code_region" optional,
            2 country "country" optional,
            3 country_calling_code "country_calling_code" optional,
            4 e164 "e164" optional,
            5 exchange "exchange" optional,
            6 input "input" optional,
            7 international "international" optional,
            8 location "location" optional,
            9 national "national" optional,
            10 national_number "national_number" optional,
            11 possible "possible" optional,
            12 type_ "type" optional,
            13 valid "valid" optional,
        }
    }
    crate::wire::object::object! {
        Poll {
            0 options "options" optional,
            1 title "title" optional,
        }
    }
    crate::wire::object::object! {
        PollCreatedEvent {
            0 chat_id "chat_id" optional,
            1 event "event" required,
            2 external_id "external_id" optional,
            3 group_id "group_id" optional,
            4 group_name "group_name" optional,
            5 internal_id "internal_id" optional,
            6 is_group "is_group" optional,
            7 message_id "message_id" optional,
            8 participants "participants" optional,
            9 poll_id "poll_id" optional,
            10 protocol "protocol" optional,
            11 sender "sender" optional,
            12 status "status" optional,
            13 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        PollOption {
            0 text "text" optional,
            1 votes "votes" optional,
        }
    }
    crate::wire::object::object! {
        PollReceivedEvent {
            0 chat_id "chat_id" optional,
            1 event "event" required,
            2 external_id "external_id" optional,
            3 group_id "group_id" optional,
            4 group_name "group_name" optional,
            5 internal_id "internal_id" optional,
            6 is_group "is_group" optional,
            7 message_id "message_id" optional,
            8 participants "participants" optional,
            9 poll_id "poll_id" optional,
            10 protocol "protocol" optional,
            11 sender "sender" optional,
            12 status "status" optional,
            13 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        PollResults {
            0 chat_id "chat_id" optional,
            1 options "options" optional,
            2 poll_id "poll_id" optional,
            3 title "title" optional,
            4 total_votes "total_votes" optional,
        }
    }
    crate::wire::object::object! {
        PollVotedEvent {
            0 chat_id "chat_id" optional,
            1 event "event" required,
            2 external_id "external_id" optional,
            3 group_id "group_id" optional,
            4 group_name "group_name" optional,
            5 internal_id "internal_id" optional,
            6 is_group "is_group" optional,
            7 message_id "message_id" optional,
            8 participants "participants" optional,
            9 poll_id "poll_id" optional,
            10 protocol "protocol" optional,
            11 sender "sender" optional,
            12 status "status" optional,
            13 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        Reaction {
            0 is_added "is_added" optional,
            1 reaction "reaction" optional,
            2 sender "sender" optional,
            3 time_sent "time_sent" optional,
        }
    }
    crate::wire::object::object! {
        ReactionRequest {
            0 direction "direction" optional,
            1 reaction "reaction" required,
        }
    }
    crate::wire::object::object! {
        ReactionResponse {
            0 action "action" optional,
            1 message_id "message_id" optional,
            2 reaction "reaction" optional,
            3 success "success" optional,
        }
    }
    crate::wire::object::object! {
        ReadResponse {
            0 chat_id "chat_id" optional,
            1 marked_at "marked_at" optional,
            2 status "status" optional,
        }
    }
    crate::wire::object::object! {
        RefreshLocationResponse {
            0 friends "friends" optional,
            1 success "success" optional,
        }
    }
    crate::wire::object::object! {
        RemoveGroupMemberResponse {
            0 removed_at "removed_at" optional,
            1 success "success" optional,
        }
    }
    crate::wire::object::object! {
        ReplayResponseData {
            0 body "body" optional,
            1 content_type "contentType" optional,
            2 duration "duration" optional,
            3 error "error" optional,
            4 error_type "errorType" optional,
            5 headers "headers" optional,
            6 size "size" optional,
        }
    }
    crate::wire::object::object! {
        ReplayWebhookEventResponse {
            0 duration_ms "duration_ms" optional,
            1 original_event_id "original_event_id" optional,
            2 replay_event_id "replay_event_id" optional,
            3 response_data "response_data" optional,
            4 response_status "response_status" optional,
            5 success "success" optional,
            6 webhook_id "webhook_id" optional,
            7 webhook_url "webhook_url" optional,
        }
    }
    crate::wire::object::object! {
        ReplyToInfo {
            0 guid "guid" required,
            1 message_id "message_id" required,
            2 part_index "part_index" required,
        }
    }
    crate::wire::object::object! {
        ReplyToRequest {
            0 guid "guid" optional,
            1 message_id "message_id" optional,
            2 part_index "part_index" optional,
        }
    }
    crate::wire::object::object! {
        RotateWebhookSecretResponse {
            0 rotated_at "rotated_at" optional,
            1 rotated_by "rotated_by" optional,
            2 rotation_count "rotation_count" optional,
            3 signing_secret "signing_secret" optional,
            4 webhook_id "webhook_id" optional,
        }
    }
    crate::wire::object::object! {
        SendMessageRequest {
            0 attachments "attachments" optional,
            1 effect "effect" optional,
            2 from_number "from_number" optional,
            3 link_preview "link_preview" optional,
            4 metadata "metadata" optional,
            5 parts "parts" optional,
            6 reply_to "reply_to" optional,
            7 share_contact "share_contact" optional,
            8 text "text" optional,
            9 use_typing_indicator "use_typing_indicator" optional,
        }
    }
    crate::wire::object::object! {
        SendMessageResponse {
            0 count "count" optional,
            1 created_at "created_at" optional,
            2 group_created "group_created" optional,
            3 group_id "group_id" optional,
            4 id "id" optional,
            5 message_id "message_id" optional,
            6 message_ids "message_ids" optional,
            7 parent_unresolved "parent_unresolved" optional,
            8 participants "participants" optional,
            9 status "status" optional,
            10 text "text" optional,
        }
    }
    crate::wire::object::object! {
        SendPollRequest {
            0 options "options" required,
            1 title "title" optional,
        }
    }
    crate::wire::object::object! {
        SendPollResponse {
            0 chat_id "chat_id" optional,
            1 poll "poll" optional,
            2 poll_id "poll_id" optional,
            3 sent_at "sent_at" optional,
        }
    }
    crate::wire::object::object! {
        ShareContactCardResponse {
            0 chat_id "chat_id" optional,
            1 message "message" optional,
            2 success "success" optional,
        }
    }
    crate::wire::object::object! {
        TypingResponse {
            0 chat_id "chat_id" optional,
            1 started_at "started_at" optional,
            2 stopped_at "stopped_at" optional,
            3 typing "typing" optional,
            4 warning "warning" optional,
        }
    }
    crate::wire::object::object! {
        UpdateContactCardRequest {
            0 avatar "avatar" optional,
            1 first_name "first_name" optional,
            2 last_name "last_name" optional,
            3 sharing "sharing" optional,
        }
    }
    crate::wire::object::object! {
        UpdateContactCardResponse {
            0 first_name "first_name" optional,
            1 last_name "last_name" optional,
            2 phone_number "phone_number" optional,
            3 success "success" optional,
        }
    }
    crate::wire::object::object! {
        UpdateContactRequest {
            0 name "name" required,
        }
    }
    crate::wire::object::object! {
        UpdateGroupRequest {
            0 name "name" optional,
        }
    }
    crate::wire::object::object! {
        UpdateWebhookRequest {
            0 deprecate "deprecate" optional,
            1 valid_until "valid_until" optional,
            2 webhook_type "webhook_type" optional,
        }
    }
    crate::wire::object::object! {
        UpdatedGroup {
            0 chat_guid "chat_guid" optional,
            1 created_at "created_at" optional,
            2 device_sync "device_sync" optional,
            3 group_id "group_id" optional,
            4 icon_url "icon_url" optional,
            5 id "id" optional,
            6 last_message_direction "last_message_direction" optional,
            7 last_message_text "last_message_text" optional,
            8 last_message_time "last_message_time" optional,
            9 member_count "member_count" optional,
            10 message_count "message_count" optional,
            11 name "name" optional,
        }
    }
    crate::wire::object::object! {
        Usage {
            0 inbound_messages "inbound_messages" optional,
            1 last_message_sent "last_message_sent" optional,
            2 outbound_messages "outbound_messages" optional,
        }
    }
    crate::wire::object::object! {
        Webhook {
            0 api_key_name "api_key_name" optional,
            1 created_at "created_at" optional,
            2 deprecated_at "deprecated_at" optional,
            3 failure_count "failure_count" optional,
            4 id "id" optional,
            5 integration_name "integration_name" optional,
            6 is_active "is_active" optional,
            7 last_triggered "last_triggered" optional,
            8 scope "scope" optional,
            9 valid_until "valid_until" optional,
            10 webhook_id "webhook_id" optional,
            11 webhook_type "webhook_type" optional,
            12 webhook_url "webhook_url" optional,
        }
    }
    crate::wire::object::object! {
        WebhookEventPayload {
            0 action "action" optional,
            1 attachments "attachments" optional,
            2 chat_guid "chat_guid" optional,
            3 chat_id "chat_id" optional,
            4 delivered_at "delivered_at" optional,
            5 device_id "device_id" optional,
            6 direction "direction" optional,
            7 error_code "error_code" optional,
            8 error_message "error_message" optional,
            9 event "event" optional,
            10 external_id "external_id" optional,
            11 group_id "group_id" optional,
            12 group_name "group_name" optional,
            13 internal_id "internal_id" optional,
            14 is_group "is_group" optional,
            15 message_id "message_id" optional,
            16 original_text "original_text" optional,
            17 participants "participants" optional,
            18 poll_id "poll_id" optional,
            19 protocol "protocol" optional,
            20 reaction "reaction" optional,
            21 read_at "read_at" optional,
            22 received_at "received_at" optional,
            23 reply_to "reply_to" optional,
            24 sender "sender" optional,
            25 sent_at "sent_at" optional,
            26 status "status" optional,
            27 text "text" optional,
            28 timestamp "timestamp" optional,
        }
    }
    crate::wire::object::object! {
        WebhookGuideList {
            0 count "count" optional,
            1 data "data" required,
            2 limit "limit" optional,
            3 offset "offset" optional,
        }
    }
    crate::wire::object::object! {
        WebhookLog {
            0 attempted_time "attempted_time" optional,
            1 event_body "event_body" optional,
            2 event_id "event_id" optional,
            3 metadata "metadata" optional,
            4 response_json "response_json" optional,
            5 response_received_at "response_received_at" optional,
            6 response_status "response_status" optional,
            7 scope "scope" optional,
            8 webhook_url "webhook_url" optional,
        }
    }
    crate::wire::object::object! {
        WebhookLogGuideList {
            0 count "count" optional,
            1 data "data" required,
            2 limit "limit" optional,
            3 offset "offset" optional,
        }
    }
    crate::wire::object::object! {
        WebhookLogMetadata {
            0 duration_ms "duration_ms" optional,
            1 event_name "event_name" optional,
            2 is_replay "is_replay" optional,
            3 message_id "message_id" optional,
            4 organization_id "organization_id" optional,
            5 original_event_id "original_event_id" optional,
        }
    }
    crate::wire::object::object! {
        WebhookLogPage {
            0 logs "logs" required,
            1 pagination "pagination" optional,
        }
    }
    crate::wire::object::object! {
        WebhookLogPagination {
            0 has_more "has_more" optional,
            1 limit "limit" optional,
            2 offset "offset" optional,
            3 returned "returned" optional,
            4 total "total" optional,
        }
    }
    crate::wire::object::object! {
        WebhookPage {
            0 webhooks "webhooks" required,
        }
    }
    impl ::std::fmt::Debug for AddContactTagsRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AddContactTagsRequest")
                .field("tags", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for AddContactTagsResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AddContactTagsResponse")
                .field("success", &self.success)
                .field("tags_added", &crate::wire::redact::hidden(&self.tags_added))
                .finish()
        }
    }
    impl ::std::fmt::Debug for AddGroupMemberRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AddGroupMemberRequest")
                .field("contact_id", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for AddGroupMemberResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AddGroupMemberResponse")
                .field("contact_created", &self.contact_created)
                .field("member", &self.member)
                .field("message", &crate::wire::redact::hidden(&self.message))
                .finish()
        }
    }
    impl ::std::fmt::Debug for AttachmentInfo {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AttachmentInfo")
                .field("name", &crate::wire::redact::hidden(&self.name))
                .field("url", &crate::wire::redact::hidden(&self.url))
                .finish()
        }
    }
    impl ::std::fmt::Debug for AttachmentInput {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::AttachmentObject(field_0) => {
                    f.debug_tuple("AttachmentObject").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::String(field_0) => {
                    f.debug_tuple("String").field(&crate::wire::redact::Hidden).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for AttachmentObject {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AttachmentObject")
                .field("name", &crate::wire::redact::hidden(&self.name))
                .field("url", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for CallForwardingRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CallForwardingRequest")
                .field("forward_to", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for CallForwardingResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CallForwardingResponse")
                .field("forward_to", &crate::wire::redact::hidden(&self.forward_to))
                .field("number", &crate::wire::redact::hidden(&self.number))
                .field("status", &crate::wire::redact::hidden(&self.status))
                .field("success", &self.success)
                .field("ticket_id", &crate::wire::redact::hidden(&self.ticket_id))
                .finish()
        }
    }
    impl ::std::fmt::Debug for CancelMessageResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CancelMessageResponse")
                .field("cancelled", &self.cancelled)
                .field("current_status", &self.current_status)
                .field("message", &crate::wire::redact::hidden(&self.message))
                .field("message_id", &self.message_id)
                .field("status", &self.status)
                .finish()
        }
    }
    impl ::std::fmt::Debug for Capabilities {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Capabilities")
                .field("facetime", &self.facetime)
                .field("imessage", &self.imessage)
                .field("sms", &self.sms)
                .finish()
        }
    }
    impl ::std::fmt::Debug for Chat {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Chat")
                .field(
                    "background_id",
                    &crate::wire::redact::hidden(&self.background_id),
                )
                .field(
                    "background_url",
                    &crate::wire::redact::hidden(&self.background_url),
                )
                .field("contact", &self.contact)
                .field("created_at", &self.created_at)
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("id", &crate::wire::redact::hidden(&self.id))
                .field("inbound_count", &self.inbound_count)
                .field("is_group", &self.is_group)
                .field("last_inbound_time", &self.last_inbound_time)
                .field("last_message", &self.last_message)
                .field("last_message_time", &self.last_message_time)
                .field("last_outbound_time", &self.last_outbound_time)
                .field("member_count", &self.member_count)
                .field("message_count", &self.message_count)
                .field("outbound_count", &self.outbound_count)
                .field("type_", &self.type_)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ChatBackgroundResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ChatBackgroundResponse")
                .field(
                    "background_id",
                    &crate::wire::redact::hidden(&self.background_id),
                )
                .field(
                    "background_url",
                    &crate::wire::redact::hidden(&self.background_url),
                )
                .field("background_version", &self.background_version)
                .field("changed", &self.changed)
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("has_background", &self.has_background)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ChatContact {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ChatContact")
                .field("contact_id", &crate::wire::redact::hidden(&self.contact_id))
                .field("identifier", &crate::wire::redact::hidden(&self.identifier))
                .field("name", &crate::wire::redact::hidden(&self.name))
                .finish()
        }
    }
    impl ::std::fmt::Debug for ChatDetail {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ChatDetail")
                .field(
                    "background_id",
                    &crate::wire::redact::hidden(&self.background_id),
                )
                .field(
                    "background_url",
                    &crate::wire::redact::hidden(&self.background_url),
                )
                .field("contact", &self.contact)
                .field("created_at", &self.created_at)
                .field("first_message_time", &self.first_message_time)
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("id", &crate::wire::redact::hidden(&self.id))
                .field("inbound_count", &self.inbound_count)
                .field("is_group", &self.is_group)
                .field("last_inbound_time", &self.last_inbound_time)
                .field("last_message", &self.last_message)
                .field("last_message_time", &self.last_message_time)
                .field("last_outbound_time", &self.last_outbound_time)
                .field("member_count", &self.member_count)
                .field("message_count", &self.message_count)
                .field("outbound_count", &self.outbound_count)
                .field("type_", &self.type_)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ChatGuideList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ChatGuideList")
                .field("count", &self.count)
                .field("data", &self.data)
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ChatList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::Page(field_0) => f.debug_tuple("Page").field(field_0).finish(),
                #[allow(unused_variables)]
                Self::GuideList(field_0) => {
                    f.debug_tuple("GuideList").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for ChatPage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ChatPage")
                .field("chats", &self.chats)
                .field("pagination", &self.pagination)
                .finish()
        }
    }
    impl ::std::fmt::Debug for Contact {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Contact")
                .field("contact_id", &crate::wire::redact::hidden(&self.contact_id))
                .field("created_at", &self.created_at)
                .field("id", &crate::wire::redact::hidden(&self.id))
                .field("identifier", &crate::wire::redact::hidden(&self.identifier))
                .field("last_message_time", &self.last_message_time)
                .field("name", &crate::wire::redact::hidden(&self.name))
                .field("tags", &crate::wire::redact::hidden(&self.tags))
                .field("type_", &self.type_)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ContactCapabilities {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactCapabilities")
                .field("capabilities", &self.capabilities)
                .field("contact", &crate::wire::redact::hidden(&self.contact))
                .field("last_checked_camel", &self.last_checked_camel)
                .field("last_checked", &self.last_checked)
                .field("type_", &self.type_)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ContactCard {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactCard")
                .field("avatar", &crate::wire::redact::hidden(&self.avatar))
                .field("first_name", &crate::wire::redact::hidden(&self.first_name))
                .field("has_wallpaper", &self.has_wallpaper)
                .field("last_name", &crate::wire::redact::hidden(&self.last_name))
                .field("name", &crate::wire::redact::hidden(&self.name))
                .field("phone_number", &crate::wire::redact::hidden(&self.phone_number))
                .field("sharing", &self.sharing)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ContactCardSharing {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactCardSharing")
                .field("audience", &self.audience)
                .field("enabled", &self.enabled)
                .field("name_format", &self.name_format)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ContactGuideList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactGuideList")
                .field("count", &self.count)
                .field("data", &self.data)
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ContactList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::Page(field_0) => f.debug_tuple("Page").field(field_0).finish(),
                #[allow(unused_variables)]
                Self::GuideList(field_0) => {
                    f.debug_tuple("GuideList").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for ContactLocation {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactLocation")
                .field("coordinates", &crate::wire::redact::hidden(&self.coordinates))
                .field("handle", &crate::wire::redact::hidden(&self.handle))
                .field("last_updated", &self.last_updated)
                .field("status", &crate::wire::redact::hidden(&self.status))
                .finish()
        }
    }
    impl ::std::fmt::Debug for ContactLocationGuideList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactLocationGuideList")
                .field("count", &self.count)
                .field("data", &self.data)
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ContactLocationList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::Page(field_0) => f.debug_tuple("Page").field(field_0).finish(),
                #[allow(unused_variables)]
                Self::GuideList(field_0) => {
                    f.debug_tuple("GuideList").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for ContactLocationPage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactLocationPage")
                .field("friends", &self.friends)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ContactPage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactPage")
                .field("contacts", &self.contacts)
                .field("pagination", &self.pagination)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ContactTag {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactTag")
                .field("created_at", &self.created_at)
                .field("tag", &crate::wire::redact::hidden(&self.tag))
                .finish()
        }
    }
    impl ::std::fmt::Debug for ContactTagGuideList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactTagGuideList")
                .field("count", &self.count)
                .field("data", &self.data)
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ContactTagList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::Page(field_0) => f.debug_tuple("Page").field(field_0).finish(),
                #[allow(unused_variables)]
                Self::GuideList(field_0) => {
                    f.debug_tuple("GuideList").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for ContactTagPage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactTagPage").field("tags", &self.tags).finish()
        }
    }
    impl ::std::fmt::Debug for CreateContactRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateContactRequest")
                .field("identifier", &crate::wire::redact::Hidden)
                .field("name", &crate::wire::redact::hidden(&self.name))
                .finish()
        }
    }
    impl ::std::fmt::Debug for CreateGroupRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateGroupRequest")
                .field("chat_guid", &crate::wire::redact::hidden(&self.chat_guid))
                .field("members", &crate::wire::redact::hidden(&self.members))
                .field("name", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for CreateWebhookRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateWebhookRequest")
                .field("valid_until", &self.valid_until)
                .field("webhook_type", &self.webhook_type)
                .field("webhook_url", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for CreateWebhookResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateWebhookResponse")
                .field("api_key_name", &crate::wire::redact::hidden(&self.api_key_name))
                .field("created_at", &self.created_at)
                .field("deprecated_at", &self.deprecated_at)
                .field("failure_count", &self.failure_count)
                .field(
                    "integration_name",
                    &crate::wire::redact::hidden(&self.integration_name),
                )
                .field("is_active", &self.is_active)
                .field("last_triggered", &self.last_triggered)
                .field("message", &crate::wire::redact::hidden(&self.message))
                .field("scope", &self.scope)
                .field(
                    "signing_secret",
                    &crate::wire::redact::hidden(&self.signing_secret),
                )
                .field("success", &self.success)
                .field("valid_until", &self.valid_until)
                .field("webhook_id", &self.webhook_id)
                .field("webhook_type", &self.webhook_type)
                .field("webhook_url", &crate::wire::redact::hidden(&self.webhook_url))
                .finish()
        }
    }
    impl ::std::fmt::Debug for CreatedGroup {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreatedGroup")
                .field(
                    "added_members",
                    &crate::wire::redact::hidden(&self.added_members),
                )
                .field("chat_guid", &crate::wire::redact::hidden(&self.chat_guid))
                .field("created_at", &self.created_at)
                .field(
                    "created_contacts",
                    &crate::wire::redact::hidden(&self.created_contacts),
                )
                .field("group_id", &self.group_id)
                .field("icon_url", &crate::wire::redact::hidden(&self.icon_url))
                .field("id", &crate::wire::redact::hidden(&self.id))
                .field("last_message_direction", &self.last_message_direction)
                .field(
                    "last_message_text",
                    &crate::wire::redact::hidden(&self.last_message_text),
                )
                .field("last_message_time", &self.last_message_time)
                .field("member_count", &self.member_count)
                .field("message_count", &self.message_count)
                .field("name", &crate::wire::redact::hidden(&self.name))
                .finish()
        }
    }
    impl ::std::fmt::Debug for DeleteResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeleteResponse")
                .field("deleted_at", &self.deleted_at)
                .field("success", &self.success)
                .finish()
        }
    }
    impl ::std::fmt::Debug for DeleteWebhookResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeleteWebhookResponse")
                .field("message", &crate::wire::redact::hidden(&self.message))
                .field("success", &self.success)
                .finish()
        }
    }
    impl ::std::fmt::Debug for Device {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Device")
                .field("is_active", &self.is_active)
                .field("last_active", &self.last_active)
                .field("phone_number", &crate::wire::redact::hidden(&self.phone_number))
                .field("plan_kind", &self.plan_kind)
                .finish()
        }
    }
    impl ::std::fmt::Debug for DeviceSync {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeviceSync")
                .field("chat_guid", &crate::wire::redact::hidden(&self.chat_guid))
                .field("message", &crate::wire::redact::hidden(&self.message))
                .field("synced", &self.synced)
                .finish()
        }
    }
    impl ::std::fmt::Debug for DeviceSyncResult {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeviceSyncResult")
                .field("action", &self.action)
                .field("chat_guid", &crate::wire::redact::hidden(&self.chat_guid))
                .field("error", &crate::wire::redact::hidden(&self.error))
                .field("synced", &self.synced)
                .finish()
        }
    }
    impl ::std::fmt::Debug for Error {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Error")
                .field(
                    "allocation_id",
                    &crate::wire::redact::hidden(&self.allocation_id),
                )
                .field("cap", &self.cap)
                .field("code", &self.code)
                .field("current", &self.current)
                .field("details", &self.details)
                .field("error", &self.error)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("limit", &self.limit)
                .field("message", &crate::wire::redact::hidden(&self.message))
                .field("mode", &crate::wire::redact::hidden(&self.mode))
                .field("plan_id", &crate::wire::redact::hidden(&self.plan_id))
                .field(
                    "sender_number",
                    &crate::wire::redact::hidden(&self.sender_number),
                )
                .field("status", &self.status)
                .field("extra", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ErrorDetails {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ErrorDetails")
                .field("field", &crate::wire::redact::hidden(&self.field))
                .field("extra", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ErrorLabel {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::ErrorObject(field_0) => {
                    f.debug_tuple("ErrorObject").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::String(field_0) => {
                    f.debug_tuple("String").field(&crate::wire::redact::Hidden).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for ErrorObject {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ErrorObject")
                .field("code", &self.code)
                .field("details", &crate::wire::redact::hidden(&self.details))
                .field("message", &crate::wire::redact::hidden(&self.message))
                .field("extra", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for EventEnvelope {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("EventEnvelope")
                .field("api_version", &crate::wire::redact::hidden(&self.api_version))
                .field("created_at", &self.created_at)
                .field("data", &crate::wire::redact::Hidden)
                .field("id", &self.id)
                .field(
                    "organization_id",
                    &crate::wire::redact::hidden(&self.organization_id),
                )
                .field("type_", &self.type_)
                .finish()
        }
    }
    impl ::std::fmt::Debug for EventParticipant {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("EventParticipant")
                .field("contact_id", &crate::wire::redact::hidden(&self.contact_id))
                .field("identifier", &crate::wire::redact::hidden(&self.identifier))
                .field("name", &crate::wire::redact::hidden(&self.name))
                .finish()
        }
    }
    impl ::std::fmt::Debug for FaceTimeCallRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("FaceTimeCallRequest")
                .field("handle", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for FaceTimeCallResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("FaceTimeCallResponse")
                .field("handle", &crate::wire::redact::hidden(&self.handle))
                .field("link", &crate::wire::redact::hidden(&self.link))
                .field("success", &self.success)
                .finish()
        }
    }
    impl ::std::fmt::Debug for FractionalTimestamp {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::Double(field_0) => {
                    f.debug_tuple("Double").field(&crate::wire::redact::Hidden).finish()
                }
                #[allow(unused_variables)]
                Self::DateTime(field_0) => {
                    f.debug_tuple("DateTime").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for Group {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Group")
                .field("chat_guid", &crate::wire::redact::hidden(&self.chat_guid))
                .field("created_at", &self.created_at)
                .field("group_id", &self.group_id)
                .field("icon_url", &crate::wire::redact::hidden(&self.icon_url))
                .field("id", &crate::wire::redact::hidden(&self.id))
                .field("last_message_direction", &self.last_message_direction)
                .field(
                    "last_message_text",
                    &crate::wire::redact::hidden(&self.last_message_text),
                )
                .field("last_message_time", &self.last_message_time)
                .field("member_count", &self.member_count)
                .field("message_count", &self.message_count)
                .field("name", &crate::wire::redact::hidden(&self.name))
                .finish()
        }
    }
    impl ::std::fmt::Debug for GroupGuideList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GroupGuideList")
                .field("count", &self.count)
                .field("data", &self.data)
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .finish()
        }
    }
    impl ::std::fmt::Debug for GroupIconResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GroupIconResponse")
                .field("chat_guid", &crate::wire::redact::hidden(&self.chat_guid))
                .field("device_sync", &self.device_sync)
                .field("group_id", &self.group_id)
                .field("icon_url", &crate::wire::redact::hidden(&self.icon_url))
                .field("message", &crate::wire::redact::hidden(&self.message))
                .field("success", &self.success)
                .finish()
        }
    }
    impl ::std::fmt::Debug for GroupList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::Page(field_0) => f.debug_tuple("Page").field(field_0).finish(),
                #[allow(unused_variables)]
                Self::GuideList(field_0) => {
                    f.debug_tuple("GuideList").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for GroupMember {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GroupMember")
                .field("added_at", &self.added_at)
                .field("contact_id", &crate::wire::redact::hidden(&self.contact_id))
                .field("id", &crate::wire::redact::hidden(&self.id))
                .field("identifier", &crate::wire::redact::hidden(&self.identifier))
                .field("name", &crate::wire::redact::hidden(&self.name))
                .finish()
        }
    }
    impl ::std::fmt::Debug for GroupMemberGuideList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GroupMemberGuideList")
                .field("count", &self.count)
                .field("data", &self.data)
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .finish()
        }
    }
    impl ::std::fmt::Debug for GroupMemberList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::Page(field_0) => f.debug_tuple("Page").field(field_0).finish(),
                #[allow(unused_variables)]
                Self::GuideList(field_0) => {
                    f.debug_tuple("GuideList").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for GroupMemberPage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GroupMemberPage")
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("icon_url", &crate::wire::redact::hidden(&self.icon_url))
                .field("members", &self.members)
                .field("pagination", &self.pagination)
                .finish()
        }
    }
    impl ::std::fmt::Debug for GroupPage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GroupPage")
                .field("groups", &self.groups)
                .field("pagination", &self.pagination)
                .finish()
        }
    }
    impl ::std::fmt::Debug for GuideNestedData {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GuideNestedData")
                .field("from", &crate::wire::redact::hidden(&self.from))
                .field("text", &crate::wire::redact::hidden(&self.text))
                .finish()
        }
    }
    impl ::std::fmt::Debug for GuideNestedEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GuideNestedEvent").field("data", &self.data).finish()
        }
    }
    impl ::std::fmt::Debug for LastMessage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("LastMessage")
                .field("direction", &self.direction)
                .field("message_id", &self.message_id)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("time_sent", &self.time_sent)
                .finish()
        }
    }
    impl ::std::fmt::Debug for LinkPreview {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("LinkPreview")
                .field("image_url", &crate::wire::redact::hidden(&self.image_url))
                .field("title", &crate::wire::redact::hidden(&self.title))
                .finish()
        }
    }
    impl ::std::fmt::Debug for MeResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MeResponse")
                .field("api_key", &crate::wire::redact::hidden(&self.api_key))
                .field("auth_type", &self.auth_type)
                .field("devices", &self.devices)
                .field(
                    "integration_details",
                    &crate::wire::redact::hidden(&self.integration_details),
                )
                .field("metadata", &crate::wire::redact::hidden(&self.metadata))
                .field("organization", &self.organization)
                .field(
                    "organization_id",
                    &crate::wire::redact::hidden(&self.organization_id),
                )
                .field("usage", &self.usage)
                .field("user_id", &crate::wire::redact::hidden(&self.user_id))
                .field("valid", &self.valid)
                .finish()
        }
    }
    impl ::std::fmt::Debug for Message {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Message")
                .field("attachments", &self.attachments)
                .field("created_at", &self.created_at)
                .field("direction", &self.direction)
                .field("error", &crate::wire::redact::hidden(&self.error))
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("id", &crate::wire::redact::hidden(&self.id))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("message_id", &self.message_id)
                .field("metadata", &crate::wire::redact::hidden(&self.metadata))
                .field("protocol", &self.protocol)
                .field("reactions", &self.reactions)
                .field("reply_to", &self.reply_to)
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("status", &self.status)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("time_delivered", &self.time_delivered)
                .field("time_sent", &self.time_sent)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageAttachment {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::AttachmentInfo(field_0) => {
                    f.debug_tuple("AttachmentInfo").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::String(field_0) => {
                    f.debug_tuple("String").field(&crate::wire::redact::Hidden).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for MessageDeliveredDelivery {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::MessageDeliveredEventV1(field_0) => {
                    f.debug_tuple("MessageDeliveredEventV1").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::MessageDeliveredEvent(field_0) => {
                    f.debug_tuple("MessageDeliveredEvent").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::EventEnvelope(field_0) => {
                    f.debug_tuple("EventEnvelope").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::GuideNestedEvent(field_0) => {
                    f.debug_tuple("GuideNestedEvent").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for MessageDeliveredEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageDeliveredEvent")
                .field("attachments", &self.attachments)
                .field("delivered_at", &self.delivered_at)
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("is_group", &self.is_group)
                .field("message_id", &self.message_id)
                .field("participants", &self.participants)
                .field("protocol", &self.protocol)
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("status", &self.status)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageDeliveredEventV1 {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageDeliveredEventV1")
                .field("attachments", &crate::wire::redact::hidden(&self.attachments))
                .field("delivered_at", &self.delivered_at)
                .field("device_id", &crate::wire::redact::Hidden)
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("message_id", &self.message_id)
                .field("protocol", &self.protocol)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageDetail {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageDetail")
                .field("attachments", &self.attachments)
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("contact", &self.contact)
                .field("created_at", &self.created_at)
                .field("direction", &self.direction)
                .field("error", &crate::wire::redact::hidden(&self.error))
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("id", &crate::wire::redact::hidden(&self.id))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("message_id", &self.message_id)
                .field("metadata", &crate::wire::redact::hidden(&self.metadata))
                .field("protocol", &self.protocol)
                .field("reactions", &self.reactions)
                .field("reply_to", &self.reply_to)
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("status", &self.status)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("time_delivered", &self.time_delivered)
                .field("time_sent", &self.time_sent)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageFailedDelivery {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::MessageFailedEventV1(field_0) => {
                    f.debug_tuple("MessageFailedEventV1").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::MessageFailedEvent(field_0) => {
                    f.debug_tuple("MessageFailedEvent").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::EventEnvelope(field_0) => {
                    f.debug_tuple("EventEnvelope").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::GuideNestedEvent(field_0) => {
                    f.debug_tuple("GuideNestedEvent").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for MessageFailedEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageFailedEvent")
                .field("attachments", &self.attachments)
                .field("error_code", &crate::wire::redact::hidden(&self.error_code))
                .field(
                    "error_message",
                    &crate::wire::redact::hidden(&self.error_message),
                )
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("is_group", &self.is_group)
                .field("message_id", &self.message_id)
                .field("participants", &self.participants)
                .field("protocol", &self.protocol)
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("status", &self.status)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageFailedEventV1 {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageFailedEventV1")
                .field("attachments", &crate::wire::redact::hidden(&self.attachments))
                .field("device_id", &crate::wire::redact::Hidden)
                .field("error_code", &crate::wire::redact::hidden(&self.error_code))
                .field(
                    "error_message",
                    &crate::wire::redact::hidden(&self.error_message),
                )
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("message_id", &self.message_id)
                .field("protocol", &self.protocol)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageGuideList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageGuideList")
                .field("count", &self.count)
                .field("data", &self.data)
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::Page(field_0) => f.debug_tuple("Page").field(field_0).finish(),
                #[allow(unused_variables)]
                Self::GuideList(field_0) => {
                    f.debug_tuple("GuideList").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for MessagePage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessagePage")
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("messages", &self.messages)
                .field("pagination", &self.pagination)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessagePart {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessagePart")
                .field("link_preview", &self.link_preview)
                .field("mention", &crate::wire::redact::hidden(&self.mention))
                .field("name", &crate::wire::redact::hidden(&self.name))
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("url", &crate::wire::redact::hidden(&self.url))
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageQueuedDelivery {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::MessageQueuedEvent(field_0) => {
                    f.debug_tuple("MessageQueuedEvent").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::EventEnvelope(field_0) => {
                    f.debug_tuple("EventEnvelope").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::GuideNestedEvent(field_0) => {
                    f.debug_tuple("GuideNestedEvent").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for MessageQueuedEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageQueuedEvent")
                .field("attachments", &self.attachments)
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("is_group", &self.is_group)
                .field("message_id", &self.message_id)
                .field("participants", &self.participants)
                .field("protocol", &self.protocol)
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("status", &self.status)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageReactionDelivery {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::MessageReactionEvent(field_0) => {
                    f.debug_tuple("MessageReactionEvent").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::EventEnvelope(field_0) => {
                    f.debug_tuple("EventEnvelope").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::GuideNestedEvent(field_0) => {
                    f.debug_tuple("GuideNestedEvent").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for MessageReactionEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageReactionEvent")
                .field("action", &self.action)
                .field("direction", &self.direction)
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("is_group", &self.is_group)
                .field("message_id", &self.message_id)
                .field(
                    "original_text",
                    &crate::wire::redact::hidden(&self.original_text),
                )
                .field("participants", &self.participants)
                .field("protocol", &self.protocol)
                .field("reaction", &crate::wire::redact::hidden(&self.reaction))
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("status", &self.status)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageReadDelivery {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::MessageReadEventV1(field_0) => {
                    f.debug_tuple("MessageReadEventV1").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::MessageReadEvent(field_0) => {
                    f.debug_tuple("MessageReadEvent").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::EventEnvelope(field_0) => {
                    f.debug_tuple("EventEnvelope").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::GuideNestedEvent(field_0) => {
                    f.debug_tuple("GuideNestedEvent").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for MessageReadEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageReadEvent")
                .field("attachments", &self.attachments)
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("is_group", &self.is_group)
                .field("message_id", &self.message_id)
                .field("participants", &self.participants)
                .field("protocol", &self.protocol)
                .field("read_at", &self.read_at)
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("status", &self.status)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageReadEventV1 {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageReadEventV1")
                .field("attachments", &crate::wire::redact::hidden(&self.attachments))
                .field("device_id", &crate::wire::redact::Hidden)
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("message_id", &self.message_id)
                .field("protocol", &self.protocol)
                .field("read_at", &self.read_at)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageReceivedDelivery {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::MessageReceivedEventV1(field_0) => {
                    f.debug_tuple("MessageReceivedEventV1").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::MessageReceivedEvent(field_0) => {
                    f.debug_tuple("MessageReceivedEvent").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::EventEnvelope(field_0) => {
                    f.debug_tuple("EventEnvelope").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::GuideNestedEvent(field_0) => {
                    f.debug_tuple("GuideNestedEvent").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for MessageReceivedEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageReceivedEvent")
                .field("attachments", &self.attachments)
                .field("chat_guid", &crate::wire::redact::hidden(&self.chat_guid))
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("is_group", &self.is_group)
                .field("message_id", &self.message_id)
                .field("participants", &self.participants)
                .field("protocol", &self.protocol)
                .field("received_at", &self.received_at)
                .field("reply_to", &self.reply_to)
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("status", &self.status)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageReceivedEventV1 {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageReceivedEventV1")
                .field("attachments", &crate::wire::redact::hidden(&self.attachments))
                .field("device_id", &crate::wire::redact::Hidden)
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("message_id", &self.message_id)
                .field("protocol", &self.protocol)
                .field("received_at", &self.received_at)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageSentDelivery {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::MessageSentEventV1(field_0) => {
                    f.debug_tuple("MessageSentEventV1").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::MessageSentEvent(field_0) => {
                    f.debug_tuple("MessageSentEvent").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::EventEnvelope(field_0) => {
                    f.debug_tuple("EventEnvelope").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::GuideNestedEvent(field_0) => {
                    f.debug_tuple("GuideNestedEvent").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for MessageSentEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageSentEvent")
                .field("attachments", &self.attachments)
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("is_group", &self.is_group)
                .field("message_id", &self.message_id)
                .field("participants", &self.participants)
                .field("protocol", &self.protocol)
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("sent_at", &self.sent_at)
                .field("status", &self.status)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageSentEventV1 {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageSentEventV1")
                .field("attachments", &crate::wire::redact::hidden(&self.attachments))
                .field("device_id", &crate::wire::redact::Hidden)
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("message_id", &self.message_id)
                .field("protocol", &self.protocol)
                .field("sent_at", &self.sent_at)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MessageStatus")
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("created_at", &self.created_at)
                .field("direction", &self.direction)
                .field("error", &crate::wire::redact::hidden(&self.error))
                .field("id", &crate::wire::redact::hidden(&self.id))
                .field("message_id", &self.message_id)
                .field("protocol", &self.protocol)
                .field("status", &self.status)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("time_delivered", &self.time_delivered)
                .field("time_sent", &self.time_sent)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MessageText {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::String(field_0) => {
                    f.debug_tuple("String").field(&crate::wire::redact::Hidden).finish()
                }
                #[allow(unused_variables)]
                Self::Array(field_0) => {
                    f.debug_tuple("Array").field(&crate::wire::redact::Hidden).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for Number {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Number")
                .field("is_active", &self.is_active)
                .field("last_active", &self.last_active)
                .field("phone_number", &crate::wire::redact::hidden(&self.phone_number))
                .field("plan_kind", &self.plan_kind)
                .finish()
        }
    }
    impl ::std::fmt::Debug for NumberGuideList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("NumberGuideList")
                .field("count", &self.count)
                .field("data", &self.data)
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .finish()
        }
    }
    impl ::std::fmt::Debug for NumberList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::Page(field_0) => f.debug_tuple("Page").field(field_0).finish(),
                #[allow(unused_variables)]
                Self::GuideList(field_0) => {
                    f.debug_tuple("GuideList").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for NumberPage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("NumberPage").field("numbers", &self.numbers).finish()
        }
    }
    impl ::std::fmt::Debug for Organization {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Organization")
                .field("country_code", &crate::wire::redact::hidden(&self.country_code))
                .field("created_at", &self.created_at)
                .field("name", &crate::wire::redact::hidden(&self.name))
                .field(
                    "organization_id",
                    &crate::wire::redact::hidden(&self.organization_id),
                )
                .finish()
        }
    }
    impl ::std::fmt::Debug for Pagination {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Pagination")
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .field("total", &self.total)
                .finish()
        }
    }
    impl ::std::fmt::Debug for PhoneNumberBatchRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PhoneNumberBatchRequest")
                .field("numbers", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for PhoneNumberLocation {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PhoneNumberLocation")
                .field("city", &crate::wire::redact::hidden(&self.city))
                .field("region", &crate::wire::redact::hidden(&self.region))
                .field("region_name", &crate::wire::redact::hidden(&self.region_name))
                .finish()
        }
    }
    impl ::std::fmt::Debug for PhoneNumberLookupGuideList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PhoneNumberLookupGuideList")
                .field("count", &self.count)
                .field("data", &self.data)
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .finish()
        }
    }
    impl ::std::fmt::Debug for PhoneNumberLookupList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::Page(field_0) => f.debug_tuple("Page").field(field_0).finish(),
                #[allow(unused_variables)]
                Self::GuideList(field_0) => {
                    f.debug_tuple("GuideList").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for PhoneNumberLookupPage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PhoneNumberLookupPage")
                .field("results", &self.results)
                .finish()
        }
    }
    impl ::std::fmt::Debug for PhoneNumberLookupRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PhoneNumberLookupRequest")
                .field("number", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for PhoneNumberLookupResult {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PhoneNumberLookupResult")
                .field("area_code", &crate::wire::redact::hidden(&self.area_code))
                .field(
                    "area_code_region",
                    &crate::wire::redact::hidden(&self.area_code_region),
                )
                .field("country", &crate::wire::redact::hidden(&self.country))
                .field(
                    "country_calling_code",
                    &crate::wire::redact::hidden(&self.country_calling_code),
                )
                .field("e164", &crate::wire::redact::hidden(&self.e164))
                .field("exchange", &crate::wire::redact::hidden(&self.exchange))
                .field("input", &crate::wire::redact::hidden(&self.input))
                .field(
                    "international",
                    &crate::wire::redact::hidden(&self.international),
                )
                .field("location", &self.location)
                .field("national", &crate::wire::redact::hidden(&self.national))
                .field(
                    "national_number",
                    &crate::wire::redact::hidden(&self.national_number),
                )
                .field("possible", &self.possible)
                .field("type_", &self.type_)
                .field("valid", &self.valid)
                .finish()
        }
    }
    impl ::std::fmt::Debug for Poll {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Poll")
                .field("options", &crate::wire::redact::hidden(&self.options))
                .field("title", &crate::wire::redact::hidden(&self.title))
                .finish()
        }
    }
    impl ::std::fmt::Debug for PollCreatedDelivery {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::PollCreatedEvent(field_0) => {
                    f.debug_tuple("PollCreatedEvent").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::EventEnvelope(field_0) => {
                    f.debug_tuple("EventEnvelope").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::GuideNestedEvent(field_0) => {
                    f.debug_tuple("GuideNestedEvent").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for PollCreatedEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PollCreatedEvent")
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("is_group", &self.is_group)
                .field("message_id", &self.message_id)
                .field("participants", &self.participants)
                .field("poll_id", &self.poll_id)
                .field("protocol", &self.protocol)
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("status", &self.status)
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for PollOption {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PollOption")
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("votes", &self.votes)
                .finish()
        }
    }
    impl ::std::fmt::Debug for PollReceivedDelivery {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::PollReceivedEvent(field_0) => {
                    f.debug_tuple("PollReceivedEvent").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::EventEnvelope(field_0) => {
                    f.debug_tuple("EventEnvelope").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::GuideNestedEvent(field_0) => {
                    f.debug_tuple("GuideNestedEvent").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for PollReceivedEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PollReceivedEvent")
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("is_group", &self.is_group)
                .field("message_id", &self.message_id)
                .field("participants", &self.participants)
                .field("poll_id", &self.poll_id)
                .field("protocol", &self.protocol)
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("status", &self.status)
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for PollResults {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PollResults")
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("options", &self.options)
                .field("poll_id", &self.poll_id)
                .field("title", &crate::wire::redact::hidden(&self.title))
                .field("total_votes", &self.total_votes)
                .finish()
        }
    }
    impl ::std::fmt::Debug for PollVotedDelivery {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::PollVotedEvent(field_0) => {
                    f.debug_tuple("PollVotedEvent").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::EventEnvelope(field_0) => {
                    f.debug_tuple("EventEnvelope").field(field_0).finish()
                }
                #[allow(unused_variables)]
                Self::GuideNestedEvent(field_0) => {
                    f.debug_tuple("GuideNestedEvent").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for PollVotedEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PollVotedEvent")
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("is_group", &self.is_group)
                .field("message_id", &self.message_id)
                .field("participants", &self.participants)
                .field("poll_id", &self.poll_id)
                .field("protocol", &self.protocol)
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("status", &self.status)
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for Reaction {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Reaction")
                .field("is_added", &self.is_added)
                .field("reaction", &crate::wire::redact::hidden(&self.reaction))
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("time_sent", &self.time_sent)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ReactionRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReactionRequest")
                .field("direction", &self.direction)
                .field("reaction", &crate::wire::redact::Hidden)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ReactionResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReactionResponse")
                .field("action", &self.action)
                .field("message_id", &self.message_id)
                .field("reaction", &crate::wire::redact::hidden(&self.reaction))
                .field("success", &self.success)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ReadResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadResponse")
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("marked_at", &self.marked_at)
                .field("status", &self.status)
                .finish()
        }
    }
    impl ::std::fmt::Debug for RefreshLocationResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RefreshLocationResponse")
                .field("friends", &self.friends)
                .field("success", &self.success)
                .finish()
        }
    }
    impl ::std::fmt::Debug for RemoveGroupMemberResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RemoveGroupMemberResponse")
                .field("removed_at", &self.removed_at)
                .field("success", &self.success)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ReplayResponseData {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReplayResponseData")
                .field("body", &crate::wire::redact::hidden(&self.body))
                .field("content_type", &crate::wire::redact::hidden(&self.content_type))
                .field("duration", &self.duration)
                .field("error", &crate::wire::redact::hidden(&self.error))
                .field("error_type", &crate::wire::redact::hidden(&self.error_type))
                .field("headers", &crate::wire::redact::hidden(&self.headers))
                .field("size", &self.size)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ReplayWebhookEventResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReplayWebhookEventResponse")
                .field("duration_ms", &self.duration_ms)
                .field("original_event_id", &self.original_event_id)
                .field("replay_event_id", &self.replay_event_id)
                .field("response_data", &self.response_data)
                .field("response_status", &self.response_status)
                .field("success", &self.success)
                .field("webhook_id", &self.webhook_id)
                .field("webhook_url", &crate::wire::redact::hidden(&self.webhook_url))
                .finish()
        }
    }
    impl ::std::fmt::Debug for ReplyToInfo {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReplyToInfo")
                .field("guid", &crate::wire::redact::hidden(&self.guid))
                .field("message_id", &self.message_id)
                .field("part_index", &self.part_index)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ReplyToRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReplyToRequest")
                .field("guid", &crate::wire::redact::hidden(&self.guid))
                .field("message_id", &self.message_id)
                .field("part_index", &self.part_index)
                .finish()
        }
    }
    impl ::std::fmt::Debug for RotateWebhookSecretResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RotateWebhookSecretResponse")
                .field("rotated_at", &self.rotated_at)
                .field("rotated_by", &crate::wire::redact::hidden(&self.rotated_by))
                .field("rotation_count", &self.rotation_count)
                .field(
                    "signing_secret",
                    &crate::wire::redact::hidden(&self.signing_secret),
                )
                .field("webhook_id", &self.webhook_id)
                .finish()
        }
    }
    impl ::std::fmt::Debug for SendMessageRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("SendMessageRequest")
                .field("attachments", &self.attachments)
                .field("effect", &self.effect)
                .field("from_number", &crate::wire::redact::hidden(&self.from_number))
                .field("link_preview", &self.link_preview)
                .field("metadata", &crate::wire::redact::hidden(&self.metadata))
                .field("parts", &self.parts)
                .field("reply_to", &self.reply_to)
                .field("share_contact", &self.share_contact)
                .field("text", &self.text)
                .field("use_typing_indicator", &self.use_typing_indicator)
                .finish()
        }
    }
    impl ::std::fmt::Debug for SendMessageResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("SendMessageResponse")
                .field("count", &self.count)
                .field("created_at", &self.created_at)
                .field("group_created", &self.group_created)
                .field("group_id", &self.group_id)
                .field("id", &crate::wire::redact::hidden(&self.id))
                .field("message_id", &self.message_id)
                .field("message_ids", &self.message_ids)
                .field("parent_unresolved", &self.parent_unresolved)
                .field("participants", &crate::wire::redact::hidden(&self.participants))
                .field("status", &self.status)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .finish()
        }
    }
    impl ::std::fmt::Debug for SendPollRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("SendPollRequest")
                .field("options", &crate::wire::redact::Hidden)
                .field("title", &crate::wire::redact::hidden(&self.title))
                .finish()
        }
    }
    impl ::std::fmt::Debug for SendPollResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("SendPollResponse")
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("poll", &self.poll)
                .field("poll_id", &self.poll_id)
                .field("sent_at", &self.sent_at)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ShareContactCardResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ShareContactCardResponse")
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("message", &crate::wire::redact::hidden(&self.message))
                .field("success", &self.success)
                .finish()
        }
    }
    impl ::std::fmt::Debug for TypingResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TypingResponse")
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("started_at", &self.started_at)
                .field("stopped_at", &self.stopped_at)
                .field("typing", &self.typing)
                .field("warning", &crate::wire::redact::hidden(&self.warning))
                .finish()
        }
    }
    impl ::std::fmt::Debug for UpdateContactCardRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateContactCardRequest")
                .field("avatar", &crate::wire::redact::hidden(&self.avatar))
                .field("first_name", &crate::wire::redact::hidden(&self.first_name))
                .field("last_name", &crate::wire::redact::hidden(&self.last_name))
                .field("sharing", &self.sharing)
                .finish()
        }
    }
    impl ::std::fmt::Debug for UpdateContactCardResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateContactCardResponse")
                .field("first_name", &crate::wire::redact::hidden(&self.first_name))
                .field("last_name", &crate::wire::redact::hidden(&self.last_name))
                .field("phone_number", &crate::wire::redact::hidden(&self.phone_number))
                .field("success", &self.success)
                .finish()
        }
    }
    impl ::std::fmt::Debug for UpdateContactRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateContactRequest")
                .field("name", &crate::wire::redact::hidden(&self.name))
                .finish()
        }
    }
    impl ::std::fmt::Debug for UpdateGroupRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateGroupRequest")
                .field("name", &crate::wire::redact::hidden(&self.name))
                .finish()
        }
    }
    impl ::std::fmt::Debug for UpdateWebhookRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateWebhookRequest")
                .field("deprecate", &self.deprecate)
                .field("valid_until", &self.valid_until)
                .field("webhook_type", &self.webhook_type)
                .finish()
        }
    }
    impl ::std::fmt::Debug for UpdatedGroup {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdatedGroup")
                .field("chat_guid", &crate::wire::redact::hidden(&self.chat_guid))
                .field("created_at", &self.created_at)
                .field("device_sync", &self.device_sync)
                .field("group_id", &self.group_id)
                .field("icon_url", &crate::wire::redact::hidden(&self.icon_url))
                .field("id", &crate::wire::redact::hidden(&self.id))
                .field("last_message_direction", &self.last_message_direction)
                .field(
                    "last_message_text",
                    &crate::wire::redact::hidden(&self.last_message_text),
                )
                .field("last_message_time", &self.last_message_time)
                .field("member_count", &self.member_count)
                .field("message_count", &self.message_count)
                .field("name", &crate::wire::redact::hidden(&self.name))
                .finish()
        }
    }
    impl ::std::fmt::Debug for Usage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Usage")
                .field("inbound_messages", &self.inbound_messages)
                .field("last_message_sent", &self.last_message_sent)
                .field("outbound_messages", &self.outbound_messages)
                .finish()
        }
    }
    impl ::std::fmt::Debug for Webhook {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Webhook")
                .field("api_key_name", &crate::wire::redact::hidden(&self.api_key_name))
                .field("created_at", &self.created_at)
                .field("deprecated_at", &self.deprecated_at)
                .field("failure_count", &self.failure_count)
                .field("id", &crate::wire::redact::hidden(&self.id))
                .field(
                    "integration_name",
                    &crate::wire::redact::hidden(&self.integration_name),
                )
                .field("is_active", &self.is_active)
                .field("last_triggered", &self.last_triggered)
                .field("scope", &self.scope)
                .field("valid_until", &self.valid_until)
                .field("webhook_id", &self.webhook_id)
                .field("webhook_type", &self.webhook_type)
                .field("webhook_url", &crate::wire::redact::hidden(&self.webhook_url))
                .finish()
        }
    }
    impl ::std::fmt::Debug for WebhookEventPayload {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("WebhookEventPayload")
                .field("action", &self.action)
                .field("attachments", &self.attachments)
                .field("chat_guid", &crate::wire::redact::hidden(&self.chat_guid))
                .field("chat_id", &crate::wire::redact::hidden(&self.chat_id))
                .field("delivered_at", &self.delivered_at)
                .field("device_id", &crate::wire::redact::hidden(&self.device_id))
                .field("direction", &self.direction)
                .field("error_code", &crate::wire::redact::hidden(&self.error_code))
                .field(
                    "error_message",
                    &crate::wire::redact::hidden(&self.error_message),
                )
                .field("event", &self.event)
                .field("external_id", &crate::wire::redact::hidden(&self.external_id))
                .field("group_id", &self.group_id)
                .field("group_name", &crate::wire::redact::hidden(&self.group_name))
                .field("internal_id", &crate::wire::redact::hidden(&self.internal_id))
                .field("is_group", &self.is_group)
                .field("message_id", &self.message_id)
                .field(
                    "original_text",
                    &crate::wire::redact::hidden(&self.original_text),
                )
                .field("participants", &self.participants)
                .field("poll_id", &self.poll_id)
                .field("protocol", &self.protocol)
                .field("reaction", &crate::wire::redact::hidden(&self.reaction))
                .field("read_at", &self.read_at)
                .field("received_at", &self.received_at)
                .field("reply_to", &self.reply_to)
                .field("sender", &crate::wire::redact::hidden(&self.sender))
                .field("sent_at", &self.sent_at)
                .field("status", &self.status)
                .field("text", &crate::wire::redact::hidden(&self.text))
                .field("timestamp", &self.timestamp)
                .finish()
        }
    }
    impl ::std::fmt::Debug for WebhookGuideList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("WebhookGuideList")
                .field("count", &self.count)
                .field("data", &self.data)
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .finish()
        }
    }
    impl ::std::fmt::Debug for WebhookList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::Page(field_0) => f.debug_tuple("Page").field(field_0).finish(),
                #[allow(unused_variables)]
                Self::GuideList(field_0) => {
                    f.debug_tuple("GuideList").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for WebhookLog {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("WebhookLog")
                .field("attempted_time", &self.attempted_time)
                .field("event_body", &self.event_body)
                .field("event_id", &self.event_id)
                .field("metadata", &self.metadata)
                .field(
                    "response_json",
                    &crate::wire::redact::hidden(&self.response_json),
                )
                .field("response_received_at", &self.response_received_at)
                .field("response_status", &self.response_status)
                .field("scope", &self.scope)
                .field("webhook_url", &crate::wire::redact::hidden(&self.webhook_url))
                .finish()
        }
    }
    impl ::std::fmt::Debug for WebhookLogGuideList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("WebhookLogGuideList")
                .field("count", &self.count)
                .field("data", &self.data)
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .finish()
        }
    }
    impl ::std::fmt::Debug for WebhookLogList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                #[allow(unused_variables)]
                Self::Page(field_0) => f.debug_tuple("Page").field(field_0).finish(),
                #[allow(unused_variables)]
                Self::GuideList(field_0) => {
                    f.debug_tuple("GuideList").field(field_0).finish()
                }
            }
        }
    }
    impl ::std::fmt::Debug for WebhookLogMetadata {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("WebhookLogMetadata")
                .field("duration_ms", &self.duration_ms)
                .field("event_name", &self.event_name)
                .field("is_replay", &self.is_replay)
                .field("message_id", &self.message_id)
                .field(
                    "organization_id",
                    &crate::wire::redact::hidden(&self.organization_id),
                )
                .field("original_event_id", &self.original_event_id)
                .finish()
        }
    }
    impl ::std::fmt::Debug for WebhookLogPage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("WebhookLogPage")
                .field("logs", &self.logs)
                .field("pagination", &self.pagination)
                .finish()
        }
    }
    impl ::std::fmt::Debug for WebhookLogPagination {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("WebhookLogPagination")
                .field("has_more", &self.has_more)
                .field("limit", &self.limit)
                .field("offset", &self.offset)
                .field("returned", &self.returned)
                .field("total", &self.total)
                .finish()
        }
    }
    impl ::std::fmt::Debug for WebhookPage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("WebhookPage").field("webhooks", &self.webhooks).finish()
        }
    }
    crate::wire::string_enum::string_enum! {
        /// What kind of credential made the request.
        open AuthType {
            /// `api_key`
            ApiKey = "api_key",
            /// `dashboard`
            Dashboard = "dashboard",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// The order of chats: newest activity first, or oldest first. The REST guide writes
        /// `field:direction` instead (`created_at:desc`).
        open ChatSort {
            /// `recent`
            Recent = "recent",
            /// `oldest`
            Oldest = "oldest",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// What kind of counterpart a chat has.
        open ChatType {
            /// `phone`
            Phone = "phone",
            /// `email`
            Email = "email",
            /// `group`
            Group = "group",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// The order of contacts and groups: newest activity first, oldest first, or by name. The
        /// REST guide writes `field:direction` instead (`created_at:desc`).
        open ContactSort {
            /// `recent`
            Recent = "recent",
            /// `oldest`
            Oldest = "oldest",
            /// `name_asc`
            NameAsc = "name_asc",
            /// `name_desc`
            NameDesc = "name_desc",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// Whether an identifier is a phone number or an email address.
        open ContactType {
            /// `phone`
            Phone = "phone",
            /// `email`
            Email = "email",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// What was carried over to the device.
        open DeviceSyncAction {
            /// `add_participant`
            AddParticipant = "add_participant",
            /// `remove_participant`
            RemoveParticipant = "remove_participant",
            /// `leave`
            Leave = "leave",
        }
    }
    pub use crate::generated::events::Direction;
    crate::wire::string_enum::string_enum! {
        /// An iMessage animation. On one bubble: slam, loud, gentle, invisible-ink. On the whole
        /// screen: echo, spotlight, balloons, confetti, love, lasers, fireworks, celebration.
        /// `none` sends without. The service ignores case and takes spaces for dashes ("Invisible
        /// Ink"); these spellings are the ones to send.
        lenient Effect {
            /// `slam`
            Slam = "slam",
            /// `loud`
            Loud = "loud",
            /// `gentle`
            Gentle = "gentle",
            /// `invisible-ink`
            InvisibleInk = "invisible-ink",
            /// `echo`
            Echo = "echo",
            /// `spotlight`
            Spotlight = "spotlight",
            /// `balloons`
            Balloons = "balloons",
            /// `confetti`
            Confetti = "confetti",
            /// `love`
            Love = "love",
            /// `lasers`
            Lasers = "lasers",
            /// `fireworks`
            Fireworks = "fireworks",
            /// `celebration`
            Celebration = "celebration",
            /// `none`
            None = "none",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// The stable reason of a failure; decide on this, never on `message`. Most failures carry
        /// none.
        /// 
        /// - `attachment_first_message_not_allowed` (400): the first message to someone new needs
        ///   text.
        /// - `reply_target_invalid` (400): `reply_to` has neither `message_id` nor `guid`, or the
        ///   parent cannot be replied to.
        /// - `reply_target_chat_mismatch` (400): the parent is in another chat.
        /// - `reply_target_device_mismatch` (400): the parent went over another line; send from
        ///   that one.
        /// - `reply_target_expired` (400): the parent is older than 30 days.
        /// - `reply_target_not_supported` (400): Twilio and hybrid lines, several texts and link
        ///   batches cannot reply.
        /// - `reply_target_not_found` (404): the service knows no message with this `message_id`.
        /// - `inbound_only_no_prior_inbound` (403): the line may only answer people who wrote
        ///   first.
        /// - `outbound_limit_reached` (429): the organization's cap on new contacts; a setting, not
        ///   a throttle.
        /// - `new_conversation_limit_reached` (429): the shared plan's cap on new conversations a
        ///   day; it clears with the daily reset, and ongoing conversations still send.
        /// 
        /// The others are known from V4 and may appear on lines shared with it: `conversation_…` on
        /// 429 (`conversation_content_restricted` on 403), `safety_…` and `feature_not_enabled` on
        /// 403. None of these clears with time.
        open ErrorCode {
            /// `attachment_first_message_not_allowed`
            AttachmentFirstMessageNotAllowed = "attachment_first_message_not_allowed",
            /// `reply_target_invalid`
            ReplyTargetInvalid = "reply_target_invalid",
            /// `reply_target_chat_mismatch`
            ReplyTargetChatMismatch = "reply_target_chat_mismatch",
            /// `reply_target_device_mismatch`
            ReplyTargetDeviceMismatch = "reply_target_device_mismatch",
            /// `reply_target_expired`
            ReplyTargetExpired = "reply_target_expired",
            /// `reply_target_not_supported`
            ReplyTargetNotSupported = "reply_target_not_supported",
            /// `reply_target_not_found`
            ReplyTargetNotFound = "reply_target_not_found",
            /// `inbound_only_no_prior_inbound`
            InboundOnlyNoPriorInbound = "inbound_only_no_prior_inbound",
            /// `outbound_limit_reached`
            OutboundLimitReached = "outbound_limit_reached",
            /// `new_conversation_limit_reached`
            NewConversationLimitReached = "new_conversation_limit_reached",
            /// `conversation_awaiting_reply`
            ConversationAwaitingReply = "conversation_awaiting_reply",
            /// `conversation_streak_limit`
            ConversationStreakLimit = "conversation_streak_limit",
            /// `conversation_inactive_paused`
            ConversationInactivePaused = "conversation_inactive_paused",
            /// `conversation_content_restricted`
            ConversationContentRestricted = "conversation_content_restricted",
            /// `safety_new_conversations_paused`
            SafetyNewConversationsPaused = "safety_new_conversations_paused",
            /// `safety_reply_only`
            SafetyReplyOnly = "safety_reply_only",
            /// `safety_account_review`
            SafetyAccountReview = "safety_account_review",
            /// `feature_not_enabled`
            FeatureNotEnabled = "feature_not_enabled",
        }
    }
    pub use crate::generated::events::EventName;
    pub use crate::generated::events::EventStatus;
    crate::wire::string_enum::string_enum! {
        /// Where a message is in its life. `cancellation_requested` and `cancelled` exist although
        /// the vendor's reference no longer lists the cancel call. Whether `pending` comes before
        /// `queued` or after it is disputed, so do not rank them. `read` and `received` are
        /// documented for webhook events and may show up when polling.
        open MessageState {
            /// `pending`
            Pending = "pending",
            /// `queued`
            Queued = "queued",
            /// `sent`
            Sent = "sent",
            /// `delivered`
            Delivered = "delivered",
            /// `failed`
            Failed = "failed",
            /// `cancellation_requested`
            CancellationRequested = "cancellation_requested",
            /// `cancelled`
            Cancelled = "cancelled",
            /// `read`
            Read = "read",
            /// `received`
            Received = "received",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// What kind of line a number belongs to.
        open PhoneLineType {
            /// `FIXED_LINE`
            FixedLine = "FIXED_LINE",
            /// `MOBILE`
            Mobile = "MOBILE",
            /// `FIXED_LINE_OR_MOBILE`
            FixedLineOrMobile = "FIXED_LINE_OR_MOBILE",
            /// `TOLL_FREE`
            TollFree = "TOLL_FREE",
            /// `PREMIUM_RATE`
            PremiumRate = "PREMIUM_RATE",
            /// `SHARED_COST`
            SharedCost = "SHARED_COST",
            /// `VOIP`
            Voip = "VOIP",
            /// `PERSONAL_NUMBER`
            PersonalNumber = "PERSONAL_NUMBER",
            /// `PAGER`
            Pager = "PAGER",
            /// `UAN`
            Uan = "UAN",
            /// `VOICEMAIL`
            Voicemail = "VOICEMAIL",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// The plan a line runs on. The service sends null for older lines; read that as
        /// `dedicated`.
        open PlanKind {
            /// `shared`
            Shared = "shared",
            /// `dedicated`
            Dedicated = "dedicated",
            /// `inbound`
            Inbound = "inbound",
            /// `trial`
            Trial = "trial",
            /// `2fa`
            X2fa = "2fa",
        }
    }
    pub use crate::generated::events::Protocol;
    pub use crate::generated::events::ReactionAction;
    crate::wire::string_enum::string_enum! {
        /// The outcome of marking a chat as read.
        open ReadStatus {
            /// `read`
            Read = "read",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// How far a send had got when it was answered. The reference knows `queued` and `failed`;
        /// the Node guide also types `sent` and `delivered`.
        open SendStatus {
            /// `queued`
            Queued = "queued",
            /// `failed`
            Failed = "failed",
            /// `sent`
            Sent = "sent",
            /// `delivered`
            Delivered = "delivered",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// Ascending or descending by time. The REST guide writes `field:direction` instead
        /// (`created_at:desc`).
        open SortOrder {
            /// `asc`
            Asc = "asc",
            /// `desc`
            Desc = "desc",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// What a logged delivery was bound to. The log uses words of its own for it.
        open WebhookLogScope {
            /// `api`
            Api = "api",
            /// `integration`
            Integration = "integration",
            /// `org`
            Org = "org",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// What a subscription is bound to.
        open WebhookScope {
            /// `api_key`
            ApiKey = "api_key",
            /// `organization`
            Organization = "organization",
            /// `integration`
            Integration = "integration",
        }
    }
    crate::wire::string_enum::string_enum! {
        /// Which events a subscription delivers. `message`: messages in both directions; `status`:
        /// outbound status changes only; `poll`: poll events (named in the reference's prose and by
        /// the plugin, missing from its enum); `all`: everything.
        open WebhookType {
            /// `message`
            Message = "message",
            /// `status`
            Status = "status",
            /// `all`
            All = "all",
            /// `poll`
            Poll = "poll",
        }
    }
}
#[derive(Clone, Debug)]
/// Client for Blooio API
///
/// The iMessage API of Blooio, version 2, as its documents describe it.
///
/// This document is maintained by hand and belongs to an independent client; it is not the
/// vendor's. It holds what the vendor's guides, reference pages and export say. Where they
/// disagree, requests keep to what all of them allow, and responses accept what any of them
/// shows. `SOURCES.md`, next to this file, names the documents and lists each conflict with
/// the decision taken.
///
/// Extensions:
///
/// - `x-sources`: the documents that the operation or schema comes from.
/// - `x-retry`: what to do after an unknown outcome. `idempotent`: repeat, it does no harm;
///   `keyed`: repeat with the same idempotency key and the same body; `never`: do not
///   repeat.
/// - `x-availability`: `coming-soon` (the vendor has announced it) or `unconfirmed` (only
///   prose mentions it).
/// - `x-extensible-enum`: the values known today of a string to which the service may add.
/// - `x-quota-codes`: the 429 codes that are caps and not throttles.
/// - `x-case-insensitive`: the service ignores the case of the value.
/// - `x-client-type`: the hand-written type that the client has for the schema.
/// - `x-max-bytes`: how large an object may be when serialised.
///
/// Version: 2.0.0
pub struct Client {
    pub(crate) baseurl: ::std::sync::Arc<str>,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: ::std::sync::Arc<crate::transport::Transport>,
}
impl Client {
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub(crate) fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: ::std::sync::Arc<crate::transport::Transport>,
    ) -> Self {
        Self {
            baseurl: baseurl.into(),
            client,
            inner,
        }
    }
}
impl Client {
    /// List chats
    ///
    /// Your conversations, one-to-one and group.
    ///
    /// Sends a `GET` request to `/chats`
    ///
    /// Arguments:
    /// - `limit`: The page size. 1 to 100 is good everywhere: the REST guide allows at most 100
    ///   and assumes 25, the reference allows 200 and assumes 50.
    /// - `offset`: How many items to skip.
    /// - `q`: Searches phone number or email address, and the name of the contact.
    /// - `sort`: The order of the list. The words are the reference's; the REST guide shows the
    ///   form `field:direction` (`created_at:desc`). The service may refuse the one or the
    ///   other.
    /// ```text
    /// let response = client.list_chats()
    ///     .limit(limit)
    ///     .offset(offset)
    ///     .q(q)
    ///     .sort(sort)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_chats(&self) -> builder::ListChats<'_> {
        builder::ListChats::new(self)
    }
    /// Show a chat
    ///
    /// One conversation.
    ///
    /// Sends a `GET` request to `/chats/{chatId}`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// ```text
    /// let response = client.get_chat()
    ///     .chat_id(chat_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_chat(&self) -> builder::GetChat<'_> {
        builder::GetChat::new(self)
    }
    /// Show a chat background
    ///
    /// The background image of a conversation.
    ///
    /// Sends a `GET` request to `/chats/{chatId}/background`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// ```text
    /// let response = client.get_chat_background()
    ///     .chat_id(chat_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_chat_background(&self) -> builder::GetChatBackground<'_> {
        builder::GetChatBackground::new(self)
    }
    /// Remove a chat background
    ///
    /// Takes the background image away.
    ///
    /// Sends a `DELETE` request to `/chats/{chatId}/background`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// ```text
    /// let response = client.remove_chat_background()
    ///     .chat_id(chat_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn remove_chat_background(&self) -> builder::RemoveChatBackground<'_> {
        builder::RemoveChatBackground::new(self)
    }
    /// Share your contact card
    ///
    /// Stages your Name & Photo card for the next message in this chat. Staging twice is the
    /// same as staging once. Dedicated Commercial and Dedicated Enterprise plans only, others
    /// get 403.
    ///
    /// Sends a `POST` request to `/chats/{chatId}/contact-card`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// ```text
    /// let response = client.share_contact_card()
    ///     .chat_id(chat_id)
    ///     .idempotency_key(idempotency_key)
    ///     .send()
    ///     .await;
    /// ```
    pub fn share_contact_card(&self) -> builder::ShareContactCard<'_> {
        builder::ShareContactCard::new(self)
    }
    /// List messages
    ///
    /// The messages of a conversation.
    ///
    /// Sends a `GET` request to `/chats/{chatId}/messages`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// - `direction`: Only messages that went this way.
    /// - `limit`: The page size. 1 to 100 is good everywhere: the REST guide allows at most 100
    ///   and assumes 25, the reference allows 200 and assumes 50.
    /// - `offset`: How many items to skip.
    /// - `since`: Only messages from this moment on, in epoch milliseconds.
    /// - `sort`: The order by time. The words are the reference's; the REST guide shows the
    ///   form `field:direction` (`created_at:desc`). The service may refuse the one or the
    ///   other.
    /// - `until`: Only messages up to this moment, in epoch milliseconds.
    /// ```text
    /// let response = client.list_chat_messages()
    ///     .chat_id(chat_id)
    ///     .direction(direction)
    ///     .limit(limit)
    ///     .offset(offset)
    ///     .since(since)
    ///     .sort(sort)
    ///     .until(until)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_chat_messages(&self) -> builder::ListChatMessages<'_> {
        builder::ListChatMessages::new(self)
    }
    /// Send a message
    ///
    /// Sends text, files or a multipart bubble to a person, a group, or several people at once
    /// (who get an unnamed group, the same one every time). 202 means accepted, not delivered;
    /// 200 means that the idempotency key was seen before and nothing new was sent (the guides
    /// do not say 200, so a repetition may be answered with 202 too). Repeat it after an
    /// unknown outcome only with the same key and the same body. A named group must be linked
    /// to an iMessage chat.
    ///
    /// Sends a `POST` request to `/chats/{chatId}/messages`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// - `x_from_number`: The line to send from, in E.164; it must belong to your organization.
    ///   The older reference has this header where the newer one has `from_number` in the body,
    ///   which must belong to the API key. No document says which one wins, so send one of
    ///   them, and prefer the body.
    /// - `body`
    /// ```text
    /// let response = client.send_message()
    ///     .chat_id(chat_id)
    ///     .idempotency_key(idempotency_key)
    ///     .x_from_number(x_from_number)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn send_message(&self) -> builder::SendMessage<'_> {
        builder::SendMessage::new(self)
    }
    /// Show a message
    ///
    /// One message.
    ///
    /// Sends a `GET` request to `/chats/{chatId}/messages/{messageId}`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// - `message_id`: The message.
    /// ```text
    /// let response = client.get_message()
    ///     .chat_id(chat_id)
    ///     .message_id(message_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_message(&self) -> builder::GetMessage<'_> {
        builder::GetMessage::new(self)
    }
    /// Cancel a message
    ///
    /// Stops a message that has not left yet. The reference does not list this call; the
    /// vendor's plugin and error page describe it. A message that cannot be stopped any more is
    /// answered with 409, or with `cancelled: false`. Repeating it does no harm: a message
    /// stays stopped, though the second answer may say that there was nothing to stop.
    ///
    /// Sends a `DELETE` request to `/chats/{chatId}/messages/{messageId}`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// - `message_id`: The message.
    /// ```text
    /// let response = client.cancel_message()
    ///     .chat_id(chat_id)
    ///     .message_id(message_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn cancel_message(&self) -> builder::CancelMessage<'_> {
        builder::CancelMessage::new(self)
    }
    /// React to a message
    ///
    /// Puts a reaction on a message or takes it off. With a relative reference a repetition
    /// could hit a newer message, so the call is not repeated. `direction` counts with relative
    /// references only.
    ///
    /// Sends a `POST` request to `/chats/{chatId}/messages/{messageId}/reactions`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// - `message_id`: The message: its id, or `-1` for the newest one of the chat, `-2` for
    ///   the one before, and so on.
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// - `body`
    /// ```text
    /// let response = client.add_reaction()
    ///     .chat_id(chat_id)
    ///     .message_id(message_id)
    ///     .idempotency_key(idempotency_key)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn add_reaction(&self) -> builder::AddReaction<'_> {
        builder::AddReaction::new(self)
    }
    /// Show a message's status
    ///
    /// Where a message is in its life. Prefer webhooks to polling.
    ///
    /// Sends a `GET` request to `/chats/{chatId}/messages/{messageId}/status`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// - `message_id`: The message.
    /// ```text
    /// let response = client.get_message_status()
    ///     .chat_id(chat_id)
    ///     .message_id(message_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_message_status(&self) -> builder::GetMessageStatus<'_> {
        builder::GetMessageStatus::new(self)
    }
    /// Send a poll
    ///
    /// Sends a question with 2 to 10 answers. Only the REST guide promises that an idempotency
    /// key works here, so it is not repeated.
    ///
    /// Sends a `POST` request to `/chats/{chatId}/polls`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// - `body`
    /// ```text
    /// let response = client.send_poll()
    ///     .chat_id(chat_id)
    ///     .idempotency_key(idempotency_key)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn send_poll(&self) -> builder::SendPoll<'_> {
        builder::SendPoll::new(self)
    }
    /// Show poll results
    ///
    /// The votes so far. `poll.created` and `poll.received` events carry the poll id.
    ///
    /// Sends a `GET` request to `/chats/{chatId}/polls/{pollId}`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// - `poll_id`: The poll.
    /// ```text
    /// let response = client.get_poll_results()
    ///     .chat_id(chat_id)
    ///     .poll_id(poll_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_poll_results(&self) -> builder::GetPollResults<'_> {
        builder::GetPollResults::new(self)
    }
    /// Mark a chat as read
    ///
    /// Sends the other side a read receipt for everything received.
    ///
    /// Sends a `POST` request to `/chats/{chatId}/read`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// ```text
    /// let response = client.mark_chat_read()
    ///     .chat_id(chat_id)
    ///     .idempotency_key(idempotency_key)
    ///     .send()
    ///     .await;
    /// ```
    pub fn mark_chat_read(&self) -> builder::MarkChatRead<'_> {
        builder::MarkChatRead::new(self)
    }
    /// Show the typing indicator
    ///
    /// Shows the three dots to the other side. RCS cannot; the answer then has a `warning`.
    ///
    /// Sends a `POST` request to `/chats/{chatId}/typing`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// ```text
    /// let response = client.start_typing()
    ///     .chat_id(chat_id)
    ///     .idempotency_key(idempotency_key)
    ///     .send()
    ///     .await;
    /// ```
    pub fn start_typing(&self) -> builder::StartTyping<'_> {
        builder::StartTyping::new(self)
    }
    /// Hide the typing indicator
    ///
    /// Takes the three dots away.
    ///
    /// Sends a `DELETE` request to `/chats/{chatId}/typing`
    ///
    /// Arguments:
    /// - `chat_id`: The chat: E.164 number, email address, group id, or several numbers and
    ///   addresses joined by commas.
    /// ```text
    /// let response = client.stop_typing()
    ///     .chat_id(chat_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn stop_typing(&self) -> builder::StopTyping<'_> {
        builder::StopTyping::new(self)
    }
    /// List contacts
    ///
    /// The contacts of your organization. They cannot be filtered by tag.
    ///
    /// Sends a `GET` request to `/contacts`
    ///
    /// Arguments:
    /// - `limit`: The page size. 1 to 100 is good everywhere: the REST guide allows at most 100
    ///   and assumes 25, the reference allows 200 and assumes 50.
    /// - `offset`: How many items to skip.
    /// - `q`: Searches phone number or email address, and name.
    /// - `sort`: The order of the list. The words are the reference's; the REST guide shows the
    ///   form `field:direction` (`created_at:desc`). The service may refuse the one or the
    ///   other.
    /// ```text
    /// let response = client.list_contacts()
    ///     .limit(limit)
    ///     .offset(offset)
    ///     .q(q)
    ///     .sort(sort)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_contacts(&self) -> builder::ListContacts<'_> {
        builder::ListContacts::new(self)
    }
    /// Add a contact
    ///
    /// Adds a contact by phone number or email address. One that exists is answered with 409,
    /// so a repetition changes nothing, but its answer does not tell whose attempt it was.
    ///
    /// Sends a `POST` request to `/contacts`
    ///
    /// Arguments:
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// - `body`
    /// ```text
    /// let response = client.create_contact()
    ///     .idempotency_key(idempotency_key)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_contact(&self) -> builder::CreateContact<'_> {
        builder::CreateContact::new(self)
    }
    /// Show a contact
    ///
    /// One contact, by phone number or email address.
    ///
    /// Sends a `GET` request to `/contacts/{contactId}`
    ///
    /// Arguments:
    /// - `contact_id`: The phone number (E.164) or email address of the contact.
    /// ```text
    /// let response = client.get_contact()
    ///     .contact_id(contact_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_contact(&self) -> builder::GetContact<'_> {
        builder::GetContact::new(self)
    }
    /// Delete a contact
    ///
    /// Deletes the contact. A repetition may answer 404.
    ///
    /// Sends a `DELETE` request to `/contacts/{contactId}`
    ///
    /// Arguments:
    /// - `contact_id`: The phone number (E.164) or email address of the contact.
    /// ```text
    /// let response = client.delete_contact()
    ///     .contact_id(contact_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn delete_contact(&self) -> builder::DeleteContact<'_> {
        builder::DeleteContact::new(self)
    }
    /// Rename a contact
    ///
    /// Sets the name, or clears it with null.
    ///
    /// Sends a `PATCH` request to `/contacts/{contactId}`
    ///
    /// Arguments:
    /// - `contact_id`: The phone number (E.164) or email address of the contact.
    /// - `body`
    /// ```text
    /// let response = client.update_contact()
    ///     .contact_id(contact_id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_contact(&self) -> builder::UpdateContact<'_> {
        builder::UpdateContact::new(self)
    }
    /// Check how a contact can be reached
    ///
    /// Whether a phone number or email address takes iMessage, SMS and FaceTime. Check it
    /// before a first message.
    ///
    /// Sends a `GET` request to `/contacts/{contactId}/capabilities`
    ///
    /// Arguments:
    /// - `contact_id`: The phone number (E.164) or email address of the contact.
    /// ```text
    /// let response = client.get_contact_capabilities()
    ///     .contact_id(contact_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_contact_capabilities(&self) -> builder::GetContactCapabilities<'_> {
        builder::GetContactCapabilities::new(self)
    }
    /// List a contact's tags
    ///
    /// The labels on a contact. Not paged.
    ///
    /// Sends a `GET` request to `/contacts/{contactId}/tags`
    ///
    /// Arguments:
    /// - `contact_id`: The phone number (E.164) or email address of the contact.
    /// ```text
    /// let response = client.list_contact_tags()
    ///     .contact_id(contact_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_contact_tags(&self) -> builder::ListContactTags<'_> {
        builder::ListContactTags::new(self)
    }
    /// Tag a contact
    ///
    /// Puts labels on a contact. One that is there already stays there.
    ///
    /// Sends a `POST` request to `/contacts/{contactId}/tags`
    ///
    /// Arguments:
    /// - `contact_id`: The phone number (E.164) or email address of the contact.
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// - `body`
    /// ```text
    /// let response = client.add_contact_tags()
    ///     .contact_id(contact_id)
    ///     .idempotency_key(idempotency_key)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn add_contact_tags(&self) -> builder::AddContactTags<'_> {
        builder::AddContactTags::new(self)
    }
    /// Untag a contact
    ///
    /// Takes one label off. A repetition may answer 404.
    ///
    /// Sends a `DELETE` request to `/contacts/{contactId}/tags/{tag}`
    ///
    /// Arguments:
    /// - `contact_id`: The phone number (E.164) or email address of the contact.
    /// - `tag`: The label.
    /// ```text
    /// let response = client.remove_contact_tag()
    ///     .contact_id(contact_id)
    ///     .tag(tag)
    ///     .send()
    ///     .await;
    /// ```
    pub fn remove_contact_tag(&self) -> builder::RemoveContactTag<'_> {
        builder::RemoveContactTag::new(self)
    }
    /// Start a FaceTime call
    ///
    /// Rings someone. Sending it again rings again. The reference marks this call as coming
    /// soon.
    ///
    /// Sends a `POST` request to `/facetime/calls`
    ///
    /// Arguments:
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// - `body`
    /// ```text
    /// let response = client.call_face_time()
    ///     .idempotency_key(idempotency_key)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn call_face_time(&self) -> builder::CallFaceTime<'_> {
        builder::CallFaceTime::new(self)
    }
    /// List groups
    ///
    /// The groups of your organization.
    ///
    /// Sends a `GET` request to `/groups`
    ///
    /// Arguments:
    /// - `limit`: The page size. 1 to 100 is good everywhere: the REST guide allows at most 100
    ///   and assumes 25, the reference allows 200 and assumes 50.
    /// - `offset`: How many items to skip.
    /// - `q`: Searches the group name.
    /// - `sort`: The order of the list. The words are the reference's; the REST guide shows the
    ///   form `field:direction` (`created_at:desc`). The service may refuse the one or the
    ///   other.
    /// ```text
    /// let response = client.list_groups()
    ///     .limit(limit)
    ///     .offset(offset)
    ///     .q(q)
    ///     .sort(sort)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_groups(&self) -> builder::ListGroups<'_> {
        builder::ListGroups::new(self)
    }
    /// Create a group
    ///
    /// Makes a group. Without `chat_guid` the iMessage chat comes into being with the first
    /// message (although the send reference wants a linked chat). The same `chat_guid` or the
    /// same participants give 409, an empty group does not: a repetition could make a second
    /// one.
    ///
    /// Sends a `POST` request to `/groups`
    ///
    /// Arguments:
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// - `body`
    /// ```text
    /// let response = client.create_group()
    ///     .idempotency_key(idempotency_key)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_group(&self) -> builder::CreateGroup<'_> {
        builder::CreateGroup::new(self)
    }
    /// Show a group
    ///
    /// One group.
    ///
    /// Sends a `GET` request to `/groups/{groupId}`
    ///
    /// Arguments:
    /// - `group_id`: The group.
    /// ```text
    /// let response = client.get_group()
    ///     .group_id(group_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_group(&self) -> builder::GetGroup<'_> {
        builder::GetGroup::new(self)
    }
    /// Delete a group
    ///
    /// Leaves the chat on the device and deletes the group. A repetition may answer 404.
    ///
    /// Sends a `DELETE` request to `/groups/{groupId}`
    ///
    /// Arguments:
    /// - `group_id`: The group.
    /// ```text
    /// let response = client.delete_group()
    ///     .group_id(group_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn delete_group(&self) -> builder::DeleteGroup<'_> {
        builder::DeleteGroup::new(self)
    }
    /// Rename a group
    ///
    /// Sets the name, here and on the device.
    ///
    /// Sends a `PATCH` request to `/groups/{groupId}`
    ///
    /// Arguments:
    /// - `group_id`: The group.
    /// - `body`
    /// ```text
    /// let response = client.update_group()
    ///     .group_id(group_id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_group(&self) -> builder::UpdateGroup<'_> {
        builder::UpdateGroup::new(self)
    }
    /// Remove a group icon
    ///
    /// Takes the icon off, here and on the device.
    ///
    /// Sends a `DELETE` request to `/groups/{groupId}/icon`
    ///
    /// Arguments:
    /// - `group_id`: The group.
    /// ```text
    /// let response = client.remove_group_icon()
    ///     .group_id(group_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn remove_group_icon(&self) -> builder::RemoveGroupIcon<'_> {
        builder::RemoveGroupIcon::new(self)
    }
    /// List group members
    ///
    /// Who is in a group.
    ///
    /// Sends a `GET` request to `/groups/{groupId}/members`
    ///
    /// Arguments:
    /// - `group_id`: The group.
    /// - `limit`: The page size. 1 to 100 is good everywhere: the REST guide allows at most 100
    ///   and assumes 25, the reference allows 200 and assumes 50.
    /// - `offset`: How many items to skip.
    /// ```text
    /// let response = client.list_group_members()
    ///     .group_id(group_id)
    ///     .limit(limit)
    ///     .offset(offset)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_group_members(&self) -> builder::ListGroupMembers<'_> {
        builder::ListGroupMembers::new(self)
    }
    /// Add a group member
    ///
    /// Adds someone to a group. Answers 501 for now. Someone who is in it already is answered
    /// with 200, so a repetition does no harm.
    ///
    /// Sends a `POST` request to `/groups/{groupId}/members`
    ///
    /// Arguments:
    /// - `group_id`: The group.
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// - `body`
    /// ```text
    /// let response = client.add_group_member()
    ///     .group_id(group_id)
    ///     .idempotency_key(idempotency_key)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn add_group_member(&self) -> builder::AddGroupMember<'_> {
        builder::AddGroupMember::new(self)
    }
    /// Remove a group member
    ///
    /// Takes someone out of a group. Answers 501 for now.
    ///
    /// Sends a `DELETE` request to `/groups/{groupId}/members/{contactId}`
    ///
    /// Arguments:
    /// - `group_id`: The group.
    /// - `contact_id`: The phone number (E.164) or email address of the contact.
    /// ```text
    /// let response = client.remove_group_member()
    ///     .group_id(group_id)
    ///     .contact_id(contact_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn remove_group_member(&self) -> builder::RemoveGroupMember<'_> {
        builder::RemoveGroupMember::new(self)
    }
    /// List shared locations
    ///
    /// The contacts that share their location with your line. Not paged.
    ///
    /// Sends a `GET` request to `/location/contacts`
    ///
    /// ```text
    /// let response = client.list_location_contacts()
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_location_contacts(&self) -> builder::ListLocationContacts<'_> {
        builder::ListLocationContacts::new(self)
    }
    /// Refresh shared locations
    ///
    /// Asks the device for new positions and returns them. Asking twice does no harm.
    ///
    /// Sends a `POST` request to `/location/contacts/refresh`
    ///
    /// Arguments:
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// ```text
    /// let response = client.refresh_location_contacts()
    ///     .idempotency_key(idempotency_key)
    ///     .send()
    ///     .await;
    /// ```
    pub fn refresh_location_contacts(&self) -> builder::RefreshLocationContacts<'_> {
        builder::RefreshLocationContacts::new(self)
    }
    /// Show a shared location
    ///
    /// Where one contact was last seen.
    ///
    /// Sends a `GET` request to `/location/contacts/{handle}`
    ///
    /// Arguments:
    /// - `handle`: The phone number or email address of the contact.
    /// ```text
    /// let response = client.get_location_contact()
    ///     .handle(handle)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_location_contact(&self) -> builder::GetLocationContact<'_> {
        builder::GetLocationContact::new(self)
    }
    /// Show the account
    ///
    /// The organization, the lines and the usage behind the API key. The cheapest way to check
    /// a key.
    ///
    /// Sends a `GET` request to `/me`
    ///
    /// ```text
    /// let response = client.get_me()
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_me(&self) -> builder::GetMe<'_> {
        builder::GetMe::new(self)
    }
    /// List your lines
    ///
    /// The lines of your organization, with their plans. Not paged.
    ///
    /// Sends a `GET` request to `/me/numbers`
    ///
    /// ```text
    /// let response = client.list_numbers()
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_numbers(&self) -> builder::ListNumbers<'_> {
        builder::ListNumbers::new(self)
    }
    /// Ask for call forwarding
    ///
    /// Opens a ticket with the vendor's staff, who set up the forwarding. Sending it again
    /// opens another ticket. Answers 403 when tickets are switched off for the organization.
    ///
    /// Sends a `POST` request to `/me/numbers/{number}/call-forwarding`
    ///
    /// Arguments:
    /// - `number`: Your line, in E.164.
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// - `body`
    /// ```text
    /// let response = client.request_call_forwarding()
    ///     .number(number)
    ///     .idempotency_key(idempotency_key)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn request_call_forwarding(&self) -> builder::RequestCallForwarding<'_> {
        builder::RequestCallForwarding::new(self)
    }
    /// Show a line's contact card
    ///
    /// The Name & Photo card of one of your lines. The reference still marks this call as
    /// coming soon, while a guide uses it.
    ///
    /// Sends a `GET` request to `/me/numbers/{number}/contact-card`
    ///
    /// Arguments:
    /// - `number`: Your line, in E.164.
    /// ```text
    /// let response = client.get_my_contact_card()
    ///     .number(number)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_my_contact_card(&self) -> builder::GetMyContactCard<'_> {
        builder::GetMyContactCard::new(self)
    }
    /// Change a line's contact card
    ///
    /// Changes name, photo or sharing of the card. Dedicated plans only.
    ///
    /// Sends a `PUT` request to `/me/numbers/{number}/contact-card`
    ///
    /// Arguments:
    /// - `number`: Your line, in E.164.
    /// - `body`
    /// ```text
    /// let response = client.update_my_contact_card()
    ///     .number(number)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_my_contact_card(&self) -> builder::UpdateMyContactCard<'_> {
        builder::UpdateMyContactCard::new(self)
    }
    /// Look up many phone numbers
    ///
    /// Looks up 1 to 100 numbers. It changes nothing.
    ///
    /// Sends a `POST` request to `/phone-numbers/batch`
    ///
    /// Arguments:
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// - `body`
    /// ```text
    /// let response = client.batch_lookup_phone_numbers()
    ///     .idempotency_key(idempotency_key)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn batch_lookup_phone_numbers(&self) -> builder::BatchLookupPhoneNumbers<'_> {
        builder::BatchLookupPhoneNumbers::new(self)
    }
    /// Look up a phone number
    ///
    /// What the numbering plan says about a number. Some plans only, others get 403.
    ///
    /// Sends a `GET` request to `/phone-numbers/lookup`
    ///
    /// Arguments:
    /// - `number`: The phone number to look up, best in E.164.
    /// ```text
    /// let response = client.lookup_phone_number()
    ///     .number(number)
    ///     .send()
    ///     .await;
    /// ```
    pub fn lookup_phone_number(&self) -> builder::LookupPhoneNumber<'_> {
        builder::LookupPhoneNumber::new(self)
    }
    /// Look up a phone number (POST)
    ///
    /// The same as the GET, with the number in the body, which keeps it out of access logs. It
    /// changes nothing.
    ///
    /// Sends a `POST` request to `/phone-numbers/lookup`
    ///
    /// Arguments:
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// - `body`
    /// ```text
    /// let response = client.lookup_phone_number_post()
    ///     .idempotency_key(idempotency_key)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn lookup_phone_number_post(&self) -> builder::LookupPhoneNumberPost<'_> {
        builder::LookupPhoneNumberPost::new(self)
    }
    /// List webhooks
    ///
    /// The subscriptions of your organization. Not paged. No secrets.
    ///
    /// Sends a `GET` request to `/webhooks`
    ///
    /// ```text
    /// let response = client.list_webhooks()
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_webhooks(&self) -> builder::ListWebhooks<'_> {
        builder::ListWebhooks::new(self)
    }
    /// Subscribe to events
    ///
    /// Registers a URL for events. The signing secret is in the 201 answer, and later only in
    /// the answer of a rotation. A URL that is registered already gives 200 without it: if the
    /// first answer was lost, rotate the secret. At most 64 subscriptions per organization,
    /// then 409.
    ///
    /// What is delivered is listed under the callbacks. Answer with 2xx within about 5 seconds,
    /// also to event names you do not know; anything else is delivered again. Deliveries may
    /// arrive twice and out of order: drop those that you have seen, and never let a late event
    /// set a status back. An event is known by `event` and `message_id`; a reaction also by
    /// `reaction`, `action`, `sender` and `timestamp`, because one message gets several; an
    /// envelope by `id`. Check the signature over the raw bytes before parsing.
    ///
    /// Sends a `POST` request to `/webhooks`
    ///
    /// Arguments:
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// - `body`
    /// ```text
    /// let response = client.create_webhook()
    ///     .idempotency_key(idempotency_key)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_webhook(&self) -> builder::CreateWebhook<'_> {
        builder::CreateWebhook::new(self)
    }
    /// Show a webhook
    ///
    /// One subscription, without its secret.
    ///
    /// Sends a `GET` request to `/webhooks/{webhookId}`
    ///
    /// Arguments:
    /// - `webhook_id`: The subscription.
    /// ```text
    /// let response = client.get_webhook()
    ///     .webhook_id(webhook_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_webhook(&self) -> builder::GetWebhook<'_> {
        builder::GetWebhook::new(self)
    }
    /// Delete a webhook
    ///
    /// Ends the subscription. A repetition may answer 404.
    ///
    /// Sends a `DELETE` request to `/webhooks/{webhookId}`
    ///
    /// Arguments:
    /// - `webhook_id`: The subscription.
    /// ```text
    /// let response = client.delete_webhook()
    ///     .webhook_id(webhook_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn delete_webhook(&self) -> builder::DeleteWebhook<'_> {
        builder::DeleteWebhook::new(self)
    }
    /// Change a webhook
    ///
    /// Changes the choice of events or the expiry, or pauses delivery.
    ///
    /// Sends a `PATCH` request to `/webhooks/{webhookId}`
    ///
    /// Arguments:
    /// - `webhook_id`: The subscription.
    /// - `body`
    /// ```text
    /// let response = client.update_webhook()
    ///     .webhook_id(webhook_id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_webhook(&self) -> builder::UpdateWebhook<'_> {
        builder::UpdateWebhook::new(self)
    }
    /// List deliveries
    ///
    /// What was posted to your endpoint, and what it answered.
    ///
    /// Sends a `GET` request to `/webhooks/{webhookId}/logs`
    ///
    /// Arguments:
    /// - `webhook_id`: The subscription.
    /// - `limit`: The page size. 1 to 100 is good everywhere: the REST guide allows at most 100
    ///   and assumes 25, the reference allows 200 and assumes 50.
    /// - `max_status`: Only deliveries answered with this HTTP status or a lower one.
    /// - `min_status`: Only deliveries answered with this HTTP status or a higher one.
    /// - `offset`: How many items to skip.
    /// - `sort`: The order by time. The words are the reference's; the REST guide shows the
    ///   form `field:direction` (`created_at:desc`). The service may refuse the one or the
    ///   other.
    /// - `status`: Only deliveries that your endpoint answered with exactly this HTTP status.
    ///   Newer than the two bounds.
    /// ```text
    /// let response = client.list_webhook_logs()
    ///     .webhook_id(webhook_id)
    ///     .limit(limit)
    ///     .max_status(max_status)
    ///     .min_status(min_status)
    ///     .offset(offset)
    ///     .sort(sort)
    ///     .status(status)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_webhook_logs(&self) -> builder::ListWebhookLogs<'_> {
        builder::ListWebhookLogs::new(self)
    }
    /// Replay a delivery
    ///
    /// Posts a recorded event to your endpoint again and waits for its answer. Each call is one
    /// more delivery with an event id of its own.
    ///
    /// Sends a `POST` request to `/webhooks/{webhookId}/logs/{eventId}/replay`
    ///
    /// Arguments:
    /// - `webhook_id`: The subscription.
    /// - `event_id`: The recorded delivery.
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// ```text
    /// let response = client.replay_webhook_event()
    ///     .webhook_id(webhook_id)
    ///     .event_id(event_id)
    ///     .idempotency_key(idempotency_key)
    ///     .send()
    ///     .await;
    /// ```
    pub fn replay_webhook_event(&self) -> builder::ReplayWebhookEvent<'_> {
        builder::ReplayWebhookEvent::new(self)
    }
    /// Rotate a signing secret
    ///
    /// Makes a new secret; the old one is dead at once. A repetition kills the secret that the
    /// first attempt made, which may be the one you stored.
    ///
    /// Sends a `POST` request to `/webhooks/{webhookId}/secret/rotate`
    ///
    /// Arguments:
    /// - `webhook_id`: The subscription.
    /// - `idempotency_key`: Names this request, so that the service can tell a repetition from
    ///   a new one for 24 hours. The REST guide takes it on every POST; the reference documents
    ///   it for sending messages alone, so rely on it there only.
    /// ```text
    /// let response = client.rotate_webhook_secret()
    ///     .webhook_id(webhook_id)
    ///     .idempotency_key(idempotency_key)
    ///     .send()
    ///     .await;
    /// ```
    pub fn rotate_webhook_secret(&self) -> builder::RotateWebhookSecret<'_> {
        builder::RotateWebhookSecret::new(self)
    }
}
/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    /// Builder for [`Client::list_chats`]
    ///
    /// [`Client::list_chats`]: super::Client::list_chats
    #[derive(Clone)]
    pub struct ListChats<'a> {
        client: &'a super::Client,
        limit: Result<Option<i32>, crate::error::NoValue>,
        offset: Result<Option<i64>, crate::error::NoValue>,
        q: Result<Option<::std::string::String>, crate::error::NoValue>,
        sort: Result<Option<crate::generated::types::ChatSort>, crate::error::NoValue>,
    }
    impl<'a> ListChats<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                limit: Ok(None),
                offset: Ok(None),
                q: Ok(None),
                sort: Ok(None),
            }
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32, Error: ::std::convert::Into<crate::Error>>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("limit", error));
            self
        }
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64, Error: ::std::convert::Into<crate::Error>>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("offset", error));
            self
        }
        pub fn q<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                ::std::string::String,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.q = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("q", error));
            self
        }
        pub fn sort<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::generated::types::ChatSort,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.sort = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("sort", error));
            self
        }
        /// Sends a `GET` request to `/chats`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::ChatList>, crate::Error> {
            let Self { client, limit, offset, q, sort } = self;
            let limit = limit?;
            let offset = offset?;
            let q = q?;
            let sort = sort?;
            let url = super::operations::LIST_CHATS.url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .query(&[("limit", &limit)])
                .query(&[("offset", &offset)])
                .query(&[("q", &q)])
                .query(&[("sort", &sort)])
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::LIST_CHATS,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::get_chat`]
    ///
    /// [`Client::get_chat`]: super::Client::get_chat
    #[derive(Clone)]
    pub struct GetChat<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
    }
    impl<'a> GetChat<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        /// Sends a `GET` request to `/chats/{chatId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::ChatDetail>, crate::Error> {
            let Self { client, chat_id } = self;
            let chat_id = chat_id?;
            let url = super::operations::GET_CHAT
                .url(&client.baseurl, &[chat_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::GET_CHAT,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::get_chat_background`]
    ///
    /// [`Client::get_chat_background`]: super::Client::get_chat_background
    #[derive(Clone)]
    pub struct GetChatBackground<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
    }
    impl<'a> GetChatBackground<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        /// Sends a `GET` request to `/chats/{chatId}/background`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::ChatBackgroundResponse>,
            crate::Error,
        > {
            let Self { client, chat_id } = self;
            let chat_id = chat_id?;
            let url = super::operations::GET_CHAT_BACKGROUND
                .url(&client.baseurl, &[chat_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::GET_CHAT_BACKGROUND,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::remove_chat_background`]
    ///
    /// [`Client::remove_chat_background`]: super::Client::remove_chat_background
    #[derive(Clone)]
    pub struct RemoveChatBackground<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
    }
    impl<'a> RemoveChatBackground<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        /// Sends a `DELETE` request to `/chats/{chatId}/background`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::ChatBackgroundResponse>,
            crate::Error,
        > {
            let Self { client, chat_id } = self;
            let chat_id = chat_id?;
            let url = super::operations::REMOVE_CHAT_BACKGROUND
                .url(&client.baseurl, &[chat_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::REMOVE_CHAT_BACKGROUND,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::share_contact_card`]
    ///
    /// [`Client::share_contact_card`]: super::Client::share_contact_card
    #[derive(Clone)]
    pub struct ShareContactCard<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
    }
    impl<'a> ShareContactCard<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
                idempotency_key: Ok(None),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        /// Sends a `POST` request to `/chats/{chatId}/contact-card`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::ShareContactCardResponse>,
            crate::Error,
        > {
            let Self { client, chat_id, idempotency_key } = self;
            let chat_id = chat_id?;
            let idempotency_key = idempotency_key?;
            let url = super::operations::SHARE_CONTACT_CARD
                .url(&client.baseurl, &[chat_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::SHARE_CONTACT_CARD,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::list_chat_messages`]
    ///
    /// [`Client::list_chat_messages`]: super::Client::list_chat_messages
    #[derive(Clone)]
    pub struct ListChatMessages<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
        direction: Result<Option<types::DirectionFilter>, crate::error::NoValue>,
        limit: Result<Option<i32>, crate::error::NoValue>,
        offset: Result<Option<i64>, crate::error::NoValue>,
        since: Result<Option<i64>, crate::error::NoValue>,
        sort: Result<Option<crate::generated::types::SortOrder>, crate::error::NoValue>,
        until: Result<Option<i64>, crate::error::NoValue>,
    }
    impl<'a> ListChatMessages<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
                direction: Ok(None),
                limit: Ok(None),
                offset: Ok(None),
                since: Ok(None),
                sort: Ok(None),
                until: Ok(None),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        pub fn direction<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::DirectionFilter,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.direction = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("direction", error));
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32, Error: ::std::convert::Into<crate::Error>>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("limit", error));
            self
        }
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64, Error: ::std::convert::Into<crate::Error>>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("offset", error));
            self
        }
        pub fn since<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64, Error: ::std::convert::Into<crate::Error>>,
        {
            self.since = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("since", error));
            self
        }
        pub fn sort<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::generated::types::SortOrder,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.sort = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("sort", error));
            self
        }
        pub fn until<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64, Error: ::std::convert::Into<crate::Error>>,
        {
            self.until = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("until", error));
            self
        }
        /// Sends a `GET` request to `/chats/{chatId}/messages`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::MessageList>, crate::Error> {
            let Self { client, chat_id, direction, limit, offset, since, sort, until } = self;
            let chat_id = chat_id?;
            let direction = direction?;
            let limit = limit?;
            let offset = offset?;
            let since = since?;
            let sort = sort?;
            let until = until?;
            let url = super::operations::LIST_CHAT_MESSAGES
                .url(&client.baseurl, &[chat_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .query(&[("direction", &direction)])
                .query(&[("limit", &limit)])
                .query(&[("offset", &offset)])
                .query(&[("since", &since)])
                .query(&[("sort", &sort)])
                .query(&[("until", &until)])
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::LIST_CHAT_MESSAGES,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::send_message`]
    ///
    /// [`Client::send_message`]: super::Client::send_message
    #[derive(Clone)]
    pub struct SendMessage<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
        x_from_number: Result<Option<::std::string::String>, crate::error::NoValue>,
        body: crate::transport::Content<
            types::SendMessageRequest,
            types::builder::SendMessageRequest,
        >,
    }
    impl<'a> SendMessage<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
                idempotency_key: Ok(None),
                x_from_number: Ok(None),
                body: ::std::default::Default::default(),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        pub fn x_from_number<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                ::std::string::String,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.x_from_number = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("x_from_number", error));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::SendMessageRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::SendMessageRequest,
            ) -> types::builder::SendMessageRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/chats/{chatId}/messages`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::SendMessageResponse>,
            crate::Error,
        > {
            let Self { client, chat_id, idempotency_key, x_from_number, body } = self;
            let chat_id = chat_id?;
            let idempotency_key = idempotency_key?;
            let x_from_number = x_from_number?;
            let body = body.finish()?;
            let url = super::operations::SEND_MESSAGE
                .url(&client.baseurl, &[chat_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            if let Some(value) = x_from_number {
                header_map
                    .append(
                        "X-From-Number",
                        crate::transport::header_value("X-From-Number", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::SEND_MESSAGE,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::get_message`]
    ///
    /// [`Client::get_message`]: super::Client::get_message
    #[derive(Clone)]
    pub struct GetMessage<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
        message_id: Result<crate::ids::MessageId, crate::error::NoValue>,
    }
    impl<'a> GetMessage<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
                message_id: Err(crate::error::NoValue::Missing("message_id")),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        pub fn message_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::MessageId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.message_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("message_id", error));
            self
        }
        /// Sends a `GET` request to `/chats/{chatId}/messages/{messageId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::MessageDetail>, crate::Error> {
            let Self { client, chat_id, message_id } = self;
            let chat_id = chat_id?;
            let message_id = message_id?;
            let url = super::operations::GET_MESSAGE
                .url(&client.baseurl, &[chat_id.as_ref(), message_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::GET_MESSAGE,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::cancel_message`]
    ///
    /// [`Client::cancel_message`]: super::Client::cancel_message
    #[derive(Clone)]
    pub struct CancelMessage<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
        message_id: Result<crate::ids::MessageId, crate::error::NoValue>,
    }
    impl<'a> CancelMessage<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
                message_id: Err(crate::error::NoValue::Missing("message_id")),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        pub fn message_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::MessageId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.message_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("message_id", error));
            self
        }
        /// Sends a `DELETE` request to `/chats/{chatId}/messages/{messageId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::CancelMessageResponse>,
            crate::Error,
        > {
            let Self { client, chat_id, message_id } = self;
            let chat_id = chat_id?;
            let message_id = message_id?;
            let url = super::operations::CANCEL_MESSAGE
                .url(&client.baseurl, &[chat_id.as_ref(), message_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::CANCEL_MESSAGE,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::add_reaction`]
    ///
    /// [`Client::add_reaction`]: super::Client::add_reaction
    #[derive(Clone)]
    pub struct AddReaction<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
        message_id: Result<crate::ids::MessageRef, crate::error::NoValue>,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
        body: crate::transport::Content<
            types::ReactionRequest,
            types::builder::ReactionRequest,
        >,
    }
    impl<'a> AddReaction<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
                message_id: Err(crate::error::NoValue::Missing("message_id")),
                idempotency_key: Ok(None),
                body: ::std::default::Default::default(),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        pub fn message_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::MessageRef,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.message_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("message_id", error));
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::ReactionRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ReactionRequest,
            ) -> types::builder::ReactionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/chats/{chatId}/messages/{messageId}/reactions`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::ReactionResponse>, crate::Error> {
            let Self { client, chat_id, message_id, idempotency_key, body } = self;
            let chat_id = chat_id?;
            let message_id = message_id?;
            let idempotency_key = idempotency_key?;
            let body = body.finish()?;
            let url = super::operations::ADD_REACTION
                .url(&client.baseurl, &[chat_id.as_ref(), message_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::ADD_REACTION,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::get_message_status`]
    ///
    /// [`Client::get_message_status`]: super::Client::get_message_status
    #[derive(Clone)]
    pub struct GetMessageStatus<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
        message_id: Result<crate::ids::MessageId, crate::error::NoValue>,
    }
    impl<'a> GetMessageStatus<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
                message_id: Err(crate::error::NoValue::Missing("message_id")),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        pub fn message_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::MessageId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.message_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("message_id", error));
            self
        }
        /// Sends a `GET` request to `/chats/{chatId}/messages/{messageId}/status`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::MessageStatus>, crate::Error> {
            let Self { client, chat_id, message_id } = self;
            let chat_id = chat_id?;
            let message_id = message_id?;
            let url = super::operations::GET_MESSAGE_STATUS
                .url(&client.baseurl, &[chat_id.as_ref(), message_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::GET_MESSAGE_STATUS,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::send_poll`]
    ///
    /// [`Client::send_poll`]: super::Client::send_poll
    #[derive(Clone)]
    pub struct SendPoll<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
        body: crate::transport::Content<
            types::SendPollRequest,
            types::builder::SendPollRequest,
        >,
    }
    impl<'a> SendPoll<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
                idempotency_key: Ok(None),
                body: ::std::default::Default::default(),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::SendPollRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::SendPollRequest,
            ) -> types::builder::SendPollRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/chats/{chatId}/polls`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::SendPollResponse>, crate::Error> {
            let Self { client, chat_id, idempotency_key, body } = self;
            let chat_id = chat_id?;
            let idempotency_key = idempotency_key?;
            let body = body.finish()?;
            let url = super::operations::SEND_POLL
                .url(&client.baseurl, &[chat_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::SEND_POLL,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::get_poll_results`]
    ///
    /// [`Client::get_poll_results`]: super::Client::get_poll_results
    #[derive(Clone)]
    pub struct GetPollResults<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
        poll_id: Result<crate::ids::PollId, crate::error::NoValue>,
    }
    impl<'a> GetPollResults<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
                poll_id: Err(crate::error::NoValue::Missing("poll_id")),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        pub fn poll_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::PollId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.poll_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("poll_id", error));
            self
        }
        /// Sends a `GET` request to `/chats/{chatId}/polls/{pollId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::PollResults>, crate::Error> {
            let Self { client, chat_id, poll_id } = self;
            let chat_id = chat_id?;
            let poll_id = poll_id?;
            let url = super::operations::GET_POLL_RESULTS
                .url(&client.baseurl, &[chat_id.as_ref(), poll_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::GET_POLL_RESULTS,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::mark_chat_read`]
    ///
    /// [`Client::mark_chat_read`]: super::Client::mark_chat_read
    #[derive(Clone)]
    pub struct MarkChatRead<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
    }
    impl<'a> MarkChatRead<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
                idempotency_key: Ok(None),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        /// Sends a `POST` request to `/chats/{chatId}/read`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::ReadResponse>, crate::Error> {
            let Self { client, chat_id, idempotency_key } = self;
            let chat_id = chat_id?;
            let idempotency_key = idempotency_key?;
            let url = super::operations::MARK_CHAT_READ
                .url(&client.baseurl, &[chat_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::MARK_CHAT_READ,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::start_typing`]
    ///
    /// [`Client::start_typing`]: super::Client::start_typing
    #[derive(Clone)]
    pub struct StartTyping<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
    }
    impl<'a> StartTyping<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
                idempotency_key: Ok(None),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        /// Sends a `POST` request to `/chats/{chatId}/typing`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::TypingResponse>, crate::Error> {
            let Self { client, chat_id, idempotency_key } = self;
            let chat_id = chat_id?;
            let idempotency_key = idempotency_key?;
            let url = super::operations::START_TYPING
                .url(&client.baseurl, &[chat_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::START_TYPING,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::stop_typing`]
    ///
    /// [`Client::stop_typing`]: super::Client::stop_typing
    #[derive(Clone)]
    pub struct StopTyping<'a> {
        client: &'a super::Client,
        chat_id: Result<crate::ids::ChatId, crate::error::NoValue>,
    }
    impl<'a> StopTyping<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                chat_id: Err(crate::error::NoValue::Missing("chat_id")),
            }
        }
        pub fn chat_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ChatId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.chat_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("chat_id", error));
            self
        }
        /// Sends a `DELETE` request to `/chats/{chatId}/typing`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::TypingResponse>, crate::Error> {
            let Self { client, chat_id } = self;
            let chat_id = chat_id?;
            let url = super::operations::STOP_TYPING
                .url(&client.baseurl, &[chat_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::STOP_TYPING,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::list_contacts`]
    ///
    /// [`Client::list_contacts`]: super::Client::list_contacts
    #[derive(Clone)]
    pub struct ListContacts<'a> {
        client: &'a super::Client,
        limit: Result<Option<i32>, crate::error::NoValue>,
        offset: Result<Option<i64>, crate::error::NoValue>,
        q: Result<Option<::std::string::String>, crate::error::NoValue>,
        sort: Result<
            Option<crate::generated::types::ContactSort>,
            crate::error::NoValue,
        >,
    }
    impl<'a> ListContacts<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                limit: Ok(None),
                offset: Ok(None),
                q: Ok(None),
                sort: Ok(None),
            }
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32, Error: ::std::convert::Into<crate::Error>>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("limit", error));
            self
        }
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64, Error: ::std::convert::Into<crate::Error>>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("offset", error));
            self
        }
        pub fn q<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                ::std::string::String,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.q = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("q", error));
            self
        }
        pub fn sort<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::generated::types::ContactSort,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.sort = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("sort", error));
            self
        }
        /// Sends a `GET` request to `/contacts`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::ContactList>, crate::Error> {
            let Self { client, limit, offset, q, sort } = self;
            let limit = limit?;
            let offset = offset?;
            let q = q?;
            let sort = sort?;
            let url = super::operations::LIST_CONTACTS.url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .query(&[("limit", &limit)])
                .query(&[("offset", &offset)])
                .query(&[("q", &q)])
                .query(&[("sort", &sort)])
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::LIST_CONTACTS,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::create_contact`]
    ///
    /// [`Client::create_contact`]: super::Client::create_contact
    #[derive(Clone)]
    pub struct CreateContact<'a> {
        client: &'a super::Client,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
        body: crate::transport::Content<
            types::CreateContactRequest,
            types::builder::CreateContactRequest,
        >,
    }
    impl<'a> CreateContact<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                idempotency_key: Ok(None),
                body: ::std::default::Default::default(),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::CreateContactRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::CreateContactRequest,
            ) -> types::builder::CreateContactRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/contacts`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::Contact>, crate::Error> {
            let Self { client, idempotency_key, body } = self;
            let idempotency_key = idempotency_key?;
            let body = body.finish()?;
            let url = super::operations::CREATE_CONTACT.url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::CREATE_CONTACT,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::get_contact`]
    ///
    /// [`Client::get_contact`]: super::Client::get_contact
    #[derive(Clone)]
    pub struct GetContact<'a> {
        client: &'a super::Client,
        contact_id: Result<crate::ids::ContactId, crate::error::NoValue>,
    }
    impl<'a> GetContact<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                contact_id: Err(crate::error::NoValue::Missing("contact_id")),
            }
        }
        pub fn contact_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ContactId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.contact_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("contact_id", error));
            self
        }
        /// Sends a `GET` request to `/contacts/{contactId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::Contact>, crate::Error> {
            let Self { client, contact_id } = self;
            let contact_id = contact_id?;
            let url = super::operations::GET_CONTACT
                .url(&client.baseurl, &[contact_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::GET_CONTACT,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::delete_contact`]
    ///
    /// [`Client::delete_contact`]: super::Client::delete_contact
    #[derive(Clone)]
    pub struct DeleteContact<'a> {
        client: &'a super::Client,
        contact_id: Result<crate::ids::ContactId, crate::error::NoValue>,
    }
    impl<'a> DeleteContact<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                contact_id: Err(crate::error::NoValue::Missing("contact_id")),
            }
        }
        pub fn contact_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ContactId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.contact_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("contact_id", error));
            self
        }
        /// Sends a `DELETE` request to `/contacts/{contactId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::DeleteResponse>, crate::Error> {
            let Self { client, contact_id } = self;
            let contact_id = contact_id?;
            let url = super::operations::DELETE_CONTACT
                .url(&client.baseurl, &[contact_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::DELETE_CONTACT,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::update_contact`]
    ///
    /// [`Client::update_contact`]: super::Client::update_contact
    #[derive(Clone)]
    pub struct UpdateContact<'a> {
        client: &'a super::Client,
        contact_id: Result<crate::ids::ContactId, crate::error::NoValue>,
        body: crate::transport::Content<
            types::UpdateContactRequest,
            types::builder::UpdateContactRequest,
        >,
    }
    impl<'a> UpdateContact<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                contact_id: Err(crate::error::NoValue::Missing("contact_id")),
                body: ::std::default::Default::default(),
            }
        }
        pub fn contact_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ContactId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.contact_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("contact_id", error));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::UpdateContactRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::UpdateContactRequest,
            ) -> types::builder::UpdateContactRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `PATCH` request to `/contacts/{contactId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::Contact>, crate::Error> {
            let Self { client, contact_id, body } = self;
            let contact_id = contact_id?;
            let body = body.finish()?;
            let url = super::operations::UPDATE_CONTACT
                .url(&client.baseurl, &[contact_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::UPDATE_CONTACT,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::get_contact_capabilities`]
    ///
    /// [`Client::get_contact_capabilities`]: super::Client::get_contact_capabilities
    #[derive(Clone)]
    pub struct GetContactCapabilities<'a> {
        client: &'a super::Client,
        contact_id: Result<crate::ids::ContactId, crate::error::NoValue>,
    }
    impl<'a> GetContactCapabilities<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                contact_id: Err(crate::error::NoValue::Missing("contact_id")),
            }
        }
        pub fn contact_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ContactId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.contact_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("contact_id", error));
            self
        }
        /// Sends a `GET` request to `/contacts/{contactId}/capabilities`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::ContactCapabilities>,
            crate::Error,
        > {
            let Self { client, contact_id } = self;
            let contact_id = contact_id?;
            let url = super::operations::GET_CONTACT_CAPABILITIES
                .url(&client.baseurl, &[contact_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::GET_CONTACT_CAPABILITIES,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::list_contact_tags`]
    ///
    /// [`Client::list_contact_tags`]: super::Client::list_contact_tags
    #[derive(Clone)]
    pub struct ListContactTags<'a> {
        client: &'a super::Client,
        contact_id: Result<crate::ids::ContactId, crate::error::NoValue>,
    }
    impl<'a> ListContactTags<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                contact_id: Err(crate::error::NoValue::Missing("contact_id")),
            }
        }
        pub fn contact_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ContactId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.contact_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("contact_id", error));
            self
        }
        /// Sends a `GET` request to `/contacts/{contactId}/tags`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::ContactTagList>, crate::Error> {
            let Self { client, contact_id } = self;
            let contact_id = contact_id?;
            let url = super::operations::LIST_CONTACT_TAGS
                .url(&client.baseurl, &[contact_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::LIST_CONTACT_TAGS,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::add_contact_tags`]
    ///
    /// [`Client::add_contact_tags`]: super::Client::add_contact_tags
    #[derive(Clone)]
    pub struct AddContactTags<'a> {
        client: &'a super::Client,
        contact_id: Result<crate::ids::ContactId, crate::error::NoValue>,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
        body: crate::transport::Content<
            types::AddContactTagsRequest,
            types::builder::AddContactTagsRequest,
        >,
    }
    impl<'a> AddContactTags<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                contact_id: Err(crate::error::NoValue::Missing("contact_id")),
                idempotency_key: Ok(None),
                body: ::std::default::Default::default(),
            }
        }
        pub fn contact_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ContactId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.contact_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("contact_id", error));
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::AddContactTagsRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::AddContactTagsRequest,
            ) -> types::builder::AddContactTagsRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/contacts/{contactId}/tags`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::AddContactTagsResponse>,
            crate::Error,
        > {
            let Self { client, contact_id, idempotency_key, body } = self;
            let contact_id = contact_id?;
            let idempotency_key = idempotency_key?;
            let body = body.finish()?;
            let url = super::operations::ADD_CONTACT_TAGS
                .url(&client.baseurl, &[contact_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::ADD_CONTACT_TAGS,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::remove_contact_tag`]
    ///
    /// [`Client::remove_contact_tag`]: super::Client::remove_contact_tag
    #[derive(Clone)]
    pub struct RemoveContactTag<'a> {
        client: &'a super::Client,
        contact_id: Result<crate::ids::ContactId, crate::error::NoValue>,
        tag: Result<crate::ids::Tag, crate::error::NoValue>,
    }
    impl<'a> RemoveContactTag<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                contact_id: Err(crate::error::NoValue::Missing("contact_id")),
                tag: Err(crate::error::NoValue::Missing("tag")),
            }
        }
        pub fn contact_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ContactId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.contact_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("contact_id", error));
            self
        }
        pub fn tag<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::Tag,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.tag = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("tag", error));
            self
        }
        /// Sends a `DELETE` request to `/contacts/{contactId}/tags/{tag}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::DeleteResponse>, crate::Error> {
            let Self { client, contact_id, tag } = self;
            let contact_id = contact_id?;
            let tag = tag?;
            let url = super::operations::REMOVE_CONTACT_TAG
                .url(&client.baseurl, &[contact_id.as_ref(), tag.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::REMOVE_CONTACT_TAG,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::call_face_time`]
    ///
    /// [`Client::call_face_time`]: super::Client::call_face_time
    #[derive(Clone)]
    pub struct CallFaceTime<'a> {
        client: &'a super::Client,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
        body: crate::transport::Content<
            types::FaceTimeCallRequest,
            types::builder::FaceTimeCallRequest,
        >,
    }
    impl<'a> CallFaceTime<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                idempotency_key: Ok(None),
                body: ::std::default::Default::default(),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::FaceTimeCallRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::FaceTimeCallRequest,
            ) -> types::builder::FaceTimeCallRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/facetime/calls`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::FaceTimeCallResponse>,
            crate::Error,
        > {
            let Self { client, idempotency_key, body } = self;
            let idempotency_key = idempotency_key?;
            let body = body.finish()?;
            let url = super::operations::CALL_FACE_TIME.url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::CALL_FACE_TIME,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::list_groups`]
    ///
    /// [`Client::list_groups`]: super::Client::list_groups
    #[derive(Clone)]
    pub struct ListGroups<'a> {
        client: &'a super::Client,
        limit: Result<Option<i32>, crate::error::NoValue>,
        offset: Result<Option<i64>, crate::error::NoValue>,
        q: Result<Option<::std::string::String>, crate::error::NoValue>,
        sort: Result<
            Option<crate::generated::types::ContactSort>,
            crate::error::NoValue,
        >,
    }
    impl<'a> ListGroups<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                limit: Ok(None),
                offset: Ok(None),
                q: Ok(None),
                sort: Ok(None),
            }
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32, Error: ::std::convert::Into<crate::Error>>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("limit", error));
            self
        }
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64, Error: ::std::convert::Into<crate::Error>>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("offset", error));
            self
        }
        pub fn q<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                ::std::string::String,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.q = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("q", error));
            self
        }
        pub fn sort<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::generated::types::ContactSort,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.sort = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("sort", error));
            self
        }
        /// Sends a `GET` request to `/groups`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::GroupList>, crate::Error> {
            let Self { client, limit, offset, q, sort } = self;
            let limit = limit?;
            let offset = offset?;
            let q = q?;
            let sort = sort?;
            let url = super::operations::LIST_GROUPS.url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .query(&[("limit", &limit)])
                .query(&[("offset", &offset)])
                .query(&[("q", &q)])
                .query(&[("sort", &sort)])
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::LIST_GROUPS,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::create_group`]
    ///
    /// [`Client::create_group`]: super::Client::create_group
    #[derive(Clone)]
    pub struct CreateGroup<'a> {
        client: &'a super::Client,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
        body: crate::transport::Content<
            types::CreateGroupRequest,
            types::builder::CreateGroupRequest,
        >,
    }
    impl<'a> CreateGroup<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                idempotency_key: Ok(None),
                body: ::std::default::Default::default(),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::CreateGroupRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::CreateGroupRequest,
            ) -> types::builder::CreateGroupRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/groups`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::CreatedGroup>, crate::Error> {
            let Self { client, idempotency_key, body } = self;
            let idempotency_key = idempotency_key?;
            let body = body.finish()?;
            let url = super::operations::CREATE_GROUP.url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::CREATE_GROUP,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::get_group`]
    ///
    /// [`Client::get_group`]: super::Client::get_group
    #[derive(Clone)]
    pub struct GetGroup<'a> {
        client: &'a super::Client,
        group_id: Result<crate::ids::GroupId, crate::error::NoValue>,
    }
    impl<'a> GetGroup<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                group_id: Err(crate::error::NoValue::Missing("group_id")),
            }
        }
        pub fn group_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::GroupId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.group_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("group_id", error));
            self
        }
        /// Sends a `GET` request to `/groups/{groupId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::Group>, crate::Error> {
            let Self { client, group_id } = self;
            let group_id = group_id?;
            let url = super::operations::GET_GROUP
                .url(&client.baseurl, &[group_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::GET_GROUP,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::delete_group`]
    ///
    /// [`Client::delete_group`]: super::Client::delete_group
    #[derive(Clone)]
    pub struct DeleteGroup<'a> {
        client: &'a super::Client,
        group_id: Result<crate::ids::GroupId, crate::error::NoValue>,
    }
    impl<'a> DeleteGroup<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                group_id: Err(crate::error::NoValue::Missing("group_id")),
            }
        }
        pub fn group_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::GroupId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.group_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("group_id", error));
            self
        }
        /// Sends a `DELETE` request to `/groups/{groupId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::DeleteResponse>, crate::Error> {
            let Self { client, group_id } = self;
            let group_id = group_id?;
            let url = super::operations::DELETE_GROUP
                .url(&client.baseurl, &[group_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::DELETE_GROUP,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::update_group`]
    ///
    /// [`Client::update_group`]: super::Client::update_group
    #[derive(Clone)]
    pub struct UpdateGroup<'a> {
        client: &'a super::Client,
        group_id: Result<crate::ids::GroupId, crate::error::NoValue>,
        body: crate::transport::Content<
            types::UpdateGroupRequest,
            types::builder::UpdateGroupRequest,
        >,
    }
    impl<'a> UpdateGroup<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                group_id: Err(crate::error::NoValue::Missing("group_id")),
                body: ::std::default::Default::default(),
            }
        }
        pub fn group_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::GroupId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.group_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("group_id", error));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::UpdateGroupRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::UpdateGroupRequest,
            ) -> types::builder::UpdateGroupRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `PATCH` request to `/groups/{groupId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::UpdatedGroup>, crate::Error> {
            let Self { client, group_id, body } = self;
            let group_id = group_id?;
            let body = body.finish()?;
            let url = super::operations::UPDATE_GROUP
                .url(&client.baseurl, &[group_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::UPDATE_GROUP,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::remove_group_icon`]
    ///
    /// [`Client::remove_group_icon`]: super::Client::remove_group_icon
    #[derive(Clone)]
    pub struct RemoveGroupIcon<'a> {
        client: &'a super::Client,
        group_id: Result<crate::ids::GroupId, crate::error::NoValue>,
    }
    impl<'a> RemoveGroupIcon<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                group_id: Err(crate::error::NoValue::Missing("group_id")),
            }
        }
        pub fn group_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::GroupId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.group_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("group_id", error));
            self
        }
        /// Sends a `DELETE` request to `/groups/{groupId}/icon`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::GroupIconResponse>,
            crate::Error,
        > {
            let Self { client, group_id } = self;
            let group_id = group_id?;
            let url = super::operations::REMOVE_GROUP_ICON
                .url(&client.baseurl, &[group_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::REMOVE_GROUP_ICON,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::list_group_members`]
    ///
    /// [`Client::list_group_members`]: super::Client::list_group_members
    #[derive(Clone)]
    pub struct ListGroupMembers<'a> {
        client: &'a super::Client,
        group_id: Result<crate::ids::GroupId, crate::error::NoValue>,
        limit: Result<Option<i32>, crate::error::NoValue>,
        offset: Result<Option<i64>, crate::error::NoValue>,
    }
    impl<'a> ListGroupMembers<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                group_id: Err(crate::error::NoValue::Missing("group_id")),
                limit: Ok(None),
                offset: Ok(None),
            }
        }
        pub fn group_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::GroupId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.group_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("group_id", error));
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32, Error: ::std::convert::Into<crate::Error>>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("limit", error));
            self
        }
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64, Error: ::std::convert::Into<crate::Error>>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("offset", error));
            self
        }
        /// Sends a `GET` request to `/groups/{groupId}/members`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::GroupMemberList>, crate::Error> {
            let Self { client, group_id, limit, offset } = self;
            let group_id = group_id?;
            let limit = limit?;
            let offset = offset?;
            let url = super::operations::LIST_GROUP_MEMBERS
                .url(&client.baseurl, &[group_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .query(&[("limit", &limit)])
                .query(&[("offset", &offset)])
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::LIST_GROUP_MEMBERS,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::add_group_member`]
    ///
    /// [`Client::add_group_member`]: super::Client::add_group_member
    #[derive(Clone)]
    pub struct AddGroupMember<'a> {
        client: &'a super::Client,
        group_id: Result<crate::ids::GroupId, crate::error::NoValue>,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
        body: crate::transport::Content<
            types::AddGroupMemberRequest,
            types::builder::AddGroupMemberRequest,
        >,
    }
    impl<'a> AddGroupMember<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                group_id: Err(crate::error::NoValue::Missing("group_id")),
                idempotency_key: Ok(None),
                body: ::std::default::Default::default(),
            }
        }
        pub fn group_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::GroupId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.group_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("group_id", error));
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::AddGroupMemberRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::AddGroupMemberRequest,
            ) -> types::builder::AddGroupMemberRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/groups/{groupId}/members`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::AddGroupMemberResponse>,
            crate::Error,
        > {
            let Self { client, group_id, idempotency_key, body } = self;
            let group_id = group_id?;
            let idempotency_key = idempotency_key?;
            let body = body.finish()?;
            let url = super::operations::ADD_GROUP_MEMBER
                .url(&client.baseurl, &[group_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::ADD_GROUP_MEMBER,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::remove_group_member`]
    ///
    /// [`Client::remove_group_member`]: super::Client::remove_group_member
    #[derive(Clone)]
    pub struct RemoveGroupMember<'a> {
        client: &'a super::Client,
        group_id: Result<crate::ids::GroupId, crate::error::NoValue>,
        contact_id: Result<crate::ids::ContactId, crate::error::NoValue>,
    }
    impl<'a> RemoveGroupMember<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                group_id: Err(crate::error::NoValue::Missing("group_id")),
                contact_id: Err(crate::error::NoValue::Missing("contact_id")),
            }
        }
        pub fn group_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::GroupId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.group_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("group_id", error));
            self
        }
        pub fn contact_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::ContactId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.contact_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("contact_id", error));
            self
        }
        /// Sends a `DELETE` request to `/groups/{groupId}/members/{contactId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::RemoveGroupMemberResponse>,
            crate::Error,
        > {
            let Self { client, group_id, contact_id } = self;
            let group_id = group_id?;
            let contact_id = contact_id?;
            let url = super::operations::REMOVE_GROUP_MEMBER
                .url(&client.baseurl, &[group_id.as_ref(), contact_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::REMOVE_GROUP_MEMBER,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::list_location_contacts`]
    ///
    /// [`Client::list_location_contacts`]: super::Client::list_location_contacts
    #[derive(Clone)]
    pub struct ListLocationContacts<'a> {
        client: &'a super::Client,
    }
    impl<'a> ListLocationContacts<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        /// Sends a `GET` request to `/location/contacts`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::ContactLocationList>,
            crate::Error,
        > {
            let Self { client } = self;
            let url = super::operations::LIST_LOCATION_CONTACTS
                .url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::LIST_LOCATION_CONTACTS,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::refresh_location_contacts`]
    ///
    /// [`Client::refresh_location_contacts`]: super::Client::refresh_location_contacts
    #[derive(Clone)]
    pub struct RefreshLocationContacts<'a> {
        client: &'a super::Client,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
    }
    impl<'a> RefreshLocationContacts<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                idempotency_key: Ok(None),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        /// Sends a `POST` request to `/location/contacts/refresh`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::RefreshLocationResponse>,
            crate::Error,
        > {
            let Self { client, idempotency_key } = self;
            let idempotency_key = idempotency_key?;
            let url = super::operations::REFRESH_LOCATION_CONTACTS
                .url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::REFRESH_LOCATION_CONTACTS,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::get_location_contact`]
    ///
    /// [`Client::get_location_contact`]: super::Client::get_location_contact
    #[derive(Clone)]
    pub struct GetLocationContact<'a> {
        client: &'a super::Client,
        handle: Result<crate::ids::LocationContactId, crate::error::NoValue>,
    }
    impl<'a> GetLocationContact<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                handle: Err(crate::error::NoValue::Missing("handle")),
            }
        }
        pub fn handle<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::LocationContactId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.handle = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("handle", error));
            self
        }
        /// Sends a `GET` request to `/location/contacts/{handle}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::ContactLocation>, crate::Error> {
            let Self { client, handle } = self;
            let handle = handle?;
            let url = super::operations::GET_LOCATION_CONTACT
                .url(&client.baseurl, &[handle.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::GET_LOCATION_CONTACT,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::get_me`]
    ///
    /// [`Client::get_me`]: super::Client::get_me
    #[derive(Clone)]
    pub struct GetMe<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetMe<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        /// Sends a `GET` request to `/me`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::MeResponse>, crate::Error> {
            let Self { client } = self;
            let url = super::operations::GET_ME.url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::GET_ME,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::list_numbers`]
    ///
    /// [`Client::list_numbers`]: super::Client::list_numbers
    #[derive(Clone)]
    pub struct ListNumbers<'a> {
        client: &'a super::Client,
    }
    impl<'a> ListNumbers<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        /// Sends a `GET` request to `/me/numbers`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::NumberList>, crate::Error> {
            let Self { client } = self;
            let url = super::operations::LIST_NUMBERS.url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::LIST_NUMBERS,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::request_call_forwarding`]
    ///
    /// [`Client::request_call_forwarding`]: super::Client::request_call_forwarding
    #[derive(Clone)]
    pub struct RequestCallForwarding<'a> {
        client: &'a super::Client,
        number: Result<crate::ids::LineNumber, crate::error::NoValue>,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
        body: crate::transport::Content<
            types::CallForwardingRequest,
            types::builder::CallForwardingRequest,
        >,
    }
    impl<'a> RequestCallForwarding<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                number: Err(crate::error::NoValue::Missing("number")),
                idempotency_key: Ok(None),
                body: ::std::default::Default::default(),
            }
        }
        pub fn number<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::LineNumber,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.number = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("number", error));
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::CallForwardingRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::CallForwardingRequest,
            ) -> types::builder::CallForwardingRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/me/numbers/{number}/call-forwarding`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::CallForwardingResponse>,
            crate::Error,
        > {
            let Self { client, number, idempotency_key, body } = self;
            let number = number?;
            let idempotency_key = idempotency_key?;
            let body = body.finish()?;
            let url = super::operations::REQUEST_CALL_FORWARDING
                .url(&client.baseurl, &[number.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::REQUEST_CALL_FORWARDING,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::get_my_contact_card`]
    ///
    /// [`Client::get_my_contact_card`]: super::Client::get_my_contact_card
    #[derive(Clone)]
    pub struct GetMyContactCard<'a> {
        client: &'a super::Client,
        number: Result<crate::ids::LineNumber, crate::error::NoValue>,
    }
    impl<'a> GetMyContactCard<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                number: Err(crate::error::NoValue::Missing("number")),
            }
        }
        pub fn number<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::LineNumber,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.number = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("number", error));
            self
        }
        /// Sends a `GET` request to `/me/numbers/{number}/contact-card`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::ContactCard>, crate::Error> {
            let Self { client, number } = self;
            let number = number?;
            let url = super::operations::GET_MY_CONTACT_CARD
                .url(&client.baseurl, &[number.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::GET_MY_CONTACT_CARD,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::update_my_contact_card`]
    ///
    /// [`Client::update_my_contact_card`]: super::Client::update_my_contact_card
    #[derive(Clone)]
    pub struct UpdateMyContactCard<'a> {
        client: &'a super::Client,
        number: Result<crate::ids::LineNumber, crate::error::NoValue>,
        body: crate::transport::Content<
            types::UpdateContactCardRequest,
            types::builder::UpdateContactCardRequest,
        >,
    }
    impl<'a> UpdateMyContactCard<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                number: Err(crate::error::NoValue::Missing("number")),
                body: ::std::default::Default::default(),
            }
        }
        pub fn number<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::LineNumber,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.number = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("number", error));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::UpdateContactCardRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::UpdateContactCardRequest,
            ) -> types::builder::UpdateContactCardRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `PUT` request to `/me/numbers/{number}/contact-card`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::UpdateContactCardResponse>,
            crate::Error,
        > {
            let Self { client, number, body } = self;
            let number = number?;
            let body = body.finish()?;
            let url = super::operations::UPDATE_MY_CONTACT_CARD
                .url(&client.baseurl, &[number.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::UPDATE_MY_CONTACT_CARD,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::batch_lookup_phone_numbers`]
    ///
    /// [`Client::batch_lookup_phone_numbers`]: super::Client::batch_lookup_phone_numbers
    #[derive(Clone)]
    pub struct BatchLookupPhoneNumbers<'a> {
        client: &'a super::Client,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
        body: crate::transport::Content<
            types::PhoneNumberBatchRequest,
            types::builder::PhoneNumberBatchRequest,
        >,
    }
    impl<'a> BatchLookupPhoneNumbers<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                idempotency_key: Ok(None),
                body: ::std::default::Default::default(),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::PhoneNumberBatchRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::PhoneNumberBatchRequest,
            ) -> types::builder::PhoneNumberBatchRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/phone-numbers/batch`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::PhoneNumberLookupList>,
            crate::Error,
        > {
            let Self { client, idempotency_key, body } = self;
            let idempotency_key = idempotency_key?;
            let body = body.finish()?;
            let url = super::operations::BATCH_LOOKUP_PHONE_NUMBERS
                .url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::BATCH_LOOKUP_PHONE_NUMBERS,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::lookup_phone_number`]
    ///
    /// [`Client::lookup_phone_number`]: super::Client::lookup_phone_number
    #[derive(Clone)]
    pub struct LookupPhoneNumber<'a> {
        client: &'a super::Client,
        number: Result<::std::string::String, crate::error::NoValue>,
    }
    impl<'a> LookupPhoneNumber<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                number: Err(crate::error::NoValue::Missing("number")),
            }
        }
        pub fn number<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                ::std::string::String,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.number = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("number", error));
            self
        }
        /// Sends a `GET` request to `/phone-numbers/lookup`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::PhoneNumberLookupResult>,
            crate::Error,
        > {
            let Self { client, number } = self;
            let number = number?;
            let url = super::operations::LOOKUP_PHONE_NUMBER.url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .query(&[("number", &number)])
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::LOOKUP_PHONE_NUMBER,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::lookup_phone_number_post`]
    ///
    /// [`Client::lookup_phone_number_post`]: super::Client::lookup_phone_number_post
    #[derive(Clone)]
    pub struct LookupPhoneNumberPost<'a> {
        client: &'a super::Client,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
        body: crate::transport::Content<
            types::PhoneNumberLookupRequest,
            types::builder::PhoneNumberLookupRequest,
        >,
    }
    impl<'a> LookupPhoneNumberPost<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                idempotency_key: Ok(None),
                body: ::std::default::Default::default(),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::PhoneNumberLookupRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::PhoneNumberLookupRequest,
            ) -> types::builder::PhoneNumberLookupRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/phone-numbers/lookup`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::PhoneNumberLookupResult>,
            crate::Error,
        > {
            let Self { client, idempotency_key, body } = self;
            let idempotency_key = idempotency_key?;
            let body = body.finish()?;
            let url = super::operations::LOOKUP_PHONE_NUMBER_POST
                .url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::LOOKUP_PHONE_NUMBER_POST,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::list_webhooks`]
    ///
    /// [`Client::list_webhooks`]: super::Client::list_webhooks
    #[derive(Clone)]
    pub struct ListWebhooks<'a> {
        client: &'a super::Client,
    }
    impl<'a> ListWebhooks<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        /// Sends a `GET` request to `/webhooks`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::WebhookList>, crate::Error> {
            let Self { client } = self;
            let url = super::operations::LIST_WEBHOOKS.url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::LIST_WEBHOOKS,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::create_webhook`]
    ///
    /// [`Client::create_webhook`]: super::Client::create_webhook
    #[derive(Clone)]
    pub struct CreateWebhook<'a> {
        client: &'a super::Client,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
        body: crate::transport::Content<
            types::CreateWebhookRequest,
            types::builder::CreateWebhookRequest,
        >,
    }
    impl<'a> CreateWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                idempotency_key: Ok(None),
                body: ::std::default::Default::default(),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::CreateWebhookRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::CreateWebhookRequest,
            ) -> types::builder::CreateWebhookRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/webhooks`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::CreateWebhookResponse>,
            crate::Error,
        > {
            let Self { client, idempotency_key, body } = self;
            let idempotency_key = idempotency_key?;
            let body = body.finish()?;
            let url = super::operations::CREATE_WEBHOOK.url(&client.baseurl, &[]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::CREATE_WEBHOOK,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::get_webhook`]
    ///
    /// [`Client::get_webhook`]: super::Client::get_webhook
    #[derive(Clone)]
    pub struct GetWebhook<'a> {
        client: &'a super::Client,
        webhook_id: Result<crate::ids::WebhookId, crate::error::NoValue>,
    }
    impl<'a> GetWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                webhook_id: Err(crate::error::NoValue::Missing("webhook_id")),
            }
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::WebhookId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("webhook_id", error));
            self
        }
        /// Sends a `GET` request to `/webhooks/{webhookId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::Webhook>, crate::Error> {
            let Self { client, webhook_id } = self;
            let webhook_id = webhook_id?;
            let url = super::operations::GET_WEBHOOK
                .url(&client.baseurl, &[webhook_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::GET_WEBHOOK,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::delete_webhook`]
    ///
    /// [`Client::delete_webhook`]: super::Client::delete_webhook
    #[derive(Clone)]
    pub struct DeleteWebhook<'a> {
        client: &'a super::Client,
        webhook_id: Result<crate::ids::WebhookId, crate::error::NoValue>,
    }
    impl<'a> DeleteWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                webhook_id: Err(crate::error::NoValue::Missing("webhook_id")),
            }
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::WebhookId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("webhook_id", error));
            self
        }
        /// Sends a `DELETE` request to `/webhooks/{webhookId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::DeleteWebhookResponse>,
            crate::Error,
        > {
            let Self { client, webhook_id } = self;
            let webhook_id = webhook_id?;
            let url = super::operations::DELETE_WEBHOOK
                .url(&client.baseurl, &[webhook_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::DELETE_WEBHOOK,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::update_webhook`]
    ///
    /// [`Client::update_webhook`]: super::Client::update_webhook
    #[derive(Clone)]
    pub struct UpdateWebhook<'a> {
        client: &'a super::Client,
        webhook_id: Result<crate::ids::WebhookId, crate::error::NoValue>,
        body: crate::transport::Content<
            types::UpdateWebhookRequest,
            types::builder::UpdateWebhookRequest,
        >,
    }
    impl<'a> UpdateWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                webhook_id: Err(crate::error::NoValue::Missing("webhook_id")),
                body: ::std::default::Default::default(),
            }
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::WebhookId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("webhook_id", error));
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                types::UpdateWebhookRequest,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.body = crate::transport::Content::of(value);
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::UpdateWebhookRequest,
            ) -> types::builder::UpdateWebhookRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `PATCH` request to `/webhooks/{webhookId}`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::Webhook>, crate::Error> {
            let Self { client, webhook_id, body } = self;
            let webhook_id = webhook_id?;
            let body = body.finish()?;
            let url = super::operations::UPDATE_WEBHOOK
                .url(&client.baseurl, &[webhook_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::UPDATE_WEBHOOK,
                    request,
                    header_map,
                    Some(crate::transport::json(&body)?),
                )
                .await
        }
    }
    /// Builder for [`Client::list_webhook_logs`]
    ///
    /// [`Client::list_webhook_logs`]: super::Client::list_webhook_logs
    #[derive(Clone)]
    pub struct ListWebhookLogs<'a> {
        client: &'a super::Client,
        webhook_id: Result<crate::ids::WebhookId, crate::error::NoValue>,
        limit: Result<Option<i32>, crate::error::NoValue>,
        max_status: Result<Option<i32>, crate::error::NoValue>,
        min_status: Result<Option<i32>, crate::error::NoValue>,
        offset: Result<Option<i64>, crate::error::NoValue>,
        sort: Result<Option<crate::generated::types::SortOrder>, crate::error::NoValue>,
        status: Result<Option<i32>, crate::error::NoValue>,
    }
    impl<'a> ListWebhookLogs<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                webhook_id: Err(crate::error::NoValue::Missing("webhook_id")),
                limit: Ok(None),
                max_status: Ok(None),
                min_status: Ok(None),
                offset: Ok(None),
                sort: Ok(None),
                status: Ok(None),
            }
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::WebhookId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("webhook_id", error));
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32, Error: ::std::convert::Into<crate::Error>>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("limit", error));
            self
        }
        pub fn max_status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32, Error: ::std::convert::Into<crate::Error>>,
        {
            self.max_status = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("max_status", error));
            self
        }
        pub fn min_status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32, Error: ::std::convert::Into<crate::Error>>,
        {
            self.min_status = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("min_status", error));
            self
        }
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64, Error: ::std::convert::Into<crate::Error>>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("offset", error));
            self
        }
        pub fn sort<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::generated::types::SortOrder,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.sort = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("sort", error));
            self
        }
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32, Error: ::std::convert::Into<crate::Error>>,
        {
            self.status = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused("status", error));
            self
        }
        /// Sends a `GET` request to `/webhooks/{webhookId}/logs`
        pub async fn send(
            self,
        ) -> ::std::result::Result<crate::Reply<types::WebhookLogList>, crate::Error> {
            let Self {
                client,
                webhook_id,
                limit,
                max_status,
                min_status,
                offset,
                sort,
                status,
            } = self;
            let webhook_id = webhook_id?;
            let limit = limit?;
            let max_status = max_status?;
            let min_status = min_status?;
            let offset = offset?;
            let sort = sort?;
            let status = status?;
            let url = super::operations::LIST_WEBHOOK_LOGS
                .url(&client.baseurl, &[webhook_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .query(&[("limit", &limit)])
                .query(&[("max_status", &max_status)])
                .query(&[("min_status", &min_status)])
                .query(&[("offset", &offset)])
                .query(&[("sort", &sort)])
                .query(&[("status", &status)])
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::LIST_WEBHOOK_LOGS,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::replay_webhook_event`]
    ///
    /// [`Client::replay_webhook_event`]: super::Client::replay_webhook_event
    #[derive(Clone)]
    pub struct ReplayWebhookEvent<'a> {
        client: &'a super::Client,
        webhook_id: Result<crate::ids::WebhookId, crate::error::NoValue>,
        event_id: Result<crate::ids::EventId, crate::error::NoValue>,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
    }
    impl<'a> ReplayWebhookEvent<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                webhook_id: Err(crate::error::NoValue::Missing("webhook_id")),
                event_id: Err(crate::error::NoValue::Missing("event_id")),
                idempotency_key: Ok(None),
            }
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::WebhookId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("webhook_id", error));
            self
        }
        pub fn event_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::EventId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.event_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("event_id", error));
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        /// Sends a `POST` request to `/webhooks/{webhookId}/logs/{eventId}/replay`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::ReplayWebhookEventResponse>,
            crate::Error,
        > {
            let Self { client, webhook_id, event_id, idempotency_key } = self;
            let webhook_id = webhook_id?;
            let event_id = event_id?;
            let idempotency_key = idempotency_key?;
            let url = super::operations::REPLAY_WEBHOOK_EVENT
                .url(&client.baseurl, &[webhook_id.as_ref(), event_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::REPLAY_WEBHOOK_EVENT,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    /// Builder for [`Client::rotate_webhook_secret`]
    ///
    /// [`Client::rotate_webhook_secret`]: super::Client::rotate_webhook_secret
    #[derive(Clone)]
    pub struct RotateWebhookSecret<'a> {
        client: &'a super::Client,
        webhook_id: Result<crate::ids::WebhookId, crate::error::NoValue>,
        idempotency_key: Result<
            Option<crate::idempotency::IdempotencyKey>,
            crate::error::NoValue,
        >,
    }
    impl<'a> RotateWebhookSecret<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                webhook_id: Err(crate::error::NoValue::Missing("webhook_id")),
                idempotency_key: Ok(None),
            }
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::ids::WebhookId,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|error| crate::error::NoValue::refused("webhook_id", error));
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                crate::idempotency::IdempotencyKey,
                Error: ::std::convert::Into<crate::Error>,
            >,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::error::NoValue::refused(
                    "idempotency_key",
                    error,
                ));
            self
        }
        /// Sends a `POST` request to `/webhooks/{webhookId}/secret/rotate`
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            crate::Reply<types::RotateWebhookSecretResponse>,
            crate::Error,
        > {
            let Self { client, webhook_id, idempotency_key } = self;
            let webhook_id = webhook_id?;
            let idempotency_key = idempotency_key?;
            let url = super::operations::ROTATE_WEBHOOK_SECRET
                .url(&client.baseurl, &[webhook_id.as_ref()]);
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = idempotency_key {
                header_map
                    .append(
                        "Idempotency-Key",
                        crate::transport::header_value("Idempotency-Key", &value)?,
                    );
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .build()
                .map_err(crate::transport::unbuildable)?;
            crate::transport::call(
                    &client.inner,
                    &super::operations::ROTATE_WEBHOOK_SECRET,
                    request,
                    header_map,
                    None,
                )
                .await
        }
    }
    impl<'a> ::std::fmt::Debug for ListChats<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListChats").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for GetChat<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetChat").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for GetChatBackground<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetChatBackground").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for RemoveChatBackground<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RemoveChatBackground").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for ShareContactCard<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ShareContactCard").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for ListChatMessages<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListChatMessages").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for SendMessage<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("SendMessage").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for GetMessage<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetMessage").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for CancelMessage<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CancelMessage").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for AddReaction<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AddReaction").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for GetMessageStatus<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetMessageStatus").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for SendPoll<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("SendPoll").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for GetPollResults<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetPollResults").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for MarkChatRead<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MarkChatRead").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for StartTyping<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("StartTyping").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for StopTyping<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("StopTyping").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for ListContacts<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListContacts").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for CreateContact<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateContact").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for GetContact<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetContact").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for DeleteContact<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeleteContact").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for UpdateContact<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateContact").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for GetContactCapabilities<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetContactCapabilities").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for ListContactTags<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListContactTags").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for AddContactTags<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AddContactTags").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for RemoveContactTag<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RemoveContactTag").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for CallFaceTime<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CallFaceTime").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for ListGroups<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListGroups").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for CreateGroup<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateGroup").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for GetGroup<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetGroup").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for DeleteGroup<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeleteGroup").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for UpdateGroup<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateGroup").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for RemoveGroupIcon<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RemoveGroupIcon").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for ListGroupMembers<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListGroupMembers").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for AddGroupMember<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AddGroupMember").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for RemoveGroupMember<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RemoveGroupMember").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for ListLocationContacts<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListLocationContacts").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for RefreshLocationContacts<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RefreshLocationContacts").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for GetLocationContact<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetLocationContact").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for GetMe<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetMe").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for ListNumbers<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListNumbers").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for RequestCallForwarding<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RequestCallForwarding").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for GetMyContactCard<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetMyContactCard").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for UpdateMyContactCard<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateMyContactCard").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for BatchLookupPhoneNumbers<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("BatchLookupPhoneNumbers").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for LookupPhoneNumber<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("LookupPhoneNumber").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for LookupPhoneNumberPost<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("LookupPhoneNumberPost").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for ListWebhooks<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListWebhooks").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for CreateWebhook<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateWebhook").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for GetWebhook<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetWebhook").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for DeleteWebhook<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeleteWebhook").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for UpdateWebhook<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateWebhook").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for ListWebhookLogs<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListWebhookLogs").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for ReplayWebhookEvent<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReplayWebhookEvent").finish_non_exhaustive()
        }
    }
    impl<'a> ::std::fmt::Debug for RotateWebhookSecret<'a> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RotateWebhookSecret").finish_non_exhaustive()
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}
/// The first of the spec's servers.
pub const DEFAULT_SERVER: &str = "https://backend.blooio.com/v2/api";
/// Names of the fields that hold a time: milliseconds since 1970, or a
/// date and time.
pub const TIME_FIELDS: &[&str] = &[
    "added_at",
    "attempted_time",
    "created_at",
    "deleted_at",
    "delivered_at",
    "deprecated_at",
    "first_message_time",
    "lastChecked",
    "last_active",
    "last_checked",
    "last_inbound_time",
    "last_message_sent",
    "last_message_time",
    "last_outbound_time",
    "last_triggered",
    "last_updated",
    "marked_at",
    "read_at",
    "received_at",
    "removed_at",
    "response_received_at",
    "rotated_at",
    "sent_at",
    "started_at",
    "stopped_at",
    "time_delivered",
    "time_sent",
    "timestamp",
];
/// The operations of the spec, as data.
pub mod operations {
    use crate::wire::operation::{
        Availability, Location, Operation, Parameter, RequestBody, Retry,
    };
    /// `GET /chats`
    pub const LIST_CHATS: Operation = Operation {
        id: "listChats",
        name: "list_chats",
        summary: "List chats",
        tag: "Chats",
        method: "GET",
        path: "/chats",
        parameters: &[
            Parameter {
                name: "limit",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "The page size. 1 to 100 is good everywhere: the REST guide allows at most 100 and assumes 25, the reference allows 200 and assumes 50.",
            },
            Parameter {
                name: "offset",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "How many items to skip.",
            },
            Parameter {
                name: "q",
                location: Location::Query,
                required: false,
                schema: "string",
                values: &[],
                description: "Searches phone number or email address, and the name of the contact.",
            },
            Parameter {
                name: "sort",
                location: Location::Query,
                required: false,
                schema: "ChatSort",
                values: &["recent", "oldest"],
                description: "The order of the list. The words are the reference's; the REST guide shows the form `field:direction` (`created_at:desc`). The service may refuse the one or the other.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ChatList"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 429, 500],
    };
    /// `GET /chats/{chatId}`
    pub const GET_CHAT: Operation = Operation {
        id: "getChat",
        name: "get_chat",
        summary: "Show a chat",
        tag: "Chats",
        method: "GET",
        path: "/chats/{chatId}",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ChatDetail"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `GET /chats/{chatId}/background`
    pub const GET_CHAT_BACKGROUND: Operation = Operation {
        id: "getChatBackground",
        name: "get_chat_background",
        summary: "Show a chat background",
        tag: "Chats",
        method: "GET",
        path: "/chats/{chatId}/background",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ChatBackgroundResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 502, 503, 500],
    };
    /// `PUT /chats/{chatId}/background`
    pub const SET_CHAT_BACKGROUND: Operation = Operation {
        id: "setChatBackground",
        name: "set_chat_background",
        summary: "Set a chat background",
        tag: "Chats",
        method: "PUT",
        path: "/chats/{chatId}/background",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "multipart/form-data",
            schema: "ChatBackgroundUpload",
        }),
        success: ::std::option::Option::Some("ChatBackgroundResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::Some("background"),
        statuses: &[200, 400, 401, 403, 404, 422, 429, 502, 503, 500],
    };
    /// `DELETE /chats/{chatId}/background`
    pub const REMOVE_CHAT_BACKGROUND: Operation = Operation {
        id: "removeChatBackground",
        name: "remove_chat_background",
        summary: "Remove a chat background",
        tag: "Chats",
        method: "DELETE",
        path: "/chats/{chatId}/background",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ChatBackgroundResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 502, 503, 500],
    };
    /// `POST /chats/{chatId}/contact-card`
    pub const SHARE_CONTACT_CARD: Operation = Operation {
        id: "shareContactCard",
        name: "share_contact_card",
        summary: "Share your contact card",
        tag: "Contact Card",
        method: "POST",
        path: "/chats/{chatId}/contact-card",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ShareContactCardResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 409, 429, 502, 503, 500],
    };
    /// `GET /chats/{chatId}/messages`
    pub const LIST_CHAT_MESSAGES: Operation = Operation {
        id: "listChatMessages",
        name: "list_chat_messages",
        summary: "List messages",
        tag: "Messages",
        method: "GET",
        path: "/chats/{chatId}/messages",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
            Parameter {
                name: "limit",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "The page size. 1 to 100 is good everywhere: the REST guide allows at most 100 and assumes 25, the reference allows 200 and assumes 50.",
            },
            Parameter {
                name: "offset",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "How many items to skip.",
            },
            Parameter {
                name: "sort",
                location: Location::Query,
                required: false,
                schema: "SortOrder",
                values: &["asc", "desc"],
                description: "The order by time. The words are the reference's; the REST guide shows the form `field:direction` (`created_at:desc`). The service may refuse the one or the other.",
            },
            Parameter {
                name: "direction",
                location: Location::Query,
                required: false,
                schema: "DirectionFilter",
                values: &["inbound", "outbound"],
                description: "Only messages that went this way.",
            },
            Parameter {
                name: "since",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "Only messages from this moment on, in epoch milliseconds.",
            },
            Parameter {
                name: "until",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "Only messages up to this moment, in epoch milliseconds.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("MessageList"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `POST /chats/{chatId}/messages`
    pub const SEND_MESSAGE: Operation = Operation {
        id: "sendMessage",
        name: "send_message",
        summary: "Send a message",
        tag: "Messages",
        method: "POST",
        path: "/chats/{chatId}/messages",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
            Parameter {
                name: "X-From-Number",
                location: Location::Header,
                required: false,
                schema: "string",
                values: &[],
                description: "The line to send from, in E.164; it must belong to your organization. The older reference has this header where the newer one has `from_number` in the body, which must belong to the API key. No document says which one wins, so send one of them, and prefer the body.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "SendMessageRequest",
        }),
        success: ::std::option::Option::Some("SendMessageResponse"),
        retry: Retry::Keyed,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 202, 400, 401, 402, 403, 404, 409, 422, 429, 503, 500],
    };
    /// `GET /chats/{chatId}/messages/{messageId}`
    pub const GET_MESSAGE: Operation = Operation {
        id: "getMessage",
        name: "get_message",
        summary: "Show a message",
        tag: "Messages",
        method: "GET",
        path: "/chats/{chatId}/messages/{messageId}",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
            Parameter {
                name: "messageId",
                location: Location::Path,
                required: true,
                schema: "MessageId",
                values: &[],
                description: "The message.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("MessageDetail"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `DELETE /chats/{chatId}/messages/{messageId}`
    pub const CANCEL_MESSAGE: Operation = Operation {
        id: "cancelMessage",
        name: "cancel_message",
        summary: "Cancel a message",
        tag: "Messages",
        method: "DELETE",
        path: "/chats/{chatId}/messages/{messageId}",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
            Parameter {
                name: "messageId",
                location: Location::Path,
                required: true,
                schema: "MessageId",
                values: &[],
                description: "The message.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("CancelMessageResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Unconfirmed,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 409, 429, 500],
    };
    /// `POST /chats/{chatId}/messages/{messageId}/reactions`
    pub const ADD_REACTION: Operation = Operation {
        id: "addReaction",
        name: "add_reaction",
        summary: "React to a message",
        tag: "Reactions",
        method: "POST",
        path: "/chats/{chatId}/messages/{messageId}/reactions",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
            Parameter {
                name: "messageId",
                location: Location::Path,
                required: true,
                schema: "MessageRef",
                values: &[],
                description: "The message: its id, or `-1` for the newest one of the chat, `-2` for the one before, and so on.",
            },
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "ReactionRequest",
        }),
        success: ::std::option::Option::Some("ReactionResponse"),
        retry: Retry::Never,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 409, 422, 429, 502, 503, 500],
    };
    /// `GET /chats/{chatId}/messages/{messageId}/status`
    pub const GET_MESSAGE_STATUS: Operation = Operation {
        id: "getMessageStatus",
        name: "get_message_status",
        summary: "Show a message's status",
        tag: "Messages",
        method: "GET",
        path: "/chats/{chatId}/messages/{messageId}/status",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
            Parameter {
                name: "messageId",
                location: Location::Path,
                required: true,
                schema: "MessageId",
                values: &[],
                description: "The message.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("MessageStatus"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `POST /chats/{chatId}/polls`
    pub const SEND_POLL: Operation = Operation {
        id: "sendPoll",
        name: "send_poll",
        summary: "Send a poll",
        tag: "Polls",
        method: "POST",
        path: "/chats/{chatId}/polls",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "SendPollRequest",
        }),
        success: ::std::option::Option::Some("SendPollResponse"),
        retry: Retry::Never,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 402, 403, 404, 409, 422, 429, 502, 503, 500],
    };
    /// `GET /chats/{chatId}/polls/{pollId}`
    pub const GET_POLL_RESULTS: Operation = Operation {
        id: "getPollResults",
        name: "get_poll_results",
        summary: "Show poll results",
        tag: "Polls",
        method: "GET",
        path: "/chats/{chatId}/polls/{pollId}",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
            Parameter {
                name: "pollId",
                location: Location::Path,
                required: true,
                schema: "PollId",
                values: &[],
                description: "The poll.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("PollResults"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `POST /chats/{chatId}/read`
    pub const MARK_CHAT_READ: Operation = Operation {
        id: "markChatRead",
        name: "mark_chat_read",
        summary: "Mark a chat as read",
        tag: "Read Receipts",
        method: "POST",
        path: "/chats/{chatId}/read",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ReadResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 409, 429, 502, 500],
    };
    /// `POST /chats/{chatId}/typing`
    pub const START_TYPING: Operation = Operation {
        id: "startTyping",
        name: "start_typing",
        summary: "Show the typing indicator",
        tag: "Typing Indicators",
        method: "POST",
        path: "/chats/{chatId}/typing",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("TypingResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 409, 429, 502, 503, 500],
    };
    /// `DELETE /chats/{chatId}/typing`
    pub const STOP_TYPING: Operation = Operation {
        id: "stopTyping",
        name: "stop_typing",
        summary: "Hide the typing indicator",
        tag: "Typing Indicators",
        method: "DELETE",
        path: "/chats/{chatId}/typing",
        parameters: &[
            Parameter {
                name: "chatId",
                location: Location::Path,
                required: true,
                schema: "ChatId",
                values: &[],
                description: "The chat: E.164 number, email address, group id, or several numbers and addresses joined by commas.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("TypingResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 502, 503, 500],
    };
    /// `GET /contacts`
    pub const LIST_CONTACTS: Operation = Operation {
        id: "listContacts",
        name: "list_contacts",
        summary: "List contacts",
        tag: "Contacts",
        method: "GET",
        path: "/contacts",
        parameters: &[
            Parameter {
                name: "limit",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "The page size. 1 to 100 is good everywhere: the REST guide allows at most 100 and assumes 25, the reference allows 200 and assumes 50.",
            },
            Parameter {
                name: "offset",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "How many items to skip.",
            },
            Parameter {
                name: "q",
                location: Location::Query,
                required: false,
                schema: "string",
                values: &[],
                description: "Searches phone number or email address, and name.",
            },
            Parameter {
                name: "sort",
                location: Location::Query,
                required: false,
                schema: "ContactSort",
                values: &["recent", "oldest", "name_asc", "name_desc"],
                description: "The order of the list. The words are the reference's; the REST guide shows the form `field:direction` (`created_at:desc`). The service may refuse the one or the other.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ContactList"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 429, 500],
    };
    /// `POST /contacts`
    pub const CREATE_CONTACT: Operation = Operation {
        id: "createContact",
        name: "create_contact",
        summary: "Add a contact",
        tag: "Contacts",
        method: "POST",
        path: "/contacts",
        parameters: &[
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "CreateContactRequest",
        }),
        success: ::std::option::Option::Some("Contact"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[201, 400, 401, 403, 409, 422, 429, 500],
    };
    /// `GET /contacts/{contactId}`
    pub const GET_CONTACT: Operation = Operation {
        id: "getContact",
        name: "get_contact",
        summary: "Show a contact",
        tag: "Contacts",
        method: "GET",
        path: "/contacts/{contactId}",
        parameters: &[
            Parameter {
                name: "contactId",
                location: Location::Path,
                required: true,
                schema: "ContactId",
                values: &[],
                description: "The phone number (E.164) or email address of the contact.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("Contact"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `PATCH /contacts/{contactId}`
    pub const UPDATE_CONTACT: Operation = Operation {
        id: "updateContact",
        name: "update_contact",
        summary: "Rename a contact",
        tag: "Contacts",
        method: "PATCH",
        path: "/contacts/{contactId}",
        parameters: &[
            Parameter {
                name: "contactId",
                location: Location::Path,
                required: true,
                schema: "ContactId",
                values: &[],
                description: "The phone number (E.164) or email address of the contact.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "UpdateContactRequest",
        }),
        success: ::std::option::Option::Some("Contact"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 422, 429, 500],
    };
    /// `DELETE /contacts/{contactId}`
    pub const DELETE_CONTACT: Operation = Operation {
        id: "deleteContact",
        name: "delete_contact",
        summary: "Delete a contact",
        tag: "Contacts",
        method: "DELETE",
        path: "/contacts/{contactId}",
        parameters: &[
            Parameter {
                name: "contactId",
                location: Location::Path,
                required: true,
                schema: "ContactId",
                values: &[],
                description: "The phone number (E.164) or email address of the contact.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("DeleteResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `GET /contacts/{contactId}/capabilities`
    pub const GET_CONTACT_CAPABILITIES: Operation = Operation {
        id: "getContactCapabilities",
        name: "get_contact_capabilities",
        summary: "Check how a contact can be reached",
        tag: "Contacts",
        method: "GET",
        path: "/contacts/{contactId}/capabilities",
        parameters: &[
            Parameter {
                name: "contactId",
                location: Location::Path,
                required: true,
                schema: "ContactId",
                values: &[],
                description: "The phone number (E.164) or email address of the contact.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ContactCapabilities"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 503, 500],
    };
    /// `GET /contacts/{contactId}/tags`
    pub const LIST_CONTACT_TAGS: Operation = Operation {
        id: "listContactTags",
        name: "list_contact_tags",
        summary: "List a contact's tags",
        tag: "Contacts",
        method: "GET",
        path: "/contacts/{contactId}/tags",
        parameters: &[
            Parameter {
                name: "contactId",
                location: Location::Path,
                required: true,
                schema: "ContactId",
                values: &[],
                description: "The phone number (E.164) or email address of the contact.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ContactTagList"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `POST /contacts/{contactId}/tags`
    pub const ADD_CONTACT_TAGS: Operation = Operation {
        id: "addContactTags",
        name: "add_contact_tags",
        summary: "Tag a contact",
        tag: "Contacts",
        method: "POST",
        path: "/contacts/{contactId}/tags",
        parameters: &[
            Parameter {
                name: "contactId",
                location: Location::Path,
                required: true,
                schema: "ContactId",
                values: &[],
                description: "The phone number (E.164) or email address of the contact.",
            },
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "AddContactTagsRequest",
        }),
        success: ::std::option::Option::Some("AddContactTagsResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[201, 400, 401, 403, 404, 409, 422, 429, 500],
    };
    /// `DELETE /contacts/{contactId}/tags/{tag}`
    pub const REMOVE_CONTACT_TAG: Operation = Operation {
        id: "removeContactTag",
        name: "remove_contact_tag",
        summary: "Untag a contact",
        tag: "Contacts",
        method: "DELETE",
        path: "/contacts/{contactId}/tags/{tag}",
        parameters: &[
            Parameter {
                name: "contactId",
                location: Location::Path,
                required: true,
                schema: "ContactId",
                values: &[],
                description: "The phone number (E.164) or email address of the contact.",
            },
            Parameter {
                name: "tag",
                location: Location::Path,
                required: true,
                schema: "Tag",
                values: &[],
                description: "The label.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("DeleteResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `POST /facetime/calls`
    pub const CALL_FACE_TIME: Operation = Operation {
        id: "callFaceTime",
        name: "call_face_time",
        summary: "Start a FaceTime call",
        tag: "FaceTime",
        method: "POST",
        path: "/facetime/calls",
        parameters: &[
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "FaceTimeCallRequest",
        }),
        success: ::std::option::Option::Some("FaceTimeCallResponse"),
        retry: Retry::Never,
        availability: Availability::ComingSoon,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 409, 422, 429, 501, 500],
    };
    /// `GET /groups`
    pub const LIST_GROUPS: Operation = Operation {
        id: "listGroups",
        name: "list_groups",
        summary: "List groups",
        tag: "Groups",
        method: "GET",
        path: "/groups",
        parameters: &[
            Parameter {
                name: "limit",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "The page size. 1 to 100 is good everywhere: the REST guide allows at most 100 and assumes 25, the reference allows 200 and assumes 50.",
            },
            Parameter {
                name: "offset",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "How many items to skip.",
            },
            Parameter {
                name: "q",
                location: Location::Query,
                required: false,
                schema: "string",
                values: &[],
                description: "Searches the group name.",
            },
            Parameter {
                name: "sort",
                location: Location::Query,
                required: false,
                schema: "ContactSort",
                values: &["recent", "oldest", "name_asc", "name_desc"],
                description: "The order of the list. The words are the reference's; the REST guide shows the form `field:direction` (`created_at:desc`). The service may refuse the one or the other.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("GroupList"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 429, 500],
    };
    /// `POST /groups`
    pub const CREATE_GROUP: Operation = Operation {
        id: "createGroup",
        name: "create_group",
        summary: "Create a group",
        tag: "Groups",
        method: "POST",
        path: "/groups",
        parameters: &[
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "CreateGroupRequest",
        }),
        success: ::std::option::Option::Some("CreatedGroup"),
        retry: Retry::Never,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[201, 400, 401, 403, 409, 422, 429, 500],
    };
    /// `GET /groups/{groupId}`
    pub const GET_GROUP: Operation = Operation {
        id: "getGroup",
        name: "get_group",
        summary: "Show a group",
        tag: "Groups",
        method: "GET",
        path: "/groups/{groupId}",
        parameters: &[
            Parameter {
                name: "groupId",
                location: Location::Path,
                required: true,
                schema: "GroupId",
                values: &[],
                description: "The group.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("Group"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `PATCH /groups/{groupId}`
    pub const UPDATE_GROUP: Operation = Operation {
        id: "updateGroup",
        name: "update_group",
        summary: "Rename a group",
        tag: "Groups",
        method: "PATCH",
        path: "/groups/{groupId}",
        parameters: &[
            Parameter {
                name: "groupId",
                location: Location::Path,
                required: true,
                schema: "GroupId",
                values: &[],
                description: "The group.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "UpdateGroupRequest",
        }),
        success: ::std::option::Option::Some("UpdatedGroup"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 422, 429, 500],
    };
    /// `DELETE /groups/{groupId}`
    pub const DELETE_GROUP: Operation = Operation {
        id: "deleteGroup",
        name: "delete_group",
        summary: "Delete a group",
        tag: "Groups",
        method: "DELETE",
        path: "/groups/{groupId}",
        parameters: &[
            Parameter {
                name: "groupId",
                location: Location::Path,
                required: true,
                schema: "GroupId",
                values: &[],
                description: "The group.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("DeleteResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 502, 503, 500],
    };
    /// `POST /groups/{groupId}/icon`
    pub const SET_GROUP_ICON: Operation = Operation {
        id: "setGroupIcon",
        name: "set_group_icon",
        summary: "Set a group icon",
        tag: "Groups",
        method: "POST",
        path: "/groups/{groupId}/icon",
        parameters: &[
            Parameter {
                name: "groupId",
                location: Location::Path,
                required: true,
                schema: "GroupId",
                values: &[],
                description: "The group.",
            },
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "multipart/form-data",
            schema: "GroupIconUpload",
        }),
        success: ::std::option::Option::Some("GroupIconResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::Some("icon"),
        statuses: &[200, 400, 401, 403, 404, 409, 422, 429, 502, 503, 500],
    };
    /// `DELETE /groups/{groupId}/icon`
    pub const REMOVE_GROUP_ICON: Operation = Operation {
        id: "removeGroupIcon",
        name: "remove_group_icon",
        summary: "Remove a group icon",
        tag: "Groups",
        method: "DELETE",
        path: "/groups/{groupId}/icon",
        parameters: &[
            Parameter {
                name: "groupId",
                location: Location::Path,
                required: true,
                schema: "GroupId",
                values: &[],
                description: "The group.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("GroupIconResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 502, 503, 500],
    };
    /// `GET /groups/{groupId}/members`
    pub const LIST_GROUP_MEMBERS: Operation = Operation {
        id: "listGroupMembers",
        name: "list_group_members",
        summary: "List group members",
        tag: "Group Members",
        method: "GET",
        path: "/groups/{groupId}/members",
        parameters: &[
            Parameter {
                name: "groupId",
                location: Location::Path,
                required: true,
                schema: "GroupId",
                values: &[],
                description: "The group.",
            },
            Parameter {
                name: "limit",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "The page size. 1 to 100 is good everywhere: the REST guide allows at most 100 and assumes 25, the reference allows 200 and assumes 50.",
            },
            Parameter {
                name: "offset",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "How many items to skip.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("GroupMemberList"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `POST /groups/{groupId}/members`
    pub const ADD_GROUP_MEMBER: Operation = Operation {
        id: "addGroupMember",
        name: "add_group_member",
        summary: "Add a group member",
        tag: "Group Members",
        method: "POST",
        path: "/groups/{groupId}/members",
        parameters: &[
            Parameter {
                name: "groupId",
                location: Location::Path,
                required: true,
                schema: "GroupId",
                values: &[],
                description: "The group.",
            },
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "AddGroupMemberRequest",
        }),
        success: ::std::option::Option::Some("AddGroupMemberResponse"),
        retry: Retry::Idempotent,
        availability: Availability::ComingSoon,
        upload: ::std::option::Option::None,
        statuses: &[200, 201, 400, 401, 403, 404, 409, 422, 429, 501, 500],
    };
    /// `DELETE /groups/{groupId}/members/{contactId}`
    pub const REMOVE_GROUP_MEMBER: Operation = Operation {
        id: "removeGroupMember",
        name: "remove_group_member",
        summary: "Remove a group member",
        tag: "Group Members",
        method: "DELETE",
        path: "/groups/{groupId}/members/{contactId}",
        parameters: &[
            Parameter {
                name: "groupId",
                location: Location::Path,
                required: true,
                schema: "GroupId",
                values: &[],
                description: "The group.",
            },
            Parameter {
                name: "contactId",
                location: Location::Path,
                required: true,
                schema: "ContactId",
                values: &[],
                description: "The phone number (E.164) or email address of the contact.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("RemoveGroupMemberResponse"),
        retry: Retry::Idempotent,
        availability: Availability::ComingSoon,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 501, 500],
    };
    /// `GET /location/contacts`
    pub const LIST_LOCATION_CONTACTS: Operation = Operation {
        id: "listLocationContacts",
        name: "list_location_contacts",
        summary: "List shared locations",
        tag: "Location",
        method: "GET",
        path: "/location/contacts",
        parameters: &[],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ContactLocationList"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 401, 403, 404, 429, 500],
    };
    /// `POST /location/contacts/refresh`
    pub const REFRESH_LOCATION_CONTACTS: Operation = Operation {
        id: "refreshLocationContacts",
        name: "refresh_location_contacts",
        summary: "Refresh shared locations",
        tag: "Location",
        method: "POST",
        path: "/location/contacts/refresh",
        parameters: &[
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("RefreshLocationResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 409, 429, 500],
    };
    /// `GET /location/contacts/{handle}`
    pub const GET_LOCATION_CONTACT: Operation = Operation {
        id: "getLocationContact",
        name: "get_location_contact",
        summary: "Show a shared location",
        tag: "Location",
        method: "GET",
        path: "/location/contacts/{handle}",
        parameters: &[
            Parameter {
                name: "handle",
                location: Location::Path,
                required: true,
                schema: "LocationContactId",
                values: &[],
                description: "The phone number or email address of the contact.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ContactLocation"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `GET /me`
    pub const GET_ME: Operation = Operation {
        id: "getMe",
        name: "get_me",
        summary: "Show the account",
        tag: "Account",
        method: "GET",
        path: "/me",
        parameters: &[],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("MeResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 401, 403, 429, 500],
    };
    /// `GET /me/numbers`
    pub const LIST_NUMBERS: Operation = Operation {
        id: "listNumbers",
        name: "list_numbers",
        summary: "List your lines",
        tag: "Numbers",
        method: "GET",
        path: "/me/numbers",
        parameters: &[],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("NumberList"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 401, 403, 429, 500],
    };
    /// `POST /me/numbers/{number}/call-forwarding`
    pub const REQUEST_CALL_FORWARDING: Operation = Operation {
        id: "requestCallForwarding",
        name: "request_call_forwarding",
        summary: "Ask for call forwarding",
        tag: "Numbers",
        method: "POST",
        path: "/me/numbers/{number}/call-forwarding",
        parameters: &[
            Parameter {
                name: "number",
                location: Location::Path,
                required: true,
                schema: "LineNumber",
                values: &[],
                description: "Your line, in E.164.",
            },
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "CallForwardingRequest",
        }),
        success: ::std::option::Option::Some("CallForwardingResponse"),
        retry: Retry::Never,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[201, 400, 401, 403, 404, 409, 422, 429, 500],
    };
    /// `GET /me/numbers/{number}/contact-card`
    pub const GET_MY_CONTACT_CARD: Operation = Operation {
        id: "getMyContactCard",
        name: "get_my_contact_card",
        summary: "Show a line's contact card",
        tag: "Contact Card",
        method: "GET",
        path: "/me/numbers/{number}/contact-card",
        parameters: &[
            Parameter {
                name: "number",
                location: Location::Path,
                required: true,
                schema: "LineNumber",
                values: &[],
                description: "Your line, in E.164.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ContactCard"),
        retry: Retry::Idempotent,
        availability: Availability::ComingSoon,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 501, 500],
    };
    /// `PUT /me/numbers/{number}/contact-card`
    pub const UPDATE_MY_CONTACT_CARD: Operation = Operation {
        id: "updateMyContactCard",
        name: "update_my_contact_card",
        summary: "Change a line's contact card",
        tag: "Contact Card",
        method: "PUT",
        path: "/me/numbers/{number}/contact-card",
        parameters: &[
            Parameter {
                name: "number",
                location: Location::Path,
                required: true,
                schema: "LineNumber",
                values: &[],
                description: "Your line, in E.164.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "UpdateContactCardRequest",
        }),
        success: ::std::option::Option::Some("UpdateContactCardResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 422, 429, 502, 500],
    };
    /// `POST /phone-numbers/batch`
    pub const BATCH_LOOKUP_PHONE_NUMBERS: Operation = Operation {
        id: "batchLookupPhoneNumbers",
        name: "batch_lookup_phone_numbers",
        summary: "Look up many phone numbers",
        tag: "Phone Numbers",
        method: "POST",
        path: "/phone-numbers/batch",
        parameters: &[
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "PhoneNumberBatchRequest",
        }),
        success: ::std::option::Option::Some("PhoneNumberLookupList"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 409, 422, 429, 500],
    };
    /// `GET /phone-numbers/lookup`
    pub const LOOKUP_PHONE_NUMBER: Operation = Operation {
        id: "lookupPhoneNumber",
        name: "lookup_phone_number",
        summary: "Look up a phone number",
        tag: "Phone Numbers",
        method: "GET",
        path: "/phone-numbers/lookup",
        parameters: &[
            Parameter {
                name: "number",
                location: Location::Query,
                required: true,
                schema: "string",
                values: &[],
                description: "The phone number to look up, best in E.164.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("PhoneNumberLookupResult"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 429, 500],
    };
    /// `POST /phone-numbers/lookup`
    pub const LOOKUP_PHONE_NUMBER_POST: Operation = Operation {
        id: "lookupPhoneNumberPost",
        name: "lookup_phone_number_post",
        summary: "Look up a phone number (POST)",
        tag: "Phone Numbers",
        method: "POST",
        path: "/phone-numbers/lookup",
        parameters: &[
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "PhoneNumberLookupRequest",
        }),
        success: ::std::option::Option::Some("PhoneNumberLookupResult"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 409, 422, 429, 500],
    };
    /// `GET /webhooks`
    pub const LIST_WEBHOOKS: Operation = Operation {
        id: "listWebhooks",
        name: "list_webhooks",
        summary: "List webhooks",
        tag: "Webhooks",
        method: "GET",
        path: "/webhooks",
        parameters: &[],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("WebhookList"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 401, 403, 429, 500],
    };
    /// `POST /webhooks`
    pub const CREATE_WEBHOOK: Operation = Operation {
        id: "createWebhook",
        name: "create_webhook",
        summary: "Subscribe to events",
        tag: "Webhooks",
        method: "POST",
        path: "/webhooks",
        parameters: &[
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "CreateWebhookRequest",
        }),
        success: ::std::option::Option::Some("CreateWebhookResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 201, 400, 401, 403, 409, 422, 429, 500],
    };
    /// `GET /webhooks/{webhookId}`
    pub const GET_WEBHOOK: Operation = Operation {
        id: "getWebhook",
        name: "get_webhook",
        summary: "Show a webhook",
        tag: "Webhooks",
        method: "GET",
        path: "/webhooks/{webhookId}",
        parameters: &[
            Parameter {
                name: "webhookId",
                location: Location::Path,
                required: true,
                schema: "WebhookId",
                values: &[],
                description: "The subscription.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("Webhook"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `PATCH /webhooks/{webhookId}`
    pub const UPDATE_WEBHOOK: Operation = Operation {
        id: "updateWebhook",
        name: "update_webhook",
        summary: "Change a webhook",
        tag: "Webhooks",
        method: "PATCH",
        path: "/webhooks/{webhookId}",
        parameters: &[
            Parameter {
                name: "webhookId",
                location: Location::Path,
                required: true,
                schema: "WebhookId",
                values: &[],
                description: "The subscription.",
            },
        ],
        body: ::std::option::Option::Some(RequestBody {
            media_type: "application/json",
            schema: "UpdateWebhookRequest",
        }),
        success: ::std::option::Option::Some("Webhook"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 422, 429, 500],
    };
    /// `DELETE /webhooks/{webhookId}`
    pub const DELETE_WEBHOOK: Operation = Operation {
        id: "deleteWebhook",
        name: "delete_webhook",
        summary: "Delete a webhook",
        tag: "Webhooks",
        method: "DELETE",
        path: "/webhooks/{webhookId}",
        parameters: &[
            Parameter {
                name: "webhookId",
                location: Location::Path,
                required: true,
                schema: "WebhookId",
                values: &[],
                description: "The subscription.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("DeleteWebhookResponse"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `GET /webhooks/{webhookId}/logs`
    pub const LIST_WEBHOOK_LOGS: Operation = Operation {
        id: "listWebhookLogs",
        name: "list_webhook_logs",
        summary: "List deliveries",
        tag: "Webhook Logs",
        method: "GET",
        path: "/webhooks/{webhookId}/logs",
        parameters: &[
            Parameter {
                name: "webhookId",
                location: Location::Path,
                required: true,
                schema: "WebhookId",
                values: &[],
                description: "The subscription.",
            },
            Parameter {
                name: "limit",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "The page size. 1 to 100 is good everywhere: the REST guide allows at most 100 and assumes 25, the reference allows 200 and assumes 50.",
            },
            Parameter {
                name: "offset",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "How many items to skip.",
            },
            Parameter {
                name: "sort",
                location: Location::Query,
                required: false,
                schema: "SortOrder",
                values: &["asc", "desc"],
                description: "The order by time. The words are the reference's; the REST guide shows the form `field:direction` (`created_at:desc`). The service may refuse the one or the other.",
            },
            Parameter {
                name: "status",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "Only deliveries that your endpoint answered with exactly this HTTP status. Newer than the two bounds.",
            },
            Parameter {
                name: "min_status",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "Only deliveries answered with this HTTP status or a higher one.",
            },
            Parameter {
                name: "max_status",
                location: Location::Query,
                required: false,
                schema: "integer",
                values: &[],
                description: "Only deliveries answered with this HTTP status or a lower one.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("WebhookLogList"),
        retry: Retry::Idempotent,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 429, 500],
    };
    /// `POST /webhooks/{webhookId}/logs/{eventId}/replay`
    pub const REPLAY_WEBHOOK_EVENT: Operation = Operation {
        id: "replayWebhookEvent",
        name: "replay_webhook_event",
        summary: "Replay a delivery",
        tag: "Webhook Logs",
        method: "POST",
        path: "/webhooks/{webhookId}/logs/{eventId}/replay",
        parameters: &[
            Parameter {
                name: "webhookId",
                location: Location::Path,
                required: true,
                schema: "WebhookId",
                values: &[],
                description: "The subscription.",
            },
            Parameter {
                name: "eventId",
                location: Location::Path,
                required: true,
                schema: "EventId",
                values: &[],
                description: "The recorded delivery.",
            },
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("ReplayWebhookEventResponse"),
        retry: Retry::Never,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 409, 429, 500],
    };
    /// `POST /webhooks/{webhookId}/secret/rotate`
    pub const ROTATE_WEBHOOK_SECRET: Operation = Operation {
        id: "rotateWebhookSecret",
        name: "rotate_webhook_secret",
        summary: "Rotate a signing secret",
        tag: "Webhooks",
        method: "POST",
        path: "/webhooks/{webhookId}/secret/rotate",
        parameters: &[
            Parameter {
                name: "webhookId",
                location: Location::Path,
                required: true,
                schema: "WebhookId",
                values: &[],
                description: "The subscription.",
            },
            Parameter {
                name: "Idempotency-Key",
                location: Location::Header,
                required: false,
                schema: "IdempotencyKey",
                values: &[],
                description: "Names this request, so that the service can tell a repetition from a new one for 24 hours. The REST guide takes it on every POST; the reference documents it for sending messages alone, so rely on it there only.",
            },
        ],
        body: ::std::option::Option::None,
        success: ::std::option::Option::Some("RotateWebhookSecretResponse"),
        retry: Retry::Never,
        availability: Availability::Available,
        upload: ::std::option::Option::None,
        statuses: &[200, 400, 401, 403, 404, 409, 429, 500],
    };
    /// Every operation, in the order of the spec.
    pub static ALL: [Operation; 56usize] = [
        LIST_CHATS,
        GET_CHAT,
        GET_CHAT_BACKGROUND,
        SET_CHAT_BACKGROUND,
        REMOVE_CHAT_BACKGROUND,
        SHARE_CONTACT_CARD,
        LIST_CHAT_MESSAGES,
        SEND_MESSAGE,
        GET_MESSAGE,
        CANCEL_MESSAGE,
        ADD_REACTION,
        GET_MESSAGE_STATUS,
        SEND_POLL,
        GET_POLL_RESULTS,
        MARK_CHAT_READ,
        START_TYPING,
        STOP_TYPING,
        LIST_CONTACTS,
        CREATE_CONTACT,
        GET_CONTACT,
        UPDATE_CONTACT,
        DELETE_CONTACT,
        GET_CONTACT_CAPABILITIES,
        LIST_CONTACT_TAGS,
        ADD_CONTACT_TAGS,
        REMOVE_CONTACT_TAG,
        CALL_FACE_TIME,
        LIST_GROUPS,
        CREATE_GROUP,
        GET_GROUP,
        UPDATE_GROUP,
        DELETE_GROUP,
        SET_GROUP_ICON,
        REMOVE_GROUP_ICON,
        LIST_GROUP_MEMBERS,
        ADD_GROUP_MEMBER,
        REMOVE_GROUP_MEMBER,
        LIST_LOCATION_CONTACTS,
        REFRESH_LOCATION_CONTACTS,
        GET_LOCATION_CONTACT,
        GET_ME,
        LIST_NUMBERS,
        REQUEST_CALL_FORWARDING,
        GET_MY_CONTACT_CARD,
        UPDATE_MY_CONTACT_CARD,
        BATCH_LOOKUP_PHONE_NUMBERS,
        LOOKUP_PHONE_NUMBER,
        LOOKUP_PHONE_NUMBER_POST,
        LIST_WEBHOOKS,
        CREATE_WEBHOOK,
        GET_WEBHOOK,
        UPDATE_WEBHOOK,
        DELETE_WEBHOOK,
        LIST_WEBHOOK_LOGS,
        REPLAY_WEBHOOK_EVENT,
        ROTATE_WEBHOOK_SECRET,
    ];
}
/// Bounds that the spec states.
pub mod limits {
    /// `minItems` of AddContactTagsRequest.tags
    pub const ADD_CONTACT_TAGS_REQUEST_TAGS_MIN_ITEMS: usize = 1;
    /// `minLength` of AddGroupMemberRequest.contact_id
    pub const ADD_GROUP_MEMBER_REQUEST_CONTACT_ID_MIN_LENGTH: usize = 1;
    /// `minLength` of AttachmentObject.url
    pub const ATTACHMENT_OBJECT_URL_MIN_LENGTH: usize = 1;
    /// `minLength` of CallForwardingRequest.forward_to
    pub const CALL_FORWARDING_REQUEST_FORWARD_TO_MIN_LENGTH: usize = 1;
    /// `maxLength` of CreateGroupRequest.name
    pub const CREATE_GROUP_REQUEST_NAME_MAX_LENGTH: usize = 255;
    /// `minLength` of FaceTimeCallRequest.handle
    pub const FACE_TIME_CALL_REQUEST_HANDLE_MIN_LENGTH: usize = 1;
    /// `minLength` of IdempotencyKey
    pub const IDEMPOTENCY_KEY_MIN_LENGTH: usize = 1;
    /// `maxLength` of IdempotencyKey
    pub const IDEMPOTENCY_KEY_MAX_LENGTH: usize = 255;
    /// `maxLength` of LinkPreview.title
    pub const LINK_PREVIEW_TITLE_MAX_LENGTH: usize = 200;
    /// `minItems` of PhoneNumberBatchRequest.numbers
    pub const PHONE_NUMBER_BATCH_REQUEST_NUMBERS_MIN_ITEMS: usize = 1;
    /// `maxItems` of PhoneNumberBatchRequest.numbers
    pub const PHONE_NUMBER_BATCH_REQUEST_NUMBERS_MAX_ITEMS: usize = 100;
    /// `minLength` of PhoneNumberLookupRequest.number
    pub const PHONE_NUMBER_LOOKUP_REQUEST_NUMBER_MIN_LENGTH: usize = 1;
    /// `x-max-bytes` of SendMessageRequest.metadata
    pub const SEND_MESSAGE_REQUEST_METADATA_MAX_BYTES: usize = 1024;
    /// `minItems` of SendPollRequest.options
    pub const SEND_POLL_REQUEST_OPTIONS_MIN_ITEMS: usize = 2;
    /// `maxItems` of SendPollRequest.options
    pub const SEND_POLL_REQUEST_OPTIONS_MAX_ITEMS: usize = 10;
    /// `maxLength` of UpdateGroupRequest.name
    pub const UPDATE_GROUP_REQUEST_NAME_MAX_LENGTH: usize = 255;
    /// `minimum` of the parameter LimitParam
    pub const LIMIT_PARAM_MINIMUM: usize = 1;
    /// `maximum` of the parameter LimitParam
    pub const LIMIT_PARAM_MAXIMUM: usize = 100;
    /// `minimum` of the parameter LogMaxStatusParam
    pub const LOG_MAX_STATUS_PARAM_MINIMUM: usize = 100;
    /// `maximum` of the parameter LogMaxStatusParam
    pub const LOG_MAX_STATUS_PARAM_MAXIMUM: usize = 599;
    /// `minimum` of the parameter LogMinStatusParam
    pub const LOG_MIN_STATUS_PARAM_MINIMUM: usize = 100;
    /// `maximum` of the parameter LogMinStatusParam
    pub const LOG_MIN_STATUS_PARAM_MAXIMUM: usize = 599;
    /// `minimum` of the parameter LogStatusParam
    pub const LOG_STATUS_PARAM_MINIMUM: usize = 100;
    /// `maximum` of the parameter LogStatusParam
    pub const LOG_STATUS_PARAM_MAXIMUM: usize = 599;
    /// `minimum` of the parameter OffsetParam
    pub const OFFSET_PARAM_MINIMUM: usize = 0;
    /// `x-quota-codes` of ErrorCode
    pub const QUOTA_CODES: &[&str] = &[
        "outbound_limit_reached",
        "new_conversation_limit_reached",
        "conversation_awaiting_reply",
        "conversation_streak_limit",
        "conversation_inactive_paused",
    ];
    /// The names of all fields of all schemas, in alphabetical order.
    pub const FIELDS: &[&str] = &[
        "action",
        "added_at",
        "added_members",
        "allocation_id",
        "api_key",
        "api_key_name",
        "api_version",
        "area_code",
        "area_code_region",
        "attachments",
        "attempted_time",
        "audience",
        "auth_type",
        "avatar",
        "background_id",
        "background_url",
        "background_version",
        "body",
        "cancelled",
        "cap",
        "capabilities",
        "changed",
        "chat_guid",
        "chat_id",
        "chats",
        "city",
        "code",
        "contact",
        "contact_created",
        "contact_id",
        "contacts",
        "contentType",
        "coordinates",
        "count",
        "country",
        "country_calling_code",
        "country_code",
        "created_at",
        "created_contacts",
        "current",
        "current_status",
        "data",
        "deleted_at",
        "delivered_at",
        "deprecate",
        "deprecated_at",
        "details",
        "device_id",
        "device_sync",
        "devices",
        "direction",
        "duration",
        "duration_ms",
        "e164",
        "effect",
        "enabled",
        "error",
        "errorType",
        "error_code",
        "error_message",
        "event",
        "event_body",
        "event_id",
        "event_name",
        "exchange",
        "external_id",
        "facetime",
        "failure_count",
        "field",
        "first_message_time",
        "first_name",
        "forward_to",
        "friends",
        "from",
        "from_number",
        "group_created",
        "group_id",
        "group_name",
        "groups",
        "guid",
        "handle",
        "has_background",
        "has_more",
        "has_wallpaper",
        "headers",
        "icon_url",
        "id",
        "identifier",
        "image_url",
        "imessage",
        "inbound_count",
        "inbound_messages",
        "input",
        "integration_details",
        "integration_name",
        "internal_id",
        "international",
        "is_active",
        "is_added",
        "is_group",
        "is_replay",
        "lastChecked",
        "last_active",
        "last_checked",
        "last_inbound_time",
        "last_message",
        "last_message_direction",
        "last_message_sent",
        "last_message_text",
        "last_message_time",
        "last_name",
        "last_outbound_time",
        "last_triggered",
        "last_updated",
        "limit",
        "link",
        "link_preview",
        "location",
        "logs",
        "marked_at",
        "member",
        "member_count",
        "members",
        "mention",
        "message",
        "message_count",
        "message_id",
        "message_ids",
        "messages",
        "metadata",
        "mode",
        "name",
        "name_format",
        "national",
        "national_number",
        "number",
        "numbers",
        "offset",
        "options",
        "organization",
        "organization_id",
        "original_event_id",
        "original_text",
        "outbound_count",
        "outbound_messages",
        "pagination",
        "parent_unresolved",
        "part_index",
        "participants",
        "parts",
        "phone_number",
        "plan_id",
        "plan_kind",
        "poll",
        "poll_id",
        "possible",
        "protocol",
        "reaction",
        "reactions",
        "read_at",
        "received_at",
        "region",
        "region_name",
        "removed_at",
        "replay_event_id",
        "reply_to",
        "response_data",
        "response_json",
        "response_received_at",
        "response_status",
        "results",
        "returned",
        "rotated_at",
        "rotated_by",
        "rotation_count",
        "scope",
        "sender",
        "sender_number",
        "sent_at",
        "share_contact",
        "sharing",
        "signing_secret",
        "size",
        "sms",
        "started_at",
        "status",
        "stopped_at",
        "success",
        "synced",
        "tag",
        "tags",
        "tags_added",
        "text",
        "ticket_id",
        "time_delivered",
        "time_sent",
        "timestamp",
        "title",
        "total",
        "total_votes",
        "type",
        "typing",
        "url",
        "usage",
        "use_typing_indicator",
        "user_id",
        "valid",
        "valid_until",
        "votes",
        "warning",
        "webhook_id",
        "webhook_type",
        "webhook_url",
        "webhooks",
    ];
}
/// Schemas and operations by the names that the spec gives them.
#[cfg(feature = "schemars")]
pub mod by_name {
    use crate::reflect::{Arguments, CallError, Reply, SchemaType};
    /// The Rust type of every schema, in the order of the spec.
    pub fn schemas() -> ::std::vec::Vec<SchemaType> {
        ::std::vec![
            SchemaType::of:: < super::types::AddContactTagsRequest >
            ("AddContactTagsRequest"), SchemaType::of:: <
            super::types::AddContactTagsResponse > ("AddContactTagsResponse"),
            SchemaType::of:: < super::types::AddGroupMemberRequest >
            ("AddGroupMemberRequest"), SchemaType::of:: <
            super::types::AddGroupMemberResponse > ("AddGroupMemberResponse"),
            SchemaType::of:: < ::serde_json::Value > ("AnyJson"), SchemaType::of:: <
            super::types::AttachmentInfo > ("AttachmentInfo"), SchemaType::of:: <
            super::types::AttachmentInput > ("AttachmentInput"), SchemaType::of:: <
            super::types::AttachmentObject > ("AttachmentObject"), SchemaType::of:: <
            crate ::generated::types::AuthType > ("AuthType"), SchemaType::of:: <
            super::types::CallForwardingRequest > ("CallForwardingRequest"),
            SchemaType::of:: < super::types::CallForwardingResponse >
            ("CallForwardingResponse"), SchemaType::of:: <
            super::types::CancelMessageResponse > ("CancelMessageResponse"),
            SchemaType::of:: < super::types::Capabilities > ("Capabilities"),
            SchemaType::of:: < super::types::Chat > ("Chat"), SchemaType::of:: <
            super::types::ChatBackgroundResponse > ("ChatBackgroundResponse"),
            SchemaType::of:: < super::types::ChatContact > ("ChatContact"),
            SchemaType::of:: < super::types::ChatDetail > ("ChatDetail"),
            SchemaType::of:: < super::types::ChatGuideList > ("ChatGuideList"),
            SchemaType::of:: < crate ::ids::ChatId > ("ChatId"), SchemaType::of:: <
            super::types::ChatList > ("ChatList"), SchemaType::of:: <
            super::types::ChatPage > ("ChatPage"), SchemaType::of:: < crate
            ::generated::types::ChatSort > ("ChatSort"), SchemaType::of:: < crate
            ::generated::types::ChatType > ("ChatType"), SchemaType::of:: <
            super::types::Contact > ("Contact"), SchemaType::of:: <
            super::types::ContactCapabilities > ("ContactCapabilities"), SchemaType::of::
            < super::types::ContactCard > ("ContactCard"), SchemaType::of:: <
            super::types::ContactCardSharing > ("ContactCardSharing"), SchemaType::of:: <
            super::types::ContactGuideList > ("ContactGuideList"), SchemaType::of:: <
            crate ::ids::ContactId > ("ContactId"), SchemaType::of:: <
            super::types::ContactList > ("ContactList"), SchemaType::of:: <
            super::types::ContactLocation > ("ContactLocation"), SchemaType::of:: <
            super::types::ContactLocationGuideList > ("ContactLocationGuideList"),
            SchemaType::of:: < super::types::ContactLocationList >
            ("ContactLocationList"), SchemaType::of:: < super::types::ContactLocationPage
            > ("ContactLocationPage"), SchemaType::of:: < super::types::ContactPage >
            ("ContactPage"), SchemaType::of:: < crate ::generated::types::ContactSort >
            ("ContactSort"), SchemaType::of:: < super::types::ContactTag >
            ("ContactTag"), SchemaType::of:: < super::types::ContactTagGuideList >
            ("ContactTagGuideList"), SchemaType::of:: < super::types::ContactTagList >
            ("ContactTagList"), SchemaType::of:: < super::types::ContactTagPage >
            ("ContactTagPage"), SchemaType::of:: < crate ::generated::types::ContactType
            > ("ContactType"), SchemaType::of:: < super::types::CreateContactRequest >
            ("CreateContactRequest"), SchemaType::of:: < super::types::CreateGroupRequest
            > ("CreateGroupRequest"), SchemaType::of:: <
            super::types::CreateWebhookRequest > ("CreateWebhookRequest"),
            SchemaType::of:: < super::types::CreateWebhookResponse >
            ("CreateWebhookResponse"), SchemaType::of:: < super::types::CreatedGroup >
            ("CreatedGroup"), SchemaType::of:: < super::types::DeleteResponse >
            ("DeleteResponse"), SchemaType::of:: < super::types::DeleteWebhookResponse >
            ("DeleteWebhookResponse"), SchemaType::of:: < super::types::Device >
            ("Device"), SchemaType::of:: < super::types::DeviceSync > ("DeviceSync"),
            SchemaType::of:: < crate ::generated::types::DeviceSyncAction >
            ("DeviceSyncAction"), SchemaType::of:: < super::types::DeviceSyncResult >
            ("DeviceSyncResult"), SchemaType::of:: < crate ::generated::types::Direction
            > ("Direction"), SchemaType::of:: < super::types::DirectionFilter >
            ("DirectionFilter"), SchemaType::of:: < crate ::generated::types::Effect >
            ("Effect"), SchemaType::of:: < super::types::Error > ("Error"),
            SchemaType::of:: < crate ::generated::types::ErrorCode > ("ErrorCode"),
            SchemaType::of:: < super::types::ErrorDetails > ("ErrorDetails"),
            SchemaType::of:: < super::types::ErrorLabel > ("ErrorLabel"),
            SchemaType::of:: < super::types::ErrorObject > ("ErrorObject"),
            SchemaType::of:: < super::types::EventEnvelope > ("EventEnvelope"),
            SchemaType::of:: < crate ::ids::EventId > ("EventId"), SchemaType::of:: <
            crate ::generated::types::EventName > ("EventName"), SchemaType::of:: <
            super::types::EventParticipant > ("EventParticipant"), SchemaType::of:: <
            crate ::generated::types::EventStatus > ("EventStatus"), SchemaType::of:: <
            super::types::FaceTimeCallRequest > ("FaceTimeCallRequest"), SchemaType::of::
            < super::types::FaceTimeCallResponse > ("FaceTimeCallResponse"),
            SchemaType::of:: < super::types::FractionalTimestamp >
            ("FractionalTimestamp"), SchemaType::of:: < super::types::Group > ("Group"),
            SchemaType::of:: < super::types::GroupGuideList > ("GroupGuideList"),
            SchemaType::of:: < super::types::GroupIconResponse > ("GroupIconResponse"),
            SchemaType::of:: < crate ::ids::GroupId > ("GroupId"), SchemaType::of:: <
            super::types::GroupList > ("GroupList"), SchemaType::of:: <
            super::types::GroupMember > ("GroupMember"), SchemaType::of:: <
            super::types::GroupMemberGuideList > ("GroupMemberGuideList"),
            SchemaType::of:: < super::types::GroupMemberList > ("GroupMemberList"),
            SchemaType::of:: < super::types::GroupMemberPage > ("GroupMemberPage"),
            SchemaType::of:: < super::types::GroupPage > ("GroupPage"), SchemaType::of::
            < super::types::GuideNestedData > ("GuideNestedData"), SchemaType::of:: <
            super::types::GuideNestedEvent > ("GuideNestedEvent"), SchemaType::of:: <
            crate ::idempotency::IdempotencyKey > ("IdempotencyKey"), SchemaType::of:: <
            super::types::LastMessage > ("LastMessage"), SchemaType::of:: < crate
            ::ids::LineNumber > ("LineNumber"), SchemaType::of:: <
            super::types::LinkPreview > ("LinkPreview"), SchemaType::of:: < crate
            ::ids::LocationContactId > ("LocationContactId"), SchemaType::of:: <
            super::types::MeResponse > ("MeResponse"), SchemaType::of:: <
            super::types::Message > ("Message"), SchemaType::of:: <
            super::types::MessageAttachment > ("MessageAttachment"), SchemaType::of:: <
            super::types::MessageDeliveredDelivery > ("MessageDeliveredDelivery"),
            SchemaType::of:: < super::types::MessageDeliveredEvent >
            ("MessageDeliveredEvent"), SchemaType::of:: <
            super::types::MessageDeliveredEventV1 > ("MessageDeliveredEventV1"),
            SchemaType::of:: < super::types::MessageDetail > ("MessageDetail"),
            SchemaType::of:: < super::types::MessageFailedDelivery >
            ("MessageFailedDelivery"), SchemaType::of:: <
            super::types::MessageFailedEvent > ("MessageFailedEvent"), SchemaType::of:: <
            super::types::MessageFailedEventV1 > ("MessageFailedEventV1"),
            SchemaType::of:: < super::types::MessageGuideList > ("MessageGuideList"),
            SchemaType::of:: < crate ::ids::MessageId > ("MessageId"), SchemaType::of:: <
            super::types::MessageList > ("MessageList"), SchemaType::of:: <
            super::types::MessagePage > ("MessagePage"), SchemaType::of:: <
            super::types::MessagePart > ("MessagePart"), SchemaType::of:: <
            super::types::MessageQueuedDelivery > ("MessageQueuedDelivery"),
            SchemaType::of:: < super::types::MessageQueuedEvent > ("MessageQueuedEvent"),
            SchemaType::of:: < super::types::MessageReactionDelivery >
            ("MessageReactionDelivery"), SchemaType::of:: <
            super::types::MessageReactionEvent > ("MessageReactionEvent"),
            SchemaType::of:: < super::types::MessageReadDelivery >
            ("MessageReadDelivery"), SchemaType::of:: < super::types::MessageReadEvent >
            ("MessageReadEvent"), SchemaType::of:: < super::types::MessageReadEventV1 >
            ("MessageReadEventV1"), SchemaType::of:: <
            super::types::MessageReceivedDelivery > ("MessageReceivedDelivery"),
            SchemaType::of:: < super::types::MessageReceivedEvent >
            ("MessageReceivedEvent"), SchemaType::of:: <
            super::types::MessageReceivedEventV1 > ("MessageReceivedEventV1"),
            SchemaType::of:: < crate ::ids::MessageRef > ("MessageRef"), SchemaType::of::
            < super::types::MessageSentDelivery > ("MessageSentDelivery"),
            SchemaType::of:: < super::types::MessageSentEvent > ("MessageSentEvent"),
            SchemaType::of:: < super::types::MessageSentEventV1 > ("MessageSentEventV1"),
            SchemaType::of:: < crate ::generated::types::MessageState > ("MessageState"),
            SchemaType::of:: < super::types::MessageStatus > ("MessageStatus"),
            SchemaType::of:: < super::types::MessageText > ("MessageText"),
            SchemaType::of:: < () > ("NullValue"), SchemaType::of:: <
            ::std::option::Option < crate ::Timestamp > > ("NullableTimestamp"),
            SchemaType::of:: < super::types::Number > ("Number"), SchemaType::of:: <
            super::types::NumberGuideList > ("NumberGuideList"), SchemaType::of:: <
            super::types::NumberList > ("NumberList"), SchemaType::of:: <
            super::types::NumberPage > ("NumberPage"), SchemaType::of:: <
            super::types::Organization > ("Organization"), SchemaType::of:: <
            super::types::Pagination > ("Pagination"), SchemaType::of:: < crate
            ::generated::types::PhoneLineType > ("PhoneLineType"), SchemaType::of:: <
            super::types::PhoneNumberBatchRequest > ("PhoneNumberBatchRequest"),
            SchemaType::of:: < super::types::PhoneNumberLocation >
            ("PhoneNumberLocation"), SchemaType::of:: <
            super::types::PhoneNumberLookupGuideList > ("PhoneNumberLookupGuideList"),
            SchemaType::of:: < super::types::PhoneNumberLookupList >
            ("PhoneNumberLookupList"), SchemaType::of:: <
            super::types::PhoneNumberLookupPage > ("PhoneNumberLookupPage"),
            SchemaType::of:: < super::types::PhoneNumberLookupRequest >
            ("PhoneNumberLookupRequest"), SchemaType::of:: <
            super::types::PhoneNumberLookupResult > ("PhoneNumberLookupResult"),
            SchemaType::of:: < crate ::generated::types::PlanKind > ("PlanKind"),
            SchemaType::of:: < super::types::Poll > ("Poll"), SchemaType::of:: <
            super::types::PollCreatedDelivery > ("PollCreatedDelivery"), SchemaType::of::
            < super::types::PollCreatedEvent > ("PollCreatedEvent"), SchemaType::of:: <
            crate ::ids::PollId > ("PollId"), SchemaType::of:: < super::types::PollOption
            > ("PollOption"), SchemaType::of:: < super::types::PollReceivedDelivery >
            ("PollReceivedDelivery"), SchemaType::of:: < super::types::PollReceivedEvent
            > ("PollReceivedEvent"), SchemaType::of:: < super::types::PollResults >
            ("PollResults"), SchemaType::of:: < super::types::PollVotedDelivery >
            ("PollVotedDelivery"), SchemaType::of:: < super::types::PollVotedEvent >
            ("PollVotedEvent"), SchemaType::of:: < crate ::generated::types::Protocol >
            ("Protocol"), SchemaType::of:: < super::types::Reaction > ("Reaction"),
            SchemaType::of:: < crate ::generated::types::ReactionAction >
            ("ReactionAction"), SchemaType::of:: < super::types::ReactionRequest >
            ("ReactionRequest"), SchemaType::of:: < super::types::ReactionResponse >
            ("ReactionResponse"), SchemaType::of:: < super::types::ReadResponse >
            ("ReadResponse"), SchemaType::of:: < crate ::generated::types::ReadStatus >
            ("ReadStatus"), SchemaType::of:: < super::types::RefreshLocationResponse >
            ("RefreshLocationResponse"), SchemaType::of:: <
            super::types::RemoveGroupMemberResponse > ("RemoveGroupMemberResponse"),
            SchemaType::of:: < super::types::ReplayResponseData > ("ReplayResponseData"),
            SchemaType::of:: < super::types::ReplayWebhookEventResponse >
            ("ReplayWebhookEventResponse"), SchemaType::of:: < super::types::ReplyToInfo
            > ("ReplyToInfo"), SchemaType::of:: < super::types::ReplyToRequest >
            ("ReplyToRequest"), SchemaType::of:: <
            super::types::RotateWebhookSecretResponse > ("RotateWebhookSecretResponse"),
            SchemaType::of:: < super::types::SendMessageRequest > ("SendMessageRequest"),
            SchemaType::of:: < super::types::SendMessageResponse >
            ("SendMessageResponse"), SchemaType::of:: < super::types::SendPollRequest >
            ("SendPollRequest"), SchemaType::of:: < super::types::SendPollResponse >
            ("SendPollResponse"), SchemaType::of:: < crate ::generated::types::SendStatus
            > ("SendStatus"), SchemaType::of:: < super::types::ShareContactCardResponse >
            ("ShareContactCardResponse"), SchemaType::of:: < crate
            ::generated::types::SortOrder > ("SortOrder"), SchemaType::of:: < crate
            ::ids::Tag > ("Tag"), SchemaType::of:: < crate ::Timestamp > ("Timestamp"),
            SchemaType::of:: < super::types::TypingResponse > ("TypingResponse"),
            SchemaType::of:: < super::types::UpdateContactCardRequest >
            ("UpdateContactCardRequest"), SchemaType::of:: <
            super::types::UpdateContactCardResponse > ("UpdateContactCardResponse"),
            SchemaType::of:: < super::types::UpdateContactRequest >
            ("UpdateContactRequest"), SchemaType::of:: < super::types::UpdateGroupRequest
            > ("UpdateGroupRequest"), SchemaType::of:: <
            super::types::UpdateWebhookRequest > ("UpdateWebhookRequest"),
            SchemaType::of:: < super::types::UpdatedGroup > ("UpdatedGroup"),
            SchemaType::of:: < super::types::Usage > ("Usage"), SchemaType::of:: <
            super::types::Webhook > ("Webhook"), SchemaType::of:: <
            super::types::WebhookEventPayload > ("WebhookEventPayload"), SchemaType::of::
            < super::types::WebhookGuideList > ("WebhookGuideList"), SchemaType::of:: <
            crate ::ids::WebhookId > ("WebhookId"), SchemaType::of:: <
            super::types::WebhookList > ("WebhookList"), SchemaType::of:: <
            super::types::WebhookLog > ("WebhookLog"), SchemaType::of:: <
            super::types::WebhookLogGuideList > ("WebhookLogGuideList"), SchemaType::of::
            < super::types::WebhookLogList > ("WebhookLogList"), SchemaType::of:: <
            super::types::WebhookLogMetadata > ("WebhookLogMetadata"), SchemaType::of:: <
            super::types::WebhookLogPage > ("WebhookLogPage"), SchemaType::of:: <
            super::types::WebhookLogPagination > ("WebhookLogPagination"),
            SchemaType::of:: < crate ::generated::types::WebhookLogScope >
            ("WebhookLogScope"), SchemaType::of:: < super::types::WebhookPage >
            ("WebhookPage"), SchemaType::of:: < crate ::generated::types::WebhookScope >
            ("WebhookScope"), SchemaType::of:: < crate ::generated::types::WebhookType >
            ("WebhookType"), SchemaType::of:: < super::types::WebhookTypeInput >
            ("WebhookTypeInput")
        ]
    }
    /// Calls an operation through the raw builder. Multipart operations
    /// have none and are [`CallError::Unknown`].
    ///
    /// # Errors
    /// If the operation fails, or an argument is missing or has the wrong type.
    pub async fn call(
        client: &super::Client,
        operation: &str,
        arguments: &Arguments,
    ) -> ::std::result::Result<Reply, CallError> {
        match operation {
            "listChats" => {
                #[allow(unused_mut)]
                let mut builder = client.list_chats();
                if let ::std::option::Option::Some(value) = arguments.integer("limit")? {
                    builder = builder.limit(value);
                }
                if let ::std::option::Option::Some(value) = arguments.integer("offset")?
                {
                    builder = builder.offset(value);
                }
                if let ::std::option::Option::Some(value) = arguments.string("q")? {
                    builder = builder.q(value);
                }
                if let ::std::option::Option::Some(value) = arguments.string("sort")? {
                    builder = builder.sort(value);
                }
                Reply::read(builder.send().await)
            }
            "getChat" => {
                #[allow(unused_mut)]
                let mut builder = client.get_chat();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                Reply::read(builder.send().await)
            }
            "getChatBackground" => {
                #[allow(unused_mut)]
                let mut builder = client.get_chat_background();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                Reply::read(builder.send().await)
            }
            "removeChatBackground" => {
                #[allow(unused_mut)]
                let mut builder = client.remove_chat_background();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                Reply::read(builder.send().await)
            }
            "shareContactCard" => {
                #[allow(unused_mut)]
                let mut builder = client.share_contact_card();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                Reply::read(builder.send().await)
            }
            "listChatMessages" => {
                #[allow(unused_mut)]
                let mut builder = client.list_chat_messages();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments.integer("limit")? {
                    builder = builder.limit(value);
                }
                if let ::std::option::Option::Some(value) = arguments.integer("offset")?
                {
                    builder = builder.offset(value);
                }
                if let ::std::option::Option::Some(value) = arguments.string("sort")? {
                    builder = builder.sort(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("direction")?
                {
                    builder = builder.direction(value);
                }
                if let ::std::option::Option::Some(value) = arguments.integer("since")? {
                    builder = builder.since(value);
                }
                if let ::std::option::Option::Some(value) = arguments.integer("until")? {
                    builder = builder.until(value);
                }
                Reply::read(builder.send().await)
            }
            "sendMessage" => {
                #[allow(unused_mut)]
                let mut builder = client.send_message();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("X-From-Number")?
                {
                    builder = builder.x_from_number(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::SendMessageRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "getMessage" => {
                #[allow(unused_mut)]
                let mut builder = client.get_message();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("messageId")?
                {
                    builder = builder.message_id(value);
                }
                Reply::read(builder.send().await)
            }
            "cancelMessage" => {
                #[allow(unused_mut)]
                let mut builder = client.cancel_message();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("messageId")?
                {
                    builder = builder.message_id(value);
                }
                Reply::read(builder.send().await)
            }
            "addReaction" => {
                #[allow(unused_mut)]
                let mut builder = client.add_reaction();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("messageId")?
                {
                    builder = builder.message_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::ReactionRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "getMessageStatus" => {
                #[allow(unused_mut)]
                let mut builder = client.get_message_status();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("messageId")?
                {
                    builder = builder.message_id(value);
                }
                Reply::read(builder.send().await)
            }
            "sendPoll" => {
                #[allow(unused_mut)]
                let mut builder = client.send_poll();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::SendPollRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "getPollResults" => {
                #[allow(unused_mut)]
                let mut builder = client.get_poll_results();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments.string("pollId")? {
                    builder = builder.poll_id(value);
                }
                Reply::read(builder.send().await)
            }
            "markChatRead" => {
                #[allow(unused_mut)]
                let mut builder = client.mark_chat_read();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                Reply::read(builder.send().await)
            }
            "startTyping" => {
                #[allow(unused_mut)]
                let mut builder = client.start_typing();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                Reply::read(builder.send().await)
            }
            "stopTyping" => {
                #[allow(unused_mut)]
                let mut builder = client.stop_typing();
                if let ::std::option::Option::Some(value) = arguments.string("chatId")? {
                    builder = builder.chat_id(value);
                }
                Reply::read(builder.send().await)
            }
            "listContacts" => {
                #[allow(unused_mut)]
                let mut builder = client.list_contacts();
                if let ::std::option::Option::Some(value) = arguments.integer("limit")? {
                    builder = builder.limit(value);
                }
                if let ::std::option::Option::Some(value) = arguments.integer("offset")?
                {
                    builder = builder.offset(value);
                }
                if let ::std::option::Option::Some(value) = arguments.string("q")? {
                    builder = builder.q(value);
                }
                if let ::std::option::Option::Some(value) = arguments.string("sort")? {
                    builder = builder.sort(value);
                }
                Reply::read(builder.send().await)
            }
            "createContact" => {
                #[allow(unused_mut)]
                let mut builder = client.create_contact();
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::CreateContactRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "getContact" => {
                #[allow(unused_mut)]
                let mut builder = client.get_contact();
                if let ::std::option::Option::Some(value) = arguments
                    .string("contactId")?
                {
                    builder = builder.contact_id(value);
                }
                Reply::read(builder.send().await)
            }
            "updateContact" => {
                #[allow(unused_mut)]
                let mut builder = client.update_contact();
                if let ::std::option::Option::Some(value) = arguments
                    .string("contactId")?
                {
                    builder = builder.contact_id(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::UpdateContactRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "deleteContact" => {
                #[allow(unused_mut)]
                let mut builder = client.delete_contact();
                if let ::std::option::Option::Some(value) = arguments
                    .string("contactId")?
                {
                    builder = builder.contact_id(value);
                }
                Reply::read(builder.send().await)
            }
            "getContactCapabilities" => {
                #[allow(unused_mut)]
                let mut builder = client.get_contact_capabilities();
                if let ::std::option::Option::Some(value) = arguments
                    .string("contactId")?
                {
                    builder = builder.contact_id(value);
                }
                Reply::read(builder.send().await)
            }
            "listContactTags" => {
                #[allow(unused_mut)]
                let mut builder = client.list_contact_tags();
                if let ::std::option::Option::Some(value) = arguments
                    .string("contactId")?
                {
                    builder = builder.contact_id(value);
                }
                Reply::read(builder.send().await)
            }
            "addContactTags" => {
                #[allow(unused_mut)]
                let mut builder = client.add_contact_tags();
                if let ::std::option::Option::Some(value) = arguments
                    .string("contactId")?
                {
                    builder = builder.contact_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::AddContactTagsRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "removeContactTag" => {
                #[allow(unused_mut)]
                let mut builder = client.remove_contact_tag();
                if let ::std::option::Option::Some(value) = arguments
                    .string("contactId")?
                {
                    builder = builder.contact_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments.string("tag")? {
                    builder = builder.tag(value);
                }
                Reply::read(builder.send().await)
            }
            "callFaceTime" => {
                #[allow(unused_mut)]
                let mut builder = client.call_face_time();
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::FaceTimeCallRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "listGroups" => {
                #[allow(unused_mut)]
                let mut builder = client.list_groups();
                if let ::std::option::Option::Some(value) = arguments.integer("limit")? {
                    builder = builder.limit(value);
                }
                if let ::std::option::Option::Some(value) = arguments.integer("offset")?
                {
                    builder = builder.offset(value);
                }
                if let ::std::option::Option::Some(value) = arguments.string("q")? {
                    builder = builder.q(value);
                }
                if let ::std::option::Option::Some(value) = arguments.string("sort")? {
                    builder = builder.sort(value);
                }
                Reply::read(builder.send().await)
            }
            "createGroup" => {
                #[allow(unused_mut)]
                let mut builder = client.create_group();
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::CreateGroupRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "getGroup" => {
                #[allow(unused_mut)]
                let mut builder = client.get_group();
                if let ::std::option::Option::Some(value) = arguments.string("groupId")?
                {
                    builder = builder.group_id(value);
                }
                Reply::read(builder.send().await)
            }
            "updateGroup" => {
                #[allow(unused_mut)]
                let mut builder = client.update_group();
                if let ::std::option::Option::Some(value) = arguments.string("groupId")?
                {
                    builder = builder.group_id(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::UpdateGroupRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "deleteGroup" => {
                #[allow(unused_mut)]
                let mut builder = client.delete_group();
                if let ::std::option::Option::Some(value) = arguments.string("groupId")?
                {
                    builder = builder.group_id(value);
                }
                Reply::read(builder.send().await)
            }
            "removeGroupIcon" => {
                #[allow(unused_mut)]
                let mut builder = client.remove_group_icon();
                if let ::std::option::Option::Some(value) = arguments.string("groupId")?
                {
                    builder = builder.group_id(value);
                }
                Reply::read(builder.send().await)
            }
            "listGroupMembers" => {
                #[allow(unused_mut)]
                let mut builder = client.list_group_members();
                if let ::std::option::Option::Some(value) = arguments.string("groupId")?
                {
                    builder = builder.group_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments.integer("limit")? {
                    builder = builder.limit(value);
                }
                if let ::std::option::Option::Some(value) = arguments.integer("offset")?
                {
                    builder = builder.offset(value);
                }
                Reply::read(builder.send().await)
            }
            "addGroupMember" => {
                #[allow(unused_mut)]
                let mut builder = client.add_group_member();
                if let ::std::option::Option::Some(value) = arguments.string("groupId")?
                {
                    builder = builder.group_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::AddGroupMemberRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "removeGroupMember" => {
                #[allow(unused_mut)]
                let mut builder = client.remove_group_member();
                if let ::std::option::Option::Some(value) = arguments.string("groupId")?
                {
                    builder = builder.group_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("contactId")?
                {
                    builder = builder.contact_id(value);
                }
                Reply::read(builder.send().await)
            }
            "listLocationContacts" => {
                #[allow(unused_mut)]
                let mut builder = client.list_location_contacts();
                Reply::read(builder.send().await)
            }
            "refreshLocationContacts" => {
                #[allow(unused_mut)]
                let mut builder = client.refresh_location_contacts();
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                Reply::read(builder.send().await)
            }
            "getLocationContact" => {
                #[allow(unused_mut)]
                let mut builder = client.get_location_contact();
                if let ::std::option::Option::Some(value) = arguments.string("handle")? {
                    builder = builder.handle(value);
                }
                Reply::read(builder.send().await)
            }
            "getMe" => {
                #[allow(unused_mut)]
                let mut builder = client.get_me();
                Reply::read(builder.send().await)
            }
            "listNumbers" => {
                #[allow(unused_mut)]
                let mut builder = client.list_numbers();
                Reply::read(builder.send().await)
            }
            "requestCallForwarding" => {
                #[allow(unused_mut)]
                let mut builder = client.request_call_forwarding();
                if let ::std::option::Option::Some(value) = arguments.string("number")? {
                    builder = builder.number(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::CallForwardingRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "getMyContactCard" => {
                #[allow(unused_mut)]
                let mut builder = client.get_my_contact_card();
                if let ::std::option::Option::Some(value) = arguments.string("number")? {
                    builder = builder.number(value);
                }
                Reply::read(builder.send().await)
            }
            "updateMyContactCard" => {
                #[allow(unused_mut)]
                let mut builder = client.update_my_contact_card();
                if let ::std::option::Option::Some(value) = arguments.string("number")? {
                    builder = builder.number(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::UpdateContactCardRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "batchLookupPhoneNumbers" => {
                #[allow(unused_mut)]
                let mut builder = client.batch_lookup_phone_numbers();
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::PhoneNumberBatchRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "lookupPhoneNumber" => {
                #[allow(unused_mut)]
                let mut builder = client.lookup_phone_number();
                if let ::std::option::Option::Some(value) = arguments.string("number")? {
                    builder = builder.number(value);
                }
                Reply::read(builder.send().await)
            }
            "lookupPhoneNumberPost" => {
                #[allow(unused_mut)]
                let mut builder = client.lookup_phone_number_post();
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::PhoneNumberLookupRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "listWebhooks" => {
                #[allow(unused_mut)]
                let mut builder = client.list_webhooks();
                Reply::read(builder.send().await)
            }
            "createWebhook" => {
                #[allow(unused_mut)]
                let mut builder = client.create_webhook();
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::CreateWebhookRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "getWebhook" => {
                #[allow(unused_mut)]
                let mut builder = client.get_webhook();
                if let ::std::option::Option::Some(value) = arguments
                    .string("webhookId")?
                {
                    builder = builder.webhook_id(value);
                }
                Reply::read(builder.send().await)
            }
            "updateWebhook" => {
                #[allow(unused_mut)]
                let mut builder = client.update_webhook();
                if let ::std::option::Option::Some(value) = arguments
                    .string("webhookId")?
                {
                    builder = builder.webhook_id(value);
                }
                if let ::std::option::Option::Some(body) = arguments
                    .body::<super::types::UpdateWebhookRequest>()?
                {
                    builder = builder.body(body);
                }
                Reply::read(builder.send().await)
            }
            "deleteWebhook" => {
                #[allow(unused_mut)]
                let mut builder = client.delete_webhook();
                if let ::std::option::Option::Some(value) = arguments
                    .string("webhookId")?
                {
                    builder = builder.webhook_id(value);
                }
                Reply::read(builder.send().await)
            }
            "listWebhookLogs" => {
                #[allow(unused_mut)]
                let mut builder = client.list_webhook_logs();
                if let ::std::option::Option::Some(value) = arguments
                    .string("webhookId")?
                {
                    builder = builder.webhook_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments.integer("limit")? {
                    builder = builder.limit(value);
                }
                if let ::std::option::Option::Some(value) = arguments.integer("offset")?
                {
                    builder = builder.offset(value);
                }
                if let ::std::option::Option::Some(value) = arguments.string("sort")? {
                    builder = builder.sort(value);
                }
                if let ::std::option::Option::Some(value) = arguments.integer("status")?
                {
                    builder = builder.status(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .integer("min_status")?
                {
                    builder = builder.min_status(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .integer("max_status")?
                {
                    builder = builder.max_status(value);
                }
                Reply::read(builder.send().await)
            }
            "replayWebhookEvent" => {
                #[allow(unused_mut)]
                let mut builder = client.replay_webhook_event();
                if let ::std::option::Option::Some(value) = arguments
                    .string("webhookId")?
                {
                    builder = builder.webhook_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments.string("eventId")?
                {
                    builder = builder.event_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                Reply::read(builder.send().await)
            }
            "rotateWebhookSecret" => {
                #[allow(unused_mut)]
                let mut builder = client.rotate_webhook_secret();
                if let ::std::option::Option::Some(value) = arguments
                    .string("webhookId")?
                {
                    builder = builder.webhook_id(value);
                }
                if let ::std::option::Option::Some(value) = arguments
                    .string("Idempotency-Key")?
                {
                    builder = builder.idempotency_key(value);
                }
                Reply::read(builder.send().await)
            }
            _ => ::std::result::Result::Err(CallError::Unknown),
        }
    }
}
