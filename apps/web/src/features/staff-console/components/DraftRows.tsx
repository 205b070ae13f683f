import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { DRAFT_LOOK } from '../looks.js';
import type { StaffCollaborationDetail, StaffDraft } from '../staff-console.queries.js';
import classes from './Console.module.css';

/** Drafts before posting (CAM-7): which piece, when it was handed in and answered. What they show is between brand and creator. */
export function DraftRows({ collaboration: { drafts, timeZone: zone } }: { collaboration: StaffCollaborationDetail }) {
  const { t } = useTranslation('staff-console');
  const format = useFormat();
  const told = ({ round, submittedAt, answerDueAt, answeredAt, answeredBy, verdict }: StaffDraft['rounds'][number]): string => {
    const handedIn = t('draft.handedIn', { round, date: format.date(submittedAt, { style: 'dateTime', zone }) });
    if (answeredAt === null || verdict === null)
      return `${handedIn} · ${t('draft.due', { date: format.date(answerDueAt, { zone, exclusiveEnd: true }) })}`;
    const date = format.date(answeredAt, { style: 'dateTime', zone });
    const answer = answeredBy === 'silence' ? t('draft.silence', { date }) : t(`draft.${verdict}`, { date });
    return `${handedIn} · ${answer}`;
  };
  return (
    <ul className={classes.list}>
      {drafts.map(({ id, kind, position, of, state, rounds }) => (
        <li key={id} className={classes.row}>
          <span className={classes.words}>
            <span>{of > 1 ? t('draft.place', { piece: t(`draft.piece.${kind}`), position, of }) : t(`draft.piece.${kind}`)}</span>
            {rounds.map((round) => (
              <span key={round.round} className={classes.hint}>
                {told(round)}
              </span>
            ))}
          </span>
          <ToneBadge size="sm" {...DRAFT_LOOK[state]} label={t(`draft.state.${state}`)} />
        </li>
      ))}
    </ul>
  );
}
