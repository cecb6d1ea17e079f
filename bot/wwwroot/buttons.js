import { text } from "./texts.js";

/** A button for one press. */
export function button(title, onPress) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = title;
  element.addEventListener("click", onPress, { once: true });
  return element;
}

export function retryButton(onPress) {
  const element = button(text("retry"), onPress);
  element.className = "retry";
  element.dataset.text = "retry";
  element.dataset.testid = "retry";
  return element;
}

/** What is wrong, by the name of its sentence, with a button where something can be done; null hides it. */
export function fillBanner(banner, key, retry = null) {
  const sentence = document.createElement("span");
  if (key) {
    sentence.dataset.text = key;
    sentence.textContent = text(key);
  }
  banner.hidden = !key;
  banner.replaceChildren(sentence, ...(retry ? [" ", retryButton(retry)] : []));
}

/** Answers to choose from, each said as if it were typed. */
export function showSuggestions(place, actions, say) {
  place.replaceChildren(...actions.map(({ title, value }) => button(title, () => say(value ?? title))));
  place.hidden = actions.length === 0;
}

/** A line between messages, by the name of its sentence, which is a test's name for it too. */
export function divider(key) {
  const line = document.createElement("p");
  line.className = "divider";
  line.dataset.testid = key;
  line.dataset.text = key;
  line.textContent = text(key);
  return line;
}
