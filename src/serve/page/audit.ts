import type { AuditEntry } from '../../audit/audit.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { field, following, refusal, table } from './pieces.ts';
import { exact } from './time.ts';
import type { View, Visit } from './visit.ts';
import { ask } from './visit.ts';

const FIELDS = ['key', 'identity', 'address', 'action', 'since', 'until'] as const;
const ACTIONS = ['create', 'read', 'update', 'patch', 'delete', 'list'];
const ON_PAGE = 50;

/** The audit log, searched. */
export async function auditPage(visit: Visit): Promise<View> {
  const given = Object.fromEntries(FIELDS.map((name) => [name, visit.query.get(name)?.trim() ?? '']));
  const from = visit.query.get('from') ?? '';
  const times = { since: millisecondsOf(given['since'], false), until: millisecondsOf(given['until'], true) };
  const query = Object.fromEntries(
    Object.entries({ ...given, ...times, from, limit: String(ON_PAGE) }).filter(([, value]) => value !== ''),
  );
  const said = await ask(visit, 'read', 'sys/relock/audit/entries', { query });
  if (!said.ok) {
    const needs = refusal(said, 'read (sudo) sys/relock/audit/entries', 'read the audit log');
    return { title: 'Audit', status: said.status, body: html`${said.status === 403 ? '' : search(given)}${needs}` };
  }
  // Answered by `auditLog`, so it has its shape.
  const entries = said.data['entries'] as ReadonlyArray<AuditEntry & { readonly number: number }>;
  const next = entries.length === ON_PAGE ? entries.at(-1)?.number : undefined;
  return {
    title: 'Audit',
    body: html`${search(given)} ${entries.length === 0 ? html`<p class="soft">No entry fits.</p>` : entryTable(entries)}
    ${following('audit', { ...given, from: next }, next)}`,
  };
}

function search(given: Readonly<Record<string, string>>): Html {
  const value = (name: (typeof FIELDS)[number]) => given[name] ?? '';
  return html`<form class="ask" method="get" action="/ui/audit" role="search">
    ${field('Key', 'key', value('key'), { type: 'search', hint: 'secret/ci/db' })}
    ${field('Identity', 'identity', value('identity'), { type: 'search' })}
    ${field('Address', 'address', value('address'), { type: 'search' })}
    <label class="field"
      ><span>Action</span
      ><select name="action">
        <option value="">all</option>
        ${ACTIONS.map((action) => html`<option${action === value('action') && html` selected`}>${action}</option>`)}
      </select></label
    >
    ${field('From (UTC)', 'since', value('since'), { type: 'datetime-local' })}
    ${field('Until (UTC)', 'until', value('until'), { type: 'datetime-local' })}
    <button>Search</button>
  </form>`;
}

function entryTable(entries: ReadonlyArray<AuditEntry & { readonly number: number }>): Html {
  const rows = entries.map(
    ({ number, time, identity, address, operation, path, decision, policy, status, error, note }) => {
      const iso = new Date(time).toISOString();
      const how = decision === 'denied' ? 'high' : status >= 400 ? 'medium' : 'low';
      return [
        html`<time datetime="${iso}" title="entry ${number}">${exact(iso)}</time>`,
        identity === null ? html`<span class="soft">nobody known</span>` : identity.name,
        html`<code class="whole">${address}</code>`,
        operation,
        html`<code>${path}</code>${note !== undefined && html`<span class="why">${note}</span>`}`,
        html`<span class="state ${how}">${decision === 'denied' ? 'denied' : status}</span>
          ${policy !== '' && html`<span class="soft">by ${policy}</span>`}${error !== '' && html`<span class="why">${plain(error)}</span>`}`,
      ];
    },
  );
  return table('Entries', ['Time', 'Identity', 'Address', 'Action', 'Path', 'Outcome'], rows);
}

function plain(error: string): string {
  return error.replace(/^1 error occurred:\s*\*\s*/, '').trim();
}

/** A time as a form gives it, `2026-03-04T15:16`, in UTC; '' for none. The end of that minute for an upper end. */
function millisecondsOf(text: string | undefined, isEnd: boolean): string {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(text)) return '';
  const time = Date.parse(`${text}Z`);
  return Number.isNaN(time) ? '' : String(time + (isEnd ? 59_999 : 0));
}
