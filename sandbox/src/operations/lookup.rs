//! Phone-number lookup, from the form of a number alone.

use serde_json::{Value, json};

use crate::http::identifier::is_phone;
use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::store::Store;

/// Calling codes whose country is certain, or by far the likeliest.
const COUNTRIES: [(&str, &str); 12] = [
    ("1", "US"),
    ("33", "FR"),
    ("34", "ES"),
    ("39", "IT"),
    ("44", "GB"),
    ("49", "DE"),
    ("52", "MX"),
    ("55", "BR"),
    ("61", "AU"),
    ("81", "JP"),
    ("86", "CN"),
    ("91", "IN"),
];

/// `GET /phone-numbers/lookup`
pub(crate) fn by_query(_: &mut Store, call: &Call<'_>) -> Outcome {
    let number = call.query("number").filter(|number| !number.is_empty());
    let number = number.ok_or_else(|| Refusal::field("number", "number is required"))?;
    Ok(Reply::ok(look_up(&number)))
}

/// `POST /phone-numbers/lookup`
pub(crate) fn by_body(_: &mut Store, call: &Call<'_>) -> Outcome {
    Ok(Reply::ok(look_up(call.text("number")?)))
}

/// `POST /phone-numbers/batch`
pub(crate) fn batch(_: &mut Store, call: &Call<'_>) -> Outcome {
    const RULE: &str = "numbers must be a list of 1 to 100 strings";
    let numbers = match call.object()?.get("numbers") {
        Some(Value::Array(numbers)) if (1..=100).contains(&numbers.len()) => numbers.iter(),
        _ => return Err(Refusal::field("numbers", RULE)),
    };
    let results: Option<Vec<Value>> = numbers.map(|number| number.as_str().map(look_up)).collect();
    let results = results.ok_or_else(|| Refusal::field("numbers", RULE))?;
    Ok(Reply::ok(json!({"results": results})))
}

fn look_up(input: &str) -> Value {
    let e164: String = input
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    if !is_phone(&e164) || e164.len() < 8 {
        return json!({"input": input, "valid": false, "possible": false});
    }
    let digits = e164.trim_start_matches('+');
    let known = COUNTRIES
        .iter()
        .find_map(|(code, country)| Some((*code, *country, digits.strip_prefix(code)?)));
    let mut result = json!({
        "input": input,
        "valid": true,
        "possible": true,
        "e164": e164,
        "country": null,
        "type": null,
        "location": null,
    });
    if let (Some((code, country, national)), Value::Object(fields)) = (known, &mut result) {
        fields.insert("country_calling_code".into(), json!(code));
        fields.insert("country".into(), json!(country));
        fields.insert("national_number".into(), json!(national));
        fields.insert("national".into(), json!(national));
        fields.insert("international".into(), json!(format!("+{code} {national}")));
    }
    result
}
