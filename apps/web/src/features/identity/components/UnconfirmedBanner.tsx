import { useTranslation } from 'react-i18next';
import { IconMail } from '../../../shared/ui/icons.js';
import { ResendButton } from './ResendButton.js';
import classes from './UnconfirmedBanner.module.css';

/** ACC-1: without a confirmed address nobody can launch, apply or invite; said early and with the way out. */
export default function UnconfirmedBanner({ email }: { email: string }) {
  const { t } = useTranslation('identity');
  return (
    <div className={classes.banner} role="status">
      <IconMail />
      <span className={classes.text}>{t('unconfirmed.text', { email })}</span>
      <ResendButton email={email} size="xs" />
    </div>
  );
}
