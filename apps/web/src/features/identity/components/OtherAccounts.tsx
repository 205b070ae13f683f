import { Button, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../shared/access/me.queries.js';
import { AccountList } from './AccountList.js';

interface OtherAccountsProps {
  me: Me;
  /** The organisation that does not let in. */
  without: string | null;
  onSignOut: () => void;
}

/** Below a wall: what stays open (ACC-4), and the way out. */
export function OtherAccounts({ me, without, onSignOut }: OtherAccountsProps) {
  const { t } = useTranslation('identity');
  const others = { ...me, organisations: me.organisations.filter(({ id }) => id !== without) };
  const any = others.organisations.length > 0 || me.creator !== null || (without !== null && me.staff !== null);
  return (
    <div>
      {any && (
        <>
          <Title order={2} mt={40} mb="sm">
            {t('wall.others')}
          </Title>
          <AccountList me={others} />
        </>
      )}
      <Group mt="xl">
        <Button variant="subtle" color="gray" onClick={onSignOut}>
          {t('wall.signOut')}
        </Button>
      </Group>
    </div>
  );
}
