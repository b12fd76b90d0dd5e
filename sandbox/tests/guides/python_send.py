"""Sending as the Python guide shows it, with the library that the argument
names: requests or httpx."""

import asyncio
import os
import sys
from urllib.parse import quote

BASE_URL = os.environ["BLOOIO_BASE_URL"]
HEADERS = {"Authorization": f"Bearer {os.environ['BLOOIO_API_KEY']}"}


def chat(to):
    return f"{BASE_URL}/chats/{quote(to, safe='')}/messages"


def with_requests():
    import requests

    def send(to, body, **headers):
        response = requests.post(chat(to), headers=HEADERS | headers, json=body, timeout=10)
        response.raise_for_status()
        return response.json()

    first = send("+15551234567", {"text": "Hello"})
    assert first["status"] == "queued" and first["message_id"], first
    send("+15551234567", {"text": "A photo", "attachments": ["https://example.com/photo.jpg"]})

    capabilities = requests.get(
        f"{BASE_URL}/contacts/{quote('+15551234567', safe='')}/capabilities",
        headers=HEADERS,
        timeout=10,
    ).json()
    assert capabilities["capabilities"]["imessage"] is True, capabilities

    key = {"Idempotency-Key": "order-4281-shipped"}
    once = send("+15551234567", {"text": "Shipped"}, **key)
    again = send("+15551234567", {"text": "Shipped"}, **key)
    assert once["message_id"] == again["message_id"]

    group = requests.post(
        f"{BASE_URL}/groups",
        headers=HEADERS,
        json={"name": "Team", "members": ["+15551234567", "+15559876543"]},
        timeout=10,
    ).json()
    send(group["group_id"], {"text": "Morning"})

    refused = requests.post(chat("+15551234567"), headers=HEADERS, json={}, timeout=10)
    assert refused.status_code == 400 and refused.json()["message"], refused.text
    unencoded = requests.post(
        f"{BASE_URL}/chats/+15551234567/messages", headers=HEADERS, json={"text": "x"}, timeout=10
    )
    assert unencoded.status_code == 400, unencoded.text


async def with_httpx():
    import httpx

    async with httpx.AsyncClient() as client:

        async def send(to):
            response = await client.post(chat(to), headers=HEADERS, json={"text": "Hi"}, timeout=10)
            response.raise_for_status()
            return response.json()["message_id"]

        people = ["+15551234567", "+15557654321", "+15559876543"]
        ids = await asyncio.gather(*map(send, people))
    assert len(set(ids)) == 3, ids


{"requests": with_requests, "httpx": lambda: asyncio.run(with_httpx())}[sys.argv[1]]()
