/**
 * The address, as `relock rotate` takes it, of a key that a log tells of; undefined for what is no stored secret. `source`
 * is the log: `vault`, or `vault:NAME` where it was named, which then is the server's name under `vaults:`.
 */
export function addressOf(key: string, source: string): string | undefined {
  const [, log = '', name] = /^([a-z]+)(?::([A-Za-z0-9_-]+))?$/.exec(source) ?? [];
  const server = name === undefined ? '' : `+${name}`;
  if (!isPath(key)) return undefined;
  switch (log) {
    case 'vault':
    case 'relock': {
      const isOther = /^(?:sys|auth|identity|keys|transit|pki)\/|\/(?:creds|static-creds|keys)\/[^/]+$/.test(key);
      return key.includes('/') && !isOther ? `vault${server}://${key}` : undefined;
    }
    case 'cloudtrail': {
      const [, region, secret] = /^aws:\d*:([a-z0-9-]+)\/(.+)$/.exec(key) ?? [];
      return secret === undefined ? undefined : `awssecrets${server}://${secret}?region=${region}`;
    }
    case 'google': {
      const [, project, secret] = /^projects\/([^/]+)\/(?:locations\/[^/]+\/)?secrets\/([^/]+)$/.exec(key) ?? [];
      return secret === undefined ? undefined : `gcpsecrets${server}://${project}/${secret}`;
    }
    case 'azure': {
      const [, vault, secret] = /^azure:([\w-]+)\/secrets\/([\w-]+)$/.exec(key) ?? [];
      return secret === undefined ? undefined : `azurekeyvault${server}://${vault}/${secret}`;
    }
    default:
      return undefined;
  }
}

/** True for what is the same within an address: else it would be the address of another secret, or of none. */
export function isPath(key: string): boolean {
  return key === key.trim() && !/[?#%\\\u0000-\u001f\u007f]/.test(key);
}
