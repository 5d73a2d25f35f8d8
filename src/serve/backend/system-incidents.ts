import { allIncidents, incidentAt, incidentNote, isIncidentId, keepIncident } from '../../sealed/incidents.ts';
import type { KeptIncident } from '../../sealed/incidents.ts';
import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, notFound, unsupportedOperation } from '../fault.ts';
import { isObject } from '../fields.ts';

/** What Vault has no API for: the records of leaks. docs/audit.md describes it. */
export const INCIDENTS = /^relock\/incidents(?:\/|$)/;

/** Characters of a record's JSON. */
const LONGEST = 256 * 1024;
/** The most in one answer: the newest. */
const MOST = 1000;

/** `sys/relock/incidents[/ID]`: a rotation writes a record, people read it; nobody changes or removes one. */
export function incidents(core: Core, call: Routed): Outcome {
  const id = call.rest.split('/').slice(2).join('/');
  const isRead = call.operation === 'read' || call.operation === 'list';
  if (id === '') {
    if (!isRead) throw unsupportedOperation();
    return list(core, call);
  }
  if (isRead) {
    const kept = incidentAt(core.vault, id);
    if (kept === undefined) throw notFound();
    return { data: { ...shown(kept), record: kept.record } };
  }
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  return keep(core, call, id);
}

function list({ vault }: Core, { query }: Routed): Outcome {
  const key = query.get('key');
  const found = allIncidents(vault).filter((kept) => key === null || kept.key === key);
  const newest = found.slice(-MOST).toReversed();
  return { data: { keys: newest.map(({ name }) => name), incidents: newest.map(shown) } };
}

function keep(core: Core, { body, time }: Routed, id: string): Outcome {
  const { record } = body;
  if (!isIncidentId(id)) throw new Fault(400, 'an incident has an id of letters, digits, ":" and "-"');
  if (!isObject(record)) throw new Fault(400, 'record: the incident as JSON');
  if (JSON.stringify(record).length > LONGEST) throw new Fault(400, `record: at most ${LONGEST} characters`);
  return {
    waits: true,
    within: () => {
      const kept = keepIncident(core.vault, id, record, time);
      if (kept === undefined) throw new Fault(400, 'there are too many records of this incident');
      return { data: shown(kept), note: incidentNote(kept) };
    },
  };
}

function shown({ name, kept, digest, key, result }: KeptIncident) {
  return { id: name, kept: new Date(kept).toISOString(), sha256: digest, key, result };
}
