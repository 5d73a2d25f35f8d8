import { signPost } from '../core/sigv4.ts';
import type { AwsKey } from '../core/sigv4.ts';

/** The regions whose STS has a host of its own; the global one signs as `us-east-1`. */
const REGION = /^sts\.([a-z]{2,4}(?:-[a-z]+)+-\d)\.amazonaws\.(?:com|com\.cn|eu)$/;

/** The headers that sign a POST to AWS STS. */
export function signSts(url: URL, body: string, key: AwsKey, at: Date): Record<string, string> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
  const region = REGION.exec(url.hostname)?.[1] ?? 'us-east-1';
  return signPost({ url, headers, body }, { region, service: 'sts' }, key, at);
}
