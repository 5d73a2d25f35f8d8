import type { RunningLease } from '../backend/system-running.ts';
import { confirmation } from './confirm.ts';
import { html, link } from './html.ts';
import { field, following, refusal, table } from './pieces.ts';
import { moment } from './time.ts';
import type { View, Visit } from './visit.ts';
import { ask } from './visit.ts';

/** What was given for a time, and what of it could not be taken back. */
export async function leasesPage(visit: Visit): Promise<View> {
  const { query, now } = visit;
  const [prefix, failing, after] = [query.get('prefix') ?? '', query.get('failing') ?? '', query.get('after') ?? ''];
  const search = html`<form class="ask" method="get" action="/ui/leases" role="search">
    ${field('Ids that begin with', 'prefix', prefix, { type: 'search', hint: 'database/creds/' })}
    <label class="field"
      ><span>State</span
      ><select name="failing">
        <option value="">all</option>
        <option value="true" ${failing === 'true' && html` selected`}>not taken back</option>
      </select></label
    ><button>Search</button>
  </form>`;
  const said = await ask(visit, 'read', 'sys/relock/leases', { query: { prefix, failing, after } });
  if (!said.ok) {
    return { title: 'Leases', status: said.status, body: refusal(said, 'read (sudo) sys/relock/leases', 'see leases') };
  }
  // Answered by `runningLeases`, so it has its shape.
  const { leases, next } = said.data as unknown as { leases: readonly RunningLease[]; next: string | null };
  const rows = leases.map(({ id, state, failures, failure, issued, expires, due, holder }) => [
    html`<code>${id}</code>`,
    holder ?? html`<span class="soft">a token that has ended</span>`,
    html`<span class="state ${state === 'failing' ? 'high' : state === 'runs' ? '' : 'medium'}">${state}</span>${
        failures > 0 &&
        html`<span class="why"
          >${failures} ${failures === 1 ? 'attempt' : 'attempts'}, ${failure}; again ${moment(due, now)}</span
        >`
      }`,
    moment(issued, now),
    moment(expires, now),
    html`<a class="button" href="${link('leases/revoke', { id })}">Revoke<span class="hidden"> ${id}</span></a>`,
  ]);
  return {
    title: 'Leases',
    body: html`${search}
    ${rows.length === 0 ? html`<p class="soft">No lease fits.</p>` : table('Leases', ['Lease', 'Given to', 'State', 'Given', 'Ends', ''], rows)}
    ${following('leases', { prefix, failing, after: next ?? '' }, next)}`,
  };
}

/** Takes a lease back, after a question. */
export async function revokeLeasePage(visit: Visit): Promise<View> {
  const id = visit.query.get('id') ?? '';
  if (visit.form === undefined) {
    const said = await ask(visit, 'update', 'sys/leases/lookup', { body: { lease_id: id } });
    if (!said.ok)
      return { title: 'Lease', status: said.status, body: refusal(said, 'update sys/leases/lookup', 'see this lease') };
    return confirmation(visit, {
      title: 'Revoke this lease?',
      says: html`<p><code>${id}</code></p>
        <p>
          What was given with it stops working for whoever uses it now. It would end by itself
          ${moment(String(said.data['expire_time']), visit.now)}.
        </p>`,
      action: link('leases/revoke', { id }),
      button: 'Revoke it',
      back: link('leases'),
      isFinal: true,
    });
  }
  const said = await ask(visit, 'update', 'sys/leases/revoke', { body: { lease_id: id, sync: true } });
  if (!said.ok)
    return { title: 'Not revoked', status: said.status, body: refusal(said, 'update sys/leases/revoke', 'revoke it') };
  return { goTo: link('leases'), notice: said.warnings[0] ?? `${id} is revoked: its issuer has confirmed it.` };
}
