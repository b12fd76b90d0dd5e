"""Payloads for the spec, judged by tools that share no code with this project.

null SPEC               null at every nullable place, by openapi-schema-validator
mock SPEC PRISM MOCK    requests to a mock server made from the spec
sandbox SPEC CARGO CONFIG
                        Schemathesis on the sandbox, with all checks and phases
"""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import yaml


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        spec = yaml.safe_load(file)
    if sys.argv[1] == "null":
        return null(spec)
    return mock(*sys.argv[2:]) if sys.argv[1] == "mock" else sandbox(*sys.argv[2:])


def null(spec):
    from openapi_schema_validator import OAS30Validator
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT4

    resource = Resource.from_contents(spec, default_specification=DRAFT4)
    registry = Registry().with_resource("urn:spec", resource)

    def accepts(pointer, value):
        schema = {"$ref": "urn:spec#" + pointer}
        return OAS30Validator(schema, registry=registry).is_valid(value)

    nullable, plain, wrong = 0, 0, []
    for pointer, schema in schemas(spec):
        union = schema.get("oneOf", [])
        with_null = {"$ref": "#/components/schemas/NullValue"} in union
        if with_null or schema.get("nullable") is True:
            nullable += 1
            if not accepts(pointer, None):
                wrong.append(f"null is refused at {pointer}")
        elif "type" in schema:
            plain += 1
            if accepts(pointer, None):
                wrong.append(f"null is accepted at {pointer}")
    print("\n".join(wrong))
    print(f"null: accepted at {nullable} nullable places, refused at {plain} others, {len(wrong)} wrong")
    return len(wrong)


def schemas(spec):
    for name, schema in spec["components"]["schemas"].items():
        yield from within("/components/schemas/" + name, schema)


def within(pointer, schema):
    if not isinstance(schema, dict):
        return
    yield pointer, schema
    for name, inner in schema.get("properties", {}).items():
        yield from within(f"{pointer}/properties/{name}", inner)
    for key in ("items", "additionalProperties"):
        yield from within(f"{pointer}/{key}", schema.get(key))


def sandbox(spec, cargo, config):
    port = free_port()
    serve = [cargo, "run", "--quiet", "-p", "blooio-sandbox", "--example", "serve"]
    subprocess.run([cargo, "build", *serve[3:]], check=True)
    with subprocess.Popen([*serve, "--", str(port), "all"], stdout=subprocess.DEVNULL) as server:
        try:
            wait(port)
            wrong = schemathesis(spec, config, port)
        finally:
            server.terminate()
    print("\n".join(wrong))
    return len(wrong)


def schemathesis(spec, config, port):
    # The person and the chat of the spec's examples.
    hello = {"from": "+15551234567", "text": "Hello"}
    status, _ = call(f"http://127.0.0.1:{port}/_sandbox", "POST", "/messages", hello)
    if status != 200:
        return [f"the sandbox does not take a message: {status}"]
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", config]
    command += ["run", os.path.abspath(spec), "--url", f"http://127.0.0.1:{port}/v2/api"]
    # All checks are on; to say so would overrule those that the file turns off.
    command += ["-H", "Authorization: Bearer bl_test_sandbox"]
    command += ["--phases", "examples,coverage,fuzzing,stateful", "-n", "20", "--seed", "1"]
    # It leaves a cache where it runs.
    folder = os.path.dirname(config)
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    print("\n".join(done.stdout.splitlines()[-30 if done.returncode == 0 else -400:]))
    return [] if done.returncode == 0 else ["Schemathesis found something, see above"]


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def mock(spec, prism, mocked):
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [prism, "mock", "-h", "127.0.0.1", "-p", str(port), mocked]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            wait(port)
            wrong = requests(url)
            wrong += conformance(url, mocked)
        finally:
            server.terminate()
    print("\n".join(wrong))
    print(f"mock: {len(wrong)} wrong")
    return len(wrong)


def wait(port):
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the mock server does not listen")


def requests(url):
    send = "/chats/%2B15551234567/messages"
    nulls = {"text": "Hi", "effect": None, "link_preview": None, "reply_to": None}
    cases = [
        ("POST", send, {"text": "Hi"}, 202, "message_id"),
        ("POST", send, nulls, 202, "message_id"),
        ("POST", send, {"parts": [{"text": "https://example.com", "link_preview": None}]}, 202, "message_id"),
        ("POST", send, {"text": "Hi", "effect": "boom"}, 422, None),
        ("POST", "/webhooks", {"webhook_url": "https://example.com/hook"}, 201, "signing_secret"),
        ("PATCH", "/webhooks/wh_1", {"valid_until": None}, 200, None),
        ("PATCH", "/contacts/%2B15551234567", {"name": None}, 200, None),
        ("GET", "/contacts?sort=created_at:desc", None, 200, "contacts"),
        ("GET", "/me/numbers", None, 200, "numbers"),
    ]
    wrong = []
    for method, path, body, expected, field in cases:
        status, answer = call(url, method, path, body)
        # A mock server answers a body that its schema refuses with the first of these.
        refused = expected == 422 and status in (400, 422)
        if status != expected and not refused:
            wrong.append(f"{method} {path} {body}: {status}, expected {expected}")
        elif field and field not in answer:
            wrong.append(f"{method} {path}: the answer has no {field}: {answer}")
    print(f"{len(cases)} requests to the mock server")
    return wrong


def call(url, method, path, body):
    request = urllib.request.Request(url + path, method=method)
    request.add_header("Authorization", "Bearer key")
    if body is not None:
        request.add_header("Content-Type", "application/json")
        request.data = json.dumps(body).encode()
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, json.loads(response.read() or b"null")
    except urllib.error.HTTPError as error:
        return error.code, None


def conformance(url, spec):
    command = [sys.executable, "-m", "schemathesis.cli"]
    command += ["run", spec, "--url", url, "-H", "Authorization: Bearer key"]
    # Uploads end the mock server: it reads no part without a media type.
    for upload in ("setChatBackground", "setGroupIcon"):
        command += ["--exclude-operation-id", upload]
    command += ["--phases", "examples", "--seed", "1", "--checks", "not_a_server_error,response_schema_conformance"]
    # It leaves a cache where it runs.
    folder = os.path.dirname(spec)
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    print("\n".join(done.stdout.splitlines()[-12:]))
    return [] if done.returncode == 0 else ["Schemathesis found something, see above"]


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
