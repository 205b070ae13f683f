import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { useDocumentTitle } from '../../../shared/ui/PageHeader.js';
import type { ReferralPreview } from '../identity.queries.js';
import classes from './ReferralHeading.module.css';

/** Which brand invites, in its own words, and what it learns of whoever signs up (CRE-10). */
export function ReferralHeading({ referral }: { referral: ReferralPreview }) {
  const { t } = useTranslation('identity');
  const title = t('invited.title', { brand: referral.brandName });
  useDocumentTitle(title);
  return (
    <div className={classes.root}>
      <InitialsMark name={referral.brandName} imageUrl={referral.logoUrl} size={88} />
      <Title order={1} mt="md">
        {title}
      </Title>
      <Text className={classes.words}>{referral.text === '' ? t('invited.words') : referral.text}</Text>
      <Text c="dimmed" size="sm" mt="sm">
        {t('invited.seen', { brand: referral.brandName })}
      </Text>
    </div>
  );
}
