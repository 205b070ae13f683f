import { Application } from './application.entity.js';
import { ApplicationHistory } from './application-history.entity.js';

export { ApplicationsModule } from './applications.module.js';
export * from './contract/applications.api.js';
export * from './contract/applications.events.js';
export * from './contract/application-outcomes.js';
export { blockerError } from './applications.errors.js';

export const APPLICATIONS_ENTITIES = [Application, ApplicationHistory];
