import { RoadError, eventually, type Api } from './api.ts';
import { mailsTo, signIn, type Owner, type Person } from './people.ts';

export interface ColleagueInput {
  email: string;
  password: string;
  name: string;
  role: string;
  /** Left out: every brand. */
  brandIds?: string[];
  locale?: 'en' | 'de';
}

/** Invites by e-mail, reads the link from the outbox and joins with a new account (ACC-5). */
export async function inviteColleague(api: Api, owner: Owner, input: ColleagueInput): Promise<Person> {
  await api.post(`/organisations/${owner.organisationId}/member-invitations`, owner.token, {
    email: input.email,
    role: input.role,
    ...(input.brandIds ? { brandIds: input.brandIds } : {}),
  });
  const token = await eventually(async () => {
    for (const mail of await mailsTo(api, input.email)) {
      const found = /join\?token=([\w.~-]+)/.exec(mail.text)?.[1];
      if (found) return found;
    }
    return null;
  });
  if (!token) throw new Error(`no invitation for ${input.email}`);
  const { email, password, name } = input;
  return { email, password, name, token: await join(api, token, input) };
}

async function join(api: Api, invitation: string, { email, password, name, locale }: ColleagueInput): Promise<string> {
  const documents = await api.get<{ items: Array<{ id: string; kind: string }> }>('/documents/current');
  try {
    const joined = await api.post<{ accessToken: string }>(`/member-invitations/${invitation}/sign-up`, undefined, {
      name,
      password,
      locale: locale ?? 'en',
      acceptedDocumentIds: documents.items.filter(({ kind }) => kind !== 'creator-agreement').map(({ id }) => id),
    });
    return joined.accessToken;
  } catch (error) {
    // the link was used, but the answer was lost
    if (!(error instanceof RoadError)) throw error;
    return signIn(api, email, password);
  }
}
