/** The log of a chat: messages in order, days between them, and where it is scrolled to. */

import { icon, make } from "/page/dom.js";
import { MessageView } from "/page/message.js";
import { dayInWords } from "/page/moments.js";

const NEAR = 48; // px from the bottom that still count as being at the bottom

const hasKeys = ({ from, keyboard }) => from === "bot" && Boolean(keyboard?.length);

export class Log {
  constructor(act) {
    this.act = act;
    this.views = new Map();
    this.unread = 0;
    this.atEnd = true;
    this.top = 0;
    this.refuge = null; // what the focus was given because the button it was on has gone with all its keyboard
    this.note = make("p", { class: "note", dataset: { say: "demo-note" } });
    this.list = make("div", { class: "list" }, this.note);
    // The log itself stays silent: twenty redrawn buttons would be read out after each tap.
    // What is new is said, politely and once, by the chat's announcer.
    this.node = make("div", { class: "log", role: "log", "aria-live": "off", tabindex: "0" }, this.list);
    this.pill = make("button", { type: "button", class: "pill", hidden: true, onclick: () => this.toEnd(true) });
    this.pill.append(make("span", {}), icon("down"));
    this.node.addEventListener("scroll", () => this.scrolled(), { passive: true });
    new ResizeObserver(() => this.atEnd && this.toEnd()).observe(this.node);
    new ResizeObserver(() => this.atEnd && this.toEnd()).observe(this.list);
  }

  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.node;
    // A picture that arrives late makes the list longer too: only going up means that one wants to stay there.
    if (scrollHeight - scrollTop - clientHeight <= NEAR) this.atEnd = true;
    else if (scrollTop < this.top) this.atEnd = false;
    this.top = scrollTop;
    if (this.atEnd) this.unread = 0;
    this.showPill();
  }

  showPill() {
    const { scrollTop, scrollHeight, clientHeight } = this.node;
    const isFar = scrollHeight - scrollTop - clientHeight > clientHeight;
    this.pill.hidden = this.atEnd || !(isFar || this.unread);
    const words = this.unread ? this.act.say("new-messages", { count: this.unread }) : this.act.say("to-newest");
    this.pill.firstChild.textContent = words;
    this.pill.classList.toggle("has-news", this.unread > 0);
  }

  /** Go to the newest message; by the person's own wish also with the focus. */
  toEnd(asked = false) {
    this.node.scrollTop = this.node.scrollHeight;
    this.atEnd = true;
    this.unread = 0;
    this.pill.hidden = true;
    if (asked) this.node.focus({ preventScroll: true });
  }

  /** Show `message`, new or edited. Returns what stood there before, or null if it is new. */
  put(message) {
    const known = this.views.get(message.message_id);
    if (known) {
      const before = known.message;
      known.draw(message);
      return before;
    }
    const view = new MessageView(message, this.act);
    const later = [...this.views.values()].filter(({ id }) => id > message.message_id);
    const next = later.reduce((least, one) => (least && least.id < one.id ? least : one), null);
    this.list.insertBefore(view.node, next?.node || null);
    this.views.set(message.message_id, view);
    this.separate();
    if (!this.atEnd && message.from === "bot") this.unread += 1;
    if (message.from === "person") this.toEnd();
    this.showPill();
    if (this.refuge && hasKeys(message)) this.follow(view);
    return null;
  }

  /** Give the focus of a button of `view` that has gone another place: a newer message with buttons, or the message. */
  lost(view) {
    const stands = view.node.isConnected;
    const redrawn = stands && hasKeys(view.message);
    const newer = redrawn ? [] : [...this.views.values()].filter(({ id, message }) => id > view.id && hasKeys(message));
    const next = newer.reduce((most, one) => (most && most.id > one.id ? most : one), null);
    const target = next?.bubble || (stands ? view.bubble : this.node);
    this.refuge = next || redrawn ? null : target;
    target.focus({ preventScroll: true });
  }

  /** The message that takes the place of one whose buttons have gone; unless the person has moved on meanwhile. */
  follow(view) {
    if (document.activeElement === this.refuge) view.bubble.focus({ preventScroll: true });
    this.refuge = null;
  }

  /** The messages of which some part is in sight now. */
  inSight() {
    const { top, bottom } = this.node.getBoundingClientRect();
    const seen = ({ node }) => node.getBoundingClientRect().bottom > top && node.getBoundingClientRect().top < bottom;
    return [...this.views.values()].filter(seen).map(({ message }) => message);
  }

  drop(id) {
    const view = this.views.get(id);
    if (!view) return;
    const hadFocus = view.node.contains(document.activeElement);
    view.node.remove();
    this.views.delete(id);
    this.separate();
    if (hadFocus) this.lost(view);
  }

  /** Show exactly `messages`, keeping the nodes of those that stay. */
  reset(messages) {
    const kept = new Set(messages.map((message) => message.message_id));
    for (const id of [...this.views.keys()]) if (!kept.has(id)) this.drop(id);
    messages.forEach((message) => this.put(message));
  }

  /** Put a day's name above the first message of each day. */
  separate() {
    let day = "";
    for (const node of [...this.list.children]) {
      if (node.matches(".day")) {
        node.remove();
        continue;
      }
      const view = node.dataset.message && this.views.get(Number(node.dataset.message));
      if (!view) continue;
      const its = dayInWords(this.act.language(), new Date(view.message.date));
      if (its !== day) this.list.insertBefore(make("p", { class: "day" }, its), node);
      day = its;
    }
  }
}
