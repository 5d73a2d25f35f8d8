/** Extensions of programming languages' files. */
const CODE = new Set(
  (
    'ts tsx js jsx mts mtsx mjs mjsx cts ctsx cjs cjsx py rb go java kt kts scala swift c cc cpp cxx h hh hpp cs rs php ' +
    'pl pm lua dart groovy gradle m mm ex exs erl hs ml clj ps1 psm1 vue svelte vb fs jl r sql proto graphql tf hcl css ' +
    'scss less htm html'
  ).split(' '),
);

/** True for a file of a programming language, by its extension: a value without quotes is a name there, not a text. */
export function isCodeFile(path: string): boolean {
  const dot = path.lastIndexOf('.');
  return dot !== -1 && CODE.has(path.slice(dot + 1).toLowerCase());
}
