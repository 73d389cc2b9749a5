/** Dialogs: the bot's alerts, and small forms. One after another, each returns the focus to where it was. */

import { icon, languageOf, make, freshId } from "/page/dom.js";

let last = Promise.resolve();

/** Show `dialog` once those before it are closed; resolves to its return value. */
function show(dialog) {
  const shown = last.then(
    () =>
      new Promise((resolve) => {
        const before = document.activeElement;
        const around = before?.closest(".message")?.querySelector(".bubble");
        document.body.append(dialog);
        dialog.addEventListener("close", () => {
          dialog.remove();
          // The focused button may have gone meanwhile.
          [before, around].find((node) => node?.isConnected)?.focus({ preventScroll: true });
          resolve(dialog.returnValue);
        });
        dialog.addEventListener("pointerdown", (event) => event.target === dialog && dialog.close(""));
        dialog.showModal();
      }),
  );
  last = shown;
  return shown;
}

/** What the bot says and the person has to see: the alert of an answered tap. */
export function alertOf({ from, text, say, language }) {
  const [title, words] = [freshId("alert"), freshId("alert")];
  const dialog = make("dialog", { class: "dialog alert", role: "alertdialog", "aria-labelledby": title, "aria-describedby": words, lang: language });
  const ok = make("button", { type: "button", class: "main", autofocus: true, onclick: () => dialog.close("ok") }, say("ok"));
  dialog.append(
    make("div", { class: "sheet" },
      make("h2", { id: title, class: "quiet" }, from),
      make("p", { id: words, class: "alert-words", lang: languageOf(text), dir: "auto" }, text),
      make("div", { class: "acts" }, ok),
    ),
  );
  return show(dialog);
}

/**
 * A form in a dialog. Resolves to its FormData, or null if it was left.
 * @param {{title: string, fields: Node[], done: string, say, language: string}} form
 */
export async function askForm({ title, fields, done, say, language }) {
  const id = freshId("form");
  const dialog = make("dialog", { class: "dialog", "aria-labelledby": id, lang: language });
  const form = make("form", { method: "dialog", class: "sheet" }, make("h2", { id }, title), ...fields);
  const leave = make("button", { type: "button", class: "plain", onclick: () => dialog.close("") }, say("cancel"));
  form.append(make("div", { class: "acts" }, leave, make("button", { class: "main", value: "done" }, done)));
  dialog.append(form);
  return (await show(dialog)) === "done" ? new FormData(form) : null;
}

/** A labelled field for `askForm`. */
export function field(label, control) {
  const id = freshId("field");
  control.id = id;
  return make("div", { class: "field" }, make("label", { for: id }, label), control);
}

/** A picture-only button that closes a sheet. */
export const closer = (dialog) =>
  make("button", { type: "button", class: "round", dataset: { sayLabel: "close" }, onclick: () => dialog.close("") }, icon("close"));
