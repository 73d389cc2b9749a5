/** A quotation that shows three lines until it is unfolded. */

import { freshId, icon, make } from "/page/dom.js";
import { relabel } from "/page/words.js";

const LINES = 3; // as in the style sheet

function turn(node, open) {
  const toggle = node.lastElementChild;
  node.classList.toggle("unfolded", open);
  toggle.setAttribute("aria-expanded", String(open));
  toggle.dataset.sayLabel = open ? "fold" : "unfold";
  relabel(toggle);
}

/** Without a way to unfold where three lines are enough, beside the room that the way would take. */
function measure(node) {
  const [words, toggle] = node.children;
  node.classList.remove("fits");
  // What is unfolded is not folded to be measured: the log would shrink meanwhile, and be scrolled elsewhere.
  const open = node.classList.contains("unfolded");
  const room = open ? LINES * parseFloat(getComputedStyle(words).lineHeight) : words.clientHeight;
  const fits = words.scrollHeight <= room + 1;
  node.classList.toggle("fits", fits);
  if (fits && document.activeElement === toggle) node.closest(".bubble").focus({ preventScroll: true });
  toggle.hidden = fits;
}

/** An empty quotation; its first child takes the words. */
export function foldable() {
  const words = make("div", { class: "fold-words", id: freshId("fold") });
  const toggle = make("button", { type: "button", class: "fold-switch", "aria-controls": words.id }, icon("chevron"));
  const node = make("blockquote", { class: "fold" }, words, toggle);
  const change = (open) => {
    turn(node, open);
    node.dispatchEvent(new CustomEvent("turned", { detail: open }));
  };
  turn(node, false);
  toggle.addEventListener("click", () => change(!node.classList.contains("unfolded")));
  // The whole quotation can be tapped, as in Telegram; but not while its words are being selected.
  words.addEventListener("click", (event) => {
    if (toggle.hidden || event.target.closest("a, button, [role=button]") || !getSelection().isCollapsed) return;
    change(!node.classList.contains("unfolded"));
  });
  // A link that Tab comes to must be seen.
  words.addEventListener("focusin", ({ target }) => target.matches(":focus-visible") && change(true));
  new ResizeObserver(() => measure(node)).observe(node);
  return node;
}

/**
 * Unfold the quotations under `root` that have been unfolded before, and note what becomes of each.
 * @param {Set<number>} unfolded which ones, counted from 0; is changed
 */
export function keepUnfolded(root, unfolded) {
  root.querySelectorAll(".fold").forEach((node, at) => {
    if (unfolded.has(at)) turn(node, true);
    node.addEventListener("turned", ({ detail }) => (detail ? unfolded.add(at) : unfolded.delete(at)));
  });
}
