import { Button, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IconChevronDown, IconDownload } from '../../../shared/ui/icons.js';
import { downloadAddressesMutation } from '../shipping.queries.js';

/** "Download addresses": everything, or only what still has to be shipped (SHP-2). */
export function DownloadAddresses({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('shipping');
  const client = useQueryClient();
  const download = useMutation(downloadAddressesMutation(client, campaignId));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={download.isPending}
          leftSection={<IconDownload size={16} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {t('download.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('download.note')}</Menu.Label>
        <Menu.Item onClick={() => download.mutate('waiting')}>{t('download.waiting')}</Menu.Item>
        <Menu.Item onClick={() => download.mutate('all')}>{t('download.all')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
