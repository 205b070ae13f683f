import { Button, Group, Skeleton, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../../shared/api/client.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { CopyField } from '../../../shared/ui/CopyField.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { notify } from '../../../shared/ui/notify.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { codeOf } from '../brand-profile.format.js';
import { changeReferralMutation, referralQuery, type BrandReferral } from '../brand-profile.queries.js';
import classes from './ReferralSection.module.css';

const ReferralQr = lazy(() => import('./ReferralQr.js'));

interface ReferralSectionProps {
  brandId: string;
  brandName: string;
  /** Leads to the group of those who came. */
  toGroups: ReactNode;
}

/** The brand's invitation for creators: link, QR code, code and words (CRE-10). */
export function ReferralSection({ brandId, brandName, toGroups }: ReferralSectionProps) {
  const { t } = useTranslation('brand-profile');
  const referral = useQuery(referralQuery(brandId));
  return (
    <SettingsSection title={t('referral.title')} text={t('referral.text')} action={toGroups}>
      {referral.isPending && <Skeleton height={220} />}
      {referral.isError && <ErrorState error={referral.error} onRetry={() => void referral.refetch()} />}
      {referral.isSuccess && (
        <div className={classes.columns}>
          <div className={classes.share}>
            <Suspense fallback={<Skeleton height={208} width={208} />}>
              <ReferralQr value={referral.data.link} title={t('referral.qr', { brand: brandName })} file={referral.data.code} />
            </Suspense>
            <p className={classes.count}>{t('referral.signedUp', { count: referral.data.signedUp })}</p>
          </div>
          <Stack gap="lg" className={classes.words}>
            <CopyField label={t('referral.link')} value={referral.data.link} />
            <ReferralForm key={referral.data.code} referral={referral.data} />
          </Stack>
        </div>
      )}
    </SettingsSection>
  );
}

function ReferralForm({ referral }: { referral: Tagged<BrandReferral> }) {
  const { t } = useTranslation('brand-profile');
  const { t: common } = useTranslation();
  const change = useMutation(changeReferralMutation(useQueryClient(), referral));
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { code: referral.code, text: referral.text },
    validate: { code: (value) => (/^[A-Z0-9-]{4,20}$/.test(value.trim()) ? null : t('referral.codeForm')) },
  });
  const disabled = !referral.can.edit;
  const { onChange, ...code } = form.getInputProps('code');
  return (
    <form
      noValidate
      onSubmit={submit(async (values) => {
        await change.mutateAsync({ code: values.code.trim(), text: values.text.trim() });
        form.resetDirty();
        void notify({ color: 'green', message: t('saved') });
      })}
    >
      <Stack gap="md">
        <FormProblem problem={problem} />
        <TextInput
          label={t('referral.code')}
          description={t('referral.codeHint')}
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          {...code}
          onChange={(event) => (onChange as (value: string) => void)(codeOf(event.currentTarget.value))}
        />
        <Textarea
          label={t('referral.words')}
          description={t('referral.wordsHint')}
          placeholder={t('referral.wordsExample')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={1000}
          disabled={disabled}
          {...form.getInputProps('text')}
        />
        <Group>
          <Button type="submit" loading={busy} disabled={disabled || !form.isDirty()}>
            {common('actions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
