/** The first of them counts. */
export const GITLEAKS_CONFIGS: readonly string[] = ['.betterleaks.toml', '.gitleaks.toml'];
export const GITLEAKS_IGNORES: readonly string[] = ['.betterleaksignore', '.gitleaksignore'];

/** Files of other scanners at the top of a repository that count beside `.relock.yml`. */
export const GITLEAKS_NAMES: readonly string[] = [...GITLEAKS_CONFIGS, ...GITLEAKS_IGNORES];
