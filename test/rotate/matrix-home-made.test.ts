import { rotationsOf } from './matrix-suite.ts';
import { AWS_MANAGED, HOME_MADE } from './subject-home-made.ts';

rotationsOf([...HOME_MADE, AWS_MANAGED]);
