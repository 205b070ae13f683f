import { RoleList } from '../../features/team/components/RoleList.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';

export default function TeamRolesPage() {
  const { organisation } = useBrandScope();
  return <RoleList organisation={organisation} />;
}
