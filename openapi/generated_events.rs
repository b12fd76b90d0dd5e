// Made by `cargo xtask gen` from openapi/blooio.yaml; do not edit.

crate::wire::string_enum::string_enum! {
    /// Which way a message went, seen from your line.
    open Direction {
        /// `inbound`
        Inbound = "inbound",
        /// `outbound`
        Outbound = "outbound",
    }
}
crate::wire::string_enum::string_enum! {
    /// The name of a webhook event. The first ten are delivered by this API version; the rest
    /// are known from V4 and may reach shared lines. Answer an unknown name with 2xx.
    /// (`message.status` occurs once in the reference's prose and is never listed as an event.)
    open EventName {
        /// `message.received`
        MessageReceived = "message.received",
        /// `message.queued`
        MessageQueued = "message.queued",
        /// `message.sent`
        MessageSent = "message.sent",
        /// `message.delivered`
        MessageDelivered = "message.delivered",
        /// `message.failed`
        MessageFailed = "message.failed",
        /// `message.read`
        MessageRead = "message.read",
        /// `message.reaction`
        MessageReaction = "message.reaction",
        /// `poll.created`
        PollCreated = "poll.created",
        /// `poll.received`
        PollReceived = "poll.received",
        /// `poll.voted`
        PollVoted = "poll.voted",
        /// `group.name_changed`
        GroupNameChanged = "group.name_changed",
        /// `group.icon_changed`
        GroupIconChanged = "group.icon_changed",
        /// `typing.started`
        TypingStarted = "typing.started",
        /// `typing.stopped`
        TypingStopped = "typing.stopped",
        /// `contact.shared`
        ContactShared = "contact.shared",
        /// `safety.state_changed`
        SafetyStateChanged = "safety.state_changed",
        /// `safety.number_banned`
        SafetyNumberBanned = "safety.number_banned",
        /// `number.removed`
        NumberRemoved = "number.removed",
    }
}
crate::wire::string_enum::string_enum! {
    /// The message status that a webhook body reports.
    open EventStatus {
        /// `queued`
        Queued = "queued",
        /// `pending`
        Pending = "pending",
        /// `sent`
        Sent = "sent",
        /// `delivered`
        Delivered = "delivered",
        /// `failed`
        Failed = "failed",
        /// `read`
        Read = "read",
        /// `received`
        Received = "received",
    }
}
crate::wire::string_enum::string_enum! {
    /// The service that carries the message. `pending` and `unknown` are the current
    /// reference's, `non-imessage` the older pages'.
    open Protocol {
        /// `pending`
        Pending = "pending",
        /// `unknown`
        Unknown = "unknown",
        /// `imessage`
        Imessage = "imessage",
        /// `sms`
        Sms = "sms",
        /// `rcs`
        Rcs = "rcs",
        /// `non-imessage`
        NonImessage = "non-imessage",
    }
}
crate::wire::string_enum::string_enum! {
    /// Whether a reaction was put on or taken off.
    open ReactionAction {
        /// `add`
        Add = "add",
        /// `remove`
        Remove = "remove",
    }
}
/// The example bodies of webhook deliveries.
pub mod samples {
    use crate::wire::sample::Sample;
    /// Every example, by the names of the events.
    pub static ALL: &[Sample] = &[
        Sample {
            event: "message.delivered",
            name: "flat",
            body: r#"{"event":"message.delivered","external_id":"+15551234567","internal_id":"+15559998888","is_group":false,"message_id":"msg_abc123","protocol":"imessage","status":"delivered","timestamp":1716222000123}"#,
        },
        Sample {
            event: "message.delivered",
            name: "v4",
            body: r#"{"created_at":1718000000000,"data":{},"id":"evt_...","organization_id":"org_...","type":"message.delivered"}"#,
        },
        Sample {
            event: "message.failed",
            name: "flat",
            body: r#"{"error_code":"unknown","error_message":"Not delivered","event":"message.failed","external_id":"+15551234567","internal_id":"+15559998888","is_group":false,"message_id":"msg_abc123","protocol":"imessage","status":"failed","timestamp":1716222000123}"#,
        },
        Sample {
            event: "message.queued",
            name: "flat",
            body: r#"{"event":"message.queued","external_id":"+15551234567","internal_id":"+15559998888","is_group":false,"message_id":"msg_abc123","protocol":"imessage","status":"queued","timestamp":1716222000123}"#,
        },
        Sample {
            event: "message.reaction",
            name: "flat",
            body: r#"{"action":"add","direction":"inbound","event":"message.reaction","external_id":"+15559876543","internal_id":"+14155551234","message_id":"msg_abc","original_text":"Hello","reaction":"love","sender":"+15559876543","timestamp":1776572060036}"#,
        },
        Sample {
            event: "message.read",
            name: "flat",
            body: r#"{"event":"message.read","external_id":"+15551234567","internal_id":"+15559998888","is_group":false,"message_id":"msg_abc123","protocol":"imessage","read_at":1716222000000,"status":"read","timestamp":1716222000123}"#,
        },
        Sample {
            event: "message.received",
            name: "data",
            body: r#"{"data":{"from":"+15551234567","text":"Hello"}}"#,
        },
        Sample {
            event: "message.received",
            name: "first_version",
            body: r#"{"attachments":[],"device_id":"A1B2C3D4","event":"message.received","external_id":"+15551234567","message_id":"CZIsqG9ZWd9gwjIEhZpHY","protocol":"imessage","received_at":1703123456789,"text":"Hello, I need help with my order","timestamp":1703123457474}"#,
        },
        Sample {
            event: "message.received",
            name: "flat",
            body: r#"{"attachments":[],"event":"message.received","external_id":"+15559876543","internal_id":"+14155551234","is_group":false,"message_id":"msg_abc","protocol":"imessage","received_at":1776572057818,"sender":"+15559876543","text":"Hello from iMessage","timestamp":1776572060036}"#,
        },
        Sample {
            event: "message.sent",
            name: "attachments",
            body: r#"{"attachments":[{"name":"photo.jpg","url":"https://cdn.example.com/photo.jpg"}],"event":"message.sent","external_id":"+15551234567","internal_id":"+15559998888","is_group":false,"message_id":"msg_abc123","protocol":"imessage","sent_at":1716222000000,"status":"sent","timestamp":1716222000123}"#,
        },
        Sample {
            event: "message.sent",
            name: "text",
            body: r#"{"event":"message.sent","external_id":"+15551234567","internal_id":"+15559998888","is_group":false,"message_id":"msg_abc123","protocol":"imessage","sent_at":1716222000000,"status":"sent","text":"Hello","timestamp":1716222000123}"#,
        },
        Sample {
            event: "poll.created",
            name: "flat",
            body: r#"{"event":"poll.created","poll_id":"poll_a1b2c3d4","timestamp":1716222000123}"#,
        },
        Sample {
            event: "poll.received",
            name: "flat",
            body: r#"{"event":"poll.received","poll_id":"poll_a1b2c3d4","timestamp":1716222000123}"#,
        },
        Sample {
            event: "poll.voted",
            name: "flat",
            body: r#"{"event":"poll.voted","poll_id":"poll_a1b2c3d4","timestamp":1716222000123}"#,
        },
    ];
}
