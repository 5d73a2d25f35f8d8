import type { Check } from '../check.ts';
import { BEARER, UNSAID, ok, said } from './words.ts';

/** Package registries. */
export const registryChecks: readonly Check[] = [
  {
    rules: ['npm-access-token'],
    docs: 'https://docs.npmjs.com/cli/commands/npm-whoami',
    urls: ['https://registry.npmjs.org/-/whoami'],
    headers: BEARER,
    accepts: [ok('username')],
    refuses: [said(401)],
    doubt: UNSAID,
    tells: { account: 'username' },
  },
  {
    rules: ['rubygems-token'],
    docs: 'https://guides.rubygems.org/rubygems-org-api/#gem-methods',
    urls: ['https://rubygems.org/api/v1/gems.json'],
    headers: { authorization: '{secret}' },
    accepts: [said(200), said(403, /[Tt]his API key cannot perform|scope/)],
    refuses: [said(401, /Access Denied/)],
    tells: { 'such as': '0.name' },
  },
  {
    rules: ['cloudsmith-api-key'],
    docs: 'https://help.cloudsmith.io/reference/user_self',
    urls: ['https://api.cloudsmith.io/v1/user/self/'],
    headers: { 'x-api-key': '{secret}' },
    accepts: [said(200, /"authenticated"\s*:\s*true/)],
    refuses: [said(401, /[Ii]nvalid token|credentials were not/), said(200, /"authenticated"\s*:\s*false/)],
    tells: { account: 'slug' },
  },
];
