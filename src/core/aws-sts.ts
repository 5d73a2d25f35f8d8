import type { HttpClient } from './http.ts';
import { signPost } from './sigv4.ts';
import type { AwsKey } from './sigv4.ts';

/** A temporary access key; `ends` is in milliseconds since 1970. */
export interface AwsSession extends AwsKey {
  readonly session: string;
  readonly ends: number;
}

/** What STS answered: its XML, of which single elements are read. */
export interface StsAnswer {
  readonly status: number;
  /** AWS' own name of the refusal, such as `AccessDenied`; undefined for what is no refusal of STS's. */
  readonly code: string | undefined;
  /** AWS' own words; they may quote what was sent. */
  readonly message: string;
  readonly requestId: string | undefined;
  /** The session that it gives; undefined when it gives none. */
  readonly session: AwsSession | undefined;
}

/** Where STS is asked. */
export interface StsPlace {
  readonly url: string;
  readonly region: string;
}

/** STS of a region, unless the environment names another (`AWS_ENDPOINT_URL_STS`, `AWS_ENDPOINT_URL`). */
export function stsPlace(region: string, env: Readonly<Record<string, string | undefined>>): StsPlace {
  const url = env['AWS_ENDPOINT_URL_STS'] ?? env['AWS_ENDPOINT_URL'] ?? awsEndpoint('sts', region, env);
  return { url, region };
}

/**
 * Where a service is in a region. `AWS_USE_DUALSTACK_ENDPOINT` picks the hosts that have IPv6 too,
 * `AWS_USE_FIPS_ENDPOINT` those with validated cryptography, as in AWS' own tools
 * (https://docs.aws.amazon.com/sdkref/latest/guide/feature-endpoints.html).
 */
export function awsEndpoint(
  service: string,
  region: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const fips = env['AWS_USE_FIPS_ENDPOINT'] === 'true' ? '-fips' : '';
  const dual = region.startsWith('cn-') ? 'api.amazonwebservices.com.cn' : 'api.aws';
  const suffix = env['AWS_USE_DUALSTACK_ENDPOINT'] === 'true' ? dual : awsSuffix(region);
  return `https://${service}${fips}.${region}.${suffix}/`;
}

/** The domain of AWS' services in the partition of a region. */
export function awsSuffix(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}

/**
 * Asks STS (https://docs.aws.amazon.com/STS/latest/APIReference/), signed where a key is given: a web identity goes
 * without. Gives refusals too; throws what `HttpClient.request` throws.
 */
export async function askSts(
  http: HttpClient,
  place: StsPlace,
  parameters: Readonly<Record<string, string>>,
  key?: AwsKey,
): Promise<StsAnswer> {
  const url = new URL(place.url);
  const body = new URLSearchParams({ Version: '2011-06-15', ...parameters }).toString();
  const plain = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
  const scope = { region: place.region, service: 'sts' };
  const headers = key === undefined ? plain : signPost({ url, headers: plain, body }, scope, key, new Date());
  // Who asks twice gets two sessions, and neither is more than one.
  const answer = await http.request({ method: 'POST', url: url.href, headers, body, repeat: 'always' });
  const part = (name: string) => new RegExp(`<${name}>([^<]{1,16384})</${name}>`).exec(answer.body)?.[1];
  const [id, secret, session] = [part('AccessKeyId'), part('SecretAccessKey'), part('SessionToken')];
  const ends = Date.parse(part('Expiration') ?? '');
  const whole = answer.status === 200 && id !== undefined && secret !== undefined && session !== undefined;
  return {
    status: answer.status,
    code: answer.status === 200 ? undefined : part('Code'),
    message: unescaped(part('Message') ?? ''),
    requestId: part('RequestId'),
    session: whole && !Number.isNaN(ends) ? { id, secret, session, ends } : undefined,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}
