import '@mantine/spotlight/styles.layer.css';
import { useMantineColorScheme } from '@mantine/core';
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllCommands } from '../../shared/commands/commands.js';
import { IconGlobe, IconMoon, IconSearch, IconSignOut, IconSun } from '../../shared/ui/icons.js';
import { useChooseLanguage } from './use-choose-language.js';
import { useSignOut } from './use-sign-out.js';

const [store, spotlight] = createSpotlight();

/** Ctrl-K: pages, brands and actions of the whole workspace by name. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const groups = useGroups();
  useEffect(() => spotlight.open(), []);
  return (
    <Spotlight
      store={store}
      actions={groups}
      onSpotlightClose={onClose}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('palette.open') } }}
      nothingFound={t('palette.nothing')}
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      highlightQuery
      limit={12}
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <IconSearch size={20} />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
      }}
    />
  );
}

function useGroups(): SpotlightActionGroupData[] {
  const { t, i18n } = useTranslation('shell');
  const { setColorScheme, colorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const chooseLanguage = useChooseLanguage();
  const other = i18n.language === 'de' ? 'en' : 'de';
  const dark = colorScheme === 'dark';
  const Scheme = dark ? IconSun : IconMoon;
  const own = [
    {
      id: 'scheme',
      group: t('palette.actions'),
      label: `${t('user.appearance')}: ${t(dark ? 'user.light' : 'user.dark')}`,
      icon: Scheme,
      run: () => setColorScheme(dark ? 'light' : 'dark'),
    },
    {
      id: 'language',
      group: t('palette.actions'),
      label: `${t('user.language')}: ${t(`user.${other}`)}`,
      icon: IconGlobe,
      run: () => void chooseLanguage(other),
    },
    { id: 'sign-out', group: t('palette.actions'), label: t('user.signOut'), icon: IconSignOut, run: () => void signOut() },
  ];
  const groups = new Map<string, SpotlightActionGroupData>();
  for (const command of [...useAllCommands(), ...own]) {
    const group = groups.get(command.group) ?? { group: command.group, actions: [] };
    groups.set(command.group, group);
    const Glyph = command.icon;
    group.actions.push({
      id: command.id,
      label: command.label,
      onClick: command.run,
      ...(Glyph ? { leftSection: <Glyph size={18} /> } : {}),
      ...('keywords' in command && command.keywords ? { keywords: [...command.keywords] } : {}),
    });
  }
  return [...groups.values()];
}
