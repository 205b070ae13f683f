import { ENDED_CAMPAIGN_STATES, type CampaignState } from '@app/rules';
import type { QuestionState } from './creator-question.entity.js';

export type QuestionAction = 'answer' | 'hide' | 'show';

/** Whether this can be done with the question now; the permission is asked elsewhere. Nothing moves once the campaign is over. */
export function questionAllows(action: QuestionAction, question: QuestionState, campaign: CampaignState): boolean {
  if (ENDED_CAMPAIGN_STATES.includes(campaign)) return false;
  return action === 'show' ? question === 'hidden' : question !== 'hidden';
}

/** `can` of the answer. */
export function questionCan(question: QuestionState, campaign: CampaignState, permitted: boolean): Record<QuestionAction, boolean> {
  const may = (action: QuestionAction) => permitted && questionAllows(action, question, campaign);
  return { answer: may('answer'), hide: may('hide'), show: may('show') };
}
