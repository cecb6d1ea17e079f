import { furnish } from "./furnish.js";
import { Inputs } from "./inputs.js";
import { watchLabels } from "./labels.js";
import { isCall, markdown } from "./markdown.js";
import { text } from "./texts.js";

const { AdaptiveCard, HostConfig, SerializationContext } = globalThis.AdaptiveCards;

// Colours are the style sheet's variables, so a card follows the theme without being drawn again.
const color = (name) => ({ default: `var(--${name})`, subtle: `var(--${name === "fg" ? "fg-subtle" : name})` });
const containerStyle = (name) => ({
  backgroundColor: name === "default" ? "transparent" : `var(--${name}-back)`,
  borderColor: `var(--${name === "default" ? "line" : `${name}-line`})`,
  foregroundColors: {
    default: color("fg"), dark: color("fg"), light: color("fg"), accent: color("accent"),
    good: color("good"), warning: color("warning"), attention: color("attention"),
  },
});

const hostConfig = new HostConfig({
  fontFamily: "inherit",
  fontSizes: { small: 12, default: 14, medium: 15, large: 17, extraLarge: 20 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 21, large: 24, extraLarge: 28 },
  spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 12 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  textBlock: { headingLevel: 3 },
  textStyles: {
    heading: { weight: "Bolder", size: "Medium", color: "Default", isSubtle: false, fontType: "Default" },
    columnHeader: { weight: "Bolder" },
  },
  containerStyles: Object.fromEntries(
    ["default", "emphasis", "accent", "good", "warning", "attention"].map((name) => [name, containerStyle(name)])),
  factSet: {
    title: { color: "Default", isSubtle: true, weight: "Default", wrap: true, maxWidth: 190 },
    value: { color: "Default", isSubtle: false, weight: "Default", wrap: true },
    spacing: 12,
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "Bolder", color: "Default", size: "Default", suffix: " *", suffixColor: "Attention" },
      optionalInputs: { weight: "Bolder", color: "Default", size: "Default" },
    },
    errorMessage: { color: "Attention", weight: "Default", size: "Small", spacing: "Small" },
  },
  actions: {
    maxActions: 20, spacing: "Medium", buttonSpacing: 8, actionsOrientation: "Horizontal", actionAlignment: "Left",
    showCard: { actionMode: "Inline", inlineTopMargin: 12, style: "emphasis" },
  },
  supportsInteractivity: true,
});

AdaptiveCard.onProcessMarkdown = (source, result) => {
  result.outputHtml = markdown(source);
  result.didProcess = true;
};

/**
 * The card as an element, and what somebody filled in there; `onAction` hears of Action.Execute and Action.Submit, and `draft` is what
 * was filled in in an earlier version of the card. Null when it is no card.
 */
export function draw(payload, onAction, draft = null) {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => act(action, onAction);
  const element = render(card, payload);
  if (element === null) {
    return null;
  }
  const inputs = new Inputs(card);
  const mend = mender();
  let reveal = () => {};
  card.onInlineCardExpanded = (action, isExpanded) => {
    if (isExpanded) {
      mend(action.card.renderedElement);
      furnish(action.card.renderedElement);
      inputs.opens(action);
      reveal(action.card);
    }
  };
  card.onElementVisibilityChanged = (part) => {
    inputs.folds(part);
    // The renderer sets its attribute after it has told of the change.
    queueMicrotask(() => mend(element));
    if (part.isVisible) {
      reveal(part);
    }
  };
  mend(element);
  furnish(element);
  watchLabels(element);
  if (draft) {
    inputs.take(draft);
  }
  reveal = bringIntoView;
  return { element, inputs };
}

function render(card, payload) {
  try {
    card.parse(payload, new SerializationContext());
    return card.render() ?? null;
  } catch {
    return null;
  }
}

export const drawText = (payload) => payload?.fallbackText || text("unreadable");

let drawn = 0;

// What the renderer leaves wrong: a stop of the Tab key without a purpose, ids and names of radio buttons that the next card has too, and
// which of the two, button or part, is expanded. A part that unfolds is drawn when it does, and mended then.
function mender() {
  const prefix = `card${(drawn += 1)}-`;
  const parts = new Map();
  const folds = new Map();
  return (element) => {
    element.removeAttribute("tabindex");
    for (const part of element.querySelectorAll("[id]:not([id^='__ac-'], [data-element])")) {
      parts.set(part.id, part);
      part.dataset.element = part.id;
      part.id = prefix + part.id;
    }
    for (const radio of element.querySelectorAll(`input[type=radio]:not([name^='${prefix}'])`)) {
      radio.name = prefix + radio.name;
    }
    for (const button of element.querySelectorAll("[aria-controls]")) {
      if (!folds.has(button)) {
        folds.set(button, button.getAttribute("aria-controls").split(" ").map((id) => parts.get(id)).filter(Boolean));
      }
    }
    for (const [button, folded] of folds) {
      button.setAttribute("aria-controls", folded.map((part) => part.id).join(" "));
      button.setAttribute("aria-expanded", folded.some((part) => part.style.display !== "none"));
      folded.forEach((part) => part.removeAttribute("aria-expanded"));
    }
  };
}

// What was just unfolded may lie below the edge, and then nothing seems to happen.
const bringIntoView = (part) => requestAnimationFrame(() => part.renderedElement?.scrollIntoView({ block: "nearest" }));

function act(action, onAction) {
  const type = action.getJsonTypeName();
  if (type === "Action.OpenUrl") {
    const url = URL.parse(action.url);
    if (url?.protocol === "https:" || url?.protocol === "http:") {
      window.open(url, "_blank", "noopener");
    } else if (isCall(action.url)) {
      window.location.href = action.url;
    }
  } else if (type === "Action.Execute" || type === "Action.Submit") {
    onAction({ type, id: action.id, verb: action.verb, data: action.data }, action.renderedElement);
  }
}
