import type { HttpRequest } from '../core/http.ts';
import type { SecretFields } from '../core/secret.ts';
import type { Check } from './check.ts';
import { signSts } from './signature.ts';

/** The request of a check for one of its URLs, with the credential filled in. */
export function requestOf(check: Check, url: string, credential: SecretFields, now: Date): HttpRequest {
  const fill = (template: string, escape: (value: string) => string = (value) => value) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = credential.get(name)?.reveal();
      return value === undefined ? whole : escape(value);
    });
  const full = fill(url, (value) => encodeURIComponent(value).replaceAll('%3A', ':'));
  const body = bodyOf(check, fill);
  const headers: Record<string, string> = { accept: 'application/json', ...body?.headers };
  for (const [name, value] of Object.entries(check.headers ?? {})) headers[name] = fill(value);
  if (check.basic !== undefined)
    headers['authorization'] = `Basic ${Buffer.from(fill(check.basic)).toString('base64')}`;
  if (check.sign !== undefined) {
    const key = {
      id: credential.get('id')?.reveal() ?? '',
      secret: credential.get('key')?.reveal() ?? '',
      session: credential.get('session')?.reveal(),
    };
    Object.assign(headers, signSts(new URL(full), body?.text ?? '', key, now));
  }
  return {
    method: check.method ?? 'GET',
    url: full,
    headers,
    repeat: 'never',
    ...(body === undefined ? {} : { body: body.text }),
  };
}

function bodyOf(
  { fields, json }: Check,
  fill: (template: string) => string,
): { readonly text: string; readonly headers: Record<string, string> } | undefined {
  if (fields !== undefined) {
    const text = Object.entries(fields)
      .map(([name, value]) => `${name}=${encodeURIComponent(fill(value))}`)
      .join('&');
    return { text, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  }
  if (json === undefined) return undefined;
  const filled = Object.entries(json).map(([name, value]) => [name, typeof value === 'string' ? fill(value) : value]);
  return { text: JSON.stringify(Object.fromEntries(filled)), headers: { 'content-type': 'application/json' } };
}
