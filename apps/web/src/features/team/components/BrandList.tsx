import { ActionIcon, Button, Card, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasPermission } from '../../../shared/access/can.js';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { industryName } from '../../../shared/i18n/industry-names.js';
import { ActionsMenu } from '../../../shared/ui/ActionsMenu.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconDots, IconPlus, IconSend } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { brandsQuery } from '../brands.queries.js';
import type { Brand } from '../team.types.js';
import { BrandTransfers } from './BrandTransfers.js';
import classes from './RoleList.module.css';
import list from './TeamList.module.css';

const NewBrandDialog = lazy(() => import('./NewBrandDialog.js'));
const OfferBrandDialog = lazy(() => import('./OfferBrandDialog.js'));

interface BrandListProps {
  organisation: OrganisationAccess;
  /** The name of a brand as link to its workspace. */
  link: (brand: Brand) => ReactNode;
  /** Brands have come or gone: read again who the person is. */
  onChanged: () => Promise<void>;
}

/** The organisation's brands; owners give one away and take others in (ACC-7). */
export function BrandList({ organisation, link, onChanged }: BrandListProps) {
  const { t, i18n } = useTranslation('team');
  const brands = useQuery(brandsQuery(organisation.id));
  const [adding, setAdding] = useState(false);
  const [offered, setOffered] = useState<Brand | null>(null);
  const mayAdd = hasPermission(organisation, 'identity.manage-organisation');
  const mayGive = hasPermission(organisation, 'identity.transfer-ownership');

  if (brands.isError) return <ErrorState error={brands.error} onRetry={() => void brands.refetch()} />;
  if (brands.isPending) return <ListSkeleton rows={3} />;
  return (
    <>
      {mayGive && <BrandTransfers organisation={organisation} onChanged={onChanged} />}
      <div className={classes.head}>
        <Title order={2} size="h3">
          {t('brands.title')}
        </Title>
        {mayAdd && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {t('brands.new')}
          </Button>
        )}
      </div>
      <Card padding={0}>
        <ul className={list.list} aria-label={t('brands.title')}>
          {brands.data.map((brand) => (
            <li key={brand.id} className={classes.row}>
              <div className={list.person}>
                <InitialsMark name={brand.name} imageUrl={brand.logoUrl} size={38} />
                <span className={list.words}>
                  <span className={list.name}>{link(brand)}</span>
                  {brand.industry !== null && <span className={list.hint}>{industryName(brand.industry, i18n.language)}</span>}
                </span>
              </div>
              {mayGive && (
                <ActionsMenu actions={[{ label: t('brands.offer'), icon: IconSend, onSelect: () => setOffered(brand) }]}>
                  {({ color: _color, ...props }) => (
                    <ActionIcon {...props} variant="subtle" color="gray" size={36} aria-label={t('brands.menu', { name: brand.name })}>
                      <IconDots size={18} />
                    </ActionIcon>
                  )}
                </ActionsMenu>
              )}
            </li>
          ))}
        </ul>
      </Card>
      {adding && (
        <Suspense>
          <NewBrandDialog organisation={organisation} onDone={onChanged} onClose={() => setAdding(false)} />
        </Suspense>
      )}
      {offered !== null && (
        <Suspense>
          <OfferBrandDialog organisation={organisation} brand={offered} onClose={() => setOffered(null)} />
        </Suspense>
      )}
    </>
  );
}
