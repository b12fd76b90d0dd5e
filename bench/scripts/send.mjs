// The guides' fetch, with the same work as the others: BASE JOB WARM COUNT IN_FLIGHT.
import { randomUUID } from "node:crypto";

const [base, , warm, count, inFlight] = process.argv.slice(2);
const url = `${base}/chats/${encodeURIComponent("+15551234567")}/messages`;
const headers = {
  Authorization: `Bearer ${process.env.BLOOIO_API_KEY}`,
  "Content-Type": "application/json",
};

async function send(text) {
  const response = await fetch(url, {
    method: "POST",
    headers: { ...headers, "Idempotency-Key": randomUUID() },
    body: JSON.stringify({ text }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const sent = await response.json();
  if (!sent.message_id) throw new Error("the response names no message");
}

async function sends(first, count) {
  const latencies = [];
  let next = 0;
  const loop = async () => {
    while (next < count) {
      const number = first + next++;
      const begun = performance.now();
      await send(`message ${number}`);
      latencies.push((performance.now() - begun) * 1000);
    }
  };
  await Promise.all(Array.from({ length: Number(inFlight) }, loop));
  return latencies.sort((a, b) => a - b);
}

await sends(0, Number(warm));
const [begun, cpu] = [performance.now(), process.cpuUsage()];
const latencies = await sends(Number(warm), Number(count));
const used = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    count: latencies.length,
    seconds: (performance.now() - begun) / 1000,
    cpu_seconds: (used.user + used.system) / 1e6,
    p50_us: latencies[Math.floor((latencies.length - 1) * 0.5)],
    p99_us: latencies[Math.floor((latencies.length - 1) * 0.99)],
    peak_kib: process.resourceUsage().maxRSS,
  }),
);
