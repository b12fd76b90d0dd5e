//! Who may pass and who may not. The known answers were made with openssl:
//!
//! ```text
//! printf '%s' '{"event":"message.received","message_id":"msg_abc","text":"Hello 👋"}' > b
//! openssl dgst -sha256 -hmac whsec_a1b2c3d4e5f6 < b
//! (printf 1776602096.; cat b) | openssl dgst -sha256 -hmac whsec_a1b2c3d4e5f6
//! printf '' | openssl dgst -sha256 -hmac whsec_a1b2c3d4e5f6
//! printf '1776602096.' | openssl dgst -sha256 -hmac "whsec_$(printf '0123456789abcdef%.0s' 1 2 3 4 5 6)"
//! ```
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(feature = "webhook")]

use std::time::Duration;

use blooio_client::Clock;
use blooio_client::webhook::{
    InvalidSecret, SigningSecret, Verified, Verifier, VerifyError, sign, sign_at,
};
use chrono::{DateTime, TimeDelta, Utc};
use http::{HeaderMap, HeaderValue};
use proptest::prelude::*;

const SECRET: &str = "whsec_a1b2c3d4e5f6";
const BODY: &str = r#"{"event":"message.received","message_id":"msg_abc","text":"Hello 👋"}"#;
const BARE: &str = "7e08e7717e4e9f210626defd1b2e5db2e37ee444e415af9257f0659ed54e1ee0";
const V1: &str = "eae6d6eb5f1b96ea0c4d8a871ba42560afffae83cf9e412fa712aaeb08b9344b";
const SIGNED_AT: i64 = 1_776_602_096;

fn secret(text: &str) -> SigningSecret {
    SigningSecret::new(text).unwrap()
}

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap()
}

fn headers(signature: impl AsRef<[u8]>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let value = HeaderValue::from_bytes(signature.as_ref()).unwrap();
    headers.insert("x-blooio-signature", value);
    headers
}

fn verifier() -> Verifier {
    Verifier::new(secret(SECRET)).clock(Clock::manual(at(SIGNED_AT)))
}

fn verify(signature: &str) -> Result<Verified, VerifyError> {
    verifier().verify(BODY.as_bytes(), &headers(signature))
}

fn refused(signature: &str) -> VerifyError {
    verify(signature).unwrap_err()
}

#[test]
fn a_digest_that_comes_twice_counts_once() {
    assert!(verify(&format!("t={SIGNED_AT},v1={V1},v1={V1}")).is_ok());
    let error = refused(&format!("t={SIGNED_AT},v1=short,v1={}", "x".repeat(64)));
    assert_eq!(error, VerifyError::WrongLength);
}

#[test]
fn openssl_agrees_with_both_forms() {
    let timestamped = format!("t={SIGNED_AT},v1={V1}");
    assert_eq!(sign(&secret(SECRET), BODY.as_bytes()), BARE);
    assert_eq!(
        sign_at(&secret(SECRET), BODY.as_bytes(), at(SIGNED_AT)),
        timestamped
    );
    assert_eq!(verify(BARE).unwrap().signed_at(), None);
    assert_eq!(
        verify(&timestamped).unwrap().signed_at(),
        Some(at(SIGNED_AT))
    );
}

#[test]
fn openssl_agrees_on_an_empty_body_and_on_a_key_longer_than_a_block() {
    assert_eq!(
        sign(&secret(SECRET), b""),
        "8f1749c58d885d0b337dfcb4ed322698f7acdd07fcc66dab43d6255c705fd515"
    );
    let long = secret(&format!("whsec_{}", "0123456789abcdef".repeat(6)));
    assert_eq!(
        sign_at(&long, b"", at(SIGNED_AT)),
        "t=1776602096,v1=9b15a07dffe49c27f881b1b85a6c7db4d5ffb288976ac52ad52b04ae967bab9b"
    );
}

#[test]
fn a_missing_header_is_refused() {
    let refusal = verifier().verify(BODY.as_bytes(), &HeaderMap::new());
    assert_eq!(refusal, Err(VerifyError::MissingSignature));
}

