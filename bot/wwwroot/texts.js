// What the page itself says, a language a block. What the bot says comes from the bot.
const texts = {
  nl: {
    locale: "nl-NL",
    short: "NL",
    switchTo: "Schakel naar Nederlands",
    purpose: "Vraagbaak sociale media",
    people: "Wiens gesprek je ziet",
    picker: "Wie zit hier?",
    news: "nieuw bericht",
    newsOf: (name) => `Nieuw bericht voor ${name}`,
    fresh: "Nieuw gesprek",
    log: "Gesprek met Sevenwolden Bot",
    compose: "Typ een bericht",
    send: "Verzenden",
    sending: "Wordt verzonden…",
    suggestions: "Voorgestelde antwoorden",
    typing: "Sevenwolden Bot is aan het typen…",
    jump: "Nieuw bericht",
    you: "Jij",
    failed: "Dat bericht kwam niet aan. Probeer het nog eens.",
    pressFailed: "Dat kwam niet aan. Probeer het nog eens.",
    openFailed: "De bot is niet bereikbaar. Probeer het nog eens.",
    retry: "Opnieuw proberen",
    offline: "Geen verbinding. We proberen het steeds opnieuw.",
    earlier: "Het gesprek gaat verder. Eerdere berichten zijn hier niet meer te zien.",
    unreadable: "Deze kaart kan niet worden getoond.",
    theme: { auto: "Thema: automatisch", light: "Thema: licht", dark: "Thema: donker" },
  },
  en: {
    locale: "en-GB",
    short: "EN",
    switchTo: "Switch to English",
    purpose: "Social media protocol help",
    people: "Whose conversation you see",
    picker: "Who sits here?",
    news: "new message",
    newsOf: (name) => `New message for ${name}`,
    fresh: "New conversation",
    log: "Conversation with Sevenwolden Bot",
    compose: "Type a message",
    send: "Send",
    sending: "Sending…",
    suggestions: "Suggested answers",
    typing: "Sevenwolden Bot is typing…",
    jump: "New message",
    you: "You",
    failed: "That message did not arrive. Please try again.",
    pressFailed: "That did not arrive. Please try again.",
    openFailed: "The bot can't be reached. Please try again.",
    retry: "Try again",
    offline: "No connection. We keep trying.",
    earlier: "The conversation goes on. Earlier messages can no longer be shown here.",
    unreadable: "This card can't be shown.",
    theme: { auto: "Theme: automatic", light: "Theme: light", dark: "Theme: dark" },
  },
};

const languages = Object.keys(texts);

/** The language if the page has it, or else the first one. */
export const known = (language) => (languages.includes(language) ? language : languages[0]);
export const language = () => known(document.documentElement.lang);
export const nextLanguage = () => languages[(languages.indexOf(language()) + 1) % languages.length];
export const text = (key, of = language()) => texts[of][key];
export const locale = () => text("locale");

/** Puts the texts of the page's language into every element that names one. */
export function translate(root) {
  for (const element of root.querySelectorAll("[data-text]")) {
    element.textContent = text(element.dataset.text);
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", text(element.dataset.label));
  }
  for (const element of root.querySelectorAll("[data-placeholder]")) {
    element.placeholder = text(element.dataset.placeholder);
  }
}

/** The hour for today, with the day before it for any other day. */
export function moment(timestamp) {
  const when = new Date(timestamp);
  const hour = when.toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit" });
  return when.toDateString() === new Date().toDateString()
    ? hour
    : `${when.toLocaleDateString(locale(), { weekday: "short", day: "numeric", month: "short" })} ${hour}`;
}
