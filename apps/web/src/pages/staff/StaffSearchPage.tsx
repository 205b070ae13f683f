import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../../features/staff-console/components/Console.module.css';
import { SearchResults } from '../../features/staff-console/components/SearchResults.js';
import { KINDS, type Kind } from '../../features/staff-console/staff-console.queries.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { SearchField } from '../../shared/ui/SearchField.js';

const route = getRouteApi('/staff/search');

export default function StaffSearchPage() {
  const { t } = useTranslation('staff-console');
  const { q, kind } = route.useSearch();
  const { staff } = route.useRouteContext();
  const navigate = route.useNavigate();
  const readsAll = staff.permissions.some((each) => each === 'staff.read-all');
  const go = (next: { q?: string | undefined; kind?: Kind | undefined }): void => {
    const search = { ...(next.q ? { q: next.q } : {}), ...(next.kind ? { kind: next.kind } : {}) };
    void navigate({ to: '/staff/search', search, replace: true });
  };
  return (
    <>
      <PageHeader title={t('search.title')} description={t(readsAll ? 'search.lead' : 'search.leadCampaigns')} />
      <div className={classes.tools}>
        <SearchField className={classes.search} label={t('search.label')} value={q} onChange={(words) => go({ q: words, kind })} />
        {readsAll && (
          <NativeSelect
            aria-label={t('search.kindLabel')}
            value={kind ?? ''}
            onChange={(event) => go({ q, kind: KINDS.find((each) => each === event.currentTarget.value) })}
            data={[{ value: '', label: t('search.all') }, ...KINDS.map((each) => ({ value: each, label: t(`kinds.${each}`) }))]}
          />
        )}
      </div>
      <SearchResults q={q ?? ''} kind={kind} />
    </>
  );
}
