import { useTranslation } from 'react-i18next';
import { IconInstagram, IconTiktok } from '../../../shared/ui/icons.js';
import type { NetworkAccount } from '../network.types.js';
import classes from './AccountLink.module.css';

export const PLATFORM_ICONS = { instagram: IconInstagram, tiktok: IconTiktok } as const;

/** The account's name, leading to it on its platform. */
export function AccountLink({
  account,
  size = 16,
}: {
  account: Pick<NetworkAccount, 'platform' | 'handle' | 'profileUrl'>;
  size?: number;
}) {
  const { t } = useTranslation('network');
  const Glyph = PLATFORM_ICONS[account.platform];
  return (
    <a className={classes.link} href={account.profileUrl} target="_blank" rel="noopener noreferrer">
      <Glyph size={size} />
      <span className="of-hidden">{t(`platforms.${account.platform}`)}</span>
      <span className={classes.handle}>@{account.handle}</span>
    </a>
  );
}
