import type { Api } from './api.ts';
import type { Checks } from './checks.ts';
import type { Creator, Owner } from './people.ts';

interface Entry {
  kind: string;
  stage: string | null;
}

/** Stage, notes, tasks and timeline of a creator the brand has worked with, over the API (GRP-4). */
export async function relationshipsRoad(api: Api, checks: Checks, owner: Owner, creator: Creator): Promise<void> {
  checks.step('Relationships (GRP-4)');
  const path = `/brands/${owner.brandId}/creators/${creator.creatorId}`;
  const timeline = async () => (await api.get<{ items: Entry[] }>(`${path}/timeline?limit=200`, owner.token)).items;
  checks.that(
    'what happened stands in the timeline by itself',
    (await timeline()).some(({ kind }) => kind === 'invited' || kind === 'applied'),
  );
  const before = await api.get<{ stage: string; version: number }>(`${path}/relationship`, owner.token);
  checks.that('and moved the stage', before.stage !== 'none');
  const change = (version: number) =>
    api.call('PUT', `${path}/relationship`, {
      token: owner.token,
      headers: { 'if-match': `"${version}"` },
      body: { stage: 'ambassador', ownerId: null, tags: ['Road'] },
    });
  await change(before.version);
  await checks.refused('a change of what was changed meanwhile', 412, () => change(before.version));
  const board = await api.get<{ items: Array<{ creatorId: string }> }>(
    `/brands/${owner.brandId}/relationships?stage=ambassador&tag=Road`,
    owner.token,
  );
  checks.that('the board finds the creator by stage and tag', board.items.length === 1);
  const note = await api.post<{ id: string }>(`${path}/notes`, owner.token, { text: 'Prefers e-mail.' });
  const task = await api.post<{ id: string }>(`${path}/tasks`, owner.token, { text: 'Send the brief', dueOn: '2020-01-01' });
  const due = async () =>
    (await api.get<{ items: Array<{ id: string }> }>(`/brands/${owner.brandId}/relationship-tasks`, owner.token)).items.some(
      ({ id }) => id === task.id,
    );
  checks.that('a due task is listed', await due());
  await api.call('PATCH', `${path}/tasks/${task.id}`, { token: owner.token, body: { done: true } });
  checks.that('and gone when it is done', !(await due()));
  await checks.refused('the creator reading the notes', 403, () => api.get(`${path}/notes`, creator.token));
  await api.call('DELETE', `${path}/notes/${note.id}`, { token: owner.token });
  checks.that('a deleted note leaves the timeline', !(await timeline()).some(({ kind }) => kind === 'note'));
}
