/** How a value stands beside its name. */
export type Form =
  /** `name = value`, `name: value`, in any language or file of settings. */
  | 'assignment'
  /** `setPassword("value")`, `define('PASSWORD', 'value')`. */
  | 'argument'
  /** The name and the value are two fields of one record: `name: PASSWORD`, `value: …`. */
  | 'pair'
  /** `<password>value</password>`. */
  | 'element'
  /** A command's option: `--password value`, `-u user:value`. */
  | 'option'
  /** A header of a request: `Authorization: Bearer value`. */
  | 'header'
  /** `scheme://user:value@host`. */
  | 'userinfo'
  /** A field of a connection string, or a parameter of a URL. */
  | 'connection'
  /** `password == "value"`. */
  | 'comparison'
  /** A sentence or a table's row: `the password is value`. */
  | 'prose'
  /** No name: the value stands for itself. */
  | 'value';

/** A text that may be a secret, for the score to judge. Places are indexes into the text that was searched. */
export interface GenericCandidate {
  readonly form: Form;
  /** What the value is called, as written; a program and its option; empty for a value that stands for itself. */
  readonly name: string;
  readonly nameStart: number;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** True when the literal is only one operand of a longer expression. */
  readonly partial: boolean;
}
