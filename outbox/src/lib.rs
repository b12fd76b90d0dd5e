//! A durable queue of messages: written before they are sent, and sent once.
