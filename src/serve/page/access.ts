import type { RunningToken } from '../backend/system-running.ts';
import type { Mount } from '../call.ts';
import { textField } from '../fields.ts';
import { html, link } from './html.ts';
import type { Html, Part } from './html.ts';
import { facts, following, nothing, refusal, table } from './pieces.ts';
import { moment } from './time.ts';
import type { View, Visit } from './visit.ts';
import { ask, mountsFor } from './visit.ts';

/** Who may do what: tokens, roles and policies, to read only. */
export async function accessPage(visit: Visit): Promise<View> {
  return {
    title: 'Access',
    body: html`<h2>Tokens</h2>
      ${await tokens(visit)}
      <h2>Roles</h2>
      ${await roles(visit)}
      <h2>Policies</h2>
      ${await policies(visit, 'acl', 'Path policies')}${await policies(visit, 'cedar', 'Cedar')}`,
  };
}

async function tokens(visit: Visit): Promise<Html> {
  const said = await ask(visit, 'read', 'sys/relock/tokens', { query: { after: visit.query.get('after') ?? '' } });
  if (!said.ok) return refusal(said, 'read (sudo) sys/relock/tokens', 'see tokens');
  // Answered by `runningTokens`, so it has its shape.
  const { tokens: found, next } = said.data as unknown as { tokens: readonly RunningToken[]; next: string | null };
  const rows = found.map(({ accessor, name, mount, policies: given, created, expires, uses }) => [
    html`${name}<span class="why"><code>${accessor}</code></span>`,
    mount,
    given.join(', '),
    moment(created, visit.now),
    html`${moment(expires, visit.now)}${uses > 0 && html`<span class="why">${uses} uses left</span>`}`,
  ]);
  return html`${table('Tokens', ['Token', 'Logged in at', 'Policies', 'Made', 'Ends'], rows)}${following('access', { after: next ?? '' }, next)}`;
}

/** Where the roles of a type of mount lie. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  jwt: ['role'],
  keys: ['roles'],
  database: ['roles', 'static-roles'],
};

async function roles(visit: Visit): Promise<Html> {
  const rows: Part[][] = [];
  for (const mount of mountsFor(visit, ...Object.keys(ROLES))) {
    for (const folder of ROLES[mount.type] ?? []) rows.push(...(await rolesIn(visit, mount, folder)));
  }
  return rows.length === 0 ? html`<p class="soft">No role that you may see.</p>` : table('Roles', ['Role', 'Of'], rows);
}

async function rolesIn(visit: Visit, { path }: Mount, folder: string): Promise<Part[][]> {
  const said = await ask(visit, 'list', `${path}${folder}`);
  if (!said.ok) return said.status === 403 ? [[html`<span class="soft">needs list ${path}${folder}</span>`, path]] : [];
  return namesIn(said.data['keys']).map((name) => [
    html`<a href="${link('access/role', { path: `${path}${folder}/${name}` })}">${name}</a>`,
    `${path}${folder}`,
  ]);
}

async function policies(visit: Visit, kind: 'acl' | 'cedar', title: string): Promise<Html> {
  const said = await ask(visit, 'list', `sys/policies/${kind}`);
  if (!said.ok)
    return said.status === 404 ? html`` : refusal(said, `list sys/policies/${kind}`, `see policies (${title})`);
  const rows = namesIn(said.data['keys']).map((name) => [
    html`<a href="${link('access/policy', { kind, name })}">${name}</a>`,
    title,
  ]);
  return table(title, ['Policy', 'Kind'], rows);
}

/** One role, as its engine tells of it. */
export async function rolePage(visit: Visit): Promise<View> {
  const path = visit.query.get('path') ?? '';
  const mount = visit.core.mounts.route(path)?.mount;
  const folder = path.slice(mount?.path.length ?? 0).split('/', 1)[0] ?? '';
  // Other paths may answer with secrets.
  if (mount === undefined || ROLES[mount.type]?.includes(folder) !== true) return nothing('Role');
  const said = await ask(visit, 'read', path);
  if (!said.ok) return { title: 'Role', status: said.status, body: refusal(said, `read ${path}`, 'see this role') };
  return {
    title: path.slice(path.lastIndexOf('/') + 1),
    above: html`<p class="crumbs">${mount.path}${folder}</p>`,
    body: html`${facts(Object.entries(said.data).map(([name, value]) => [name, valueOf(value)]))}`,
  };
}

/** One policy's text. */
export async function policyPage(visit: Visit): Promise<View> {
  const kind = visit.query.get('kind') === 'cedar' ? 'cedar' : 'acl';
  const name = visit.query.get('name') ?? '';
  const path = `sys/policies/${kind}/${name}`;
  if (name === '') return nothing('Policy');
  const said = await ask(visit, 'read', path);
  if (!said.ok) return { title: 'Policy', status: said.status, body: refusal(said, `read ${path}`, 'see this policy') };
  const lines = textField(said.data, 'policy').split('\n');
  return {
    title: name,
    above: html`<p class="crumbs">${kind === 'acl' ? 'Path policy' : 'Cedar'}</p>`,
    body: html`<ol class="lines">
      ${lines.map((line) => html`<li>${line.replaceAll('\t', '  ')}</li>`)}
    </ol>`,
  };
}

function namesIn(keys: unknown): string[] {
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}

function valueOf(value: unknown): Part {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return html`<span class="soft">none</span>`;
  return typeof value === 'string' ? value : html`<code>${JSON.stringify(value)}</code>`;
}
