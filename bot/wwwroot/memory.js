// A browser may forbid storage; then the page works, and forgets when it is closed.
const here = new Map();

export function recall(key) {
  try {
    return localStorage.getItem(`sevenwolden.${key}`);
  } catch {
    return here.get(key) ?? null;
  }
}

export function remember(key, value) {
  here.set(key, value);
  try {
    localStorage.setItem(`sevenwolden.${key}`, value);
  } catch {
    // Kept here only.
  }
}
