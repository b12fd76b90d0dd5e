//! `send`: one message, in every form that the API takes.

mod input;
mod wait;

use blooio_client::generated::operations::SEND_MESSAGE;
use blooio_client::{
    Attachment, Effect, IdempotencyKey, Message, Part, PhoneNumber, ReplyTo, TypingIndicator,
};
use clap::Args;
use serde_json::json;

use self::input::{AttachmentArg, PartArg};
use self::wait::Goal;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::secret::read_text;

/// Send a message
///
/// TO is a phone number (+15551234567), an email address, a group id (grp_…), or
/// several numbers and addresses joined by commas. TEXT is the message; `-` reads
/// it from standard input.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio send +15551234567 'Your order has shipped'
  git log -1 | blooio send +15551234567 -
  blooio send +15551234567 'See the label' --attach https://example.com/label.pdf=label.pdf
  blooio send +15551234567 'Congratulations!' --effect fireworks
  blooio send grp_abc123 --part 'mention:+15551234567=@Ana' --part https://example.com/map.png
  blooio send +15551234567 'Hello' --wait delivered")]
pub(crate) struct Send {
    /// Who gets it
    #[arg(value_name = "TO")]
    to: String,

    /// What it says; `-` reads it from standard input
    #[arg(value_name = "TEXT", required_unless_present_any = ["attach", "part"], conflicts_with = "part")]
    text: Option<String>,

    /// Attach the file at a public URL, under a name if one is given
    ///
    /// After a URL with a query, the name follows `#=`: URL?sig=abc#=NAME
    #[arg(long, value_name = "URL[=NAME]")]
    attach: Vec<AttachmentArg>,

    /// A part of a message of several; repeat it in their order
    ///
    /// TEXT, URL[=NAME] for an attachment, or mention:PERSON=TEXT; `text:` before
    /// a text that looks like one of the others
    #[arg(long, value_name = "PART", conflicts_with_all = ["attach", "effect"])]
    part: Vec<PartArg>,

    /// How it appears on the recipient's screen (iMessage only)
    #[arg(long, value_parser = input::effect)]
    effect: Option<Effect>,

    /// The message that this one replies to
    #[arg(long, value_name = "MESSAGE_ID")]
    reply_to: Option<String>,

    /// Send it from this line of yours
    #[arg(long, value_name = "NUMBER")]
    from: Option<String>,

    /// Show the typing indicator first
    #[arg(long)]
    typing: bool,

    /// Share your contact card with it
    #[arg(long)]
    share_contact: bool,

    /// Send it under this idempotency key: the same key never sends twice
    #[arg(long, value_name = "KEY")]
    key: Option<String>,

    /// Wait until it got this far
    #[arg(long, value_name = "STATUS", value_enum)]
    wait: Option<Goal>,

    /// Wait at most this many seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 60, requires = "wait")]
    wait_timeout: u64,

    /// Check the message, print the request, and send nothing
    #[arg(long)]
    dry_run: bool,
}

impl Send {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let message = self.message()?;
        let key = self.key.as_deref().map(str::parse::<IdempotencyKey>);
        let key = key
            .transpose()
            .map_err(|error| Failure::usage(format!("--key: {error}")))?;
        if self.dry_run {
            return self.show(context, message, key);
        }
        let client = context.client().await?;
        let chat = client.chat(self.to.as_str())?;
        let sent = match key {
            Some(key) => chat.send_with_key(key, message).await?,
            None => chat.send(message).await?,
        };
        let ids: Vec<&str> = sent.message_ids().iter().map(|id| id.as_str()).collect();
        let replayed = if sent.replayed() {
            ", sent before under this key"
        } else {
            ""
        };
        let status = sent.status().as_str();
        let sentence = format!("{status} {}{replayed}", ids.join(" "));
        if let Some(goal) = self.wait {
            context.output.event(&**sent.reply(), &sentence)?;
            return wait::until(context, &chat, &sent, goal, self.wait_timeout).await;
        }
        context.output.sentence(&**sent.reply(), &sentence)?;
        if context.sandbox().is_none() {
            context
                .output
                .next(&format!("blooio status {} {}", self.to, sent.message_id()));
        }
        Ok(Exit::Success)
    }

    fn message(&self) -> Result<Message, Failure> {
        let mut message = if self.part.is_empty() {
            self.text_message()?
        } else {
            Message::parts(self.part.iter().map(|PartArg(part)| Part::clone(part)))
        };
        if let Some(effect) = self.effect {
            message = message.effect(effect);
        }
        if let Some(parent) = &self.reply_to {
            let parent: blooio_client::MessageId = parent.parse()?;
            message = message.reply_to(ReplyTo::from(parent));
        }
        if let Some(number) = &self.from {
            message = message.from(number.parse::<PhoneNumber>()?);
        }
        if self.typing {
            message = message.typing_indicator(TypingIndicator::Show);
        }
        if self.share_contact {
            message = message.share_contact();
        }
        Ok(message)
    }

    fn text_message(&self) -> Result<Message, Failure> {
        let attachments = self.attach.iter();
        let attachments = attachments.map(|AttachmentArg(one)| Attachment::clone(one));
        let text = match self.text.as_deref() {
            None => return Ok(Message::attachments_only(attachments)),
            Some("-") => {
                let text = read_text(std::path::Path::new("-"))?;
                text.strip_suffix('\n').unwrap_or(&text).to_owned()
            }
            Some(text) => text.to_owned(),
        };
        Ok(attachments.fold(Message::text(text), Message::attachment))
    }

    /// Prints what would be sent. The key is shown only if it was given: otherwise
    /// a new one is made for each send.
    fn show(
        &self,
        context: &Context,
        message: Message,
        key: Option<IdempotencyKey>,
    ) -> Result<Exit, Failure> {
        let _: blooio_client::ChatId = self.to.parse()?;
        let body = message.build()?;
        let request = json!({
            "operation": SEND_MESSAGE.id,
            "method": SEND_MESSAGE.method,
            "path": SEND_MESSAGE.path,
            "parameters": { "chatId": self.to, "Idempotency-Key": key.as_ref().map(|key| key.as_str()) },
            "body": crate::json::to_json(&body)?,
        });
        context.output.document(&request)?;
        context.output.note("nothing was sent");
        Ok(Exit::Success)
    }
}
