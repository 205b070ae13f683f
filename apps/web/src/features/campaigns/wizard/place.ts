import { STEPS, type Step } from './steps.js';

/** Where somebody left the wizard of a campaign, on this device. */
export interface Place {
  step: Step;
  visited: readonly Step[];
}

const key = (campaignId: string): string => `of.wizard.${campaignId}`;

export function readPlace(campaignId: string, storage: Pick<Storage, 'getItem'> = localStorage): Place | null {
  try {
    const place = JSON.parse(storage.getItem(key(campaignId)) ?? 'null') as Partial<Place> | null;
    const step = STEPS.find((known) => known === place?.step);
    if (step === undefined) return null;
    return { step, visited: STEPS.filter((known) => place?.visited?.includes(known)) };
  } catch {
    return null;
  }
}

export function writePlace(campaignId: string, place: Place, storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(key(campaignId), JSON.stringify(place));
}

export function forgetPlace(campaignId: string, storage: Pick<Storage, 'removeItem'> = localStorage): void {
  storage.removeItem(key(campaignId));
}
