import { isCodeFile } from './code-file.ts';

/** What begins a sample in a comment or in a page: Sphinx’s directives, a headline, a fence. */
const BEGINS_SAMPLE =
  /\.\. (?:code|code-block|sourcecode)::|^[ \t#*/;!-]*(?:[A-Z][\w-]* )?Examples?(?: [\w-]+){0,3}::?[ \t]*$|^[ \t]*(?:[#*]|\/\/[/!]?)[ \t]*```/gm;
/** One of these is a part of every such beginning. */
const PARTS = ['.. ', 'xample', '```'];
/** What ends the comment that it stands in. */
const ENDS_COMMENT = /"""|'''|\*\/|-->|^=(?:end|cut)/m;
const COMMENT = /^[ \t]*(?:\/\/|#|\*|;|!|--)/;
/** What only stands in a comment or on a page, in whatever file. */
const DIRECTIVE = /^\.\. /;
/** So far before a value its sample may begin. */
const REACH = 600;
/**
 * Pages that are written to be published: a website’s, manual pages, a reference, and in a folder of documentation
 * those of Sphinx and Asciidoctor. A README, and notes in Markdown, are not among them: there is where keys leak.
 */
const PAGE =
  /\.mdx$|(?:^|\/)(?:website|man\d?|manual)\/(?:.*\/)?[^/]*\.(?:md|rst|adoc|html?|txt|\d)$|(?:^|\/)docs?\/(?:.*\/)?[^/]*\.(?:rst|adoc|txt|\d)$|(?:^|\/)docs?\/(?:.*\/)?(?:reference|commandline)\/(?:.*\/)?[^/]*\.md$/i;

/** May be a page of Sphinx, and may be anybody's notes: its markup tells. */
const PLAIN = /\.txt$/i;
const MARKUP = /^\.\. |``|::$|:[a-z]+:`|^(?:={4,}|-{4,}|~{4,})$/m;
const README = /(?:^|\/)README[^/]*$/i;

/**
 * True when what stands at `start` is shown to a reader as a sample: on a page that is written to be published, or in a
 * comment behind its beginning. What is known there only by its name is mostly made up; so it is of low confidence.
 */
export function isShown(path: string, text: string, start: number): boolean {
  return (isPage(path) && (!PLAIN.test(path) || isMarkedUp(text, start))) || isInSample(path, text, start);
}

/** As near as every window reaches, however many words it was made for: what is farther away has no say. */
function isMarkedUp(text: string, start: number): boolean {
  return MARKUP.test(text.slice(Math.max(0, start - REACH), start + REACH));
}

/** True for a page that is written to be published. */
export function isPage(path: string): boolean {
  return PAGE.test(path);
}

function isInSample(path: string, text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!PARTS.some((part) => before.includes(part))) return false;
  const begun = [...before.matchAll(BEGINS_SAMPLE)].at(-1);
  if (begun === undefined) return false;
  const [beginning] = begun;
  const since = before.slice(begun.index + beginning.length);
  if (ENDS_COMMENT.test(since)) return false;
  // A headline in a comment of lines: the value’s own line is one, too.
  if (COMMENT.test(beginning)) return COMMENT.test(since.slice(since.lastIndexOf('\n') + 1));
  // A bare headline: in source it stands in a docstring, elsewhere it is a key of YAML or a README's line.
  return DIRECTIVE.test(beginning) ? !README.test(path) : isCodeFile(path);
}
