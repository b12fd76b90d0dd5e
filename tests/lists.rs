//! Lists over pages: both envelopes, streams that can be resumed, and services
//! whose lists never end.
#![cfg(feature = "client")]

mod support;

use blooio_client::http::Method;
use blooio_client::types::{Contact, ContactSort, DirectionFilter, Number, NumberList, SortOrder};
use blooio_client::{Client, ErrorKind, Items, Outcome, Page};
use futures_util::{StreamExt, TryStreamExt};
use serde_json::{Value, json};
use support::{builder, clock};
use wiremock::matchers::{any, query_param, query_param_is_missing};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

fn contact(index: u64) -> Value {
    json!({ "contact_id": format!("ct_{index}"), "identifier": format!("+1555000{index:04}") })
}

/// The number that a query parameter holds.
fn asked(request: &Request, name: &str) -> Option<u64> {
    let found = request.url.query_pairs().find(|(key, _)| key == name);
    found.map(|(_, value)| value.parse().unwrap())
}

/// A service of `total` contacts, in an envelope of its choice.
async fn service(
    total: u64,
    envelope: fn(Vec<Value>, u64, u64, u64) -> Value,
) -> (MockServer, Client) {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(move |request: &Request| {
            let offset = asked(request, "offset").unwrap_or(0);
            let limit = asked(request, "limit").unwrap_or(25);
            let items = (offset..total.min(offset + limit)).map(contact).collect();
            ResponseTemplate::new(200).set_body_json(envelope(items, limit, offset, total))
        })
        .mount(&server)
        .await;
    let client = builder(&server.uri(), &clock()).build().unwrap();
    (server, client)
}

fn vendor(items: Vec<Value>, limit: u64, offset: u64, total: u64) -> Value {
    json!({ "contacts": items, "pagination": { "limit": limit, "offset": offset, "total": total } })
}

fn guide(items: Vec<Value>, limit: u64, offset: u64, total: u64) -> Value {
    json!({ "data": items, "count": total, "limit": limit, "offset": offset })
}

fn guide_counting_the_page(items: Vec<Value>, limit: u64, offset: u64, _: u64) -> Value {
    json!({ "count": items.len(), "data": items, "limit": limit, "offset": offset })
}

fn bare(items: Vec<Value>, _: u64, _: u64, _: u64) -> Value {
    json!({ "contacts": items })
}

async fn answering(body: Value) -> (MockServer, Client) {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(200).set_body_json(body);
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client = builder(&server.uri(), &clock()).build().unwrap();
    (server, client)
}

#[tokio::test]
async fn an_offset_beyond_the_query_is_refused_by_name() {
    let (_server, client) = service(3, vendor).await;
    let list = client.contacts().list().offset(u64::MAX);
    assert_eq!(list.page().await.unwrap_err().field(), Some("offset"));
    let error = list.items().next().await.unwrap().unwrap_err();
    assert_eq!(
        (error.field(), error.outcome()),
        (Some("offset"), Outcome::NotSent)
    );
}

#[tokio::test]
async fn a_service_that_echoes_the_offset_and_goes_round_in_circles_is_stalled() {
    for circle in [1, 2, 3, 7] {
        let server = MockServer::start().await;
        Mock::given(any())
            .respond_with(move |request: &Request| {
                let offset = asked(request, "offset").unwrap_or(0);
                let first = offset % (2 * circle);
                let items = vec![contact(first), contact(first + 1)];
                ResponseTemplate::new(200)
                    .set_body_json(guide_counting_the_page(items, 2, offset, 0))
            })
            .mount(&server)
            .await;
        let client = builder(&server.uri(), &clock()).build().unwrap();
        let items = client.contacts().list().limit(2).items().take(200);
        let error = TryStreamExt::try_collect::<Vec<_>>(items)
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Stalled, "{circle}");
        let requests = server.received_requests().await.unwrap().len() as u64;
        assert!(
            requests <= 4 * circle + 2,
            "{requests} for a circle of {circle}"
        );
    }
}

