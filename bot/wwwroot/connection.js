import * as channel from "./channel.js";
import * as memory from "./memory.js";

const offlineAfter = 1500;
const reopenAfter = 2000;

/**
 * One person's line to the channel: it takes up the conversation that this browser remembers, or begins one, and listens on, whatever
 * happens to the server. `entered(chat, known)` hears of the conversation, `told(key, retry)` what is wrong, or null when all is well,
 * and `hears` of what happens in the conversation, by the name of the change.
 */
export class Connection {
  #person;
  #pane;
  #hears;
  #isOpen = false;
  #isOffline = false;
  #conversation = null;
  #events = null;
  #heard = null;
  #timers = {};

  constructor(person, pane, hears) {
    this.#person = person;
    this.#pane = pane;
    this.#hears = hears;
    document.addEventListener("visibilitychange", () => this.#isOpen && this.#conversation && this.#listen());
  }

  async open({ fresh = false } = {}) {
    this.#isOpen = true;
    clearTimeout(this.#timers.reopen);
    const known = fresh ? null : memory.recall(`conversation.${this.#person.key}`);
    try {
      const chat = await channel.open(this.#person.key, known, fresh);
      if (this.#isOpen) {
        this.#enter(chat, known);
      }
    } catch (fault) {
      if (this.#isOpen) {
        await this.#failed(fault, fresh);
      }
    }
  }

  close() {
    this.#isOpen = false;
    this.#events?.close();
    clearTimeout(this.#timers.reopen);
    this.#online();
  }

  async #failed(fault, fresh) {
    if (fault.status === 404 && !fresh) {
      await this.open({ fresh: true });
    } else if (fault.status === 400) {
      this.#pane.told("openFailed");
    } else {
      this.#pane.told("offline");
      this.#timers.reopen = setTimeout(() => this.open({ fresh }), reopenAfter);
    }
  }

  #enter(chat, known) {
    memory.remember(`conversation.${this.#person.key}`, chat.conversation);
    if (chat.conversation !== this.#conversation) {
      this.#conversation = chat.conversation;
      this.#heard = null;
    }
    this.#pane.entered(chat, known);
    if (chat.announced) {
      this.#pane.told(null);
    } else {
      this.#pane.told("openFailed", () => this.open());
    }
    this.#listen();
  }

  // A browser has six connections to a server, for all its tabs: one that nobody looks at has none, and catches up later.
  #listen() {
    this.#events?.close();
    if (document.hidden) {
      return;
    }
    const hears = Object.entries(this.#hears).map(([name, hear]) => [name, (activity, event) => {
      this.#heard = event.lastEventId || this.#heard;
      hear(activity);
    }]);
    this.#events = channel.listen(this.#conversation, this.#heard, {
      open: () => this.#online(),
      error: (_, { target }) => this.#lost(target),
      ...Object.fromEntries(hears),
    });
  }

  #online() {
    clearTimeout(this.#timers.offline);
    this.#timers.offline = null;
    if (this.#isOffline) {
      this.#isOffline = false;
      this.#pane.told(null);
    }
  }

  #lost(events) {
    this.#timers.offline ??= setTimeout(() => {
      this.#isOffline = true;
      this.#pane.told("offline");
    }, offlineAfter);
    if (events.readyState === EventSource.CLOSED && events === this.#events) {
      clearTimeout(this.#timers.reopen);
      this.#timers.reopen = setTimeout(() => this.open(), reopenAfter);
    }
  }
}
