import { useProblemForm, type ProblemForm } from '../../../shared/forms/use-problem-form.js';
import { roleOf, roleValue } from '../team.format.js';
import type { MemberRole, RoleChoice } from '../team.types.js';

export type RoleFormValues = {
  email: string;
  /** Built-in role, or `custom:<id>`. */
  role: string;
  everyBrand: boolean;
  brandIds: string[];
  campaignIds: string[];
};

interface RoleFormInput {
  start: (RoleChoice & { email?: string }) | null;
  validate: (values: RoleFormValues) => Partial<Record<keyof RoleFormValues, string>>;
}

/** The form of an invitation or of a member's rights. */
export function useRoleForm({ start, validate }: RoleFormInput): ProblemForm<RoleFormValues> {
  return useProblemForm<RoleFormValues>({
    initialValues: {
      email: start?.email ?? '',
      role: start === null ? 'campaign_manager' : roleValue(start),
      everyBrand: start === null || start.brandIds === null,
      brandIds: start?.brandIds ?? [],
      campaignIds: start?.campaignIds ?? [],
    },
    aliases: { '/customRoleId': 'role' },
    validate: (values) => validate(values),
  });
}

/** What the form says, as the API takes it. */
export function choiceOf(values: RoleFormValues): RoleChoice {
  const { role, customRoleId } = roleOf<MemberRole>(values.role);
  const everywhere = role === 'owner' || (values.everyBrand && role !== 'client_guest');
  return {
    role,
    customRoleId,
    brandIds: everywhere ? null : values.brandIds,
    campaignIds: role === 'client_guest' ? values.campaignIds : null,
  };
}
