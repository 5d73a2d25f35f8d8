/** Files of programming languages: a value without quotes is a name there, not a text. */
const CODE =
  /\.(?:[cm]?[jt]sx?|py|rb|go|java|kts?|scala|swift|c|cc|cpp|cxx|h|hh|hpp|cs|rs|php|pl|pm|lua|dart|groovy|gradle|mm?|exs?|erl|hs|ml|clj|psm?1|vue|svelte|vb|fs|jl|r|sql|proto|graphql|tf|hcl|css|scss|less|html?)$/i;

/** True for a path whose extension is a programming language's. */
export function isCodeFile(path: string): boolean {
  return CODE.test(path);
}
