import type { RiskList, RiskRow } from '../backend/system-risk.ts';
import { barPlot } from './bars.ts';
import { html, link } from './html.ts';
import type { Html, Part } from './html.ts';
import { following, refusal, table } from './pieces.ts';
import { moment } from './time.ts';
import type { View, Visit } from './visit.ts';
import { ask } from './visit.ts';

const COUNTING = html`<p class="soft">All keys are being looked at; load this page again in a moment.</p>`;
/** So many stand on the overview. */
const FIRST = 8;

/** What asks for most, and how the keys stand: a part of the overview. */
export async function nextKeys(visit: Visit): Promise<Html> {
  const said = await ask(visit, 'read', 'sys/relock/risk', { query: { limit: String(FIRST) } });
  if (!said.ok) {
    return html`<h2>What to rotate next</h2>
      ${refusal(said, 'read (sudo) sys/relock/risk', 'see the risks of all keys')}`;
  }
  // Answered by `risk`, so it has its shape.
  const { keys, counting, levels, ages } = said.data as unknown as RiskList;
  if (counting)
    return html`<h2>What to rotate next</h2>
      ${COUNTING}`;
  const asking = keys.filter(({ advice }) => advice !== '');
  const { critical, high, medium, low } = levels;
  return html`<h2>What to rotate next</h2>
    ${asking.length === 0 ? html`<p class="soft">Nothing asks for it.</p>` : riskTable(asking, visit.now)}
    <p><a href="${link('risk')}">All keys by risk</a></p>
    ${barPlot('Keys by risk', [
      ['critical', critical],
      ['high', high],
      ['medium', medium],
      ['low', low],
    ])}
    ${barPlot(
      'Keys by the age of their present value, in days',
      ages.map(({ days, keys: count }) => [days === null ? 'more' : `to ${days}`, count]),
    )}`;
}

/** All keys by risk. */
export async function riskPage(visit: Visit): Promise<View> {
  const after = visit.query.get('after') ?? '';
  const said = await ask(visit, 'read', 'sys/relock/risk', { query: { after } });
  if (!said.ok) {
    const body = refusal(said, 'read (sudo) sys/relock/risk', 'see the risks of all keys');
    return { title: 'Keys by risk', status: said.status, body };
  }
  // Answered by `risk`, so it has its shape.
  const { keys, counting, next } = said.data as unknown as RiskList;
  return {
    title: 'Keys by risk',
    body: html`${counting ? COUNTING : keys.length === 0 ? html`<p class="soft">There is no key.</p>` : riskTable(keys, visit.now)}
    ${following('risk', { after: next ?? '' }, next)}`,
  };
}

function riskTable(keys: readonly RiskRow[], now: number): Html {
  const rows = keys.map(({ key, kind, owner, changed, used, score, level, reasons, advice }): Part[] => [
    html`<a href="${pageOf(key)}"><code>${key}</code></a
      >${kind !== null && html`<span class="why">${kind}</span>`}`,
    owner === '' ? html`<span class="soft">none named</span>` : owner,
    moment(changed, now, 'not known'),
    moment(used, now, 'not known'),
    html`<span class="risk ${level}">${level} ${score}</span
      >${reasons.map(({ sentence }) => html`<span class="why">${sentence}</span>`)}`,
    advice,
  ]);
  return table('Keys by risk', ['Key', 'Owner', 'Changed', 'Last used', 'Risk', 'What to do'], rows);
}

/** The page of a key: an issued one by its engine and id. */
export function pageOf(key: string): string {
  const issued = /^(.+\/)keys\/([0-9a-f]{24})$/.exec(key);
  if (issued !== null) return link('key', { mount: issued[1], id: issued[2] });
  return link('secret', { path: key });
}
