import { useQuery } from '@tanstack/react-query';
import { TabCount } from '../../../shared/ui/TabCount.js';
import { openQuestionsQuery } from '../questions.queries.js';

/** How many questions wait, beside the name of their page. */
export function OpenQuestions({ campaignId }: { campaignId: string }) {
  const { data: count = 0 } = useQuery(openQuestionsQuery(campaignId));
  return <TabCount count={count} />;
}
