// A browser may forbid storage; then the page works, and forgets when it is closed.
const here = new Map();

function read(storage, key) {
  try {
    return storage().getItem(`sevenwolden.${key}`);
  } catch {
    return here.get(key) ?? null;
  }
}

function write(storage, key, value) {
  here.set(key, value);
  try {
    if (value === "") {
      storage().removeItem(`sevenwolden.${key}`);
    } else {
      storage().setItem(`sevenwolden.${key}`, value);
    }
  } catch {
    // Kept here only.
  }
}

export const recall = (key) => read(() => localStorage, key);
export const remember = (key, value) => write(() => localStorage, key, value);

/** The same in this tab of the browser alone, until it is closed: for what people have not sent yet. */
export const recallHere = (key) => read(() => sessionStorage, key);
export const rememberHere = (key, value) => write(() => sessionStorage, key, value);
