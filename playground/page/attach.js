/** Sending a file or one's contact: the small dialogs before it. */

import { make } from "/page/dom.js";
import { askForm, field } from "/page/dialogs.js";
import { sizeInWords } from "/page/moments.js";

/** Let the person pick a file; resolves to null if they pick none. */
function pick() {
  return new Promise((resolve) => {
    const input = make("input", { type: "file", class: "unseen", "aria-hidden": "true", tabindex: "-1" });
    const done = (file) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener("change", () => done(input.files[0] || null));
    input.addEventListener("cancel", () => done(null));
    document.querySelector("main").append(input);
    input.click();
  });
}

/** Ask what goes with the file. Resolves to {file, caption, as}, or null. */
export async function chooseFile({ say, language, file: given }) {
  const file = given || (await pick());
  if (!file) return null;
  const fields = [];
  const url = file.type.startsWith("image/") ? URL.createObjectURL(file) : null;
  if (url) fields.push(make("img", { src: url, alt: "", class: "preview" }));
  fields.push(make("p", { class: "file-line" }, make("bdi", {}, file.name), ` · ${sizeInWords(file.size)}`));
  fields.push(field(say("file-caption"), make("textarea", { name: "caption", rows: "2", dir: "auto", autofocus: true })));
  if (url) {
    const box = make("input", { type: "checkbox", name: "photo", checked: true });
    fields.push(make("label", { class: "tick" }, box, say("file-as-photo")));
  }
  const form = await askForm({ title: say("file-title"), fields, done: say("send"), say, language });
  if (url) URL.revokeObjectURL(url);
  return form && { file, caption: form.get("caption"), as: form.has("photo") ? "photo" : "document" };
}

/** Ask for the phone number to send; resolves to it, or null. */
export async function chooseContact({ say, language }) {
  const phone = make("input", { name: "phone", type: "tel", required: true, value: "010-0000-0000", autocomplete: "off" });
  const fields = [make("p", {}, say("contact-why")), field(say("contact-phone"), phone)];
  const form = await askForm({ title: say("contact-title"), fields, done: say("send"), say, language });
  return form && form.get("phone").trim();
}
