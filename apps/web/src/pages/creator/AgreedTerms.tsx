import { Button, Card, Text, Title } from '@mantine/core';
import { disclosureMarks } from '@app/rules';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Briefing } from '../../features/creator-campaigns/components/Briefing.js';
import { DraftsPart } from '../../features/creator-campaigns/components/DraftsPart.js';
import { Fact } from '../../features/creator-campaigns/components/Facts.js';
import { Requirements } from '../../features/creator-campaigns/components/Requirements.js';
import { VideoBrief } from '../../features/creator-campaigns/components/VideoBrief.js';
import { useOfferText, videoPay } from '../../features/creator-campaigns/creator-campaigns.format.js';
import { contractMutation } from '../../features/creator-collaborations/creator-collaborations.queries.js';
import type { Collaboration } from '../../features/creator-collaborations/creator-collaborations.types.js';
import { useFormat } from '../../shared/i18n/use-format.js';
import { IconCalendar, IconCamera, IconDownload, IconGift, IconVideo } from '../../shared/ui/icons.js';
import classes from './AgreedTerms.module.css';

/** What both sides agreed to at the confirmation (COL-6): the facts at once, the brief on request, what must be in the post always. */
export function AgreedTerms({ collaboration }: { collaboration: Collaboration }) {
  const { t } = useTranslation(['creator-collaborations', 'creator-campaigns']);
  const text = useOfferText();
  const format = useFormat();
  const [whole, setWhole] = useState(false);
  const download = useMutation(contractMutation(collaboration.id));
  const { terms, deadlineAt, clockStopped } = collaboration;
  const pay = videoPay(terms.ugc);
  const { currency, product, requirements } = terms;
  const country = requirements.disclosureCountry;
  return (
    <Card component="section" aria-label={t('terms')}>
      <Title order={2} size="h3">
        {t('terms')}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t('termsText', { version: terms.version })}
      </Text>
      <div className={classes.facts}>
        <Fact icon={IconGift} label={t('youGet')}>
          {pay !== null && `${t('creator-campaigns:video.pay', { count: terms.ugc?.videos ?? 1, pay: format.money(pay) })} + `}
          {text.offer({
            product: product === null || terms.handOver === 'none' ? null : { amountMinor: product.retailValueMinor, currency },
            cash: { amountMinor: terms.cashMinor, currency },
          })}
        </Fact>
        <Fact icon={terms.ugc ? IconVideo : IconCamera} label={t(terms.ugc ? 'creator-campaigns:detail.youDeliver' : 'youPost')}>
          {text.owed(terms.deliverables, terms.ugc)}
        </Fact>
        <Fact icon={IconCalendar} label={t('until')}>
          {clockStopped !== null
            ? t('untilStands')
            : deadlineAt === null
              ? t('untilOpen')
              : format.date(deadlineAt, { style: 'weekdayTime', zone: terms.timeZone, exclusiveEnd: true })}
        </Fact>
      </div>
      <Requirements requirements={requirements} disclosure={country === null ? null : disclosureMarks(country)} />
      {terms.drafts && <DraftsPart />}
      {whole ? (
        <>
          <Briefing brief={terms.brief} video={Boolean(terms.ugc)} />
          {terms.ugc && <VideoBrief ugc={terms.ugc} />}
        </>
      ) : (
        <Button variant="default" fullWidth onClick={() => setWhole(true)}>
          {t('termsShow')}
        </Button>
      )}
      <Button
        variant="default"
        fullWidth
        mt="xs"
        loading={download.isPending}
        leftSection={<IconDownload size={16} />}
        onClick={() => download.mutate(t('contractFile', { title: terms.title }))}
      >
        {t('contract')}
      </Button>
    </Card>
  );
}
