import { Button, Skeleton, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { notify } from '../../../shared/ui/notify.js';
import { askMutation, publicQuestionsQuery, type PublicQuestion } from '../creator-questions.queries.js';
import classes from './PublicQuestions.module.css';

const TEXT = { min: 3, max: 500 };

interface PublicQuestionsProps {
  campaign: { id: string; open: boolean; brand: { name: string } };
}

/** What creators asked about the brief and the brand's answers; asks while the campaign is open (CHT-1). */
export function PublicQuestions({ campaign }: PublicQuestionsProps) {
  const { t } = useTranslation('creator-questions');
  const query = useInfiniteQuery(publicQuestionsQuery(campaign.id));
  const questions = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={classes.part} aria-labelledby="questions">
      <h2 id="questions">{t('title')}</h2>
      {campaign.open && <p className={classes.lead}>{t('lead')}</p>}
      {campaign.open && <AskForm campaignId={campaign.id} />}
      {query.isPending && <Skeleton height={64} radius="md" mt="md" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} order={3} />}
      {query.isSuccess && questions.length === 0 && <p className={classes.note}>{t(campaign.open ? 'none' : 'noneClosed')}</p>}
      {questions.length > 0 && (
        <ul className={classes.list}>
          {questions.map((question) => (
            <OneQuestion key={question.id} question={question} brand={campaign.brand.name} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button variant="subtle" size="compact-sm" mt="md" onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

function OneQuestion({ question, brand }: { question: PublicQuestion; brand: string }) {
  const { t } = useTranslation('creator-questions');
  const format = useFormat();
  return (
    <li>
      <span className={classes.who}>
        {t(question.own ? 'own' : 'someone')} · {format.date(question.askedAt)}
      </span>
      <p className={classes.text}>{question.text}</p>
      {question.answer !== null && question.answeredAt !== null && (
        <div className={classes.answer}>
          <span className={classes.who}>
            {t('answer', { brand })} · {format.date(question.answeredAt)}
            {question.answerChangedAt !== null && ` · ${t('changed')}`}
          </span>
          <p>{question.answer}</p>
        </div>
      )}
      {question.state === 'open' && <p className={classes.note}>{t('waiting')}</p>}
      {question.state === 'hidden' && <p className={classes.note}>{t('hidden', { reason: question.hiddenReason ?? '' })}</p>}
    </li>
  );
}

function AskForm({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('creator-questions');
  const ask = useMutation(askMutation(useQueryClient(), campaignId));
  const [text, setText] = useState('');
  const [short, setShort] = useState(false);
  const send = async (): Promise<void> => {
    const wanted = text.trim();
    setShort(wanted.length < TEXT.min);
    if (wanted.length < TEXT.min) return;
    try {
      await ask.mutateAsync(wanted);
      setText('');
      void notify({ message: t('asked') });
    } catch {
      // the notice says why; what was written is not lost
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        label={t('label')}
        placeholder={t('placeholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={short && text.trim().length < TEXT.min ? t('tooShort') : undefined}
        maxLength={TEXT.max}
        autosize
        minRows={2}
        maxRows={8}
      />
      <Button type="submit" variant="default" mt="sm" loading={ask.isPending}>
        {t('ask')}
      </Button>
    </form>
  );
}
