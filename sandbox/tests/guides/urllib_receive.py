"""A receiver as the guide to signatures shows it, on the standard library: the
signature with a time. Prints the port, reads the secret, then prints one line
an event."""

import hashlib
import hmac
import json
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer


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


server = HTTPServer(("127.0.0.1", 0), Receiver)
print(server.server_port, flush=True)
SECRET = sys.stdin.readline().strip().encode()
server.serve_forever()
