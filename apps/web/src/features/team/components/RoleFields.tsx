import { Checkbox, MultiSelect, Radio, Select, Skeleton, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BrandRef } from '../../../shared/access/me.queries.js';
import { roleOf } from '../team.format.js';
import { guestCampaignsQuery } from '../team.queries.js';
import type { OwnRole, Permissions } from '../team.types.js';
import classes from './RoleFields.module.css';
import type { RoleFormValues } from './role-form.js';

interface RoleFieldsProps {
  organisationId: string;
  form: UseFormReturnType<RoleFormValues>;
  permissions: Permissions;
  ownRoles: readonly OwnRole[];
  brands: readonly BrandRef[];
  /** Owners make owners. */
  mayMakeOwners: boolean;
}

/** Role, brands and, for client guests, campaigns of a member or an invitation. */
export function RoleFields({ organisationId, form, permissions, ownRoles, brands, mayMakeOwners }: RoleFieldsProps) {
  const { t } = useTranslation('team');
  const { role, everyBrand, brandIds } = form.values;
  const builtIn = permissions.builtInRoles.filter((each) => mayMakeOwners || each.role !== 'owner');
  const guest = role === 'client_guest';
  const hint = roleOf(role).customRoleId
    ? ownRoles.find(({ id }) => id === roleOf(role).customRoleId)?.description
    : builtIn.find((each) => each.role === role)?.description;

  return (
    <Stack>
      <Select
        label={t('fields.role')}
        description={hint ?? undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        data={[
          { group: t('fields.builtIn'), items: builtIn.map((each) => ({ value: each.role, label: each.label })) },
          ...(ownRoles.length > 0
            ? [{ group: t('fields.own'), items: ownRoles.map(({ id, name }) => ({ value: `custom:${id}`, label: name })) }]
            : []),
        ]}
        {...form.getInputProps('role')}
      />
      {role !== 'owner' && (
        <div>
          {!guest && (
            <Radio.Group
              label={t('fields.brands')}
              value={everyBrand ? 'all' : 'some'}
              onChange={(value) => form.setFieldValue('everyBrand', value === 'all')}
            >
              <Stack gap={8} mt={6}>
                <Radio value="all" label={t('fields.everyBrand')} description={t('fields.everyBrandHint')} />
                <Radio value="some" label={t('fields.someBrands')} />
              </Stack>
            </Radio.Group>
          )}
          {(guest || !everyBrand) && (
            <Checkbox.Group
              label={guest ? t('fields.brands') : undefined}
              aria-label={t('fields.brands')}
              mt="xs"
              value={brandIds}
              onChange={(chosen) => form.setFieldValue('brandIds', chosen)}
              error={form.errors['brandIds']}
            >
              <div className={classes.brands}>
                {brands.map(({ id, name }) => (
                  <Checkbox key={id} value={id} label={name} />
                ))}
              </div>
            </Checkbox.Group>
          )}
        </div>
      )}
      {guest && <GuestCampaigns organisationId={organisationId} form={form} />}
    </Stack>
  );
}

/** Client guests see chosen campaigns and nothing else (rules.md 7). */
function GuestCampaigns({ organisationId, form }: Pick<RoleFieldsProps, 'organisationId' | 'form'>) {
  const { t } = useTranslation('team');
  const campaigns = useQuery(guestCampaignsQuery(organisationId));
  if (campaigns.isPending) return <Skeleton height={60} />;
  const chosen = new Set(form.values.brandIds);
  const offered = (campaigns.data ?? []).filter(({ id, brandId }) => chosen.has(brandId) || form.values.campaignIds.includes(id));
  return (
    <MultiSelect
      label={t('fields.campaigns')}
      description={t('fields.campaignsHint')}
      placeholder={form.values.campaignIds.length === 0 ? t('fields.campaignsPlaceholder') : ''}
      nothingFoundMessage={t(chosen.size === 0 ? 'fields.brandsFirst' : 'fields.noCampaigns')}
      data={offered.map(({ id, title }) => ({ value: id, label: title.trim() || t('fields.untitled') }))}
      searchable
      {...form.getInputProps('campaignIds')}
    />
  );
}
