/** Whose chats are shown: one that fills a phone, or up to four side by side. */

import { Chat } from "/page/chat.js";
import { known } from "/page/words.js";

const WIDE = matchMedia("(min-width: 62.5rem)"); // 1000 px
const NARROWEST = 352; // px of a column
const USUAL = 4; // columns at most, unless more are asked for
const MOST = 10;
const KEPT = "madang-shown";
const ASKED = "madang-columns";

export const isWide = () => WIDE.matches;

function room() {
  // Enlarged text needs wider columns.
  const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const fitting = Math.max(2, Math.min(USUAL, Math.floor(window.innerWidth / (NARROWEST * scale))));
  return isWide() ? remembered(ASKED, 0) || fitting : 1;
}

/** A mixed company to begin with: residents of both languages first, and an official last. */
function company(people, count) {
  const official = people.find(({ role }) => role === "official");
  const residents = people.filter(({ role }) => role !== "official");
  const other = residents.find(({ language }) => known(language) !== known(residents[0]?.language));
  const rest = residents.filter((person) => person !== residents[0] && person !== other);
  const ordered = [residents[0], count > 1 ? official : null, count > 2 ? other : null, ...rest, other, official];
  const chosen = new Set([...new Set(ordered.filter(Boolean))].slice(0, count));
  return people.filter((person) => chosen.has(person)).map(({ id }) => id);
}

function remembered(key, otherwise) {
  try {
    return JSON.parse(sessionStorage.getItem(key)) || otherwise;
  } catch {
    return otherwise;
  }
}

function remember(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // shown by default next time
  }
}

export class Columns {
  /** @param page {bot, people, payload, asked: ?number, header, many} */
  constructor(node, page) {
    this.node = node;
    this.page = page;
    this.chats = new Map();
    this.unread = new Map();
    this.shown = page.asked ? [page.asked] : remembered(KEPT, []);
    let width = room();
    addEventListener("resize", () => {
      if (room() !== width) this.arrange();
      width = room();
    });
  }

  /** Show as many chats as there is room for, those that are already shown first. */
  arrange() {
    const { people } = this.page;
    const count = Math.min(room(), people.length);
    const exist = new Set(people.map(({ id }) => id));
    const wanted = [...this.shown.filter((id) => exist.has(id)), ...company(people, count), ...exist];
    this.shown = [...new Set(wanted)].slice(0, count);
    remember(KEPT, this.shown);
    const nodes = this.shown.map((id) => this.chat(id).node);
    if (nodes.some((node, at) => node !== this.node.children[at]) || nodes.length !== this.node.children.length) {
      this.node.replaceChildren(...nodes);
      this.shown.forEach((id) => this.chat(id).log.atEnd && this.chat(id).log.toEnd());
    }
    this.node.style.setProperty("--columns", String(nodes.length || 1));
    this.shown.forEach((id) => this.unread.delete(id));
    document.dispatchEvent(new CustomEvent("columns"));
  }

  chat(id) {
    if (!this.chats.has(id)) {
      const person = this.page.people.find((one) => one.id === id);
      const { payload, asked } = this.page;
      const leads = payload !== null && (asked ? asked === id : person.role !== "official");
      const chat = new Chat(person, this.page, leads ? payload : null);
      this.chats.set(id, chat);
      chat.load().catch(() => {}); // the stream breaks as well, and loads it again once it is back
    }
    return this.chats.get(id);
  }

  /** Put `id` where `instead` is shown; the two change places if both are. */
  put(id, instead) {
    const at = this.shown.indexOf(instead);
    const elsewhere = this.shown.indexOf(id);
    if (elsewhere >= 0) this.shown[elsewhere] = instead;
    this.shown[at < 0 ? this.shown.length - 1 : at] = id;
    this.arrange();
  }

  /** Show a person who has just come: in a new column while there is room, else in the last. */
  welcome(id) {
    if (this.shown.length < room()) this.shown.push(id);
    else this.shown[this.shown.length - 1] = id;
    this.arrange();
  }

  /** Show a person, in place of `instead` unless they are shown already, with a link that they were sent. */
  open(id, payload, instead) {
    if (!this.shown.includes(id)) this.put(id, instead);
    this.chat(id).node.scrollIntoView({ inline: "nearest" });
    this.chat(id).offer(payload);
  }

  get canGrow() {
    return isWide() && this.shown.length < Math.min(MOST, this.page.people.length);
  }

  get canShrink() {
    return isWide() && this.shown.length > 1;
  }

  /** One more column beside the others, wider than the window if need be. */
  grow() {
    remember(ASKED, this.shown.length + 1);
    this.arrange();
    this.node.lastElementChild.scrollIntoView({ inline: "end" });
  }

  /** The others, without the column of `id`. */
  shrink(id) {
    this.shown = this.shown.filter((one) => one !== id);
    remember(ASKED, this.shown.length);
    this.arrange();
  }

  happened(event) {
    if (event.kind === "commands" && !event.person) return void this.chats.forEach((chat) => chat.loadCommands());
    this.chats.get(event.person)?.happened(event);
    if (event.kind === "message" && event.message.from === "bot" && !this.shown.includes(event.person)) {
      this.unread.set(event.person, (this.unread.get(event.person) || 0) + 1);
      document.dispatchEvent(new CustomEvent("columns"));
    }
  }

  async reload() {
    await Promise.all([...this.chats.values()].map((chat) => chat.load()));
  }
}
