// The receiver of the Node guide: Express, and the signature over the body
// alone. Prints the port, reads the secret, then prints one line an event.
import crypto from "node:crypto";
import { createRequire } from "node:module";
import readline from "node:readline";

// Imports do not read NODE_PATH; require does.
const express = createRequire(import.meta.url)("express");
const app = express();
let secret = "";

app.post("/webhooks/blooio", express.raw({ type: "application/json" }), (request, response) => {
  const signature = Buffer.from(request.header("x-blooio-signature") ?? "");
  const digest = crypto.createHmac("sha256", secret).update(request.body).digest("hex");
  const expected = Buffer.from(digest);
  // timingSafeEqual throws on unequal lengths.
  if (signature.length !== expected.length || !crypto.timingSafeEqual(signature, expected)) {
    console.log("False");
    return response.sendStatus(401);
  }
  const event = JSON.parse(request.body.toString("utf8"));
  console.log("True", request.header("x-blooio-event"), event.text);
  response.sendStatus(200);
});

const lines = readline.createInterface({ input: process.stdin });
lines.once("line", (line) => (secret = line));
const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
