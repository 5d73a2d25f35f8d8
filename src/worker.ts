import { work } from './entry.ts';

await work();
