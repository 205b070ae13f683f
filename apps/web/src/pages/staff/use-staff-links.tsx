import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TextLink } from '../../shared/ui/links.js';

const shell = getRouteApi('/staff');

interface StaffLinks {
  creator: (id: string, name: string) => ReactNode;
  collaboration: (id: string, words: string) => ReactNode;
}

/** What the queues of verifiers name, as links for those who may follow them (STF-1); verifiers alone read the words. */
export function useStaffLinks(): StaffLinks {
  const { staff } = shell.useRouteContext();
  const may = (permission: string): boolean => staff.permissions.some((each) => each === permission);
  return {
    creator: (id, name) =>
      may('staff.read-all') ? (
        <TextLink to="/staff/creators/$id" params={{ id }} inherit>
          {name}
        </TextLink>
      ) : (
        name
      ),
    collaboration: (id, words) =>
      may('staff.read-campaigns') && (
        <TextLink to="/staff/collaborations/$id" params={{ id }} size="sm">
          {words}
        </TextLink>
      ),
  };
}
