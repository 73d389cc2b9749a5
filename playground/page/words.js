/** The page's own words, in Korean and English; what the bot says comes from the bot. */

import { KOREAN } from "/page/words-ko.js";
import { ENGLISH } from "/page/words-en.js";

const WORDS = { ko: KOREAN, en: ENGLISH };
const KEPT = "madang-page-language";

/** "ko-KR" -> "ko"; whatever is not Korean -> "en". */
export const known = (code) => (String(code || "").toLowerCase().startsWith("ko") ? "ko" : "en");

/** The words of one key; `{name}` is filled from `values`. */
export function say(language, key, values = {}) {
  const words = WORDS[language][key];
  if (words === undefined) throw new Error(`no words for ${key}`);
  return words.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

function remembered() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // a browser that keeps nothing still shows the page
  }
}

let pageLanguage = known(remembered() || navigator.language);

export const language = () => pageLanguage;

/** The page's words in the page's language. */
export const tell = (key, values) => say(pageLanguage, key, values);

/**
 * Fill every `data-say*` under `root`. The nearest `data-speaks` decides the language:
 * a person's chat speaks the person's language, everything else the page's.
 */
export function relabel(root) {
  const nodes = [root, ...root.querySelectorAll("[data-say],[data-say-label],[data-say-hint]")];
  for (const node of nodes) {
    const spoken = node.closest("[data-speaks]")?.dataset.speaks || pageLanguage;
    const { say: text, sayLabel, sayHint } = node.dataset;
    if (text) node.textContent = say(spoken, text);
    if (sayLabel) {
      node.setAttribute("aria-label", say(spoken, sayLabel));
      if (node.matches("button")) node.title = say(spoken, sayLabel);
    }
    if (sayHint) node.setAttribute("placeholder", say(spoken, sayHint));
  }
}

/** Turn the whole page to another language, without losing what is typed. */
export function speak(chosen) {
  pageLanguage = known(chosen);
  try {
    localStorage.setItem(KEPT, pageLanguage);
  } catch {
    // see above
  }
  document.documentElement.lang = pageLanguage;
  relabel(document.documentElement);
  document.dispatchEvent(new CustomEvent("language"));
}
