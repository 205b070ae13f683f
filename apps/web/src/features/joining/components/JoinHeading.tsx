import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilledText } from '../../../shared/i18n/filled-text.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { useDocumentTitle } from '../../../shared/ui/PageHeader.js';
import type { InvitationPreview } from '../joining.queries.js';

/** Who invites to what, as which role, for which brands, until when. */
export function JoinHeading({ invitation }: { invitation: InvitationPreview }) {
  const { t, i18n } = useTranslation('joining');
  const format = useFormat();
  const title = t('title', { organisation: invitation.organisation.name });
  useDocumentTitle(title);
  const role = invitation.customRoleName ?? t(`roleNames.${invitation.role}`);
  return (
    <>
      <Title order={1}>{title}</Title>
      <Text mt="xs">
        <FilledText text={t('invited', { inviter: invitation.inviterName, role })} parts={{ b: (words) => <strong>{words}</strong> }} />{' '}
        {invitation.brandNames === null
          ? t('everyBrand')
          : t('brands', { brands: new Intl.ListFormat(i18n.language).format(invitation.brandNames) })}
      </Text>
      <Text c="dimmed" size="sm" mt={4} mb="lg">
        {t('until', { date: format.date(invitation.expiresAt, { style: 'weekdayTime' }) })}
      </Text>
    </>
  );
}
