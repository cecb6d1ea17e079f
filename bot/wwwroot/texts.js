// What the page itself says, a language a block. What the bot says comes from the bot.
const texts = {
  nl: {
    locale: "nl-NL",
    short: "NL",
    at: "om",
    hour: (hours, minutes) => `${hours}.${minutes}`,
    switchTo: "Schakel naar Nederlands",
    purpose: "Vraagbaak sociale media",
    people: "Wiens gesprek je ziet",
    picker: "Je bent nu",
    does: {
      docent: "stelt vragen en meldt",
      teamleider: "krijgt de meldingen",
      plaatsvervanger: "krijgt ze als de teamleider niet reageert",
      schoolleiding: "krijgt ze als laatste, en houdt een oefening",
    },
    restart: "Opnieuw beginnen",
    news: "nieuw bericht",
    newsOf: (name) => `Nieuw bericht voor ${name}`,
    fresh: "Nieuw gesprek",
    log: "Gesprek met Sevenwolden Bot",
    compose: "Typ een bericht",
    send: "Verzenden",
    sending: "Wordt verzonden…",
    sent: "Verzonden",
    room: (left) => `Nog ${left} ${left === 1 ? "teken" : "tekens"}`,
    full: () => "Meer past hier niet.",
    tooLong: (over) => `${over} ${over === 1 ? "teken" : "tekens"} te lang. Maak het korter, of stuur het in twee berichten.`,
    copy: "Kopiëren",
    copied: "Gekopieerd",
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
    at: "at",
    hour: (hours, minutes) => `${hours}:${minutes}`,
    switchTo: "Switch to English",
    purpose: "Social media protocol help",
    people: "Whose conversation you see",
    picker: "You are now",
    does: {
      docent: "asks questions and reports",
      teamleider: "gets the reports",
      plaatsvervanger: "gets them if Teamleider does not react",
      schoolleiding: "gets them last, and holds an exercise",
    },
    restart: "Start over",
    news: "new message",
    newsOf: (name) => `New message for ${name}`,
    fresh: "New conversation",
    log: "Conversation with Sevenwolden Bot",
    compose: "Type a message",
    send: "Send",
    sending: "Sending…",
    sent: "Sent",
    room: (left) => `${left} ${left === 1 ? "character" : "characters"} left`,
    full: () => "No more fits here.",
    tooLong: (over) => `${over} ${over === 1 ? "character" : "characters"} too long. Make it shorter, or send two messages.`,
    copy: "Copy",
    copied: "Copied",
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

/** The hour for today, with the day before it for any other day: written as the bot writes moments. */
export function moment(timestamp) {
  const when = new Date(timestamp);
  const hour = text("hour")(when.getHours(), String(when.getMinutes()).padStart(2, "0"));
  const part = (wanted) => when.toLocaleDateString(locale(), wanted).replace(".", "");
  return when.toDateString() === new Date().toDateString()
    ? hour
    : `${part({ weekday: "short" })} ${when.getDate()} ${part({ month: "short" })} ${text("at")} ${hour}`;
}
