//! Files that are sent as multipart, streamed from disk or from memory. The
//! generator writes no multipart, so these operations are written here, and go
//! through the same transport.

use std::borrow::Cow;
use std::fmt;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use reqwest::multipart::{Form, Part};

use crate::error::Error;
use crate::wire::operation::Operation;

/// An image to upload: a chat's background or a group's icon.
///
/// The service takes JPEG, PNG, GIF, WebP, HEIC and HEIF, up to 10 MB (the
/// vendor's reference says so of backgrounds, its editor plugin of icons).
///
/// ```
/// use blooio_client::Upload;
///
/// let from_disk = Upload::path("icon.png")?;
/// let from_memory = Upload::bytes("icon.png", b"\x89PNG\r\n".to_vec())?;
/// # Ok::<(), blooio_client::Error>(())
/// ```
#[derive(Clone)]
pub struct Upload {
    source: Source,
    file_name: String,
    media_type: &'static str,
    field: &'static str,
}

#[derive(Clone)]
enum Source {
    Path(PathBuf),
    Bytes(Bytes),
}

/// The formats that the vendor lists, by file name extension.
const FORMATS: [(&str, &str); 7] = [
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("heic", "image/heic"),
    ("heif", "image/heif"),
];

impl Upload {
    /// A regular file on disk. It is opened and streamed for each attempt.
    ///
    /// ```no_run
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::Upload;
    ///
    /// let picture = Upload::path("sky.png")?;
    /// client.chat("+15551234567")?.set_background(picture).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If its name does not end in one of the formats, or holds a line break or
    /// another control character.
    pub fn path(path: impl Into<PathBuf>) -> Result<Self, Error> {
        let path = path.into();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        Self::new(name.unwrap_or_default(), Source::Path(path))
    }

    /// Bytes in memory, with the file name that the service gets.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::Upload;
    ///
    /// let picture = Upload::bytes("sky.png", b"\x89PNG\r\n\x1a\n".to_vec())?;
    /// client.chat("+15551234567")?.set_background(picture).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the name does not end in one of the formats, or holds a line break or
    /// another control character.
    pub fn bytes(file_name: impl Into<String>, bytes: impl Into<Bytes>) -> Result<Self, Error> {
        Self::new(file_name.into(), Source::Bytes(bytes.into()))
    }

    fn new(file_name: String, source: Source) -> Result<Self, Error> {
        if file_name.contains(char::is_control) {
            let reason = "it has a line break or another control character; rename the file";
            return Err(Error::invalid("file_name", reason));
        }
        let extension = Path::new(&file_name)
            .extension()
            .map(|end| end.to_ascii_lowercase());
        let format = FORMATS.iter().find(|(end, _)| {
            extension
                .as_deref()
                .is_some_and(|extension| extension == *end)
        });
        let Some((_, media_type)) = format else {
            let known: Vec<_> = FORMATS.iter().map(|(end, _)| *end).collect();
            let reason = format!("its name must end in one of {}", known.join(", "));
            return Err(Error::invalid("upload", reason));
        };
        Ok(Self {
            source,
            file_name,
            media_type,
            field: "",
        })
    }

    /// This file in the form field that the operation asks for.
    pub(crate) fn in_field_of(mut self, operation: &Operation) -> Self {
        self.field = operation.upload.unwrap_or_default();
        self
    }

    /// Gives a request this file as its body.
    pub(crate) async fn attach(
        &self,
        request: reqwest::Request,
        http: &reqwest::Client,
    ) -> Result<reqwest::Request, Error> {
        let part = match &self.source {
            Source::Bytes(bytes) => {
                let length = bytes.len() as u64;
                Part::stream_with_length(bytes.clone(), length)
            }
            Source::Path(path) => {
                // To open a pipe would wait for its writer, on a thread that
                // nothing can interrupt.
                let metadata = tokio::fs::metadata(path).await.map_err(unreadable)?;
                if !metadata.is_file() {
                    let reason = "it is not a regular file; read it and use Upload::bytes";
                    return Err(Error::invalid("upload", reason));
                }
                let file = tokio::fs::File::open(path).await.map_err(unreadable)?;
                let length = file.metadata().await.map_err(unreadable)?.len();
                Part::stream_with_length(file, length)
            }
        };
        let part = part
            .file_name(self.file_name.clone())
            .mime_str(self.media_type)
            .map_err(|_| Error::invalid("upload", "its media type cannot be sent"))?;
        reqwest::RequestBuilder::from_parts(http.clone(), request)
            .multipart(Form::new().part(self.field, part))
            .build()
            .map_err(|_| Error::invalid("upload", "the request cannot be built"))
    }
}

fn unreadable(error: std::io::Error) -> Error {
    Error::invalid(
        "upload",
        Cow::Owned(format!("the file cannot be read: {error}")),
    )
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("media_type", &self.media_type)
            .finish_non_exhaustive()
    }
}
