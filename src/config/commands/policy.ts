import { FORMAT_JSON } from './spec.ts';
import type { CommandSpec } from './spec.ts';

/** Who may do what. */
export const POLICY_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'policy explain',
    summary: 'tell which policy of a server allows or denies a request, and why not the others',
    usage: [
      'relock policy explain ACCESSOR OPERATION PATH             the token with this accessor; needs sudo',
      'relock policy explain [--token-file FILE] OPERATION PATH  that token, or the one in VAULT_TOKEN',
    ],
    operands: [2, 3],
    flags: [
      { name: 'token-file', value: 'FILE', help: 'the token that is asked about' },
      { name: 'address', value: 'ADDRESS', help: 'as if the request came from there' },
      FORMAT_JSON,
    ],
  },
  {
    name: 'policy check',
    summary: 'check policy files as a server does, without one',
    usage: ['relock policy check FILE…'],
    operands: [1, Infinity],
    flags: [],
  },
  {
    name: 'policy list',
    summary: 'list a server’s policies',
    usage: ['relock policy list'],
    operands: [0, 0],
    flags: [FORMAT_JSON],
  },
  {
    name: 'policy put',
    summary: 'write a policy into a server',
    usage: ['relock policy put NAME FILE', 'relock policy put NAME - --kind acl|cedar'],
    operands: [2, 2],
    flags: [{ name: 'kind', value: 'KIND', enum: ['acl', 'cedar'], help: 'acl or cedar (default: cedar for *.cedar)' }],
  },
];
