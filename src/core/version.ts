/** Relock's own version; a test holds it and package.json together. */
export const VERSION = '0.1.0';

/** Where Relock is documented. */
export const HOME = 'https://github.com/relock/relock';
