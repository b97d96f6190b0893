// Lets somebody log in, and then asks for the figures every few seconds.

import { hasPasswordLogin, tokenFor } from './issuer.js';
import * as figures from './figures.js';
import * as session from './session.js';

const page = document.body.dataset;
const element = (id) => document.getElementById(id);
const pause = element('pause');
const trouble = element('trouble');
const every = Number(page.refreshMillis);

const EXPIRED = 'Your login has expired, or is not valid here. Log in again to see the figures.';
const FORBIDDEN = 'This login may not see the figures: managers, administrators and auditors may. Log in as one of them.';

let paused = false;
let timer;

function say(text) {
  if (trouble.textContent !== text) {
    trouble.textContent = text;
  }
}

function press(pressed) {
  paused = pressed;
  pause.setAttribute('aria-pressed', String(paused));
}

function enter(token) {
  session.keep(token);
  say('');
  const until = session.expiry();
  element('until').textContent = until ? `Logged in until ${until.toLocaleTimeString([], { timeStyle: 'short' })}` : '';
  element('login').hidden = true;
  element('session').hidden = false;
  loop();
}

async function leave(why) {
  clearTimeout(timer);
  session.end();
  press(false);
  figures.clear();
  element('session').hidden = true;
  element('login').hidden = false;
  say(why);
  const refusal = await hasPasswordLogin(page.issuer);
  element('why-token').textContent = refusal;
  element('password-form').hidden = refusal !== '';
  element('token-form').hidden = refusal === '';
  element(refusal === '' ? 'name' : 'token').focus();
}

async function refresh() {
  const token = session.token();
  let answer;
  let body;
  try {
    answer = await fetch(page.figures, {
      headers: { Authorization: `Bearer ${token}` },
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(10000),
    });
    body = await answer.text();
  } catch (failure) {
    console.warn('no new figures:', failure);
  }
  if (token !== session.token()) {
    return; // logged out, or somebody else logged in meanwhile
  }
  if (answer?.status === 401) {
    leave(EXPIRED);
  } else if (answer?.status === 403) {
    leave(FORBIDDEN);
  } else if (!answer?.ok || body === undefined) {
    say(figures.areShown()
      ? 'No connection. These figures may be out of date; trying again.'
      : 'The figures cannot be had at the moment; trying again.');
  } else {
    figures.show(body);
    say('');
  }
}

async function loop() {
  clearTimeout(timer);
  if (!paused && !document.hidden) {
    await refresh();
  }
  clearTimeout(timer);
  if (session.token()) {
    timer = setTimeout(loop, every);
  }
}

function onSubmit(form, tokenOf) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    say('');
    try {
      const token = await tokenOf();
      form.reset();
      enter(token);
      element('title').focus();
    } catch (refusal) {
      say(refusal.message);
      form.querySelector('[type=password], textarea').focus();
    } finally {
      button.disabled = false;
    }
  });
}

onSubmit(element('password-form'), () =>
  tokenFor(page.issuer, page.audience, element('name').value, element('password').value));
onSubmit(element('token-form'), async () => session.pasted(element('token').value));
element('log-out').addEventListener('click', () => leave('You are logged out.'));
pause.addEventListener('click', () => {
  press(!paused);
  if (!paused) {
    loop();
  }
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && session.token()) {
    loop();
  }
});

if (session.token()) {
  enter(session.token());
} else {
  leave('');
}
