import { Campaigns1763600300000 } from './1763600300000-campaigns.js';
import { DecisionTimes1763600300100 } from './1763600300100-decision-times.js';
import { Formats1763600300200 } from './1763600300200-formats.js';
import { CampaignTemplates1763600300300 } from './1763600300300-campaign-templates.js';
import { Amendments1763600300350 } from './1763600300350-amendments.js';
import { Questions1763600300400 } from './1763600300400-questions.js';
import { Market1763600300450 } from './1763600300450-market.js';
import { InvitedCreators1763600300900 } from './1763600300900-invited-creators.js';
import { FoundByStaff1763600300920 } from './1763600300920-found-by-staff.js';
import { DraftsBeforePosting1763600300940 } from './1763600300940-drafts-before-posting.js';

/** Migrations of the module campaigns. */
export const migrations = [
  Campaigns1763600300000,
  DecisionTimes1763600300100,
  Formats1763600300200,
  CampaignTemplates1763600300300,
  Amendments1763600300350,
  Questions1763600300400,
  Market1763600300450,
  InvitedCreators1763600300900,
  FoundByStaff1763600300920,
  DraftsBeforePosting1763600300940,
];
