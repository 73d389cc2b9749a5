/** The passing notice over a chat: one at a time, for as long as it takes to read. */

import { languageOf, make } from "/page/dom.js";

const UNREAD = 4000; // ms for any notice,
const LETTER = 60; // and for each of its characters
const SEEN = 1500; // ms for one that only repeats what the screen shows anyway

const bare = (words) => words.replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether all that `words` says stands in `message` too: in its text, or on its buttons. */
export function repeats(words, message) {
  const labels = (message.keyboard || []).flat().map(({ text }) => text);
  const said = [message.text || message.caption || "", ...labels];
  return bare(words) !== "" && said.some((one) => bare(one).includes(bare(words)));
}

export class Toasts {
  /** @param {function(string): boolean} isShown whether the screen shows these words anyway */
  constructor(isShown) {
    this.isShown = isShown;
    this.node = make("div", { class: "toasts", role: "status" });
    this.since = 0;
  }

  /** Show a notice in place of the one before. */
  show(text) {
    this.text = text;
    this.since = performance.now();
    this.node.replaceChildren(make("p", { class: "toast", lang: languageOf(text), dir: "auto" }, text));
    this.end(UNREAD + LETTER * text.length);
    this.check();
  }

  /** Look again at the screen: an edit often comes only after the notice of it. */
  check() {
    if (this.node.firstChild && this.isShown(this.text)) this.end(SEEN);
  }

  /** Take the notice away `time` ms after it came. */
  end(time) {
    clearTimeout(this.ends);
    this.ends = setTimeout(() => this.node.replaceChildren(), Math.max(0, this.since + time - performance.now()));
  }
}
