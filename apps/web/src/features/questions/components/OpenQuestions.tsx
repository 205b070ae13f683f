import { useQuery } from '@tanstack/react-query';
import { openQuestionsQuery } from '../questions.queries.js';
import classes from './OpenQuestions.module.css';

/** How many questions wait, beside the name of their page; nothing when none does. */
export function OpenQuestions({ campaignId }: { campaignId: string }) {
  const { data: count = 0 } = useQuery(openQuestionsQuery(campaignId));
  return count > 0 ? <span className={classes.count}>{count}</span> : null;
}
