import { enter } from './entry.ts';

await enter('post');
