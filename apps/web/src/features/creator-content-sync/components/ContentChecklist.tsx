import { Anchor, Card, Progress, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconCheck, IconExternal } from '../../../shared/ui/icons.js';
import { checklist, extras, foundContents, type ChecklistLine } from '../checklist.js';
import { contentsQuery, syncStateQuery } from '../creator-content-sync.queries.js';
import type { OwedPiece, OwnContent } from '../creator-content-sync.types.js';
import classes from './ContentChecklist.module.css';
import { FoundContent } from './FoundContent.js';
import { PasteLink } from './PasteLink.js';
import { SyncBar } from './SyncBar.js';
import { Thumbnail } from './Thumbnail.js';

interface ContentChecklistProps {
  collaborationId: string;
  pieces: readonly OwedPiece[];
  /** Content counts now. */
  open: boolean;
  /** IANA zone of the campaign. */
  zone: string;
}

/** What is owed as a checklist that ticks itself when the posts are found (interface.md, Creator: Submit). */
export function ContentChecklist({ collaborationId, pieces, open, zone }: ContentChecklistProps) {
  const { t } = useTranslation('creator-content-sync');
  const contents = useQuery(contentsQuery(collaborationId));
  const sync = useQuery(syncStateQuery(collaborationId));
  const found = contents.data ?? [];
  const done = pieces.filter(({ state }) => state !== 'owed').length;
  const { waiting, unneeded } = foundContents(found, pieces);
  const more = extras(found);

  return (
    <Card component="section" aria-label={t('title')} id="content">
      <Title order={2} size="h3">
        {t('title')}
      </Title>
      <Text c="dimmed" size="sm" mb={6}>
        {t('progress', { done, total: pieces.length })}
      </Text>
      <Progress value={pieces.length === 0 ? 0 : (done / pieces.length) * 100} color="green" aria-label={t('title')} mb="md" />
      {contents.isError && <ErrorState error={contents.error} onRetry={() => void contents.refetch()} order={3} />}
      {contents.isPending ? (
        <Skeleton height={120} />
      ) : (
        <ul className={classes.list}>
          {checklist(pieces, found).map((line) => (
            <Line key={line.piece.id} line={line} zone={zone} />
          ))}
        </ul>
      )}
      {done < pieces.length && (
        <Stack gap="sm" mt="md">
          <SyncBar collaborationId={collaborationId} open={open} />
          {open && sync.isSuccess && sync.data.problem !== 'not_offered' && <PasteLink collaborationId={collaborationId} />}
        </Stack>
      )}
      {waiting.length > 0 && <Found title={t('waiting')} contents={waiting} collaborationId={collaborationId} zone={zone} />}
      {unneeded.length > 0 && <Found title={t('unneeded')} contents={unneeded} collaborationId={collaborationId} zone={zone} />}
      {more.length > 0 && <Found title={t('extra')} text={t('extraText')} contents={more} collaborationId={collaborationId} zone={zone} />}
    </Card>
  );
}

interface FoundProps {
  title: string;
  text?: string;
  contents: readonly OwnContent[];
  collaborationId: string;
  zone: string;
}

function Found({ title, text, contents, collaborationId, zone }: FoundProps) {
  return (
    <section className={classes.found}>
      <h3 className={classes.heading}>{title}</h3>
      {text !== undefined && (
        <Text c="dimmed" size="sm" mb="sm">
          {text}
        </Text>
      )}
      <Stack gap="sm">
        {contents.map((content) => (
          <FoundContent key={content.id} collaborationId={collaborationId} content={content} zone={zone} />
        ))}
      </Stack>
    </section>
  );
}

function Line({ line: { piece, number, content }, zone }: { line: ChecklistLine; zone: string }) {
  const { t } = useTranslation('creator-content-sync');
  const format = useFormat();
  const kind = t(`kinds.${piece.kind}`);
  const done = piece.state !== 'owed';
  return (
    <li className={classes.line} data-done={done || undefined}>
      <span className={classes.tick} aria-hidden="true">
        {done && <IconCheck size={16} strokeWidth={3} />}
      </span>
      <span className={classes.text}>
        <span className={classes.name}>{number === null ? kind : t('numbered', { kind, number })}</span>
        <span className={classes.state}>
          {piece.state === 'met' && content !== null
            ? t('postedAt', { date: format.date(content.publishedAt, { style: 'dateTime', zone }) })
            : t(piece.state)}
        </span>
        {content !== null && <Numbers content={content} />}
        {content?.permalink && (
          <Anchor href={content.permalink} target="_blank" rel="noopener noreferrer" size="sm" className={classes.link}>
            {t('open')} <IconExternal size={14} />
          </Anchor>
        )}
      </span>
      {content !== null && <Thumbnail content={content} />}
    </li>
  );
}

function Numbers({ content }: { content: OwnContent }) {
  const { t } = useTranslation('creator-content-sync');
  const format = useFormat();
  const values = content.snapshot?.values ?? {};
  const parts = (['views', 'likes'] as const).flatMap((metric) => {
    const value = values[metric];
    return value === undefined ? [] : [t(metric, { count: value, number: format.number(value, true) })];
  });
  return parts.length === 0 ? null : <span className={classes.state}>{parts.join(' · ')}</span>;
}
