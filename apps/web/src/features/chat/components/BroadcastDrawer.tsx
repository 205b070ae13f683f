import { ActionIcon, Button, Drawer, Group, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconChevronLeft, IconChevronRight, IconSend } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import {
  broadcastBody,
  filledIn,
  firstNameOf,
  PLACEHOLDERS,
  recipientsOf,
  unknownPlaceholders,
  withPlaceholder,
  type Audience,
  type Placeholder,
} from '../broadcast.js';
import { broadcastMutation } from '../broadcast.queries.js';
import { peopleQuery, unsentQuery, type Person } from '../campaign-people.js';
import { MESSAGE_LIMIT } from '../chat.types.js';
import classes from './BroadcastDrawer.module.css';
import { BroadcastRecipients } from './BroadcastRecipients.js';

interface BroadcastDrawerProps {
  campaign: { id: string; title: string };
  brandName: string;
  onClose: () => void;
}

const draftKey = (campaignId: string): string => `of.broadcast.${campaignId}`;

/** One message into the private conversations of many; recipients do not see each other (CHT-2). The draft is kept in this tab. */
export default function BroadcastDrawer({ campaign, brandName, onClose }: BroadcastDrawerProps) {
  const { t } = useTranslation(['chat', 'common']);
  const client = useQueryClient();
  const input = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => sessionStorage.getItem(draftKey(campaign.id)) ?? '');
  const [audience, setAudience] = useState<Audience>({ kind: 'everybody' });
  const people = useQuery(peopleQuery(campaign.id));
  const unsent = useQuery({ ...unsentQuery(campaign.id), retry: false });
  const send = useMutation(broadcastMutation(client, campaign.id));

  const recipients = recipientsOf(people.data ?? [], audience, unsent.data ?? new Set());
  const unknown = unknownPlaceholders(text);
  const ready = text.trim() !== '' && unknown.length === 0 && recipients.length > 0;

  const change = (next: string): void => {
    setText(next);
    sessionStorage.setItem(draftKey(campaign.id), next);
  };

  const insert = (name: Placeholder): void => {
    const field = input.current;
    const { text: next, cursor } = withPlaceholder(text, field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length, name);
    change(next);
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(cursor, cursor);
    });
  };

  const submit = (): void =>
    send.mutate(broadcastBody(text, audience, recipients), {
      onSuccess: ({ count, skipped }) => {
        sessionStorage.removeItem(draftKey(campaign.id));
        void notify({
          color: 'green',
          title: t('broadcasts.sent', { count }),
          message: skipped.length === 0 ? t('broadcasts.sentText') : t('broadcasts.skipped', { count: skipped.length }),
        });
        onClose();
      },
    });

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      title={<strong>{t('broadcasts.title')}</strong>}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          {t('broadcasts.lead')}
        </Text>
        {people.isPending && <Skeleton height={96} />}
        {people.isError && <ErrorState order={3} error={people.error} onRetry={() => void people.refetch()} />}
        {people.isSuccess && (
          <BroadcastRecipients
            people={people.data}
            unsent={unsent.data ?? new Set()}
            audience={audience}
            onAudience={setAudience}
            recipients={recipients}
          />
        )}
        <div>
          <Textarea
            ref={input}
            label={t('broadcasts.text')}
            placeholder={t('broadcasts.placeholder', { firstName: '{{firstName}}' })}
            autosize
            minRows={5}
            maxRows={12}
            maxLength={MESSAGE_LIMIT}
            value={text}
            onChange={(event) => change(event.currentTarget.value)}
            error={unknown.length > 0 ? t('broadcasts.unknown', { list: unknown.map((name) => `{{${name}}}`).join(', ') }) : undefined}
            data-autofocus
          />
          <Group gap={6} mt={8} role="group" aria-label={t('broadcasts.insert')}>
            <Text size="xs" c="dimmed">
              {t('broadcasts.insert')}
            </Text>
            {PLACEHOLDERS.map((name) => (
              <button key={name} type="button" className={classes.placeholder} onClick={() => insert(name)}>
                {t(`broadcasts.${name}`)}
              </button>
            ))}
          </Group>
        </div>
        <Preview text={text} recipients={recipients} campaign={campaign.title} brand={brandName} />
        <FormProblem problem={send.isError ? problemText(send.error) : null} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:actions.cancel')}
          </Button>
          <Button leftSection={<IconSend size={16} />} disabled={!ready} loading={send.isPending} onClick={submit}>
            {t('broadcasts.send', { count: recipients.length })}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}

/** How it reads for one recipient after the other. */
function Preview({ text, recipients, campaign, brand }: { text: string; recipients: readonly Person[]; campaign: string; brand: string }) {
  const { t } = useTranslation('chat');
  const [wish, setWish] = useState(0);
  if (text.trim() === '' || recipients.length === 0) return null;
  const place = Math.min(wish, recipients.length - 1);
  const name = recipients[place]?.creator.name ?? '';
  return (
    <section aria-label={t('broadcasts.preview')}>
      <Group justify="space-between" mb={6} wrap="nowrap">
        <Text size="sm" fw={550}>
          {t('broadcasts.previewFor', { name })}
        </Text>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('broadcasts.previous')}
            disabled={place === 0}
            onClick={() => setWish(place - 1)}
          >
            <IconChevronLeft />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('broadcasts.next')}
            disabled={place === recipients.length - 1}
            onClick={() => setWish(place + 1)}
          >
            <IconChevronRight />
          </ActionIcon>
        </Group>
      </Group>
      <div className={classes.ground}>
        <div className={classes.bubble}>{filledIn(text, { firstName: firstNameOf(name), campaign, brand }).trim()}</div>
      </div>
    </section>
  );
}
