/** Speaks to the playground: requests, and the stream of what happens. */

/** The server said no, or could not be reached (`status` 0). `key` is the short word it gave. */
export class Failed extends Error {
  constructor(status, key) {
    super(key || String(status));
    this.status = status;
    this.key = key;
  }
}

async function ask(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { cache: "no-store", ...options });
  } catch {
    throw new Failed(0, "offline");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Failed(response.status, body.error);
  return body;
}

const post = (path, body = {}) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

const chat = (person, act) => `/api/chats/${encodeURIComponent(person)}${act ? `/${act}` : ""}`;

export const people = () => ask("/api/people");
export const addPerson = (person) => post("/api/people", person);
export const loadChat = (person) => ask(chat(person));
export const act = (person, name, body) => post(chat(person, name), body);
export const clock = () => ask("/api/clock");
export const turnClock = (change) => post("/api/clock", change);

/** Send files, several together as an album; `as` is "photo" or "document". */
export function sendFiles(person, files, caption, as) {
  const form = new FormData();
  form.append("caption", caption);
  form.append("as", as);
  files.forEach((file, at) => form.append(`file${at}`, file, file.name));
  return ask(chat(person, "file"), { method: "POST", body: form });
}

const FIRST_PAUSE = 500; // ms
const LONGEST_PAUSE = 5000; // ms

/**
 * Follow the events for as long as the page lives, resuming after the last number seen.
 *
 * The browser's own reconnecting would ask for the number it first started with, so a broken stream is opened anew here.
 * @param {number} since newest event number already known
 * @param {{event: function(Object), up: function(boolean), down: function()}} listener `up(again)`: again after a break
 */
export function follow(since, listener) {
  let newest = since;
  let pause = FIRST_PAUSE;
  let broken = false;
  const open = () => {
    const stream = new EventSource(`/api/events?since=${newest}`);
    stream.onopen = () => {
      listener.up(broken);
      broken = false;
      pause = FIRST_PAUSE;
    };
    stream.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      // A server that was started anew counts from the beginning again: it says so by "reload".
      newest = event.kind === "reload" ? event.n : Math.max(newest, event.n ?? newest);
      listener.event(event);
    };
    stream.onerror = () => {
      stream.close();
      if (!broken) listener.down();
      broken = true;
      setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
  };
  open();
}
