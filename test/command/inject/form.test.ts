import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fillForm } from '../../../src/command/inject/form.ts';
import { FORMATS } from '../../../src/config/file-formats.ts';
import { COMMANDS } from '../../../src/config/commands.ts';
import { INPUTS } from '../../../src/config/inputs.ts';
import type { Form, Format } from '../../../src/command/inject/form.ts';
import { inject } from '../../../src/command/inject.ts';
import type { InjectRequest } from '../../../src/command/inject.ts';
import { readState } from '../../../src/command/inject/state.ts';
import { revoke } from '../../../src/command/revoke.ts';
import { SecretValue } from '../../../src/core/secret.ts';
import { parseSecrets } from '../../../src/vault/secrets-list.ts';
import { testFolder } from '../../servers/folder.ts';
import { makeStep } from '../job.ts';
import { fakeVaults } from '../vaults.ts';

const secret = () => crypto.randomUUID();
const keysOf = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => ({ name, value: new SecretValue(value) }));
const fill = (format: Format, whom: string | undefined, values: Readonly<Record<string, string>>, template?: string) =>
  fillForm({ format, for: whom, template } satisfies Form, keysOf(values));
const python = (program: string, ...args: string[]) =>
  execFileSync('python3', ['-c', program, ...args], { encoding: 'utf8' }).trim();

function fileOf(text: string): string {
  const file = path.join(testFolder('form'), 'file');
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

describe('forms are read back by those that they are for', () => {
  const value = `${secret()}+/=%$&'"!`;

  test('netrc', () => {
    const password = `${secret()}+/=%$&!#`;
    const file = fileOf(fill('netrc', 'git.example.org', { BOT_LOGIN: 'ci', BOT_PASSWORD: password }));
    const read = 'import netrc,sys; print(netrc.netrc(sys.argv[1]).authenticators("git.example.org"))';
    expect(python(read, file)).toBe(`('ci', '', '${password}')`);
  });

  test('npmrc', () => {
    const token = `npm-${secret()}=`;
    const file = fileOf(fill('npmrc', 'https://npm.example.org/team/', { NPM_TOKEN: token }));
    expect(readFileSync(file, 'utf8')).toBe(`//npm.example.org/team/:_authToken=${token}\n`);
  });

  test('AWS credentials', () => {
    const values = {
      AWS_ACCESS_KEY_ID: `AK${secret()}`,
      AWS_SECRET_ACCESS_KEY: `${secret()}/+`,
      AWS_SESSION_TOKEN: value,
    };
    const file = fileOf(fill('aws-credentials', 'ci', values));
    const read =
      'import configparser,json,sys; c=configparser.RawConfigParser(); c.read(sys.argv[1]); print(json.dumps(dict(c["ci"])))';
    expect(JSON.parse(python(read, file))).toEqual({
      aws_access_key_id: values.AWS_ACCESS_KEY_ID,
      aws_secret_access_key: values.AWS_SECRET_ACCESS_KEY,
      aws_session_token: value,
    });
    expect(fill('aws-credentials', undefined, { ACCESS_KEY_ID: 'a', SECRET_ACCESS_KEY: 'b' })).toMatch(
      /^\[default\]\n/,
    );
  });

  test('kubeconfig, as YAML', () => {
    const text = fill('kubeconfig', 'https://k8s.example.org:6443', { K8S_TOKEN: value, CA_CERTIFICATE: 'pem' });
    expect(parse(text)).toMatchObject({
      'current-context': 'relock',
      users: [{ name: 'relock', user: { token: value } }],
      clusters: [{ cluster: { server: 'https://k8s.example.org:6443', 'certificate-authority-data': btoa('pem') } }],
    });
    const byCertificate = parse(fill('kubeconfig', 'https://h', { CLIENT_CERTIFICATE: 'c', CLIENT_KEY: value }));
    expect(byCertificate.users[0].user).toEqual({
      'client-certificate-data': btoa('c'),
      'client-key-data': btoa(value),
    });
  });

  test('Docker’s config', () => {
    const { auths } = JSON.parse(
      fill('docker-config', 'ghcr.io', { REGISTRY_USERNAME: 'ci', REGISTRY_PASSWORD: value }),
    );
    expect(atob(auths['ghcr.io'].auth)).toBe(`ci:${value}`);
  });

  test('JSON, and a template', () => {
    expect(JSON.parse(fill('json', undefined, { A: value }))).toEqual({ A: value });
    const template = 'a={{A}} {{ A | json }} {{A|base64}} {{not a name}}';
    expect(fill('template', undefined, { A: value }, template)).toBe(
      `a=${value} ${JSON.stringify(value)} ${btoa(value)} {{not a name}}`,
    );
  });

  test('a Kubernetes Secret', () => {
    expect(JSON.parse(fill('k8s-secret', 'prod/db', { PASSWORD: 'ü' }))).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'db', namespace: 'prod' },
      type: 'Opaque',
      data: { PASSWORD: 'w7w=' },
    });
  });
});

