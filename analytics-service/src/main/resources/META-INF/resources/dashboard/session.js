// The token of whoever is logged in: in this tab only, and gone with it. It is sent to this service and to nobody else.

const KEY = 'slotwright.token';

let held = stored((storage) => storage.getItem(KEY)) ?? null;

export const token = () => held;

export function keep(value) {
  held = value;
  stored((storage) => storage.setItem(KEY, value));
}

export function end() {
  held = null;
  stored((storage) => storage.removeItem(KEY));
}

/** Where the browser lets pages store nothing, a login lasts until the page is loaded again. */
function stored(action) {
  try {
    return action(sessionStorage);
  } catch {
    return undefined;
  }
}

/** A token as somebody pasted it, perhaps with the word in front of it that goes before it in requests. */
export function pasted(text) {
  const value = text.trim().replace(/^Bearer\s+/i, '');
  if (!/^[\w.~+/=-]+$/.test(value)) {
    throw new Error('This is no token: it has letters, digits and a few signs in one piece.');
  }
  return value;
}

/** When the token ends, as far as it says so. */
export function expiry() {
  try {
    const claims = JSON.parse(atob(held.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
    return Number.isFinite(claims.exp) ? new Date(claims.exp * 1000) : null;
  } catch {
    return null; // not every issuer's tokens can be read
  }
}
