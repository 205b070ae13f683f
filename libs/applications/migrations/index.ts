import type { MigrationInterface } from 'typeorm';
import { Applications1763600400000 } from './1763600400000-applications.js';
import { Invitations1763600400100 } from './1763600400100-invitations.js';
import { Offers1763600400200 } from './1763600400200-offers.js';
import { ApplicationMetadata1763600400450 } from './1763600400450-metadata.js';
import { SpentCredits1763600400500 } from './1763600400500-spent-credits.js';
import { PaidVideos1763600400520 } from './1763600400520-paid-videos.js';

export const migrations: Array<new () => MigrationInterface> = [
  Applications1763600400000,
  Invitations1763600400100,
  Offers1763600400200,
  ApplicationMetadata1763600400450,
  SpentCredits1763600400500,
  PaidVideos1763600400520,
];
