import { serverEntry } from '../../audit/audit.ts';
import { htmlOf } from '../../risk/html.ts';
import { markdownOf } from '../../risk/markdown.ts';
import { ranked } from '../../risk/next.ts';
import { reportOf } from '../../risk/report.ts';
import type { Standing } from '../../risk/standing.ts';
import type { Message } from '../../tell/message.ts';
import type { Core } from '../core.ts';
import { standingOf } from '../risk/standing.ts';
import { sendToAll } from './tell-alarm.ts';

/** When the report is sent: each day, on Mondays, or on the first of a month, at this hour, UTC. */
export interface ReportTimes {
  readonly every: (typeof PERIODS)[number];
  readonly hour: number;
}
export const PERIODS = ['day', 'week', 'month'] as const;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ENTRY = 'watch/report';
const JOB = 'the report';
/** Days that a report is about. */
const ABOUT: Readonly<Record<ReportTimes['every'], number>> = { day: 1, week: 7, month: 30 };
/** Keys that the message names; the report has them all. */
const NAMED = 5;

/** The first moment after a time at which a report is due. */
export function dueAfter(time: number, { every, hour }: ReportTimes): number {
  for (let day = Math.floor(time / DAY); ; day++) {
    const due = day * DAY + hour * HOUR;
    const date = new Date(due);
    // 1970 began on a Thursday.
    const isDay = every === 'day' || (every === 'week' ? (day + 4) % 7 === 1 : date.getUTCDate() === 1);
    if (isDay && due > time) return due;
  }
}

/** Has reports made and sent when they are due, also the one that was due while nobody served the vault. */
export function scheduleReports(core: Core, times: ReportTimes | undefined): void {
  if (times === undefined) {
    core.schedule.delete(JOB);
    return;
  }
  const last = core.entries.get(ENTRY)?.['at'];
  core.schedule.set(JOB, dueAfter(typeof last === 'number' ? last : Date.now(), times), async () => {
    const at = Date.now();
    const said = await sendReport(core, times, at);
    await core.batch.run(() => {
      core.entries.put(ENTRY, { at });
      core.audit.append(serverEntry('sys/relock/watch/report', said));
    }, false);
    return dueAfter(at, times);
  });
}

async function sendReport(core: Core, { every }: ReportTimes, at: number): Promise<string> {
  const standing = await standingOf(core, { at, since: at - ABOUT[every] * DAY });
  const said = await sendToAll(core, messageOf(standing));
  core.log(`the report of the ${every} was ${said}`);
  return `the report of the ${every} was ${said}`;
}

/** What a report says at a glance, with all of it along. */
function messageOf(standing: Standing): Message {
  const report = reportOf(standing);
  const ranks = ranked(standing.keys, standing.at);
  const next = ranks.filter(({ advice }) => advice !== '');
  const open = standing.keys.flatMap(({ incidents }) => incidents).filter(({ state }) => state === 'open').length;
  const isWhole = standing.chain.bad === undefined;
  return {
    title: `${report.title}: ${next.length} ask for something, ${open} open ${open === 1 ? 'alarm' : 'alarms'}`,
    state: !isWhole ? 'failed' : next.length + open > 0 ? 'you' : 'done',
    facts: report.sections[0]?.text ?? [],
    todo: next
      .slice(0, NAMED)
      .map(({ facts: { key }, risk: { level, score }, advice }) => `${key} (${level} ${score}): ${advice}`),
    owners: [],
    link: undefined,
    attachments: [
      { name: 'relock-report.html', type: 'text/html', text: htmlOf(report) },
      { name: 'relock-report.md', type: 'text/markdown', text: markdownOf(report) },
    ],
  };
}
