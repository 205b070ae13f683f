import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilterMenu } from '../../../shared/ui/FilterMenu.js';
import { IconCross, IconDownload } from '../../../shared/ui/icons.js';
import { objectWord } from '../audit-log.format.js';
import { ACTOR_KINDS, auditPeopleQuery, exportAuditMutation, type AuditEvent, type AuditFilter } from '../audit-log.queries.js';
import classes from './AuditLog.module.css';

const ACTIONS = ['created', 'updated', 'removed', 'deleted', 'exported', 'signed-in', 'accepted', 'sent', 'ended'] as const;

const OBJECTS = [
  'identity.organisation',
  'identity.brand',
  'identity.membership',
  'identity.member-invitation',
  'identity.role',
  'identity.api-key',
  'identity.single-sign-on',
  'identity.session',
  'campaigns.campaign',
  'applications.application',
  'collaborations.collaboration',
  'collaborations.selection',
  'shipping.shipment',
  'shipping.addresses',
  'content-sync.content',
  'content-sync.draft',
  'chat.broadcast',
  'reporting.export',
] as const;

interface AuditFiltersProps {
  organisationId: string;
  seesMembers: boolean;
  filter: AuditFilter;
  onFilter: (filter: AuditFilter) => void;
  /** What is shown: names the actor of the filter who is no member. */
  events: readonly AuditEvent[];
}

/** Who, what, on which thing, when; all of it is in the address. The export takes the same. */
export function AuditFilters({ organisationId, seesMembers, filter, onFilter, events }: AuditFiltersProps) {
  const { t } = useTranslation('audit-log');
  const people = useQuery({ ...auditPeopleQuery(organisationId), enabled: seesMembers });
  const download = useMutation(exportAuditMutation(organisationId, filter));
  const members = people.data ?? [];
  const known = members.some(({ userId }) => userId === filter.actor);
  const other = events.find(({ actor }) => actor.id === filter.actor)?.actor.name ?? t('someone');
  const some = Object.values(filter).some((value) => value !== undefined);
  const words = (value: string | undefined): string[] => value?.split(',') ?? [];
  const joined = (values: string[]): string | undefined => (values.length === 0 ? undefined : values.join(','));
  return (
    <div className={classes.filters} role="search" aria-label={t('filters')}>
      <NativeSelect
        label={t('filter.who')}
        value={filter.actor ?? ''}
        onChange={(event) => onFilter({ ...filter, actor: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('filter.anybody') },
          ...(filter.actor !== undefined && !known ? [{ value: filter.actor, label: other }] : []),
          ...members.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
      <TextInput
        label={t('filter.from')}
        type="date"
        value={filter.from ?? ''}
        max={filter.to}
        onChange={(event) => onFilter({ ...filter, from: event.currentTarget.value || undefined })}
      />
      <TextInput
        label={t('filter.to')}
        type="date"
        value={filter.to ?? ''}
        min={filter.from}
        onChange={(event) => onFilter({ ...filter, to: event.currentTarget.value || undefined })}
      />
      <Group gap="xs" className={classes.menus}>
        <FilterMenu
          label={t('filter.kind')}
          value={words(filter.kind)}
          onChange={(values) => onFilter({ ...filter, kind: joined(values) })}
          options={ACTOR_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <FilterMenu
          label={t('filter.action')}
          value={words(filter.action)}
          onChange={(values) => onFilter({ ...filter, action: joined(values) })}
          options={ACTIONS.map((action) => ({ value: action, label: t(`actions.${action}`) }))}
        />
        <FilterMenu
          label={t('filter.object')}
          value={words(filter.object)}
          onChange={(values) => onFilter({ ...filter, object: joined(values), objectId: undefined })}
          options={OBJECTS.map((type) => ({ value: type, label: objectWord(type) }))}
        />
        {filter.objectId !== undefined && (
          <Button
            variant="light"
            rightSection={<IconCross size={14} />}
            onClick={() => onFilter({ ...filter, objectId: undefined, object: undefined })}
          >
            {t('filter.oneObject')}
          </Button>
        )}
        {some && (
          <Button variant="subtle" color="gray" onClick={() => onFilter({})}>
            {t('clear')}
          </Button>
        )}
        <span className={classes.spring} />
        <Button variant="default" leftSection={<IconDownload size={16} />} loading={download.isPending} onClick={() => download.mutate()}>
          {t('export')}
        </Button>
      </Group>
    </div>
  );
}
