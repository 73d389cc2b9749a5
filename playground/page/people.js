/** The people of the demonstration: the header of each one's chat, changing between them, and adding one. */

import { askForm, field } from "/page/dialogs.js";
import { icon, make } from "/page/dom.js";
import { openMenu } from "/page/menu.js";
import * as server from "/page/server.js";
import { language, tell } from "/page/words.js";

const HUES = 6; // colours of the round marks in the style sheet

/** The round mark with the first letter of a name. */
function mark(person) {
  const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(person.name.trim());
  return make("span", { class: `mark hue-${person.id % HUES}`, "aria-hidden": "true" }, first?.segment || "?");
}

/** The header over a chat: the bot, whose screen this is, and the way to the demonstration's tools. */
export function header(chat, { bot, people, columns, openTools, onTime }) {
  const { person } = chat;
  const news = make("span", { class: "news", hidden: true });
  const name = make("bdi", { class: "who-name", title: person.name }, person.name);
  const role = make("span", { class: "who-role" });
  const who = make("button", { type: "button", class: "who", "aria-haspopup": "menu", "aria-expanded": "false" }, mark(person), make("span", { class: "who-words" }, name, role), icon("chevron"), news);
  const more = make("button", { type: "button", class: "round", "aria-haspopup": "menu", "aria-expanded": "false", dataset: { sayLabel: "column-more" } }, icon("more"));
  const time = make("span", { class: "brief-time" });
  const tools = make("button", { type: "button", class: "tools-button", "aria-haspopup": "dialog", onclick: openTools }, icon("clock"), time);
  const title = make("h2", { class: "bot-name" }, make("bdi", {}, bot.name));
  const face = make("span", { class: "face", "aria-hidden": "true" });
  const node = make("header", { class: "chat-head", dataset: { speaks: "" } }, face, make("div", { class: "titles" }, title, who), tools, more);
  const show = () => {
    role.textContent = tell(person.role);
    node.lang = language();
    const unread = [...columns().unread.values()].reduce((sum, count) => sum + count, 0);
    news.hidden = !unread;
    news.textContent = String(unread);
    const count = unread ? `, ${tell("person-news", { count: unread })}` : "";
    who.setAttribute("aria-label", tell("person-switch", { name: person.name, role: tell(person.role) }) + count);
    tools.setAttribute("aria-label", `${tell("demo-tools")}: ${time.textContent}`);
  };
  who.addEventListener("click", () => choosePerson(who, chat, people(), columns()));
  more.addEventListener("click", () => {
    const act = chat.blocked ? "unblock" : "block";
    const run = () => chat.try(server.act(person.id, act));
    const link = { words: [icon("link"), tell("link-open")], run: () => chat.openLink() };
    openMenu(more, [link, { words: [icon("block"), tell(act)], run }], { label: tell("column-more"), lang: language() });
  });
  onTime((words) => {
    time.textContent = words;
    tools.setAttribute("aria-label", `${tell("demo-tools")}: ${words}`);
  });
  document.addEventListener("language", show);
  document.addEventListener("columns", show);
  show();
  return node;
}

function choosePerson(opener, chat, people, columns) {
  const choices = people.map((person) => {
    const unread = columns.unread.get(person.id);
    const about = tell(person.role) + (unread ? ` · ${tell("person-news", { count: unread })}` : "");
    return {
      words: [mark(person), make("span", { class: "person-words" }, make("bdi", {}, person.name), make("span", { class: "quiet" }, about))],
      chosen: person.id === chat.person.id,
      run: () => {
        columns.put(person.id, chat.person.id);
        // The switch of the chat that is now shown stands where the pressed one stood.
        columns.chat(person.id).node.querySelector(".who").focus();
      },
    };
  });
  choices.push({ words: [icon("add"), tell("person-add")], run: () => document.dispatchEvent(new CustomEvent("add-person", { detail: chat })) });
  if (columns.canGrow) choices.push({ words: [icon("column"), tell("column-add")], run: () => columns.grow() });
  if (columns.canShrink) choices.push({ words: [icon("close"), tell("column-close")], run: () => columns.shrink(chat.person.id) });
  openMenu(opener, choices, { label: tell("people"), lang: language() });
}

const option = (value, words, selected = false) => make("option", { value, selected }, words);

/** Ask for a new person; resolves to that person as the server knows them, or null. */
export async function addPerson() {
  const name = make("input", { name: "name", required: true, maxlength: "64", dir: "auto", autocomplete: "off", autofocus: true });
  const speaks = make("select", { name: "language" }, option("ko", tell("korean"), language() === "ko"), option("en", tell("english"), language() === "en"));
  const role = make("select", { name: "role" }, option("resident", tell("resident")), option("official", tell("official")));
  const fields = [field(tell("person-name"), name), field(tell("person-language"), speaks), field(tell("person-role"), role)];
  const form = await askForm({ title: tell("person-add"), fields, done: tell("add"), say: tell, language: language() });
  if (!form?.get("name").trim()) return null;
  const added = await server.addPerson({ name: form.get("name").trim(), language: form.get("language"), role: form.get("role") });
  return added.person || added;
}
