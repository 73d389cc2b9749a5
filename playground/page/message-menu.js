/** What can be done with a message: change, copy, forward and delete it, and pass on the links in it. */

import { icon, make } from "/page/dom.js";
import { deepLinksOf, payloadIn } from "/page/links.js";
import { openMenu } from "/page/menu.js";
import { wordsOf } from "/page/message.js";
import * as server from "/page/server.js";
import { say, tell } from "/page/words.js";

/** Open the menu of `view`, a message in `chat`, from its button. */
export function openMessageMenu(chat, view, opener) {
  const { message } = view;
  const text = wordsOf(message);
  const spoken = (key) => say(chat.spoken, key);
  const act = (name) => chat.try(server.act(chat.person.id, name, { message_id: view.id }));
  const copy = (words) => navigator.clipboard?.writeText(words).then(() => chat.toast(spoken("copied")));
  const changes = message.from === "person" && !message.forwarded && (message.text || message.photo || message.document || message.voice);
  const choices = [];
  if (changes) choices.push({ words: [icon("edit"), spoken("edit")], run: () => chat.composer.edit(view.id, text) });
  if (text && !message.protected) choices.push({ words: [icon("copy"), spoken("copy")], run: () => copy(text) });
  if (!message.protected) choices.push({ words: [icon("forward"), spoken("forward")], run: () => act("forward") });
  const links = deepLinksOf(message, (url) => payloadIn(url, chat.page.bot.username || ""));
  for (const { label, href, payload } of links) {
    const which = links.length > 1 ? `: ${label}` : "";
    choices.push({ words: [icon("link"), spoken("link-copy") + which], run: () => copy(href) });
    choices.push({ words: [icon("person"), spoken("link-as") + which], run: () => openAs(chat, payload, opener) });
  }
  choices.push({ words: [icon("delete"), spoken("delete")], run: () => act("delete") });
  openMenu(opener, choices, { label: spoken("message-more"), lang: chat.spoken });
}

function openAs(chat, payload, opener) {
  const choices = chat.others().map(({ id, name }) => ({ words: [make("bdi", {}, name)], run: () => chat.page.open(id, payload, chat.person.id) }));
  openMenu(opener, choices, { label: say(chat.spoken, "link-as"), lang: chat.spoken, empty: tell("nobody-else") });
}
