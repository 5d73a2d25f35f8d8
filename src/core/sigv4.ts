import { createHash, createHmac } from 'node:crypto';

/** An AWS access key; `session` belongs to temporary ones. */
export interface AwsKey {
  readonly id: string;
  readonly secret: string;
  readonly session?: string | undefined;
}

/**
 * The headers of a POST with its signature (Signature Version 4,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html). `headers` are signed as
 * they are, names in lower case; the service takes it within five minutes of `at`.
 */
export function signPost(
  request: { readonly url: URL; readonly headers: Readonly<Record<string, string>>; readonly body: string },
  scope: { readonly region: string; readonly service: string },
  key: AwsKey,
  at: Date,
): Record<string, string> {
  const time = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const headers: Record<string, string> = {
    ...request.headers,
    host: request.url.host,
    'x-amz-date': time,
    ...(key.session === undefined ? {} : { 'x-amz-security-token': key.session }),
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    'POST',
    request.url.pathname,
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    sha256(request.body),
  ].join('\n');
  const place = `${time.slice(0, 8)}/${scope.region}/${scope.service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, place, sha256(canonical)].join('\n');
  const signing = place.split('/').reduce<string | Buffer>((derived, part) => hmac(derived, part), `AWS4${key.secret}`);
  const signature = hmac(signing, toSign).toString('hex');
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${key.id}/${place}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
