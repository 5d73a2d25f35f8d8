/** The forms that a file of keys can have in a job. */
export const FILE_FORMATS = [
  'dotenv',
  'json',
  'netrc',
  'npmrc',
  'aws-credentials',
  'kubeconfig',
  'docker-config',
  'template',
] as const;

/** Those of the command line: a manifest goes to a pipe, which a step of a job has none of. */
export const FORMATS = [...FILE_FORMATS, 'k8s-secret'] as const;
