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
  element.dataset.testid = "retry";
  return element;
}
