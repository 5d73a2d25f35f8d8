import { describe } from 'vitest';
import { Judge } from '../../src/policy/judge.ts';
import { describePolicies } from '../contract/server/policies.ts';
import { startVault } from '../servers/vault.ts';
import { startWorld } from './world.ts';

describe('policies of a real Vault', () => {
  describePolicies(async () => {
    const { address, token, stop } = await startVault();
    return { address, token, close: stop };
  });
});

describe('policies of relock serve', () => {
  describePolicies(() => startWorld((parts) => ({ ...parts, policies: new Judge(parts.policyStore) })));
});
