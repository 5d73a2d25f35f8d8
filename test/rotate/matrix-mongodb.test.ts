import { missing } from '../servers/find.ts';
import { rotationsOf } from './matrix-suite.ts';
import { MONGODB, MONGODB_ALTERNATE } from './subject-databases.ts';

rotationsOf(missing('mongodb') ? [] : [MONGODB, MONGODB_ALTERNATE]);
