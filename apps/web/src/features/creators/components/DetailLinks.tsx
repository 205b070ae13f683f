import { Card } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IconBell, IconChevronRight, IconFile, IconHome, IconShield, IconStar, IconUser, IconWallet } from '../../../shared/ui/icons.js';
import type { Address, Profile } from '../creators.types.js';
import classes from './DetailLinks.module.css';

interface DetailLinksProps {
  profile: Profile;
  /** Undefined while loading. */
  address: Address | undefined;
}

/** The creator's details as rows that open their forms. */
export function DetailLinks({ profile, address }: DetailLinksProps) {
  const { t } = useTranslation('creators');
  const rows = [
    { to: '/c/record', icon: IconStar, title: t('links.record'), text: t('links.recordText') },
    { to: '/c/profile/edit', icon: IconUser, title: t('links.edit'), text: t('links.editText') },
    {
      to: '/c/profile/address',
      icon: IconHome,
      title: t('links.address'),
      text:
        address === undefined
          ? ' '
          : address.version === 0
            ? t('links.addressMissing')
            : `${address.line1}, ${address.postalCode} ${address.city}`,
    },
    { to: '/c/profile/payout', icon: IconWallet, title: t('links.payout'), text: profile.payout?.ibanMasked ?? t('links.payoutMissing') },
    { to: '/c/profile/security', icon: IconShield, title: t('links.security'), text: t('links.securityText') },
    { to: '/c/profile/notifications', icon: IconBell, title: t('links.notifications'), text: t('links.notificationsText') },
    { to: '/c/profile/data', icon: IconFile, title: t('links.data'), text: t('links.dataText') },
  ] as const;
  return (
    <Card padding={0} component="nav" aria-label={t('links.title')}>
      {rows.map(({ to, icon: Glyph, title, text }) => (
        <Link key={to} to={to} className={classes.row}>
          <Glyph size={20} />
          <span className={classes.text}>
            <span className={classes.title}>{title}</span>
            <span className={classes.hint}>{text}</span>
          </span>
          <IconChevronRight size={18} />
        </Link>
      ))}
    </Card>
  );
}
