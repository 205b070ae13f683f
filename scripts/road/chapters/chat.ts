import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { eventually } from '../api.ts';
import { PLACES, type Journey } from './journey.ts';

/** Chapter 9: chat and broadcast, live (CHT-1 to CHT-3). */
export async function chat(journey: Journey): Promise<void> {
  const { api, checks, owner, campaignId } = journey;
  checks.step('9 · Chat and broadcast, live (CHT-1 to CHT-3)');
  const [first, second] = journey.collaborations;
  const creator = journey.creatorOf(first!);
  const threads = await eventually(async () => {
    const items = await api.all<{ id: string; collaborationId: string }>(`/campaigns/${campaignId}/threads?limit=200`, owner.token);
    return items.length === PLACES ? items : null;
  });
  checks.equal('one thread per collaboration', threads?.length ?? 0, PLACES);
  const thread = threads!.find((each) => each.collaborationId === first!.id)!;
  const socket = io(`${api.url}/chat`, { auth: { token: creator.token }, transports: ['websocket'], forceNew: true });
  journey.sockets.push(socket);
  const heard: Array<{ text?: string; message?: { text: string } }> = [];
  socket.on('message:new', (message: { text?: string }) => heard.push(message));
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', () => resolve());
    socket.on('connect_error', reject);
  });
  await socket.timeout(5000).emitWithAck('thread:join', { threadId: thread.id });
  const clientId = randomUUID();
  const text = `Hello ${creator.name}, welcome aboard!`;
  await api.post(`/threads/${thread.id}/messages`, owner.token, { clientId, text }, journey.key('message'));
  checks.that('the creator hears it over the socket', !!(await eventually(async () => JSON.stringify(heard).includes(text), 5000)), heard);
  await api.post(`/threads/${thread.id}/messages`, owner.token, { clientId, text });
  const ack: unknown = await socket
    .timeout(5000)
    .emitWithAck('message:send', { threadId: thread.id, clientId: randomUUID(), text: 'Danke, ich freue mich!' });
  checks.that('the creator answers over the socket', !JSON.stringify(ack).includes('error'), ack);
  const messages = await api.all<{ text: string; seq: number }>(`/threads/${thread.id}/messages`, owner.token);
  checks.equal('the repeated message is there once', messages.filter((message) => message.text === text).length, 1);
  checks.that(
    'the numbers have no gap',
    messages
      .map((m) => m.seq)
      .sort((a, b) => a - b)
      .every((seq, i) => seq === i + 1),
    messages,
  );
  const sent = await api.post<Record<string, unknown>>(
    `/campaigns/${campaignId}/broadcasts`,
    owner.token,
    { text: 'Hi {{firstName}}, your parcel is on its way.' },
    journey.key('broadcast'),
  );
  checks.that('the broadcast went to everybody', JSON.stringify(sent).includes(`${PLACES}`), sent);
  const other = threads!.find((each) => each.collaborationId === second!.id)!;
  const own = await api.all<{ text: string }>(`/threads/${other.id}/messages`, journey.creatorOf(second!).token);
  const firstName = journey.creatorOf(second!).name.split(' ')[0]!;
  checks.that(
    'each gets it with the own first name',
    own.some((message) => message.text.includes(`Hi ${firstName},`)),
    own,
  );
  await checks.refused('reading a foreign thread', 404, () => api.get(`/threads/${other.id}/messages`, creator.token));
}
