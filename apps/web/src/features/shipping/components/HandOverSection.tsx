import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { DateText } from '../../../shared/ui/DateText.js';
import { IconPencil, IconSend } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { handOverMutation } from '../shipping.queries.js';
import type { Shipment } from '../shipping.types.js';
import { HandOverBadge } from './HandOverBadge.js';
import classes from './ParcelSection.module.css';

/** As the server takes it. */
const LONGEST = 2000;

interface HandOverSectionProps {
  shipment: Shipment;
  handOver: 'voucher' | 'access';
  zone: string;
}

/** The code or access of one creator: what was given, and giving or correcting it (SHP-5, SHP-7). */
export function HandOverSection({ shipment, handOver, zone }: HandOverSectionProps) {
  const { t } = useTranslation('shipping');
  const given = shipment.handOverText ?? null;
  const [editing, setEditing] = useState(false);
  const mayGive = shipment.can.handOver === true;
  return (
    <section aria-label={t(`handOver.${handOver}`)}>
      <Group justify="space-between" mb="xs">
        <h3 className={classes.title}>{t(`handOver.${handOver}`)}</h3>
        <HandOverBadge shipment={shipment} />
      </Group>
      {shipment.handedOverAt !== null && (
        <dl className={classes.facts}>
          <div>
            <dt>{t('handOver.since')}</dt>
            <dd>
              <DateText value={shipment.handedOverAt} style="dateTime" zone={zone} />
            </dd>
          </div>
        </dl>
      )}
      {given !== null && !editing && <p className={classes.given}>{given}</p>}
      {mayGive && (given === null || editing) && (
        <GiveForm collaborationId={shipment.collaborationId} handOver={handOver} given={given} onDone={() => setEditing(false)} />
      )}
      {mayGive && given !== null && !editing && (
        <Button size="compact-sm" variant="default" leftSection={<IconPencil size={14} />} onClick={() => setEditing(true)}>
          {t('handOver.correct')}
        </Button>
      )}
    </section>
  );
}

interface GiveFormProps {
  collaborationId: string;
  handOver: 'voucher' | 'access';
  given: string | null;
  onDone: () => void;
}

function GiveForm({ collaborationId, handOver, given, onDone }: GiveFormProps) {
  const { t } = useTranslation('shipping');
  const [text, setText] = useState(given ?? '');
  const give = useMutation(handOverMutation(useQueryClient(), collaborationId));
  const submit = (): void =>
    give.mutate(text, {
      onSuccess: () => {
        void notify({ color: 'green', message: t('handOver.done') });
        onDone();
      },
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') submit();
      }}
    >
      <Stack gap="sm">
        <FormProblem problem={give.isError ? problemText(give.error) : null} />
        <Textarea
          label={t(`handOver.label.${handOver}`)}
          description={t('handOver.hint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {given === null && (
          <Text size="xs" c="dimmed">
            {t('handOver.consequence')}
          </Text>
        )}
        <Group gap="xs">
          <Button
            type="submit"
            leftSection={<IconSend size={16} />}
            loading={give.isPending}
            disabled={text.trim() === '' || text.trim() === given}
          >
            {t(given === null ? 'handOver.give' : 'handOver.save')}
          </Button>
          {given !== null && (
            <Button variant="subtle" color="gray" onClick={onDone}>
              {t('handOver.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
