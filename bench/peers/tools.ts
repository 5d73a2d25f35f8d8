import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** The scanners that are measured beside ours, each installed with its ordinary package client at a fixed version. */
export interface Peers {
  readonly gitleaks: string;
  readonly kingfisher: string;
  readonly credsweeper: string;
  readonly detectSecrets: string;
  readonly secretlint: string;
}

/** Installs what is missing below `folder`, once. */
export function bringPeers(folder: string): Peers {
  const place = (...names: string[]) => path.join(folder, 'tools', ...names);
  mkdirSync(place(), { recursive: true });
  const once = (file: string, install: () => void) => {
    if (!existsSync(file)) install();
    return file;
  };
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  const python = once(place('py', 'bin', 'python'), () =>
    execFileSync('python3', ['-m', 'venv', place('py')], { stdio: [...stdio] }),
  );
  const pip = (name: string) => () => execFileSync(python, ['-m', 'pip', 'install', '-q', name], { stdio: [...stdio] });
  return {
    gitleaks: once(place('gitleaks'), () =>
      execFileSync('go', ['install', 'github.com/zricethezav/gitleaks/v8@v8.30.0'], {
        env: { ...process.env, GOBIN: place() },
        stdio: [...stdio],
      }),
    ),
    kingfisher: once(place('py', 'bin', 'kingfisher'), pip('kingfisher-bin==2.14.0')),
    credsweeper: once(place('py', 'bin', 'credsweeper'), pip('credsweeper==1.19.5')),
    detectSecrets: once(place('py', 'bin', 'detect-secrets'), pip('detect-secrets==1.5.0')),
    secretlint: once(place('node_modules', '.bin', 'secretlint'), () =>
      execFileSync(
        'npm',
        [
          'install',
          '--prefix',
          place(),
          '--no-save',
          '--silent',
          'secretlint@13.0.6',
          '@secretlint/secretlint-rule-preset-recommend@13.0.6',
        ],
        { stdio: [...stdio] },
      ),
    ),
  };
}
