import type { TellTarget } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { plainLines } from './message.ts';
import type { Message } from './message.ts';
import type { TellServices } from './channel.ts';

/** Milliseconds for each part of talking to the mail server. */
const PATIENCE = 10_000;

/**
 * One plain-text mail through `server: smtps://HOST[:PORT]` or `smtp://HOST[:PORT]`, which must then offer STARTTLS
 * (RFC 3207) unless it is this machine. With `user:` it logs in with the value at `password:`. The subject is one line
 * whatever the title holds; HTML is never its text.
 */
export async function sendMail(target: TellTarget, message: Message, services: TellServices): Promise<void> {
  const { server = '', from = '', user, password } = target.options;
  const url = new URL(server);
  const secure = url.protocol === 'smtps:';
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const pass = password === undefined ? undefined : await services.readValue(password);
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !local,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    ...(user === undefined || pass === undefined ? {} : { auth: { user, pass: pass.reveal() } }),
  });
  try {
    await transport.sendMail({
      from,
      to: target.target,
      subject: `Relock: ${printable(message.title, 150)}`,
      text: plainLines(message)
        .map((line) => printable(line, 1_000))
        .join('\n'),
      attachments: (message.attachments ?? []).map(({ name, type, text: content }) => ({
        filename: name,
        contentType: `${type}; charset=utf-8`,
        content,
      })),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    throw new RelockError('RL-TELL-REFUSED', `the mail to ${printable(target.target, 120)} was not taken`, {
      evidence: [
        ['Server', printable(url.host, 120)],
        ['Reason', reasonOf(error)],
      ],
      remedy: 'Look at server:, user: and password: of this entry under tell.',
      state: 'What was done stays done; nobody was told by mail.',
    });
  } finally {
    transport.close();
  }
}

/** nodemailer's code, such as EAUTH, and the server's status: its words may repeat what it was sent. */
function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return (
    [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'unknown'
  );
}
