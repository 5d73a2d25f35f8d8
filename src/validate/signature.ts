import { createHash, createHmac } from 'node:crypto';

/** The regions whose STS has a host of its own; the global one signs as `us-east-1`. */
const REGION = /^sts\.([a-z]{2,4}(?:-[a-z]+)+-\d)\.amazonaws\.(?:com|com\.cn|eu)$/;

/**
 * The headers that sign a POST to AWS STS (Signature Version 4,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html). `at` is the time of
 * signing; STS takes it within five minutes of its own.
 */
export function signSts(
  url: URL,
  body: string,
  key: { readonly id: string; readonly secret: string; readonly session?: string | undefined },
  at: Date,
): Record<string, string> {
  const time = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${time.slice(0, 8)}/${REGION.exec(url.hostname)?.[1] ?? 'us-east-1'}/sts/aws4_request`;
  const headers: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    host: url.host,
    'x-amz-date': time,
    ...(key.session === undefined ? {} : { 'x-amz-security-token': key.session }),
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    'POST',
    url.pathname,
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const signing = scope.split('/').reduce<string | Buffer>((derived, part) => hmac(derived, part), `AWS4${key.secret}`);
  const signature = hmac(signing, toSign).toString('hex');
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${key.id}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
