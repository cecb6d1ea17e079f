import * as channel from "./channel.js";
import { Seats, seatsIn } from "./seats.js";
import { known, nextLanguage, text, translate } from "./texts.js";
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
  const next = nextLanguage();
  languageButton.textContent = text("short", next);
  languageButton.title = text("switchTo", next);
  languageButton.setAttribute("aria-label", `${text("short", next)}: ${text("switchTo", next)}`);
  languageButton.lang = next;
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
  root.lang = nextLanguage();
  memory.remember("language", root.lang);
  showSettings();
  seats?.speak();
});

document.getElementById("restart").addEventListener("click", () => seats?.restart());

let seats = null;
root.lang = known(memory.recall("language"));
showSettings();
const people = await knownPeople();
seats = new Seats(people, seatsIn(location.search, people));
