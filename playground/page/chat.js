/** One person's chat with the bot: a header, the log, the composer, and what happens between them. */

import { Announcer, difference } from "/page/announcer.js";
import { attaching } from "/page/attach.js";
import { Composer } from "/page/composer.js";
import { alertOf } from "/page/dialogs.js";
import { make } from "/page/dom.js";
import { safeAddress } from "/page/entities.js";
import { askLink, payloadIn } from "/page/links.js";
import { Log } from "/page/log.js";
import { openMessageMenu } from "/page/message-menu.js";
import { wordsOf } from "/page/message.js";
import * as server from "/page/server.js";
import { Taps } from "/page/taps.js";
import { repeats, Toasts } from "/page/toasts.js";
import { known, relabel, say, tell } from "/page/words.js";

const TYPING = 6000; // ms; a bot that goes on typing says so again
const FAILED = { 0: "failed-offline", 404: "failed-gone", 413: "failed-too-big" };
const REFUSED = { blocked: "failed-blocked", protected: "failed-protected", "bad-payload": "failed-link" };

export class Chat {
  /** @param page {bot, payload, people, header(chat), many(): boolean, open(id, payload, instead)} */
  constructor(person, page, payload) {
    this.person = person;
    this.page = page;
    this.payload = payload; // of the deep link that was followed; null if none
    this.spoken = known(person.language);
    this.started = false;
    this.blocked = false;
    this.held = null; // events that arrive while the chat is being loaded
    const tap = (id, data) => this.try(server.act(person.id, "tap", { message_id: id, data }));
    this.taps = new Taps(tap, (answer) => this.answered(answer));
    const act = this.acts();
    this.log = new Log(act);
    this.composer = new Composer(act);
    this.announcer = new Announcer();
    this.typing = make("p", { class: "typing", hidden: true }, make("span", { dataset: { say: "typing" } }));
    this.toasts = new Toasts((words) => this.log.inSight().some((message) => message.from === "bot" && repeats(words, message)));
    const body = make("div", { class: "chat-body" }, this.toasts.node, this.log.node, this.log.pill, this.typing, this.composer.node, this.announcer.node);
    this.node = make("section", { class: "chat", lang: this.spoken, dataset: { speaks: this.spoken, person: person.id } }, page.header(this), body);
    this.relabel();
  }

  acts() {
    const spoken = (key, values) => say(this.spoken, key, values);
    return {
      say: spoken,
      language: () => this.spoken,
      send: (text) => this.try(server.act(this.person.id, "send", { text })),
      change: (id, text) => this.try(server.act(this.person.id, "edit", { message_id: id, text })),
      start: (payload) => this.start(payload),
      unblock: () => this.try(server.act(this.person.id, "unblock")),
      ...attaching(this),
      refuse: (key) => this.toast(spoken(key)),
      deepLink: (url) => payloadIn(url, this.page.bot.username || ""),
      lost: (view) => this.log.lost(view),
      tap: (view, data) => this.taps.press(view, data),
      menu: (view, opener) => openMessageMenu(this, view, opener),
    };
  }

  /** Say again everything the page itself says here; the bot's words stay as they are. */
  relabel() {
    this.node.setAttribute("aria-label", tell("column", { name: this.person.name }));
    this.log.node.setAttribute("aria-label", say(this.spoken, "log", { bot: this.page.bot.name }));
    relabel(this.node);
    this.composer.keys.label();
  }

  async load() {
    this.held = [];
    try {
      const chat = await server.loadChat(this.person.id);
      this.log.reset(chat.messages);
      relabel(this.log.node);
      this.started = chat.started;
      this.blocked = chat.blocked;
      this.composer.commands = chat.commands || [];
      this.composer.showKeys(chat.reply_keyboard);
      this.showTyping(chat.typing);
      this.showState();
      this.log.atEnd && this.log.toEnd();
      const missed = this.held.filter(({ n }) => n > (chat.n ?? 0));
      this.held = null;
      missed.forEach((event) => this.happened(event));
    } finally {
      this.held = null;
    }
  }

