import { SecretValue } from '../../core/secret.ts';
import { mintKey } from '../../sealed/base62.ts';
import { htmlOf } from '../../risk/html.ts';
import { markdownOf } from '../../risk/markdown.ts';
import { reportOf } from '../../risk/report.ts';
import { standingOf } from '../risk/standing.ts';
import { ACTIONS } from '../../respond/settings.ts';
import type { ActionName } from '../../respond/settings.ts';
import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { secondsOf } from '../duration.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { textField } from '../fields.ts';
import type { Row } from '../../watch/roll-up.ts';
import { DIMENSIONS } from '../../watch/roll-up.ts';
import { canaryKey } from '../watch/canaries.ts';
import { configData, configOf, writeConfig } from '../watch/config.ts';
import { foreignAlarm } from '../watch/foreign.ts';
import { subjectOf } from '../watch/limits.ts';
import { explainedAlarm, shownAlarm, shownCanary } from '../watch/shown.ts';

/** What Vault has no API for: what is unusual in the use of keys, and what is done about it. docs/watch.md describes it. */
export const WATCH = /^relock\/watch(?:\/|$)/;

const MOST = 200;
const DAY = 86_400_000;
/** Days for which something may be expected at most. */
const LONGEST = 400;

/** `sys/relock/watch…` */
export function watch(core: Core, call: Routed): Outcome | Promise<Outcome> {
  const [what = '', name = '', verb = '', ...more] = call.rest.split('/').slice(2);
  switch (what) {
    case '':
      return reads(call, () => status(core));
    case 'config':
      return name === '' ? config(core, call) : nothing();
    case 'leaked':
      // The entry that the audit has of this is what the watch goes by: it is there again after a crash.
      if (name === '') return nothing();
      return writes(call, () => ({}));
    case 'report':
      return name === '' ? report(core, call) : nothing();
    case 'foreign':
      return name === '' ? foreign(core, call) : nothing();
    case 'sums':
      return name === '' ? reads(call, () => sums(core, call)) : nothing();
    case 'canaries':
      return verb === '' ? canaries(core, call, name) : nothing();
    case 'alarms':
      if (more.length > 0) return nothing();
      if (name === '') return reads(call, () => list(core, call));
      return verb === '' ? reads(call, () => ({ ...show(core, name) })) : decide(core, call, name, verb);
    default:
      return nothing();
  }
}

function nothing(): never {
  throw unsupportedPath();
}

function reads(call: Routed, data: () => Readonly<Record<string, unknown>>): Outcome {
  if (call.operation !== 'read' && call.operation !== 'list') throw unsupportedOperation();
  return { data: data() };
}

function writes(call: Routed, within: () => Readonly<Record<string, unknown>>): Outcome {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  return { waits: true, within: () => ({ data: within() }) };
}

function status({ watch: { lookout, config: settings, responses, book, limits }, audit }: Core) {
  const { left, working } = responses;
  const open = book.all().filter(({ state }) => state === 'open').length;
  return {
    on: settings.on,
    up_to_date: lookout?.isUpToDate ?? false,
    working,
    judged: lookout?.judged ?? 0,
    last: audit.last.number,
    counts: { ...lookout?.watcher.counts, ...lookout?.counts },
    open_alarms: open,
    endings_left: left,
    limits: limits.all(Date.now()).map(({ what, name, perMinute, until }) => ({
      what,
      name,
      per_minute: perMinute,
      until: iso(until),
    })),
  };
}

function config(core: Core, call: Routed): Outcome {
  if (call.operation === 'read') return { data: configData(core.watch.config) };
  return writes(call, () => {
    const written = writeConfig(core.entries, call.body, core.watch.doors);
    // Once it is committed, as it is then.
    setImmediate(() => void core.watch.configure(configOf(core.entries, core.watch.doors)));
    return configData(written);
  });
}

/** As it is sent when it is due: in Markdown, or as a page with plots. */
async function report(core: Core, call: Routed): Promise<Outcome> {
  if (call.operation !== 'read') throw unsupportedOperation();
  const days = Number(/^[1-9]\d{0,2}$/.exec(call.query.get('days') ?? '')?.[0] ?? 7);
  const made = reportOf(await standingOf(core, { at: call.time, since: call.time - days * DAY }));
  return { data: call.query.get('format') === 'html' ? { html: htmlOf(made) } : { markdown: markdownOf(made) } };
}

/** The one path here that needs no `sudo`: who may tell of alarms may do nothing else. */
function foreign(core: Core, call: Routed): Outcome {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  const { body, time, identity } = call;
  const by = identity === undefined ? '' : subjectOf(identity);
  core.watch.responses.foreignRate.take(by, time);
  const alarm = foreignAlarm(body, by, time);
  core.watch.responses.raise(alarm);
  return { data: { id: alarm.id } };
}

