import type { WatchRequest } from '../../src/command/watch.ts';

/** `relock watch` without any flag but these. */
export function request(given: Partial<WatchRequest>): WatchRequest {
  return {
    sources: [],
    dir: undefined,
    state: undefined,
    name: undefined,
    head: undefined,
    publicKey: undefined,
    follow: false,
    propose: false,
    tell: false,
    since: undefined,
    learnDays: undefined,
    failOn: undefined,
    config: undefined,
    format: 'text',
    explain: undefined,
    expect: undefined,
    until: undefined,
    reason: undefined,
    ...given,
  };
}
