/** The log of a chat: messages in order, days between them, and where it is scrolled to. */

import { icon, make } from "/page/dom.js";
import { MessageView } from "/page/message.js";
import { dayInWords } from "/page/moments.js";

const NEAR = 48; // px from the bottom that still count as being at the bottom

export class Log {
  constructor(act) {
    this.act = act;
    this.views = new Map();
    this.unread = 0;
    this.atEnd = true;
    this.top = 0;
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
    this.pill.hidden = this.atEnd;
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
    return null;
  }

  drop(id) {
    const view = this.views.get(id);
    if (!view) return;
    const hadFocus = view.node.contains(document.activeElement);
    view.node.remove();
    this.views.delete(id);
    this.separate();
    if (hadFocus) this.node.focus({ preventScroll: true });
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
