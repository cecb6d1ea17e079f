import { markdown } from "./markdown.js";
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

/** The card as an element; `onAction` hears of Action.Execute and Action.Submit. Null when it is no card. */
export function draw(payload, onAction) {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onInlineCardExpanded = (action, isExpanded) => isExpanded && bringIntoView(action.card);
  card.onExecuteAction = (action) => act(action, onAction);
  try {
    card.parse(payload, new SerializationContext());
    const element = card.render();
    return element ? mend(element, card) : null;
  } catch {
    return null;
  }
}

export const drawText = (payload) => payload?.fallbackText || text("unreadable");

// What the renderer leaves wrong: a stop of the Tab key without a purpose, a label of a group that names its first choice only, ids that
// the next card has too, and which of the two, button or part, is expanded.
let drawn = 0;

function mend(element, card) {
  drawn += 1;
  element.removeAttribute("tabindex");
  for (const group of element.querySelectorAll(".ac-choiceSetInput-multiSelect, .ac-choiceSetInput-expanded")) {
    const first = group.querySelector("input");
    const labels = first?.getAttribute("aria-labelledby")?.trim().split(" ") ?? [];
    if (labels.length > 1) {
      group.setAttribute("role", group.matches(".ac-choiceSetInput-multiSelect") ? "group" : "radiogroup");
      group.setAttribute("aria-labelledby", labels[0]);
      first.setAttribute("aria-labelledby", labels.at(-1));
    }
  }
  const parts = new Map();
  for (const part of element.querySelectorAll("[id]:not([id^='__ac-'])")) {
    parts.set(part.id, part);
    part.dataset.element = part.id;
    part.id = `card${drawn}-${part.id}`;
  }
  const folds = [...element.querySelectorAll("[aria-controls]")].map((button) => ({
    button, folded: button.getAttribute("aria-controls").split(" ").map((id) => parts.get(id)).filter(Boolean),
  }));
  const tell = () => {
    for (const { button, folded } of folds) {
      button.setAttribute("aria-controls", folded.map((part) => part.id).join(" "));
      button.setAttribute("aria-expanded", folded.some((part) => part.style.display !== "none"));
      folded.forEach((part) => part.removeAttribute("aria-expanded"));
    }
  };
  // The renderer sets its attribute after it has told of the change.
  card.onElementVisibilityChanged = (part) => {
    queueMicrotask(tell);
    if (part.isVisible) {
      bringIntoView(part);
    }
  };
  tell();
  return element;
}

// What was just unfolded may lie below the edge, and then nothing seems to happen.
const bringIntoView = (part) => requestAnimationFrame(() => part.renderedElement?.scrollIntoView({ block: "nearest" }));

function act(action, onAction) {
  const type = action.getJsonTypeName();
  if (type === "Action.OpenUrl") {
    const url = URL.parse(action.url);
    if (url?.protocol === "https:" || url?.protocol === "http:") {
      window.open(url, "_blank", "noopener");
    }
  } else if (type === "Action.Execute" || type === "Action.Submit") {
    onAction({ type, id: action.id, verb: action.verb, data: action.data }, action.renderedElement);
  }
}
