import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { permissionsQuery } from '../team.queries.js';

interface Holder {
  role: string;
  customRole: { name: string } | null;
}

/** What a member's role is called: the server's word, or the name of the organisation's own role. */
export function useRoleName(organisationId: string): (holder: Holder) => string {
  const { i18n } = useTranslation();
  const { data } = useQuery(permissionsQuery(organisationId, i18n.language));
  return ({ role, customRole }) => customRole?.name ?? data?.builtInRoles.find((each) => each.role === role)?.label ?? '';
}
