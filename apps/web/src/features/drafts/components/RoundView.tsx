import { POLICY } from '@app/rules';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftComments } from '../../../shared/draft/DraftComments.js';
import { DraftFiles, type FilesHandle } from '../../../shared/draft/DraftFiles.js';
import type { Draft, DraftComment, DraftRound } from '../../../shared/draft/draft.types.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { showUndo } from '../../../shared/ui/undo.js';
import { usePad } from '../use-pad.js';
import { ChangesForm } from './ChangesForm.js';
import { CommentHere } from './CommentHere.js';
import { RoundText } from './RoundText.js';
import classes from './RoundView.module.css';

interface RoundViewProps {
  draft: Draft;
  round: DraftRound;
  zone: string;
  onReload: () => void;
  /** The form for changes is open. */
  changing: boolean;
  onAnswered: (draft: Draft) => void;
}

/** One round: the files large, beside them caption, note, and what was or is being said about them. */
export function RoundView({ draft, round, zone, onReload, changing, onAnswered }: RoundViewProps) {
  const { t } = useTranslation(['drafts', 'draft']);
  const format = useFormat();
  const viewer = useRef<FilesHandle>(null);
  const [pad, setPad] = usePad(draft.id, round.round);
  const mayChange = round.answer === null && draft.can.requestChanges === true;
  const comments: readonly DraftComment[] = round.answer?.comments ?? (mayChange ? pad.comments : []);
  const show = ({ fileId, seconds }: DraftComment): void => viewer.current?.show(fileId, seconds);

  const remove = (comment: DraftComment): void => {
    setPad((now) => ({ ...now, comments: now.comments.filter((each) => each !== comment) }));
    showUndo({
      message: t('comment.removed'),
      onUndo: () => setPad((now) => ({ ...now, comments: [...now.comments, comment] })),
    });
  };

  return (
    <div className={classes.round}>
      <DraftFiles
        ref={viewer}
        files={round.files}
        comments={comments}
        onExpired={onReload}
        below={
          mayChange
            ? (place) => (
                <CommentHere
                  place={place}
                  full={pad.comments.length >= POLICY.drafts.comments}
                  onAdd={(text, seconds) =>
                    setPad((now) => ({ ...now, comments: [...now.comments, { fileId: place.file.id, seconds, text }] }))
                  }
                />
              )
            : undefined
        }
      />
      <div className={classes.words}>
        {mayChange && (changing || pad.comments.length > 0) && (
          <ChangesForm
            draft={draft}
            files={round.files}
            pad={pad}
            open={changing}
            onPad={setPad}
            onShow={show}
            onRemove={remove}
            onAnswered={onAnswered}
          />
        )}
        {round.answer !== null && (
          <section className={classes.answer}>
            <h3>
              {t(
                round.answer.verdict === 'changes'
                  ? 'round.asked'
                  : round.answer.by === 'silence'
                    ? 'told.approvedSilence'
                    : 'told.approvedBrand',
                {
                  date: format.date(round.answer.at, { style: 'dateTime', zone }),
                },
              )}
            </h3>
            {round.answer.text !== '' && <p>{round.answer.text}</p>}
            <DraftComments comments={round.answer.comments} files={round.files} onShow={show} />
          </section>
        )}
        <RoundText draft={draft} round={round} zone={zone} />
      </div>
    </div>
  );
}
