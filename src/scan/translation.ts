/** Languages by their codes (ISO 639-1), those that programs are translated to; others are words or names of tools, too. */
const CODE =
  'ar|bg|bn|bs|ca|cs|cy|da|de|el|en|eo|es|et|eu|fa|fi|fr|ga|gl|gu|he|hi|hr|hu|hy|id|is|it|ja|ka|kk|km|ko|lt|lv|mk|ml|mr|ms|nb|nl|nn|pl|pt|ro|ru|sk|sl|sq|sr|sv|sw|ta|te|th|tr|uk|ur|uz|vi|zh';
const FOLDER = /(?:^|[/\\])(?:translations?|locales?|i18n|l10n|lang|langs|languages|[\w-]+\.lproj)[/\\]/i;
const FILE = new RegExp(
  `(?:^|[/\\\\._-])(?:${CODE})(?:[-_][A-Za-z]{2,4}(?:-[A-Z]{2})?|-\\d{3})?\\.(?:json5?|ya?ml|po|properties|arb|resx|xlf|strings|php|[cm]?[jt]s)$`,
);

/** True for a file of what a program says in one language: there `password` is given its translation. */
export function isTranslation(path: string): boolean {
  // A file's candidates come one after another.
  if (last?.path !== path) last = { path, is: FOLDER.test(path) || FILE.test(path) };
  return last.is;
}

let last: { readonly path: string; readonly is: boolean } | undefined;

/** A letter as JSON and properties files escape it. */
const ESCAPED = /\\u[\da-f]{4}/i;

/** True for a label: words, in whatever language. */
export function isLabel(value: string): boolean {
  return !/\d/.test(value) || /\s|[^\x20-\x7e]/.test(value) || ESCAPED.test(value);
}
