import { createHash } from 'node:crypto';
import { VERSION } from '../../core/version.ts';
import { SCRIPT, STYLE } from './assets.ts';
import { Html, html, link } from './html.ts';
import { csrf } from './pieces.ts';

/** What each page of the vault's is sent with. Nothing is loaded, framed, or sent to anywhere else. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  // Forms tell where they are from; other sites are told nothing.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-robots-tag': 'noindex',
};

const PAGES = [
  ['', 'Overview'],
  ['keys', 'Keys'],
  ['alarms', 'Alarms'],
  ['canaries', 'Canaries'],
  ['leases', 'Leases'],
  ['audit', 'Audit'],
  ['access', 'Access'],
] as const;

/** A page of somebody who is logged in. `path` is that of the page, to mark where one is. */
export function page(
  {
    title,
    path,
    name,
    token,
    notice,
    above,
  }: {
    readonly title: string;
    readonly path: string;
    readonly name: string;
    readonly token: string;
    readonly notice: string;
    readonly above: Html | undefined;
  },
  body: Html,
): string {
  const place = path.slice('/ui'.length).split('/')[1] ?? '';
  const here =
    ({ secret: 'keys', key: 'keys', risk: '', alarm: 'alarms' } as Readonly<Record<string, string>>)[place] ?? place;
  const items = PAGES.map(
    ([at, label]) => html`<li><a href="${link(at)}" ${at === here && html` aria-current="page"`}>${label}</a></li>`,
  );
  return whole(
    `${title} · Relock`,
    html`<a class="skip" href="#main">To the content</a>
      <header>
        <div class="width">
          <a class="brand" href="/ui">Relock</a>
          <nav aria-label="Pages">
            <ul>
              ${items}
            </ul>
          </nav>
          <div class="who">
            <span title="${name}">${name}</span>
            <form class="row" method="post" action="/ui/logout">
              ${csrf(token)}<button class="plain">Log out</button>
            </form>
          </div>
        </div>
      </header>
      <main id="main" tabindex="-1">
        <div class="width">
          ${notice !== '' && html`<p class="told" role="status">${notice}</p>`} ${above}
          <h1>${title}</h1>
          ${body}
        </div>
      </main>
      <footer>
        <div class="width">
          Relock ${VERSION}. Times are told from now; point at one for the exact time. No page shows a secret.
        </div>
      </footer>`,
  );
}

/** A page for somebody who is not logged in. */
export function door(title: string, body: Html, goTo = ''): string {
  const refresh = goTo === '' ? html`` : html`<meta http-equiv="refresh" content="0; url=${goTo}" />`;
  return whole(
    `${title} · Relock`,
    html`<main class="door">
      <h1>${title}</h1>
      ${body}
    </main>`,
    refresh,
  );
}

function whole(title: string, body: Html, head: Html = html``): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${head}
        <title>${title}</title>
        ${new Html(`<style>${STYLE}</style>`)}
      </head>
      <body>
        ${body} ${new Html(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `.text;
}

function hashOf(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
