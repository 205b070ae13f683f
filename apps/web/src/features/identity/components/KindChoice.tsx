import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconBuilding, IconCamera, IconUsers } from '../../../shared/ui/icons.js';
import type { AccountKind } from '../identity.queries.js';
import classes from './KindChoice.module.css';

const KINDS = [
  { kind: 'brand', icon: IconBuilding },
  { kind: 'agency', icon: IconUsers },
  { kind: 'creator', icon: IconCamera },
] as const;

/** Brand, agency or creator, as three cards that behave like radio buttons. */
export function KindChoice({ value, onChange }: { value: AccountKind; onChange: (kind: AccountKind) => void }) {
  const { t } = useTranslation('identity');
  return (
    <Radio.Group aria-label={t('signUp.kindLabel')} value={value} onChange={(kind) => onChange(kind as AccountKind)}>
      <div className={classes.grid}>
        {KINDS.map(({ kind, icon: Glyph }) => (
          <Radio.Card key={kind} value={kind} className={classes.card} radius="lg">
            <Glyph size={22} />
            <span className={classes.text}>
              <span className={classes.name}>{t(`signUp.${kind}`)}</span>
              <span className={classes.hint}>{t(`signUp.${kind}Text`)}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
