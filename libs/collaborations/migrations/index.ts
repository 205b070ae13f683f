import type { MigrationInterface } from 'typeorm';
import { Collaborations1763600500000 } from './1763600500000-collaborations.js';

export const migrations: Array<new () => MigrationInterface> = [Collaborations1763600500000];
