/** The keyboard that the bot puts below the input line, and the switch that shows and hides it. */

import { icon, make } from "/page/dom.js";

export class ReplyKeys {
  /** @param act {press({text, contact}): Promise, say} */
  constructor(act) {
    this.act = act;
    this.keyboard = null; // {rows, one_time, low, placeholder}
    this.toggle = make("button", { type: "button", class: "round keys-toggle", "aria-expanded": "false", hidden: true }, icon("keyboard"));
    this.node = make("div", { class: "reply-keys", role: "group", hidden: true, dataset: { sayLabel: "reply-keys" } });
    this.toggle.addEventListener("click", () => this.open(this.node.hidden));
  }

  /** Show a keyboard, opened, in place of the one before; null takes it away. */
  show(keyboard) {
    this.keyboard = keyboard;
    this.toggle.hidden = !keyboard;
    const rows = keyboard?.rows || [];
    this.node.replaceChildren(...rows.map((row) => make("div", { class: "key-row" }, ...row.map((button) => this.draw(button)))));
    this.node.classList.toggle("tall", Boolean(keyboard) && !keyboard.low);
    this.open(Boolean(keyboard));
  }

  draw(button) {
    const node = make("button", { type: "button", class: "key", title: button.text }, button.contact ? icon("person") : null);
    node.append(make("span", { class: "key-label" }, button.text));
    node.addEventListener("click", () => this.press(button));
    return node;
  }

  async press(button) {
    const { keyboard } = this;
    const sent = await this.act.press(button);
    // One that is for one use makes room, but can be called back; the bot may have put another in its place by now.
    if (sent && keyboard.one_time && this.keyboard === keyboard) this.open(false);
  }

  open(is) {
    const hadFocus = this.node.contains(document.activeElement);
    this.node.hidden = !is;
    this.toggle.setAttribute("aria-expanded", String(is));
    this.label();
    if (hadFocus && !is) (this.toggle.hidden ? this.act : this.toggle).focus();
  }

  label() {
    const words = this.act.say(this.node.hidden ? "reply-keys-show" : "reply-keys-hide");
    this.toggle.setAttribute("aria-label", words);
    this.toggle.title = words;
  }
}
