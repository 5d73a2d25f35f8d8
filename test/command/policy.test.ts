import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PolicyRequest } from '../../src/command/policy.ts';
import { policy } from '../../src/command/policy.ts';
import { Judge } from '../../src/policy/judge.ts';
import { makeFolder } from '../servers/make-folder.ts';
import type { World } from '../serve/world.ts';
import { startWorld } from '../serve/world.ts';

let world: World;
const { folder, remove } = makeFolder('policy');
beforeAll(async () => {
  world = await startWorld((parts) => ({ ...parts, policies: new Judge(parts.policyStore) }));
});
afterAll(async () => {
  await world.close();
  remove();
});

async function run(request: PolicyRequest, env: Record<string, string | undefined> = {}) {
  let [out, err] = ['', ''];
  const status = await policy(request, {
    env: { VAULT_ADDR: world.address, VAULT_TOKEN: world.token, ...env },
    cwd: folder,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    stdin: new PassThrough(),
    interactive: false,
  });
  return { status, out, err };
}

const text = { format: 'text' } as const;

test('files are checked without a server', async () => {
  writeFileSync(path.join(folder, 'good.hcl'), 'path "a" { capabilities = ["read"] }');
  writeFileSync(path.join(folder, 'bad.hcl'), '\npath "a" { capabilities = ["raed"] }');
  writeFileSync(path.join(folder, 'bad.cedar'), '\n\npermit (principal, action, resource) when { principal.x == 1 };');
  const none = { VAULT_ADDR: undefined, VAULT_TOKEN: undefined };
  const { status, out } = await run({ action: 'check', files: ['good.hcl', 'bad.hcl', 'bad.cedar'] }, none);
  expect(status).toBe(1);
  expect(out.split('\n')).toEqual([
    'good.hcl: good',
    expect.stringMatching(/^bad\.hcl: .*"raed".*line 2/),
    expect.stringMatching(/^bad\.cedar: .*line 3: .*`x`/),
    '',
  ]);
  await expect(run({ action: 'check', files: ['gone.hcl'] }, none)).rejects.toMatchObject({ code: 'RL-POLICY-FILE' });
});

test('policies are written, listed, and explained for a token', async () => {
  writeFileSync(path.join(folder, 'ci.hcl'), 'path "secret/data/ci/*" { capabilities = ["read"] }');
  writeFileSync(
    path.join(folder, 'night.cedar'),
    '@id("never") forbid (principal, action, resource in Path::"secret/data/ci/prod");',
  );
  await run({ action: 'put', name: 'ci', file: 'ci.hcl', kind: undefined });
  await run({ action: 'put', name: 'night', file: 'night.cedar', kind: undefined });
  expect((await run({ action: 'list', ...text })).out).toBe('acl    ci\nacl    default\nacl    root\ncedar  night\n');
  const { json } = await world.ask('POST', 'auth/token/create', { policies: ['ci'], display_name: 'job' });
  const { accessor, client_token: token } = json.auth;
  const asked = { action: 'explain', operation: 'read', address: undefined, ...text } as const;
  const other = await run({ ...asked, accessor, tokenFile: undefined, path: 'secret/data/ci/prod/db' });
  expect(other.status).toBe(1);
  expect(other.out).toBe(
    [
      'token-job at auth/token/, policies ci, default',
      'read secret/data/ci/prod/db: denied, by cedar/night#never',
      '  ci                 allows: at "secret/data/ci/*"',
      '  default            says nothing: no path of it fits',
      '  cedar/night#never  denies: it fits',
      '',
    ].join('\n'),
  );
  writeFileSync(path.join(folder, 'token'), `${token}\n`);
  const own = await run({ ...asked, accessor: undefined, tokenFile: 'token', path: 'secret/data/ci/dev/db' });
  expect([own.status, own.out.split('\n')[1]]).toEqual([0, 'read secret/data/ci/dev/db: allowed, by ci']);
  const asJob = run({ ...asked, accessor, tokenFile: undefined, path: 'a' }, { VAULT_TOKEN: token });
  await expect(asJob).rejects.toMatchObject({ code: 'RL-POLICY-REFUSED' });
});
