// What the renderer leaves unsaid for who hears the page: which input was filled in wrongly, that a large text is required, and what a
// group of choices is called, for which it names its first choice only. It does so again at every check of the inputs.
export function watchLabels(element) {
  const tell = () => element.querySelectorAll(".ac-input").forEach(describe);
  new MutationObserver(tell).observe(element, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
  tell();
}

function describe(input) {
  const group = input.matches(".ac-choiceSetInput-multiSelect, .ac-choiceSetInput-expanded") ? nameGroup(input) : null;
  const control = group ?? (input.matches("input, textarea, select") ? input : input.querySelector("input"));
  if (input.matches(".ac-input-validation-failed")) {
    control?.setAttribute("aria-invalid", "true");
  } else {
    control?.removeAttribute("aria-invalid");
  }
  if (input.matches("textarea.ac-input-required")) {
    input.setAttribute("aria-required", "true");
  }
}

// The radio group, which can be wrong as a whole; a group of ticks has no such state, so there its first tick has it.
function nameGroup(group) {
  const isRadio = group.matches(".ac-choiceSetInput-expanded");
  const first = group.querySelector("input");
  const labels = first?.getAttribute("aria-labelledby")?.trim().split(" ") ?? [];
  if (labels.length > 1) {
    group.setAttribute("role", isRadio ? "radiogroup" : "group");
    group.setAttribute("aria-labelledby", labels.slice(0, -1).join(" "));
    first.setAttribute("aria-labelledby", labels.at(-1));
  }
  return isRadio ? group : first;
}
