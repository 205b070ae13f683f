import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../shared/i18n/i18n.js';
import { Choice } from '../../shared/ui/Choice.js';
import { IconMonitor, IconMoon, IconSun } from '../../shared/ui/icons.js';
import classes from './preferences.module.css';
import { useChooseLanguage } from './use-choose-language.js';

const SCHEMES = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconMonitor },
] as const;

/** Light, dark, or like the system. */
export function AppearanceControl({ words = false }: { words?: boolean }) {
  const { t } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Choice
      aria-label={t('user.appearance')}
      size="xs"
      value={colorScheme}
      onChange={setColorScheme}
      options={SCHEMES.map(({ value, icon: Glyph }) => ({
        value,
        title: t(`user.${value}`),
        label: (
          <span className={classes.option}>
            <Glyph size={16} />
            <span className={words ? undefined : 'of-hidden'}>{t(`user.${value}`)}</span>
          </span>
        ),
      }))}
    />
  );
}

/** English or German. */
export function LanguageControl() {
  const { t, i18n } = useTranslation('shell');
  const chooseLanguage = useChooseLanguage();
  return (
    <Choice
      aria-label={t('user.language')}
      size="xs"
      value={i18n.language as Language}
      onChange={(value) => void chooseLanguage(value)}
      options={LANGUAGES.map((language) => ({ value: language, label: <span className={classes.option}>{t(`user.${language}`)}</span> }))}
    />
  );
}
