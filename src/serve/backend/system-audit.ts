import { DeviceTable } from '../../audit/device-table.ts';
import type { DeviceSettings } from '../../audit/device-options.ts';
import { openDevice } from '../../audit/device-options.ts';
import { RelockError } from '../../core/error.ts';
import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, unsupportedOperation } from '../fault.ts';
import { mapField, textField } from '../fields.ts';

/** `sys/audit` and `sys/audit-hash`: https://developer.hashicorp.com/vault/api-docs/system/audit */
export function audit(core: Core, call: Routed): Outcome | Promise<Outcome> {
  const [kind = '', ...names] = call.rest.split('/');
  const path = `${names.filter((name) => name !== '').join('/')}/`;
  const table = new DeviceTable(core.entries, core.audit);
  if (kind === 'audit-hash') return hash(core, call, table, path);
  switch (call.operation) {
    case 'read':
      if (path !== '/') throw unsupportedOperation();
      return list(table);
    case 'create':
    case 'update':
      if (path === '/') throw unsupportedOperation();
      return enable(call, table, path);
    case 'delete':
      if (path === '/') throw unsupportedOperation();
      return {
        waits: true,
        within: () => {
          table.disable(path);
          return {};
        },
      };
    case 'list':
    case 'patch':
      throw unsupportedOperation();
  }
}

function list(table: DeviceTable): Outcome {
  const data = Object.fromEntries(
    table
      .all()
      .map(({ path, settings: { type, description, options } }) => [
        path,
        { type, description, options, local: false, path },
      ]),
  );
  return { data, top: data };
}

async function enable(call: Routed, table: DeviceTable, path: string): Promise<Outcome> {
  if (table.has(path)) throw new Fault(400, 'path already in use');
  const settings: DeviceSettings = {
    type: textField(call.body, 'type'),
    description: textField(call.body, 'description'),
    options: mapField(call.body, 'options'),
  };
  const device = await tried(settings);
  return {
    waits: true,
    within: () => {
      // Another request of the same turn may have taken the path.
      if (table.has(path)) throw new Fault(400, 'path already in use');
      table.enable(path, settings, device);
      return {};
    },
  };
}

/** A device that does not work is not enabled: it would stop every request. */
async function tried(settings: DeviceSettings) {
  try {
    const device = openDevice(settings);
    await device.probe?.();
    return device;
  } catch (error) {
    if (error instanceof RelockError) throw new Fault(400, error.message);
    throw new Fault(400, `audit backend failed test message: ${error instanceof Error ? error.message : 'refused'}`);
  }
}

function hash(core: Core, call: Routed, table: DeviceTable, path: string): Outcome {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  const input = textField(call.body, 'input');
  if (input === '') throw new Fault(400, 'the "input" parameter is empty');
  if (!table.has(path)) throw new Fault(400, `unknown audit backend "${path}"`);
  const data = { hash: core.audit.hash(input) };
  return { data, top: data };
}
