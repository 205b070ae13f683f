import { Button, Card } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconSignOut } from '../../shared/ui/icons.js';
import { AppearanceControl, LanguageControl } from './preferences.js';
import classes from './PreferenceCards.module.css';
import { useSignOut } from './use-sign-out.js';

/** Appearance, language and sign-out of this device; on the settings pages of both workspaces. */
export function PreferenceCards() {
  const { t } = useTranslation('shell');
  const signOut = useSignOut();
  return (
    <Card padding={0}>
      <Row title={t('settings.appearance')} text={t('settings.appearanceText')} control={<AppearanceControl words />} />
      <Row title={t('settings.language')} text={t('settings.languageText')} control={<LanguageControl />} />
      <Row
        title={t('settings.session')}
        text={t('settings.sessionText')}
        control={
          <Button variant="default" leftSection={<IconSignOut size={16} />} onClick={() => void signOut()}>
            {t('user.signOut')}
          </Button>
        }
      />
    </Card>
  );
}

function Row({ title, text, control }: { title: string; text: string; control: ReactNode }) {
  return (
    <div className={classes.row}>
      <div className={classes.text}>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.hint}>{text}</p>
      </div>
      {control}
    </div>
  );
}
