import { printable } from '../core/printable.ts';
import type { Message } from './message.ts';

/** Slack's limits: 3,000 characters of a section, 150 of a header, 50 blocks (api.slack.com/reference/block-kit/blocks). */
const SECTION = 2_900;
const HEADER = 150;

/**
 * The body for an incoming webhook (api.slack.com/messaging/webhooks). In mrkdwn only `&`, `<` and `>` have to be escaped
 * to make text literal as far as mentions and links go (api.slack.com/reference/surfaces/formatting); the facts are sent
 * as `plain_text`, in which nothing else has a meaning either.
 */
export function slackBody(message: Message): string {
  const { title, facts, todo, owners, link } = message;
  const section = (text: string) => ({
    type: 'section',
    text: { type: 'plain_text', text: cut(text, SECTION), emoji: false },
  });
  const lines = (texts: readonly string[], mark: (i: number) => string) =>
    texts.map((text, i) => `${mark(i)}${printable(text, 400)}`).join('\n');
  const blocks = [
    { type: 'header', text: { type: 'plain_text', text: cut(printable(title, HEADER), HEADER), emoji: false } },
    ...(facts.length === 0 ? [] : [section(lines(facts, () => '• '))]),
    ...(todo.length === 0 ? [] : [section(`To do\n${lines(todo, (i) => `${i + 1}. `)}`)]),
    ...(owners.length === 0 ? [] : [section(`Owners: ${owners.map((owner) => printable(owner, 80)).join(', ')}`)]),
    ...(link === undefined || !/^https:\/\/[^\s<>|]+$/.test(link)
      ? []
      : [{ type: 'section', text: { type: 'mrkdwn', text: `<${escaped(link)}|Details>` } }]),
  ];
  // Shown in notifications, where blocks are not.
  return JSON.stringify({ text: escaped(printable(title, HEADER)), blocks });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
