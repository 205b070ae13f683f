import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type en from './i18n/en.js';
import { bodyOf, draftOf, type OfferDraft } from './amendments.offer.js';
import type { AmendmentBody } from './amendments.queries.js';
import type { Amendable } from './amendments.types.js';

/** What every part of the dialog works with. */
export interface OfferEditor {
  campaign: Amendable;
  draft: OfferDraft;
  /** What is different, as it will be sent. */
  body: AmendmentBody;
  set: <K extends keyof OfferDraft>(key: K, value: OfferDraft[K]) => void;
  /** Some members of one document. */
  merge: <K extends keyof OfferDraft>(key: K, members: Partial<NonNullable<OfferDraft[K]>>) => void;
  /** Sentence of the server for a field, by its pointer. */
  error: (pointer: string) => string | undefined;
}

export function useOfferDraft(campaign: Amendable): Omit<OfferEditor, 'error'> {
  const [draft, setDraft] = useState(() => draftOf(campaign));
  const set: OfferEditor['set'] = (key, value) => setDraft((before) => ({ ...before, [key]: value }));
  const merge: OfferEditor['merge'] = (key, members) =>
    setDraft((before) => ({ ...before, [key]: { ...(before[key] as object | null), ...members } }));
  return { campaign, draft, body: bodyOf(campaign, draft), set, merge };
}

/** The names that the difference uses are those of the fields. */
export function useFieldNames(): (field: keyof typeof en.fields) => string {
  const { t } = useTranslation('amendments');
  return (field) => t(`fields.${field}`);
}
