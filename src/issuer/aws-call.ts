import type { HttpAnswer, HttpClient } from '../core/http.ts';
import { signPost } from '../core/sigv4.ts';
import type { AwsKey } from '../core/sigv4.ts';

/** Where a call goes; `endpoint` for all services takes the place of AWS' own: a test server, a VPC endpoint. */
export interface AwsPlace {
  readonly service: string;
  readonly region: string;
  readonly endpoint: string;
}

/** A signed call of AWS' query protocol: form in, XML out. Any status is given back. */
export function awsQuery(
  http: HttpClient,
  place: AwsPlace,
  key: AwsKey,
  parameters: Readonly<Record<string, string>>,
  repeat: 'always' | 'never' = 'always',
): Promise<HttpAnswer> {
  const body = new URLSearchParams(parameters).toString();
  return send(http, place, key, { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }, body, repeat);
}

/** A signed call of AWS' JSON protocol 1.1. Any status is given back. */
export function awsJson(
  http: HttpClient,
  place: AwsPlace,
  key: AwsKey,
  target: string,
  parameters: Readonly<Record<string, unknown>>,
  repeat: 'always' | 'never' = 'always',
): Promise<HttpAnswer> {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
  return send(http, place, key, headers, JSON.stringify(parameters), repeat);
}

async function send(
  http: HttpClient,
  { service, region, endpoint }: AwsPlace,
  key: AwsKey,
  headers: Readonly<Record<string, string>>,
  body: string,
  repeat: 'always' | 'never',
): Promise<HttpAnswer> {
  const url = new URL(`${endpoint.replace(/\/+$/, '')}/`);
  const { host: _, ...signed } = signPost({ url, headers, body }, { region, service }, key, new Date());
  return http.request({ method: 'POST', url: url.href, headers: signed, body, repeat });
}

/** The code of an error, of either protocol: `AccessDenied`; empty when there is none. */
export function awsCode(answer: HttpAnswer): string {
  const xml = /<Code>([\w.]{1,80})<\/Code>/.exec(answer.body)?.[1];
  if (xml !== undefined) return xml;
  try {
    const { __type: type } = JSON.parse(answer.body) as { __type?: unknown };
    return typeof type === 'string' ? (type.split('#').at(-1) ?? '') : '';
  } catch {
    return '';
  }
}

/** AWS' own words for an error. */
export function awsMessage(answer: HttpAnswer): string {
  return (
    /<Message>([^<]{0,400})<\/Message>/.exec(answer.body)?.[1] ??
    /"[Mm]essage"\s*:\s*"([^"]{0,400})"/.exec(answer.body)?.[1] ??
    ''
  );
}

/** The texts of all elements of this name. */
export function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);
}
