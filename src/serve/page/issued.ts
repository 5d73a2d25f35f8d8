import { SecretValue } from '../../core/secret.ts';
import { html, link } from './html.ts';
import { facts, field, nothing, refusal } from './pieces.ts';
import { confirmation } from './confirm.ts';
import type { IssuedFacts } from './risk.ts';
import { issuedRisk, shownRisk } from './risk.ts';
import { lifeOf } from './life.ts';
import { usesOf } from './secret.ts';
import { moment } from './time.ts';
import type { Said, View, Visit } from './visit.ts';
import { ask } from './visit.ts';

/** One key that the vault issued. */
export async function issuedPage(visit: Visit): Promise<View> {
  const wanted = named(visit);
  if (wanted === undefined) return nothing('Key');
  const { mount, id, path } = wanted;
  const said = await ask(visit, 'read', path);
  if (!said.ok) return missing(said, path);
  // Answered by the keys engine, so it has its shape.
  const key = said.data as unknown as IssuedFacts;
  const risk = issuedRisk(key, visit.now);
  const { now } = visit;
  return {
    title: `Key ${id}`,
    body: html`${facts([
      ['Owner', key.owner],
      ['Role', key.role],
      ['Scopes', key.scopes.join(', ') || 'none'],
      ['Issued', moment(key.issued, now)],
      ['Ends', moment(key.expires, now)],
      ...(key.revoked === null ? [] : ([['Revoked', moment(key.revoked, now)]] as const)),
      ...(key.replaced_by === null
        ? []
        : ([
            [
              'Replaced by',
              html`<a href="${link('key', { mount, id: key.replaced_by })}"><code>${key.replaced_by}</code></a>`,
            ],
          ] as const)),
      ['Uses', key.max_uses === 0 ? String(key.uses) : `${key.uses} of ${key.max_uses}`],
      [
        'Last used',
        html`${moment(key.last_used, now)}${key.last_source !== null && html` from <code>${key.last_source}</code>`}`,
      ],
      ['Risk', shownRisk(risk)],
      ...Object.entries(key.metadata),
    ])}
    ${
      risk.level !== 'ended' &&
      html`<div class="actions">
        ${key.replaced_by === null && html`<a class="button" href="${link('key/rotate', { mount, id })}">Rotate</a>`}<a
          class="button"
          href="${link('key/revoke', { mount, id })}"
          >Revoke</a
        >
      </div>`
    }
    ${await lifeOf(visit, path)} ${await usesOf(visit, path, 'Uses')}`,
  };
}

/** Ends a key, after a question. */
export async function revokeKeyPage(visit: Visit): Promise<View> {
  const wanted = named(visit);
  if (wanted === undefined) return nothing('Key');
  const { mount, id, path } = wanted;
  const back = link('key', { mount, id });
  if (visit.form !== undefined) {
    const said = await ask(visit, 'update', `${mount}revoke`, { body: { id } });
    if (said.ok) return { goTo: back, notice: `Key ${id} is revoked. It is refused from now on.` };
    return { title: 'Not revoked', status: said.status, body: refusal(said, `update ${mount}revoke`, 'revoke it') };
  }
  const said = await ask(visit, 'read', path);
  if (!said.ok) return missing(said, path);
  const key = said.data as unknown as IssuedFacts;
  return confirmation(visit, {
    title: `Revoke key ${id}?`,
    says: html`<p>
      It belongs to ${key.owner === '' ? 'nobody by name' : key.owner} and was last used
      ${moment(key.last_used, visit.now)}. It is refused from then on; this can't be undone.
    </p>`,
    action: link('key/revoke', { mount, id }),
    button: 'Revoke it',
    back,
    isFinal: true,
  });
}

/**
 * Puts a new key in the place of one, which goes on working for a while. As no page shows a secret, the new one is
 * written to where the person says, with their own rights.
 */
