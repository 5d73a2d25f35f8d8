import { enter } from './entry.js';
await enter('post');
