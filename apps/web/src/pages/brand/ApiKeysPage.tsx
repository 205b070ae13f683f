import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiKeyList } from '../../features/api-keys/components/ApiKeyList.js';
import { CreateKeyDialog } from '../../features/api-keys/components/CreateKeyDialog.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { IconPlus } from '../../shared/ui/icons.js';
import { SettingsHeader } from './SettingsHeader.js';

export default function ApiKeysPage() {
  const { t } = useTranslation('api-keys');
  const { t: shell } = useTranslation('shell');
  const { organisation } = useBrandScope();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <SettingsHeader
        title={shell('settings.pages.apiKeys')}
        description={
          <>
            {t('lead')}{' '}
            <Anchor href="/api/docs" target="_blank" rel="noreferrer">
              {t('docs')}
            </Anchor>
          </>
        }
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
            {t('create.open')}
          </Button>
        }
      />
      <ApiKeyList organisation={organisation} onCreate={() => setCreating(true)} />
      {creating && <CreateKeyDialog organisation={organisation} onClose={() => setCreating(false)} />}
    </>
  );
}
