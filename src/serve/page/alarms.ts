import { BASES } from '../../watch/alarm.ts';
import type { ShownAlarm, ShownStep } from '../watch/shown.ts';
import { confirmation } from './confirm.ts';
import { html, link } from './html.ts';
import type { Html, Part } from './html.ts';
import { pageOf } from './next.ts';
import { facts, field, refusal, table } from './pieces.ts';
import { moment } from './time.ts';
import type { View, Visit } from './visit.ts';
import { ask } from './visit.ts';

const STATES = ['open', 'closed', 'expected', 'all'] as const;
const PATH = 'sys/relock/watch/alarms';

/** What is not as it always was. */
export async function alarmsPage(visit: Visit): Promise<View> {
  const state = STATES.find((one) => one === visit.query.get('state')) ?? 'open';
  const said = await ask(visit, 'read', PATH, { query: { state } });
  if (!said.ok) {
    return { title: 'Alarms', status: said.status, body: refusal(said, `read (sudo) ${PATH}`, 'see alarms') };
  }
  // Answered by `watch`, so it has its shape.
  const { alarms, more } = said.data as unknown as { alarms: readonly ShownAlarm[]; more: number };
  const rows = alarms.map(({ id, at, severity, detector, key, basis, sentence, state: now, steps }): Part[] => [
    moment(at, visit.now),
    html`<span class="risk ${severity}">${severity}</span>`,
    html`<a href="${link('alarm', { id })}">${detector}</a><span class="why">${sentence}</span>`,
    key === undefined ? html`<span class="soft">none</span>` : keyShown(key, basis),
    html`${now}${steps.some((step) => step.state === 'proposed') && html`<span class="why">something is proposed</span>`}`,
  ]);
  return {
    title: 'Alarms',
    body: html`<ul class="tabs">
        ${STATES.map(
          (one) =>
            html`<li>
              <a href="${link('alarms', { state: one })}" ${one === state && html` aria-current="true"`}>${one}</a>
            </li>`,
        )}
      </ul>
      ${rows.length === 0 ? html`<p class="soft">None.</p>` : table('Alarms', ['When', 'Severity', 'What', 'Key', 'State'], rows)}
      ${more > 0 && html`<p class="soft">There are ${more} more.</p>`}`,
  };
}

/** One alarm: what it rests on, what followed, and what can be done. */
export async function alarmPage(visit: Visit): Promise<View> {
  const id = idOf(visit);
  const said = await ask(visit, 'read', `${PATH}/${id}`);
  if (!said.ok) {
    return { title: 'Alarm', status: said.status, body: refusal(said, `read (sudo) ${PATH}/${id}`, 'see this alarm') };
  }
  // Answered by `watch`, so it has its shape.
  const alarm = said.data as unknown as ShownAlarm;
  const { at, detector, also, severity, basis, key, identity, address, environment, numbers, state, steps } = alarm;
  const known = (name: string, value: string | undefined) => (value === undefined ? [] : [[name, value] as const]);
  return {
    title: `${detector}, ${severity}`,
    above: html`<p class="crumbs"><a href="${link('alarms')}">Alarms</a></p>`,
    body: html`<p>${alarm.sentence}</p>
      ${facts([
        ['When', moment(at, visit.now)],
        ['State', state],
        ['Rests on', BASES[basis]],
        ...(key === undefined ? [] : [['Key', keyShown(key, basis)] as const]),
        ...known('Identity', identity),
        ...known('Address', address),
        ...known('Environment', environment),
        ...(also.length === 0 ? [] : [['Also seen by', also.join(', ')] as const]),
        ...Object.entries(numbers).map(([name, value]) => [name, String(Math.round(value * 1000) / 1000)] as const),
      ])}
      ${stepsShown(steps, visit.now)} ${state === 'open' && actions(id, steps)}`,
  };
}

/** A key of our own has a page. */
function keyShown(key: string, basis: ShownAlarm['basis']): Html {
  return basis === 'foreign' ? html`<code>${key}</code>` : html`<a href="${pageOf(key)}"><code>${key}</code></a>`;
}

function stepsShown(steps: readonly ShownStep[], now: number): Html {
  if (steps.length === 0) return html``;
  const rows = steps.map(({ action, state, at, by, said, command }): Part[] => [
    action,
    html`${state}${by !== '' && html`<span class="why">by ${by}</span>`}`,
    moment(at, now),
    html`${said}${command !== null && html`<span class="why"><code>${command}</code></span>`}`,
  ]);
  return html`<h2>What followed</h2>
    ${table('What followed', ['Action', 'State', 'When', 'What was said'], rows)}`;
}

