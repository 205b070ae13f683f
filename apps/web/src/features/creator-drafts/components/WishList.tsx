import { useTranslation } from 'react-i18next';
import { IconCheck, IconCross } from '../../../shared/ui/icons.js';
import type { Wishes } from './DraftForm.js';
import classes from './WishList.module.css';

/** What the brief says beside the marks: the task, what to do, what not; opened on demand, so that the form stays short. */
export function WishList({ wishes: { task, dos, donts } }: { wishes: Wishes }) {
  const { t } = useTranslation('creator-drafts');
  if (task === '' && dos.length === 0 && donts.length === 0) return null;
  return (
    <details className={classes.root}>
      <summary>{t('wishes.open')}</summary>
      {task !== '' && <p className={classes.task}>{task}</p>}
      <ul className={classes.list}>
        {dos.map((wish) => (
          <li key={wish} className={classes.do}>
            <IconCheck size={16} strokeWidth={2.5} />
            <span>
              <span className="of-hidden">{t('wishes.do')}: </span>
              {wish}
            </span>
          </li>
        ))}
        {donts.map((wish) => (
          <li key={wish} className={classes.dont}>
            <IconCross size={16} strokeWidth={2.5} />
            <span>
              <span className="of-hidden">{t('wishes.dont')}: </span>
              {wish}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
