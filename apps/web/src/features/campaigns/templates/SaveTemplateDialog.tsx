import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../shared/ui/notify.js';
import type { Campaign } from '../campaigns.types.js';
import { NameDialog } from './NameDialog.js';
import { saveTemplateMutation } from './templates.queries.js';

/** Keeps the campaign's content under a name, for everybody in the organisation (CAM-13). */
export default function SaveTemplateDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { t } = useTranslation('campaigns-copies');
  const save = useMutation(saveTemplateMutation(useQueryClient(), campaign.organisationId));
  return (
    <NameDialog
      title={t('template.saveTitle')}
      text={t('template.saveText')}
      submitLabel={t('template.save')}
      initialName={campaign.title}
      onClose={onClose}
      onSubmit={async (name) => {
        await save.mutateAsync({ campaignId: campaign.id, name });
        void notify({ color: 'green', message: t('template.saved', { name }) });
      }}
    />
  );
}
