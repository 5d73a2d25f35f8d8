import type { Overview } from '../backend/system-overview.ts';
import { html, link } from './html.ts';
import type { Html } from './html.ts';
import { nextKeys } from './next.ts';
import { facts, refusal } from './pieces.ts';
import { DAY, moment } from './time.ts';
import type { View, Visit } from './visit.ts';
import { ask } from './visit.ts';

/** Days after which a backup is old. */
const OLD_BACKUP = 7;

/** How the vault is: its seal, what is in it, and what needs somebody. */
export async function overviewPage(visit: Visit): Promise<View> {
  const said = await ask(visit, 'read', 'sys/relock/overview');
  const { verdict } = visit.status.seals;
  const seal = facts([
    ['Seal', 'open'],
    ['Kind', verdict.kind],
    ['Protection', verdict.protection],
    ['Evidence', verdict.evidence],
    ...(said.ok ? keeping(said.data as unknown as Overview, visit.now) : []),
  ]);
  // Answered by `overview`, so it has its shape.
  const known = said.ok ? (said.data as unknown as Overview) : undefined;
  return {
    title: 'Overview',
    body: html`${known === undefined ? '' : html`${alarms(known, visit)}${numbers(known)}`} ${await nextKeys(visit)}
      <h2>The vault</h2>
      ${seal} ${!said.ok && refusal(said, 'read sys/relock/overview', 'see its numbers')}`,
  };
}

function keeping({ audit, backup }: Overview, now: number) {
  return [
    [
      'Audit',
      html`${audit.last} entries,
      ${audit.signed_at === null ? 'none signed yet' : html`signed up to ${audit.signed} ${moment(audit.signed_at, now)}`}`,
    ],
    ['Last backup', moment(backup, now, 'none is known of')],
  ] as const;
}

function numbers(known: Overview): Html {
  const items = [
    [known.secrets, 'secrets', link('keys', { show: 'folders' })],
    [known.issued_keys, 'issued keys', link('keys', { show: 'issued' })],
    [known.leases, 'leases', link('leases')],
    [known.tokens, 'tokens', link('access')],
  ] as const;
  return html`<ul class="numbers">
    ${items.map(
      ([count, label, to]) =>
        html`<li>
          <b>${grouped(count)}</b><span><a href="${to}">${label}</a></span>
        </li>`,
    )}
  </ul>`;
}

/** In groups of three digits. The language's own way loads its data first, which takes some 70 ms. */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

function alarms({ failing, backup }: Overview, { now, status }: Visit): Html {
  const old = backup === null || now - Date.parse(backup) > OLD_BACKUP * DAY;
  const notes = [
    ...(old
      ? [
          backup === null
            ? 'No backup of this vault is known of.'
            : html`The last backup was made ${moment(backup, now)}.`,
        ]
      : []),
    ...(status.seals.verdict.protection === 'hardware' || status.seals.verdict.protection === 'external'
      ? []
      : [`The seal's key is not kept in hardware: ${status.seals.verdict.evidence}.`]),
  ];
  return html`${
    failing.length > 0 &&
    html`<div class="alarm" role="alert">
      <strong>${failing.length === 1 ? 'One lease' : `${failing.length} leases`} could not be taken back.</strong> It is
      tried again until the issuer confirms it.
      <ul>
        ${failing.map(({ id, failures, failure }) => html`<li><code>${id}</code>: ${failures} ${failures === 1 ? 'attempt' : 'attempts'}, ${failure}</li>`)}
      </ul>
      <a href="${link('leases', { failing: 'true' })}">Look at them</a>
    </div>`
  }${notes.map((note) => html`<p class="note">${note}</p>`)}`;
}
