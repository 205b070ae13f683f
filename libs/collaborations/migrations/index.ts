import type { MigrationInterface } from 'typeorm';
import { Collaborations1763600500000 } from './1763600500000-collaborations.js';
import { AmendmentConsents1763600500100 } from './1763600500100-amendment-consents.js';
import { Replacements1763600500200 } from './1763600500200-replacements.js';
import { Ratings1763600500300 } from './1763600500300-ratings.js';
import { ContractParties1763600500350 } from './1763600500350-contract-parties.js';
import { Removals1763600500400 } from './1763600500400-removals.js';
import { CollaborationMetadata1763600500450 } from './1763600500450-metadata.js';
import { RecordOrganisations1763600500500 } from './1763600500500-record-organisations.js';
import { RatingReminders1763600500520 } from './1763600500520-rating-reminders.js';
import { ClockStops1763600500550 } from './1763600500550-clock-stops.js';
import { OwnDays1763600500560 } from './1763600500560-own-days.js';

export const migrations: Array<new () => MigrationInterface> = [
  Collaborations1763600500000,
  AmendmentConsents1763600500100,
  Replacements1763600500200,
  Ratings1763600500300,
  ContractParties1763600500350,
  Removals1763600500400,
  CollaborationMetadata1763600500450,
  RecordOrganisations1763600500500,
  RatingReminders1763600500520,
  ClockStops1763600500550,
  OwnDays1763600500560,
];
