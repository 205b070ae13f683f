import { Application } from './application.entity.js';
import { Offer } from './offers/offer.entity.js';
import { ApplicationHistory } from './application-history.entity.js';

export { ApplicationsModule } from './applications.module.js';
export * from './contract/applications.api.js';
export * from './contract/applications.events.js';
export * from './contract/application-outcomes.js';
export * from './contract/places.js';
export * from './contract/invited-again.js';
export { blockerError } from './applications.errors.js';

export const APPLICATIONS_ENTITIES = [Application, ApplicationHistory, Offer];
