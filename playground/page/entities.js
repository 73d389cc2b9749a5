/** Turns a text and its entities (UTF-16 offsets, as Telegram counts) into nodes. */

import { make } from "/page/dom.js";
import { foldable } from "/page/fold.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  blockquote: "blockquote",
};
const SAFE = new Set(["http:", "https:", "mailto:", "tel:"]);

/** The address as a URL, or null where it is none that a chat may open. */
export function safeAddress(address) {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
    return SAFE.has(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

function link(address, actions) {
  const url = safeAddress(address);
  if (!url) return make("span");
  const payload = actions.deepLink(url);
  if (payload !== null) return make("button", { type: "button", class: "link", onclick: () => actions.start(payload) });
  return make("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" });
}

function spoiler(actions) {
  const node = make("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": actions.say("spoiler") });
  const show = (event) => {
    if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
    if (!node.classList.contains("spoiler")) return;
    event.preventDefault();
    node.className = "";
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
  };
  node.addEventListener("click", show);
  node.addEventListener("keydown", show);
  return node;
}

function holder(entity, text, actions) {
  switch (entity.type) {
    case "text_link":
      return link(entity.url || "", actions);
    case "url":
      return link(text, actions);
    case "email":
      return link(`mailto:${text}`, actions);
    case "phone_number":
      return link(`tel:${text.replace(/[^+\d]/g, "")}`, actions);
    case "bot_command":
      return make("button", { type: "button", class: "link", onclick: () => actions.send(text) });
    case "spoiler":
      return spoiler(actions);
    case "expandable_blockquote":
      return foldable();
    case "pre":
      return make("pre", { tabindex: "0" }, make("code"));
    default:
      return make(TAGS[entity.type] || "span");
  }
}

/**
 * Nodes for `text`. An entity that overlaps the one around it is cut at its end; one that lies outside the text is left out.
 * @param {{say, send: function(string), start: function(string), deepLink: function(URL): ?string}} actions
 */
export function formatted(text, entities, actions) {
  const ordered = (entities || [])
    .filter(({ offset, length }) => offset >= 0 && length > 0 && offset < text.length)
    .sort((one, other) => one.offset - other.offset || other.length - one.length);
  let next = 0;
  const fill = (node, from, to) => {
    let at = from;
    while (next < ordered.length && ordered[next].offset < to) {
      const entity = ordered[next];
      next += 1;
      const begin = Math.max(entity.offset, at);
      const end = Math.min(entity.offset + entity.length, to);
      if (end <= begin) continue;
      if (begin > at) node.append(text.slice(at, begin));
      const around = holder(entity, text.slice(begin, end), actions);
      fill(around.matches("pre, .fold") ? around.firstChild : around, begin, end);
      node.append(around);
      at = end;
    }
    if (at < to) node.append(text.slice(at, to));
    return node;
  };
  return fill(document.createDocumentFragment(), 0, text.length);
}
