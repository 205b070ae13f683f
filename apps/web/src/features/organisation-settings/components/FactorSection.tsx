import { Button, Skeleton, Switch, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../../shared/api/client.js';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog.js';
import { IconAlert, IconCheckCircle, IconSkip } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { notify } from '../../../shared/ui/notify.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { changeOrganisationMutation, memberFactorsQuery, type Organisation } from '../organisation-settings.queries.js';
import classes from './FactorSection.module.css';

const SHOWN = 8;

interface FactorSectionProps {
  organisation: Tagged<Organisation>;
  /** The caller's own account has a second factor; without it the requirement would lock them out. */
  ownFactor: boolean;
  /** May the caller see the members? */
  seesMembers: boolean;
  /** Where the own second factor is set up. */
  setUp: ReactNode;
  onChanged: () => Promise<void>;
}

/** Whether everybody here needs a second factor (ACC-3), and who has none yet. */
export function FactorSection({ organisation, ownFactor, seesMembers, setUp, onChanged }: FactorSectionProps) {
  const { t } = useTranslation('organisation-settings');
  const change = useMutation(changeOrganisationMutation(useQueryClient(), organisation));
  const [asking, setAsking] = useState(false);
  const required = organisation.secondFactorRequired;
  const save = async (secondFactorRequired: boolean): Promise<void> => {
    await change.mutateAsync({ secondFactorRequired });
    await onChanged();
    void notify({ message: t(secondFactorRequired ? 'factor.nowRequired' : 'factor.nowOptional') });
  };
  return (
    <SettingsSection
      title={t('factor.title')}
      text={t('factor.text')}
      badge={
        <ToneBadge
          size="sm"
          tone={required ? 'green' : 'gray'}
          icon={required ? IconCheckCircle : IconSkip}
          label={t(required ? 'factor.required' : 'factor.optional')}
        />
      }
    >
      {ownFactor || required ? (
        <Switch
          label={t('factor.switch')}
          checked={required}
          disabled={!organisation.can.edit}
          onChange={() => setAsking(true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') setAsking(true);
          }}
        />
      ) : (
        <div className={classes.own}>
          <Text size="sm">{t('factor.ownFirst')}</Text>
          {setUp}
        </div>
      )}
      {seesMembers && <Lacking organisationId={organisation.id} />}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(required ? 'factor.offTitle' : 'factor.onTitle')}
        consequences={required ? [t('factor.offText')] : [t('factor.onMembers'), t('factor.onSessions'), t('factor.onKeys')]}
        confirmLabel={t(required ? 'factor.offDo' : 'factor.onDo')}
        destructive={required}
        onConfirm={() => save(!required)}
      />
    </SettingsSection>
  );
}

function Lacking({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('organisation-settings');
  const members = useInfiniteQuery(memberFactorsQuery(organisationId));
  const [all, setAll] = useState(false);
  const { hasNextPage, isFetching, fetchNextPage } = members;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);

  if (members.isPending) return <Skeleton height={20} mt="lg" width="60%" />;
  if (!members.data) return null;
  const lacking = members.data.filter(({ twoFactor }) => !twoFactor);
  if (lacking.length === 0) {
    return (
      <p className={classes.all}>
        <IconCheckCircle size={18} />
        {t('factor.everybody', { count: members.data.length })}
      </p>
    );
  }
  return (
    <div className={classes.lacking}>
      <h3 className={classes.heading}>
        <IconAlert size={18} />
        {t('factor.lacking', { some: lacking.length, all: members.data.length })}
      </h3>
      <ul className={classes.people}>
        {(all ? lacking : lacking.slice(0, SHOWN)).map(({ id, name, email }) => (
          <li key={id}>
            <InitialsMark name={name} size={28} round />
            <span className={classes.words}>
              <span>{name}</span>
              <span className={classes.hint}>{email}</span>
            </span>
          </li>
        ))}
      </ul>
      {!all && lacking.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('factor.more', { count: lacking.length - SHOWN })}
        </Button>
      )}
    </div>
  );
}
