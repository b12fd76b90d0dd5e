// Keeps the page up to date and sends its forms without leaving it. Without
// this script every form still works: it posts and the page is shown again.
(() => {
  "use strict";
  const regions = ["chats", "conversation", "traffic"];
  const notice = document.getElementById("notice");
  const state = document.getElementById("live");
  const shown = new Map();
  let running = false;
  let again = false;

  const region = (page, name) => page.getElementById(`${name}-live`);

  // What a person has opened, typed or focused survives the new markup.
  const remember = (root) => ({
    open: [...root.querySelectorAll("details[open][id]")].map((one) => one.id),
    focus: root.contains(document.activeElement) ? document.activeElement.id : "",
    typed: [...root.querySelectorAll("input[id], select[id], textarea[id]")].map((one) => [one.id, one.value]),
    atEnd: root.scrollHeight - root.scrollTop - root.clientHeight < 40,
  });
  const restore = (root, kept) => {
    for (const id of kept.open) {
      const one = document.getElementById(id);
      if (one) one.open = true;
    }
    for (const [id, value] of kept.typed) {
      const one = document.getElementById(id);
      if (one && value !== "") one.value = value;
    }
    if (kept.focus) document.getElementById(kept.focus)?.focus();
  };

  const scrollToEnd = () => {
    const main = document.querySelector("main");
    const last = document.querySelector(".bubbles > :last-child");
    if (main && last && main.scrollHeight > main.clientHeight) main.scrollTop = main.scrollHeight;
  };

  async function refresh() {
    if (running) { again = true; return; }
    running = true;
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const name of regions) {
        const now = region(document, name);
        const next = region(fresh, name);
        if (!now || !next || shown.get(name) === next.innerHTML) continue;
        const kept = remember(now);
        const main = document.querySelector("main");
        const end = main && main.scrollHeight - main.scrollTop - main.clientHeight < 60;
        shown.set(name, next.innerHTML);
        now.replaceChildren(...next.childNodes);
        restore(now, kept);
        if (name === "conversation" && end) scrollToEnd();
      }
    } catch {
      // The connection is watched by the event source below.
    } finally {
      // A busy sandbox changes faster than anyone reads.
      setTimeout(() => {
        running = false;
        if (again) { again = false; refresh(); }
      }, 100);
    }
  }

  for (const name of regions) {
    const now = region(document, name);
    if (now) shown.set(name, now.innerHTML);
  }

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("form[method=post]")) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    notice.textContent = "";
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body,
        headers: { accept: "application/json" },
      });
      const said = await answer.json();
      if (!answer.ok) {
        notice.textContent = said.message ?? "The sandbox refused this.";
        return;
      }
      for (const field of form.querySelectorAll("[data-clear]")) field.value = "";
      if (said.open) {
        const url = new URL(location.href);
        url.searchParams.set("chat", said.open);
        history.replaceState(null, "", url);
      }
    } catch {
      notice.textContent = "The sandbox does not answer.";
    }
    refresh();
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
    } catch {
      notice.textContent = "The browser does not let this page use the clipboard.";
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && event.target.matches("textarea[data-enter]")) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });

  const source = new EventSource("/_sandbox/events");
  const say = (word, text) => { state.dataset.state = word; state.textContent = text; };
  source.addEventListener("open", () => { say("live", "live"); refresh(); });
  source.addEventListener("error", () => say("lost", "not connected"));
  for (const kind of ["message", "poll", "chat", "request", "delivery", "fault", "reset"]) {
    source.addEventListener(kind, refresh);
  }
  scrollToEnd();
})();
