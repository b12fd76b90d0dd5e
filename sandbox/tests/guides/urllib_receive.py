"""A receiver as the guides show it, on the standard library: reads the raw
body, checks the signature, prints one line an event."""

import hashlib
import hmac
import json
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

SECRET = sys.stdin.readline().strip().encode()


def is_genuine(body, header):
    fields = dict(part.split("=", 1) for part in header.split(",") if "=" in part)
    if abs(time.time() - int(fields.get("t", 0))) > 300:
        return False
    signed = fields["t"].encode() + b"." + body
    expected = hmac.new(SECRET, signed, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, fields.get("v1", ""))


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        genuine = is_genuine(body, self.headers.get("X-Blooio-Signature", ""))
        self.send_response(200 if genuine else 401)
        self.end_headers()
        event = json.loads(body)
        print(genuine, self.headers["X-Blooio-Event"], event.get("text"), flush=True)

    def log_message(self, *_):
        pass


HTTPServer(("127.0.0.1", int(sys.argv[1])), Receiver).serve_forever()
