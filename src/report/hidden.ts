import type { Finding } from '../core/finding.ts';
import type { Report } from './report.ts';

/** Stands where a text from outside held the secret, as `SecretValue` prints. */
export const HIDDEN = '[redacted]';

/** The report without the secrets in its own texts: a file can be called like the key that it holds. */
export function hideSecrets(report: Report): Report {
  return { ...report, findings: report.findings.map(hideSecret), allowed: report.allowed.map(hideSecret) };
}

function hideSecret(finding: Finding): Finding {
  const hide = (text: string) => finding.value.hideIn(text);
  return {
    ...finding,
    path: hide(finding.path),
    description: hide(finding.description),
    ...(finding.commit?.author === undefined
      ? {}
      : { commit: { ...finding.commit, author: hide(finding.commit.author) } }),
    ...(finding.allowed === undefined ? {} : { allowed: hide(finding.allowed) }),
  };
}
