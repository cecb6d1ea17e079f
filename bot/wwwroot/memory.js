// A browser may forbid storage; then the page works, and forgets.
export function recall(key) {
  try {
    return localStorage.getItem(`sevenwolden.${key}`);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(`sevenwolden.${key}`, value);
  } catch {
    // Forgotten.
  }
}
