import type { CampaignState } from '@app/campaigns';
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

/** While the campaign decides and the application is open: until the confirmation. */
export function talkable(campaign: CampaignState, application: ApplicationState): boolean {
  return ['application', 'running', 'paused'].includes(campaign) && (application === 'applied' || application === 'accepted');
}
