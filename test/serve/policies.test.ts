import { describe } from 'vitest';
import { Judge } from '../../src/policy/judge.ts';
import { describePolicies } from '../contract/server/policies.ts';
import { startVault } from '../servers/vault.ts';
import { startWorld } from './world.ts';

describe('policies of a real Vault', () => {
  describePolicies(async () => {
    const vault = await startVault();
    return { address: vault.address, token: vault.token, close: () => vault.stop() };
  });
});

describe('policies of relock serve', () => {
  describePolicies(() => startWorld((parts) => ({ ...parts, policies: new Judge(parts.policyStore) })));
});