#[test]
fn a_second_header_is_refused() {
    let mut headers = headers(BARE);
    headers.append("x-blooio-signature", HeaderValue::from_static(BARE));
    let refusal = verifier().verify(BODY.as_bytes(), &headers);
    assert_eq!(refusal, Err(VerifyError::RepeatedSignature));
}

#[test]
fn an_empty_header_is_refused() {
    assert_eq!(refused(""), VerifyError::EmptySignature);
    assert_eq!(refused("  "), VerifyError::EmptySignature);
}

#[test]
fn a_header_beyond_ascii_is_refused() {
    let refusal = verifier().verify(BODY.as_bytes(), &headers([0xff; 64]));
    assert_eq!(refusal, Err(VerifyError::NotAscii));
}

#[test]
fn a_digest_without_a_timestamp_is_refused_though_it_would_be_right_as_bare() {
    assert_eq!(
        refused(&format!("v1={BARE}")),
        VerifyError::MissingTimestamp
    );
    assert_eq!(refused(&format!(",{BARE}")), VerifyError::MissingTimestamp);
    assert_eq!(refused("="), VerifyError::MissingTimestamp);
}

#[test]
fn a_timestamp_that_is_no_count_of_seconds_is_refused() {
    for t in [
        "",
        "now",
        "-1",
        "+1",
        " ",
        "1.5",
        "0x1",
        "99999999999999999999",
        "9223372036854775807",
    ] {
        assert_eq!(
            refused(&format!("t={t},v1={V1}")),
            VerifyError::MalformedTimestamp,
            "{t}"
        );
    }
}

#[test]
fn two_different_timestamps_are_refused() {
    let refusal = refused(&format!("t={SIGNED_AT},t=1,v1={V1}"));
    assert_eq!(refusal, VerifyError::RepeatedTimestamp);
}

#[test]
fn a_timestamp_without_a_digest_is_refused() {
    assert_eq!(
        refused(&format!("t={SIGNED_AT}")),
        VerifyError::MissingDigest
    );
    assert_eq!(
        refused(&format!("t={SIGNED_AT},v2={V1}")),
        VerifyError::MissingDigest
    );
    assert_eq!(
        refused(&format!("t={SIGNED_AT},{V1}")),
        VerifyError::MissingDigest
    );
}

#[test]
fn a_digest_of_a_wrong_length_is_refused() {
    for digest in [&BARE[1..], &format!("{BARE}0"), "0"] {
        assert_eq!(refused(digest), VerifyError::WrongLength);
        assert_eq!(
            refused(&format!("t={SIGNED_AT},v1={digest}")),
            VerifyError::WrongLength
        );
    }
    assert_eq!(
        refused(&format!("t={SIGNED_AT},v1=")),
        VerifyError::WrongLength
    );
}

#[test]
fn capitals_in_a_digest_are_accepted() {
    assert!(verify(&BARE.to_uppercase()).is_ok());
    let mixed = format!("{}{}", V1[..32].to_uppercase(), &V1[32..]);
    assert!(verify(&format!("t={SIGNED_AT},v1={mixed}")).is_ok());
    let other = V1.replace('a', "B").to_uppercase();
    let refusal = refused(&format!("t={SIGNED_AT},v1={other}"));
    assert_eq!(refusal, VerifyError::Mismatch);
}

#[test]
fn a_digest_that_is_not_hexadecimal_is_refused() {
    for digest in [BARE.replace('7', "g"), BARE.replace('7', "G")] {
        assert_eq!(refused(&digest), VerifyError::NotHex);
        assert_eq!(
            refused(&format!("t={SIGNED_AT},v1={digest}")),
            VerifyError::NotHex
        );
    }
}

#[test]
fn the_bare_form_is_refused_where_a_timestamp_is_required() {
    let strict = verifier().require_timestamp();
    let refusal = strict.verify(BODY.as_bytes(), &headers(BARE));
    assert_eq!(refusal, Err(VerifyError::TimestampRequired));
    let timestamped = headers(format!("t={SIGNED_AT},v1={V1}"));
    assert!(strict.verify(BODY.as_bytes(), &timestamped).is_ok());
}

