import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import classes from './SettingsLayout.module.css';

interface SettingsHeaderProps {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
}

/** Head of a settings page; on phones, where the list of settings is a page of its own, with the way back to it. */
export function SettingsHeader(props: SettingsHeaderProps) {
  const { t } = useTranslation('shell');
  const { brand } = useBrandScope();
  return (
    <PageHeader
      {...props}
      back={
        <span className={classes.back}>
          <BackLink to="/b/$brandId/settings" params={{ brandId: brand.id }}>
            {t('settings.title')}
          </BackLink>
        </span>
      }
    />
  );
}
