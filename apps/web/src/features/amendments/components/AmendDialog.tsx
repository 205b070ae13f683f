import { Alert, Button, Group, Modal, Skeleton, Text, Textarea, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconInfo } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { useWrongField } from '../amendments.format.js';
import { amendMutation, previewQuery } from '../amendments.queries.js';
import type { Amendable, Impact } from '../amendments.types.js';
import { useOfferDraft, type OfferEditor } from '../offer-editor.js';
import classes from './AmendDialog.module.css';
import { BriefPart, TagsPart, VideoPart } from './BriefParts.js';
import { ChangeList } from './ChangeList.js';
import { EventPart, PhasesPart } from './DateParts.js';
import { MoneyPart } from './MoneyPart.js';
import { RightsPart } from './RightsPart.js';
import { WorkPart } from './WorkPart.js';

/** Changes a launched offer: what is different and what it will mean for whom, while typing (CAM-11). */
export default function AmendDialog({ campaign, onClose }: { campaign: Amendable; onClose: () => void }) {
  const { t } = useTranslation(['amendments', 'common']);
  const client = useQueryClient();
  const edited = useOfferDraft(campaign);
  const [note, setNote] = useState('');
  const { body, draft } = edited;
  const [wanted] = useDebouncedValue(body, 300);
  const empty = Object.keys(wanted).length === 0;
  const amend = useMutation(amendMutation(client, campaign.id));
  // once it is on its way the campaign changes under the preview, which would then be refused for changing nothing
  const preview = useQuery({ ...previewQuery(campaign.id, wanted), enabled: !empty && (amend.isIdle || amend.isError) });
  const wrong = useWrongField(campaign.timeZone);
  const refused = amend.error ?? (empty ? null : preview.error);
  const editor: OfferEditor = { ...edited, error: (pointer) => wrong(refused, pointer) };
  const currency = draft.compensation.cash?.currency ?? draft.product.retailValue?.currency ?? 'EUR';

  const send = async (): Promise<void> => {
    const made = await amend.mutateAsync({ ...body, ...(note.trim() !== '' && { note: note.trim() }) });
    void notify({ color: 'green', message: t('form.done', { version: made.version }) });
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="72rem"
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
          <MoneyPart editor={editor} currency={currency} />
          <WorkPart editor={editor} />
          <VideoPart editor={editor} />
          <EventPart editor={editor} />
          <PhasesPart editor={editor} />
          <BriefPart editor={editor} />
          <TagsPart editor={editor} />
          <RightsPart editor={editor} />
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
  const applicants = impact.applied + impact.accepted;
  const told = applicants + impact.waitlisted;
  const lines = [
    ...(disadvantage && applicants > 0 ? [t('impact.anew', { count: applicants })] : []),
    ...(disadvantage && impact.accepted > 0 ? [t('impact.fallBack', { count: impact.accepted })] : []),
    ...(disadvantage && impact.waitlisted > 0 ? [t('impact.waiting', { count: impact.waitlisted })] : []),
    ...(!disadvantage && told > 0 ? [t('impact.told', { count: told })] : []),
    ...(impact.collaborationsAsked > 0 ? [t('impact.asked', { count: impact.collaborationsAsked })] : []),
    ...(impact.collaborationsExtended > 0 ? [t('impact.extended', { count: impact.collaborationsExtended })] : []),
  ];
  return (
    <section className={classes.meaning} data-asks={impact.mustAcceptAnew + impact.collaborationsAsked > 0 || undefined}>
      <h4>
        <IconInfo size={20} />
        {t('impact.title')}
      </h4>
      {lines.length === 0 ? <p>{t('impact.nobody')}</p> : lines.map((line) => <p key={line}>{line}</p>)}
    </section>
  );
}
