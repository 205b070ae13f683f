import { Alert, Button, Group, Modal, NumberInput, SimpleGrid, Skeleton, Text, Textarea, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../../shared/forms/MoneyInput.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconInfo } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { amendMutation, previewQuery, type AmendmentBody } from '../amendments.queries.js';
import type { Amendable, Impact } from '../amendments.types.js';
import { ChangeList } from './ChangeList.js';
import classes from './AmendDialog.module.css';

interface Values {
  cash: { amountMinor: number; currency: string } | null;
  retailValue: { amountMinor: number; currency: string } | null;
  task: string;
  message: string;
  stories: number;
  posts: number;
  videos: number;
  applicationDays: number;
  preparationDays: number;
  activeDays: number;
  licenceDays: number;
}

function valuesOf({ compensation, product, brief, deliverables, schedule, ads }: Amendable): Values {
  const { stories, posts, videos } = deliverables.chosen;
  return {
    cash: compensation.cash,
    retailValue: product?.retailValue ?? null,
    task: brief.task,
    message: brief.message,
    stories,
    posts,
    videos,
    ...schedule,
    licenceDays: ads?.licenceDays ?? 0,
  };
}

/** What is different from the campaign, as the API takes it; empty while nothing is. */
export function bodyOf(campaign: Amendable, values: Values): AmendmentBody {
  const now = valuesOf(campaign);
  const changed = <K extends keyof Values>(...keys: K[]): Partial<Pick<Values, K>> =>
    Object.fromEntries(keys.filter((key) => values[key] !== now[key]).map((key) => [key, values[key]])) as Partial<Pick<Values, K>>;
  const brief = changed('task', 'message');
  const schedule = changed('applicationDays', 'preparationDays', 'activeDays');
  const mix = changed('stories', 'posts', 'videos');
  const used = campaign.type === 'instagram' ? { stories: values.stories, posts: values.posts } : { videos: values.videos };
  return {
    ...(values.cash?.amountMinor !== now.cash?.amountMinor && { compensation: { cash: values.cash } }),
    ...(values.retailValue?.amountMinor !== now.retailValue?.amountMinor && { product: { retailValue: values.retailValue } }),
    ...(Object.keys(brief).length > 0 && { brief }),
    ...(Object.keys(schedule).length > 0 && { schedule }),
    ...(Object.keys(mix).length > 0 && { deliverables: used }),
    ...(campaign.ads && values.licenceDays !== now.licenceDays && { ads: { kind: campaign.ads.kind, licenceDays: values.licenceDays } }),
  };
}

