import { divider, fillBanner, showSuggestions } from "./buttons.js";
import * as channel from "./channel.js";
import { Clicks } from "./clicks.js";
import { Composer } from "./composer.js";
import { Connection } from "./connection.js";
import { Message } from "./message.js";
import { PersonLine } from "./person.js";
import { Reader } from "./reader.js";
import { language, translate } from "./texts.js";

const typingLasts = 10_000;

/** One person's chat with the bot: the log, the compose box, and what the channel says happened. `onNews` hears when the bot wrote something. */
export class Pane {
  #onNews;
  #connection;
  #me = null;
  #conversation = null;
  #awaitsGreeting = false;
  #messages = new Map();
  #inTurn = Promise.resolve();
  #clicks;
  #reader;
  #composer;
  #timers = {};

  constructor(person, { onNews, onPick }) {
    this.person = person;
    this.#onNews = onNews;
    this.element = document.getElementById("pane").content.cloneNode(true).firstElementChild;
    this.element.dataset.person = person.key;
    this.element.id = `pane-${person.key}`;
    translate(this.element);
    this.line = new PersonLine(this.#find(".person"), person, onPick);
    this.#composer = new Composer(this.#find(".compose"), (said) => this.#conversation !== null && this.#say(said), () => this.#lastSaid);
    this.#find(".fresh").addEventListener("click", () => this.#connection.open({ fresh: true }).then(() => this.focus()));
    this.#connection = new Connection(person, {
      entered: (chat, known) => this.#enter(chat, known),
      told: (key, retry) => fillBanner(this.#find(".banner"), key, retry),
    }, {
      ready: () => this.#caughtUp(),
      shown: (activity) => this.#hear(activity),
      replaced: (activity) => this.#replace(activity),
      removed: ({ id }) => this.#remove(id),
      typing: () => this.#types(),
      delivered: ({ id }) => this.#messages.get(id)?.delivered(),
      failed: ({ id }) => this.#failed(id),
    });
    this.#reader = new Reader(this.#find(".log"), this.#find(".jump"));
    this.#clicks = new Clicks(this.#find(".log"));
  }

  focus() {
    this.#composer.focus();
  }

  open() {
    return this.#connection.open();
  }

  /** An empty chat, and nothing half typed. */
  restart() {
    this.#composer.clear();
    return this.#connection.open({ fresh: true });
  }

  /** The page's own words in its language; and the bot is asked to go on in it too, in a card that can be had in it or beside it. */
  speak() {
    translate(this.element);
    this.#composer.translate();
    this.#messages.forEach((message) => message.translate());
    const latest = [...this.#messages.values()].findLast((message) => !message.isOwn);
    if (latest && latest.language !== language()) {
      this.#press(latest, latest.inLanguage(language()));
    }
  }

  /** Somebody else sits here now; what was typed stays for when this person comes back. */
  leave() {
    this.#connection.close();
    this.#isReady(false);
  }

  #enter(chat, known) {
    this.#me = chat.person;
    this.element.dataset.conversation = chat.conversation;
    if (chat.waiting) {
      this.#onNews();
    }
    if (chat.conversation !== this.#conversation) {
      this.#conversation = chat.conversation;
      this.#composer.enter(chat.conversation);
      this.#messages.forEach((message) => message.forget());
      this.#awaitsGreeting = chat.conversation !== known && !chat.waiting;
      this.#messages.clear();
      this.#find(".messages").replaceChildren();
      this.#suggest([]);
      this.#hide(".typing", ".jump");
      if (chat.earlier) {
        this.#find(".messages").append(divider("earlier"));
      }
    }
    this.#isReady(false);
  }

  #isReady(isReady) {
    this.element.dataset.ready = isReady;
    this.#find(".log").setAttribute("aria-live", isReady ? "polite" : "off");
  }

  // What was said before is not read aloud again; from here on it is.
  #caughtUp() {
    if (this.element.dataset.ready !== "true") {
      this.#reader.arrive([...this.#messages.values()].at(-1)?.element);
      this.#isReady(true);
    }
  }

  // A server that begins anew may tell again what the page has, and has in a later version.
  #hear(activity) {
    if (this.#messages.has(activity.id)) {
      return;
    }
    const isGreeting = this.#awaitsGreeting;
    const message = this.#append(activity);
    if (message.isOwn) {
      message.sending();
      this.#suggest([]);
    } else {
      this.#hide(".typing");
      this.#suggest(activity.suggestedActions?.actions ?? []);
    }
    this.#show(message, true);
    if (isGreeting && message.language !== language()) {
      this.#press(message, message.inLanguage(language()));
    }
  }

  #replace(activity) {
    const known = this.#messages.get(activity.id);
    if (!known) {
      this.#hear(activity);
    } else if (!known.isOwn && known.update(activity)) {
      this.#announce();
    } else {
      this.#show(known);
    }
  }

  #show(message, isNew = false) {
    if (this.element.dataset.ready === "true") {
      this.#reader.reveal(message.element, isNew, this.#awaitsGreeting);
    }
    if (!message.isOwn) {
      this.#announce();
    }
  }

  // The greeting of a chat that was just opened is no news, and neither is what was said before.
  #announce() {
    if (this.#awaitsGreeting) {
      this.#awaitsGreeting = false;
    } else if (this.element.dataset.ready === "true") {
      this.#onNews();
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

  #say(said) {
    const id = channel.newId();
    this.#append({ id, from: this.#me, text: said, timestamp: new Date().toISOString() });
    this.#suggest([]);
    this.#reader.toEnd();
    this.#deliver(id);
    return true;
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
    this.#messages.get(id)?.failed("failed", () => this.#deliver(id));
  }

  #press(message, action, button) {
    // The second click of a double click may meet a button of the next card, in the same place.
    if (!message.isBusy && !this.#clicks.isSecond) {
      this.#clicks.presses();
      this.#suggest([]);
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
        message.failed("pressFailed", () => this.#bring(message, id, action, button));
      }
    });
  }

  // One after the other, so that the bot hears things in the order in which they were done.
  #afterTheOthers(deed) {
    this.#inTurn = this.#inTurn.then(deed);
    return this.#inTurn;
  }

  #suggest(actions) {
    showSuggestions(this.#find(".suggestions"), actions, (said) => {
      this.#say(said);
      this.focus();
    });
  }

  get #lastSaid() {
    return [...this.#messages.values()].findLast((message) => message.isOwn)?.activity.text ?? "";
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
