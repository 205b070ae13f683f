import { CAMPAIGNS_ENTITIES, CampaignsModule } from '@app/campaigns';
import { InstagramConnectorModule } from '@app/content-sync';
import { CREATORS_ENTITIES, CreatorsModule } from '@app/creators';
import { IDENTITY_ENTITIES, IdentityModule } from '@app/identity';

type EntityClass = new () => object;
type ModuleClass = new () => object;

/** Every module of the product, from the ground up (architecture section 4). */
export const MODULES: ModuleClass[] = [InstagramConnectorModule, IdentityModule, CreatorsModule, CampaignsModule];

/** Every entity, in the same order. */
export const ENTITIES: EntityClass[] = [...IDENTITY_ENTITIES, ...CREATORS_ENTITIES, ...CAMPAIGNS_ENTITIES];
