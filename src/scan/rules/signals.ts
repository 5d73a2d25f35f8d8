import { chars, lit, oneOf, optional, uuid } from '../part.ts';
import type { Rule } from '../rule.ts';
import { beside, named, token } from './build.ts';

const FLAGS = 'feature flags of an environment';
const LOGS = 'logs and errors of an application';

/** Feature flags, logs and errors: providers from A to L. */
export function signalRules(): readonly Rule[] {
  const low = (rule: Rule): Rule => ({ ...rule, severity: 'low' });
  return [
    token(
      'configcat-sdk-key',
      'ConfigCat',
      'ConfigCat SDK key',
      FLAGS,
      'https://configcat.com/docs/advanced/config-v2-migration-guide/',
      lit('configcat-sdk-1/'),
      chars('base64url', 22),
      lit('/'),
      chars('base64url', 22),
    ),
    named(
      'configcat-sdk-key-old',
      'ConfigCat',
      'ConfigCat SDK key (old form)',
      FLAGS,
      'https://configcat.com/docs/sdk-reference/overview/',
      ['configcat'],
      chars('base64url', 22),
      lit('/'),
      chars('base64url', 22),
    ),
    token(
      'devcycle-server-key',
      'DevCycle',
      'DevCycle server SDK key',
      FLAGS,
      'https://docs.devcycle.com/essentials/keys',
      oneOf('dvc_server_', 'dvc_mobile_'),
      chars('lowerHex', 40),
      optional(chars('base62', 3)),
    ),
    low(
      token(
        'devcycle-client-key',
        'DevCycle',
        'DevCycle client SDK key',
        FLAGS,
        'https://docs.devcycle.com/essentials/keys',
        lit('dvc_client_'),
        chars('lowerHex', 40),
      ),
    ),
    beside(
      'flagsmith-server-key',
      'Flagsmith',
      'Flagsmith server-side environment key',
      FLAGS,
      'https://docs.flagsmith.com/clients/server-side',
      ['flagsmith'],
      lit('ser.'),
      chars('base62', 22),
    ),
    low(
      token(
        'launchdarkly-mobile-key',
        'LaunchDarkly',
        'LaunchDarkly mobile key',
        FLAGS,
        'https://launchdarkly.com/docs/sdk/concepts/client-side-server-side#keys',
        lit('mob-'),
        uuid(),
      ),
    ),
    token(
      'axiom-token',
      'Axiom',
      'Axiom API or personal token',
      LOGS,
      'https://axiom.co/docs/reference/tokens',
      oneOf('xaat-', 'xapt-'),
      uuid(),
    ),
    token(
      'honeybadger-api-key',
      'Honeybadger',
      'Honeybadger project API key',
      LOGS,
      'https://docs.honeybadger.io/api/',
      lit('hbp_'),
      chars('base62', 36),
    ),
    named(
      'airbrake-api-key',
      'Airbrake',
      'Airbrake project key',
      LOGS,
      'https://docs.airbrake.io/docs/devops-tools/api/',
      ['airbrake'],
      chars('lowerHex', 32),
    ),
    named(
      'honeycomb-api-key-old',
      'Honeycomb',
      'Honeycomb API key (classic)',
      LOGS,
      'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
      ['honeycomb'],
      chars('lowerHex', 32),
    ),
    named(
      'honeycomb-environment-key',
      'Honeycomb',
      'Honeycomb API key of an environment',
      LOGS,
      'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
      ['honeycomb'],
      chars('base62', 22),
    ),
    named(
      'loggly-token',
      'Loggly',
      'Loggly customer token',
      LOGS,
      'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
      ['loggly'],
      uuid(),
    ),
    named(
      'betterstack-token',
      'Better Stack',
      'Better Stack API or source token',
      LOGS,
      'https://betterstack.com/docs/logs/api/getting-started/',
      ['logtail', 'betterstack', 'better_stack', 'betteruptime', 'better_uptime'],
      chars('base62', 24),
    ),
    named(
      'looker-client-secret',
      'Looker',
      'Looker API client secret',
      'reports, and the databases behind them',
      'https://cloud.google.com/looker/docs/api-auth',
      ['looker'],
      chars('lowerAlnum', 24),
    ),
  ];
}
