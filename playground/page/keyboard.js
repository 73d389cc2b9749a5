/** The inline keyboard under a message: drawn, redrawn in place, and the focus kept where the person was. */

import { make } from "/page/dom.js";
import { safeAddress } from "/page/entities.js";

const MARK = /^\P{L}+$/u; // "○", "②", "↑": says what a button does only together with what stands beside it

/** Where the focus is, in words that survive a redrawing; null if it is not in this keyboard. */
function held(holder, rows) {
  const focused = document.activeElement;
  if (!focused || !holder.contains(focused)) return null;
  const [row, column] = [Number(focused.dataset.row), Number(focused.dataset.column)];
  const button = rows[row]?.[column];
  if (!button) return null;
  const alone = rows.flat().filter(({ text }) => text === button.text).length === 1;
  return { ...button, row, column, beside: rows[row], alone };
}

/**
 * The place of the button that is for the person the one they were on; null if there is none. Never what merely stands
 * in its place now: a second Enter would do something else. It is the one with the same data; or the mark beside what
 * stayed ("○" beside a name became "①"); or the only one with the same label.
 */
function equivalent(rows, was) {
  const places = rows.flatMap((row, r) => row.map((button, c) => ({ r, c, button, row })));
  const isSame = ({ button }) => was.data !== undefined && button.data === was.data;
  const there = places.find(({ r, c }) => r === was.row && c === was.column);
  const stayed = (one, other) => (one.data !== undefined && one.data === other.data) || one.text === other.text;
  const isMark = ({ button, row, c }) =>
    MARK.test(was.text) && MARK.test(button.text) && c === was.column && row.length === was.beside.length &&
    row.some((one, at) => at !== c && !MARK.test(one.text) && stayed(one, was.beside[at]));
  const called = places.filter(({ button }) => button.text === was.text);
  return (there && isSame(there) && there) || places.find(isSame) || places.find(isMark) || (was.alone && called.length === 1 && called[0]) || null;
}

function drawButton(button, row, column, act) {
  const url = button.url ? safeAddress(button.url) : null;
  const start = url ? act.deepLink(url) : null;
  const place = { row, column };
  if (url && start === null) {
    const link = make("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", class: "key", dataset: place });
    link.append(make("span", { class: "key-label" }, button.text), make("span", { class: "unseen" }, ` ${act.say("new-tab")}`));
    return link;
  }
  const press = () => (start === null ? act.tap(button.data) : act.start(start));
  const node = make("button", { type: "button", class: "key", title: button.text, onclick: press, dataset: place });
  node.append(make("span", { class: "key-label" }, button.text));
  return node;
}

const same = (old, button) => old && !old.url && !button.url && old.text === button.text && old.data === button.data;

/** Make the children of `node` these, without touching those that stay: a node taken out and put back loses the focus. */
function become(node, children) {
  while (node.children.length > children.length) node.lastElementChild.remove();
  children.forEach((child, at) => {
    const there = node.children[at];
    if (!there) node.append(child);
    else if (there !== child) there.replaceWith(child);
  });
  return node;
}

/**
 * Draw `rows` into `holder`, which shows `before`.
 * Buttons that did not change stay the same nodes. The focus moves to the equivalent of the button it was on; without
 * one, `lost` finds it a place.
 * @param {{text: string, data?: string, url?: string}[][]} rows
 */
export function drawKeyboard(holder, before, rows, act, lost) {
  const was = held(holder, before);
  const drawn = rows.map((row, r) => {
    const oldRow = holder.children[r];
    const keep = (button, c) => (same(before[r]?.[c], button) ? oldRow.children[c] : drawButton(button, r, c, act));
    return become(oldRow || make("div", { class: "key-row" }), row.map(keep));
  });
  become(holder, drawn);
  holder.hidden = rows.length === 0;
  if (!was) return;
  const place = equivalent(rows, was);
  if (!place) return void lost();
  const target = holder.children[place.r].children[place.c];
  if (document.activeElement !== target) target.focus({ preventScroll: true });
}

/** Show on the buttons of `holder` which taps still wait for an answer. */
export function showWaiting(holder, rows, isWaiting, say) {
  rows.forEach((row, r) =>
    row.forEach((button, c) => {
      const node = holder.children[r]?.children[c];
      if (!node?.matches("button")) return;
      const waits = isWaiting(button.data);
      if (waits) node.setAttribute("aria-label", say("pressing", { label: button.text }));
      else node.removeAttribute("aria-label");
      node.classList.toggle("waits", waits);
      node.setAttribute("aria-busy", String(waits));
    }),
  );
}
