import { Alert, Button, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconSend } from '../../../shared/ui/icons.js';
import { invitableQuery, invitationLimitsQuery, inviteMutation } from '../invitations.queries.js';
import type { Choice, InviteResult } from '../invitations.types.js';
import classes from './Invite.module.css';
import { InviteResults } from './InviteResults.js';
import { LimitText } from './LimitText.js';

interface InviteDialogProps {
  brandId: string;
  campaign: { id: string; title: string };
  /** Groups of the brand with members. */
  groups: readonly Choice[];
  onClose: () => void;
}

/** "Invite creators": whole groups and single creators, with what the plan leaves and what became of everybody (APP-3, GRP-3). */
export default function InviteDialog({ brandId, campaign, groups, onClose }: InviteDialogProps) {
  const { t } = useTranslation('invitations');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const limits = useQuery(invitationLimitsQuery(campaign.id));
  const invite = useMutation(inviteMutation(client));
  const [groupIds, setGroupIds] = useState<ReadonlySet<string>>(new Set());
  const [people, setPeople] = useState<readonly Choice[]>([]);
  const [message, setMessage] = useState('');
  const [result, setResult] = useState<InviteResult | null>(null);
  const count = people.length + groups.filter(({ id }) => groupIds.has(id)).reduce((sum, group) => sum + (group.count ?? 0), 0);
  const left = limits.data && limits.data.limit !== null ? Math.max(0, limits.data.limit - limits.data.used) : null;

  const send = (): void =>
    invite.mutate(
      { campaignId: campaign.id, creatorIds: people.map(({ id }) => id), groupIds: [...groupIds], message: message.trim() },
      { onSuccess: setResult },
    );

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<strong>{t('dialog.title', { campaign: campaign.title })}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      {result ? (
        <InviteResults result={result} onClose={onClose} />
      ) : (
        <Stack gap="lg">
          <div role="group" aria-label={t('dialog.groups')}>
            <p className={classes.legend}>{t('dialog.groups')}</p>
            <Ticks
              choices={groups}
              ticked={groupIds}
              onTick={(choice, on) => setGroupIds(toggled(groupIds, choice.id, on))}
              empty={t('dialog.noGroups')}
            />
          </div>
          <People brandId={brandId} people={people} onChange={setPeople} />
          <Textarea
            label={t('dialog.message')}
            description={t('dialog.messageHint')}
            maxLength={1000}
            autosize
            minRows={2}
            maxRows={6}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          {left !== null && count > left && <Alert color="yellow">{t('dialog.beyond', { count: left })}</Alert>}
          {invite.isError && (
            <Alert color="red" role="alert">
              {problemText(invite.error)}
            </Alert>
          )}
          <div className={classes.foot}>
            {limits.data ? <LimitText limits={limits.data} /> : <span />}
            <Button leftSection={<IconSend size={16} />} disabled={count === 0} loading={invite.isPending} onClick={send}>
              {count === 0 ? t('dialog.sendNone') : t('dialog.send', { count })}
            </Button>
          </div>
        </Stack>
      )}
    </Modal>
  );
}

function People({
  brandId,
  people,
  onChange,
}: {
  brandId: string;
  people: readonly Choice[];
  onChange: (people: readonly Choice[]) => void;
}) {
  const { t } = useTranslation('invitations');
  const [q, setQ] = useState('');
  const [wanted] = useDebouncedValue(q.trim(), 250);
  const found = useQuery(invitableQuery(brandId, wanted));
  const chosen = new Set(people.map(({ id }) => id));
  const shown = [...people, ...(wanted.length >= 2 ? (found.data ?? []) : []).filter(({ id }) => !chosen.has(id))];
  return (
    <div>
      <TextInput
        type="search"
        label={t('dialog.people')}
        placeholder={t('dialog.search')}
        maxLength={100}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <Ticks
        choices={shown}
        ticked={chosen}
        onTick={(choice, on) => onChange(on ? [...people, choice] : people.filter(({ id }) => id !== choice.id))}
        empty={wanted.length >= 2 && found.isSuccess ? t('dialog.nobody') : null}
      />
    </div>
  );
}

interface TicksProps {
  choices: readonly Choice[];
  ticked: ReadonlySet<string>;
  onTick: (choice: Choice, on: boolean) => void;
  empty: ReactNode;
}

function Ticks({ choices, ticked, onTick, empty }: TicksProps) {
  const { t } = useTranslation('invitations');
  if (choices.length === 0) return empty && <p className={classes.sub}>{empty}</p>;
  return (
    <ul className={classes.choices}>
      {choices.map((choice) => (
        <li key={choice.id}>
          <label className={classes.choice}>
            <input type="checkbox" checked={ticked.has(choice.id)} onChange={(event) => onTick(choice, event.currentTarget.checked)} />
            <span className={classes.name}>{choice.name}</span>
            {choice.count !== undefined && <span className={classes.sub}>{t('dialog.members', { count: choice.count })}</span>}
          </label>
        </li>
      ))}
    </ul>
  );
}

function toggled(known: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(known);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
