import { locale } from "./texts.js";

// The channel waits 15 seconds for the bot.
const patience = 20_000;

async function post(path, body) {
  const response = await fetch(`/local/page/chats${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...body, locale: locale() }),
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) {
    throw Object.assign(new Error(`${path}: ${response.status}`), { status: response.status });
  }
  const received = await response.text();
  return received ? JSON.parse(received) : null;
}

export async function people() {
  const response = await fetch("/local/page/people", { signal: AbortSignal.timeout(patience) });
  if (!response.ok) {
    throw new Error(`people: ${response.status}`);
  }
  return response.json();
}

export const newId = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
export const open = (person, conversation, fresh) => post("", { person, conversation, fresh });
export const say = (conversation, id, text) => post(`/${conversation}/messages`, { id, text });
export const press = (conversation, id, replyToId, action) => post(`/${conversation}/actions`, { id, replyToId, action });

/** What happens in the conversation after the event `after`, or from its beginning; the browser asks by itself for what it missed. */
export function listen(conversation, after, hears) {
  const events = new EventSource(`/local/page/chats/${conversation}/events?${new URLSearchParams(after ? { after } : {})}`);
  for (const [name, hear] of Object.entries(hears)) {
    events.addEventListener(name, (event) => hear(event.data && JSON.parse(event.data), event));
  }
  return events;
}
