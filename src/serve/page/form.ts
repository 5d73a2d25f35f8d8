import type { IncomingMessage } from 'node:http';
import { Fault } from '../fault.ts';

/** The largest form that is read, in bytes. */
const MOST_BYTES = 16_384;

/**
 * Reads the form of a page of this server. Throws `Fault` 403 for one that another site sent, which its browser tells
 * (https://www.w3.org/TR/fetch-metadata/, RFC 6454), or that tells neither; 400 and 413 for what is no such form.
 */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const { headers } = request;
  if (!isFromHere(request)) throw new Fault(403, 'the form was not sent from a page of this server');
  if (headers['content-type']?.split(';', 1)[0] !== 'application/x-www-form-urlencoded') {
    throw new Fault(400, 'this is no form');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Fault(413, 'the form is too large');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function isFromHere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/** A page of this server to go to after the login; the first one for anything else. */
export function pageWithin(wanted: string | null): string {
  // One slash and "ui" lead nowhere else; a backslash or a control character could.
  return wanted !== null && wanted.length < 2000 && /^\/ui(?:[/?][!-[\]-~]*)?$/.test(wanted) ? wanted : '/ui';
}