#[tokio::test]
async fn a_list_that_grows_while_it_is_read_is_not_stalled() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(move |request: &Request| {
            // One more item before the others with each page.
            let offset = asked(request, "offset").unwrap_or(0);
            let total = 1 + offset.min(3);
            let items = (offset < total).then(|| contact(0)).into_iter().collect();
            ResponseTemplate::new(200).set_body_json(vendor(
                items,
                1,
                offset,
                total + u64::from(offset < 3),
            ))
        })
        .mount(&server)
        .await;
    let client = builder(&server.uri(), &clock()).build().unwrap();
    let items = client.contacts().list().limit(1).items();
    let contacts: Vec<Contact> = items.try_collect().await.unwrap();
    assert!(contacts.len() >= 3);
}

#[tokio::test]
async fn every_envelope_is_read_to_its_end_and_no_page_twice() {
    for envelope in [vendor, guide, guide_counting_the_page, bare] {
        for (total, limit) in [(0, 10), (1, 10), (10, 10), (42, 10), (42, 100)] {
            let (server, client) = service(total, envelope).await;
            let items = client.contacts().list().limit(limit).items();
            let contacts: Vec<Contact> = items.try_collect().await.unwrap();
            let ids: Vec<_> = contacts
                .iter()
                .map(|one| one.contact_id.clone().unwrap())
                .collect();
            let expected: Vec<_> = (0..total).map(|index| format!("ct_{index}")).collect();
            assert_eq!(ids, expected);
            let requests = server.received_requests().await.unwrap().len() as u64;
            assert!(
                requests <= total / u64::from(limit) + 1,
                "{requests} for {total}"
            );
        }
    }
}

#[tokio::test]
async fn a_page_tells_its_offset_and_its_total() {
    for envelope in [vendor, guide] {
        let (_server, client) = service(42, envelope).await;
        let page = client
            .contacts()
            .list()
            .limit(25)
            .offset(25)
            .page()
            .await
            .unwrap();
        assert_eq!(
            (page.items.len(), page.limit, page.offset, page.total),
            (17, Some(25), Some(25), Some(42))
        );
    }
}

#[tokio::test]
async fn a_page_size_that_a_document_forbids_is_refused() {
    let (server, client) = service(1, vendor).await;
    for limit in [0, 101, u32::MAX] {
        let error = client
            .contacts()
            .list()
            .limit(limit)
            .page()
            .await
            .unwrap_err();
        assert_eq!(
            (error.field(), error.outcome()),
            (Some("limit"), Outcome::NotSent)
        );
    }
    assert!(server.received_requests().await.unwrap().is_empty());
}

#[tokio::test]
async fn an_unknown_envelope_is_an_error_and_never_an_empty_list() {
    for body in [
        json!({}),
        json!([]),
        json!({ "items": [] }),
        json!({ "contacts": null }),
        json!({ "groups": [] }),
    ] {
        let (_server, client) = answering(body.clone()).await;
        let error = client.contacts().list().page().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode, "{body}");
    }
    let (_server, client) = answering(json!({})).await;
    let error = client.contacts().list().page().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "listContacts: the response does not have the documented form: \
         missing one of the fields contacts, data (status 200)"
    );
}

#[tokio::test]
async fn a_list_that_makes_no_progress_ends_with_an_error() {
    let same = json!({ "contacts": [contact(1), contact(2)] });
    let stuck =
        json!({ "contacts": [contact(1)], "pagination": { "limit": 1, "offset": 0, "total": 9 } });
    let short = json!({ "contacts": [], "pagination": { "limit": 1, "offset": 0, "total": 9 } });
    for body in [same, stuck, short] {
        let (server, client) = answering(body).await;
        let mut items = client.contacts().list().items();
        let error = loop {
            match items.next().await.expect("no error came") {
                Ok(_) => {}
                Err(error) => break error,
            }
        };
        assert_eq!(error.kind(), ErrorKind::Stalled);
        assert!(items.next().await.is_none());
        assert!(server.received_requests().await.unwrap().len() <= 2);
    }
}