export async function rotateKeyPage(visit: Visit): Promise<View> {
  const wanted = named(visit);
  if (wanted === undefined) return nothing('Key');
  const { mount, id, path } = wanted;
  if (visit.form !== undefined) return rotated(visit, mount, id, visit.form);
  const said = await ask(visit, 'read', path);
  if (!said.ok) return missing(said, path);
  return confirmation(visit, {
    title: `Rotate key ${id}?`,
    says: html`<p>
      A new key of the same role takes its place. Both are good for the overlap; then the old one ends. The new key is
      shown nowhere: it is written to the secret that you name.
    </p>`,
    fields: html`${field('Where the new key is put', 'target', '', { hint: 'secret/ci/gateway', needed: true })}${field('Field of it', 'field', 'key', { needed: true })}${field('Overlap', 'overlap', '', { hint: "the role's, or 1h, 2d" })}`,
    action: link('key/rotate', { mount, id }),
    button: 'Rotate it',
    back: link('key', { mount, id }),
    isFinal: false,
  });
}

async function rotated(visit: Visit, mount: string, id: string, form: URLSearchParams): Promise<View> {
  const refused = (error: string, status = 400): View => ({
    title: 'Not rotated',
    status,
    body: html`<p class="note">${error}</p>
      <p><a href="${link('key/rotate', { mount, id })}">Back</a></p>`,
  });
  const [target, name, overlap] = [form.get('target') ?? '', form.get('field') ?? '', form.get('overlap') ?? ''];
  const place = visit.core.mounts.route(target)?.mount;
  if (place === undefined || place.type !== 'kv' || place.options['version'] !== '2' || name === '') {
    return refused('Name a secret in a KV engine of version 2, such as secret/ci/gateway, and a field.');
  }
  const rest = target.slice(place.path.length);
  const data = `${place.path}data/${rest}`;
  // Asked before, so that no new key is made that could not be put anywhere.
  const known = await ask(visit, 'read', `${place.path}metadata/${rest}`);
  if (!known.ok && known.status !== 404)
    return refused(known.status === 403 ? `What is needed: read ${place.path}metadata/${rest}.` : known.error);
  const current = known.ok ? Number(known.data['current_version']) : 0;
  const may = await ask(visit, 'update', 'sys/capabilities-self', { body: { paths: [data] } });
  const given = may.ok ? may.data[data] : [];
  const wanted = current > 0 ? 'patch' : 'create';
  if (!Array.isArray(given) || !(given.includes(wanted) || given.includes('root'))) {
    return refused(`Your policies do not let you write the new key there. What is needed: ${wanted} ${data}.`, 403);
  }
  const said = await ask(visit, 'update', `${mount}rotate`, { body: { id, ...(overlap === '' ? {} : { overlap }) } });
  if (!said.ok)
    return refused(
      said.status === 403 ? `Your policies do not allow it. What is needed: update ${mount}rotate.` : said.error,
      said.status,
    );
  const fresh = String(said.data['id']);
  const put = await ask(visit, current > 0 ? 'patch' : 'update', data, {
    body: { data: { [name]: revealed(said) }, options: { cas: current } },
  });
  if (put.ok) {
    return {
      goTo: link('key', { mount, id: fresh }),
      notice: `Key ${id} is replaced by ${fresh}, which is in ${target}. The old one is good until ${String(said.data['old_valid_until'])}.`,
    };
  }
  await ask(visit, 'update', `${mount}revoke`, { body: { id: fresh } });
  return refused(
    `The new key could not be written to ${target} (${put.error}), so it was revoked again. The old one ends at ${String(said.data['old_valid_until'])}: issue a new key before.`,
    put.status,
  );
}

/** The new key, on its way from one engine of the vault to another. */
function revealed(said: Said & { readonly ok: true }): string {
  const key = said.data['key'];
  return key instanceof SecretValue ? key.reveal() : '';
}

/** The key that a page is about; undefined when its address names none. */
function named({ core, query }: Visit) {
  const mount = query.get('mount') ?? '';
  const id = query.get('id') ?? '';
  // Other engines would answer with a secret, or make one.
  if (core.mounts.at(mount)?.type !== 'keys' || !mount.endsWith('/') || !/^[0-9a-f]{24}$/.test(id)) return undefined;
  return { mount, id, path: `${mount}keys/${id}` };
}

function missing(said: Said & { readonly ok: false }, path: string): View {
  return { title: 'Key', status: said.status, body: refusal(said, `read ${path}`, 'see this key') };
}
