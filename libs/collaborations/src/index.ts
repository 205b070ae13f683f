import { ClockStop } from './clock/clock-stop.entity.js';
import { Collaboration } from './collaboration.entity.js';
import { CollaborationHistory } from './collaboration-history.entity.js';
import { AmendmentConsent } from './amendments/consent.entity.js';
import { Deliverable } from './deliverable.entity.js';
import { Extension } from './extension.entity.js';
import { Rating } from './ratings/rating.entity.js';
import { Replacement } from './replacement/replacement.entity.js';
import { Selection } from './selection.entity.js';

export { CollaborationsModule } from './collaborations.module.js';
export * from './contract/collaborations.api.js';
export * from './contract/collaborations.events.js';
export { CampaignTiers } from './contract/campaign-tiers.js';
export { Dispatches } from './contract/dispatches.js';
export * from './contract/staff-collaborations.api.js';

export const COLLABORATIONS_ENTITIES = [
  Selection,
  Collaboration,
  Deliverable,
  CollaborationHistory,
  Extension,
  ClockStop,
  Replacement,
  AmendmentConsent,
  Rating,
];
