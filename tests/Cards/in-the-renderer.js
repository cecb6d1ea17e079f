// What becomes of Adaptive Cards in Microsoft's own renderer, with markdown-it as its documentation has it, or as the local page does.
const live = "a, img, em, strong, s, ol, ul, li, h1, h2, h3, h4, h5, h6, code, pre, blockquote, hr, table, script, iframe";

function rendered(payload, markdown, onAction = () => {}) {
  const { AdaptiveCard, HostConfig, SerializationContext } = globalThis.AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: 20, showCard: { actionMode: "inline" } }, supportsInteractivity: true });
  card.onExecuteAction = onAction;
  card.parse(payload, new SerializationContext());
  document.body.replaceChildren(card.render());
  return card;
}

const actionsOf = (card) => card.getAllActions().flatMap((action) =>
  action.getJsonTypeName() === "Action.ShowCard" ? [action, ...actionsOf(action.card)] : [action]);
const ofType = (card, ...types) =>
  [...new Set(actionsOf(card))].filter((action) => types.includes(action.getJsonTypeName()));
const isOpen = (action) => action.renderedElement?.getAttribute("aria-expanded") === "true";
const markdowns = () => ({ teams: (text) => globalThis.markdownit().render(text), page: globalThis.pageMarkdown });

/** The text that one sees when everything is unfolded in turn, and how many elements of each kind that is live there are. */
globalThis.look = (payload) => Object.values(markdowns()).map((markdown) => {
  const card = rendered(payload, markdown);
  const seen = () => {
    const kinds = [...document.querySelectorAll(live)].map(({ tagName }) => tagName).sort().join(" ");
    return { kinds, text: document.body.innerText.replaceAll("\u200b", "") };
  };
  const views = [seen()];
  for (const action of ofType(card, "Action.ShowCard")) {
    action.renderedElement.click();
    views.push(seen());
  }
  return { kinds: views.map(({ kinds }) => kinds), text: views.map(({ text }) => text).join("\n") };
});

/** Markdown text as one sees it, with what is live in it. */
globalThis.read = (text) => Object.values(markdowns()).map((markdown) => {
  const element = document.createElement("div");
  element.innerHTML = markdown(text);
  document.body.replaceChildren(element);
  return {
    kinds: [[...element.querySelectorAll(live)].map(({ tagName }) => tagName).sort().join(" ")],
    text: element.innerText.replaceAll("\u200b", ""),
  };
});

const fill = (input, value) => {
  const field = input.renderedElement?.querySelector("input, textarea");
  if (field && input.getJsonTypeName() === "Input.Text") {
    field.value = value;
    field.dispatchEvent(new Event("input"));
  }
  const list = input.renderedElement?.querySelector("select");
  if (list && value && !input.value) {
    list.selectedIndex = 1;
    list.dispatchEvent(new Event("change"));
  }
};

/**
 * Presses every button of a card, each on a card drawn anew: once with every field empty, once with only those filled in that the button is
 * for. Answers for each whether it went through, and whether it brought what was filled in.
 */
globalThis.press = (payload) => {
  const count = ofType(rendered(payload, String), "Action.Execute", "Action.Submit").length;
  return Array.from({ length: count }, (_, place) => [false, true].map((isFilled) => {
    const went = [];
    const card = rendered(payload, String, (action) => went.push(action));
    const action = ofType(card, "Action.Execute", "Action.Submit")[place];
    const folds = ofType(card, "Action.ShowCard");
    // From the outermost on.
    const path = folds.filter((unfolds) => actionsOf(unfolds.card).includes(action))
      .sort((one, other) => actionsOf(other.card).length - actionsOf(one.card).length);
    for (const fold of path) {
      if (!isOpen(fold)) {
        fold.renderedElement.click();
      }
    }
    const around = path.at(-1)?.card ?? card;
    const deeper = folds.filter((unfolds) => unfolds.card !== around && actionsOf(around).includes(unfolds));
    const own = around.getAllInputs().filter((input) => !deeper.some((unfolds) => unfolds.card.getAllInputs().includes(input)));
    card.getAllInputs().forEach((input) => fill(input, ""));
    own.forEach((input) => fill(input, isFilled ? "ingevuld" : ""));
    action.renderedElement.click();
    return {
      title: action.title, isFilled, wentThrough: went.length === 1,
      brought: went.length === 1 && JSON.stringify(went[0].data ?? {}).includes("ingevuld"),
      sends: action.associatedInputs !== "none", asks: own.some(({ isRequired }) => isRequired),
    };
  })).flat();
};
