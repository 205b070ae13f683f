import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unreadThreadsQuery } from '../chat.queries.js';
import classes from './UnreadMark.module.css';

/** How many conversations of the brand have something unread, at the navigation's link; `corner` over its icon. */
export function UnreadMark({ brandId, corner = false }: { brandId: string; corner?: boolean }) {
  const { t } = useTranslation('shell');
  const { data: count = 0 } = useQuery(unreadThreadsQuery({ side: 'brand', brandId }));
  if (count === 0) return null;
  return (
    <span className={classes.mark} data-corner={corner || undefined}>
      <span aria-hidden="true">{count >= 10 ? '9+' : count}</span>
      <span className="of-hidden">{t('unreadThreads', { count })}</span>
    </span>
  );
}
