const nearEnd = 24;

/** Where somebody is in the log: following the conversation at its end, or reading back, and then not to be pulled away. */
export class Reader {
  #log;
  #jump;
  #follows = true;
  #scrolledTo = 0;
  #waiting = null;
  #wasSeen = true;
  #begun = null;

  constructor(log, jump) {
    this.#log = log;
    this.#jump = jump;
    jump.addEventListener("click", () => this.toEnd());
    log.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    new ResizeObserver(() => this.#resized()).observe(log);
  }

  toEnd(behavior = calm()) {
    this.#follows = true;
    this.#log.scrollTo({ top: this.#log.scrollHeight, behavior });
    this.#jump.hidden = true;
  }

  /** What was there when the chat was opened: its end, or of a last message taller than the log the beginning. */
  arrive(message) {
    this.toEnd("instant");
    if (!this.#isSeen && message) {
      this.#waiting = { message, isNew: true, isOpening: true };
    } else if (message && !this.#fits(message)) {
      this.#begin(message, "instant");
    }
  }

  /** Whoever did something waits for what comes of it, and reads back no longer. */
  expect() {
    this.#follows = true;
  }

  follow(behavior = calm()) {
    if (this.#follows) {
      this.toEnd(behavior);
    }
  }

  /**
   * Shows a message that came, or an older one that changed; of one taller than the log its beginning. Where the log can't be seen now, once it
   * can: then it begins at the first that came.
   */
  reveal(message, isNew = false, isOpening = false) {
    if (!this.#isSeen) {
      // What comes after the chat was opened is what somebody wants to see of it.
      this.#waiting = (this.#waiting?.isNew && !(isNew && this.#waiting.isOpening)) || (this.#waiting && !isNew) ? this.#waiting : { message, isNew, isOpening };
    } else if (message === this.#begun && this.#fits(message) && this.#isAt(message)) {
      // What was read here has made way for what stands below.
      this.#begun = null;
      this.#follows = true;
      this.reveal(message.parentElement.lastElementChild);
    } else if (!this.#follows) {
      // What changed in view, or above it, is not what the button goes to.
      this.#jump.hidden &&= message.offsetTop + 2 * nearEnd < this.#log.scrollTop + this.#log.clientHeight;
    } else if (this.#fits(message)) {
      this.toEnd();
    } else {
      this.#begin(message);
    }
  }

  #begin(message, behavior = calm()) {
    this.#follows = false;
    this.#begun = message;
    // Nothing of the message above may be in sight: the browser would hold on to that one, and shift this one when that one shrinks.
    this.#log.scrollTo({ top: message.offsetTop - 4, behavior });
  }

  #fits(message) {
    return message.offsetHeight <= this.#log.clientHeight - nearEnd;
  }

  #isAt(message) {
    const { scrollTop, scrollHeight, clientHeight } = this.#log;
    return Math.abs(scrollTop - message.offsetTop) < 2 * nearEnd || scrollHeight - scrollTop - clientHeight < nearEnd;
  }

  // Where nobody scrolled since a tall message was begun, nobody reads back.
  get #stayedAtBegun() {
    return this.#begun !== null && Math.abs(this.#scrolledTo - this.#begun.offsetTop) < 2 * nearEnd;
  }

  #resized() {
    this.#wasSeen = this.#isSeen;
    if (this.#isSeen && this.#waiting) {
      const { message, isNew } = this.#waiting;
      this.#waiting = null;
      this.#follows ||= isNew && this.#stayedAtBegun;
      this.#log.scrollTo({ top: this.#follows ? this.#log.scrollHeight : this.#scrolledTo, behavior: "instant" });
      if (isNew && this.#follows && this.#log.scrollHeight - message.offsetTop > this.#log.clientHeight) {
        this.#begin(message);
      } else {
        this.reveal(message);
      }
    } else if (this.#isSeen) {
      this.follow("instant");
    }
  }

  get #isSeen() {
    return this.#log.clientHeight > 0;
  }

  // Going up is reading back; being at the end is following again. A smooth scroll on its way down is neither,
  // nor is what the browser does when the log can be seen again, before its size is told.
  #scrolled() {
    if (!this.#isSeen || !this.#wasSeen) {
      return;
    }
    const { scrollTop, scrollHeight, clientHeight } = this.#log;
    if (scrollHeight - scrollTop - clientHeight < nearEnd) {
      this.#follows = true;
      this.#jump.hidden = true;
    } else if (scrollTop < this.#scrolledTo) {
      this.#follows = false;
    }
    this.#scrolledTo = scrollTop;
  }
}

const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth");