/** Changes a launched offer: what is different and what it will mean for whom, while typing (CAM-11). */
export default function AmendDialog({ campaign, onClose }: { campaign: Amendable; onClose: () => void }) {
  const { t } = useTranslation(['amendments', 'common']);
  const client = useQueryClient();
  const [values, setValues] = useState(() => valuesOf(campaign));
  const [note, setNote] = useState('');
  const body = bodyOf(campaign, values);
  const [wanted] = useDebouncedValue(body, 300);
  const empty = Object.keys(wanted).length === 0;
  const preview = useQuery({ ...previewQuery(campaign.id, wanted), enabled: !empty });
  const amend = useMutation(amendMutation(client, campaign.id));
  const currency = values.cash?.currency ?? values.retailValue?.currency ?? 'EUR';
  const set = <K extends keyof Values>(key: K, value: Values[K]): void => setValues((before) => ({ ...before, [key]: value }));
  const days = (
    key: 'applicationDays' | 'preparationDays' | 'activeDays' | 'licenceDays' | 'stories' | 'posts' | 'videos',
    min: number,
    max: number,
  ) => (
    <NumberInput
      label={t(`form.${key}`)}
      min={min}
      max={max}
      allowDecimal={false}
      value={values[key]}
      onChange={(value) => typeof value === 'number' && set(key, value)}
    />
  );
  const applying = campaign.state === 'application';
  const preparing = applying || campaign.state === 'preparation' || campaign.timing === 'ongoing';

  const send = async (): Promise<void> => {
    const made = await amend.mutateAsync({ ...body, ...(note.trim() !== '' && { note: note.trim() }) });
    void notify({ color: 'green', message: t('form.done', { version: made.version }) });
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="64rem"
      title={<strong>{t('form.title')}</strong>}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <Text mb="lg" c="dimmed">
        {t('form.text')}
      </Text>
      <div className={classes.columns}>
        <form
          id="amend"
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (preview.isSuccess) void send();
          }}
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <MoneyInput label={t('form.cash')} currency={currency} value={values.cash} onChange={(cash) => set('cash', cash)} />
            {campaign.product && (
              <MoneyInput
                label={t('form.retailValue')}
                currency={currency}
                value={values.retailValue}
                onChange={(value) => set('retailValue', value)}
              />
            )}
            {campaign.type === 'instagram' && days('stories', 0, 100)}
            {campaign.type === 'instagram' && days('posts', 0, 100)}
            {campaign.type === 'tiktok' && days('videos', 1, 100)}
            {campaign.ads && days('licenceDays', 1, 365)}
          </SimpleGrid>
          <Textarea
            label={t('form.task')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={5000}
            value={values.task}
            onChange={(event) => set('task', event.currentTarget.value)}
          />
          <Textarea
            label={t('form.message')}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={3000}
            value={values.message}
            onChange={(event) => set('message', event.currentTarget.value)}
          />
          {campaign.format !== 'event' && (
            <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
              {applying && days('applicationDays', 3, 21)}
              {preparing && days('preparationDays', 1, 365)}
              {days('activeDays', 1, 365)}
            </SimpleGrid>
          )}
          <Textarea
            label={t('form.note')}
            description={t('form.noteHint')}
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </form>
        <aside className={classes.preview} aria-live="polite">
          <Title order={3} mb="sm">
            {t('form.difference')}
          </Title>
          {empty && <Text c="dimmed">{t('form.nothing')}</Text>}
          {!empty && preview.isPending && <Skeleton height={90} />}
          {!empty && preview.isError && (
            <Alert color="red" role="alert">
              {problemText(preview.error)}
            </Alert>
          )}
          {!empty && preview.isSuccess && (
            <>
              <ChangeList changes={preview.data.changes} currency={currency} zone={campaign.timeZone} side="brand" />
              <Consequences impact={preview.data.impact} disadvantage={preview.data.disadvantage} />
            </>
          )}
        </aside>
      </div>
      {amend.isError && (
        <Text c="var(--mantine-color-error)" size="sm" mt="md" role="alert">
          {problemText(amend.error)}
        </Text>
      )}
      <Group justify="flex-end" mt="xl" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
        <Button type="submit" form="amend" disabled={empty || !preview.isSuccess} loading={amend.isPending}>
          {t('form.submit')}
        </Button>
      </Group>
    </Modal>
  );
}

/** What will happen to whom, counted now. */
function Consequences({ impact, disadvantage }: { impact: Impact; disadvantage: boolean }) {
  const { t } = useTranslation('amendments');
  const told = impact.applied + impact.accepted;
  const lines = [
    ...(impact.mustAcceptAnew > 0 ? [t('impact.anew', { count: impact.mustAcceptAnew })] : []),
    ...(disadvantage && impact.accepted > 0 ? [t('impact.fallBack', { count: impact.accepted })] : []),
    ...(!disadvantage && told > 0 ? [t('impact.told', { count: told })] : []),
    ...(impact.collaborationsAsked > 0 ? [t('impact.asked', { count: impact.collaborationsAsked })] : []),
    ...(impact.collaborationsExtended > 0 ? [t('impact.extended', { count: impact.collaborationsExtended })] : []),
  ];
  return (
    <Alert mt="lg" color={impact.mustAcceptAnew > 0 ? 'orange' : 'blue'} icon={<IconInfo size={20} />} title={t('impact.title')}>
      {lines.length === 0 ? t('impact.nobody') : lines.map((line) => <p key={line}>{line}</p>)}
    </Alert>
  );
}
