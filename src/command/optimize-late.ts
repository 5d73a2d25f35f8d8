/**
 * Lets V8 optimise in full what was called 100,000 times, not 3,000: of the many functions that judge each is called some
 * thousand times in the scan of a tree or of many versions, and to optimise them costs more than it saves. Loops are
 * optimised all the same.
 */
export function optimizeLate(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--invocation-count-for-turbofan=100000');
}
