import { enter } from './entry.ts';

await enter('action');
