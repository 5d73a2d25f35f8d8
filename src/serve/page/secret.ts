import type { Usage } from '../backend/system-usage.ts';
import { isObject } from '../fields.ts';
import { html, link } from './html.ts';
import type { Html } from './html.ts';
import { crumbs } from './keys.ts';
import { lifeOf } from './life.ts';
import { facts, nothing, refusal, table } from './pieces.ts';
import { usagePlot } from './plot.ts';
import { moment } from './time.ts';
import type { View, Visit } from './visit.ts';
import { ask } from './visit.ts';

/** One secret: its versions, its uses, who read it. Never its value. */
export async function secretPage(visit: Visit): Promise<View> {
  const path = visit.query.get('path') ?? '';
  const mount = visit.core.mounts.route(path)?.mount;
  // Other engines would answer with a secret, or make one.
  if (mount?.type !== 'kv' || mount.options['version'] !== '2') return nothing('Secret');
  const wanted = `${mount.path}metadata/${path.slice(mount.path.length)}`;
  const said = await ask(visit, 'read', wanted);
  if (!said.ok) {
    const { status } = said;
    return { title: path, status, body: refusal(said, `read ${wanted}`, 'see this secret') };
  }
  const { now } = visit;
  const { versions, custom_metadata, current_version, created_time } = said.data;
  const custom = isObject(custom_metadata) ? custom_metadata : {};
  return {
    title: path.slice(path.lastIndexOf('/') + 1),
    above: crumbs(path),
    body: html`${facts([
        ['Path', html`<code>${path}</code>`],
        ['Made', moment(String(created_time), now)],
        ['Current version', String(current_version)],
        ...Object.entries(custom).map(([name, value]) => [name, String(value)] as const),
      ])}
      <h2>Versions</h2>
      ${versionTable(isObject(versions) ? versions : {}, now)} ${await lifeOf(visit, path)}
      ${await usesOf(visit, path, 'Reads')}
      <h2>To replace it</h2>
      <p>
        A managed secret is replaced where its issuer is known: <code>relock rotate</code> with the config that names
        it.
      </p>`,
  };
}

function versionTable(versions: Readonly<Record<string, unknown>>, now: number): Html {
  const rows = Object.entries(versions)
    .toReversed()
    .map(([number, value]) => {
      const { created_time, deletion_time, destroyed } = isObject(value) ? value : {};
      const aside = typeof deletion_time === 'string' && deletion_time !== '' ? Date.parse(deletion_time) : undefined;
      const state =
        destroyed === true
          ? html`<span class="ended">destroyed</span>`
          : aside === undefined
            ? 'kept'
            : html`put aside ${moment(aside, now)}`;
      return [number, moment(String(created_time), now), state];
    });
  return table('Versions', ['Version', 'Written', 'State'], rows);
}

/** Uses of a key over time, and who used it; the same for secrets and issued keys. */
export async function usesOf(visit: Visit, key: string, title: string): Promise<Html> {
  const said = await ask(visit, 'read', 'sys/relock/usage', { query: { key, days: '30' } });
  if (!said.ok)
    return html`<h2>${title}</h2>
      ${refusal(said, 'read (sudo) sys/relock/usage', 'see who used it')}`;
  // Answered by `usage`, so it has its shape.
  const usage = said.data as unknown as Usage;
  const rows = usage.users.map(({ identity, uses, last, address }) => [
    html`<a href="${link('audit', { key, identity })}">${identity}</a>`,
    uses,
    moment(last, visit.now),
    html`<code>${address}</code>`,
  ]);
  return html`<h2>${title} in the last 30 days</h2>
    ${usagePlot(usage)}
    ${
      rows.length > 0 &&
      html`<h2>By whom</h2>
        ${table('By whom', ['Identity', title, 'Last', 'From'], rows)}`
    }
    <p><a href="${link('audit', { key })}">All that was done with it</a></p>`;
}
