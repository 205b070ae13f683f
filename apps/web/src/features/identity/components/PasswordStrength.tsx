import { useTranslation } from 'react-i18next';
import { IconCheckCircle } from '../../../shared/ui/icons.js';
import { missingCharacters, PASSWORD_MIN } from '../identity.format.js';
import classes from './PasswordStrength.module.css';

/** How far a new password is from being long enough, while typing. */
export function PasswordStrength({ password }: { password: string }) {
  const { t } = useTranslation('identity');
  if (password === '') return null;
  const missing = missingCharacters(password);
  return (
    <div className={classes.root} data-done={missing === 0 || undefined}>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.fill} style={{ width: `${((PASSWORD_MIN - missing) / PASSWORD_MIN) * 100}%` }} />
      </span>
      <span className={classes.text} role="status">
        {missing === 0 && <IconCheckCircle size={14} />}
        {missing > 0 ? t('signUp.passwordMissing', { count: missing }) : t('signUp.passwordLong')}
      </span>
    </div>
  );
}
