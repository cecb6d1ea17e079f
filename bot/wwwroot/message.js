import { retryButton } from "./buttons.js";
import * as cards from "./cards.js";
import { readDraft, written } from "./inputs.js";
import { markdown } from "./markdown.js";
import * as memory from "./memory.js";
import { moment, text, translate } from "./texts.js";

const cardType = "application/vnd.microsoft.card.adaptive";

/** One message in the log, of the person or of the bot. */
export class Message {
  activity;
  #onAction;
  #pressed = null;
  #isUsed = false;
  #cards = [];

  /** `onAction(message, action, button)` hears of a pressed button of a card in this message. */
  constructor(activity, isOwn, onAction) {
    this.#onAction = onAction;
    this.isOwn = isOwn;
    this.element = document.getElementById("message").content.cloneNode(true).firstElementChild;
    this.element.dataset.id = activity.id;
    this.element.dataset.from = isOwn ? "person" : "bot";
    if (!isOwn) {
      this.#find(".sent").remove();
    }
    for (const change of ["input", "change"]) {
      this.element.addEventListener(change, () => this.#keep());
    }
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#cards.some((card) => card?.inputs.close(event.target))) {
        event.preventDefault();
      }
    });
    this.#show(activity, this.#kept(activity.id));
  }

  /** Shows another version of the message; whether somebody goes on filling in something there, and is not to be pulled away. */
  update(activity) {
    // What was sent with a pressed button is in what came of it, whether that comes before the answer or after; all else that was filled in
    // stays.
    const goesOn = this.#show(activity, this.isBusy || this.#isUsed ? [] : this.#cards.map((card) => card?.inputs.draft()));
    this.#isUsed = this.isBusy && this.#isUsed;
    this.#keep();
    return goesOn;
  }

  /** The page's own words in its language; what the bot said stays as it said it. */
  translate() {
    this.#find(".author").textContent = this.isOwn ? text("you") : this.activity.from?.name ?? "Sevenwolden Bot";
    this.#find("time").textContent = moment(this.activity.timestamp);
    translate(this.element);
  }

  /** What was filled in here is of no use any more. */
  forget() {
    memory.rememberHere(`form.${this.activity.id}`, "");
  }

  #show(activity, drafts) {
    const bubble = this.#find(".bubble");
    const hadFocus = bubble.contains(document.activeElement);
    this.activity = activity;
    this.#settle();
    this.#say(null);
    this.#find("time").dateTime = activity.timestamp;
    this.translate();
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
    this.#isUsed = true;
    this.#pressed = button ?? this.#find(".bubble");
    this.#pressed.setAttribute("aria-busy", "true");
    this.#setDisabled(true);
  }

  /** The bot answered a pressed button: a card comes by itself, a text or an error stands below the card that it is about. */
  answered(answer) {
    this.#settle();
    // Only where a card came of it, that takes this one's place.
    this.#isUsed &&= answer?.type === cardType;
    if (answer?.type === "application/vnd.microsoft.error") {
      this.#say(answer.value?.message ?? text("pressFailed"), { isFault: true });
    } else {
      this.#cards.forEach((card) => card?.inputs.settle());
      this.#keep();
      if (answer?.type === "application/vnd.microsoft.activity.message") {
        this.#say(String(answer.value));
      }
    }
    this.#find(".notice").scrollIntoView({ block: "nearest" });
  }

  sending() {
    this.element.dataset.state = "sending";
    this.#say(text("sending"), { key: "sending" });
  }

  delivered() {
    this.element.dataset.state = "delivered";
    this.#find(".sent")?.removeAttribute("hidden");
    this.#say(null);
  }

  /** `key` names the sentence of the page that says so. */
  failed(key, retry) {
    this.#settle();
    this.#isUsed = false;
    this.element.dataset.state = "failed";
    this.#say(text(key), { isFault: true, retry, key });
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

  /** The language of its card; null where it has none. */
  get language() {
    return this.#card?.lang ?? null;
  }

  /** What is pressed to go on in another language: the card's own button for it, which replaces the card, or else one beside it. */
  inLanguage(code) {
    const own = this.#card?.actions?.find(({ data }) => data?.verb === "language" && data.language === code);
    return own ? { type: own.type, verb: own.verb, data: own.data } : { type: "Action.Submit", data: { verb: "language", language: code } };
  }

  get #card() {
    return this.activity.attachments?.find(({ contentType }) => contentType === cardType)?.content;
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

  #keep() {
    const drafts = this.#cards.map((card) => written(card?.inputs.draft()));
    memory.rememberHere(`form.${this.activity.id}`, drafts.some((draft) => draft) ? JSON.stringify(drafts) : "");
  }

  #kept(id) {
    return JSON.parse(memory.recallHere(`form.${id}`) || "[]").map(readDraft);
  }

  #say(what, { isFault = false, retry = null, key = null } = {}) {
    const notice = this.#find(".notice");
    notice.hidden = what === null;
    notice.classList.toggle("fault", isFault);
    notice.replaceChildren();
    if (what === null) {
      return;
    }
    const sentence = document.createElement("span");
    sentence.textContent = what;
    if (key) {
      sentence.dataset.text = key;
    }
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
