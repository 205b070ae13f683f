import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { IconBuilding, IconCamera, IconUsers } from '../../../shared/ui/icons.js';
import type { AccountKind } from '../identity.queries.js';
import classes from './KindChoice.module.css';

const KINDS = [
  { kind: 'brand', icon: IconBuilding },
  { kind: 'agency', icon: IconUsers },
  { kind: 'creator', icon: IconCamera },
] as const;

/** Brand, agency or creator, as three cards: plain radio buttons, the page is a first load. */
export function KindChoice({ value, onChange }: { value: AccountKind; onChange: (kind: AccountKind) => void }) {
  const { t } = useTranslation('identity');
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t('signUp.kindLabel')} className={classes.grid}>
      {KINDS.map(({ kind, icon: Glyph }) => (
        <label key={kind} className={classes.card}>
          <input type="radio" name={name} value={kind} checked={kind === value} onChange={() => onChange(kind)} />
          <Glyph size={22} />
          <span className={classes.text}>
            <span className={classes.name}>{t(`signUp.${kind}`)}</span>
            <span className={classes.hint}>{t(`signUp.${kind}Text`)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
