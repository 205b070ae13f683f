import { Button, Stack, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconBuilding, IconUser } from '../../../shared/ui/icons.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { showUndo } from '../../../shared/ui/undo.js';
import { chooseEmailsMutation, notificationSettingsQuery, type EmailChoice, type NotificationSetting } from '../settings.queries.js';
import { topicGroups, type TopicGroup } from '../settings.topics.js';
import classes from './EmailSettings.module.css';

interface EmailSettingsProps {
  /** Whose notifications this person gets; the workspace they are in first. */
  audiences: ReadonlyArray<'brand' | 'creator'>;
}

/** Which kinds of notifications come by e-mail too, by topic (NOT-1). For every shell; needs the namespace `notifications-settings`. */
export function EmailSettings({ audiences }: EmailSettingsProps) {
  const settings = useQuery(notificationSettingsQuery());
  const choose = useMutation(chooseEmailsMutation(useQueryClient()));
  if (settings.isPending) return <ListSkeleton rows={6} />;
  if (settings.isError && !settings.data) return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} order={2} />;
  return (
    <Stack gap="lg">
      {topicGroups(settings.data, audiences).map((group) => (
        <TopicSection
          key={`${group.audience}-${group.topic}`}
          group={group}
          named={audiences.length > 1}
          onChoose={(choices) => choose.mutate(choices)}
        />
      ))}
    </Stack>
  );
}

interface TopicSectionProps {
  group: TopicGroup;
  /** Says whether it is for the brand or the creator. */
  named: boolean;
  onChoose: (choices: readonly EmailChoice[]) => void;
}

function TopicSection({ group: { audience, topic, settings }, named, onChoose }: TopicSectionProps) {
  const { t } = useTranslation('notifications-settings');
  const title = t(`topics.${topic}`);
  const mailed = settings.filter(({ emailPossible }) => emailPossible);
  const on = mailed.every(({ email }) => !email);
  const chooseAll = (): void => {
    const before = mailed.map(({ kind, email }) => ({ kind, email }));
    onChoose(before.map(({ kind }) => ({ kind, email: on })));
    showUndo({ message: t(on ? 'changedOn' : 'changedOff', { topic: title }), onUndo: () => onChoose(before) });
  };
  return (
    <SettingsSection
      title={title}
      flush
      badge={
        named &&
        audience !== 'everybody' && (
          <ToneBadge
            size="sm"
            tone={audience === 'brand' ? 'indigo' : 'blue'}
            icon={audience === 'brand' ? IconBuilding : IconUser}
            label={t(audience === 'brand' ? 'asBrand' : 'asCreator')}
          />
        )
      }
      action={
        mailed.length > 1 && (
          <Button variant="default" size="sm" aria-label={t(on ? 'allOf' : 'noneOf', { topic: title })} onClick={chooseAll}>
            {t(on ? 'all' : 'none')}
          </Button>
        )
      }
    >
      <ul className={classes.list}>
        {settings.map((setting) => (
          <Row key={setting.kind} setting={setting} onChange={(email) => onChoose([{ kind: setting.kind, email }])} />
        ))}
      </ul>
    </SettingsSection>
  );
}

function Row({ setting: { kind, email, emailPossible }, onChange }: { setting: NotificationSetting; onChange: (email: boolean) => void }) {
  const { t } = useTranslation('notifications-settings');
  const name = useId();
  const channel = useId();
  return (
    <li className={classes.row}>
      <span className={classes.name} id={name}>
        {t(`kinds.${kind}`)}
      </span>
      {emailPossible ? (
        <Switch
          label={<span id={channel}>{t('email')}</span>}
          labelPosition="left"
          aria-labelledby={`${name} ${channel}`}
          checked={email}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      ) : (
        // the mail about an export is part of the export and cannot be left out
        <span className={classes.fixed}>{t(kind === 'data-export-ready' ? 'alwaysMail' : 'inApp')}</span>
      )}
    </li>
  );
}
