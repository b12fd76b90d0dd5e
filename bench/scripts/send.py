"""The guides' httpx, with the same work as the others: BASE JOB WARM COUNT IN_FLIGHT."""

import asyncio
import json
import os
import resource
import sys
import time
import urllib.parse
import uuid

import httpx

base, _, warm, count, in_flight = sys.argv[1:]
URL = f"{base}/chats/{urllib.parse.quote('+15551234567', safe='')}/messages"


async def send(client: httpx.AsyncClient, text: str) -> None:
    headers = {"Idempotency-Key": str(uuid.uuid4())}
    response = await client.post(URL, headers=headers, json={"text": text})
    response.raise_for_status()
    if not response.json()["message_id"]:
        raise ValueError("the response names no message")


async def sends(client: httpx.AsyncClient, first: int, count: int) -> list[float]:
    latencies = []
    numbers = iter(range(first, first + count))

    async def loop() -> None:
        for number in numbers:
            begun = time.perf_counter()
            await send(client, f"message {number}")
            latencies.append((time.perf_counter() - begun) * 1e6)

    await asyncio.gather(*(loop() for _ in range(int(in_flight))))
    return sorted(latencies)


async def main() -> None:
    headers = {"Authorization": f"Bearer {os.environ['BLOOIO_API_KEY']}"}
    async with httpx.AsyncClient(headers=headers, timeout=30) as client:
        await sends(client, 0, int(warm))
        begun, cpu = time.perf_counter(), time.process_time()
        latencies = await sends(client, int(warm), int(count))
        result = {
            "count": len(latencies),
            "seconds": time.perf_counter() - begun,
            "cpu_seconds": time.process_time() - cpu,
            "p50_us": latencies[(len(latencies) - 1) * 50 // 100],
            "p99_us": latencies[(len(latencies) - 1) * 99 // 100],
            "peak_kib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        }
        print(json.dumps(result))


asyncio.run(main())
