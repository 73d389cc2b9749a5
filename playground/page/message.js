/** One message: its words, pictures, file, contact, buttons and time; redrawn in place when it is edited. */

import { icon, languageOf, make } from "/page/dom.js";
import { formatted } from "/page/entities.js";
import { keepUnfolded } from "/page/fold.js";
import { drawKeyboard, showWaiting } from "/page/keyboard.js";
import { momentInWords, sizeInWords, timeOfDay } from "/page/moments.js";

const BLOCKS = /^(BLOCKQUOTE|PRE)$/;

/** What the message says: its text, or the caption of what it carries. */
export const wordsOf = (message) => message.text || message.caption || "";
const entitiesOf = (message) => (message.text ? message.entities : message.caption_entities || message.entities);
const keysOf = (message) => message.keyboard || [];

function drawPhoto(photo, locked, say) {
  const url = typeof photo === "string" ? photo : photo.url;
  const picture = make("img", { src: url, alt: locked ? say("photo") : "", class: "photo", draggable: locked ? "false" : null });
  if (photo.width && photo.height) Object.assign(picture, { width: photo.width, height: photo.height });
  if (locked) return make("div", { class: "photo-link" }, picture);
  const label = make("span", { class: "unseen" }, say("photo-open"));
  return make("a", { href: url, target: "_blank", rel: "noopener", class: "photo-link" }, picture, label);
}

function drawDocument({ name, size, url }, act) {
  const { say } = act;
  const words = make("span", { class: "file-words" }, make("bdi", { class: "file-name" }, name || say("attach-file")));
  words.append(make("span", { class: "quiet" }, sizeInWords(size)));
  if (!url) return make("button", { type: "button", class: "file", onclick: () => act.refuse("failed-protected") }, icon("file"), words);
  return make("a", { href: url, download: name || "", class: "file" }, icon("file"), words);
}

function drawVoice(seconds, say) {
  const words = make("span", { class: "file-words" }, say("voice"), make("span", { class: "quiet" }, `0:${String(seconds).padStart(2, "0")}`));
  return make("div", { class: "file" }, icon("voice"), words);
}

function drawContact(contact, say) {
  const name = contact.name || [contact.first_name, contact.last_name].filter(Boolean).join(" ");
  const phone = contact.phone || contact.phone_number || "";
  const words = make("span", { class: "file-words" }, make("bdi", {}, name || say("contact")), make("bdi", { class: "quiet" }, phone));
  return make("div", { class: "file" }, icon("person"), words);
}

/** A message in a chat's log. `act` is what can be done with it, see chat.js. */
export class MessageView {
  constructor(message, act) {
    this.act = act;
    this.message = { keyboard: [] };
    this.unfolded = new Set(); // which quotations, counted from 0
    this.waiting = new Map(); // query id -> data of the button
    this.who = make("span", { class: "unseen" });
    this.body = make("div", { class: "words" });
    this.carried = make("div", { class: "carried" });
    this.time = make("time", {});
    this.edited = make("span", {});
    this.locked = make("span", { class: "locked", hidden: true }, icon("lock"), make("span", { dataset: { say: "protected" } }));
    this.forwarded = make("p", { class: "forwarded", hidden: true });
    this.keys = make("div", { class: "keys", role: "group", hidden: true });
    const more = make("button", { type: "button", class: "more", "aria-haspopup": "menu", "aria-expanded": "false", dataset: { sayLabel: "message-more" } });
    more.append(icon("more"));
    more.addEventListener("click", () => act.menu(this, more));
    this.foot = make("div", { class: "foot" }, this.locked, this.edited, this.time);
    this.bubble = make("div", { class: "bubble", tabindex: "-1" }, this.who, this.forwarded, this.carried, this.body, this.foot);
    this.node = make("article", { class: "message" }, make("div", { class: "bubble-row" }, this.bubble, more), this.keys);
    this.draw(message);
  }

