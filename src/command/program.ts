import path from 'node:path';

/** True in dist, where all of this is in one file; false in the source tree. */
export const IS_BUILT = import.meta.filename.endsWith('.js');

/** The folder that the program is in: dist, or src. */
export const PROGRAM = IS_BUILT ? import.meta.dirname : path.dirname(import.meta.dirname);
