import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import classes from './NoThread.module.css';

/** Beside the list while no conversation is open. */
export function NoThread() {
  const { t } = useTranslation('chat');
  return (
    <div className={classes.root}>
      <EmptyState illustration="chat" title={t('choose')} text={t('chooseText')} />
    </div>
  );
}
