import { POLICY } from '@app/rules';
import type { TFunction } from 'i18next';
import { IconCheckCircle, IconSparkle, IconUser, type Icon } from '../../shared/ui/icons.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { Standing } from './network.types.js';

/** Colour and icon of each level; the word is `network:level.…` (CRE-11). */
export const LEVEL_LOOK: Record<Standing['level'], { tone: Tone; icon: Icon }> = {
  newcomer: { tone: 'gray', icon: IconUser },
  proven: { tone: 'teal', icon: IconCheckCircle },
  pro: { tone: 'indigo', icon: IconSparkle },
};

/** What a level asks for, with the numbers of the rules (rules.md 9). */
export function levelText(t: TFunction<'network'>, level: Standing['level'], percent: (share: number) => string): string {
  const { levels } = POLICY.creators;
  if (level === 'newcomer') return t('level.about.newcomer', { completed: levels.proven.completed });
  const { completed, fulfilled, onTime, rating } = levels[level];
  return t(`level.about.${level}`, { completed, fulfilled: percent(fulfilled), onTime: percent(onTime), rating });
}

/** From so many collaborations on the shares are shown. */
export const SHOWN_FROM = POLICY.creators.recordShownFrom;
