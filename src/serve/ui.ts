import type { IncomingMessage } from 'node:http';
import { RelockError } from '../core/error.ts';
import type { Core } from './core.ts';
import { Fault } from './fault.ts';
import { accessPage, policyPage, rolePage } from './page/access.ts';
import { alarmAction, alarmPage, alarmsPage } from './page/alarms.ts';
import { auditPage } from './page/audit.ts';
import { canariesPage } from './page/canaries.ts';
import { cookie, cookieOf, isSecure } from './page/cookie.ts';
import { pageWithin, readForm } from './page/form.ts';
import { html } from './page/html.ts';
import { issuedPage, revokeKeyPage, rotateKeyPage } from './page/issued.ts';
import { keysPage } from './page/keys.ts';
import { door, page, PAGE_HEADERS } from './page/layout.ts';
import { leasesPage, revokeLeasePage } from './page/leases.ts';
import { addressOf, loginByToken, loginPage } from './page/login.ts';
import { OidcLogins } from './page/oidc.ts';
import { riskPage } from './page/next.ts';
import { overviewPage } from './page/overview.ts';
import { nothing } from './page/pieces.ts';
import { secretPage } from './page/secret.ts';
import type { Session } from './page/session.ts';
import { isSame, Sessions } from './page/session.ts';
import type { View, Visit } from './page/visit.ts';
import { askAs } from './page/visit.ts';
import type { Wire } from './reply.ts';
import type { StatusSource } from './status.ts';
import { identityOf } from './token-store.ts';

/** A page on the wire, with its headers. */
export interface PageWire extends Wire {
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}

type Page = (visit: Visit) => Promise<View>;

const PAGES: ReadonlyMap<string, Page> = new Map([
  ['', overviewPage],
  ['keys', keysPage],
  ['secret', secretPage],
  ['key', issuedPage],
  ['leases', leasesPage],
  ['audit', auditPage],
  ['access', accessPage],
  ['risk', riskPage],
  ['alarms', alarmsPage],
  ['alarm', alarmPage],
  ['canaries', canariesPage],
  ['access/role', rolePage],
  ['access/policy', policyPage],
]);

/** Pages that ask before they do something, and do it when their form comes back. */
const ACTIONS: ReadonlyMap<string, Page> = new Map([
  ['key/revoke', revokeKeyPage],
  ['key/rotate', rotateKeyPage],
  ['leases/revoke', revokeLeasePage],
  ['alarm/approve', alarmAction('approve')],
  ['alarm/undo', alarmAction('undo')],
  ['alarm/expected', alarmAction('expected')],
  ['alarm/close', alarmAction('close')],
]);

/** True for what `Ui` answers. */
export function isPage(url: string | undefined): boolean {
  return url !== undefined && /^\/(?:ui(?:[/?]|$)|$)/.test(url);
}

/**
 * The pages below `/ui`, rendered by the server. Whoever is logged in has a session that holds a token of the vault, and
 * all that a page shows or does is asked of the server's own API with it: pages can do nothing that the API would not.
 */
export class Ui {
  readonly #status: StatusSource;
  readonly #sessions = new Sessions();
  readonly #logins = new OidcLogins();

  constructor(status: StatusSource) {
    this.#status = status;
  }

  /** Ends all sessions. */
  clear(): void {
    this.#sessions.clear();
    this.#logins.clear();
  }

  /** Answers one request; `core` is undefined while the vault is sealed. Never throws. */
  async reply(request: IncomingMessage, core: Core | undefined): Promise<PageWire> {
    try {
      return await this.#answer(request, core);
    } catch (error) {
      const [said = 'something went wrong in the server; its log tells more'] =
        error instanceof Fault ? error.errors : [];
      if (!(error instanceof Fault)) core?.log(`a page failed: ${reasonOf(error)}`);
      const status = error instanceof Fault ? error.status : 500;
      const body = html`<p class="note">${said}</p>
        <p><a href="/ui">To the overview</a></p>`;
      return shown(status, door('This did not work', body));
    }
  }

