import { text } from "./texts.js";

const initials = (name) => name.split(" ").map((part) => part[0]).filter((letter) => letter === letter.toUpperCase()).join("").slice(0, 2);

/** A person with what they are for: "Docent: stelt vragen en meldt". */
export const described = ({ key, name }) => (text("does")[key] ? `${name}: ${text("does")[key]}` : name);

/** Who sits in a pane, with the list to choose somebody else from. */
export class PersonLine {
  #person;
  #list;

  constructor(element, person, onPick) {
    this.#person = person;
    this.#list = element.querySelector(".picker select");
    element.querySelector(".name").textContent = person.name;
    element.querySelector(".avatar").textContent = initials(person.name);
    this.#list.addEventListener("change", () => onPick(this.#list.value));
  }

  /** Who can be picked; nobody sits in two panes. */
  offer(people, elsewhere) {
    this.#list.replaceChildren(...people.map((person) => {
      const option = new Option(described(person), person.key, false, person === this.#person);
      option.disabled = elsewhere.includes(person);
      return option;
    }));
  }

  focus() {
    this.#list.focus({ preventScroll: true });
  }
}
