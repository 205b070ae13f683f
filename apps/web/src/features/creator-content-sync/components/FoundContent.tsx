import { Anchor, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconAlert, IconCheck, IconClock, IconExternal, IconInfo, IconRefresh, IconTrash, type Icon } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { Tone } from '../../../shared/ui/tone.js';
import { contentActMutation, type ContentAct } from '../creator-content-sync.queries.js';
import type { OwnContent } from '../creator-content-sync.types.js';
import classes from './FoundContent.module.css';
import { Marks } from './Marks.js';
import { Thumbnail } from './Thumbnail.js';

type Shown = 'offered' | 'incomplete' | 'unconfirmed' | 'copy' | 'too_early' | 'removed' | 'extra';

const LOOKS: Record<Shown, { tone: Tone; icon: Icon }> = {
  offered: { tone: 'accent', icon: IconInfo },
  incomplete: { tone: 'red', icon: IconAlert },
  unconfirmed: { tone: 'amber', icon: IconInfo },
  copy: { tone: 'blue', icon: IconClock },
  too_early: { tone: 'gray', icon: IconClock },
  removed: { tone: 'red', icon: IconTrash },
  extra: { tone: 'green', icon: IconCheck },
};

interface FoundContentProps {
  collaborationId: string;
  content: OwnContent;
  /** IANA zone of the campaign. */
  zone: string;
}

/** A content that was found: what was checked, what is missing, and the one tap that helps (SYN-2). */
export function FoundContent({ collaborationId, content, zone }: FoundContentProps) {
  const { t } = useTranslation('creator-content-sync');
  const format = useFormat();
  const act = useMutation(contentActMutation(useQueryClient(), collaborationId, content.id));
  const shown = shownAs(content);
  const button = (what: ContentAct, label: string, primary: boolean) => (
    <Button
      size="sm"
      variant={primary ? 'filled' : 'default'}
      leftSection={what === 'recheck' ? <IconRefresh size={16} /> : <IconCheck size={16} />}
      loading={act.isPending && act.variables === what}
      onClick={() => act.mutate(what)}
    >
      {label}
    </Button>
  );
  const mayAssign = content.state === 'offered' && can(content, 'assign');
  const mayConfirm = !mayAssign && can(content, 'confirmUnreadable') && content.obstacle === 'unconfirmed';

  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <Thumbnail content={content} />
        <div className={classes.names}>
          <ToneBadge {...LOOKS[shown]} label={t(`state.${shown}`)} size="sm" />
          <span className={classes.kind}>{t(`kinds.${content.kind}`)}</span>
          <span className={classes.date}>{t('postedAt', { date: format.date(content.publishedAt, { style: 'dateTime', zone }) })}</span>
          {content.permalink !== null && (
            <Anchor href={content.permalink} target="_blank" rel="noopener noreferrer" size="sm" className={classes.link}>
              {t('open')} <IconExternal size={14} />
            </Anchor>
          )}
        </div>
      </div>
      <Told content={content} shown={shown} zone={zone} />
      <Marks marks={content.requirements} />
      {(mayAssign || mayConfirm || can(content, 'recheck')) && (
        <div className={classes.actions}>
          {mayAssign && button('assign', t('act.assign'), true)}
          {mayConfirm && button('confirm-unreadable', t('act.confirm'), true)}
          {can(content, 'recheck') && button('recheck', t('act.recheck'), !mayAssign && !mayConfirm && shown === 'incomplete')}
        </div>
      )}
    </article>
  );
}

function Told({ content, shown, zone }: { content: OwnContent; shown: Shown; zone: string }) {
  const { t } = useTranslation('creator-content-sync');
  const format = useFormat();
  if (shown === 'extra') return null;
  let text: string;
  // A yes afterwards does not help: nothing the creator could repair
  const noDraft = content.requirements.every(({ kind, result }) => result !== 'missing' || kind === 'draft');
  if (shown === 'incomplete') text = t(noDraft ? 'told.missingDraft' : content.kind === 'story' ? 'told.missingStory' : 'told.missing');
  else if (shown !== 'removed') text = t(`told.${shown}`);
  else if (content.repairUntil === null) text = t('told.removedOver');
  else text = t('told.removed', { date: format.date(content.repairUntil, { style: 'day', zone, exclusiveEnd: true }) });
  return <p className={classes.told}>{text}</p>;
}

/** One word for state and obstacle together. */
export function shownAs({ state, obstacle, extra }: Pick<OwnContent, 'state' | 'obstacle' | 'extra'>): Shown {
  if (state === 'offered' || state === 'too_early' || state === 'removed') return state;
  if (extra || state === 'extra' || state === 'matched' || state === 'waived') return 'extra';
  return obstacle === 'unconfirmed' || obstacle === 'copy' ? obstacle : 'incomplete';
}
