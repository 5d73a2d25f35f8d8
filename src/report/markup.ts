import { printable } from '../core/printable.ts';

/**
 * Text from outside as it may stand in an HTML or XML element or between the quotes of an attribute: no character of it
 * is markup, none is forbidden in XML, and GitHub's runner takes nothing in it for a command, should it be printed.
 */
export function markup(text: string, maxLength = 1000): string {
  return printable(text, maxLength)
    .replace(/[&<>"'`]/g, (found) => `&#${found.charCodeAt(0)};`)
    .replace(/[\ufffe\uffff]/g, (found) => `\\u{${found.charCodeAt(0).toString(16)}}`)
    .replaceAll('##[', '#&#35;[')
    .replaceAll('::', ':&#58;');
}
