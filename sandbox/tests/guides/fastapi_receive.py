"""The receiver of the Python guide: FastAPI, and the signature over the body
alone. Prints the port, reads the secret, then prints one line an event."""

import hashlib
import hmac
import socket
import sys

import uvicorn
from fastapi import FastAPI, Header, HTTPException, Request

app = FastAPI()


@app.post("/webhooks/blooio")
async def receive(
    request: Request,
    x_blooio_signature: str = Header(default=""),
    x_blooio_event: str = Header(default=""),
):
    body = await request.body()
    expected = hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, x_blooio_signature):
        print(False, flush=True)
        raise HTTPException(status_code=401, detail="Invalid signature")
    event = await request.json()
    print(True, x_blooio_event, event.get("text"), flush=True)
    return {"ok": True}


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen()
print(listener.getsockname()[1], flush=True)
SECRET = sys.stdin.readline().strip().encode()
uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listener])
