import type { ShownCanary } from '../watch/shown.ts';
import { html } from './html.ts';
import { refusal, table } from './pieces.ts';
import { moment } from './time.ts';
import type { View, Visit } from './visit.ts';
import { ask } from './visit.ts';

/** Keys that open nothing, and alarm on any use. Never their values. */
export async function canariesPage(visit: Visit): Promise<View> {
  const path = 'sys/relock/watch/canaries';
  const said = await ask(visit, 'read', path);
  if (!said.ok) {
    return { title: 'Canaries', status: said.status, body: refusal(said, `read (sudo) ${path}`, 'see canaries') };
  }
  // Answered by `watch`, so it has its shape.
  const { canaries } = said.data as unknown as { canaries: readonly ShownCanary[] };
  const rows = canaries.map(({ id, like, where, made, by }) => [
    html`<code>${id}</code>`,
    like,
    where === '' ? html`<span class="soft">not said</span>` : where,
    moment(made, visit.now),
    by,
  ]);
  return {
    title: 'Canaries',
    body: html`<p>
        A canary looks like a key and opens nothing. Whoever uses one found it where it was planted. As no page shows a
        secret, <code>relock key canary</code> makes them.
      </p>
      ${rows.length === 0 ? html`<p class="soft">There is none.</p>` : table('Canaries', ['Canary', 'Looks like', 'Planted', 'Made', 'By'], rows)}`,
  };
}
