import { Application } from './application.entity.js';
import { Offer } from './offers/offer.entity.js';
import { INVITATIONS_ENTITIES } from './invitations/index.js';
import { ApplicationHistory } from './application-history.entity.js';

export * from './contract/application-directory.js';
export { ApplicationsModule } from './applications.module.js';
export * from './contract/applications.api.js';
export * from './contract/applications.events.js';
export * from './contract/invitations.events.js';
export * from './contract/application-outcomes.js';
export { ExclusivePromises } from './contract/exclusive-promises.js';
export * from './contract/places.js';
export * from './contract/amended-terms.js';
export * from './contract/invited-again.js';
export { blockerError } from './applications.errors.js';

export const APPLICATIONS_ENTITIES = [Application, ApplicationHistory, Offer, ...INVITATIONS_ENTITIES];
