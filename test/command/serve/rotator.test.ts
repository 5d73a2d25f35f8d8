import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openRotator } from '../../../src/command/serve/rotator.ts';
import { openHttp } from '../../../src/core/http.ts';
import { SecretValue } from '../../../src/core/secret.ts';
import { testFolder } from '../../servers/folder.ts';
import { until } from '../../servers/port.ts';

test('a server that stops begins no process that would outlive it', async () => {
  const http = openHttp();
  const rotator = openRotator({ http, githubUrl: '', config: '/nowhere/.relock.yml', address: () => '' });
  await rotator.close();
  http.close();
  const order = { address: 'vault://secret/ci/db', alarm: 'a', reason: 'a test' };
  expect(() => rotator.run(order, new SecretValue('a-token'), 1)).toThrow('the server is stopping');
});

test('a process that does not end when it is asked to is ended', async () => {
  const folder = testFolder('deaf');
  const program = path.join(folder, 'deaf.mjs');
  writeFileSync(
    program,
    `import { writeFileSync } from 'node:fs';
process.on('SIGTERM', () => undefined);
setInterval(() => undefined, 1000);
writeFileSync('up', '');
`,
  );
  const [, was = ''] = process.argv;
  process.argv[1] = program;
  const http = openHttp();
  onTestFinished(() => {
    process.argv[1] = was;
    http.close();
  });
  const config = path.join(folder, '.relock.yml');
  const rotator = openRotator({ http, githubUrl: '', config, address: () => '' });
  const order = { address: 'vault://secret/ci/db', alarm: 'a', reason: 'a test' };
  const ended = rotator.run(order, new SecretValue('a-token'), 900).ended.catch(String);
  await until(async () => {
    if (!existsSync(path.join(folder, 'up'))) throw new Error('it is not up yet');
  });
  await rotator.close();
  expect(await ended).toContain('relock rotate ended with SIGKILL');
});
