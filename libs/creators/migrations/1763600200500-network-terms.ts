import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The network's index answers "at least 10,000 followers" and "beauty in Germany" by one term each (CRE-5), and its rows lie together by country
 * and first niche, so that the matches of a search share pages.
 */
export class NetworkTerms1763600200500 implements MigrationInterface {
  readonly name = 'NetworkTerms1763600200500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...sourceWith(AT_LEAST, PLACE), rebuildWith('(fillfactor = 90)', 'order by s.place, s.score desc')])
      await runner.query(statement);
    await runner.query(`select creators.rebuild_network()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...sourceWith('', ''), rebuildWith('', '')]) await runner.query(statement);
    await runner.query(`select creators.rebuild_network()`);
  }
}

const FOLLOWERS = '{1000,2500,5000,10000,25000,50000,100000,250000,500000,1000000,2500000,5000000}';
const RATES = '{50,100,150,200,300,400,500,700,1000,1500,2000}';

/** Every border that is reached, and every niche in its country. */
const AT_LEAST = `
    || array(select hashtext('followers+:' || border)
         from generate_series(1, width_bucket(a.followers, '${FOLLOWERS}'::integer[])) border)
    || array(select hashtext('rate+:' || border) from generate_series(1, width_bucket(a.rate, '${RATES}'::integer[])) border)
    || array(select hashtext('place:' || c.country || ':' || niche) from unnest(c.niches) niche where c.country is not null)`;

/** Where a row lies beside others like it. */
const PLACE = `, coalesce(c.country, '') || ' ' || coalesce(c.niches[1], '') as place`;

const sourceWith = (terms: string, place: string): string[] => [
  `drop view creators.network_source`,
  `create view creators.network_source as
  select c.id as creator_id, a.platform, a.followers, a.rate,
    least(2000000000, round(a.followers::numeric * greatest(a.rate, 0) / 10000))::integer as score,
    (extract(epoch from c.created_at) * 1000000)::bigint as created,
    (select range_agg(daterange((each ->> 'from')::date, (each ->> 'until')::date, '[]')) from jsonb_array_elements(v.away) each) as away,
    array_remove(array[
      hashtext('platform:' || a.platform),
      case when a.main then hashtext('main') end,
      hashtext('country:' || c.country),
      case when c.city <> '' then hashtext('city:' || array_to_string(creators.words_of(c.city), ' ')) end,
      hashtext('followers:' || width_bucket(a.followers, '${FOLLOWERS}'::integer[])),
      hashtext('rate:' || width_bucket(a.rate, '${RATES}'::integer[]))
    ], null)
    || array(select hashtext('language:' || language) from unnest(c.languages) language)
    || array(select hashtext('niche:' || niche) from unnest(c.niches) niche)
    -- "at least 60 % women" is one term: every full ten per cent up to the share
    || array(select hashtext('gender:' || gender || ':' || step) from unnest('{F,M}'::text[]) gender,
         generate_series(10, least(90, floor(coalesce((a.audience -> 'genders' ->> gender)::float8, 0) * 10 + 1e-9)::integer * 10), 10) step)
    || array(select hashtext('age:' || age || ':' || step) from unnest('{13-17,18-24,25-34,35-44,45-54,55-64,65+}'::text[]) age,
         generate_series(10, least(90, floor(coalesce((a.audience -> 'ages' ->> age)::float8, 0) * 10 + 1e-9)::integer * 10), 10) step)${terms} as facets,
    w.named, w.told${place}
  from creators.visibility v
  join creators.creators c on c.id = v.creator_id
  cross join lateral (
    select best.*, row_number() over (order by best.followers desc, best.platform) = 1 as main, string_agg(best.handle, ' ') over () as handles
    from (
      select distinct on (s.platform) s.platform, s.handle, s.followers, coalesce(round(s.engagement_rate * 10000), -1)::integer as rate, s.audience
      from creators.social_accounts s
      where s.creator_id = c.id and s.state <> 'unlinked' and s.eligibility = 'pass'
      order by s.platform, s.followers desc, s.id
    ) best
  ) a
  cross join lateral (
    select creators.words_of(concat_ws(' ', c.display_name, c.handle, a.handles)) as named,
      creators.words_of(concat_ws(' ', c.bio, c.city, array_to_string(c.niches, ' '))) as told
  ) w
  where v.network`,
];

// searches go on meanwhile; what changes a creator waits until it is done
const rebuildWith = (storage: string, order: string): string => `
  create or replace function creators.rebuild_network() returns bigint language plpgsql set maintenance_work_mem = '256MB' as $$
  declare
    made bigint;
    part text;
  begin
    lock table creators.network in share row exclusive mode;
    create temporary table network_now on commit drop as select * from creators.network_source;
    create table creators.network_next (like creators.network) ${storage && `with ${storage}`};
    insert into creators.network_next
      select s.creator_id, s.platform, s.followers, s.rate, s.score, s.created, s.away, s.facets,
        array(select hashtext('name:' || word) from unnest(s.named) word union select hashtext(word) from unnest(s.named || s.told) word)
      from network_now s ${order};
    get diagnostics made = row_count;
    delete from creators.network_words;
    insert into creators.network_words
      select word, creators.deletions_of(word) from (
        select unnest(named) as word from network_now union select unnest(told) from network_now) all_words
      where word !~ '^[0-9]' order by word
      on conflict do nothing;
    perform creators.index_network('_next');
    drop table creators.network;
    alter table creators.network_next rename to network;
    foreach part in array array['pk', 'followers', 'rate', 'score', 'created', 'terms'] loop
      execute format('alter index creators.network_next_%1$s rename to network_%1$s', part);
    end loop;
    alter table creators.network rename constraint network_next_creator to network_creator;
    -- a rebuild of an empty network may follow in the same transaction
    drop table network_now;
    return made;
  end $$`;
