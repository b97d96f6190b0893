// Asks the issuer of tokens, which OpenID Connect's discovery document describes.

const LONGEST = 300;

const ask = (address, options) =>
  fetch(address, { ...options, cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(10000) });

let known;

async function discovered(issuer) {
  if (!known) {
    const answer = await ask(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    if (!answer.ok) {
      throw new Error(`status ${answer.status}`);
    }
    known = await answer.json();
  }
  return known;
}

/** Whether pages may trade a name and a password for a token there; where not, a sentence that says why. */
export async function hasPasswordLogin(issuer) {
  try {
    const document = await discovered(issuer);
    const offered = document.grant_types_supported?.includes('password')
      && document.token_endpoint_auth_methods_supported?.includes('none')
      && new URL(document.token_endpoint).origin === new URL(issuer).origin;
    return offered ? '' : 'The issuer of tokens has no login by name and password for this page.';
  } catch (failure) {
    console.warn('no discovery document:', failure);
    return 'The issuer of tokens does not answer this page.';
  }
}

/** @throws Error with a sentence for the person who tries */
export async function tokenFor(issuer, audience, username, password) {
  let answer;
  let body;
  try {
    const { token_endpoint: endpoint } = await discovered(issuer);
    answer = await ask(endpoint, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', username, password, audience }),
    });
    body = await answer.json();
  } catch (failure) {
    console.warn('no token:', failure);
    throw new Error('The issuer of tokens does not answer. Try again in a moment.');
  }
  if (!answer.ok || typeof body.access_token !== 'string') {
    const reason = typeof body.error_description === 'string' ? body.error_description.slice(0, LONGEST) : '';
    throw new Error(`No login: ${reason || `the issuer answered with status ${answer.status}`}.`);
  }
  return body.access_token;
}
