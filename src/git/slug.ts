import { openPorcelain, tryPorcelain } from './porcelain.ts';
import type { Repository } from './repository.ts';

/**
 * `host/owner/name` in lower case: what fingerprints are salted with. From the runner when it says so, else from the
 * URL of `origin` (https, ssh or scp form; a user name, password or port in it is left out). Undefined when there is
 * neither, or the remote is a local folder.
 */
export async function repositorySlug(repository: Repository): Promise<string | undefined> {
  const named = repository.env['GITHUB_REPOSITORY'];
  if (named !== undefined) {
    const host = hostOf(repository.env['GITHUB_SERVER_URL'] ?? 'https://github.com');
    if (host !== undefined) return `${host}/${named}`.toLowerCase();
  }
  const git = await openPorcelain(repository, 'local');
  const url = (await tryPorcelain(git, ['config', '--get', 'remote.origin.url'])) ?? '';
  return slugOfUrl(url);
}

/** `host/owner/name` of a remote's URL, or undefined. */
export function slugOfUrl(url: string): string | undefined {
  const scp = /^(?:[^@/:]+@)?([^/:]+):(?!\/\/)(.+)$/.exec(url);
  const [host, path] = scp === null ? partsOf(url) : [scp[1], scp[2]];
  const name = path?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  if (host === undefined || host === '' || name === undefined || !/^[^\s/]+(\/[^\s/]+)+$/.test(name)) return undefined;
  return `${host}/${name}`.toLowerCase();
}

function partsOf(url: string): [string | undefined, string | undefined] {
  if (!/^(https?|ssh|git|git\+ssh):\/\//i.test(url)) return [undefined, undefined];
  const parsed = URL.parse(url);
  return parsed === null ? [undefined, undefined] : [parsed.hostname, parsed.pathname];
}

function hostOf(server: string): string | undefined {
  return URL.parse(server)?.hostname;
}
