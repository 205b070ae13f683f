import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Why a campaign is cancelled: what its creators are told. In a chunk of its own, the dialog is rare. */
export default function CancelReason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('campaigns');
  return (
    <Textarea
      mt="md"
      label={t('ask.cancel.reason')}
      description={t('ask.cancel.reasonHint')}
      maxLength={500}
      autosize
      minRows={2}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
