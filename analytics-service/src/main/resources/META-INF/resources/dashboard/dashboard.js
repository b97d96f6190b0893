'use strict';

// Asks for this page again every few seconds and takes the new figures over. Changed values are set as text;
// where locations or currencies came or went, the server's own nodes are copied. No markup is ever made here.

const every = Number(document.body.dataset.refreshMillis);
const pause = document.getElementById('pause');
const trouble = document.getElementById('trouble');
let paused = false;
let timer;

function ids(root) {
  return Array.from(root.querySelectorAll('[id]'), (element) => element.id).join(' ');
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

function takeOver(fresh) {
  for (const live of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(live.id);
    if (ids(live) !== ids(next)) {
      live.replaceChildren(...Array.from(next.childNodes, (node) => document.importNode(node, true)));
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

function say(text) {
  if (trouble.textContent !== text) {
    trouble.textContent = text;
  }
}

async function refresh() {
  try {
    const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(10000) });
    if (!answer.ok) {
      throw new Error(`status ${answer.status}`);
    }
    takeOver(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    say('');
  } catch (failure) {
    console.warn('no new figures:', failure);
    say('No connection. These figures may be out of date; trying again.');
  }
}

async function loop() {
  clearTimeout(timer);
  if (!paused && !document.hidden) {
    await refresh();
  }
  clearTimeout(timer);
  timer = setTimeout(loop, every);
}

pause.addEventListener('click', () => {
  paused = !paused;
  pause.setAttribute('aria-pressed', String(paused));
  if (!paused) {
    loop();
  }
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    loop();
  }
});
pause.hidden = false;
timer = setTimeout(loop, every);
