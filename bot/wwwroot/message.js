import { retryButton } from "./buttons.js";
import * as cards from "./cards.js";
import { markdown } from "./markdown.js";
import { moment, text } from "./texts.js";

const cardType = "application/vnd.microsoft.card.adaptive";

/** One message in the log, of the person or of the bot. */
export class Message {
  activity;
  #onAction;
  #pressed = null;
  #cards = [];

  /** `onAction(message, action, button)` hears of a pressed button of a card in this message. */
  constructor(activity, isOwn, onAction) {
    this.#onAction = onAction;
    this.isOwn = isOwn;
    this.element = document.getElementById("message").content.cloneNode(true).firstElementChild;
    this.element.dataset.id = activity.id;
    this.element.dataset.from = isOwn ? "person" : "bot";
    this.update(activity);
  }

  /** Shows another version of the message; whether somebody goes on filling in something there, and is not to be pulled away. */
  update(activity) {
    const bubble = this.#find(".bubble");
    const hadFocus = bubble.contains(document.activeElement);
    // What was sent with a pressed button is in what came of it; all else that was filled in stays.
    const drafts = this.isBusy ? [] : this.#cards.map((card) => card?.inputs.draft());
    this.activity = activity;
    this.#settle();
    this.#say(null);
    this.#find(".author").textContent = this.isOwn ? text("you") : activity.from?.name ?? "Sevenwolden Bot";
    const time = this.#find("time");
    time.dateTime = activity.timestamp;
    time.textContent = moment(activity.timestamp);
    bubble.replaceChildren(...this.#content(drafts));
    this.element.classList.toggle("has-card", bubble.querySelector(".ac-adaptiveCard") !== null);
    const goesOn = hadFocus && this.#cards.some((card, index) => drafts[index] && card?.inputs.focus(drafts[index]));
    if (hadFocus && !goesOn) {
      // The button that was pressed is gone with the old card; the reader goes on in the new one.
      bubble.tabIndex = -1;
      bubble.focus({ preventScroll: true });
    }
    return goesOn;
  }

  /** Follows a message on the same side, soon after it. */
  follows(previous) {
    const soon = previous && Date.parse(this.activity.timestamp) - Date.parse(previous.activity.timestamp) < 120_000;
    this.element.classList.toggle("follows", Boolean(soon && previous.isOwn === this.isOwn));
  }

  get isBusy() {
    return this.#pressed !== null;
  }

  busy(button) {
    delete this.element.dataset.state;
    this.#say(null);
    this.#pressed = button ?? this.#find(".bubble");
    this.#pressed.setAttribute("aria-busy", "true");
    this.#setDisabled(true);
  }

  /** The bot answered a pressed button: a card comes by itself, a text or an error stands below the card that it is about. */
  answered(answer) {
    this.#settle();
    if (answer?.type === "application/vnd.microsoft.error") {
      this.#say(answer.value?.message ?? text("pressFailed"), { isFault: true });
    } else {
      this.#cards.forEach((card) => card?.inputs.settle());
      if (answer?.type === "application/vnd.microsoft.activity.message") {
        this.#say(String(answer.value));
      }
    }
    this.#find(".notice").scrollIntoView({ block: "nearest" });
  }

  sending() {
    this.element.dataset.state = "sending";
    this.#say(text("sending"));
  }

  delivered() {
    this.element.dataset.state = "delivered";
    this.#say(null);
  }

  failed(what, retry) {
    this.#settle();
    this.element.dataset.state = "failed";
    this.#say(what, { isFault: true, retry });
    this.#find(".notice").scrollIntoView({ block: "nearest" });
  }

  #content(drafts) {
    const { text: said, textFormat, attachments = [] } = this.activity;
    const parts = said ? [this.#textOf(said, this.isOwn || textFormat === "plain")] : [];
    this.#cards = attachments.map(({ contentType, content }, index) => contentType === cardType
      ? cards.draw(content, (action, button) => this.#onAction(this, action, button), drafts[index])
      : null);
    return [...parts, ...this.#cards.map((card, index) => card?.element ?? this.#textOf(cards.drawText(attachments[index].content), true))];
  }

  #textOf(said, isPlain) {
    const element = document.createElement("div");
    element.className = isPlain ? "text plain" : "text";
    if (isPlain) {
      element.textContent = said;
    } else {
      element.innerHTML = markdown(said);
    }
    return element;
  }

  #settle() {
    this.#pressed?.removeAttribute("aria-busy");
    this.#pressed = null;
    this.#setDisabled(false);
  }

  // Not `disabled`, which would take the focus from the button that was just pressed.
  #setDisabled(isDisabled) {
    for (const button of this.element.querySelectorAll(".bubble button")) {
      button.toggleAttribute("data-waits", isDisabled);
      if (isDisabled) {
        button.setAttribute("aria-disabled", "true");
      } else {
        button.removeAttribute("aria-disabled");
      }
    }
  }

  #say(what, { isFault = false, retry = null } = {}) {
    const notice = this.#find(".notice");
    notice.hidden = what === null;
    notice.classList.toggle("fault", isFault);
    notice.replaceChildren();
    if (what === null) {
      return;
    }
    const sentence = document.createElement("span");
    sentence.textContent = what;
    notice.append(...(isFault ? [icon("warning")] : []), sentence);
    if (retry) {
      notice.append(retryButton(retry));
    }
  }

  #find(selector) {
    return this.element.querySelector(selector);
  }
}

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS(svg.namespaceURI, "use"));
  svg.firstChild.setAttribute("href", `#${name}`);
  return svg;
}
