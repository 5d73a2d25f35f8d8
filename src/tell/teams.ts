import { printable } from '../core/printable.ts';
import type { Message } from './message.ts';

/**
 * The body for a Teams workflow's webhook: one adaptive card (adaptivecards.io/explorer, version 1.4;
 * learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors). A TextBlock understands some Markdown, so outside
 * text goes into a RichTextBlock, whose runs are literal.
 */
export function teamsBody(message: Message): string {
  const { title, facts, todo, owners, link } = message;
  const run = (text: string, more: object = {}) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: printable(text, 800), ...more }],
  });
  const body = [
    run(title, { weight: 'Bolder', size: 'Medium' }),
    ...facts.map((fact) => run(`• ${fact}`)),
    ...(todo.length === 0 ? [] : [run('To do', { weight: 'Bolder' })]),
    ...todo.map((step, i) => run(`${i + 1}. ${step}`)),
    ...(owners.length === 0 ? [] : [run(`Owners: ${owners.join(', ')}`)]),
  ];
  const actions =
    link !== undefined && /^https:\/\/\S+$/.test(link) ? [{ type: 'Action.OpenUrl', title: 'Details', url: link }] : [];
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body,
    actions,
  };
  return JSON.stringify({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
  });
}
