import { Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconImage } from '../../../shared/ui/icons.js';
import { STATE_LOOKS } from '../content-sync.format.js';
import { collaborationContentsQuery } from '../content-sync.queries.js';
import type { Content } from '../content-sync.types.js';
import classes from './CollaborationContents.module.css';

interface CollaborationContentsProps {
  collaborationId: string;
  /** The link to one content, typed by the page. */
  link: (content: Content, children: ReactNode, className: string) => ReactNode;
}

/** What one creator has published so far, small: for beside a conversation. Needs the namespace `content-sync`. */
export function CollaborationContents({ collaborationId, link }: CollaborationContentsProps) {
  const { t } = useTranslation(['content-sync', 'common']);
  const format = useFormat();
  const contents = useQuery(collaborationContentsQuery(collaborationId));
  if (contents.isPending) {
    return (
      <Group gap={6}>
        <Skeleton height={88} width={70} />
        <Skeleton height={88} width={70} />
      </Group>
    );
  }
  const items = contents.data ?? [];
  if (items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('ofCollaboration.none')}
      </Text>
    );
  }
  return (
    <ul className={classes.grid}>
      {items.map((content) => {
        const { icon: Glyph, tone } = STATE_LOOKS[content.state];
        const label = `${t(`common:contentKind.${content.kind}`)}, ${format.date(content.publishedAt, { style: 'day' })}: ${t(`state.${content.state}`)}`;
        return (
          <li key={content.id} title={label}>
            {link(
              content,
              <>
                {content.thumbnailUrl === null ? (
                  <IconImage size={20} />
                ) : (
                  <img src={content.thumbnailUrl} alt="" loading="lazy" width={80} height={100} />
                )}
                <span className={classes.state} style={{ color: `var(--of-tone-${tone})`, background: `var(--of-tone-${tone}-tint)` }}>
                  <Glyph size={13} strokeWidth={2} />
                </span>
                <span className="of-hidden">{label}</span>
              </>,
              classes.tile ?? '',
            )}
          </li>
        );
      })}
    </ul>
  );
}
