import { useTranslation } from 'react-i18next';
import { latestRound } from '../../../shared/draft/draft.format.js';
import { DraftThumb } from '../../../shared/draft/DraftThumb.js';
import type { Draft } from '../../../shared/draft/draft.types.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { Countdown } from '../../../shared/ui/DateText.js';
import { IconClock } from '../../../shared/ui/icons.js';
import classes from './DraftQueue.module.css';
import { usePieceName } from '../../../shared/draft/use-piece-name.js';

interface DraftQueueProps {
  drafts: readonly Draft[];
  chosen: string | undefined;
  zone: string;
  onChoose: (id: string) => void;
}

/** The drafts of one view, small: picture, who, which piece, time left. */
export function DraftQueue({ drafts, chosen, zone, onChoose }: DraftQueueProps) {
  const { t } = useTranslation('drafts');
  const pieceName = usePieceName();
  return (
    <ul className={classes.list} aria-label={t('queue')}>
      {drafts.map((draft) => {
        const [file] = latestRound(draft).files;
        return (
          <li key={draft.id}>
            <button
              type="button"
              className={classes.card}
              aria-current={draft.id === chosen || undefined}
              onClick={() => onChoose(draft.id)}
            >
              <span className={classes.picture}>
                <DraftThumb file={file} />
              </span>
              <span className={classes.text}>
                <span className={classes.name}>{draft.creator.name}</span>
                <span className={classes.piece}>
                  {pieceName(draft.deliverable)}
                  {latestRound(draft).round === 2 && ` · ${t('secondRound')}`}
                </span>
                <When draft={draft} zone={zone} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function When({ draft, zone }: { draft: Draft; zone: string }) {
  const format = useFormat();
  const until = draft.answerDueAt ?? draft.revisionDueAt;
  const { answer, submittedAt } = latestRound(draft);
  return (
    <span className={classes.when}>
      {until === null ? (
        format.date(answer?.at ?? submittedAt, { style: 'day', zone })
      ) : (
        <>
          <IconClock size={13} />
          <Countdown value={until} zone={zone} urgent={draft.state === 'submitted'} />
        </>
      )}
    </span>
  );
}
