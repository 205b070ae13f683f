import type { QueryClient } from '@tanstack/react-query';
import { notFound, redirect } from '@tanstack/react-router';
import type { BrandScope } from '../../shared/access/brand-scope.js';
import { meQuery, type Me, type StaffAccess } from '../../shared/access/me.queries.js';
import { session } from '../../shared/api/current-session.js';
import { adoptLanguage } from '../../shared/i18n/i18n.js';
import { isProblem } from '../../shared/api/problem.js';

const PLACE = 'of.place';

/** Who is signed in; leads strangers to the sign-in page, and back afterwards. */
export async function requireMe(queryClient: QueryClient, href: string): Promise<Me> {
  const token = await session.current();
  const search = href === '/' ? {} : { redirect: href };
  if (token === null) throw redirect({ to: '/sign-in', search });
  try {
    const me = await queryClient.ensureQueryData(meQuery());
    await adoptLanguage(me.user.locale);
    return me;
  } catch (error) {
    if (isProblem(error) && error.status === 401) throw redirect({ to: '/sign-in', search });
    throw error;
  }
}

/**
 * The brand of the address with its organisation; not found for brands of others (ACC-10). Where the session misses a proof that the
 * organisation asks for, to the page that helps with it, and back to `href` afterwards (ACC-3, ACC-11).
 */
export function requireBrand(me: Me, brandId: string, href = '/'): BrandScope {
  for (const organisation of me.organisations) {
    const brand = organisation.brands.find(({ id }) => id === brandId);
    if (brand) {
      if (organisation.missing !== null) {
        throw redirect({ to: '/o/$organisationId/proof', params: { organisationId: organisation.id }, search: { redirect: href } });
      }
      remember(brandId);
      return { organisation, brand };
    }
  }
  throw notFound();
}

/** The creator account, else to the choice of accounts. */
export function requireCreator(me: Me): NonNullable<Me['creator']> {
  if (me.creator === null) throw redirect({ to: '/accounts' });
  remember('creator');
  return me.creator;
}

/** The staff account with its second factor, else to where it is set up; not found for everybody else. */
export function requireStaff(me: Me, href: string): StaffAccess {
  if (me.staff === null) throw notFound();
  if (me.staff.missing !== null) throw redirect({ to: '/staff/proof', search: { redirect: href } });
  return me.staff;
}

/** Where somebody goes after sign-in: where they were last, the only account, or the choice (ACC-4). */
export function landing(me: Me) {
  const brands = me.organisations.flatMap((organisation) => organisation.brands);
  const place = localStorage.getItem(PLACE);
  const brand = brands.find(({ id }) => id === place) ?? (me.creator === null && brands.length === 1 ? brands[0] : undefined);
  if (brand) return { to: '/b/$brandId/dashboard', params: { brandId: brand.id } } as const;
  if (me.creator && (place === 'creator' || me.organisations.length === 0)) return { to: '/c/discover' } as const;
  if (me.staff && me.creator === null && me.organisations.length === 0) return { to: '/staff' } as const;
  const [organisation] = me.organisations;
  if (me.creator === null && brands.length === 0 && organisation && me.organisations.length === 1) {
    return { to: '/o/$organisationId/first-brand', params: { organisationId: organisation.id } } as const;
  }
  return { to: '/accounts' } as const;
}

/** Where a person's own settings are: in the workspace they use; null when none lets them in. */
export function accountPlace(me: Me): '/staff' | '/c/profile' | `/b/${string}/settings` | null {
  const place = landing(me);
  if (place.to === '/staff') return me.staff?.missing === null ? '/staff' : null;
  if (place.to === '/c/discover') return '/c/profile';
  const brandId =
    place.to === '/b/$brandId/dashboard' ? place.params.brandId : me.organisations.find(({ missing }) => missing === null)?.brands[0]?.id;
  const open = me.organisations.some(({ missing, brands }) => missing === null && brands.some(({ id }) => id === brandId));
  if (brandId !== undefined && open) return `/b/${brandId}/settings`;
  return me.creator === null ? null : '/c/profile';
}

function remember(place: string): void {
  localStorage.setItem(PLACE, place);
}
