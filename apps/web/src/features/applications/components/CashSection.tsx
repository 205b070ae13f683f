import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../../shared/forms/MoneyInput.js';
import type { Money } from '../../../shared/i18n/format.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { answerCashMutation } from '../applications.queries.js';
import type { Application, OtherCash } from '../applications.types.js';
import classes from './Talk.module.css';

/** A wish for other cash: what is owed for it; yes, no, or another number (APP-9). */
export function CashSection({ application, cash }: { application: Application; cash: OtherCash }) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const answer = useMutation(answerCashMutation(useQueryClient(), application.id));
  const [counter, setCounter] = useState<Money | null>(null);
  const { stories, posts, videos } = cash.deliverables;
  const owed = [
    stories > 0 && t('cash.stories', { count: stories }),
    posts > 0 && t('cash.posts', { count: posts }),
    videos > 0 && t('cash.videos', { count: videos }),
  ].filter((part) => part !== false);
  const money = {
    asked: format.money(cash.asked),
    campaign: format.money(cash.campaign),
    countered: format.money(cash.countered ?? cash.asked),
    agreed: format.money(cash.agreed ?? cash.asked),
  };
  return (
    <section className={classes.talk} aria-label={t('cash.label')}>
      <h3 className={classes.title}>{t(`cash.${cash.state}`, money)}</h3>
      <p className={classes.text}>
        {cash.state !== 'asked' && `${t('cash.wanted', money)} `}
        {t('cash.owed', { owed: new Intl.ListFormat(format.language).format(owed) })}
      </p>
      {answer.isError && (
        <p role="alert" className={classes.error}>
          {problemText(answer.error)}
        </p>
      )}
      {application.can.answerCash && (
        <>
          <div className={classes.buttons}>
            <Button
              size="xs"
              loading={answer.isPending && answer.variables.answer === 'yes'}
              onClick={() => answer.mutate({ answer: 'yes' })}
            >
              {t('cash.yes', money)}
            </Button>
            {cash.state !== 'refused' && (
              <Button
                size="xs"
                variant="default"
                loading={answer.isPending && answer.variables.answer === 'no'}
                onClick={() => answer.mutate({ answer: 'no' })}
              >
                {t('cash.no', money)}
              </Button>
            )}
          </div>
          <form
            className={classes.counter}
            onSubmit={(event) => {
              event.preventDefault();
              if (counter !== null) answer.mutate({ answer: 'counter', amount: counter }, { onSuccess: () => setCounter(null) });
            }}
          >
            <MoneyInput size="xs" label={t('cash.counterLabel')} currency={cash.campaign.currency} value={counter} onChange={setCounter} />
            <Button
              type="submit"
              size="xs"
              variant="light"
              disabled={counter === null}
              loading={answer.isPending && answer.variables.answer === 'counter'}
            >
              {t('cash.counter')}
            </Button>
          </form>
        </>
      )}
    </section>
  );
}
