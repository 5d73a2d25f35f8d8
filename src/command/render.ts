import type { Report } from '../report/report.ts';

/** The formats of a scan's report but text, which is always at hand. */
export type OtherFormat = 'json' | 'jsonl' | 'sarif' | 'markdown' | 'html' | 'gitleaks' | 'junit';

/** The report as one text; only what the format takes is loaded. */
export async function render(report: Report, format: OtherFormat, showAllowed: boolean): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.ts')).renderJson(report, { showAllowed });
    case 'jsonl':
      return [...(await import('../report/json.ts')).jsonLines(report, { showAllowed })].join('');
    case 'gitleaks':
      return (await import('../report/gitleaks.ts')).renderGitleaks(report, { showAllowed });
    case 'junit':
      return (await import('../report/junit.ts')).renderJunit(report, { showAllowed });
    case 'sarif':
    case 'markdown':
    case 'html':
      return renderWithRules(report, format, showAllowed);
  }
}

/** What also tells about rules. */
async function renderWithRules(
  report: Report,
  format: 'sarif' | 'markdown' | 'html',
  showAllowed: boolean,
): Promise<string> {
  const [{ ruleInfo: rule }, { HOME, VERSION }] = await Promise.all([
    import('./rule-info.ts'),
    import('../core/version.ts'),
  ]);
  switch (format) {
    case 'sarif':
      return (await import('../report/sarif.ts')).renderSarif(report, {
        rule,
        version: VERSION,
        home: HOME,
        showAllowed,
      });
    case 'html':
      return (await import('../report/html.ts')).renderHtml(report, { rule, version: VERSION, showAllowed });
    case 'markdown':
      return (await import('../report/markdown.ts')).renderMarkdown(report, {
        rule,
        isPrivate: true,
        limit: 1024 * 1024,
      });
  }
}
