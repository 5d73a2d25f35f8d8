import type { Finding } from '../../src/core/finding.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { knownRule } from '../../src/scan/known-rule.ts';
import { mintFor } from '../../src/scan/mint.ts';
import { randomText } from '../../src/scan/random.ts';
import { CHECK_GROUPS } from '../../src/validate/checks/all.ts';
import type { Check } from '../../src/validate/check.ts';
import { withNeighbours } from '../../src/validate/neighbours.ts';
import { makeFinding } from '../report/sample.ts';
import { fragment, seeded } from '../scan/scan.ts';

export const OWN_SERVER = 'server.example.org';
export const OWN_SHOP = 'acme.myshopify.com';

/** Every check with the name under which its answers stand. */
export const NAMED_CHECKS: ReadonlyArray<readonly [name: string, check: Check]> = nameChecks();

function nameChecks(): Array<readonly [string, Check]> {
  const seen = new Map<string, number>();
  return CHECK_GROUPS.flatMap(({ checks }) =>
    checks.map((check) => {
      const [rule = ''] = check.rules;
      const count = (seen.get(rule) ?? 0) + 1;
      seen.set(rule, count);
      return [count === 1 ? rule : `${rule} ${count}`, check] as const;
    }),
  );
}

const random = seeded(42);
const hex = (length: number) => randomText('0123456789abcdef', length, random);
const letters = (length: number) => randomText('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', length, random);

/** What stands near such a secret, as people write it. */
function nearby(rule: string, name: string): string {
  switch (name) {
    case 'host':
      return rule === 'shopify-token' ? `shop: ${OWN_SHOP}` : `url = "https://${OWN_SERVER}/some/path"`;
    case 'key':
      return `aws_secret_access_key = ${randomText('abcdefghijklmnopQRSTUVWX0123456789/+', 40, random)}`;
    case 'session':
      return `aws_session_token = IQoJb3JpZ2lu${randomText('abcdefQRSTUVWX0123456789', 200, random)}==`;
    case 'email':
      return 'CF_EMAIL=ops@example.org';
    default:
      return ids[rule]?.() ?? '';
  }
}

const ids: Readonly<Record<string, () => string>> = {
  'aws-secret-access-key': () => `aws_access_key_id = AKIA${letters(16)}`,
  'langfuse-secret-key': () => `LANGFUSE_PUBLIC_KEY=pk-lf-${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`,
  'twilio-auth-token': () => `TWILIO_ACCOUNT_SID=AC${hex(32)}`,
  'plaid-secret': () => `PLAID_CLIENT_ID: ${hex(24)}`,
  'datadog-app-key': () => `DD_API_KEY=${hex(32)}`,
  'algolia-api-key': () => `ALGOLIA_APP_ID=${letters(10)}`,
};

/** A worthless finding that this check is for, with what it needs near it. */
export function specimen(check: Check, rule = check.rules[0] ?? ''): Finding {
  const value = new SecretValue(secretFor(check, rule));
  const lines = Object.keys(check.near ?? {}).map((name) => nearby(rule, name));
  const text = [...lines, `secret = "${value.reveal()}"`, ''].join('\n');
  const line = lines.length + 1;
  const finding = makeFinding({ rule, value, line, endLine: line, column: 11, endColumn: 11 + value.reveal().length });
  const hosts = [OWN_SERVER, OWN_SHOP];
  return withNeighbours({ scan: () => [finding] }, hosts).scan(fragment(text))[0] ?? finding;
}

function secretFor({ form, doubt, rules }: Check, rule: string): string {
  for (let tries = 0; tries < 5000; tries++) {
    const { secret } = mintFor(knownRule(rule), random);
    // Of Stripe's two checks the second is for what has not Stripe's own lengths.
    const own =
      rules[0] === 'stripe-live-key' &&
      doubt !== undefined &&
      /^[sr]k_live_\w{24}$|^rk|^sk_org|^sk_\w+_5\w{60,}$/.test(secret);
    if (!own && (form === undefined || new RegExp(`^(?:${form.source})$`).test(secret))) return secret;
  }
  throw new Error(`no sample of ${rule} has the form ${form?.source}`);
}
