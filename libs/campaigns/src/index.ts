export {
  CampaignsApi,
  type CampaignFacts,
  type CampaignState,
  type CampaignTerms,
  type CampaignType,
  type HandOver,
} from './contract/campaigns.api.js';
export * from './contract/campaigns.events.js';
