/** Sending files, a contact, or what somebody else has written: the small dialogs before it. */

import { make } from "/page/dom.js";
import { askForm, field } from "/page/dialogs.js";
import { sizeInWords } from "/page/moments.js";
import * as server from "/page/server.js";
import { say as words } from "/page/words.js";

const NAMED = 3; // files named one by one before the rest is only counted

/** Let the person pick files; resolves to none if they pick none. */
function pick() {
  return new Promise((resolve) => {
    const input = make("input", { type: "file", multiple: true, class: "unseen", "aria-hidden": "true", tabindex: "-1" });
    const done = (files) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener("change", () => done([...input.files]));
    input.addEventListener("cancel", () => done([]));
    document.querySelector("main").append(input);
    input.click();
  });
}

const line = (file) => make("p", { class: "file-line" }, make("bdi", {}, file.name), ` · ${sizeInWords(file.size)}`);

/** Ask what goes with the files. Resolves to {files, caption, as}, or null. */
async function chooseFiles({ say, language, files: given }) {
  const files = given || (await pick());
  if (!files.length) return null;
  const arePictures = files.every(({ type }) => type.startsWith("image/"));
  const urls = arePictures ? files.map((file) => URL.createObjectURL(file)) : [];
  const fields = [];
  if (arePictures) fields.push(make("div", { class: "previews" }, ...urls.map((url) => make("img", { src: url, alt: "", class: "preview" }))));
  fields.push(...files.slice(0, NAMED).map(line));
  if (files.length > NAMED) fields.push(make("p", { class: "quiet" }, say("file-more", { count: files.length - NAMED })));
  fields.push(field(say("file-caption"), make("textarea", { name: "caption", rows: "2", dir: "auto", autofocus: true })));
  if (arePictures) {
    const box = make("input", { type: "checkbox", name: "photo", checked: true });
    fields.push(make("label", { class: "tick" }, box, say("file-as-photo")));
  }
  const form = await askForm({ title: say("file-title"), fields, done: say("send"), say, language });
  urls.forEach((url) => URL.revokeObjectURL(url));
  return form && { files, caption: form.get("caption"), as: form.has("photo") ? "photo" : "document" };
}

const option = (value, words) => make("option", { value }, words);

/**
 * Ask for the contact to send. Resolves to {phone, of?, name?} as the server takes it, or null.
 * @param {{person, people: Object[]}} whose `people` are the others it may be of; none where the bot asks for one's own
 */
async function chooseContact({ say, language, person, people }) {
  const phone = make("input", { name: "phone", type: "tel", required: true, value: person.phone, autocomplete: "off" });
  const stranger = say("contact-stranger");
  const owner = make("select", { name: "of" }, option("", say("contact-own")), ...people.map(({ id, name }) => option(String(id), name)), option("0", stranger));
  owner.addEventListener("change", () => (phone.value = owner.value ? people.find(({ id }) => String(id) === owner.value)?.phone || "" : person.phone));
  const fields = [make("p", {}, say("contact-why")), field(say("contact-phone"), phone)];
  if (people.length) fields.splice(1, 0, field(say("contact-of"), owner));
  const title = say(people.length ? "contact-title" : "contact-title-own");
  const form = await askForm({ title, fields, done: say("send"), say, language });
  if (!form) return null;
  const of = form.get("of") ? { of: Number(form.get("of")), name: stranger } : {};
  return { phone: form.get("phone").trim(), ...of };
}

/** Ask for words of somebody else to forward. Resolves to {text, of?, name?} as the server takes it, or null. */
async function chooseForward({ say, language, people }) {
  const hidden = say("forward-hidden-name");
  const author = make("select", { name: "of" }, option("", say("forward-hidden")), ...people.map(({ id, name }) => option(String(id), name)));
  const text = make("textarea", { name: "text", rows: "3", dir: "auto", required: true, autofocus: true });
  const fields = [field(say("forward-author"), author), field(say("forward-text"), text)];
  const form = await askForm({ title: say("attach-forward"), fields, done: say("send"), say, language });
  if (!form) return null;
  return { text: form.get("text"), ...(form.get("of") ? { of: Number(form.get("of")) } : { name: hidden }) };
}

/** What the person of `chat` can send besides text; all of it resolves to whether something was sent. */
export function attaching(chat) {
  const { id } = chat.person;
  const asking = () => ({ say: (key, values) => words(chat.spoken, key, values), language: chat.spoken, person: chat.person });
  const act = async (name, body) => body !== null && Boolean(await chat.try(server.act(id, name, body)));
  return {
    attach: (kind) => act(kind),
    attachContact: async () => act("contact", await chooseContact({ ...asking(), people: chat.others() })),
    attachForward: async () => act("forward", await chooseForward({ ...asking(), people: chat.others() })),
    attachFiles: async (given) => {
      const chosen = await chooseFiles({ ...asking(), files: given });
      if (!chosen) return false;
      chat.toast(words(chat.spoken, "file-sending"));
      return Boolean(await chat.try(server.sendFiles(id, chosen.files, chosen.caption, chosen.as)));
    },
    press: async ({ text, contact }) => {
      const own = contact ? await chooseContact({ ...asking(), people: [] }) : {};
      return act("press", own && { label: text, ...own });
    },
  };
}
