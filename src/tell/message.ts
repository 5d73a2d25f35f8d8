/** What is told to people, in whatever form. No secret; the texts may hold untrusted words: each form escapes them. */
export interface Message {
  /** One line: `1 key leaked and already replaced`. */
  readonly title: string;
  /** `done`: nothing is left; `you`: people must act; `failed`: something that should have happened did not. */
  readonly state: 'done' | 'you' | 'failed';
  /** What happened, one fact a line. */
  readonly facts: readonly string[];
  /** What is left for people, in order. */
  readonly todo: readonly string[];
  /** GitHub logins and teams, such as `@acme/mail`: who owns the file or the key. */
  readonly owners: readonly string[];
  /** Where more is: the run, the pull request. */
  readonly link: string | undefined;
  /** Whole texts that go along where a channel takes any: by mail, and to a webhook. */
  readonly attachments?: readonly Attachment[];
}

export interface Attachment {
  /** A file's name, such as `report.html`. */
  readonly name: string;
  /** `text/html` or `text/markdown`. */
  readonly type: string;
  readonly text: string;
}

/** The message as plain lines, for mail and terminals. The caller makes them printable where they go. */
export function plainLines({ title, facts, todo, owners, link }: Message): string[] {
  return [
    title,
    '',
    ...facts.map((fact) => `- ${fact}`),
    ...(todo.length === 0 ? [] : ['', 'To do:', ...todo.map((step, i) => `${i + 1}. ${step}`)]),
    ...(owners.length === 0 ? [] : ['', `Owners: ${owners.join(', ')}`]),
    ...(link === undefined ? [] : ['', link]),
  ];
}
