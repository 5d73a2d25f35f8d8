import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { unsupportedPath } from '../fault.ts';
import { overview } from './system-overview.ts';
import { life, risk } from './system-risk.ts';
import { runningLeases, runningTokens } from './system-running.ts';
import { secrets } from './system-secrets.ts';
import { uiLogin } from './system-ui.ts';
import { usage } from './system-usage.ts';

/** `sys/relock/…`: what the pages show, and Vault has no API for. docs/ui.md describes it. */
export function relockViews(core: Core, call: Routed): Outcome | Promise<Outcome> {
  switch (call.rest) {
    case 'relock/overview':
      return overview(core, call);
    case 'relock/secrets':
      return secrets(core, call);
    case 'relock/usage':
      return usage(core, call);
    case 'relock/risk':
      return risk(core, call);
    case 'relock/life':
      return life(core, call);
    case 'relock/leases':
      return runningLeases(core, call);
    case 'relock/tokens':
      return runningTokens(core, call);
    case 'relock/ui/oidc':
    case 'relock/ui/login':
      return uiLogin(core, call);
    default:
      throw unsupportedPath();
  }
}
