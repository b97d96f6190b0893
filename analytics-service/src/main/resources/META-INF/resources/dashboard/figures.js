// Takes over figures as the server rendered them. Changed values are set as text; where locations or currencies came
// or went, the server's own nodes are copied. No markup is ever made here.

const place = document.getElementById('figures');

export const areShown = () => place.firstElementChild !== null;

export const clear = () => place.replaceChildren();

/** @param html a part of a page */
export function show(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  if (areShown()) {
    takeOver(fresh);
  } else {
    copy(place, fresh.body);
  }
}

function copy(shown, fresh) {
  shown.replaceChildren(...Array.from(fresh.childNodes, (node) => document.importNode(node, true)));
}

function ids(root) {
  return Array.from(root.querySelectorAll('[id]'), (element) => element.id).join(' ');
}

function takeOver(fresh) {
  for (const live of place.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(live.id);
    if (ids(live) !== ids(next)) {
      copy(live, next);
      continue;
    }
    for (const value of live.querySelectorAll('[data-value]')) {
      takeValue(value, fresh.getElementById(value.id));
    }
    for (const row of live.querySelectorAll('[data-date]')) {
      row.dataset.date = fresh.getElementById(row.id).dataset.date;
    }
  }
  const asOf = document.getElementById('as-of');
  const freshAsOf = fresh.getElementById('as-of');
  asOf.textContent = freshAsOf.textContent;
  asOf.dateTime = freshAsOf.dateTime;
}

function takeValue(shown, fresh) {
  if (shown.textContent === fresh.textContent) {
    return;
  }
  shown.textContent = fresh.textContent;
  for (const name of ['data-value', 'datetime']) {
    if (fresh.hasAttribute(name)) {
      shown.setAttribute(name, fresh.getAttribute(name));
    }
  }
  const frame = shown.matches('td') ? shown : shown.parentElement;
  const freshFrame = fresh.matches('td') ? fresh : fresh.parentElement;
  frame.classList.toggle('quiet', freshFrame.classList.contains('quiet'));
  shown.classList.remove('changed');
  void shown.offsetWidth; // starts the animation anew
  shown.classList.add('changed');
}