#[test]
fn a_captured_timestamped_delivery_never_passes_as_a_bare_one() {
    // Stripped to its digest, with the body as it was:
    assert_eq!(refused(V1), VerifyError::Mismatch);
    // With the signed bytes as the body, of which it *is* the bare digest:
    let signed = format!("{SIGNED_AT}.{BODY}");
    assert_eq!(sign(&secret(SECRET), signed.as_bytes()), V1);
    let refusal = verifier().verify(signed.as_bytes(), &headers(V1));
    assert_eq!(refusal, Err(VerifyError::Disguised));
}

#[test]
fn a_captured_bare_delivery_never_passes_as_a_timestamped_one() {
    assert_eq!(
        refused(&format!("t={SIGNED_AT},v1={BARE}")),
        VerifyError::Mismatch
    );
    assert_eq!(
        refused(&format!("t=,v1={BARE}")),
        VerifyError::MalformedTimestamp
    );
}

#[test]
fn the_wrong_secret_is_refused() {
    let other = Verifier::new(secret("whsec_other"));
    let refusal = other.verify(BODY.as_bytes(), &headers(BARE));
    assert_eq!(refusal, Err(VerifyError::Mismatch));
}

#[test]
fn the_window_is_300_seconds_both_ways() {
    let signature = headers(format!("t={SIGNED_AT},v1={V1}"));
    let answer = |now| {
        let verifier = verifier().clock(Clock::manual(now));
        verifier.verify(BODY.as_bytes(), &signature).map(|_| ())
    };
    let (edge, beyond) = (TimeDelta::seconds(300), TimeDelta::milliseconds(300_001));
    assert_eq!(answer(at(SIGNED_AT) + edge), Ok(()));
    assert_eq!(answer(at(SIGNED_AT) - edge), Ok(()));
    assert_eq!(answer(at(SIGNED_AT) + beyond), Err(VerifyError::Expired));
    assert_eq!(
        answer(at(SIGNED_AT) - beyond),
        Err(VerifyError::FromTheFuture)
    );
}

#[test]
fn the_window_can_be_set() {
    let signature = headers(format!("t={SIGNED_AT},v1={V1}"));
    let answer = |window, later| {
        let verifier = verifier()
            .window(window)
            .clock(Clock::manual(at(SIGNED_AT + later)));
        verifier.verify(BODY.as_bytes(), &signature).map(|_| ())
    };
    assert_eq!(answer(Duration::ZERO, 0), Ok(()));
    assert_eq!(answer(Duration::ZERO, 1), Err(VerifyError::Expired));
    assert_eq!(answer(Duration::from_secs(3600), 3600), Ok(()));
    assert_eq!(answer(Duration::MAX, 1_000_000_000), Ok(()));
}

#[test]
fn a_malformed_part_does_not_invalidate_a_good_one() {
    for header in [
        format!("t={SIGNED_AT},v1=short,v1={V1}"),
        format!("t={SIGNED_AT},v1={V1},v1={}", "z".repeat(64)),
        format!("t={SIGNED_AT},v1={BARE},v1={V1}"),
        format!("t=soon,t={SIGNED_AT},v1={V1}"),
        format!("t={SIGNED_AT},t=soon,v1={V1}"),
        format!("t={SIGNED_AT},t={SIGNED_AT},v1={V1}"),
        format!(",,nonsense,t={SIGNED_AT},v2=x,=,v1={V1},"),
        format!("v1={V1}, t={SIGNED_AT}"),
    ] {
        assert!(verify(&header).is_ok(), "{header}");
    }
}

#[test]
fn any_of_several_secrets_may_match_and_which_one_is_told() {
    let [old, new] = [secret("whsec_old"), secret("whsec_new")];
    let during = Verifier::new([new.clone(), old.clone()]);
    for (index, secret) in [&new, &old].into_iter().enumerate() {
        let verified = during.verify(b"{}", &headers(sign(secret, b"{}"))).unwrap();
        assert_eq!(verified.secret_index(), index);
    }
    let added = Verifier::new(new).with_secret(&old);
    assert!(added.verify(b"{}", &headers(sign(&old, b"{}"))).is_ok());
    let neither = headers(sign(&secret(SECRET), b"{}"));
    assert_eq!(added.verify(b"{}", &neither), Err(VerifyError::Mismatch));
}

