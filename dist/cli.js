#!/usr/bin/env node
import { enter } from './entry.js';
await enter('cli');
