import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The network knows ratings, credits left, and what each organisation has seen of a creator (CRE-5). */
export class NetworkResults1763600200800 implements MigrationInterface {
  readonly name = 'NetworkResults1763600200800';

  async up(runner: QueryRunner): Promise<void> {
    const columns = `alter table creators.network add column rating integer not null default -1, add column spent_until timestamptz`;
    for (const statement of [...TABLES, ...OUTCOMES, columns, `alter table creators.network alter rating drop default`]) {
      await runner.query(statement);
    }
    for (const statement of [...sourceWith(RATING), ...keepingWith(RATING), ...TRIGGERS]) await runner.query(statement);
    await runner.query(`select creators.rebuild_network()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger records_network on creators.records`);
    await runner.query(`drop trigger records_network_gone on creators.records`);
    for (const statement of [...sourceWith(NOTHING), ...keepingWith(NOTHING)]) await runner.query(statement);
    await runner.query(`alter table creators.network drop column rating, drop column spent_until`);
    await runner.query(`drop table creators.spent_credits`);
    await runner.query(`drop trigger record_events_results on creators.record_events`);
    await runner.query(`drop function creators.outcome_changed, creators.refresh_outcomes`);
    await runner.query(`drop table creators.past_results`);
    await runner.query(`alter table creators.record_events drop column organisation_id`);
  }
}

const UNLESS_BULK = `coalesce(current_setting('openfluence.bulk', true), '') <> 'on'`;

const TABLES = [
  // who has no credit left (APP-8), until when; infinity: nobody knows yet. Others have no row
  `create table creators.spent_credits (
     creator_id uuid not null constraint spent_credits_pk primary key
       constraint spent_credits_creator references creators.creators (id) on delete cascade,
     until timestamptz not null
   )`,
  // what an organisation has seen of a creator in its campaigns, over all of its brands
  `create table creators.past_results (
     organisation_id uuid not null,
     creator_id uuid not null constraint past_results_creator references creators.creators (id) on delete cascade,
     collaborations integer not null default 0,
     counted integer not null default 0,
     fulfilled integer not null default 0,
     contents integer not null default 0,
     median_views double precision,
     engagements bigint not null default 0,
     followers bigint not null default 0,
     constraint past_results_pk primary key (organisation_id, creator_id)
   )`,
  `create index past_results_of_creator on creators.past_results (creator_id)`,
  // collaborations fills the record for older releases and makes this obligatory afterwards (1763600500500)
  `alter table creators.record_events add column organisation_id uuid`,
  `update creators.record_events e set organisation_id = b.organisation_id from identity.brands b where b.id = e.brand_id`,
  `create index record_events_of_organisation on creators.record_events (organisation_id, creator_id)`,
];

/** Ended collaborations and their share that was fulfilled follow the record's events, whoever writes them. */
const OUTCOMES = [
  `create function creators.refresh_outcomes(organisation uuid, creator uuid) returns void language plpgsql as $$
   declare
     ended integer;
     judged integer;
     good integer;
   begin
     -- a moving brand and an ending collaboration must see each other
     perform pg_advisory_xact_lock(hashtextextended(creator::text, 24));
     select count(*) filter (where reason <> 'reopened'), count(*) filter (where counts), count(*) filter (where counts and e.fulfilled)
       into ended, judged, good
       from creators.record_events e where e.organisation_id = organisation and e.creator_id = creator;
     if ended > 0 then
       insert into creators.past_results as p (organisation_id, creator_id, collaborations, counted, fulfilled)
         values (organisation, creator, ended, judged, good)
         on conflict (organisation_id, creator_id) do update set collaborations = ended, counted = judged, fulfilled = good;
     else
       update creators.past_results p set collaborations = 0, counted = 0, fulfilled = 0
         where p.organisation_id = organisation and p.creator_id = creator;
       delete from creators.past_results p where p.organisation_id = organisation and p.creator_id = creator and p.contents = 0;
     end if;
   end $$`,
  `create function creators.outcome_changed() returns trigger language plpgsql as $$
   begin
     if tg_op <> 'INSERT' then perform creators.refresh_outcomes(old.organisation_id, old.creator_id); end if;
     if tg_op = 'INSERT' or (tg_op = 'UPDATE' and new.organisation_id is distinct from old.organisation_id) then
       perform creators.refresh_outcomes(new.organisation_id, new.creator_id);
     end if;
     return null;
   end $$`,
  `insert into creators.past_results (organisation_id, creator_id, collaborations, counted, fulfilled)
     select organisation_id, creator_id, count(*), count(*) filter (where counts), count(*) filter (where counts and fulfilled)
     from creators.record_events where reason <> 'reopened' and organisation_id is not null group by organisation_id, creator_id`,
  `create trigger record_events_results after insert or update or delete on creators.record_events for each row
   execute function creators.outcome_changed()`,
];

