import * as channel from "./channel.js";
import { Message } from "./message.js";
import * as memory from "./memory.js";
import { Reader } from "./reader.js";
import { text } from "./texts.js";

const offlineAfter = 1500;
const reopenAfter = 2000;
const typingLasts = 10_000;

/** One person's chat with the bot: the log, the compose box, and what the channel says happened. */
export class Pane {
  #personKey;
  #me = null;
  #conversation = null;
  #events = null;
  #messages = new Map();
  #inTurn = Promise.resolve();
  #clicks = 0;
  #reader;
  #timers = {};

  constructor(personKey) {
    this.#personKey = personKey;
    this.element = document.getElementById("pane").content.cloneNode(true).firstElementChild;
    this.element.dataset.person = personKey;
    this.#find(".compose").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#sendComposed();
    });
    this.#find(".compose textarea").addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#sendComposed();
      }
    });
    this.#find(".fresh").addEventListener("click", () => this.open({ fresh: true }).then(() => this.focus()));
    this.#reader = new Reader(this.#find(".log"), this.#find(".jump"));
    this.#find(".log").addEventListener("click", (event) => (this.#clicks = event.detail), { capture: true });
  }

  focus() {
    this.#find(".compose textarea").focus({ preventScroll: true });
  }

  /** Takes up the conversation that this browser remembers, or begins one. */
  async open({ fresh = false } = {}) {
    clearTimeout(this.#timers.reopen);
    const known = fresh ? null : memory.recall(`conversation.${this.#personKey}`);
    try {
      this.#enter(await channel.open(this.#personKey, known, fresh));
    } catch (fault) {
      if (fault.status === 404 && !fresh) {
        await this.open({ fresh: true });
      } else if (fault.status === 400) {
        this.#banner(text("openFailed"));
      } else {
        this.#banner(text("offline"));
        this.#timers.reopen = setTimeout(() => this.open({ fresh }), reopenAfter);
      }
    }
  }

  #enter(chat) {
    memory.remember(`conversation.${this.#personKey}`, chat.conversation);
    this.#me = chat.person;
    this.#find(".name").textContent = chat.person.name;
    this.#find(".person .avatar").textContent = initials(chat.person.name);
    this.element.setAttribute("aria-label", chat.person.name);
    this.element.dataset.conversation = chat.conversation;
    if (chat.conversation !== this.#conversation) {
      this.#conversation = chat.conversation;
      this.#messages.clear();
      this.#find(".messages").replaceChildren();
      this.#clearSuggestions();
      this.#hide(".typing", ".jump");
      if (chat.earlier) {
        this.#divide(text("earlier"));
      }
    }
    if (chat.announced) {
      this.#banner(null);
    } else {
      this.#banner(text("openFailed"), () => this.open());
    }
    this.#listen();
  }

  #listen() {
    this.#events?.close();
    this.element.dataset.ready = "false";
    this.#find(".log").setAttribute("aria-live", "off");
    this.#events = channel.listen(this.#conversation, {
      open: () => this.#online(),
      error: (_, events) => this.#lost(events),
      ready: () => this.#caughtUp(),
      shown: (activity) => this.#hear(activity),
      replaced: (activity) => this.#hear(activity),
      removed: ({ id }) => this.#remove(id),
      typing: () => this.#types(),
      delivered: ({ id }) => this.#messages.get(id)?.delivered(),
      failed: ({ id }) => this.#failed(id),
    });
  }

  #online() {
    clearTimeout(this.#timers.offline);
    this.#timers.offline = null;
    if (this.element.dataset.offline) {
      delete this.element.dataset.offline;
      this.#banner(null);
    }
  }

  #lost(events) {
    this.#timers.offline ??= setTimeout(() => {
      this.element.dataset.offline = "true";
      this.#banner(text("offline"));
    }, offlineAfter);
    if (events.readyState === EventSource.CLOSED && events === this.#events) {
      clearTimeout(this.#timers.reopen);
      this.#timers.reopen = setTimeout(() => this.open(), reopenAfter);
    }
  }

  // What was said before is not read aloud again; from here on it is.
  #caughtUp() {
    if (this.element.dataset.ready !== "true") {
      this.element.dataset.ready = "true";
      this.#reader.toEnd("instant");
      this.#find(".log").setAttribute("aria-live", "polite");
    }
  }

  #hear(activity) {
    const known = this.#messages.get(activity.id);
    if (known?.isOwn) {
      return;
    }
    const message = known ?? this.#append(activity);
    if (known) {
      known.update(activity);
    } else if (message.isOwn) {
      message.sending();
      this.#clearSuggestions();
    } else {
      this.#hide(".typing");
      this.#suggest(activity.suggestedActions?.actions ?? []);
    }
    if (this.element.dataset.ready === "true") {
      this.#reader.reveal(message.element);
    }
  }

  #append(activity) {
    const message = new Message(activity, activity.from?.id === this.#me.id, (...press) => this.#press(...press));
    message.follows([...this.#messages.values()].at(-1));
    this.#messages.set(activity.id, message);
    this.#find(".messages").append(message.element);
    return message;
  }

  #remove(id) {
    this.#messages.get(id)?.element.remove();
    this.#messages.delete(id);
  }

  #types() {
    this.#find(".typing").hidden = false;
    clearTimeout(this.#timers.typing);
    this.#timers.typing = setTimeout(() => this.#hide(".typing"), typingLasts);
    this.#reader.follow();
  }

  #sendComposed() {
    const box = this.#find(".compose textarea");
    const said = box.value.trim();
    if (said && this.#conversation) {
      box.value = "";
      this.#say(said);
    }
  }

  #say(said) {
    const id = channel.newId();
    this.#append({ id, from: this.#me, text: said, timestamp: new Date().toISOString() });
    this.#clearSuggestions();
    this.#reader.toEnd();
    this.#deliver(id);
  }

  #deliver(id) {
    const message = this.#messages.get(id);
    const conversation = this.#conversation;
    message.sending();
    return this.#afterTheOthers(async () => {
      try {
        await channel.say(conversation, id, message.activity.text);
        message.delivered();
      } catch {
        this.#failed(id);
      }
    });
  }

  #failed(id) {
    this.#messages.get(id)?.failed(text("failed"), () => this.#deliver(id));
  }

  #press(message, action, button) {
    // The second click of a double click may meet a button of the next card, in the same place.
    if (!message.isBusy && this.#clicks < 2) {
      this.#clearSuggestions();
      this.#reader.expect();
      this.#bring(message, channel.newId(), action, button);
    }
  }

  #bring(message, id, action, button) {
    const conversation = this.#conversation;
    message.busy(button);
    return this.#afterTheOthers(async () => {
      try {
        message.answered(await channel.press(conversation, id, message.activity.id, action));
      } catch {
        message.failed(text("pressFailed"), () => this.#bring(message, id, action, button));
      }
    });
  }

  // One after the other, so that the bot hears things in the order in which they were done.
  #afterTheOthers(deed) {
    this.#inTurn = this.#inTurn.then(deed);
    return this.#inTurn;
  }

  #suggest(actions) {
    const buttons = actions.map(({ title, value }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = title;
      button.addEventListener("click", () => {
        this.#say(value ?? title);
        this.focus();
      }, { once: true });
      return button;
    });
    this.#find(".suggestions").replaceChildren(...buttons);
    this.#find(".suggestions").hidden = buttons.length === 0;
  }

  #clearSuggestions() {
    this.#suggest([]);
  }

  #divide(sentence) {
    const divider = document.createElement("p");
    divider.className = "divider";
    divider.dataset.testid = "earlier";
    divider.textContent = sentence;
    this.#find(".messages").append(divider);
  }

  #banner(sentence, retry = null) {
    const banner = this.#find(".banner");
    banner.hidden = sentence === null;
    banner.replaceChildren(sentence ?? "");
    if (retry) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "retry";
      button.textContent = text("retry");
      button.addEventListener("click", retry, { once: true });
      banner.append(" ", button);
    }
  }

  #hide(...selectors) {
    for (const selector of selectors) {
      this.#find(selector).hidden = true;
    }
  }

  #find(selector) {
    return this.element.querySelector(selector);
  }
}

const initials = (name) => name.split(" ").map((part) => part[0]).filter((letter) => letter === letter.toUpperCase()).join("").slice(0, 2);
