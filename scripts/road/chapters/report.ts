import { eventually } from '../api.ts';
import { readXlsx } from '../read-xlsx.ts';
import { PLACES, type SimPost, type Journey } from './journey.ts';

/** Chapter 12: the report, against the simulator’s own figures (REP-1, REP-2, REP-4). */
export async function report(journey: Journey): Promise<void> {
  const { api, checks, owner, campaignId } = journey;
  checks.step('12 · The report, against the simulator’s own figures (REP-1, REP-2, REP-4)');
  const report = await api.get<{
    final: boolean;
    figures: {
      contents: number;
      sums: Record<string, { value: number | null; known: number }>;
      engagements: { value: number };
      cost: { amountMinor: number };
    };
    publicationRate: number;
  }>(`/campaigns/${campaignId}/report`, owner.token);
  const sums = report.figures.sums;
  const contents = await api.all<{
    contentId: string;
    kind: string;
    permalink: string;
    counted: boolean;
    metrics: Record<string, number>;
    asOf: string;
  }>(`/campaigns/${campaignId}/report/contents?limit=200`, owner.token);
  const counted = contents.filter((content) => content.counted);
  checks.equal('contents in the report', report.figures.contents, counted.length);
  for (const metric of ['views', 'likes', 'comments', 'saves', 'shares']) {
    checks.equal(
      `${metric}: the sum of the contents`,
      sums[metric]!.value,
      counted.reduce((sum, content) => sum + (content.metrics[metric] ?? 0), 0),
    );
  }
  if (journey.options.samples) await compareWithSamples(journey, counted, sums);
  else await compareWithSimulator(journey, counted);
  const creators = await api.get<{ items: Array<{ figures: { engagements: { value: number | null } } }> }>(
    `/campaigns/${campaignId}/report/creators`,
    owner.token,
  );
  checks.equal(
    'the creators’ engagements add up',
    creators.items.reduce((sum, row) => sum + (row.figures.engagements.value ?? 0), 0),
    report.figures.engagements.value,
  );
  checks.equal('cost = cash + product + shipping', report.figures.cost.amountMinor, PLACES * (5_000 + 2_100 + 490));
  checks.equal('publication rate', Math.round(report.publicationRate * 10_000), Math.round(((PLACES - 1) / PLACES) * 10_000));
  const series = await api.get<{ items: Array<{ views: number | null }> }>(`/campaigns/${campaignId}/report/series`, owner.token);
  checks.equal('the curve ends at the total', series.items.at(-1)?.views, sums['views']!.value);
  const job = await api.post<{ id: string }>(
    `/campaigns/${campaignId}/report/exports`,
    owner.token,
    { format: 'xlsx' },
    journey.key('export'),
  );
  const done = await eventually(async () => {
    const state = await api.get<{ state: string; resultUrl: string | null }>(`/jobs/${job.id}`, owner.token);
    return state.state === 'done' ? state : null;
  });
  checks.that('the Excel export is made in the background', !!done?.resultUrl);
  const sheets = await readXlsx(Buffer.from(await (await fetch(`${api.url}${done!.resultUrl}`)).arrayBuffer()));
  checks.equal('its sheets', [...sheets.keys()], ['Summary', 'Creators', 'Content', 'Snapshots']);
  const cell = (name: string) => sheets.get('Summary')!.find((row) => row[0] === name)?.[1];
  for (const [title, metric] of [
    ['Views', 'views'],
    ['Likes', 'likes'],
    ['Comments', 'comments'],
    ['Saves', 'saves'],
    ['Shares', 'shares'],
  ] as const) {
    checks.equal(`Excel says the same ${metric}`, cell(title), sums[metric]!.value);
  }
  checks.equal('one row per creator', sheets.get('Creators')!.length - 1, PLACES);
  checks.equal('one row per content', sheets.get('Content')!.length - 1, contents.length);
}

async function compareWithSamples(
  journey: Journey,
  counted: ReadonlyArray<{ kind: string; metrics: Record<string, number> }>,
  sums: Record<string, { value: number | null; known: number }>,
): Promise<void> {
  const expected = journey.options.sampleSums!;
  const posts = counted.filter((content) => content.kind === 'post');
  journey.checks.equal('sample posts in the report', posts.length, expected.posts);
  for (const metric of ['likes', 'comments', 'saves'] as const)
    journey.checks.equal(`${metric} are exactly the file’s`, sums[metric]!.value, expected[metric]);
  const ofPosts = (metric: string) => posts.reduce((sum, content) => sum + (content.metrics[metric] ?? 0), 0);
  journey.checks.equal('shares of the posts are exactly the file’s', ofPosts('shares'), expected.shares);
  journey.checks.equal('views of the posts are exactly the file’s impressions', ofPosts('views'), expected.views);
  journey.checks.that(
    'reach of the posts is missing, not 0',
    posts.every((content) => content.metrics['reach'] === undefined),
  );
  await Promise.resolve();
}

/** Every content of the report against what the simulator itself says it served at that moment. */
async function compareWithSimulator(
  journey: Journey,
  counted: ReadonlyArray<{ kind: string; permalink: string; asOf: string; metrics: Record<string, number> }>,
): Promise<void> {
  let compared = 0;
  for (const collaboration of journey.collaborations.slice(0, PLACES - 1)) {
    const { username } = journey.creatorOf(collaboration);
    for (const content of counted.filter((each) => each.kind !== 'story')) {
      const { data } = await journey.api.get<{ data: Array<SimPost & { permalink: string }> }>(
        `//simulators/__sim/accounts/${username}/posts?at=${encodeURIComponent(content.asOf)}`,
      );
      const post = data.find((each) => each.permalink === content.permalink);
      if (!post?.insights) continue;
      for (const [ours, theirs] of [
        ['views', 'views'],
        ['likes', 'likes'],
        ['comments', 'comments'],
        ['saves', 'saved'],
        ['shares', 'shares'],
        ['reach', 'reach'],
      ] as const) {
        const wanted = post.insights[theirs] ?? null;
        if ((content.metrics[ours] ?? null) !== wanted)
          journey.checks.equal(`${ours} of ${content.permalink}`, content.metrics[ours] ?? null, wanted);
      }
      compared++;
    }
  }
  journey.checks.equal('posts and reels whose six figures equal the simulator’s at that moment', compared, (PLACES - 1) * 2);
}
