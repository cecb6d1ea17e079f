const initials = (name) => name.split(" ").map((part) => part[0]).filter((letter) => letter === letter.toUpperCase()).join("").slice(0, 2);

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
      const option = new Option(person.name, person.key, false, person === this.#person);
      option.disabled = elsewhere.includes(person);
      return option;
    }));
  }

  focus() {
    this.#list.focus({ preventScroll: true });
  }
}