const FOLLOWERS = '{1000,2500,5000,10000,25000,50000,100000,250000,500000,1000000,2500000,5000000}';
const RATES = '{50,100,150,200,300,400,500,700,1000,1500,2000}';
/** In hundredths of a star; the first one: rated at all. */
const RATINGS = '{100,200,300,350,400,450,475}';

interface Additions {
  /** Columns of the view, at its end, and those of the table. */
  columns: string;
  kept: string;
  changes: string;
  terms: string;
  joins: string;
  indexes: string;
  parts: string;
}

const RATING: Additions = {
  columns: `, r.rating, q.until as spent_until`,
  kept: `, s.rating, s.spent_until`,
  changes: `, rating = excluded.rating, spent_until = excluded.spent_until`,
  terms: `
    || array(select hashtext('rating+:' || border) from generate_series(1, width_bucket(r.rating, '${RATINGS}'::integer[])) border)`,
  // as it is shown: the average in hundredths
  joins: `
  cross join lateral (
    select coalesce((select round(o.rating_hundredths::numeric / o.rating_count)::integer
      from creators.records o where o.creator_id = c.id and o.rating_count > 0), -1) as rating
  ) r
  left join creators.spent_credits q on q.creator_id = c.id`,
  indexes: `
     execute format('create index network%1$s_rating on creators.network%1$s (rating desc, creator_id desc)', suffix);`,
  parts: `'pk', 'followers', 'rate', 'score', 'created', 'rating', 'terms'`,
};

const NOTHING: Additions = {
  columns: '',
  kept: '',
  changes: '',
  terms: '',
  joins: '',
  indexes: '',
  parts: `'pk', 'followers', 'rate', 'score', 'created', 'terms'`,
};

