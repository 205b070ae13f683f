import { useTranslation } from 'react-i18next';
import { IconInstagram, IconTiktok } from '../../../shared/ui/icons.js';
import type { NetworkAccount } from '../network.types.js';
import classes from './AccountLink.module.css';

/** Sign of a platform; its name stands beside it. */
export function PlatformIcon({ platform, size }: { platform: NetworkAccount['platform']; size: number }) {
  return platform === 'tiktok' ? <IconTiktok size={size} /> : <IconInstagram size={size} />;
}

/** The account's name, leading to it on its platform. */
export function AccountLink({
  account,
  size = 16,
}: {
  account: Pick<NetworkAccount, 'platform' | 'handle' | 'profileUrl'>;
  size?: number;
}) {
  const { t } = useTranslation('network');
  return (
    <a className={classes.link} href={account.profileUrl} target="_blank" rel="noopener noreferrer">
      <PlatformIcon platform={account.platform} size={size} />
      <span className="of-hidden">{t(`platforms.${account.platform}`)}</span>
      <span className={classes.handle}>@{account.handle}</span>
    </a>
  );
}
