import { renew } from './entry.ts';

await renew();
