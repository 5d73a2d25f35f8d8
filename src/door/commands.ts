import type { Arguments } from '../config/args.ts';
import type { Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import type { AuditRequest, ExportFormat, QueryFormat } from '../command/audit.ts';
import type { KeyRequest } from '../command/key.ts';
import type { PolicyRequest } from '../command/policy.ts';
import type { TerminalRotation } from '../command/rotate/on-terminal.ts';
import type { WatchRequest } from '../command/watch.ts';
import type { ReportFormat, ReportRequest } from '../command/watch/report.ts';
import type { VaultRequest } from '../command/vault.ts';
import type { PolicyKind } from '../policy/store.ts';
import type { SealKind } from '../seal/seal.ts';

/** Runs any command but `scan`, whose start is the one that must be quick. */
export async function dispatchOther(given: Arguments, invocation: Invocation): Promise<number> {
  const { flags, operands } = given;
  const one = (name: string) => flags.get(name)?.[0];
  const { name } = given.command;
  if (name === 'vault copy' || name === 'vault diff') return transfer(given, invocation);
  if (name.startsWith('vault ')) {
    return (await import('../command/vault.ts')).vault(vaultRequest(given), invocation);
  }
  if (name.startsWith('audit ')) {
    return (await import('../command/audit.ts')).audit(auditRequest(given), invocation);
  }
  if (name === 'key canary') return (await import('./watch.ts')).keyCanary(given, invocation);
  if (name.startsWith('key ')) {
    return (await import('../command/key.ts')).key(keyRequest(given), invocation);
  }
  if (name.startsWith('policy ')) {
    return (await import('../command/policy.ts')).policy(policyRequest(given), invocation);
  }
  switch (name) {
    case 'watch report':
    case 'watch evidence':
    case 'watch access':
      return (await import('../command/watch/report.ts')).watchReport(reportRequest(given), invocation);
    case 'watch alarms':
    case 'watch show':
    case 'watch approve':
    case 'watch undo':
    case 'watch expected':
    case 'watch close':
    case 'watch leaked':
    case 'watch settings':
      return (await import('./watch.ts')).watchServer(given, invocation);
    case 'explain':
      return (await import('../command/explain.ts')).explain(operands[0] ?? '', invocation);
    case 'mint':
      return (await import('../command/mint.ts')).mint(operands[0] ?? '', Number(one('count') ?? 1), invocation);
    case 'init':
      return (await import('../command/init.ts')).init(flags.has('yes'), invocation);
    case 'serve': {
      const { serve } = await import('../command/serve.ts');
      const [tlsCert, tlsKey, tlsClientCa] = [one('tls-cert'), one('tls-key'), one('tls-client-ca')];
      const place = one('listen') ?? '127.0.0.1:8200';
      const audited = { auditHead: one('audit-head'), acceptRollback: flags.has('accept-rollback') };
      const onSealLost = one('on-seal-lost') === 'seal' ? ('seal' as const) : ('serve' as const);
      return serve(
        {
          dir: one('dir'),
          listen: place,
          tlsCert,
          tlsKey,
          tlsClientCa,
          ...audited,
          onSealLost,
          rotateConfig: one('rotate-config'),
        },
        invocation,
      );
    }
    case 'watch':
      return (await import('../command/watch.ts')).watch(watchRequest(given), invocation);
    case 'demo':
      return (await import('../command/demo.ts')).demo(invocation);
    case 'rotate':
      return (await import('../command/rotate/on-terminal.ts')).rotateOnTerminal(rotateRequest(given), invocation);
    case 'inject':
    case 'revoke':
    case 'run':
      return (await import('./inject.ts')).handOut(given, invocation);
    default:
      throw new RelockError('RL-USAGE', `"${name}" is not there yet`);
  }
}

async function transfer({ command, flags, operands }: Arguments, invocation: Invocation): Promise<number> {
  const [{ openRunVaults }, { loadConfig }] = await Promise.all([
    import('../command/run-vaults.ts'),
    import('../command/config.ts'),
  ]);
  const vaults = openRunVaults(await loadConfig(invocation, flags.get('config')?.[0]), invocation, undefined)(() => {});
  const [from = '', to = ''] = operands;
  try {
    if (command.name === 'vault diff') {
      return await (await import('../command/vault/diff.ts')).diff({ a: from, b: to }, invocation, vaults);
    }
    const asked = {
      write: flags.has('yes'),
      allVersions: flags.has('all-versions'),
      overwrite: flags.has('overwrite'),
    };
    return await (await import('../command/vault/copy.ts')).copy({ from, to, ...asked }, invocation, vaults);
  } finally {
    const { revokeAll } = await import('../command/revoke.ts');
    await revokeAll(await vaults.all());
    await vaults.close();
  }
}

function rotateRequest({ flags, operands }: Arguments): TerminalRotation {
  const one = (name: string) => flags.get(name)?.[0];
  return {
    keys: operands,
    due: flags.has('due'),
    leaked: one('leaked'),
    continue: flags.has('continue'),
    check: flags.has('check'),
    plan: flags.has('plan'),
    format: one('format') === 'ics' ? 'ics' : 'text',
    pause: one('pause'),
    resume: flags.has('resume'),
    emergency: flags.has('emergency'),
    reason: one('reason'),
    dryRun: flags.has('dry-run'),
    incidentDir: one('incident-dir'),
    config: one('config'),
  };
}

function vaultRequest({ command, flags, operands }: Arguments): VaultRequest {
  const one = (name: string) => flags.get(name)?.[0];
  const number = (name: string) => (one(name) === undefined ? undefined : Number(one(name)));
  const dir = one('dir');
  const format = one('format') === 'json' ? 'json' : 'text';
  const many = (name: string) => flags.get(name) ?? [];
  const seal = one('seal') as SealKind | undefined;
  const recovery = { recipients: many('recovery'), shares: one('shares'), sharesDir: one('shares-dir') };
  const [path = '', ...values] = operands;
  switch (command.name) {
    case 'vault init':
      return { dir, action: 'init', seal, recovery };
    case 'vault reseal':
      return { dir, action: 'reseal', seal };
    case 'vault rekey':
      return { dir, action: 'rekey' };
    case 'vault recovery':
      return { dir, action: 'recovery', recovery };
    case 'vault recover':
      return { dir, action: 'recover', seal, identities: many('identity'), shares: many('share') };
    case 'vault backup':
      return { dir, action: 'backup', recipients: many('recipient'), output: one('output') };
    case 'vault restore':
      return { dir, action: 'restore', file: path, seal, identities: many('identity'), shares: many('share') };
    case 'vault put':
      return {
        dir,
        action: 'put',
        path,
        values,
        generate: flags.get('generate') ?? [],
        expected: number('cas'),
        kind: one('kind'),
      };
    case 'vault get':
      return { dir, action: 'get', path, version: number('version'), format };
    case 'vault list':
      return { dir, action: 'list', prefix: path, format };
    case 'vault versions':
      return { dir, action: 'versions', path, format };
    case 'vault delete':
      return { dir, action: 'delete', path, versions: (flags.get('version') ?? []).map(Number) };
    default:
      return { dir, action: 'status', format };
  }
}

function watchRequest({ flags, operands }: Arguments): WatchRequest {
  const one = (name: string) => flags.get(name)?.[0];
  return {
    sources: operands,
    dir: one('dir'),
    state: one('state'),
    name: one('name'),
    head: one('head'),
    publicKey: one('public-key'),
    follow: flags.has('follow'),
    propose: flags.has('propose'),
    tell: flags.has('tell'),
    since: one('since'),
    learnDays: one('learn-days') === undefined ? undefined : Number(one('learn-days')),
    failOn: one('fail-on') as WatchRequest['failOn'],
    config: one('config'),
    format: (one('format') ?? 'text') as WatchRequest['format'],
    explain: one('explain'),
    expect: one('expect'),
    until: one('until'),
    reason: one('reason'),
  };
}

function reportRequest({ command, flags, operands }: Arguments): ReportRequest {
  const one = (name: string) => flags.get(name)?.[0];
  const common = { dir: one('dir'), since: one('since'), at: one('at') };
  switch (command.name) {
    case 'watch evidence': {
      const output = one('output');
      if (output === undefined) throw new RelockError('RL-USAGE', 'watch evidence wants --output FOLDER');
      return { ...common, action: 'evidence', output };
    }
    case 'watch access':
      return {
        ...common,
        action: 'access',
        key: operands[0] ?? '',
        format: one('format') === 'json' ? 'json' : 'text',
      };
    default:
      return { ...common, action: 'report', format: (one('format') ?? 'markdown') as ReportFormat };
  }
}

function auditRequest({ command, flags, operands }: Arguments): AuditRequest {
  const one = (name: string) => flags.get(name)?.[0];
  const dir = one('dir');
  if (command.name === 'audit verify') {
    const [file, format] = [operands[0], one('format') === 'json' ? 'json' : 'text'] as const;
    return { action: 'verify', dir, file, head: one('head'), publicKey: one('public-key'), format };
  }
  if (command.name === 'audit incidents') {
    const format = one('format') === 'json' ? 'json' : 'text';
    return { action: 'incidents', dir, which: operands[0], config: one('config'), format };
  }
  const filter = {
    key: one('key'),
    identity: one('identity'),
    address: one('address'),
    action: one('action'),
    lease: one('lease'),
    since: one('since'),
    until: one('until'),
  };
  if (command.name === 'audit export') {
    return { action: 'export', dir, filter, format: (one('format') ?? 'jsonl') as ExportFormat };
  }
  const format = (one('format') ?? 'text') as QueryFormat;
  return { action: 'query', dir, filter, limit: Number(one('limit') ?? 100), format };
}

function keyRequest({ command, flags, operands }: Arguments): KeyRequest {
  const one = (name: string) => flags.get(name)?.[0];
  const many = (name: string) => flags.get(name) ?? [];
  const common = { mount: one('mount') ?? 'keys', format: one('format') === 'json' ? 'json' : 'text' } as const;
  const [first = ''] = operands;
  switch (command.name) {
    case 'key issue': {
      const asked = {
        role: first,
        ttl: one('ttl'),
        owner: one('owner'),
        scopes: many('scope'),
        metadata: many('metadata'),
      };
      return { ...common, action: 'issue', ...asked };
    }
    case 'key verify':
      return { ...common, action: 'verify', scope: one('scope'), source: one('source') };
    case 'key rotate':
      return { ...common, action: 'rotate', id: first, overlap: one('overlap') };
    case 'key revoke':
      return { ...common, action: 'revoke', ids: operands };
    default:
      return { ...common, action: 'list', role: one('role'), owner: one('owner'), older: one('older') };
  }
}

function policyRequest({ command, flags, operands }: Arguments): PolicyRequest {
  const one = (name: string) => flags.get(name)?.[0];
  const format = one('format') === 'json' ? 'json' : 'text';
  switch (command.name) {
    case 'policy check':
      return { action: 'check', files: operands };
    case 'policy list':
      return { action: 'list', format };
    case 'policy put':
      return {
        action: 'put',
        name: operands[0] ?? '',
        file: operands[1] ?? '',
        kind: one('kind') as PolicyKind | undefined,
      };
    default: {
      const [path = '', operation = '', accessor] = operands.toReversed();
      const tokenFile = one('token-file');
      return { action: 'explain', accessor, tokenFile, operation, path, address: one('address'), format };
    }
  }
}
