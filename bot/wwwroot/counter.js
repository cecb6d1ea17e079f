import { text } from "./texts.js";

// From here on it is told how much room is left.
const nearly = 0.9;

/** Says below a box for text how much still fits, once it is nearly full; `most` letters are taken. Answers whether what stands there fits. */
export class Counter {
  #box;
  #most;
  #line = document.createElement("p");

  constructor(box, most, place) {
    this.#box = box;
    this.#most = most;
    this.#line.className = "counter";
    this.#line.setAttribute("role", "status");
    this.#line.dataset.testid = "counter";
    place.append(this.#line);
    box.addEventListener("input", () => this.tell());
    this.tell();
  }

  get fits() {
    return this.#box.value.length <= this.#most;
  }

  tell() {
    const left = this.#most - this.#box.value.length;
    this.#line.textContent = left > this.#most * (1 - nearly) ? "" : text(left > 0 ? "room" : left === 0 ? "full" : "tooLong")(Math.abs(left));
    this.#line.classList.toggle("fault", left < 0);
    this.#box.toggleAttribute("data-too-long", left < 0);
    if (left < 0) {
      this.#box.setAttribute("aria-invalid", "true");
    } else if (this.#line.isConnected) {
      this.#box.removeAttribute("aria-invalid");
    }
  }
}