/** Each thing that waits has a button of its own, behind which it is asked once more. */
function actions(id: string, steps: readonly ShownStep[]): Html {
  const waiting = steps.filter(({ state }) => state === 'proposed' || state === 'failed').map(({ action }) => action);
  const isUndone = steps.some((step) => step.can_be_undone);
  return html`<div class="actions">
    ${waiting.map(
      (action) => html`<a class="button" href="${link('alarm/approve', { id, action })}">${DOES[action][0]}</a>`,
    )}
    ${isUndone && html`<a class="button" href="${link('alarm/undo', { id })}">Undo</a>`}
    <a class="button" href="${link('alarm/expected', { id })}">It was expected</a>
    <a class="button" href="${link('alarm/close', { id })}">Close it</a>
  </div>`;
}

/** What a person may have done, as a button says it, and what then happens. */
const DOES: Readonly<Record<ShownStep['action'], readonly [button: string, says: string]>> = {
  tell: ['Tell people', 'People are told on the channels of the settings.'],
  limit: ['Limit its use', 'The key, or who used it, may be used only so often for a while. It can be undone.'],
  login: ['End the logins', 'All tokens of this identity end now, with what hangs on them: it must log in anew.'],
  lease: ['Take the lease back', 'The lease ends now, at its issuer too.'],
  rotate: [
    'Replace the key',
    'A key that this vault issued is revoked; any other is replaced, or the command is told.',
  ],
  seal: ['Seal the vault', 'Nobody gets anything from this vault any more, until it is started anew.'],
};

/** What a person may say to an alarm, each after a question. */
const WORDS = {
  approve: ['Do what is proposed?', 'Do it', 'All that is proposed is done now, but the vault is not sealed.', true],
  undo: ['Undo what was done?', 'Undo it', 'What can be taken back is taken back.', false],
  expected: ['Was this expected?', 'It was', 'Alarms like this one are counted and not told, until that time.', false],
  close: ['Close this alarm?', 'Close it', 'It stays in the list of those that are closed.', false],
} as const;

/** The page that asks, and does it when its form comes back. */
export function alarmAction(verb: keyof typeof WORDS): (visit: Visit) => Promise<View> {
  const [title, button, says, isFinal] = WORDS[verb];
  return async (visit) => {
    const id = idOf(visit);
    const back = link('alarm', { id });
    const only = verb === 'approve' ? actionOf(visit) : undefined;
    if (visit.form === undefined) {
      if (only !== undefined) {
        const [does, what] = DOES[only];
        const action = link('alarm/approve', { id, action: only });
        return confirmation(visit, {
          title: `${does}?`,
          says: html`<p>${what}</p>`,
          action,
          button: does,
          back,
          isFinal,
        });
      }
      const reason = field('Why', 'reason', '', { needed: verb === 'expected' });
      const fields =
        verb === 'expected' ? html`${field('For how long', 'for', '30d', { needed: true })}${reason}` : reason;
      const asked = { title, says: html`<p>${says}</p>`, action: link(`alarm/${verb}`, { id }), button, back, isFinal };
      return confirmation(visit, verb === 'expected' || verb === 'close' ? { ...asked, fields } : asked);
    }
    const body = {
      reason: visit.form.get('reason') ?? '',
      ...(verb === 'expected' ? { for: visit.form.get('for') ?? '' } : {}),
      ...(only === undefined ? {} : { action: only }),
    };
    const path = `${PATH}/${id}/${verb}`;
    const said = await ask(visit, 'update', path, { body });
    if (said.ok) return { goTo: back, notice: 'Done.' };
    return { title: 'This was not done', status: said.status, body: refusal(said, `update (sudo) ${path}`, 'do this') };
  };
}

/** The one thing that is to be done; undefined: all. */
function actionOf({ query }: Visit): ShownStep['action'] | undefined {
  const asked = query.get('action');
  return (Object.keys(DOES) as Array<ShownStep['action']>).find((action) => action === asked);
}

/** An id as this server makes them, so that it is one segment of a path. */
function idOf({ query }: Visit): string {
  return /^[0-9a-f]{16}$/.exec(query.get('id') ?? '')?.[0] ?? '0';
}