  async #answer(request: IncomingMessage, core: Core | undefined): Promise<PageWire> {
    const { method = '', url = '' } = request;
    const isPost = method === 'POST';
    if (!isPost && method !== 'GET' && method !== 'HEAD')
      throw new Fault(405, 'Pages are only read, and their forms sent.');
    const form = isPost ? await readForm(request) : undefined;
    if (core === undefined) return shown(503, sealedPage(this.#status));
    const mark = url.indexOf('?');
    const path = (mark === -1 ? url : url.slice(0, mark)).replace(/^\/(?:ui\/?)?/, '').replace(/\/$/, '');
    const query = new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1));
    switch (path) {
      case 'login':
        return this.#login(request, core, form, query);
      case 'login/oidc':
        return this.#beginOidc(request, core, query);
      case 'login/callback':
        return this.#endOidc(request, core, query);
      default:
        return this.#page(request, core, path, query, form);
    }
  }

  async #page(
    request: IncomingMessage,
    core: Core,
    path: string,
    query: URLSearchParams,
    form: URLSearchParams | undefined,
  ): Promise<PageWire> {
    const now = Date.now();
    const session = this.#sessions.find(cookieOf(request, 'relock'), now);
    const found = session === undefined ? null : core.tokens.find(session.token, now);
    if (session === undefined || found === null) {
      if (session !== undefined) this.#sessions.end(session.id);
      const next = form === undefined ? pageWithin(request.url ?? '') : '/ui';
      return goTo(`/ui/login${next === '/ui' ? '' : `?next=${encodeURIComponent(next)}`}`);
    }
    if (form !== undefined && !isSame(form.get('csrf') ?? '', session.csrf)) {
      throw new Fault(403, 'The form is not of this session. Go back, load the page again, and send it once more.');
    }
    if (path === 'logout' && form !== undefined) return this.#logout(request, core, session);
    const make = (form === undefined ? PAGES.get(path) : undefined) ?? ACTIONS.get(path);
    const { name } = identityOf(found);
    const address = addressOf(request);
    const visit = { core, status: this.#status, session, name, query, form, now, address };
    const view = make === undefined ? nothing('No such page') : await make(visit);
    if ('goTo' in view) {
      this.#sessions.tell(session.id, view.notice ?? '');
      return goTo(view.goTo);
    }
    const notice = this.#sessions.told(session.id);
    const { title, body, status = 200, above } = view;
    return shown(status, page({ title, path: `/ui/${path}`, name, token: session.csrf, notice, above }, body));
  }

  async #login(
    request: IncomingMessage,
    core: Core,
    form: URLSearchParams | undefined,
    query: URLSearchParams,
  ): Promise<PageWire> {
    if (form === undefined)
      return shown(200, loginPage(core, pageWithin(query.get('next')), SAID.get(query.get('said') ?? '')));
    // What the browser held before ends: a session's id is never taken from it.
    this.#sessions.end(cookieOf(request, 'relock'));
    try {
      const { session, next } = await loginByToken(core, this.#sessions, request, form);
      return goTo(next, [cookie(isSecure(request), 'relock', session.id, { sameSite: 'Strict' })]);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return shown(error.status, loginPage(core, pageWithin(form.get('next')), error.errors[0]));
    }
  }

  async #beginOidc(request: IncomingMessage, core: Core, query: URLSearchParams): Promise<PageWire> {
    const now = Date.now();
    core.loginRate.take(addressOf(request), now);
    const { url, id, secure } = await this.#logins.begin(core, pageWithin(query.get('next')), now);
    // Lax: the provider's page leads back here, and the cookie must come along.
    return goTo(url, [cookie(secure, 'relock-login', id, { sameSite: 'Lax', lifetime: 600 })]);
  }

  async #endOidc(request: IncomingMessage, core: Core, query: URLSearchParams): Promise<PageWire> {
    const id = cookieOf(request, 'relock-login');
    const address = addressOf(request);
    this.#sessions.end(cookieOf(request, 'relock'));
    const { session, next, secure } = await this.#logins.end(core, this.#sessions, {
      id,
      query,
      address,
      now: Date.now(),
    });
    // A redirect would still count as the provider's, and its request would come without the strict cookie.
    const body = door('You are logged in', html`<p><a href="${next}">Go on</a></p>`, next);
    return shown(200, body, [
      cookie(secure, 'relock', session.id, { sameSite: 'Strict' }),
      cookie(secure, 'relock-login', '', { sameSite: 'Lax', lifetime: 0 }),
    ]);
  }

  async #logout(request: IncomingMessage, core: Core, session: Session): Promise<PageWire> {
    this.#sessions.end(session.id);
    if (session.isOwn) await askAs(core, addressOf(request), session.token, 'update', 'auth/token/revoke-self');
    return goTo('/ui/login?said=out', [cookie(isSecure(request), 'relock', '', { sameSite: 'Strict', lifetime: 0 })]);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof RelockError) return `${error.code} ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.name) : 'unforeseen';
}

/** What the login page may say, by name: never what an address says. */
const SAID: ReadonlyMap<string, string> = new Map([['out', 'You are logged out.']]);

function sealedPage({ seals: { verdict } }: StatusSource): string {
  return door(
    'The vault is sealed',
    html`<p>Nothing can be read before it is opened by its seal (${verdict.kind}, ${verdict.protection}).</p>
      <p class="soft">Whoever runs this server opens it: <code>POST /v1/sys/unseal</code>, or a new start.</p>`,
  );
}

function shown(status: number, body: string, cookies: readonly string[] = []): PageWire {
  const headers = cookies.length === 0 ? PAGE_HEADERS : { ...PAGE_HEADERS, 'set-cookie': cookies };
  return { status, body, contentType: 'text/html; charset=utf-8', headers };
}

function goTo(location: string, cookies: readonly string[] = []): PageWire {
  const headers = { ...PAGE_HEADERS, location, ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }) };
  return { status: 303, body: '', headers };
}
