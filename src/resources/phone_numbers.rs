//! Look-up of any phone number.

use crate::client::Client;
use crate::error::Error;
use crate::generated::limits::{
    PHONE_NUMBER_BATCH_REQUEST_NUMBERS_MAX_ITEMS, PHONE_NUMBER_BATCH_REQUEST_NUMBERS_MIN_ITEMS,
};
use crate::generated::types::{
    PhoneNumberBatchRequest, PhoneNumberLookupRequest, PhoneNumberLookupResult,
};
use crate::page::Page;
use crate::reply::Reply;

impl Client {
    /// Looks phone numbers up.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let number = client.phone_numbers().lookup("(555) 123-4567").await?;
    /// println!("{:?}", number.valid);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn phone_numbers(&self) -> PhoneNumbers {
        PhoneNumbers(self.clone())
    }
}

/// Looks phone numbers up. A number may be written in any format: whether it is
/// valid is part of the answer.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let found = client.phone_numbers().lookup("+1 (555) 123-4567").await?;
/// println!("{}", found.json()?);
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct PhoneNumbers(Client);

impl PhoneNumbers {
    /// Looks one number up.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let number = client.phone_numbers().lookup("+15551234567").await?;
    /// println!("{:?}", number.valid);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn lookup(&self, number: &str) -> Result<Reply<PhoneNumberLookupResult>, Error> {
        self.0
            .raw()
            .lookup_phone_number()
            .number(number)
            .send()
            .await
    }

    /// Looks one number up and sends it in the body, so that it is in no access log.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let number = client.phone_numbers().lookup_privately("+15551234567").await?;
    /// println!("{:?}", number.country);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn lookup_privately(
        &self,
        number: &str,
    ) -> Result<Reply<PhoneNumberLookupResult>, Error> {
        let body = PhoneNumberLookupRequest {
            number: number.to_owned(),
        };
        self.0
            .raw()
            .lookup_phone_number_post()
            .body(body)
            .send()
            .await
    }

    /// Looks up to 100 numbers up at once.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let numbers = ["+15551234567", "+15559876543"];
    /// let found = client.phone_numbers().lookup_all(numbers).await?;
    /// assert_eq!(found.items.len(), 2);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the list is empty or has more than 100 numbers, or the request fails.
    pub async fn lookup_all<I>(
        &self,
        numbers: I,
    ) -> Result<Reply<Page<PhoneNumberLookupResult>>, Error>
    where
        I: IntoIterator,
        I::Item: Into<String>,
    {
        let numbers: Vec<String> = numbers.into_iter().map(Into::into).collect();
        let least = PHONE_NUMBER_BATCH_REQUEST_NUMBERS_MIN_ITEMS;
        let most = PHONE_NUMBER_BATCH_REQUEST_NUMBERS_MAX_ITEMS;
        if !(least..=most).contains(&numbers.len()) {
            let reason = format!(
                "there are {}; look up {least} to {most} at once",
                numbers.len()
            );
            return Err(Error::invalid("numbers", reason));
        }
        Ok(self
            .0
            .raw()
            .batch_lookup_phone_numbers()
            .body(PhoneNumberBatchRequest { numbers })
            .send()
            .await?
            .map(|list| Page::from(list).counted_from(0)))
    }
}