  get id() {
    return this.message.message_id;
  }

  draw(message) {
    const { act } = this;
    const before = keysOf(this.message);
    const sameWords = wordsOf(this.message) === wordsOf(message) && JSON.stringify(entitiesOf(this.message)) === JSON.stringify(entitiesOf(message));
    const sameOrigin = this.message.forwarded === message.forwarded;
    const sameCargo = JSON.stringify(cargo(this.message)) === JSON.stringify(cargo(message));
    this.message = message;
    const keys = keysOf(message);
    const data = new Set(keys.flat().map((button) => button.data));
    for (const [query, pressed] of this.waiting) if (!data.has(pressed)) this.waiting.delete(query);
    this.node.className = `message from-${message.from === "bot" ? "bot" : "person"}${keys.length ? " has-keys" : ""}${message.protected ? " protected" : ""}${message.sticker ? " is-sticker" : ""}${message.album ? " in-album" : ""}`;
    this.node.dataset.message = String(message.message_id);
    this.who.textContent = `${act.say(message.from === "bot" ? "bot" : "you")}: `;
    if (!sameWords) this.drawWords(message);
    if (!sameCargo) this.drawCargo(message);
    if (!sameOrigin) this.drawOrigin(message);
    this.locked.hidden = !message.protected;
    const at = new Date(message.date);
    this.time.dateTime = message.date;
    this.time.textContent = timeOfDay(act.language(), at);
    this.time.title = momentInWords(act.language(), at);
    this.edited.textContent = message.edited ? act.say("edited") : "";
    this.keys.setAttribute("aria-label", act.say("button-list"));
    const forThis = { ...act, tap: (pressed) => act.tap(this, pressed) };
    drawKeyboard(this.keys, before, keys, forThis, () => act.lost(this));
    this.showWaiting();
  }

  drawWords(message) {
    const text = wordsOf(message);
    // A focused link or spoiler inside the text would be lost with it: the message takes the focus over.
    const focused = document.activeElement;
    const hadFocus = this.body.contains(focused);
    const switches = () => [...this.body.querySelectorAll(".fold-switch")];
    const at = switches().indexOf(focused);
    this.body.lang = languageOf(text);
    this.body.dir = "auto";
    this.body.replaceChildren(formatted(text, entitiesOf(message), this.act));
    keepUnfolded(this.body, this.unfolded);
    this.body.hidden = !text;
    for (const node of this.body.childNodes) {
      // A block already ends its line: the line break after it would show as an empty one.
      const next = node.nextSibling;
      if (BLOCKS.test(node.nodeName) && next?.nodeType === Node.TEXT_NODE) next.nodeValue = next.nodeValue.replace(/^\n/, "");
    }
    if (hadFocus) (switches()[at] || this.bubble).focus({ preventScroll: true });
  }

  drawOrigin({ forwarded }) {
    this.forwarded.hidden = !forwarded;
    this.forwarded.replaceChildren(icon("forward"), make("bdi", {}, this.act.say("forwarded", { name: forwarded })));
  }

  drawCargo(message) {
    const { say } = this.act;
    const { photo, document: file, voice, sticker, contact } = message;
    this.carried.replaceChildren();
    if (photo) this.carried.append(drawPhoto(photo, message.protected, say));
    if (file) this.carried.append(drawDocument(file, this.act));
    if (voice) this.carried.append(drawVoice(voice, say));
    if (sticker) this.carried.append(make("p", { class: "sticker", role: "img", "aria-label": `${say("sticker")} ${sticker}` }, sticker));
    if (contact) this.carried.append(drawContact(contact, say));
  }

  showWaiting() {
    const waiting = new Set(this.waiting.values());
    showWaiting(this.keys, keysOf(this.message), (data) => waiting.has(data), this.act.say);
  }
}

const cargo = ({ photo, document: file, voice, sticker, contact, protected: locked }) => [photo, file, voice, sticker, contact, locked].map((one) => one || null);
