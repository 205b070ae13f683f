import { accountClaims } from './account-claims.js';
import { amendments } from './amendments.js';
import { apiKeys, auditLog } from './api-keys.js';
import { applications } from './applications.js';
import { campaignCopies } from './campaign-copies.js';
import { campaigns } from './campaigns.js';
import { chat } from './chat.js';
import { collaborations } from './collaborations.js';
import { comments } from './comments.js';
import { contract } from './contract.js';
import { content } from './content.js';
import { creators } from './creators.js';
import { documents } from './documents.js';
import { groups } from './groups.js';
import { identity } from './identity.js';
import { invitations } from './invitations.js';
import { memberships } from './members.js';
import { network } from './network.js';
import { notifications } from './notifications.js';
import { offers } from './offers.js';
import { personalData } from './personal-data.js';
import { files, sandbox } from './platform.js';
import { postingDrafts } from './posting-drafts.js';
import { questions } from './questions.js';
import type { Recipe } from './recipe.js';
import { referrals } from './referrals.js';
import { relationships } from './relationships.js';
import { records } from './records.js';
import { reporting } from './reporting.js';
import { secondFactor } from './second-factor.js';
import { shipping } from './shipping.js';
import { singleSignOn } from './single-sign-on.js';
import { staff } from './staff.js';
import { staffConsole } from './staff-console.js';
import { verification } from './verification.js';

/** How every operation of the product is called. A new operation needs one here: architecture.spec.ts fails otherwise. */
export const RECIPES: readonly Recipe[] = [
  ...files,
  ...identity,
  ...secondFactor,
  ...staff,
  ...documents,
  ...staffConsole,
  ...memberships,
  ...apiKeys,
  ...auditLog,
  ...singleSignOn,
  ...personalData,
  ...creators,
  ...accountClaims,
  ...network,
  ...groups,
  ...relationships,
  ...referrals,
  ...campaigns,
  ...campaignCopies,
  ...amendments,
  ...questions,
  ...applications,
  ...invitations,
  ...offers,
  ...collaborations,
  ...contract,
  ...records,
  ...shipping,
  ...chat,
  ...content,
  ...postingDrafts,
  ...comments,
  ...reporting,
  ...notifications,
  ...verification,
  ...sandbox,
];