function canaries(core: Core, call: Routed, id: string): Outcome {
  const { canaries: all } = core.watch;
  if (id !== '') {
    if (call.operation !== 'delete') throw unsupportedOperation();
    return {
      waits: true,
      within: () => {
        if (!all.remove(id)) throw notFound();
        core.watch.tell({ kind: 'renewed', at: call.time, key: canaryKey(id) });
        return {};
      },
    };
  }
  if (call.operation === 'read' || call.operation === 'list') {
    const known = all.all();
    return { data: { keys: known.map((one) => one.id), canaries: known.map(shownCanary) } };
  }
  return writes(call, () => {
    const { body, time, identity } = call;
    const like = textField(body, 'like') || 'relock-key';
    const given = textField(body, 'value');
    const value = given === '' ? minted(like, textField(body, 'prefix') || 'rlk') : new SecretValue(given);
    const about = { like: like.slice(0, 100), where: textField(body, 'where').slice(0, 200), made: time };
    const canary = all.add(value, { ...about, by: identity?.name ?? '' });
    const { where } = canary;
    core.watch.tell({ kind: 'canary', at: time, key: canaryKey(canary.id), ...(where === '' ? {} : { where }) });
    return { ...shownCanary(canary), value };
  });
}

/** What this server makes itself: the other shapes come with their value. */
function minted(like: string, prefix: string): SecretValue {
  if (!/^[A-Za-z][A-Za-z0-9]{1,15}$/.test(prefix)) throw new Fault(400, 'prefix: 2 to 16 letters and digits');
  switch (like) {
    case 'relock-key':
    case 'basic':
      return mintKey(`${prefix}_`);
    case 'token':
      return mintKey('rlk_');
    default:
      throw new Fault(400, 'like is relock-key, token or basic; for another shape give its value');
  }
}

/** Uses of a name by hour or day, or the names with the most of them; the last minutes are not in them yet. */
function sums({ watch: { rollUps } }: Core, { query, time }: Routed) {
  const dimension = DIMENSIONS.find((one) => one === (query.get('by') ?? 'key'));
  if (dimension === undefined) throw new Fault(400, `by is one of ${DIMENSIONS.join(', ')}`);
  const days = Number(/^\d{1,4}$/.exec(query.get('days') ?? '')?.[0] ?? 30);
  const [name, since] = [query.get('name'), time - days * DAY];
  if (name === null) return { top: rollUps.top(dimension, since, time + DAY, MOST) };
  const rows = rollUps.rows(dimension, name, since, time + DAY);
  return { rows: rows.map(rowData) };
}

function rowData({ start, hours, uses, refused, unauthenticated }: Row) {
  return { start: iso(start), hours, uses, refused, unauthenticated };
}

function list(core: Core, { query }: Routed) {
  const [state, severity, key] = [query.get('state') ?? 'open', query.get('severity'), query.get('key')];
  const found = core.watch.book
    .all()
    .filter((record) => state === 'all' || record.state === state)
    .filter(({ alarm }) => (severity === null || alarm.severity === severity) && (key === null || alarm.key === key));
  const limit = Math.min(Number(/^\d{1,4}$/.exec(query.get('limit') ?? '')?.[0] ?? 100), MOST);
  return { alarms: found.slice(0, limit).map(shownAlarm), more: Math.max(0, found.length - limit) };
}

function show(core: Core, id: string) {
  const record = core.watch.book.get(id);
  if (record === undefined) throw notFound();
  const { key } = record.alarm;
  return explainedAlarm(record, key === undefined ? undefined : core.watch.lookout?.watcher.profileOf(key));
}

async function decide(core: Core, call: Routed, id: string, verb: string): Promise<Outcome> {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  const { body, time } = call;
  const by = call.identity?.name ?? '';
  const reason = textField(body, 'reason').slice(0, 500);
  switch (verb) {
    case 'approve':
      return { data: { ...shownAlarm(await core.watch.responses.approve(id, actionOf(body), by)) } };
    case 'undo':
      return { data: { ...shownAlarm(await core.watch.responses.undo(id, actionOf(body), by)) } };
    case 'expected': {
      const seconds = secondsOf(body['for']);
      if (seconds === undefined || seconds === 0 || seconds * 1000 > LONGEST * DAY)
        throw new Fault(400, `for: how long it is expected, such as "30d"; at most ${LONGEST} days`);
      if (reason === '') throw new Fault(400, 'reason: why it is expected');
      return writes(call, () => ({ ...shownAlarm(core.watch.expect(id, by, reason, time + seconds * 1000, time)) }));
    }
    case 'close':
      return writes(call, () => ({ ...shownAlarm(core.watch.close(id, by, reason, time)) }));
    default:
      return nothing();
  }
}

function actionOf(body: Routed['body']): ActionName | undefined {
  const text = textField(body, 'action');
  if (text === '') return undefined;
  const action = ACTIONS.find((one) => one === text);
  if (action !== undefined) return action;
  throw new Fault(400, `action is one of ${ACTIONS.join(', ')}`);
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
