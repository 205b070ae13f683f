import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { answerCashMutation } from '../creator-applications.queries.js';
import type { OtherCash } from '../creator-applications.types.js';
import classes from './AnswerPanel.module.css';

interface CashPanelProps {
  applicationId: string;
  cash: OtherCash;
  mayAnswer: boolean;
}

/** Where the talk about other cash stands, what is owed for it, and the answer to a counter-offer (APP-9). */
export function CashPanel({ applicationId, cash, mayAnswer }: CashPanelProps) {
  const { t } = useTranslation('creator-applications');
  const format = useFormat();
  const answer = useMutation(answerCashMutation(useQueryClient(), applicationId));
  const { stories, posts, videos } = cash.deliverables;
  const owed = [
    stories > 0 && t('cash.stories', { count: stories }),
    posts > 0 && t('cash.posts', { count: posts }),
    videos > 0 && t('cash.videos', { count: videos }),
  ].filter((part) => part !== false);
  const amount = { asked: cash.asked, countered: cash.countered ?? cash.asked, agreed: cash.agreed ?? cash.asked, refused: cash.campaign };

  return (
    <section className={classes.panel} data-quiet={!mayAnswer || undefined} aria-label={t('cash.label')}>
      <h4 className={classes.title}>{t(`cash.${cash.state}`, { amount: format.money(amount[cash.state]) })}</h4>
      <p className={classes.text}>{t('cash.owed', { owed: new Intl.ListFormat(format.language).format(owed) })}</p>
      {answer.isError && (
        <p role="alert" className={classes.error}>
          {problemText(answer.error)}
        </p>
      )}
      {mayAnswer && (
        <div className={classes.buttons}>
          <Button loading={answer.isPending && answer.variables} onClick={() => answer.mutate(true)}>
            {t('cash.yes')}
          </Button>
          <Button variant="default" loading={answer.isPending && !answer.variables} onClick={() => answer.mutate(false)}>
            {t('cash.no', { amount: format.money(cash.campaign) })}
          </Button>
        </div>
      )}
    </section>
  );
}
