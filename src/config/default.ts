import type { RelockConfig } from './config.ts';

/** What holds when there is no config file; what `complete` makes of an empty one. */
export const DEFAULT_CONFIG: RelockConfig = {
  vaults: new Map(),
  requireHsm: false,
  requireManaged: false,
  scan: {
    failOn: 'medium',
    allow: [],
    rules: [],
    repository: undefined,
    pullRequestText: false,
    archives: true,
    validate: false,
    validateHosts: [],
  },
  tell: [],
  watch: {},
  rotate: { keys: [], revokeFound: [], revokeAtMost: 50, paused: undefined, logs: [] },
};
