import type { Check } from '../check.ts';
import { BEARER, PAIRED, REGION, SERVER, ok, said } from './words.ts';

const DATADOG = ['api.datadoghq.com', 'api.datadoghq.eu', 'api.us3.datadoghq.com', 'api.us5.datadoghq.com'].concat(
  ['ap1', 'ap2', 'uk1'].map((site) => `api.${site}.datadoghq.com`),
  ['api.ddog-gov.com', 'api.us2.ddog-gov.com'],
);
const SENTRY = {
  docs: 'https://docs.sentry.io/api/auth/',
  urls: ['https://sentry.io/api/0/'],
  headers: BEARER,
  accepts: [ok('auth.scopes')],
  refuses: [said(401, /Invalid token/)],
  doubt: 'a Sentry of your own may have issued it',
  tells: { user: 'user.username', scopes: 'auth.scopes' },
} as const;

/** Observability. */
export const observabilityChecks: readonly Check[] = [
  {
    rules: ['datadog-api-key'],
    docs: 'https://docs.datadoghq.com/api/latest/authentication/validate-api-key/',
    urls: DATADOG.map((host) => `https://${host}/api/v1/validate`),
    headers: { 'dd-api-key': '{secret}' },
    accepts: [said(200, /"valid"\s*:\s*true/)],
    refuses: [said(403, /Forbidden/), said(401, /Unauthorized/)],
    doubt: REGION,
  },
  {
    rules: ['datadog-app-key'],
    docs: 'https://docs.datadoghq.com/api/latest/key-management/validate-api-and-application-keys/',
    near: {
      id: {
        what: 'API key',
        pattern: /(?:dd|datadog)[\w.-]{0,20}api[_-]?key["']?\s{0,4}[:=]\s{0,4}["']?([0-9a-f]{32})\b/gi,
      },
    },
    urls: DATADOG.map((host) => `https://${host}/api/v2/validate_keys`),
    headers: { 'dd-api-key': '{id}', 'dd-application-key': '{secret}' },
    accepts: [said(200, /"status"\s*:\s*"ok"/)],
    refuses: [said(403, /Forbidden/), said(401, /Unauthorized/)],
    doubt: PAIRED,
  },
  {
    rules: ['new-relic-user-key'],
    docs: 'https://docs.newrelic.com/docs/apis/nerdgraph/get-started/introduction-new-relic-nerdgraph/',
    method: 'POST',
    urls: [
      'https://api.newrelic.com/graphql',
      'https://api.eu.newrelic.com/graphql',
      'https://api.jp.newrelic.com/graphql',
    ],
    headers: { 'api-key': '{secret}' },
    json: { query: '{ actor { user { id name } } }' },
    accepts: [ok('data.actor.user.id')],
    refuses: [said(401, /[Ii]nvalid.{0,20}[Kk]ey|UNAUTHORIZED|Unauthorized|Access denied/)],
    doubt: REGION,
    tells: { user: 'data.actor.user.name' },
  },
  {
    rules: ['grafana-service-token'],
    docs: 'https://grafana.com/docs/grafana/latest/developers/http_api/org/',
    near: { host: SERVER },
    urls: ['https://{host}/api/org'],
    headers: BEARER,
    accepts: [ok('id'), said(403)],
    refuses: [said(401, /[Ii]nvalid API key|Unauthorized/)],
    doubt: 'another Grafana may have issued it',
    tells: { organisation: 'name' },
  },
  { ...SENTRY, rules: ['sentry-org-token', 'sentry-user-token', 'sentry-token-old'] },
  {
    rules: ['honeycomb-api-key'],
    docs: 'https://docs.honeycomb.io/api/tag/Auth',
    form: /hc[ax]ik_.+/,
    urls: ['https://api.honeycomb.io/1/auth', 'https://api.eu1.honeycomb.io/1/auth'],
    headers: { 'x-honeycomb-team': '{secret}' },
    accepts: [ok('team')],
    refuses: [said(401, /unknown API key/)],
    doubt: REGION,
    tells: { team: 'team.name', environment: 'environment.name', type: 'type' },
  },
  {
    rules: ['posthog-personal-key'],
    docs: 'https://posthog.com/docs/api/personal-api-keys',
    urls: ['https://us.posthog.com/api/users/@me/', 'https://eu.posthog.com/api/users/@me/'],
    headers: BEARER,
    accepts: [ok('uuid'), said(403, /"permission_denied"/)],
    refuses: [said(401, /"authentication_(?:failed|error)"/)],
    doubt: 'a PostHog of your own may have issued it',
    tells: { organisation: 'organization.name' },
  },
  {
    rules: ['sonarcloud-token', 'sonarqube-token'],
    docs: 'https://sonarcloud.io/web_api/api/authentication',
    urls: ['https://sonarcloud.io/api/authentication/validate'],
    headers: BEARER,
    accepts: [said(200, /"valid"\s*:\s*true/)],
    refuses: [said(200, /"valid"\s*:\s*false/)],
    doubt: 'a SonarQube of your own may have issued it',
  },
  {
    rules: ['snyk-token'],
    docs: 'https://docs.snyk.io/snyk-api/reference/users#get-self',
    urls: ['api.snyk.io', 'api.us.snyk.io', 'api.eu.snyk.io', 'api.au.snyk.io'].map(
      (host) => `https://${host}/rest/self?version=2024-10-15`,
    ),
    headers: { authorization: 'token {secret}', accept: 'application/vnd.api+json' },
    accepts: [ok('data.id'), said(403)],
    refuses: [said(401, /Unauthorized|SNYK-/)],
    doubt: 'a Snyk of one’s own or a government’s may have issued it',
    tells: { account: 'data.attributes.username', name: 'data.attributes.name' },
  },
  {
    rules: ['pagerduty-api-key'],
    docs: 'https://developer.pagerduty.com/docs/rest-api-authentication',
    urls: ['https://api.pagerduty.com/abilities', 'https://api.eu.pagerduty.com/abilities'],
    headers: { authorization: 'Token token={secret}', accept: 'application/vnd.pagerduty+json;version=2' },
    accepts: [ok('abilities')],
    refuses: [said(401)],
    doubt: REGION,
  },
];
