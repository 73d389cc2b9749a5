/** A small menu that opens from a button: arrows, Home, End, Escape, and a click elsewhere closes it. */

import { make } from "/page/dom.js";

let open = null;

/** Close the menu that is open, if any; `back` returns the focus to its button. */
export function closeMenu(back = false) {
  if (!open) return;
  const { node, opener, away } = open;
  open = null;
  document.removeEventListener("pointerdown", away, true);
  node.remove();
  opener.setAttribute("aria-expanded", "false");
  if (back) opener.focus();
}

function move(node, event) {
  const items = [...node.querySelectorAll("[role^=menuitem]")];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? items.length - 1 : at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined || !items.length) return;
  event.preventDefault();
  items[(to + items.length) % items.length].focus();
}

/** Put the menu above or below what it belongs to, wherever there is more room, and inside the window. */
function place(node, anchor, wide) {
  const edge = 8; // px
  const box = anchor.getBoundingClientRect();
  const above = box.top > window.innerHeight - box.bottom;
  const room = (above ? box.top : window.innerHeight - box.bottom) - 2 * edge;
  node.style.maxHeight = `${room}px`;
  if (wide) node.style.width = `${box.width}px`;
  const left = Math.min(wide ? box.left : box.right - node.offsetWidth, window.innerWidth - node.offsetWidth - edge);
  node.style.left = `${Math.max(edge, left)}px`;
  if (above) node.style.bottom = `${window.innerHeight - box.top + edge / 2}px`;
  else node.style.top = `${box.bottom + edge / 2}px`;
}

function drawChoice({ words, run, chosen, lang }) {
  const radio = chosen !== undefined;
  const role = radio ? "menuitemradio" : "menuitem";
  const item = make("button", { type: "button", role, tabindex: "-1", lang, "aria-checked": radio ? String(chosen) : null, class: "choice" });
  item.append(...(Array.isArray(words) ? words : [words]));
  item.addEventListener("click", () => {
    closeMenu(true);
    run();
  });
  return item;
}

/**
 * @param {HTMLElement} opener the button; pressing it again closes the menu
 * @param {{words: Node[]|string, run: function(), chosen?: boolean, lang?: string}[]} choices
 * @param {{label: string, lang: string, empty?: string, focus?: boolean, anchor?: HTMLElement, wide?: boolean}} options
 *   `focus` false leaves the focus in the text that filters the choices; `wide` is as wide as the anchor
 */
export function openMenu(opener, choices, { label, lang, empty = "", focus = true, anchor = opener, wide = false }) {
  const again = open?.opener === opener;
  closeMenu();
  if (again && focus) return;
  const node = make("div", { class: "menu", role: "menu", "aria-label": label, lang });
  node.append(...choices.map(drawChoice));
  if (!choices.length) node.append(make("p", { class: "choice quiet", role: "menuitem", tabindex: "-1", "aria-disabled": "true" }, empty));
  node.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || event.key === "Tab") closeMenu(true);
    else move(node, event);
    if (event.key === "Escape") event.stopPropagation();
  });
  const away = (event) => node.contains(event.target) || opener.contains(event.target) || closeMenu();
  document.addEventListener("pointerdown", away, true);
  document.querySelector("main").append(node);
  place(node, anchor, wide);
  opener.setAttribute("aria-expanded", "true");
  open = { node, opener, away };
  if (focus) (node.querySelector("[aria-checked=true]") || node.querySelector("[role^=menuitem]")).focus();
}

/** Whether this button's menu is open. */
export const isOpen = (opener) => open?.opener === opener;

/** Move the focus from the text into the open menu, as ArrowUp and ArrowDown do in a search box. */
export function enterMenu(key) {
  const items = open ? [...open.node.querySelectorAll("[role^=menuitem]")] : [];
  items.at(key === "ArrowUp" ? -1 : 0)?.focus();
}
