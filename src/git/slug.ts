import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../config/environment.ts';

/**
 * `host/owner/name` in lower case: what fingerprints are salted with. From the runner when it says so, else from the
 * URL of `origin` (https, ssh or scp form; a user name, password or port in it is left out). Undefined when there is
 * neither, or the remote is a local folder. The repository's configuration file is read here, without a git process.
 */
export function readSlug(commonDir: string, env: Environment): string | undefined {
  const named = env['GITHUB_REPOSITORY'];
  if (named !== undefined) {
    const host = URL.parse(env['GITHUB_SERVER_URL'] ?? 'https://github.com')?.hostname;
    if (host !== undefined) return `${host}/${named}`.toLowerCase();
  }
  let config: string;
  try {
    config = readFileSync(path.join(commonDir, 'config'), 'utf8');
  } catch {
    return undefined;
  }
  return slugOfUrl(originUrl(config) ?? '');
}

/** The `url` of `[remote "origin"]` in a git configuration file. As git does, the last one counts. */
export function originUrl(config: string): string | undefined {
  let url: string | undefined;
  let inOrigin = false;
  for (const line of config.split(/\r?\n/)) {
    const section = /^\s*\[([^\]]*)\]/.exec(line);
    if (section !== null) inOrigin = /^remote\s+"origin"$/.test(section[1]?.trim().replace(/^remote/i, 'remote') ?? '');
    const value = /^(?:\s*\[[^\]]*\])?\s*url\s*=\s*(.*?)\s*$/i.exec(line)?.[1];
    if (inOrigin && value !== undefined)
      url = /^"((?:[^"\\]|\\.)*)"/.exec(value)?.[1] ?? value.replace(/\s*[#;].*$/, '');
  }
  return url;
}

/** `host/owner/name` of a remote's URL, or undefined. */
export function slugOfUrl(url: string): string | undefined {
  const scp = /^(?:[^@/:]+@)?([^/:]+):(?!\/\/)(.+)$/.exec(url);
  const [host, name] = scp === null ? partsOf(url) : [scp[1], scp[2]];
  const trimmed = name?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  if (host === undefined || host === '' || trimmed === undefined || !/^[^\s/]+(\/[^\s/]+)+$/.test(trimmed))
    return undefined;
  return `${host}/${trimmed}`.toLowerCase();
}

function partsOf(url: string): [string | undefined, string | undefined] {
  if (!/^(https?|ssh|git|git\+ssh):\/\//i.test(url)) return [undefined, undefined];
  const parsed = URL.parse(url);
  return parsed === null ? [undefined, undefined] : [parsed.hostname, parsed.pathname];
}
