// Sending as the Node guide shows it: fetch, keys, bounded bulk, errors.
import assert from "node:assert/strict";

const base = process.env.BLOOIO_BASE_URL;
const authorization = `Bearer ${process.env.BLOOIO_API_KEY}`;

async function send(to, body, headers = {}) {
  const response = await fetch(`${base}/chats/${encodeURIComponent(to)}/messages`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, json: await response.json() };
}

const first = await send("+15551234567", { text: "Hello from Node" });
assert.equal(first.status, 202);
assert.equal(first.json.status, "queued");
assert.ok(first.headers.get("x-ratelimit-remaining"));

const parts = [{ text: "Order update" }, { url: "https://example.com/label.pdf", name: "Label" }];
assert.equal((await send("+15551234567", { parts })).status, 202);

const key = { "idempotency-key": "welcome-1" };
const once = await send("+15551234567", { text: "Welcome" }, key);
const again = await send("+15551234567", { text: "Welcome" }, key);
assert.deepEqual([once.status, again.status], [202, 200]);
assert.equal(once.json.message_id, again.json.message_id);

const people = Array.from({ length: 25 }, (_, index) => `+1555000${1000 + index}`);
const ids = new Set();
for (let start = 0; start < people.length; start += 10) {
  const batch = people.slice(start, start + 10).map((one) => send(one, { text: "Hi" }));
  for (const { json } of await Promise.all(batch)) ids.add(json.message_id);
}
assert.equal(ids.size, 25);

const refused = await send("+15551234567", {});
assert.equal(refused.status, 400);
assert.equal(refused.json.details.field, "text");
