import { useTranslation } from 'react-i18next';
import { IconBolt, IconPin } from '../../../shared/ui/icons.js';
import classes from './FormatBadge.module.css';

/** Sign of a campaign that is not like the others: an event, or one with short phases. */
export function FormatBadge({ format }: { format: 'speedy' | 'event' }) {
  const { t } = useTranslation('creator-campaigns');
  return (
    <span className={classes.badge}>
      {format === 'event' ? <IconPin size={14} /> : <IconBolt size={14} />}
      {t(`format.${format}`)}
    </span>
  );
}
