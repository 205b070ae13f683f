import { useTranslation } from 'react-i18next';
import { IconArrowDown, IconArrowRight, IconArrowUp } from '../../../shared/ui/icons.js';
import { useChangeText } from '../amendments.format.js';
import type { TermsChange } from '../amendments.types.js';
import classes from './ChangeList.module.css';

const ICONS = { advantage: IconArrowUp, neutral: IconArrowRight, disadvantage: IconArrowDown } as const;

interface ChangeListProps {
  changes: readonly TermsChange[];
  currency: string;
  zone: string;
  /** Brands read what it is to creators, creators what it is to them. */
  side: 'brand' | 'creator';
}

/** What changes, from what to what, and whether it is better or worse for the creator (CAM-11). */
export function ChangeList({ changes, currency, zone, side }: ChangeListProps) {
  const { t } = useTranslation('amendments');
  const text = useChangeText(currency, zone);
  return (
    <ul className={classes.list}>
      {changes.map(({ field, before, after, effect }) => {
        const Glyph = ICONS[effect];
        return (
          <li key={field} data-effect={effect}>
            <span className={classes.mark}>
              <Glyph size={16} />
            </span>
            <div className={classes.words}>
              <p className={classes.name}>
                {text.name(field)}
                <span className={classes.effect}>{t(`effects.${side}.${effect}`)}</span>
              </p>
              <p className={classes.values}>
                <del>
                  <span className="of-hidden">{t('before')} </span>
                  {text.value(field, before)}
                </del>
                <IconArrowRight size={14} />
                <ins>
                  <span className="of-hidden">{t('after')} </span>
                  {text.value(field, after)}
                </ins>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
