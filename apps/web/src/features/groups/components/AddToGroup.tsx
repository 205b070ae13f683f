import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconPlus } from '../../../shared/ui/icons.js';
import { lazyMenu } from '../../../shared/ui/lazy-menu.js';

const Content = lazyMenu(() => import('./AddToGroupContent.js'), 'dialog');

interface AddToGroupProps {
  brandId: string;
  /** One creator: groups are ticked and unticked. Several: all of them are added to the group chosen. */
  creatorIds: readonly string[];
  /** For the label with one creator: who. */
  name?: string;
  /** `icon` on cards, `button` on pages and for several. */
  look?: 'icon' | 'button';
}

/** "+": puts creators into groups, or into a new one (GRP-2). Show it to people with `groups.write`. */
export function AddToGroup({ brandId, creatorIds, name, look = 'icon' }: AddToGroupProps) {
  const { t } = useTranslation('groups');
  const label = name === undefined ? t('add.open') : t('add.openFor', { name });
  return (
    <Content menu={{ brandId, creatorIds }}>
      {({ color: _color, ...props }) =>
        look === 'icon' ? (
          <ActionIcon {...props} variant="subtle" color="gray" size={36} aria-label={label} title={t('add.open')}>
            <IconPlus size={18} />
          </ActionIcon>
        ) : (
          <Button {...props} variant="default" leftSection={<IconPlus size={16} />}>
            {t('add.open')}
          </Button>
        )
      }
    </Content>
  );
}
