import { useTranslation } from 'react-i18next';
import { IconArrowDown, IconArrowRight, IconArrowUp } from '../../../shared/ui/icons.js';
import { useChangeText } from '../amendments.format.js';
import type { TermsChange } from '../amendments.types.js';
import { listDiff, wordDiff, type Piece } from '../text-diff.js';
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
              {Array.isArray(before) && Array.isArray(after) ? (
                <ul className={classes.items}>
                  {listDiff(text.items(field, before as string[]), text.items(field, after as string[])).map((piece) => (
                    <li key={piece.text}>
                      <Mark piece={piece} />
                    </li>
                  ))}
                </ul>
              ) : (
                <Values before={text.value(field, before)} after={text.value(field, after)} />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Texts longer than this are compared word by word. */
const SHORT = 48;

/** Old → new on one line; in long texts the words that went and came. */
function Values({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('amendments');
  const pieces = before.length > SHORT && after.length > SHORT ? wordDiff(before, after) : null;
  if (pieces) {
    return (
      <p className={classes.text}>
        {pieces.map((piece, index) => (
          // Pieces have no name; their place is what they are.
          <Mark key={index} piece={piece} />
        ))}
      </p>
    );
  }
  const long = before.length > SHORT || after.length > SHORT;
  return (
    <p className={classes.values} data-long={long || undefined}>
      <del>
        <span className="of-hidden">{t('before')} </span>
        {before}
      </del>
      <IconArrowRight size={14} />
      <ins>
        <span className="of-hidden">{t('after')} </span>
        {after}
      </ins>
    </p>
  );
}

function Mark({ piece: { kind, text } }: { piece: Piece }) {
  const { t } = useTranslation('amendments');
  if (kind === 'same') return <span>{text}</span>;
  const Tag = kind === 'gone' ? 'del' : 'ins';
  return (
    <Tag>
      <span className="of-hidden">{t(kind === 'gone' ? 'gone' : 'came')} </span>
      {text}
    </Tag>
  );
}