#[tokio::test]
async fn a_stream_continues_where_it_failed() {
    let server = MockServer::start().await;
    let page = |from: u64| {
        let items: Vec<_> = (from..from + 2).map(contact).collect();
        ResponseTemplate::new(200).set_body_json(vendor(items, 2, from, 4))
    };
    Mock::given(query_param_is_missing("offset"))
        .respond_with(page(0))
        .mount(&server)
        .await;
    Mock::given(query_param("offset", "2"))
        .respond_with(ResponseTemplate::new(404))
        .up_to_n_times(1)
        .mount(&server)
        .await;
    Mock::given(query_param("offset", "2"))
        .respond_with(page(2))
        .mount(&server)
        .await;
    let client = builder(&server.uri(), &clock()).build().unwrap();

    let mut items = client.contacts().list().limit(2).items();
    let mut ids = Vec::new();
    let mut errors = 0;
    loop {
        match items.next().await {
            Some(Ok(contact)) => ids.push(contact.contact_id.unwrap()),
            Some(Err(error)) => {
                assert_eq!((error.kind(), items.offset()), (ErrorKind::NotFound, 2));
                errors += 1;
            }
            None if errors == 1 && ids.len() == 2 => items.resume(),
            None => break,
        }
    }
    assert_eq!(
        (ids, errors),
        (
            vec!["ct_0".into(), "ct_1".into(), "ct_2".into(), "ct_3".into()],
            1
        )
    );
}

#[tokio::test]
async fn a_stream_moves_into_a_task_and_composes() {
    fn assert_movable<T: futures_util::Stream + Send + Unpin + 'static>(_: &T) {}
    let (_server, client) = service(42, vendor).await;
    let items: Items<Contact> = client.contacts().list().limit(10).items();
    assert_movable(&items);
    let work = tokio::spawn(async move { items.skip(40).try_collect::<Vec<_>>().await });
    assert_eq!(work.await.unwrap().unwrap().len(), 2);
}

#[tokio::test]
async fn filters_are_sent_as_query_parameters() {
    let (server, client) = answering(json!({ "messages": [], "contacts": [] })).await;
    let chat = client.chat("+15551234567").unwrap();
    let messages = chat
        .messages()
        .sort(SortOrder::Asc)
        .direction(DirectionFilter::Inbound);
    messages
        .since(1703123457474_i64)
        .until(1703123457475_i64)
        .page()
        .await
        .unwrap();
    client
        .contacts()
        .list()
        .q("Jane & +1")
        .sort(ContactSort::NameAsc)
        .page()
        .await
        .unwrap();
    let requests = server.received_requests().await.unwrap();
    let queries: Vec<_> = requests
        .iter()
        .map(|request| request.url.query().unwrap())
        .collect();
    assert_eq!(
        queries,
        [
            "direction=inbound&since=1703123457474&sort=asc&until=1703123457475",
            "q=Jane+%26+%2B1&sort=name_asc",
        ],
    );
}

#[tokio::test]
async fn the_second_page_of_a_list_without_paging_can_be_asked_for() {
    let server = MockServer::start().await;
    let number = |last| json!({ "phone_number": format!("+1555123456{last}"), "is_active": true });
    Mock::given(any())
        .respond_with(move |request: &Request| {
            let offset = asked(request, "offset").unwrap_or(0);
            let items = (offset..3.min(offset + 2)).map(number).collect();
            ResponseTemplate::new(200).set_body_json(guide(items, 2, offset, 3))
        })
        .mount(&server)
        .await;
    let client = builder(&server.uri(), &clock()).build().unwrap();
    let first = client.numbers().list().await.unwrap();
    assert_eq!((first.items.len(), first.has_more), (2, Some(true)));
    let rest = client
        .request(Method::GET, "/me/numbers")
        .query("offset", 2);
    let rest = rest.send_as::<NumberList>().await.unwrap();
    let rest: Page<Number> = rest.into_inner().into();
    assert_eq!(rest.items.len(), 1);
    assert_eq!(rest.items[0].phone_number.as_deref(), Some("+15551234562"));
}
