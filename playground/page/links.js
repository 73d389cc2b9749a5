/** Links that lead to the bot: found in messages, asked for, and passed on to somebody else. */

import { askForm, field } from "/page/dialogs.js";
import { make } from "/page/dom.js";
import { safeAddress } from "/page/entities.js";

const BOT_HOST = /^(?:t|telegram)\.me$/;

/** The payload of an address that leads to the bot called `username`; null for other addresses. */
export function payloadIn(url, username) {
  if (url.pathname.startsWith("/deep/")) return decodeURIComponent(url.pathname.slice(6));
  if (!BOT_HOST.test(url.hostname) || url.pathname.slice(1).toLowerCase() !== username.toLowerCase()) return null;
  return url.searchParams.get("start") || "";
}

/** The links of a message that lead to the bot, each once: {label, href, payload}. */
export function deepLinksOf(message, payloadOf) {
  const text = message.text || message.caption || "";
  const inText = (message.entities || []).map(({ type, offset, length, url }) => {
    const words = text.slice(offset, offset + length);
    return { label: words, address: type === "text_link" ? url : type === "url" ? words : null };
  });
  const onKeys = (message.keyboard || []).flat().map((button) => ({ label: button.text, address: button.url }));
  const found = new Map();
  for (const { label, address } of [...inText, ...onKeys]) {
    const url = address ? safeAddress(address) : null;
    const payload = url ? payloadOf(url) : null;
    if (payload !== null && !found.has(url.href)) found.set(url.href, { label, href: url.href, payload });
  }
  return [...found.values()];
}

/** Ask for a link that somebody has passed on; resolves to its text, or null. */
export async function askLink({ say, language }) {
  const link = make("input", { name: "link", required: true, dir: "ltr", autocomplete: "off", autofocus: true, inputmode: "url" });
  const fields = [make("p", {}, say("link-why")), field(say("link"), link)];
  const form = await askForm({ title: say("link-open"), fields, done: say("open"), say, language });
  return form && form.get("link").trim();
}
