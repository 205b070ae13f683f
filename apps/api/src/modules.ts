import { APPLICATIONS_ENTITIES, ApplicationsModule } from '@app/applications';
import { CAMPAIGNS_ENTITIES, CampaignsModule } from '@app/campaigns';
import { COLLABORATIONS_ENTITIES, CollaborationsModule } from '@app/collaborations';
import { InstagramConnectorModule } from '@app/content-sync';
import { CREATORS_ENTITIES, CreatorsModule } from '@app/creators';
import { IDENTITY_ENTITIES, IdentityModule } from '@app/identity';

type EntityClass = new () => object;
type ModuleClass = new () => object;

/** Every module of the product, from the ground up (architecture section 4). */
export const MODULES: ModuleClass[] = [InstagramConnectorModule, IdentityModule, CreatorsModule, CampaignsModule, ApplicationsModule, CollaborationsModule];

/** Every entity, in the same order. */
export const ENTITIES: EntityClass[] = [...IDENTITY_ENTITIES, ...CREATORS_ENTITIES, ...CAMPAIGNS_ENTITIES, ...APPLICATIONS_ENTITIES, ...COLLABORATIONS_ENTITIES];
