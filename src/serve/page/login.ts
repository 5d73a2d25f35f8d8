import type { IncomingMessage } from 'node:http';
import { SecretValue } from '../../core/secret.ts';
import { oidcLogin } from '../backend/system-ui.ts';
import type { Core } from '../core.ts';
import { Fault } from '../fault.ts';
import { pageWithin } from './form.ts';
import { html, link } from './html.ts';
import { door } from './layout.ts';
import { LONGEST_SESSION } from './session.ts';
import type { Session, Sessions } from './session.ts';
import { askAs } from './visit.ts';

/** The page that asks who comes; `said` is why it asks again. */
export function loginPage(core: Core, next: string, said = ''): string {
  const after = next === '/ui' ? '' : next;
  return door(
    'Relock',
    html`${said !== '' && html`<p class="note" role="alert">${said}</p>`}
      ${
        oidcLogin(core) !== undefined &&
        html`<p>
            <a class="button main" href="${link('login/oidc', { next: after })}">Log in with your organisation</a>
          </p>
          <p class="or">or with a token</p>`
      }
      <form class="stack" method="post" action="${link('login')}">
        <input type="hidden" name="next" value="${after}" />
        <label class="field"
          ><span>Token</span
          ><input type="password" name="token" required autocomplete="off" spellcheck="false" autofocus
        /></label>
        <button class="${oidcLogin(core) === undefined ? 'main' : ''}">Log in</button>
      </form>
      <p class="soft">
        You see and do here what your policies allow. After 15 minutes without a click you are logged out.
      </p>`,
  );
}

/**
 * Begins a session with a token that somebody typed. Where its policies let it make another, the session has one of
 * its own, which ends with it; else the session holds the token itself, and only forgets it. Throws `Fault` 400, 429.
 */
export async function loginByToken(
  core: Core,
  sessions: Sessions,
  request: IncomingMessage,
  form: URLSearchParams,
): Promise<{ readonly session: Session; readonly next: string }> {
  const now = Date.now();
  const address = addressOf(request);
  core.loginRate.take(address, now);
  const text = (form.get('token') ?? '').trim();
  const token = new SecretValue(text);
  // The name of whoever logged in stays in the audit.
  const name = core.tokens.find(token, now)?.grant.name ?? '';
  const said = await askAs(core, address, token, 'update', 'auth/token/create', {
    body: {
      ttl: LONGEST_SESSION,
      explicit_max_ttl: LONGEST_SESSION,
      renewable: false,
      display_name: `ui-${name}`,
      no_default_policy: true,
    },
  });
  if (!said.ok && name === '') {
    throw new Fault(400, 'This token is not known here, or has ended.');
  }
  const own = said.ok ? said.auth?.clientToken : undefined;
  return { session: sessions.open(own ?? token, own !== undefined, now), next: pageWithin(form.get('next')) };
}

/** The address of the other end of the connection, as the API sees it. */
export function addressOf({ socket }: IncomingMessage): string {
  return (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
}