  async loadCommands() {
    const chat = await this.try(server.loadChat(this.person.id));
    if (chat) this.composer.commands = chat.commands || [];
  }

  showState() {
    const { blocked, started, payload } = this;
    this.composer.show({ blocked, started, payload: payload ?? (started ? null : "") });
  }

  /** Take in an event of the stream; the same one twice changes nothing. */
  happened(event) {
    if (this.held) return void this.held.push(event);
    const { kind } = event;
    if (kind === "message" || kind === "edit") this.put(event.message);
    else if (kind === "delete") this.log.drop(event.message_id);
    else if (kind === "typing") this.showTyping(event.typing ?? true);
    else if (kind === "blocked") this.blocked = event.blocked;
    else if (kind === "keyboard") this.composer.showKeys(event.reply_keyboard);
    else if (kind === "answer") this.taps.answered(event);
    if (["message", "delete", "blocked"].includes(kind)) this.showState();
  }

  put(message) {
    const before = this.log.put(message);
    this.started = true;
    // Followed here or in another tab, or typed: the link has been used.
    if (!before && message.text === `/start ${this.payload}`) this.payload = null;
    this.toasts.check();
    relabel(this.log.views.get(message.message_id).node);
    if (message.from !== "bot") return;
    if (before) {
      const changed = difference({ ...before, text: wordsOf(before) }, { ...message, text: wordsOf(message) });
      if (changed) this.announcer.say(say(this.spoken, "changed", { text: changed }));
    } else {
      this.showTyping(false);
      const text = wordsOf(message) || message.document?.name || say(this.spoken, "photo");
      this.announcer.say(say(this.spoken, "said", { who: this.botForMany(), text }));
    }
  }

  showTyping(is) {
    clearTimeout(this.typingEnds);
    this.typing.hidden = !is;
    if (is) this.typingEnds = setTimeout(() => (this.typing.hidden = true), TYPING);
  }

  /** Tell the server; resolves to its answer, or to null after saying what went wrong. */
  async try(request) {
    try {
      return await request;
    } catch (failure) {
      if (!(failure instanceof server.Failed)) throw failure;
      this.toast(say(this.spoken, REFUSED[failure.key] || FAILED[failure.status] || "failed"));
      return null;
    }
  }

  async start(payload) {
    const { started } = this;
    this.page.payload = null; // nor is it offered to those whose chats are opened later
    Object.assign(this, { payload: null, started: true });
    if (location.pathname !== "/") history.replaceState(null, "", "/");
    this.showState();
    if (await this.try(server.act(this.person.id, "start", { payload: payload || "" }))) return;
    Object.assign(this, { payload, started });
    this.showState();
  }

  /** Offer START with what a link holds, as an app does that has followed it. */
  offer(payload) {
    this.payload = payload;
    this.showState();
    this.composer.startButton.focus();
  }

  /** Ask for a link that this person was sent, and follow it. */
  async openLink() {
    const link = await askLink({ say: (key) => say(this.spoken, key), language: this.spoken });
    if (link === null) return;
    const url = safeAddress(link);
    const payload = url && payloadIn(url, this.page.bot.username || "");
    if (payload === null) this.toast(say(this.spoken, "failed-link"));
    else this.offer(payload);
  }

  answered({ text, alert, url }) {
    const address = url ? safeAddress(url) : null;
    const payload = address && payloadIn(address, this.page.bot.username || "");
    if (payload !== null) this.offer(payload);
    if (!text) return;
    if (!alert) return this.toast(text);
    alertOf({ from: this.botForMany(), text, say: (key) => say(this.spoken, key), language: this.spoken });
  }

  /** The bot's name; with several chats in sight also whose chat it is. */
  botForMany() {
    return this.page.many() ? `${this.person.name} – ${this.page.bot.name}` : this.page.bot.name;
  }

  toast(text) {
    this.toasts.show(text);
  }

  /** The people of the demonstration besides this one. */
  others() {
    return this.page.people.filter(({ id }) => id !== this.person.id);
  }
}
