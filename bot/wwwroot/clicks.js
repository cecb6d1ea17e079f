const soon = 600;
const near = 8;

/** Knows the second click of a double click, also where the browser begins to count anew because the first one changed what lies below it. */
export class Clicks {
  isSecond = false;
  #last = null;

  constructor(element) {
    element.addEventListener("click", (event) => this.#hear(event), { capture: true });
  }

  // The keyboard clicks as well, and says so by a detail of 0: a key that is held is not a double click.
  #hear(event) {
    const { detail, timeStamp, clientX, clientY } = event;
    this.isSecond = detail > 1 || (detail === 1 && this.#isNear(timeStamp, clientX, clientY));
    this.#last = detail === 0 ? null : { timeStamp, clientX, clientY };
  }

  #isNear(timeStamp, x, y) {
    const last = this.#last;
    return last !== null && timeStamp - last.timeStamp < soon && Math.hypot(x - last.clientX, y - last.clientY) < near;
  }
}
