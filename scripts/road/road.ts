import type { Api } from './api.ts';
import type { Checks } from './checks.ts';
import { linkAccounts, applications, selection } from './chapters/applying.ts';
import { brief, launch } from './chapters/briefing.ts';
import { cancellation } from './chapters/cancellation.ts';
import { chat } from './chapters/chat.ts';
import { content, completion } from './chapters/content.ts';
import { report } from './chapters/report.ts';
import { addresses, shipping } from './chapters/shipping.ts';
import { signUp } from './chapters/sign-up.ts';
import { Journey, type RoadOptions } from './chapters/journey.ts';
import { AccountsRoad } from './accounts-road.ts';
import { groupsRoad } from './groups-road.ts';
import { relationshipsRoad } from './relationships-road.ts';
import { amendmentsRoad } from './amendments-road.ts';
import { contractRoad } from './contract-road.ts';
import { draftsRoad } from './drafts-road.ts';
import { FormatsRoad } from './formats-road.ts';
import { networkRoad } from './network-road.ts';
import { questionsRoad } from './questions-road.ts';
import { referralsRoad } from './referrals-road.ts';
import { staffRoad } from './staff-road.ts';
import { TiktokRoad } from './tiktok-road.ts';

export type { RoadOptions };

/** The main job, end to end, through the public API alone; every step is checked by a second way. */
export async function playRoad(api: Api, checks: Checks, options: RoadOptions): Promise<void> {
  const { run, databaseUrl } = options;
  const journey = new Journey(api, checks, options);
  try {
    await signUp(journey);
    await brief(journey);
    await launch(journey);
    await linkAccounts(journey);
    await applications(journey);
    await selection(journey);
    await addresses(journey);
    await shipping(journey);
    await chat(journey);
    await content(journey);
    await completion(journey);
    await report(journey);
    await cancellation(journey);
    await new FormatsRoad(api, checks, run, journey.owner, journey.creators[21]!).play();
    await amendmentsRoad(api, checks, run, journey.owner, journey.creators[21]!);
    await new TiktokRoad(api, checks, { run, databaseUrl, owner: journey.owner, creator: journey.creators[20]! }).play();
    const confirmed = journey.collaborations[0]!;
    const party = journey.creators.find(({ creatorId }) => creatorId === confirmed.creator.id)!;
    await contractRoad(api, checks, { id: confirmed.id, owner: journey.owner, creator: party });
    const { owner, campaignId } = journey;
    await networkRoad(api, checks, { run, campaignId, collaborationId: confirmed.id, owner, creator: party });
    await groupsRoad(api, checks, run, journey.owner, journey.creators[20]!);
    await relationshipsRoad(api, checks, journey.owner, journey.creators[20]!);
    await referralsRoad(api, checks, run, journey.owner);
    await questionsRoad(api, checks, run, journey.owner, [journey.creators[20]!, journey.creators[19]!]);
    await draftsRoad(api, checks, run, journey.owner, journey.creators[21]!);
    await staffRoad(api, checks, { run, databaseUrl, owner: journey.owner, creator: journey.creators[22]! });
    await new AccountsRoad(api, checks, run, journey.owner, journey.campaignId).play();
  } finally {
    for (const socket of journey.sockets) socket.close();
  }
}
