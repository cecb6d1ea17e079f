const soon = 300;
const near = 8;

/**
 * Knows the second click of a double click on a button that was pressed, also where the browser begins to count anew because the first click
 * changed what lies below it.
 */
export class Clicks {
  #newest = null;
  #pressed = null;

  constructor(element) {
    element.addEventListener("click", (event) => this.#hear(event), { capture: true });
  }

  /** The keyboard clicks as well, and says so by a detail of 0: a key that is held is no double click. */
  get isSecond() {
    return this.#newest !== null && (this.#newest.detail > 1 || this.#newest.follows);
  }

  /** The newest click pressed a button. */
  presses() {
    this.#pressed = this.#newest;
  }

  #hear({ detail, timeStamp, clientX, clientY }) {
    const first = this.#pressed;
    // Another click in between makes it no double click.
    this.#pressed = null;
    const follows = detail === 1 && first !== null && timeStamp - first.timeStamp < soon
      && Math.hypot(clientX - first.clientX, clientY - first.clientY) < near;
    this.#newest = { detail, timeStamp, clientX, clientY, follows };
  }
}
