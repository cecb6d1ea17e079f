import { Pane } from "./pane.js";
import { language, text, translate } from "./texts.js";
import * as memory from "./memory.js";

const root = document.documentElement;
const themes = ["auto", "light", "dark"];
const languageButton = document.getElementById("language");
const themeButton = document.getElementById("theme");
let theme = themes.find((known) => known === memory.recall("theme")) ?? "auto";

function showSettings() {
  root.dataset.theme = theme;
  themeButton.querySelector("use").setAttribute("href", `#${theme}`);
  themeButton.title = text("theme")[theme];
  themeButton.setAttribute("aria-label", text("theme")[theme]);
  languageButton.textContent = text("languageShort");
  languageButton.title = text("language");
  languageButton.setAttribute("aria-label", `${text("languageShort")}: ${text("language")}`);
  languageButton.lang = language() === "nl" ? "en" : "nl";
  translate(document);
}

themeButton.addEventListener("click", () => {
  theme = themes[(themes.indexOf(theme) + 1) % themes.length];
  memory.remember("theme", theme);
  showSettings();
});

languageButton.addEventListener("click", () => {
  root.lang = language() === "nl" ? "en" : "nl";
  memory.remember("language", root.lang);
  showSettings();
});

root.lang = memory.recall("language") === "en" ? "en" : "nl";
const asked = new URLSearchParams(location.search);
const people = [asked.get("als") ?? "docent", asked.get("naast")].filter(Boolean);
const panes = people.map((person) => new Pane(person));
document.getElementById("panes").append(...panes.map((pane) => pane.element));
showSettings();
panes.forEach((pane) => pane.open());
panes[0].focus();
