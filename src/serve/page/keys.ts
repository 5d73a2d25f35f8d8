import type { SecretFacts, SecretsPage } from '../backend/system-secrets.ts';
import { isObject } from '../fields.ts';
import { html, link } from './html.ts';
import type { Html } from './html.ts';
import { following, refusal, table } from './pieces.ts';
import type { IssuedFacts } from './risk.ts';
import { issuedRisk, nextRotation, secretRisk, shownRisk } from './risk.ts';
import { moment } from './time.ts';
import type { View, Visit } from './visit.ts';
import { ask, mountsFor } from './visit.ts';

/** So many issued keys stand on one page. */
const ON_PAGE = 50;

/** The vault's keys: those that are managed, those of a folder, or those that it issued. */
export async function keysPage(visit: Visit): Promise<View> {
  const { query } = visit;
  const folder = query.get('in') ?? '';
  const show = folder === '' ? (query.get('show') ?? 'managed') : 'folders';
  const body =
    show === 'issued' ? await issued(visit) : show === 'folders' ? await inFolder(visit, folder) : await managed(visit);
  const tabs = [
    ['managed', 'Managed secrets'],
    ['folders', 'All secrets'],
    ['issued', 'Issued keys'],
  ] as const;
  return {
    title: 'Keys',
    body: html`<ul class="tabs">
        ${tabs.map(
          ([name, label]) =>
            html`<li>
              <a href="${link('keys', { show: name })}" ${name === show && html` aria-current="true"`}>${label}</a>
            </li>`,
        )}
      </ul>
      ${body}`,
  };
}

async function managed(visit: Visit): Promise<Html> {
  const after = visit.query.get('after') ?? '';
  const said = await ask(visit, 'read', 'sys/relock/secrets', { query: { managed: 'true', after } });
  if (!said.ok) return refusal(said, 'read sys/relock/secrets', 'see managed secrets');
  // Answered by `secrets`, so it has its shape.
  const { secrets, next } = said.data as unknown as SecretsPage;
  if (secrets.length === 0) {
    return html`<p class="soft">
      No secret that you may see is managed. A secret is, once a config names who issues it.
    </p>`;
  }
  return html`${secretTable(secrets, visit.now, '')}${following('keys', { show: 'managed', after: next ?? '' }, next)}`;
}

async function inFolder(visit: Visit, folder: string): Promise<Html> {
  if (folder === '') {
    const mounts = mountsFor(visit, 'kv').filter(({ options }) => options['version'] === '2');
    if (mounts.length === 0) return html`<p class="soft">There is no KV engine that you may enter.</p>`;
    const rows = mounts.map(({ path, description }) => [
      html`<a href="${link('keys', { in: path })}">${path}</a>`,
      description,
    ]);
    return table('Engines', ['Engine', 'What it is'], rows);
  }
  const after = visit.query.get('after') ?? '';
  const said = await ask(visit, 'read', 'sys/relock/secrets', { query: { folder, after } });
  if (!said.ok) return html`${crumbs(folder)}${refusal(said, `list ${folder}`, 'list this folder')}`;
  // Answered by `secrets`, so it has its shape.
  const { secrets, next } = said.data as unknown as SecretsPage;
  return html`${crumbs(folder)}
  ${secrets.length === 0 ? html`<p class="soft">Nothing is in this folder.</p>` : secretTable(secrets, visit.now, folder)}
  ${following('keys', { in: folder, after: next ?? '' }, next)}`;
}

/** The folders that lead to a path, each a link. */
export function crumbs(path: string): Html {
  const parts = path.split('/').slice(0, -1);
  const links = parts.map(
    (part, index) => html`<a href="${link('keys', { in: `${parts.slice(0, index + 1).join('/')}/` })}">${part}</a>/`,
  );
  return html`<p class="crumbs">${links}</p>`;
}

function secretTable(secrets: readonly SecretFacts[], now: number, folder: string): Html {
  const rows = secrets.map((secret) => {
    const { path, version, metadata = {}, updated, last_read, kind } = secret;
    const name = path.slice(folder.length);
    if (path.endsWith('/')) return [html`<a href="${link('keys', { in: path })}">${name}</a>`, '', '', '', '', ''];
    if (version === undefined) return [html`<code>${name}</code>`, '', '', '', '', ''];
    return [
      html`<a href="${link('secret', { path })}">${name}</a
        >${kind !== undefined && html`<span class="why">${kind}</span>`}`,
      metadata['owner'] ?? html`<span class="soft">none named</span>`,
      moment(updated, now),
      last_read === undefined ? html`<span class="soft">not yours to see</span>` : moment(last_read, now),
      moment(nextRotation(secret), now, 'not known'),
      shownRisk(secretRisk(secret, now)),
    ];
  });
  return table('Secrets', ['Secret', 'Owner', 'Changed', 'Last read', 'Next rotation', 'Risk'], rows);
}

async function issued(visit: Visit): Promise<Html> {
  const parts: Html[] = [];
  for (const { path } of mountsFor(visit, 'keys')) {
    const said = await ask(visit, 'list', `${path}keys`);
    if (!said.ok && said.status !== 404) parts.push(refusal(said, `list ${path}keys`, `list the keys of ${path}`));
    if (said.ok) parts.push(issuedTable(visit, path, said.data['key_info']));
  }
  return parts.length > 0 ? html`${parts}` : html`<p class="soft">No key that you may see was issued.</p>`;
}

function issuedTable({ now, query }: Visit, mount: string, info: unknown): Html {
  // Answered by the keys engine, so it has its shape.
  const all = Object.values((isObject(info) ? info : {}) as unknown as Readonly<Record<string, IssuedFacts>>);
  const begin = query.get('mount') === mount ? Math.max(0, Math.floor(Number(query.get('from')) || 0)) : 0;
  // The newest first: those that are still in use.
  const rows = all
    .toReversed()
    .slice(begin, begin + ON_PAGE)
    .map((key) => [
      html`<a href="${link('key', { mount, id: key.id })}"><code>${key.id}</code></a
        ><span class="why">${key.role}</span>`,
      key.owner === '' ? html`<span class="soft">none named</span>` : key.owner,
      moment(key.issued, now),
      moment(key.last_used, now),
      moment(key.expires, now, 'never'),
      shownRisk(issuedRisk(key, now)),
    ]);
  const next = begin + ON_PAGE < all.length ? begin + ON_PAGE : null;
  return html`<h2>${mount}</h2>
    ${table(`Keys of ${mount}`, ['Key', 'Owner', 'Issued', 'Last used', 'Ends', 'Risk'], rows)}
    ${following('keys', { show: 'issued', mount, from: next ?? '' }, next)}`;
}
