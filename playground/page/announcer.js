/** Tells a screen reader what is new in a chat, once and politely; unseen by others. */

import { languageOf, make } from "/page/dom.js";

const KEPT = 10_000; // ms a sentence stays to be read
const LONGEST = 600; // characters of one announcement

/** The lines of `after` that `before` has not, or the labels that are new: what an edit has changed. */
export function difference(before, after) {
  const fresh = (one, other) => other.filter((part) => part.trim() && !one.includes(part));
  const lines = fresh((before.text || "").split("\n"), (after.text || "").split("\n"));
  if (lines.length) return lines.join("\n");
  const labels = (message) => (message.keyboard || []).map((row) => row.map(({ text }) => text).join(" "));
  return fresh(labels(before), labels(after)).join("\n");
}

export class Announcer {
  constructor() {
    this.node = make("div", { class: "unseen", "aria-live": "polite", "aria-relevant": "additions", dataset: { announcer: "" } });
  }

  say(text) {
    if (!text.trim()) return;
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    const line = make("p", { lang: languageOf(text) }, cut);
    this.node.append(line);
    setTimeout(() => line.remove(), KEPT);
  }
}
