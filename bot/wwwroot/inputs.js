// What stands in a part that was never unfolded is not drawn yet.
const controlsOf = (input) => [...input.renderedElement?.querySelectorAll("input, textarea, select") ?? []];
const isChoice = (control) => control.type === "checkbox" || control.type === "radio";
const stateOf = (input) => controlsOf(input).map((control) => ({
  value: control.value, checked: isChoice(control) ? control.checked : null, hasFocus: control === document.activeElement,
  caret: control.type === "text" || control.type === "textarea" ? [control.selectionStart, control.selectionEnd] : null,
}));
const filledIn = (input) => JSON.stringify(controlsOf(input).map((control) => (isChoice(control) ? control.checked : control.value)));

/** What somebody filled in and unfolded in a card and has not sent yet, so that a new version of the card can have it too. */
export class Inputs {
  #card;
  #sent = new Map();
  #unfolded = new Map();

  constructor(card) {
    this.#card = card;
    this.settle();
  }

  /** What is filled in now was sent, or came with the card. */
  settle() {
    this.#sent = new Map(this.#all.filter(isDrawn).map((input) => [input.id, filledIn(input)]));
  }

  /** A part of the card was unfolded, and its inputs drawn, if they weren't. */
  opens(action) {
    for (const input of action.card.getAllInputs().filter((candidate) => isDrawn(candidate) && !this.#sent.has(candidate.id))) {
      this.#sent.set(input.id, filledIn(input));
    }
  }

  /** An element of the card was shown or hidden at somebody's wish. */
  folds(element) {
    this.#unfolded.set(element.id, element.isVisible);
  }

  draft() {
    const states = new Map(this.#all.filter(isDrawn).map((input) => [input.id, stateOf(input)]));
    return {
      typed: new Map([...states].filter(([id]) => filledIn(this.#find(id)) !== this.#sent.get(id))),
      focused: [...states].find(([, state]) => state.some(({ hasFocus }) => hasFocus)),
      unfolded: this.#unfolded,
      opened: this.#showCards.filter((action) => isOpen(action)).map(nameOf),
    };
  }

  take({ typed, unfolded, opened }) {
    const holdsTyped = (action) => action.card.getAllInputs().some(({ id }) => typed.has(id));
    this.#turn((action) => isOpen(action) || opened.includes(nameOf(action)) || holdsTyped(action));
    for (const input of this.#all.filter(({ id }) => typed.has(id))) {
      fill(input, typed.get(input.id));
    }
    this.#turn((action) => opened.includes(nameOf(action)));
    for (const [id, isVisible] of unfolded) {
      const element = this.#card.getElementById(id);
      if (element) {
        element.isVisible = isVisible;
        this.#unfolded.set(id, isVisible);
      }
    }
  }

  /** Folds the innermost part that was unfolded around this element, or by it; whether there was one. */
  close(from) {
    const fold = this.#showCards.findLast(
      (action) => isOpen(action) && (action.renderedElement === from || action.card.renderedElement?.contains(from)));
    const button = fold?.renderedElement ?? [...this.#card.renderedElement.querySelectorAll("[aria-controls][aria-expanded=true]")].findLast(
      (toggle) => toggle === from || toggle.getAttribute("aria-controls").split(" ").some((id) => document.getElementById(id)?.contains(from)));
    button?.click();
    button?.focus();
    return Boolean(button);
  }

  /** Whether whoever was filling in something can go on there. */
  focus({ focused }) {
    const input = focused && this.#find(focused[0]);
    const state = focused?.[1].find(({ hasFocus }) => hasFocus);
    const control = input && controlsOf(input).find((candidate) => !isChoice(candidate) || candidate.value === state.value);
    control?.focus({ preventScroll: true });
    control?.scrollIntoView({ block: "nearest" });
    if (state?.caret && control?.setSelectionRange) {
      control.setSelectionRange(...state.caret);
    }
    return Boolean(control) && control === document.activeElement;
  }

  #turn(isToBeOpen) {
    for (const action of this.#showCards) {
      if (isToBeOpen(action) !== isOpen(action)) {
        action.renderedElement?.click();
      }
    }
  }

  get #all() {
    return this.#card.getAllInputs();
  }

  get #showCards() {
    return this.#card.getAllActions().filter((action) => action.getJsonTypeName() === "Action.ShowCard");
  }

  #find(id) {
    return this.#all.find((input) => input.id === id);
  }
}

/** What was filled in as it can be written down; null where that is nothing. */
export const written = (draft) => (draft?.typed.size > 0
  ? { typed: [...draft.typed], unfolded: [...draft.unfolded], opened: draft.opened }
  : null);

export const readDraft = (kept) => kept && { typed: new Map(kept.typed), unfolded: new Map(kept.unfolded), opened: kept.opened };

const isDrawn = (input) => input.renderedElement !== undefined;
const isOpen = (action) => action.renderedElement?.getAttribute("aria-expanded") === "true";
const nameOf = (action) => action.id ?? action.title;

// A choice that the new card has no more stays as the card has it.
function fill(input, state) {
  for (const control of controlsOf(input)) {
    const kept = isChoice(control)
      ? state.find(({ value, checked }) => checked !== null && value === control.value)
      : state.find(({ checked }) => checked === null);
    if (!kept) {
      continue;
    }
    const own = control.value;
    if (isChoice(control)) {
      control.checked = kept.checked;
    } else {
      control.value = kept.value;
      control.value = control.selectedIndex === -1 ? own : control.value;
    }
    control.dispatchEvent(new Event(control.matches("select") || isChoice(control) ? "change" : "input"));
  }
}

