import type { Check } from './check.ts';
import { CHECK_GROUPS } from './checks/all.ts';

/** `docs/validate-kinds.md`: every check by group. A test keeps the file equal to this. */
export function checkTable(): string {
  const kinds = new Set(CHECK_GROUPS.flatMap(({ checks }) => checks.flatMap(({ rules }) => rules)));
  return [
    '# Kinds that can be asked about',
    '',
    `${kinds.size} kinds, by the id of their rule. This file is made from the table in \`src/validate/checks/\`; [validate.md](validate.md) tells how it is used.`,
    '',
    '`{secret}` is where the secret goes, `{host}` a server that `scan.validate-hosts` lists; other names in braces stand near the secret or are parts of it. "And" separates an issuer’s regions.',
    ...CHECK_GROUPS.map(({ title, checks }) => `\n## ${title}\n\n${rows(checks).join('\n')}`),
    '',
  ].join('\n');
}

function rows(checks: readonly Check[]): string[] {
  return [
    '| Kinds | Request | With | A refusal proves |',
    '|---|---|---|---|',
    ...checks.map((check) => {
      const kinds = check.rules.map((rule) => `\`${rule}\``).join(', ');
      return `| ${kinds} | [${check.method ?? 'GET'}](${check.docs}) ${addresses(check)} | ${credentials(check)} | ${proof(check)} |`;
    }),
  ];
}

function addresses({ urls }: Check): string {
  return urls.map((url) => `\`${url.replace('https://', '')}\``).join(' and ');
}

function credentials({ headers, basic, fields, json, sign, near }: Check): string {
  const places = [
    ...Object.entries(headers ?? {})
      .filter(([, value]) => value.includes('{'))
      .map(([name, value]) => `\`${name}: ${value}\``),
    ...(basic === undefined ? [] : [`basic authentication \`${basic}\``]),
    ...(sign === undefined ? [] : ['a signature (AWS Signature Version 4)']),
    ...(fields === undefined && json === undefined ? [] : [`\`${JSON.stringify(fields ?? json)}\``]),
  ];
  const needs = Object.values(near ?? {}).filter(({ optional }) => optional !== true);
  const what = needs.length === 0 ? '' : `; needs its ${needs.map((one) => one.what).join(' and ')} near it`;
  return `${places.length === 0 ? 'the URL' : places.join(', ')}${what}`;
}

function proof({ doubt, refuses }: Check): string {
  if (doubt !== undefined) return `nothing: ${doubt}`;
  const one = refuses.find((refusal) => refusal.doubt !== undefined)?.doubt;
  return one === undefined ? 'that it is dead' : `that it is dead, but one answer proves nothing: ${one}`;
}
