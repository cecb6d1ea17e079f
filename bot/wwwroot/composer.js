/** Where somebody types: Enter sends, Shift+Enter begins a new line; `onSay(said)` answers whether it could be taken. */
export class Composer {
  #box;
  #onSay;

  constructor(form, onSay) {
    this.#box = form.querySelector("textarea");
    this.#onSay = onSay;
    form.addEventListener("submit", (event) => this.#send(event));
    this.#box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        this.#send(event);
      }
    });
  }

  focus() {
    this.#box.focus({ preventScroll: true });
  }

  #send(event) {
    event.preventDefault();
    const said = this.#box.value.trim();
    if (said && this.#onSay(said)) {
      this.#box.value = "";
    }
  }
}