#[test]
fn an_empty_or_padded_secret_is_refused() {
    assert_eq!(SigningSecret::new("").unwrap_err(), InvalidSecret::Empty);
    assert_eq!(
        SigningSecret::new("whsec_a\n").unwrap_err(),
        InvalidSecret::Padded
    );
    assert_eq!(SigningSecret::new(" ").unwrap_err(), InvalidSecret::Padded);
    assert!(serde_json::from_str::<SigningSecret>("\"\"").is_err());
    assert!(serde_json::from_str::<SigningSecret>("\"whsec_a\"").is_ok());
}

#[test]
fn secrets_are_redacted() {
    let secret = secret(SECRET);
    for shown in [
        format!("{secret:?}"),
        format!("{:?}", Verifier::new(secret.clone())),
        format!("{:#?}", Some(&secret)),
    ] {
        assert!(!shown.contains("a1b2"), "{shown}");
    }
}

fn flip(bytes: &[u8], place: prop::sample::Index, bit: u8) -> Vec<u8> {
    let mut flipped = bytes.to_vec();
    let place = place.index(flipped.len());
    flipped[place] ^= 1 << bit;
    flipped
}

fn cases() -> ProptestConfig {
    // PROPTEST_CASES asks for more.
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => ProptestConfig::default(),
        None => ProptestConfig::with_cases(128),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..cases() })]

    #[test]
    fn any_single_bit_changed_fails(
        body in prop::collection::vec(any::<u8>(), 1..200),
        key in "[!-~]{1,80}",
        place: prop::sample::Index,
        bit in 0_u8..8,
        timestamped: bool,
    ) {
        let body = [b"{", &*body].concat();
        let signing = secret(&key);
        let signature = if timestamped {
            sign_at(&signing, &body, at(SIGNED_AT))
        } else {
            sign(&signing, &body)
        };
        // Wide enough that only the signature can refuse.
        let open = |secret| {
            Verifier::new(secret)
                .window(Duration::MAX)
                .clock(Clock::manual(at(SIGNED_AT)))
        };
        let verifier = open(signing);
        prop_assert!(verifier.verify(&body, &headers(&signature)).is_ok());

        let changed_body = flip(&body, place, bit);
        prop_assert!(verifier.verify(&changed_body, &headers(&signature)).is_err());

        let flipped = flip(signature.as_bytes(), place, bit);
        // A digit in the other case is the same digit.
        let is_same = flipped.eq_ignore_ascii_case(signature.as_bytes())
            && !flipped.iter().any(|byte| matches!(byte, b'T' | b'V'));
        if let Ok(value) = HeaderValue::from_bytes(&flipped)
            && !is_same
        {
            prop_assert!(verifier.verify(&body, &headers(value.as_bytes())).is_err());
        }

        let changed_key = String::from_utf8(flip(key.as_bytes(), place, bit)).ok();
        if let Some(Ok(changed)) = changed_key.map(SigningSecret::new) {
            prop_assert!(open(changed).verify(&body, &headers(&signature)).is_err());
        }
    }

    #[test]
    fn no_header_makes_the_verifier_panic(header: Vec<u8>, body: Vec<u8>) {
        if let Ok(value) = HeaderValue::from_bytes(&header) {
            prop_assert!(verifier().verify(&body, &headers(value.as_bytes())).is_err());
        }
    }

    #[test]
    fn no_timestamped_delivery_passes_as_a_bare_one(
        body: Vec<u8>,
        seconds in 0_i64..=8_000_000_000_000,
    ) {
        let secret = secret(SECRET);
        let header = sign_at(&secret, &body, at(seconds));
        let (t, v1) = header.split_once(",v1=").unwrap();
        let signed = [&t.as_bytes()[2..], b".", &*body].concat();
        let refusal = verifier().verify(&signed, &headers(v1));
        prop_assert_eq!(refusal, Err(VerifyError::Disguised));
    }
}
