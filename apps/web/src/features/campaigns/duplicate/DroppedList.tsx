import { useTranslation } from 'react-i18next';
import type en from '../i18n/copies.en.js';
import { DROP_REASONS, type Dropped } from './copies.queries.js';
import classes from './DroppedList.module.css';

type FieldKey = keyof typeof en.fields;

/** Words of a pointer like `/requirements/hashtags`. */
const keyOf = (field: string): FieldKey => field.slice(1).replaceAll('/', '_') as FieldKey;

/** What did not come along with a copy, by reason (CAM-13). */
export function DroppedList({ dropped }: { dropped: readonly Dropped[] }) {
  const { t, i18n } = useTranslation('campaigns-copies');
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const reasons = DROP_REASONS.filter((reason) => dropped.some((entry) => entry.reason === reason));
  return (
    <dl className={classes.list}>
      {reasons.map((reason) => (
        <div key={reason}>
          <dt>{t(`reasons.${reason}`)}</dt>
          <dd>{list.format(dropped.filter((entry) => entry.reason === reason).map(({ field }) => t(`fields.${keyOf(field)}`)))}</dd>
        </div>
      ))}
    </dl>
  );
}
