import { Button, Card, Group, Modal, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { Choice } from '../../../shared/ui/Choice.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconCheckCircle, IconClock, IconLock } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { showUndo } from '../../../shared/ui/undo.js';
import { questionMutation, questionsQuery, type Question } from '../questions.queries.js';
import classes from './Questions.module.css';

const ANSWER_MAX = 2000;
const LOOKS = {
  open: { tone: 'amber', icon: IconClock },
  answered: { tone: 'green', icon: IconCheckCircle },
  hidden: { tone: 'gray', icon: IconLock },
} as const;

type Shown = Question['state'] | 'all';

/** Creators' public questions on the brief, for those who answer them (CHT-1). */
export function Questions({
  campaignId,
  shown,
  onShow,
  toBrief,
}: {
  campaignId: string;
  shown: Shown;
  onShow: (shown: Shown) => void;
  toBrief: ReactNode;
}) {
  const { t } = useTranslation('questions');
  const query = useInfiniteQuery(questionsQuery(campaignId, shown === 'all' ? undefined : shown));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const states: readonly Shown[] = ['open', 'answered', 'hidden', 'all'];
  return (
    <>
      <p className={classes.lead}>{t('lead')}</p>
      <Choice<Shown>
        aria-label={t('show')}
        value={shown}
        onChange={onShow}
        wide
        options={states.map((value) => ({ value, label: t(value) }))}
      />
      {query.isPending && <ListSkeleton rows={3} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && (
        <Card>
          <EmptyState
            illustration={shown === 'open' ? 'done' : 'campaign'}
            title={t(shown === 'open' ? 'noneOpen' : 'none')}
            text={t('noneText')}
            action={
              shown === 'all' ? (
                toBrief
              ) : (
                <Button variant="default" onClick={() => onShow('all')}>
                  {t('toAll')}
                </Button>
              )
            }
          />
        </Card>
      )}
      <ul className={classes.list}>
        {items.map((question) => (
          <Card component="li" key={question.id}>
            <OneQuestion question={question} />
          </Card>
        ))}
      </ul>
      <NextPage query={query} />
    </>
  );
}

function OneQuestion({ question }: { question: Question }) {
  const { t } = useTranslation('questions');
  const format = useFormat();
  const client = useQueryClient();
  const change = useMutation(questionMutation(client));
  const [writing, setWriting] = useState(false);
  const [hiding, setHiding] = useState(false);
  const { author, state, can } = question;
  const { tone, icon } = LOOKS[state];
  const name = author?.name ?? t('nobody');
  const show = (version: number) => change.mutate({ question: { ...question, version }, act: 'show' });
  return (
    <article>
      <div className={classes.head}>
        <InitialsMark name={name} imageUrl={author?.avatarUrl ?? null} size={28} round />
        <span className={classes.author}>{name}</span>
        <span className={classes.when}>{format.date(question.askedAt, { style: 'dateTime' })}</span>
        <span className={classes.badge}>
          <ToneBadge tone={tone} icon={icon} label={t(`states.${state}`)} size="sm" />
        </span>
      </div>
      <p className={classes.text}>{question.text}</p>
      {question.answer !== null && !writing && (
        <p className={classes.answer}>
          {question.answer}
          {question.answerChangedAt !== null && <span className={classes.when}> · {t('changed')}</span>}
        </p>
      )}
      {question.hiddenReason !== null && <p className={classes.note}>{t('hiddenBecause', { reason: question.hiddenReason })}</p>}
      {can.answer && (writing || question.answer === null) && (
        <AnswerForm
          question={question}
          busy={change.isPending}
          onSend={async (answer) => {
            await change.mutateAsync({ question, act: { answer } });
            setWriting(false);
          }}
        />
      )}
      <div className={classes.acts}>
        {can.answer && question.answer !== null && !writing && (
          <Button size="xs" variant="default" onClick={() => setWriting(true)}>
            {t('change')}
          </Button>
        )}
        {can.hide && (
          <Button size="xs" variant="subtle" color="gray" onClick={() => setHiding(true)}>
            {t('hide')}
          </Button>
        )}
        {can.show && (
          <Button size="xs" variant="default" loading={change.isPending} onClick={() => show(question.version)}>
            {t('showAgain')}
          </Button>
        )}
      </div>
      {hiding && (
        <HideDialog
          onClose={() => setHiding(false)}
          onHide={async (reason) => {
            const { version } = await change.mutateAsync({ question, act: { reason } });
            showUndo({ message: t('wasHidden'), onUndo: () => show(version) });
          }}
        />
      )}
    </article>
  );
}

function AnswerForm({ question, busy, onSend }: { question: Question; busy: boolean; onSend: (answer: string) => Promise<void> }) {
  const { t } = useTranslation('questions');
  const [text, setText] = useState(question.answer ?? '');
  const send = async (): Promise<void> => {
    try {
      await onSend(text.trim());
    } catch {
      // the notice says why; what was written stays
    }
  };
  return (
    <>
      <Textarea
        mt="md"
        label={t('answerLabel')}
        description={t('answerHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={ANSWER_MAX}
        autosize
        minRows={2}
        maxRows={10}
      />
      <Button mt="sm" size="xs" loading={busy} disabled={text.trim() === ''} onClick={() => void send()}>
        {t(question.answer === null ? 'answer' : 'save')}
      </Button>
    </>
  );
}

function HideDialog({ onClose, onHide }: { onClose: () => void; onHide: (reason: string) => Promise<void> }) {
  const { t } = useTranslation('questions');
  const { t: common } = useTranslation();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const hide = async (): Promise<void> => {
    setBusy(true);
    try {
      await onHide(reason.trim());
      onClose();
    } catch {
      // the notice says why; the reason stays written
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={<strong>{t('hideTitle')}</strong>} closeButtonProps={{ 'aria-label': common('actions.close') }}>
      <p className={classes.plain}>
        {t('hideOthers')} {t('hideAsker')}
      </p>
      <Textarea
        label={t('reason')}
        placeholder={t('reasonExample')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        data-autofocus
        maxLength={300}
        autosize
        minRows={2}
      />
      <Group justify="flex-end" mt="xl" gap="xs">
        <Button variant="default" onClick={onClose}>
          {common('actions.cancel')}
        </Button>
        <Button color="red" loading={busy} disabled={reason.trim() === ''} onClick={() => void hide()}>
          {t('hideAct')}
        </Button>
      </Group>
    </Modal>
  );
}
