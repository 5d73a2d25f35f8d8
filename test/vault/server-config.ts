import type { VaultServer as ServerConfig } from '../../src/config/config.ts';

/** How a config entry for this server looks; token login unless told otherwise. */
export function serverConfig(address: string, more: Partial<ServerConfig> = {}): ServerConfig {
  return {
    kind: 'vault',
    name: 'vault',
    address,
    auth: 'token',
    mount: 'jwt',
    role: undefined,
    audience: address,
    namespace: undefined,
    caFile: undefined,
    ...more,
  };
}
