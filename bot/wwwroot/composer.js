import { Counter } from "./counter.js";
import * as memory from "./memory.js";

// The channel takes no more.
const longest = 8000;

/**
 * Where somebody types: Enter sends, Shift+Enter begins a new line, the arrow up brings back in an empty box what was said last. `onSay(said)`
 * answers whether it could be taken, and `last()` what was said last. What is half typed outlives a reload, each chat's its own.
 */
export class Composer {
  #box;
  #onSay;
  #last;
  #counter;
  #chat = null;

  constructor(form, onSay, last) {
    this.#box = form.querySelector("textarea");
    this.#onSay = onSay;
    this.#last = last;
    this.#counter = new Counter(this.#box, longest, form.parentElement);
    form.addEventListener("submit", (event) => this.#send(event));
    this.#box.addEventListener("input", () => this.#keep());
    this.#box.addEventListener("keydown", (event) => this.#key(event));
  }

  /** In this chat from now on: what was typed there before stands there again. */
  enter(chat) {
    if (chat === this.#chat) {
      return;
    }
    const typed = this.#box.value;
    this.clear();
    this.#chat = chat;
    this.#fill(typed || (memory.recallHere(`draft.${chat}`) ?? ""));
  }

  clear() {
    this.#fill("");
  }

  focus() {
    this.#box.focus({ preventScroll: true });
  }

  translate() {
    this.#counter.tell();
  }

  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      this.#send(event);
    } else if (event.key === "ArrowUp" && this.#box.value === "" && this.#last()) {
      event.preventDefault();
      this.#fill(this.#last());
    }
  }

  #fill(typed) {
    this.#box.value = typed;
    this.#box.setSelectionRange(typed.length, typed.length);
    this.#keep();
    this.#counter.tell();
  }

  #keep() {
    if (this.#chat) {
      memory.rememberHere(`draft.${this.#chat}`, this.#box.value);
    }
  }

  #send(event) {
    event.preventDefault();
    const said = this.#box.value.trim();
    if (said && this.#counter.fits && this.#onSay(said)) {
      this.#fill("");
    }
  }
}
