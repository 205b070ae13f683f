import { Button, Card } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { auditEventsQuery, type AuditFilter } from '../audit-log.queries.js';
import { AuditEventRow } from './AuditEventRow.js';
import { AuditFilters } from './AuditFilters.js';
import classes from './AuditLog.module.css';

interface AuditLogProps {
  organisationId: string;
  /** May the reader see the members, to choose one by name? */
  seesMembers: boolean;
  filter: AuditFilter;
  onFilter: (filter: AuditFilter) => void;
}

/** Who did what, newest first (ACC-9). */
export function AuditLog({ organisationId, seesMembers, filter, onFilter }: AuditLogProps) {
  const { t } = useTranslation('audit-log');
  const events = useInfiniteQuery(auditEventsQuery(organisationId, filter));
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <AuditFilters
        organisationId={organisationId}
        seesMembers={seesMembers}
        filter={filter}
        onFilter={onFilter}
        events={events.data ?? []}
      />
      {events.isPending && <ListSkeleton rows={8} />}
      {events.isError && !events.data && <ErrorState error={events.error} onRetry={() => void events.refetch()} />}
      {events.data?.length === 0 && (
        <EmptyState
          illustration="lost"
          title={t(filtered ? 'none' : 'empty')}
          text={t(filtered ? 'noneText' : 'emptyText')}
          action={
            filtered && (
              <Button variant="default" onClick={() => onFilter({})}>
                {t('clear')}
              </Button>
            )
          }
        />
      )}
      {events.data && events.data.length > 0 && (
        <Card padding={0}>
          <ol className={classes.list} aria-label={t('list')}>
            {events.data.map((event) => (
              <AuditEventRow
                key={event.id}
                event={event}
                onActor={(actor) => onFilter({ ...filter, actor })}
                onObject={(object, objectId) => onFilter({ ...filter, object, objectId })}
              />
            ))}
          </ol>
        </Card>
      )}
      <NextPage query={events} />
    </>
  );
}
