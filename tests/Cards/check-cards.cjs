// Reads Adaptive Cards, a JSON array of { name, card }, from standard input, and writes what is wrong with them, a finding a line.
// Usage: node check-cards.cjs NODE_MODULES RENDERER SCHEMA
const { readFileSync } = require("node:fs");
const [, , modules, rendererPath, schemaPath] = process.argv;
const { AdaptiveCard, HostConfig, SerializationContext } = require(rendererPath);
const Ajv = require(`${modules}/ajv`);

// The schema's anyOf errors are unreadable, so each element and action is checked against its own definition, and what it holds by itself.
const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true, validateFormats: false });
const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
const { id, $schema, ...plain } = schema;
ajv.addSchema(plain, "cards");
const holders = new Set(["body", "actions", "items", "columns", "inlines", "images", "card", "fallback", "selectAction", "inlineAction", "facts", "choices"]);

function* bySchema(node, path) {
  const check = node.type && ajv.getSchema(`cards#/definitions/${node.type}`);
  if (node.type && !check) {
    yield `${path}: the schema has no ${node.type}`;
  }
  if (check && !check(shallow(node))) {
    yield* check.errors.map((error) => `${path}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);
  }
  for (const [key, value] of Object.entries(node)) {
    const parts = Array.isArray(value) ? value : [value];
    for (const [place, part] of parts.entries()) {
      if (holders.has(key) && part && typeof part === "object") {
        yield* bySchema(part, `${path}/${key}/${place}`);
      }
    }
  }
}

// What Teams reads beside the schema is left out too.
const shallow = ({ msteams, ...node }) => Object.fromEntries(Object.entries(node)
  .map(([key, value]) => [key, !holders.has(key) || key === "facts" || key === "choices" ? value : Array.isArray(value) ? [] : undefined])
  .filter(([, value]) => value !== undefined));

// Teams shows six buttons of a set, and the others behind "…".
const likeThePage = new HostConfig({ actions: { maxActions: 20 } });

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
  for (const finding of [...byRenderer(card), ...bySchema(card, "")]) {
    console.log(`${name}: ${finding}`);
  }
}
