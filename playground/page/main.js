/** Starts the page: loads the people, shows their chats, and follows what happens. */

import { Clock } from "/page/clock.js";
import { Columns, isWide } from "/page/columns.js";
import { closer } from "/page/dialogs.js";
import { icon, make } from "/page/dom.js";
import { addPerson, header } from "/page/people.js";
import * as server from "/page/server.js";
import { language, relabel, speak, tell } from "/page/words.js";

const AGAIN = 2000; // ms until a failed start is tried again
const SAID = 4000; // ms a line of the page's state stays

const bar = document.querySelector("#bar");
const state = document.querySelector("#state");
const clock = new Clock();
const page = { bot: { name: "" }, people: [], payload: null, asked: null };
const columns = new Columns(document.querySelector("#chats"), page);

const sheet = make("dialog", { class: "dialog tools-sheet", dataset: { sayLabel: "demo-tools" } });
const sheetBody = make("div", { class: "sheet" });
sheet.append(make("div", { class: "sheet-top" }, make("h2", { dataset: { say: "demo-tools" } }), closer(sheet)), sheetBody);
sheet.addEventListener("pointerdown", (event) => event.target === sheet && sheet.close());

const brand = make("h1", { class: "brand" }, make("span", { class: "face", "aria-hidden": "true" }), make("span", { dataset: { say: "title" } }));
const truth = make("p", { class: "truth", dataset: { say: "demo-truth" } });
const tongue = make("button", { type: "button", class: "plain", dataset: { say: "language-switch", sayLabel: "language-switch-label" } });
const adder = make("button", { type: "button", class: "plain" }, icon("add"), make("span", { dataset: { say: "person-add" } }));
bar.append(brand);
const tools = make("div", { class: "tools" }, truth, clock.node, make("div", { class: "tools-acts" }, adder, tongue));

tongue.addEventListener("click", () => speak(language() === "ko" ? "en" : "ko"));
adder.addEventListener("click", () => welcome());
document.addEventListener("add-person", () => welcome());

// Without anybody there is no chat, and on a phone no way to the tools either.
const first = make("button", { type: "button", class: "main", dataset: { say: "person-add" }, onclick: () => welcome() });
const nobody = make("div", { class: "nobody", hidden: true }, make("p", { dataset: { say: "nobody" } }), first);
document.querySelector("main").append(nobody);

let saying = 0;

/** Say one line about the page itself; "" takes it away. */
function report(key, values, lasting = false) {
  clearTimeout(saying);
  state.textContent = key ? tell(key, values) : "";
  if (key && !lasting) saying = setTimeout(() => report(""), SAID);
}

async function welcome() {
  try {
    const person = await addPerson();
    if (!person) return;
    if (sheet.open) sheet.close();
    await loadPeople();
    columns.welcome(person.id);
    report("person-added", { name: person.name });
    columns.chat(person.id).composer.focus();
  } catch (failure) {
    if (!(failure instanceof server.Failed)) throw failure;
    report("failed");
  }
}

/** The tools stand over the chats where there is room, and in a sheet on a phone. */
function placeTools() {
  const home = isWide() ? bar : sheetBody;
  if (tools.parentNode !== home) home.append(tools);
  if (isWide() && sheet.open) sheet.close();
}

function translate() {
  document.title = tell("title");
  tongue.lang = language() === "ko" ? "en" : "ko";
  clock.show();
  columns.chats.forEach((chat) => chat.relabel());
}

async function loadPeople() {
  const { bot, people, n } = await server.people();
  page.bot = bot;
  page.people = people;
  nobody.hidden = people.length > 0;
  columns.arrange();
  return n;
}

async function loadAll() {
  await Promise.all([loadPeople(), clock.load(), columns.reload()]);
}

function happened(event) {
  if (event.kind === "reload") loadAll().catch(() => {});
  else if (event.kind === "people") loadPeople().catch(() => {});
  else if (event.kind === "clock") clock.take(event.clock || event);
  else columns.happened(event);
}

function readAddress() {
  const [, payload] = /^\/deep\/([^/]*)$/.exec(location.pathname) || [];
  if (payload !== undefined) page.payload = decodeURIComponent(payload);
  page.asked = Number(new URLSearchParams(location.search).get("person")) || null;
  if (page.asked) columns.shown = [page.asked];
}

async function start() {
  try {
    const newest = await loadPeople();
    await clock.load();
    document.body.classList.add("ready");
    report("");
    server.follow(newest ?? 0, {
      event: happened,
      down: () => report("offline", {}, true),
      up: (again) => {
        if (!again) return;
        report("back-online");
        loadAll().catch(() => {});
      },
    });
  } catch (failure) {
    if (!(failure instanceof server.Failed)) throw failure;
    report("failed-start", {}, true);
    setTimeout(start, AGAIN);
  }
}

page.header = (chat) =>
  header(chat, {
    bot: page.bot,
    people: () => page.people,
    columns: () => columns,
    openTools: () => {
      placeTools();
      sheet.showModal();
    },
    onTime: (watch) => clock.watchers.add(watch),
  });
page.open = (id, payload, instead) => columns.open(id, payload, instead);
page.many = () => columns.shown.length > 1;

document.querySelector("main").append(sheet);
readAddress();
placeTools();
addEventListener("resize", placeTools);
document.addEventListener("language", translate);
document.documentElement.lang = language();
relabel(document.documentElement);
translate();
start();
