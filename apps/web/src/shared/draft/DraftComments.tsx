import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconImage, IconPlay } from '../ui/icons.js';
import { inOrder, timecode } from './draft.format.js';
import classes from './DraftComments.module.css';
import type { DraftComment, DraftFile } from './draft.types.js';

interface DraftCommentsProps<T extends DraftComment> {
  comments: readonly T[];
  files: readonly DraftFile[];
  /** Shows the file, in a video at that moment. */
  onShow: (comment: T) => void;
  /** What can be done with one that is not sent yet. */
  action?: (comment: T) => ReactNode;
}

/** Comments on the files, each with the moment it is about, which a tap leads to. */
export function DraftComments<T extends DraftComment>({ comments, files, onShow, action }: DraftCommentsProps<T>) {
  const { t } = useTranslation('draft');
  if (comments.length === 0) return null;
  return (
    <ol className={classes.list} aria-label={t('comments.title')}>
      {inOrder(comments, files).map((comment, index) => {
        const number = files.findIndex(({ id }) => id === comment.fileId) + 1;
        const moment = comment.seconds === null ? null : timecode(comment.seconds);
        return (
          <li key={index} className={classes.line}>
            {number > 0 && (
              <button type="button" className={classes.place} onClick={() => onShow(comment)}>
                <span className="of-hidden">{t('comments.go')} </span>
                {moment === null ? <IconImage size={14} /> : <IconPlay size={12} strokeWidth={2.5} />}
                {moment ?? t('comments.file', { number })}
                {moment !== null && files.length > 1 && <span className={classes.file}>{t('comments.file', { number })}</span>}
              </button>
            )}
            <span className={classes.said}>
              <span className={classes.text}>{comment.text}</span>
              {action?.(comment)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
