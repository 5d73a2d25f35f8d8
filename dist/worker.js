import { work } from './entry.js';
await work();