test.each([
  ['netrc', undefined, { LOGIN: 'a', PASSWORD: 'b' }],
  ['netrc', 'bad host', { LOGIN: 'a', PASSWORD: 'b' }],
  ['netrc', 'h', { LOGIN: 'a', PASSWORD: 'two words' }],
  ['netrc', 'h', { LOGIN: 'a', PASSWORD: 'x\nmachine evil' }],
  ['netrc', 'h', { LOGIN: 'a' }],
  ['netrc', 'h', { LOGIN: 'a', A_PASSWORD: 'b', B_PASSWORD: 'c' }],
  ['netrc', 'h', { LOGIN: 'a', PASSWORD: 'b', OTHER: 'c' }],
  ['npmrc', 'h', { TOKEN: 'a${HOME}' }],
  ['npmrc', 'h', { TOKEN: 'a\nregistry=http://evil' }],
  ['npmrc', 'h/../x y', { TOKEN: 'a' }],
  ['aws-credentials', 'a]b', { ACCESS_KEY_ID: 'a', SECRET_ACCESS_KEY: 'b' }],
  ['aws-credentials', 'p', { ACCESS_KEY_ID: 'a', SECRET_ACCESS_KEY: 'b\n[default]' }],
  ['kubeconfig', 'http://plain', { TOKEN: 'a' }],
  ['docker-config', 'ghcr.io', { USERNAME: 'a:b', PASSWORD: 'c' }],
  ['k8s-secret', 'Not/A_Name', { A: 'a' }],
  ['k8s-secret', undefined, { A: 'a' }],
] as const)('%s for %j refuses %j', (format, whom, values) => {
  expect(() => fill(format, whom, values)).toThrow(expect.objectContaining({ code: 'RL-INJECT-FORM' }));
});

test('the flag and the input offer the forms that there are, in a job without the one for a pipe', () => {
  const flag = COMMANDS.find(({ name }) => name === 'inject')?.flags.find(({ name }) => name === 'format');
  expect(flag?.enum).toEqual(FORMATS);
  expect([...INPUTS.format, 'k8s-secret']).toEqual(FORMATS);
});

test('a template that wants what is not given is refused', () => {
  expect(() => fill('template', undefined, { A: 'a' }, '{{B}}')).toThrow(
    expect.objectContaining({ code: 'RL-INJECT-FORM' }),
  );
});

describe('a file in a job', () => {
  const plain = {
    export: undefined,
    output: undefined,
    format: undefined,
    for: undefined,
    template: undefined,
    pipe: false,
    allowUnmaskable: false,
    requireHsm: false,
    renew: false,
    handOver: false,
    hasPost: true,
  };

  async function step(more: Partial<InjectRequest>, fields: Readonly<Record<string, string>>, list: string) {
    const here = makeStep();
    const temp = testFolder('temp');
    const invocation = { ...here.invocation, env: { ...here.env, RUNNER_TEMP: temp } };
    const { open } = fakeVaults({ s: { fields } });
    const out: string[] = [];
    const run = inject(
      { ...plain, ...more, secrets: parseSecrets(list) },
      { ...invocation, out: (text) => void out.push(text) },
      { openVaults: open, runner: here.runner, startRenewer: async () => undefined },
    );
    return { here, temp, run, out };
  }

  test('is in a folder of its own under the runner’s temp folder, told as an output, and removed by the post step', async () => {
    const token = secret();
    const { here, temp, run } = await step(
      { format: 'npmrc', for: 'npm.example.org' },
      { token },
      'NPM_TOKEN = vault://s',
    );
    await run;
    const file = here.values('GITHUB_OUTPUT')['file'] ?? '';
    expect(path.dirname(path.dirname(file))).toBe(temp);
    expect([statSync(file).mode & 0o777, statSync(path.dirname(file)).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(readFileSync(file, 'utf8')).toContain(token);
    expect(here.masks()).toContain(token);
    const state = here.values('GITHUB_STATE')['relock_inject'] ?? '';
    expect(readState(state)?.file?.path).toBe(file);
    await revoke(state, {
      resume: async () => Promise.reject(new Error()),
      runner: here.runner,
      stopRenewer: () => undefined,
    });
    expect(readdirSync(temp)).toEqual([]);
    expect(here.log()).toContain(`✓ ${file}: removed`);
  });

  test('another file by that name is not removed', async () => {
    const { here, temp, run } = await step({ export: 'file', output: 'keys' }, { a: secret() }, 'A = vault://s');
    await run;
    const file = path.join(temp, 'keys');
    renameSync(file, path.join(temp, 'moved'));
    writeFileSync(file, 'mine');
    const state = here.values('GITHUB_STATE')['relock_inject'] ?? '';
    await revoke(state, {
      resume: async () => Promise.reject(new Error()),
      runner: here.runner,
      stopRenewer: () => undefined,
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('a runner that fails afterwards: the file is gone too', async () => {
    const { here, temp, run } = await step({}, { a: secret() }, 'A (file) = vault://s\nB (output) = vault://s');
    const failing = here.runner;
    failing.setOutput = () => {
      throw new Error('disk full');
    };
    await expect(run).rejects.toThrow('disk full');
    expect(readdirSync(temp)).toEqual([]);
  });

  test('a manifest goes to a pipe and nowhere else', async () => {
    const form = { format: 'k8s-secret', for: 'app' } as const;
    const value = secret();
    const { temp, run, out } = await step({ ...form, pipe: true }, { a: value }, 'A = vault://s');
    await run;
    expect(JSON.parse(out.join(''))).toMatchObject({ data: { A: btoa(value) } });
    expect(readdirSync(temp)).toEqual([]);
    for (const refused of [
      { ...form, pipe: false },
      { ...form, pipe: true, output: 'manifest' },
    ]) {
      const { run: failing } = await step(refused, { a: value }, 'A = vault://s');
      await expect(failing).rejects.toMatchObject({ code: 'RL-INJECT-OUTPUT' });
    }
  });

  test('a template is read before anything else, and a form without keys for it is refused', async () => {
    const missing = await step({ template: 'nothing.txt' }, { a: secret() }, 'A = vault://s');
    await expect(missing.run).rejects.toMatchObject({ code: 'RL-INJECT-FORM' });
    const idle = await step({ format: 'json', export: 'env' }, { a: secret() }, 'A = vault://s');
    await expect(idle.run).rejects.toMatchObject({ code: 'RL-INJECT-OUTPUT' });
    expect(existsSync(path.join(idle.temp, 'keys.json'))).toBe(false);
  });
});
