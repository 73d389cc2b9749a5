/** Where a person writes: the commands' menu, attachments, the text, and the change of an earlier one. */

import { icon, make } from "/page/dom.js";
import { ReplyKeys } from "/page/reply-keys.js";
import { closeMenu, enterMenu, isOpen, openMenu } from "/page/menu.js";

const TALLEST = 8; // lines before the text scrolls

const round = (shape, label, extra = {}) =>
  make("button", { type: "button", class: "round", dataset: { sayLabel: label }, ...extra }, icon(shape));

export class Composer {
  /** @param act what can be done here, see chat.js; most resolves to whether it worked */
  constructor(act) {
    this.act = act;
    this.commands = [];
    this.editing = null;
    this.menuButton = make("button", { type: "button", class: "menu-button", "aria-haspopup": "menu", "aria-expanded": "false", dataset: { sayLabel: "menu-label" } });
    this.menuButton.append(icon("menu"), make("span", { "aria-hidden": "true", dataset: { say: "menu" } }));
    this.attachButton = round("attach", "attach", { "aria-haspopup": "menu", "aria-expanded": "false" });
    this.text = make("textarea", { rows: "1", dir: "auto", autocomplete: "off", dataset: { sayLabel: "message", sayHint: "message" } });
    this.keys = new ReplyKeys({ ...act, focus: () => this.text.focus() });
    this.sendButton = make("button", { class: "round main", dataset: { sayLabel: "send" } }, icon("send"));
    this.stop = round("close", "edit-stop", { onclick: () => this.stopEditing() });
    this.old = make("span", { class: "old" });
    this.banner = make("div", { class: "editing", hidden: true }, icon("edit"), make("b", { dataset: { say: "editing" } }), this.old, this.stop);
    this.row = make("form", { class: "composer-row" }, this.menuButton, this.attachButton, this.text, this.keys.toggle, this.sendButton);
    this.startButton = make("button", { type: "button", class: "main wide", dataset: { say: "start" }, hidden: true });
    const unblock = make("button", { type: "button", class: "main", dataset: { say: "unblock" }, onclick: () => act.unblock() });
    this.barred = make("div", { class: "barred", hidden: true }, make("p", { dataset: { say: "blocked" } }), unblock);
    this.node = make("div", { class: "composer" }, this.startButton, this.banner, this.row, this.keys.node, this.barred);
    this.listen();
  }

  listen() {
    this.menuButton.addEventListener("click", () => this.showCommands(this.commands));
    this.attachButton.addEventListener("click", () => this.showAttach());
    this.startButton.addEventListener("click", () => this.act.start(this.payload));
    this.row.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener("input", () => this.typed());
    this.text.addEventListener("keydown", (event) => this.pressed(event));
    this.text.addEventListener("paste", (event) => {
      const files = [...event.clipboardData.files];
      if (files.length) this.act.attachFiles(files);
    });
  }

  pressed(event) {
    // Enter that ends a Hangul syllable belongs to the input method.
    if (event.isComposing) return;
    const writesOnGlass = matchMedia("(pointer: coarse)").matches;
    if (event.key === "Enter" && !event.shiftKey && !writesOnGlass) {
      event.preventDefault();
      closeMenu();
      this.submit();
    } else if (event.key === "Escape") {
      if (isOpen(this.menuButton)) closeMenu();
      else this.stopEditing();
    } else if (/^Arrow(Up|Down)$/.test(event.key) && isOpen(this.menuButton)) {
      event.preventDefault();
      enterMenu(event.key);
    }
  }

  typed() {
    this.fit();
    const begun = /^\/(\w*)$/.exec(this.text.value);
    const fitting = begun ? this.commands.filter(({ command }) => command.startsWith(begun[1])) : [];
    if (fitting.length) this.showCommands(fitting, false);
    else if (isOpen(this.menuButton)) closeMenu();
  }

  fit() {
    this.text.style.height = "auto";
    const line = parseFloat(getComputedStyle(this.text).lineHeight) || 24;
    this.text.style.height = `${Math.min(this.text.scrollHeight, line * TALLEST)}px`;
  }

  showCommands(commands, focus = true) {
    const choices = commands.map(({ command, description }) => ({
      words: [make("b", {}, `/${command}`), make("span", { class: "quiet" }, description)],
      run: () => {
        if (!focus) this.write("");
        this.act.send(`/${command}`);
        this.text.focus();
      },
    }));
    const { say } = this.act;
    openMenu(this.menuButton, choices, { label: say("menu-label"), lang: this.act.language(), empty: say("menu-empty"), focus, anchor: this.node, wide: true });
  }

  showAttach() {
    const { say } = this.act;
    const choices = [
      { words: [icon("file"), say("attach-file")], run: () => this.act.attachFiles() },
      { words: [icon("person"), say("attach-contact")], run: () => this.act.attachContact() },
      { words: [icon("voice"), say("voice")], run: () => this.act.attach("voice") },
      { words: [icon("sticker"), say("sticker")], run: () => this.act.attach("sticker") },
      { words: [icon("forward"), say("attach-forward")], run: () => this.act.attachForward() },
    ];
    openMenu(this.attachButton, choices, { label: say("attach"), lang: this.act.language() });
  }

  /** Put the bot's keyboard below the text, with what it wants to be written; null takes it away. */
  showKeys(keyboard) {
    this.keys.show(keyboard);
    const hint = keyboard?.placeholder;
    if (hint) delete this.text.dataset.sayHint;
    else this.text.dataset.sayHint = "message";
    this.text.placeholder = hint || this.act.say("message");
  }

  write(text) {
    this.text.value = text;
    this.fit();
  }

  async submit() {
    const { value } = this.text;
    if (!value.trim()) return;
    const { editing } = this;
    this.stopEditing(false);
    this.write("");
    this.text.focus();
    const done = editing === null ? await this.act.send(value) : await this.act.change(editing, value);
    // What could not be sent is not lost, unless the person already writes something else.
    if (!done && !this.text.value) this.write(value);
  }

  edit(id, text) {
    this.editing = id;
    this.old.textContent = text;
    this.banner.hidden = false;
    this.sendButton.setAttribute("aria-label", this.act.say("save"));
    this.write(text);
    this.text.focus();
  }

  stopEditing(clear = true) {
    if (this.editing === null) return;
    this.editing = null;
    this.banner.hidden = true;
    this.sendButton.setAttribute("aria-label", this.act.say("send"));
    if (!clear) return;
    this.write("");
    this.text.focus();
  }

  /** Show the text; START above it (a deep link: `payload`) or in its place (a new chat); or that the bot is blocked. */
  show({ blocked, started, payload }) {
    const offered = payload !== null && !blocked;
    const hadFocus = this.node.contains(document.activeElement);
    this.payload = payload;
    this.row.hidden = blocked || (offered && !started);
    this.node.classList.toggle("without-row", this.row.hidden);
    this.startButton.hidden = !offered;
    this.barred.hidden = !blocked;
    if (hadFocus && !this.node.contains(document.activeElement)) this.focus();
    if (hadFocus && document.activeElement?.closest("[hidden]")) this.focus();
  }

  focus() {
    [this.text, this.startButton, this.barred.lastElementChild].find((node) => !node.closest("[hidden]"))?.focus();
  }
}
