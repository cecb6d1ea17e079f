// Markdown as far as Teams shows it in bot messages and cards: no HTML, no pictures.
const reader = globalThis.markdownit("zero", { html: false, breaks: true })
  .enable(["emphasis", "link", "list", "newline", "escape", "backticks", "heading", "blockquote"]);

reader.renderer.rules.link_open = (tokens, index, options, _, self) => {
  tokens[index].attrSet("target", "_blank");
  tokens[index].attrSet("rel", "noopener noreferrer");
  return self.renderToken(tokens, index, options);
};

/** HTML in which the source's own HTML is text. */
export const markdown = (source) => reader.render(source);
