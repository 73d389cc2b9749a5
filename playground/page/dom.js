/** Makes DOM nodes. Strings become text nodes, so nobody's words are ever read as markup. */

/**
 * @param {string} tag
 * @param {Object} [attributes] `on…` listeners, `class`, `dataset`, `hidden` and other attributes; null and false are left out
 * @param {...(Node|string|null)} children
 */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "dataset") Object.assign(node.dataset, value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** A picture that only decorates; its shape is in the style sheet. */
export const icon = (name) => make("span", { class: `icon icon-${name}`, "aria-hidden": "true" });

/** Language of a text for a screen reader's voice: Korean where there is any Hangul. */
export const languageOf = (text) => (/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/.test(text) ? "ko" : "en");

let count = 0;

/** An id that no other node of this page has. */
export function freshId(stem) {
  count += 1;
  return `${stem}-${count}`;
}
