import { Button, Checkbox, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { MoneyInput } from '../../../shared/forms/MoneyInput.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import type { Money } from '../../../shared/i18n/format.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { applyMutation } from '../creator-applications.queries.js';
import type { ApplicableCampaign, ApplicantAccount, ApplicationCheck } from '../creator-applications.types.js';
import classes from './ApplyForm.module.css';

interface ApplyFormProps {
  campaign: ApplicableCampaign;
  accounts: readonly ApplicantAccount[];
  accountId: string | null;
  onAccount: (id: string) => void;
  againId: string | null;
  credits: ApplicationCheck['credits'];
  onSent: () => void;
}

/** Message, variant, answers and the agreement to the terms as shown (APP-1). */
export function ApplyForm({ campaign, accounts, accountId, onAccount, againId, credits, onSent }: ApplyFormProps) {
  const { t } = useTranslation('creator-applications');
  const format = useFormat();
  const apply = useMutation(applyMutation(useQueryClient(), campaign.id, againId));
  const { variants, questions } = campaign;
  const asks = campaign.selectionOptions.otherCash && againId === null;
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: {
      message: '',
      variant: variants.length === 1 ? (variants[0] ?? '') : '',
      answers: questions.map(() => ''),
      askedCash: null as Money | null,
      accepted: false,
    },
    validate: {
      message: (value) => (value.trim() === '' ? t('sheet.messageNeeded') : null),
      variant: (value) => (variants.length > 0 && value === '' ? t('sheet.variantNeeded') : null),
      answers: (value) => (value.some((answer) => answer.trim() === '') ? t('sheet.answerNeeded') : null),
      accepted: (value) => (value ? null : t('sheet.acceptNeeded')),
    },
  });
  const answersMissing = form.errors['answers'] !== undefined;

  return (
    <form
      noValidate
      onSubmit={submit(async ({ message, variant, answers, askedCash }) => {
        await apply.mutateAsync({
          message: message.trim(),
          ...(variants.length > 0 ? { variant } : {}),
          ...(questions.length > 0 ? { answers: answers.map((answer) => answer.trim()) } : {}),
          ...(accountId === null ? {} : { socialAccountId: accountId }),
          ...(asks && askedCash !== null ? { askedCash } : {}),
          termsVersion: campaign.termsVersion,
          termsHash: campaign.termsHash,
        });
        onSent();
      })}
    >
      <Stack gap="lg">
        <FormProblem problem={problem} />
        {accounts.length > 1 && (
          <Select
            label={t('sheet.account')}
            size="md"
            allowDeselect={false}
            value={accountId}
            data={accounts.map(({ id, handle }) => ({ value: id, label: `@${handle}` }))}
            onChange={(value) => value !== null && onAccount(value)}
          />
        )}
        <Textarea
          label={t('sheet.message')}
          description={t('sheet.messageHint')}
          autosize
          minRows={4}
          maxRows={10}
          maxLength={2000}
          size="md"
          required
          withAsterisk={false}
          {...form.getInputProps('message')}
        />
        {variants.length > 0 && (
          <Radio.Group label={t('sheet.variant')} size="md" {...form.getInputProps('variant')}>
            <div className={classes.variants}>
              {variants.map((variant) => (
                <Radio.Card key={variant} value={variant} className={classes.variant}>
                  <Radio.Indicator />
                  <span>{variant}</span>
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
        )}
        {questions.map((question, index) => (
          <Textarea
            key={question}
            label={question}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1000}
            size="md"
            {...form.getInputProps(`answers.${index}`)}
            error={answersMissing && form.values.answers[index]?.trim() === '' ? t('sheet.answerNeeded') : form.errors[`answers.${index}`]}
          />
        ))}
        {asks && (
          <MoneyInput
            label={t('sheet.askedCash')}
            description={t('sheet.askedCashHint', {
              cash: campaign.cash === null ? t('sheet.noCash') : format.money(campaign.cash),
            })}
            size="md"
            currency={campaign.totalValue.currency}
            value={form.values.askedCash}
            onChange={(value) => form.setFieldValue('askedCash', value)}
            error={form.errors['askedCash']}
          />
        )}
        <Checkbox label={t('sheet.accept')} {...form.getInputProps('accepted', { type: 'checkbox' })} />
        <div>
          <Button type="submit" size="md" loading={busy} fullWidth>
            {t('sheet.submit')}
          </Button>
          <Text size="sm" c="dimmed" mt="xs" ta="center">
            {t('sheet.free')}
          </Text>
          {credits.used > 0 && (
            <Text size="sm" c="dimmed" mt={4} ta="center">
              {t('sheet.credits', { count: credits.limit, used: credits.used })}
            </Text>
          )}
        </div>
      </Stack>
    </form>
  );
}
