import { Counter } from "./counter.js";
import { text } from "./texts.js";

const copiedLasts = 2000;

/** What the page adds to a drawn card: how much still fits in a box, and a button beside a text that is to be taken over. */
export function furnish(element) {
  for (const box of element.querySelectorAll("textarea[maxlength]:not([data-counted])")) {
    box.dataset.counted = "";
    new Counter(box, box.maxLength, box.closest(".ac-input-container") ?? box.parentElement);
  }
  for (const part of element.querySelectorAll("[data-element^='copy']:not(:has(.copy))")) {
    const [line, said] = part.querySelectorAll(".ac-textBlock");
    if (said && navigator.clipboard) {
      line.classList.add("copied-below");
      line.append(copyButton(said));
    }
  }
}

function copyButton(said) {
  const button = document.createElement("button");
  const tell = (key) => {
    button.dataset.text = key;
    button.textContent = text(key);
  };
  button.type = "button";
  button.className = "copy";
  button.dataset.testid = "copy";
  tell("copy");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(said.innerText);
    tell("copied");
    document.getElementById("news").textContent = text("copied");
    setTimeout(() => tell("copy"), copiedLasts);
  });
  return button;
}
