import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconAlert, IconCheck, IconClock } from '../ui/icons.js';
import type { SaveState } from './use-autosave.js';

const ICONS = { saved: IconCheck, unsaved: IconClock, saving: IconClock, failed: IconAlert };

/** Small "Saved" beside the title of an autosaved form. */
export function SaveStatus({ state }: { state: SaveState }) {
  const { t } = useTranslation();
  const Glyph = ICONS[state];
  return (
    <Text
      component="span"
      size="sm"
      c={state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}
      role="status"
      style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}
    >
      <Glyph size={14} />
      {t(`save.${state}`)}
    </Text>
  );
}
