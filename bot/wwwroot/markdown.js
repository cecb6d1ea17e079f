// Markdown as far as Teams shows it in bot messages and cards: no HTML, no pictures.
const reader = globalThis.markdownit("zero", { html: false, breaks: true })
  .enable(["emphasis", "link", "list", "newline", "escape", "backticks", "heading", "blockquote"]);

/** A number to call, and nothing else that an address of that kind could hold. */
export const isCall = (address) => /^tel:\+?\d{3,15}$/.test(address);

reader.validateLink = (address) => /^https?:\/\//i.test(address) || isCall(address);

reader.renderer.rules.link_open = (tokens, index, options, _, self) => {
  if (!isCall(tokens[index].attrGet("href"))) {
    tokens[index].attrSet("target", "_blank");
    tokens[index].attrSet("rel", "noopener noreferrer");
  }
  return self.renderToken(tokens, index, options);
};

/** HTML in which the source's own HTML is text. */
export const markdown = (source) => reader.render(source);