const sourceWith = ({ columns, terms, joins }: Additions): string[] => [
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
         generate_series(10, least(90, floor(coalesce((a.audience -> 'ages' ->> age)::float8, 0) * 10 + 1e-9)::integer * 10), 10) step)
    || array(select hashtext('followers+:' || border)
         from generate_series(1, width_bucket(a.followers, '${FOLLOWERS}'::integer[])) border)
    || array(select hashtext('rate+:' || border) from generate_series(1, width_bucket(a.rate, '${RATES}'::integer[])) border)
    || array(select hashtext('place:' || c.country || ':' || niche) from unnest(c.niches) niche where c.country is not null)${terms} as facets,
    w.named, w.told, coalesce(c.country, '') || ' ' || coalesce(c.niches[1], '') as place${columns}
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
  ) w${joins}
  where v.network`,
];

const WORDS = `array(select hashtext('name:' || word) from unnest(s.named) word union select hashtext(word) from unnest(s.named || s.told) word)`;

/** The functions that write the read model: one creator's rows, the indexes, all rows. */
const keepingWith = ({ kept, changes, indexes, parts }: Additions): string[] => [
  `create or replace function creators.refresh_network(creator uuid) returns void language plpgsql as $$
   begin
     -- two accounts of one creator may change at once: the later transaction must see the earlier one's row
     perform pg_advisory_xact_lock(hashtextextended(creator::text, 22));
     delete from creators.network n where n.creator_id = creator
       and not exists (select from creators.network_source s where s.creator_id = creator and s.platform = n.platform);
     insert into creators.network_words
       select distinct word, creators.deletions_of(word) from creators.network_source s, unnest(s.named || s.told) word
       where s.creator_id = creator and word !~ '^[0-9]' order by word
       on conflict do nothing;
     insert into creators.network
       select s.creator_id, s.platform, s.followers, s.rate, s.score, s.created, s.away, s.facets, ${WORDS}${kept}
       from creators.network_source s where s.creator_id = creator
       on conflict (creator_id, platform) do update set followers = excluded.followers, rate = excluded.rate, score = excluded.score,
         created = excluded.created, away = excluded.away, facets = excluded.facets, words = excluded.words${changes};
   end $$`,
  `create or replace function creators.index_network(suffix text) returns void language plpgsql as $$
   begin
     execute format('alter table creators.network%1$s add constraint network%1$s_pk primary key (creator_id, platform)', suffix);
     execute format('create index network%1$s_followers on creators.network%1$s (followers desc, creator_id desc)', suffix);
     execute format('create index network%1$s_rate on creators.network%1$s (rate desc, creator_id desc)', suffix);
     execute format('create index network%1$s_score on creators.network%1$s (score desc, creator_id desc)', suffix);
     execute format('create index network%1$s_created on creators.network%1$s (created desc, creator_id desc)', suffix);${indexes}
     execute format('create index network%1$s_terms on creators.network%1$s using gin (facets, words)', suffix);
     execute format('alter table creators.network%1$s alter facets set statistics 500, alter words set statistics 500', suffix);
     execute format('alter table creators.network%1$s alter facets set storage main, alter words set storage main', suffix);
     execute format('alter table creators.network%1$s add constraint network%1$s_creator foreign key (creator_id)
       references creators.creators (id) on delete cascade', suffix);
   end $$`,
  // searches go on meanwhile; what changes a creator waits until it is done
  `create or replace function creators.rebuild_network() returns bigint language plpgsql set maintenance_work_mem = '256MB' as $$
   declare
     made bigint;
     part text;
   begin
     lock table creators.network in share row exclusive mode;
     create temporary table network_now on commit drop as select * from creators.network_source;
     create table creators.network_next (like creators.network) with (fillfactor = 90);
     insert into creators.network_next
       select s.creator_id, s.platform, s.followers, s.rate, s.score, s.created, s.away, s.facets, ${WORDS}${kept}
       from network_now s order by s.place, s.score desc;
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
     foreach part in array array[${parts}] loop
       execute format('alter index creators.network_next_%1$s rename to network_%1$s', part);
     end loop;
     alter table creators.network rename constraint network_next_creator to network_creator;
     -- a rebuild of an empty network may follow in the same transaction
     drop table network_now;
     return made;
   end $$`,
];

/** `network_changed` refreshes the creator of whatever row it is told of. */
const TRIGGERS = [
  // as before, for tables without a handle, too
  `create or replace function creators.network_changed() returns trigger language plpgsql as $$
   declare
     dropped text[] := '{}';
   begin
     if tg_table_name = 'creators' then
       perform creators.refresh_network(new.id);
       dropped := array(select unnest(creators.words_of(concat_ws(' ', old.display_name, old.handle, old.bio, old.city)))
         except select unnest(creators.words_of(concat_ws(' ', new.display_name, new.handle, new.bio, new.city))));
     elsif tg_op = 'DELETE' then
       perform creators.refresh_network(old.creator_id);
       if tg_table_name = 'social_accounts' then dropped := creators.words_of(old.handle); end if;
     else
       perform creators.refresh_network(new.creator_id);
       if tg_table_name = 'social_accounts' and tg_op = 'UPDATE' then
         if old.handle <> new.handle then dropped := creators.words_of(old.handle); end if;
       end if;
     end if;
     delete from creators.network_words w
       where w.word = any(dropped) and not exists (select from creators.network n where n.words @> array[hashtext(w.word)]);
     return null;
   end $$`,
  `create trigger records_network after insert or update of rating_hundredths, rating_count on creators.records for each row
   when (new.rating_count > 0 and ${UNLESS_BULK}) execute function creators.network_changed()`,
  `create trigger records_network_gone after delete on creators.records for each row
   when (old.rating_count > 0 and ${UNLESS_BULK}) execute function creators.network_changed()`,
  `create trigger spent_credits_network after insert or update on creators.spent_credits for each row
   when (${UNLESS_BULK}) execute function creators.network_changed()`,
  `create trigger spent_credits_network_gone after delete on creators.spent_credits for each row
   when (${UNLESS_BULK}) execute function creators.network_changed()`,
];
