import { renew } from './entry.js';
await renew();
