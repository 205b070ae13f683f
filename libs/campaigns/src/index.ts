import { Campaign } from './campaign.entity.js';
import { CreatorQuestion } from './questions/creator-question.entity.js';
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
export {
  STAFF_CAMPAIGN_EVENTS,
  StaffCampaignsApi,
  type CampaignRecord,
  type FoundCampaign,
  type StaffCampaignEvent,
} from './contract/staff-campaigns.api.js';
export { AmendmentsApi, type Amended, type AmendmentFacts } from './contract/amendments.api.js';
export { OptionalBody } from './optional-body.pipe.js';
export { TermsChangeDto } from './amendments/terms-change.dto.js';
export { AmendmentFields } from './amendments/amendments.dto.js';
export { hashTerms } from './campaign.terms.js';
export { diffTerms, EFFECTS, EVENT_ADDRESS, isDisadvantage, isExtension, type Effect, type TermsChange } from './amendments/terms-diff.js';

export const CAMPAIGNS_ENTITIES = [Campaign, CampaignTemplate, CreatorQuestion];
