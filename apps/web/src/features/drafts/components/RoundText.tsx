import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CaptionMarks } from '../../../shared/draft/CaptionMarks.js';
import type { Draft, DraftRound } from '../../../shared/draft/draft.types.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { changedParts } from '../drafts.format.js';
import { agreedQuery } from '../drafts.queries.js';
import classes from './RoundText.module.css';

interface RoundTextProps {
  draft: Pick<Draft, 'collaborationId' | 'deliverable' | 'rounds'>;
  round: DraftRound;
  zone: string;
}

/** Caption with what the brief asks for, and the creator's note; in the second round what is new in the caption is marked. */
export function RoundText({ draft, round, zone }: RoundTextProps) {
  const { t } = useTranslation(['drafts', 'draft']);
  const format = useFormat();
  const agreed = useQuery(agreedQuery(draft.collaborationId));
  const before = draft.rounds.find((each) => each.round < round.round);
  const parts = before && before.caption !== round.caption ? changedParts(before.caption, round.caption) : null;
  return (
    <>
      <section className={classes.part}>
        <h3>{t('draft:caption.title')}</h3>
        {round.caption === '' ? (
          <p className={classes.dim}>{t('draft:caption.none')}</p>
        ) : (
          <p className={classes.caption}>
            {parts === null
              ? round.caption
              : parts.map((part, index) => (part.changed ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>))}
          </p>
        )}
        {parts !== null && parts.some(({ changed }) => changed) && <p className={classes.dim}>{t('changed')}</p>}
        {agreed.isPending && <Skeleton height={72} />}
        {agreed.isSuccess && <CaptionMarks caption={round.caption} wanted={agreed.data} kind={draft.deliverable.kind} />}
      </section>
      {round.note !== '' && (
        <section className={classes.part}>
          <h3>{t('note')}</h3>
          <p className={classes.caption}>{round.note}</p>
        </section>
      )}
      <p className={classes.dim}>{t('round.sent', { date: format.date(round.submittedAt, { style: 'dateTime', zone }) })}</p>
    </>
  );
}
