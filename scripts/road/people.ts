import { RoadError, eventually, type Api } from './api.ts';

export interface Person {
  email: string;
  password: string;
  name: string;
  token: string;
}

export interface Owner extends Person {
  organisationId: string;
  brandId: string;
}

export interface Creator extends Person {
  creatorId: string;
  username: string;
  socialAccountId: string;
  country: string;
  followers: number;
}

export interface OwnerInput {
  email: string;
  password: string;
  name: string;
  organisation: string;
  brand: string;
  kind?: 'brand' | 'agency';
  locale?: 'en' | 'de';
}

export interface CreatorInput {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
  username: string;
  followers: number;
  locale?: 'en' | 'de';
  country?: string;
  city?: string;
  postalCode?: string;
  street?: string;
  niches?: string[];
  bio?: string;
  demographics?: unknown;
  /** Of the brand that brought the creator along (CRE-10). */
  referralCode?: string;
}

interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Mails to this address, newest first. */
export async function mailsTo(api: Api, address: string): Promise<Mail[]> {
  return (await api.get<{ items: Mail[] }>(`/sandbox/outbox?limit=200&to=${encodeURIComponent(address)}`)).items;
}

/** Signs in; the token lives 15 minutes. */
export async function signIn(api: Api, email: string, password: string): Promise<string> {
  return (await api.post<{ accessToken: string }>('/auth/sign-in', undefined, { email, password })).accessToken;
}

/** Signs up, reads the link from the outbox, confirms, and answers the access token (ACC-1). */
async function join(api: Api, body: Record<string, unknown> & { email: string; password: string }): Promise<string> {
  const documents = await api.get<{ items: Array<{ id: string; kind: string }> }>('/documents/current');
  const wanted = body['kind'] === 'creator' ? () => true : (document: { kind: string }) => document.kind !== 'creator-agreement';
  await api.post('/auth/sign-up', undefined, {
    locale: 'en',
    ...body,
    acceptedDocumentIds: documents.items.filter(wanted).map((document) => document.id),
  });
  const token = await eventually(async () => {
    for (const mail of await mailsTo(api, body.email)) {
      const found = /confirm-email\?token=([\w.~-]+)/.exec(mail.text)?.[1];
      if (found) return found;
    }
    return null;
  });
  if (!token) throw new Error(`no confirmation mail for ${body.email}`);
  try {
    return (await api.post<{ accessToken: string }>('/auth/email-confirmation', undefined, { token })).accessToken;
  } catch (error) {
    // the link was used, but the answer was lost: the address is confirmed, so signing in works
    if (!(error instanceof RoadError)) throw error;
    return signIn(api, body.email, body.password);
  }
}

interface Me {
  user: { id: string };
  organisations: Array<{ id: string; brands: Array<{ id: string; name: string }> }>;
  creator: { id: string } | null;
}

/** A brand owner with organisation and first brand. */
export async function joinAsOwner(api: Api, input: OwnerInput): Promise<Owner> {
  const token = await join(api, {
    kind: input.kind ?? 'brand',
    email: input.email,
    password: input.password,
    name: input.name,
    organisationName: input.organisation,
    brandName: input.brand,
    locale: input.locale ?? 'en',
  });
  const me = await api.get<Me>('/me', token);
  const organisation = me.organisations[0]!;
  return {
    email: input.email,
    password: input.password,
    name: input.name,
    token,
    organisationId: organisation.id,
    brandId: organisation.brands[0]!.id,
  };
}

/** A creator with profile, picture and address (CRE-1); Instagram is linked by `linkInstagram`. */
export async function joinAsCreator(api: Api, input: CreatorInput): Promise<Creator> {
  const name = `${input.firstName} ${input.lastName}`;
  const token = await join(api, {
    kind: 'creator',
    email: input.email,
    password: input.password,
    name,
    locale: input.locale ?? 'en',
    ...(input.referralCode === undefined ? {} : { referralCode: input.referralCode }),
  });
  const me = await api.get<Me>('/me', token);
  const country = input.country ?? 'DE';
  await api.call('PATCH', '/creator/profile', {
    token,
    body: {
      displayName: name,
      firstName: input.firstName,
      lastName: input.lastName,
      handle: input.username,
      bio: input.bio ?? `${input.firstName} shares honest everyday moments.`,
      languages: country === 'DE' || country === 'AT' || country === 'CH' ? ['de', 'en'] : ['en'],
      birthDate: '1996-04-12',
      country,
      city: input.city ?? 'Berlin',
      niches: input.niches ?? ['lifestyle'],
    },
  });
  await api.call('PUT', '/creator/address', {
    token,
    body: {
      name,
      line1: input.street ?? 'Müllerstraße 7',
      postalCode: input.postalCode ?? '01067',
      city: input.city ?? 'Dresden',
      country,
      phone: '+49 351 000000',
    },
  });
  return {
    email: input.email,
    password: input.password,
    name,
    token,
    creatorId: me.creator!.id,
    username: input.username,
    socialAccountId: '',
    country,
    followers: input.followers,
  };
}

/** Makes the account on the simulated Instagram when it is not there yet. */
export async function simulatedAccount(
  api: Api,
  input: { username: string; name: string; followers: number; demographics?: unknown },
): Promise<void> {
  await api.call('POST', '//simulators/__sim/accounts', {
    body: {
      username: input.username,
      name: input.name,
      followers: input.followers,
      accountType: 'Media_Creator',
      ageDays: 420,
      posts: 18,
      demographics: input.demographics,
    },
  });
}

/** Makes the account on the simulated TikTok when it is not there yet. */
export async function simulatedTiktok(api: Api, input: { username: string; name: string; followers: number }): Promise<void> {
  await api.call('POST', '//simulators/__tiktok/accounts', {
    body: { username: input.username, name: input.name, followers: input.followers, ageDays: 420, videos: 24 },
  });
}

/** Links Instagram and waits until the account is connected (CRE-2). */
export async function linkInstagram(api: Api, creator: Creator): Promise<string> {
  return linkAccount(api, creator, 'instagram');
}

/** The whole OAuth way in a browser's steps: connect, consent page, allow, callback (CRE-2); then waits for the account. */
export async function linkAccount(api: Api, creator: Creator, platform: 'instagram' | 'tiktok'): Promise<string> {
  const begun = await api.call<{ url: string }>('POST', `/creator/social-accounts/${platform}/connect`, { token: creator.token, body: {} });
  // the browser's half of the ticket: only who began may finish
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0]!;
  const dialog = new URL(begun.body.url);
  const form = new URLSearchParams(dialog.search);
  form.set('sim_account', creator.username);
  form.set('decision', 'allow');
  const allowed = await fetch(`${dialog.origin}${dialog.pathname}`, { method: 'POST', body: form, redirect: 'manual' });
  const callback = allowed.headers.get('location');
  if (!callback) throw new Error(`the simulated ${platform} did not allow @${creator.username}: ${allowed.status}`);
  const back = await fetch(callback, { redirect: 'manual', headers: { cookie } });
  const outcome = back.headers.get('location') ?? '';
  if (!outcome.includes(`linked=${platform}`)) throw new RoadError(`linking @${creator.username}`, back.status, outcome);
  const account = await eventually(async () => {
    const { items } = await api.get<{ items: Array<{ id: string; platform: string; state: string }> }>(
      '/creator/social-accounts',
      creator.token,
    );
    return items.find((each) => each.state === 'connected' && each.platform === platform);
  });
  if (!account) throw new Error(`@${creator.username} was not linked`);
  return account.id;
}
