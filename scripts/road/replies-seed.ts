import type { Api } from './api.ts';
import { travel } from './campaign.ts';
import type { Creator, Owner } from './people.ts';

const QUESTION = 'Lovely to have you with us! Is there anything you need to know before it begins?';
const ANSWERS = [
  'Danke, alles klar – ich freue mich!',
  'Nein, der Brief ist super verständlich. Danke!',
  'All clear, thank you! Just excited.',
];
const HOUR = 3_600_000;

interface Thread {
  id: string;
  collaborationId: string;
}

/**
 * The brand greets everybody of a campaign in the chat, and the creators answer after so many hours, each a little later than the one before:
 * with three such threads a creator's page shows the median of first replies (CRE-9). Moves the clock by these hours.
 */
export async function seedReplies(
  api: Api,
  owner: Owner,
  campaignId: string,
  creatorOf: (collaborationId: string) => Creator,
  hours: number,
): Promise<void> {
  const threads = await api.all<Thread>(`/campaigns/${campaignId}/threads?limit=200`, owner.token);
  for (const { id } of threads) await say(api, id, owner.token, QUESTION);
  for (const [n, { id, collaborationId }] of threads.entries()) {
    if (hours > 0 && n % 3 === 0) {
      const { now } = await api.get<{ now: string }>('/sandbox/clock');
      await travel(api, new Date(Date.parse(now) + (n === 0 ? hours : 1.4) * HOUR));
    }
    await say(api, id, creatorOf(collaborationId).token, ANSWERS[n % ANSWERS.length]!);
  }
}

async function say(api: Api, threadId: string, token: string, text: string): Promise<void> {
  await api.post(`/threads/${threadId}/messages`, token, { clientId: crypto.randomUUID(), text });
}
