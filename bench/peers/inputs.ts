import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * What is scanned: made once into a folder, from packages that any machine gets by its ordinary clients, at fixed
 * versions. Nothing of them is in this project.
 */

/** Source trees of Go modules, npm packages and Python source distributions, tests and examples included. */
const MODULES = [
  'k8s.io/kubernetes@v1.31.0',
  'github.com/hashicorp/terraform@v1.9.8',
  'github.com/prometheus/prometheus@v0.55.0',
  'github.com/docker/cli@v27.3.1+incompatible',
];
const PACKAGES = [
  'typescript@5.6.3',
  'webpack@5.96.1',
  'antd@5.21.6',
  'core-js@3.39.0',
  'three@0.170.0',
  'date-fns@4.1.0',
  'rxjs@7.8.1',
  'echarts@5.5.1',
];
const DISTRIBUTIONS = ['Django==5.1.2', 'ansible-core==2.17.5', 'celery==5.4.0'];

/** The ten that false alarms are counted on: large, well known, nothing planted. */
export const ORDINARY: readonly string[] = [
  'kubernetes',
  'terraform',
  'prometheus',
  'cli',
  'typescript',
  'webpack',
  'three',
  'Django',
  'ansible_core',
  'celery',
];

/** A tree of some ten thousand files of sources. */
export function makeTree(folder: string): string {
  return makeSources(folder, 'tree', { modules: MODULES, packages: PACKAGES, distributions: DISTRIBUTIONS });
}

/** Others that false alarms are counted on. They were chosen before any of them was looked at. */
const FURTHER_SOURCES: Sources = {
  modules: [
    'github.com/argoproj/argo-cd/v2@v2.13.1',
    'github.com/hashicorp/vault@v1.18.2',
    'github.com/minio/minio-go/v7@v7.0.81',
    'github.com/traefik/traefik/v3@v3.2.1',
  ],
  packages: ['ethers@6.13.4', 'playwright-core@1.49.0', 'stripe@17.4.0', 'typeorm@0.3.20'],
  distributions: ['SQLAlchemy==2.0.36', 'Twisted==24.10.0', 'keystone==26.0.0', 'salt==3007.1'],
};

/** Their folders; those of the first row were looked at last, see docs/detection.md. */
export const FURTHER: readonly (readonly string[])[] = [
  ['argo-cd', 'keystone', 'minio-go', 'playwright-core', 'sqlalchemy', 'twisted', 'typeorm'],
  ['ethers', 'salt', 'stripe', 'traefik', 'vault'],
];

/** The tree of the further packages. */
export function makeFurther(folder: string): string {
  return makeSources(folder, 'further', FURTHER_SOURCES);
}

function makeSources(folder: string, name: string, sources: Sources): string {
  const tree = path.join(folder, name);
  if (existsSync(tree)) return tree;
  const draft = `${tree}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  bringSources(sources, folder, draft);
  renameSync(draft, tree);
  return tree;
}

/** Packages at fixed versions: Go modules, npm packages, Python source distributions. */
export interface Sources {
  readonly modules: readonly string[];
  readonly packages: readonly string[];
  readonly distributions: readonly string[];
}

/** Unpacks each into a folder of its own below `into`; what was downloaded is kept in `folder`. */
export function bringSources({ modules, packages, distributions }: Sources, folder: string, into: string): void {
  for (const module of modules) copyModule(module, into);
  for (const name of packages) unpackAll(npmPack([name], folder), into);
  for (const name of distributions) unpackAll(pipDownload(name, folder), into);
}

/** Every version of a few packages, each one or more commits: what was written over years, and its mistakes. */
export function makeHistory(folder: string, name: string, packages: readonly string[]): string {
  const repository = path.join(folder, name);
  if (existsSync(repository)) return repository;
  const draft = `${repository}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', '-c', 'gc.auto=0', ...args], {
      cwd: draft,
      env: { ...process.env, GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z', GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  git('init', '-q');
  for (const archive of npmPack(packages, folder)) {
    const place = path.join(draft, path.basename(archive).replace(/-\d.*$/, ''));
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    execFileSync('tar', ['-xzf', archive, '-C', place, '--strip-components=1', '--no-same-owner']);
    execFileSync('chmod', ['-R', 'u+rwX', place]);
    // A commit for each top folder, as people work: the history then has the many small ones that real ones have.
    for (const part of readdirSync(place)) {
      git('add', '-A', '--force', '--', path.join(path.basename(place), part));
      git('commit', '-q', '--allow-empty', '-m', `${path.basename(archive)}: ${part}`);
    }
    git('add', '-A', '--force');
    git('commit', '-q', '--allow-empty', '-m', path.basename(archive));
  }
  git('gc', '-q');
  renameSync(draft, repository);
  return repository;
}

/** The stable versions of an npm package, oldest first; of each minor version only the last, with `minors`. */
export function versionsOf(name: string, most: number, minors: boolean): string[] {
  const all = JSON.parse(execFileSync('npm', ['view', name, 'versions', '--json'], { encoding: 'utf8' })) as string[];
  const stable = all.filter((version) => /^\d+\.\d+\.\d+$/.test(version));
  const chosen = minors ? stable.filter((version, at) => minorOf(version) !== minorOf(stable[at + 1] ?? '')) : stable;
  return chosen.slice(-most).map((version) => `${name}@${version}`);
}

function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function copyModule(module: string, into: string): void {
  const said = execFileSync('go', ['mod', 'download', '-json', module], { encoding: 'utf8', cwd: into });
  const { Dir } = JSON.parse(said) as { Dir: string };
  const place = path.join(
    into,
    module
      .replace(/@.*/, '')
      .replace(/\/v\d+$/, '')
      .split('/')
      .at(-1) ?? module,
  );
  cpSync(Dir, place, { recursive: true });
  execFileSync('chmod', ['-R', 'u+rwX', place]);
}

function npmPack(names: readonly string[], folder: string): string[] {
  const store = path.join(folder, 'npm');
  mkdirSync(store, { recursive: true });
  const fileOf = (name: string) =>
    path.join(
      store,
      `${name
        .replace(/^@/, '')
        .replace('/', '-')
        .replace(/@(?=[\d])/, '-')}.tgz`,
    );
  const missing = names.filter((name) => !existsSync(fileOf(name)));
  for (let at = 0; at < missing.length; at += 20) {
    execFileSync('npm', ['pack', '--silent', '--pack-destination', store, ...missing.slice(at, at + 20)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return names.map(fileOf);
}

function pipDownload(name: string, folder: string): string[] {
  const store = path.join(folder, 'pip', name);
  if (!existsSync(store)) {
    mkdirSync(`${store}.draft`, { recursive: true });
    execFileSync(
      'python3',
      ['-m', 'pip', 'download', '-q', '--no-deps', '--no-binary', ':all:', '-d', `${store}.draft`, name],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    renameSync(`${store}.draft`, store);
  }
  return readdirSync(store).map((file) => path.join(store, file));
}

function unpackAll(archives: readonly string[], into: string): void {
  for (const archive of archives) {
    const place = path.join(into, path.basename(archive).replace(/-\d.*$/, ''));
    mkdirSync(place, { recursive: true });
    execFileSync('tar', ['-xzf', archive, '-C', place, '--strip-components=1', '--no-same-owner']);
    execFileSync('chmod', ['-R', 'u+rwX', place]);
  }
}
