import type { QueryClient } from '@tanstack/react-query';
import { notFound, redirect } from '@tanstack/react-router';
import type { BrandScope } from '../../shared/access/brand-scope.js';
import { meQuery, type Me } from '../../shared/access/me.queries.js';
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

/** The brand of the address with its organisation; not found for brands of others (ACC-10). */
export function requireBrand(me: Me, brandId: string): BrandScope {
  for (const organisation of me.organisations) {
    const brand = organisation.brands.find(({ id }) => id === brandId);
    if (brand) {
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

/** Where somebody goes after sign-in: where they were last, the only account, or the choice (ACC-4). */
export function landing(me: Me) {
  const brands = me.organisations.flatMap((organisation) => organisation.brands);
  const place = localStorage.getItem(PLACE);
  const brand = brands.find(({ id }) => id === place) ?? (me.creator === null && brands.length === 1 ? brands[0] : undefined);
  if (brand) return { to: '/b/$brandId/dashboard', params: { brandId: brand.id } } as const;
  if (me.creator && (place === 'creator' || me.organisations.length === 0)) return { to: '/c/discover' } as const;
  const [organisation] = me.organisations;
  if (me.creator === null && brands.length === 0 && organisation && me.organisations.length === 1) {
    return { to: '/o/$organisationId/first-brand', params: { organisationId: organisation.id } } as const;
  }
  return { to: '/accounts' } as const;
}

function remember(place: string): void {
  localStorage.setItem(PLACE, place);
}
