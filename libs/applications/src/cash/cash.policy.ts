import type { CampaignState, CampaignTerms } from '@app/campaigns';
import { paysMoney } from '@app/rules';
import type { Application } from '../application.entity.js';
import type { ApplicationState, CashState } from '../contract/applications.api.js';

interface Talk {
  cashState: CashState | null;
}

/** Nothing is agreed yet: the confirmation waits for it (APP-9). */
export const cashUndecided = ({ cashState }: Talk): boolean => cashState === 'asked' || cashState === 'countered';

/** The brand may answer until both agree; a no can still become a yes or a counter-offer. */
export const brandMayAnswerCash = ({ cashState }: Talk): boolean => cashUndecided({ cashState }) || cashState === 'refused';

/** Only a counter-offer waits for the creator. */
export const creatorMayAnswerCash = ({ cashState }: Talk): boolean => cashState === 'countered';

/** Whether it holds a credit (APP-8): neither the offer nor what both agreed on pays money. */
export function withoutCash(
  application: Pick<Application, 'cashState' | 'cashAgreedMinor'> | null,
  { type, cashMinor }: Pick<CampaignTerms, 'type' | 'cashMinor'>,
): boolean {
  const agreed = application?.cashState === 'agreed' ? application.cashAgreedMinor : null;
  return !paysMoney({ type, cashMinor: agreed ?? cashMinor });
}

/** While the campaign decides and the application is open: until the confirmation. */
export function talkable(campaign: CampaignState, application: ApplicationState): boolean {
  return ['application', 'running', 'paused'].includes(campaign) && (application === 'applied' || application === 'accepted');
}
