import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { request } from '../../../shared/api/client.js';
import { isProblem, ProblemError, type FieldProblem } from '../../../shared/api/problem.js';
import { useNow } from '../../../shared/clock/use-now.js';
import type { SaveState } from '../../../shared/forms/use-autosave.js';
import { useAutosave } from '../../../shared/forms/use-autosave.js';
import { keepCampaign, patchCampaign } from '../campaigns.queries.js';
import type { Campaign, CampaignImage, ReadinessPoint } from '../campaigns.types.js';
import { draftProblems, unsendable } from './draft-problems.js';
import { draftOf, isStored, patchOf, type Draft } from './draft.js';
import { afterValueChange, checklist } from './rules.js';
import { partOf } from './steps.js';

const ATTEMPTS = 3;

export interface Wizard {
  campaign: Campaign;
  draft: Draft;
  /** Changes the draft; it is saved a moment later. */
  change: (edit: (draft: Draft) => Draft) => void;
  saveState: SaveState;
  /** Saves now; throws when it cannot be saved. */
  flush: () => Promise<void>;
  /** Fields that are wrong as they are, here or by the server's word. */
  problems: readonly FieldProblem[];
  points: readonly ReadinessPoint[];
  /** Somebody else's newer version, while it is not decided whose counts. */
  conflict: Campaign | null;
  overwrite: () => Promise<void>;
  /** Pictures are changed by calls of their own; this takes over what they answered. */
  takeImages: (images: (before: readonly CampaignImage[]) => CampaignImage[], version: number | null) => void;
}

/** The state of the wizard: the draft as typed, what the server has of it, and autosave with If-Match between them (CAM-2). */
export function useWizard(initial: Campaign): Wizard {
  const client = useQueryClient();
  const now = useNow();
  const [campaign, setCampaign] = useState(initial);
  const [draft, setDraft] = useState(() => draftOf(initial));
  const [refused, setRefused] = useState<readonly FieldProblem[]>([]);
  const [conflict, setConflict] = useState<Campaign | null>(null);
  const stored = useRef({ draft: draftOf(initial), version: initial.version });
  const rate = campaign.deliverables.rate;

  const accept = useCallback(
    (answer: Campaign) => {
      stored.current = { draft: draftOf(answer), version: answer.version };
      setCampaign(answer);
      keepCampaign(client, answer);
    },
    [client],
  );

  const save = useCallback(
    async (values: Draft): Promise<void> => {
      const body = patchOf(stored.current.draft, values, unsendable(draftProblems(values)));
      if (Object.keys(body).length === 0) return;
      for (let attempt = 1; ; attempt += 1) {
        try {
          accept(await patchCampaign(initial.id, body, `"${stored.current.version}"`));
          setRefused([]);
          return;
        } catch (error) {
          if (isStale(error) && attempt < ATTEMPTS) {
            const theirs = await request<Campaign>('GET', '/campaigns/{id}', { params: { path: { id: initial.id } } });
            if (isStored(stored.current.draft, draftOf(theirs))) {
              // Only pictures or counters moved on.
              stored.current.version = theirs.version;
              continue;
            }
            setConflict(theirs);
          } else if (error instanceof ProblemError) setRefused(error.errors);
          throw error;
        }
      }
    },
    [accept, initial.id],
  );

  const { state, flush } = useAutosave({ values: draft, save, enabled: conflict === null });

  const latest = useRef(draft);
  const replace = useCallback((next: Draft) => {
    latest.current = next;
    setDraft(next);
  }, []);

  const change = useCallback(
    (edit: (draft: Draft) => Draft) => {
      const before = latest.current;
      const after = afterValueChange(before, edit(before), rate);
      const untouched = ({ pointer }: FieldProblem): boolean => {
        const part = partOf(pointer);
        return part === null || after[part] === before[part];
      };
      replace(after);
      setRefused((list) => (list.every(untouched) ? list : list.filter(untouched)));
    },
    [rate, replace],
  );

  const overwrite = useCallback(async () => {
    if (conflict === null) return;
    const mine = latest.current;
    const body = patchOf(stored.current.draft, mine, unsendable(draftProblems(mine)));
    accept(await patchCampaign(initial.id, body, `"${conflict.version}"`));
    // What they changed elsewhere in the draft stays theirs.
    replace({ ...stored.current.draft, ...pick(mine, draftProblems(mine)) });
    setConflict(null);
  }, [accept, conflict, initial.id, replace]);

  const takeImages = useCallback((images: (before: readonly CampaignImage[]) => CampaignImage[], version: number | null) => {
    if (version !== null) stored.current.version = Math.max(stored.current.version, version);
    setCampaign((before) => ({ ...before, images: images(before.images) }));
  }, []);

  const own = useMemo(() => draftProblems(draft), [draft]);
  const points = useMemo(() => checklist(draft, campaign.images, now, rate), [draft, campaign.images, now, rate]);
  return {
    campaign,
    draft,
    change,
    saveState: own.length > 0 && state === 'saved' ? 'unsaved' : state,
    flush,
    problems: useMemo(() => [...own, ...refused], [own, refused]),
    points,
    conflict,
    overwrite,
    takeImages,
  };
}

function isStale(error: unknown): boolean {
  return isProblem(error) && error.status === 412;
}

/** The parts of a draft that could not be sent. */
function pick(draft: Draft, problems: readonly FieldProblem[]): Partial<Draft> {
  return Object.fromEntries([...unsendable(problems)].map((part) => [part, draft[part]]));
}
