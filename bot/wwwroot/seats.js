import * as memory from "./memory.js";
import { Pane } from "./pane.js";
import { described } from "./person.js";
import { text, translate } from "./texts.js";

// From here on two chats fit beside each other; the style sheet has the same number.
const wide = matchMedia("(min-width: 900px)");

/** Who sits where: one chat, or two beside each other, or one at a time with a tab for each where two don't fit. */
export class Seats {
  #people;
  #place = document.getElementById("panes");
  #tabs = document.getElementById("tabs");
  #known = new Map();
  #panes;
  #shown = 0;

  constructor(people, keys) {
    this.#people = people;
    this.#panes = keys.map((key) => this.#paneOf(key));
    this.#place.append(...this.#panes.map((pane) => pane.element));
    this.#tabs.append(...this.#panes.map((_, index) => this.#newTab(index)));
    this.#tabs.addEventListener("keydown", (event) => this.#step(event));
    wide.addEventListener("change", () => this.#arrange());
    this.#offer();
    this.#arrange();
    this.#panes.forEach((pane) => pane.open());
    this.#panes[0].focus();
  }

  /** Everybody's chat in the page's language, the one that nobody looks at too. */
  speak() {
    this.#offer();
    this.#arrange();
    this.#known.forEach((pane) => pane.speak());
  }

  /** Empties the chats that can be seen. */
  async restart() {
    await Promise.all(this.#panes.map((pane) => pane.restart()));
    this.#panes[this.#isWide ? 0 : this.#shown].focus();
  }

  #paneOf(key) {
    if (!this.#known.has(key)) {
      const pane = new Pane(this.#people.find((person) => person.key === key), {
        onNews: () => this.#news(pane),
        onPick: (other) => this.#seat(this.#panes.indexOf(pane), other),
      });
      this.#known.set(key, pane);
    }
    return this.#known.get(key);
  }

  #seat(index, key) {
    const [before, pane] = [this.#panes[index], this.#paneOf(key)];
    before.leave();
    before.element.replaceWith(pane.element);
    this.#panes[index] = pane;
    this.#offer();
    this.#arrange();
    pane.open();
    pane.line.focus();
    const address = new URL(location);
    ["als", "naast"].slice(0, this.#panes.length).forEach((name, seat) => address.searchParams.set(name, this.#panes[seat].person.key));
    history.replaceState(null, "", address);
  }

  #offer() {
    for (const pane of this.#panes) {
      pane.line.offer(this.#people, this.#panes.filter((other) => other !== pane).map((other) => other.person));
    }
  }

  /** Shows each pane, or the one whose tab is chosen. */
  #arrange() {
    this.#tabs.hidden = this.#isWide;
    this.#panes.forEach((pane, index) => {
      const [{ element }, tab] = [pane, this.#tabs.children[index]];
      const isShown = this.#isShown(pane);
      element.hidden = !isShown;
      if (this.#isWide) {
        element.removeAttribute("role");
        element.setAttribute("aria-label", pane.person.name);
        element.removeAttribute("aria-labelledby");
      } else {
        element.setAttribute("role", "tabpanel");
        element.removeAttribute("aria-label");
        element.setAttribute("aria-labelledby", tab.id);
      }
      if (isShown) {
        memory.remember(`news.${pane.person.key}`, "");
      }
      tab.querySelector(".name").textContent = pane.person.name;
      tab.querySelector(".does").textContent = described(pane.person).slice(pane.person.name.length + 2);
      tab.querySelector(".news").hidden = !memory.recall(`news.${pane.person.key}`);
      tab.setAttribute("aria-controls", element.id);
      tab.setAttribute("aria-selected", index === this.#shown);
      tab.tabIndex = index === this.#shown ? 0 : -1;
    });
  }

  #news(pane) {
    if (this.#panes.includes(pane) && !this.#isShown(pane)) {
      memory.remember(`news.${pane.person.key}`, "yes");
      document.getElementById("news").textContent = text("newsOf")(pane.person.name);
      this.#arrange();
    }
  }

  #newTab(index) {
    const tab = document.getElementById("tab").content.cloneNode(true).firstElementChild;
    tab.id = `tab-${index}`;
    tab.addEventListener("click", () => this.#show(index));
    translate(tab);
    return tab;
  }

  #show(index) {
    this.#shown = index;
    document.getElementById("news").textContent = "";
    this.#arrange();
  }

  #step(event) {
    const last = this.#panes.length - 1;
    const to = { ArrowLeft: this.#shown - 1, ArrowRight: this.#shown + 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.#show(to < 0 ? last : to > last ? 0 : to);
      this.#tabs.children[this.#shown].focus();
    }
  }

  get #isWide() {
    return wide.matches || this.#panes.length === 1;
  }

  #isShown(pane) {
    return this.#isWide || this.#panes[this.#shown] === pane;
  }
}

/** Who the address asks for: `als` alone is one chat, and without any word the first two people sit side by side. */
export function seatsIn(search, people) {
  const asked = new URLSearchParams(search);
  const keyOf = (name) => people.find(({ key }) => key === asked.get(name))?.key;
  const first = keyOf("als") ?? people[0].key;
  if (asked.has("als") && !asked.has("naast")) {
    return [first];
  }
  const second = keyOf("naast") ?? people[1].key;
  return [first, second === first ? people.find(({ key }) => key !== first).key : second];
}
