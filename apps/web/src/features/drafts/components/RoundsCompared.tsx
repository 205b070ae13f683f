import { useTranslation } from 'react-i18next';
import { DraftComments } from '../../../shared/draft/DraftComments.js';
import { DraftFiles, type FilesHandle } from '../../../shared/draft/DraftFiles.js';
import type { Draft, DraftRound } from '../../../shared/draft/draft.types.js';
import { useRef } from 'react';
import { RoundText } from './RoundText.js';
import classes from './RoundsCompared.module.css';

/** Both rounds side by side, with what was asked for below the first. */
export function RoundsCompared({ draft, zone, onReload }: { draft: Draft; zone: string; onReload: () => void }) {
  return (
    <div className={classes.both}>
      {draft.rounds.map((round) => (
        <Side key={round.round} draft={draft} round={round} zone={zone} onReload={onReload} />
      ))}
    </div>
  );
}

function Side({ draft, round, zone, onReload }: { draft: Draft; round: DraftRound; zone: string; onReload: () => void }) {
  const { t } = useTranslation('draft');
  const viewer = useRef<FilesHandle>(null);
  const comments = round.answer?.comments ?? [];
  return (
    <section className={classes.side} aria-label={t('round', { round: round.round })}>
      <h3>{t('round', { round: round.round })}</h3>
      <DraftFiles ref={viewer} files={round.files} comments={comments} onExpired={onReload} />
      {round.answer?.verdict === 'changes' && (
        <div className={classes.asked}>
          <p>{round.answer.text}</p>
          <DraftComments comments={comments} files={round.files} onShow={({ fileId, seconds }) => viewer.current?.show(fileId, seconds)} />
        </div>
      )}
      <RoundText draft={draft} round={round} zone={zone} />
    </section>
  );
}
