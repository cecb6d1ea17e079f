import * as channel from "./channel.js";
import { Seats, seatsIn } from "./seats.js";
import { language, text, translate } from "./texts.js";
import * as memory from "./memory.js";

const root = document.documentElement;
const retryAfter = 2000;
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

async function knownPeople() {
  const banner = document.getElementById("offline");
  while (true) {
    try {
      const people = await channel.people();
      banner.hidden = true;
      return people;
    } catch {
      banner.hidden = false;
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }
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
showSettings();
const people = await knownPeople();
new Seats(people, seatsIn(location.search, people));
