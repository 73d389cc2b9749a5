/** The demonstration's clock: what time it is, and the ways to move it. */

import { icon, make } from "/page/dom.js";
import { briefly, closeInWords, minuteInWords } from "/page/moments.js";
import * as server from "/page/server.js";
import { language, tell } from "/page/words.js";

const JUMPS = [
  { say: "clock-hour", sayLabel: "clock-hour-label", change: { jump: "PT1H" } },
  { say: "clock-day", sayLabel: "clock-day-label", change: { jump: "P1D" } },
  { say: "clock-before", change: { to_close: "before" } },
  { say: "clock-after", change: { to_close: "after" } },
];

export class Clock {
  constructor() {
    this.state = { now: new Date().toISOString(), running: false, version: 0 };
    this.heard = performance.now();
    this.busy = false;
    this.watchers = new Set();
    this.now = make("time", { class: "now" });
    this.pace = make("span", { class: "pace" });
    this.close = make("p", { class: "quiet next-close" });
    this.word = make("p", { class: "clock-word", role: "status" });
    this.run = make("button", { type: "button", class: "plain", onclick: () => this.turn({ running: !this.state.running }) }, icon("run"), make("span"));
    this.jumps = JUMPS.map(({ change, ...dataset }) => make("button", { type: "button", class: "plain", dataset, onclick: () => this.turn(change) }));
    const head = make("h2", { class: "quiet", dataset: { say: "clock" } });
    this.node = make(
      "section",
      { class: "clock", dataset: { sayLabel: "clock" } },
      head,
      make("p", { class: "clock-line" }, this.now, this.pace),
      this.close,
      make("div", { class: "clock-acts" }, this.run, ...this.jumps),
      this.word,
    );
    setInterval(() => this.show(), 1000);
  }

  at() {
    const passed = this.state.running ? performance.now() - this.heard : 0;
    return new Date(Date.parse(this.state.now) + passed);
  }

  /** Take in what the server says about its clock. */
  take(state) {
    if ((state.version ?? 0) < this.state.version && state.version !== 0) return;
    this.state = state;
    this.heard = performance.now();
    this.show();
  }

  async load() {
    const state = await server.clock();
    this.state.version = 0; // a server that was started anew counts from the beginning
    this.take(state);
  }

  /** Change the clock; a jump lives through what is due on the way and may take a while. */
  async turn(change) {
    if (this.busy) return;
    this.busy = true;
    this.word.textContent = "running" in change ? "" : tell("clock-jumping");
    this.show();
    try {
      this.take(await server.turnClock(change));
      this.word.textContent = "running" in change ? "" : tell("clock-arrived", { moment: minuteInWords(language(), this.at()) });
    } catch (failure) {
      if (!(failure instanceof server.Failed)) throw failure;
      const key = { 0: "offline", 409: "clock-no-close" }[failure.status] || "failed";
      this.word.textContent = tell(key);
    } finally {
      this.busy = false;
      this.show();
    }
  }

  show() {
    const at = this.at();
    const spoken = language();
    const words = minuteInWords(spoken, at);
    if (this.now.textContent !== words) this.now.textContent = words;
    this.now.dateTime = at.toISOString();
    const busy = this.busy || Boolean(this.state.jumping);
    this.pace.textContent = tell(this.state.running ? "clock-runs" : "clock-stands");
    this.node.classList.toggle("runs", this.state.running);
    this.node.classList.toggle("busy", busy);
    this.run.lastChild.textContent = tell(this.state.running ? "clock-pause" : "clock-run");
    this.run.firstChild.className = `icon icon-${this.state.running ? "pause" : "run"}`;
    const closes = this.state.closes_at?.map((close) => new Date(close)).filter((close) => close > at);
    this.close.hidden = !closes;
    if (closes) this.close.textContent = closes.length ? tell("clock-next-close", { moment: closeInWords(spoken, closes[0]) }) : tell("clock-no-close");
    // Not `disabled`: that would throw the focus away while the clock jumps.
    [this.run, ...this.jumps].forEach((button) => button.setAttribute("aria-disabled", String(busy)));
    this.watchers.forEach((watch) => watch(briefly(spoken, at)));
  }
}
