// Reads Adaptive Cards, a JSON array of { name, card }, from standard input, and writes what is wrong with them, a finding a line.
// Usage: node check-cards.cjs RENDERER
const { readFileSync } = require("node:fs");
const [, , rendererPath] = process.argv;
const { AdaptiveCard, HostConfig, SerializationContext } = require(rendererPath);

// Teams shows six buttons of a set, and the others behind "…".
const likeThePage = new HostConfig({ actions: { maxActions: 6 } });

function* byRenderer(json) {
  const context = new SerializationContext();
  const card = new AdaptiveCard();
  card.hostConfig = likeThePage;
  card.parse(json, context);
  for (let index = 0; index < context.eventCount; index++) {
    const { message } = context.getEventAt(index);
    // The renderer tests `lang` by a regular expression with a memory, so every other card fails whatever it holds.
    if (!/^Invalid value "[a-z]{2,3}" for property "lang"/.test(message)) {
      yield `parse: ${message}`;
    }
  }
  for (const failure of card.validateProperties().validationEvents) {
    yield `validate: ${failure.message}`;
  }
}

const cards = JSON.parse(readFileSync(0, "utf8"));
for (const { name, card } of cards) {
  for (const finding of byRenderer(card)) {
    console.log(`${name}: ${finding}`);
  }
}
