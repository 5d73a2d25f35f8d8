import { FAKES } from './subjects.ts';
import { rotationsOf } from './matrix-suite.ts';

rotationsOf([...FAKES]);
