import { Campaign } from './campaign.entity.js';
import { CampaignTemplate } from './templates/campaign-template.entity.js';

export { CampaignsModule } from './campaigns.module.js';
export {
  CampaignsApi,
  type CampaignFacts,
  type CampaignState,
  type CampaignTerms,
  type CampaignType,
  type HandOver,
  type SelectionOptions,
  type UgcTerms,
} from './contract/campaigns.api.js';
export * from './contract/campaigns.events.js';

export const CAMPAIGNS_ENTITIES = [Campaign, CampaignTemplate];
