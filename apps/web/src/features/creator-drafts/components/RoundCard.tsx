import { Button, Card, Text, Title } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftComments } from '../../../shared/draft/DraftComments.js';
import { DraftFiles, type FilesHandle } from '../../../shared/draft/DraftFiles.js';
import type { DraftComment, DraftRound } from '../../../shared/draft/draft.types.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { CopyButton } from '../../../shared/ui/CopyField.js';
import classes from './RoundCard.module.css';

interface RoundCardProps {
  round: DraftRound;
  title: string;
  zone: string;
  onReload: () => void;
  /** With the brand's words first. */
  answered?: boolean;
  /** The caption can be copied, to post it as it was approved. */
  copy?: boolean;
  /** Opens on demand. */
  closed?: boolean;
}

/** One round as it was sent, with the brand's words, whose comments lead to their moment. */
export function RoundCard({ round, title, zone, onReload, answered = false, copy = false, closed = false }: RoundCardProps) {
  const { t } = useTranslation(['creator-drafts', 'draft']);
  const format = useFormat();
  const viewer = useRef<FilesHandle>(null);
  const files = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(!closed);
  const body = useId();
  const comments = answered ? (round.answer?.comments ?? []) : [];
  const show = ({ fileId, seconds }: DraftComment): void => {
    viewer.current?.show(fileId, seconds);
    files.current?.scrollIntoView({ behavior: 'smooth', block: 'nearest' });
  };
  return (
    <Card component="section" aria-label={title}>
      <div className={classes.head}>
        <Title order={2} size="h3">
          {title}
        </Title>
        {closed && (
          <Button variant="subtle" size="compact-sm" aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
            {t(open ? 'hide' : 'look')}
          </Button>
        )}
      </div>
      {open && (
        <div id={body} className={classes.body}>
          {answered && round.answer !== null && round.answer.text !== '' && <p className={classes.words}>{round.answer.text}</p>}
          <DraftComments comments={comments} files={round.files} onShow={show} />
          <div ref={files}>
            <DraftFiles ref={viewer} files={round.files} comments={comments} onExpired={onReload} />
          </div>
          <div className={classes.caption}>
            <div className={classes.head}>
              <strong>{t('draft:caption.title')}</strong>
              {copy && round.caption !== '' && <CopyButton value={round.caption} label={t('draft:caption.title')} />}
            </div>
            <p className={classes.words}>{round.caption === '' ? t('draft:caption.none') : round.caption}</p>
          </div>
          {round.note !== '' && (
            <div className={classes.caption}>
              <strong>{t('yourNote')}</strong>
              <p className={classes.words}>{round.note}</p>
            </div>
          )}
          <Text size="sm" c="dimmed">
            {t('sentOn', { date: format.date(round.submittedAt, { style: 'dateTime', zone }) })}
          </Text>
        </div>
      )}
    </Card>
  );
}
