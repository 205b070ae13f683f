import { POLICY } from '@app/rules';
import { useTranslation } from 'react-i18next';
import { Paragraph, Part } from './Facts.js';

/** How drafts before posting work, before applying and afterwards (CAM-7). */
export function DraftsPart() {
  const { t } = useTranslation('creator-campaigns');
  return (
    <Part title={t('drafts.title')}>
      <Paragraph>{t('drafts.text', { days: POLICY.campaigns.draftAnswerBusinessDays })}</Paragraph>
    </Part>
  );
}
