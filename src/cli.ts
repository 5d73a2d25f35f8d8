#!/usr/bin/env node
import { enter } from './entry.ts';

await enter('cli');
