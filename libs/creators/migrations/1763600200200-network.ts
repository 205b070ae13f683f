import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The network (CRE-5, CRE-7): who is visible to whom, the search's read model with the functions that keep it, saved searches. */
export class Network1763600200200 implements MigrationInterface {
  readonly name = 'Network1763600200200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...WORDS, SOURCE, ...READ_MODEL, ...KEEPING]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of TRIGGERS) await runner.query(`drop trigger ${name} on creators.${table}`);
    await runner.query(`drop table creators.network, creators.network_words`);
    await runner.query(
      `drop function creators.rebuild_network, creators.index_network, creators.network_changed, creators.refresh_network`,
    );
    await runner.query(`drop view creators.network_source`);
    await runner.query(`drop function creators.deletions_of, creators.words_of`);
    await runner.query(
      `drop table creators.visibility, creators.hidden_organisations, creators.blocked_creators, creators.brand_contacts,
         creators.saved_searches, creators.seeded`,
    );
  }
}

const TABLES = [
  `create table creators.visibility (
     creator_id uuid not null constraint visibility_pk primary key
       constraint visibility_creator references creators.creators (id) on delete cascade,
     network boolean not null,
     away jsonb not null,
     version integer not null,
     updated_at timestamptz not null
   )`,
  `create table creators.hidden_organisations (
     id uuid not null constraint hidden_organisations_pk primary key,
     creator_id uuid not null constraint hidden_organisations_creator references creators.creators (id) on delete cascade,
     organisation_id uuid not null,
     brand_id uuid not null,
     created_at timestamptz not null,
     constraint hidden_organisations_once unique (organisation_id, creator_id)
   )`,
  `create index hidden_organisations_of_creator on creators.hidden_organisations (creator_id, created_at, id)`,
  `create table creators.blocked_creators (
     id uuid not null constraint blocked_creators_pk primary key,
     organisation_id uuid not null,
     brand_id uuid not null,
     creator_id uuid not null constraint blocked_creators_creator references creators.creators (id) on delete cascade,
     note text,
     blocked_by uuid,
     created_at timestamptz not null,
     constraint blocked_creators_once unique (brand_id, creator_id)
   )`,
  `create index blocked_creators_time on creators.blocked_creators (brand_id, created_at, id)`,
  `create index blocked_creators_of_creator on creators.blocked_creators (creator_id)`,
  // who applied to a brand stays visible to it; applications pushes it down
  `create table creators.brand_contacts (
     brand_id uuid not null,
     creator_id uuid not null constraint brand_contacts_creator references creators.creators (id) on delete cascade,
     first_at timestamptz not null,
     constraint brand_contacts_pk primary key (brand_id, creator_id)
   )`,
  `create index brand_contacts_of_creator on creators.brand_contacts (creator_id)`,
  `create table creators.saved_searches (
     id uuid not null constraint saved_searches_pk primary key,
     organisation_id uuid not null,
     brand_id uuid not null,
     name text not null,
     query jsonb not null,
     created_by uuid,
     version integer not null,
     created_at timestamptz not null,
     updated_at timestamptz not null
   )`,
  `create index saved_searches_time on creators.saved_searches (brand_id, created_at, id)`,
  `create table creators.seeded (
     creator_id uuid not null constraint seeded_pk primary key
       constraint seeded_creator references creators.creators (id) on delete cascade
   )`,
];

/**
 * How texts become words, alike for what is searched and for what is searched by: lower case, ä = ae, ß = ss, no accents, digits apart from
 * letters. Written with code points, so that no locale of a database matters.
 */
const WORDS = [
  String.raw`create function creators.words_of(input text) returns text[] language sql immutable parallel safe as $$
     select coalesce(array_agg(distinct left(word, 40)), '{}')
     from regexp_split_to_table(
       regexp_replace(
         case when octet_length(input) = length(input) then lower(input)
         else translate(regexp_replace(replace(replace(replace(replace(lower(normalize(input, NFKD)),
           U&'a\0308', 'ae'), U&'o\0308', 'oe'), U&'u\0308', 'ue'), 'ß', 'ss'),
           '[\u0300-\u036f]', '', 'g'), 'øłđıæ', 'oldia') end,
         '([0-9]+)', ' \1 ', 'g'),
       '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U0001faff]+') word
     where length(word) > 1
   $$`,
  // one-letter deletions: two words one edit apart share one of them
  `create function creators.deletions_of(word text) returns integer[] language sql immutable parallel safe as $$
     select case when length(word) < 4 then array[hashtext(word)]
       else array(select distinct hashtext(overlay(word placing '' from place for 1)) from generate_series(1, length(word)) place
         union select hashtext(word)) end
   $$`,
];

/** What the read model holds, computed from its sources: for each visible creator the largest passed account per platform. */
const SOURCE = `
  create view creators.network_source as
  select c.id as creator_id, a.platform, a.followers, a.rate,
    least(2000000000, round(a.followers::numeric * greatest(a.rate, 0) / 10000))::integer as score,
    (extract(epoch from c.created_at) * 1000000)::bigint as created,
    (select range_agg(daterange((each ->> 'from')::date, (each ->> 'until')::date, '[]')) from jsonb_array_elements(v.away) each) as away,
    array_remove(array[
      hashtext('platform:' || a.platform),
      case when a.main then hashtext('main') end,
      hashtext('country:' || c.country),
      case when c.city <> '' then hashtext('city:' || array_to_string(creators.words_of(c.city), ' ')) end,
      hashtext('followers:' || width_bucket(a.followers, '{1000,2500,5000,10000,25000,50000,100000,250000,500000,1000000,2500000,5000000}'::integer[])),
      hashtext('rate:' || width_bucket(a.rate, '{50,100,150,200,300,400,500,700,1000,1500,2000}'::integer[]))
    ], null)
    || array(select hashtext('language:' || language) from unnest(c.languages) language)
    || array(select hashtext('niche:' || niche) from unnest(c.niches) niche)
    -- "at least 60 % women" is one term: every full ten per cent up to the share
    || array(select hashtext('gender:' || gender || ':' || step) from unnest('{F,M}'::text[]) gender,
         generate_series(10, least(90, floor(coalesce((a.audience -> 'genders' ->> gender)::float8, 0) * 10 + 1e-9)::integer * 10), 10) step)
    || array(select hashtext('age:' || age || ':' || step) from unnest('{13-17,18-24,25-34,35-44,45-54,55-64,65+}'::text[]) age,
         generate_series(10, least(90, floor(coalesce((a.audience -> 'ages' ->> age)::float8, 0) * 10 + 1e-9)::integer * 10), 10) step) as facets,
    w.named, w.told
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
  where v.network`;

const READ_MODEL = [
  `create table creators.network (
     creator_id uuid not null,
     platform text not null,
     followers integer not null,
     rate integer not null,
     score integer not null,
     created bigint not null,
     away datemultirange,
     facets integer[] not null,
     words integer[] not null
   )`,
  `create table creators.network_words (
     word text collate "C" not null constraint network_words_pk primary key,
     deletions integer[] not null
   )`,
  `create index network_words_deletions on creators.network_words using gin (deletions)`,
  // the rebuilt table gets them under other names first, therefore the suffix
  `create function creators.index_network(suffix text) returns void language plpgsql as $$
   begin
     execute format('alter table creators.network%1$s add constraint network%1$s_pk primary key (creator_id, platform)', suffix);
     execute format('create index network%1$s_followers on creators.network%1$s (followers desc, creator_id desc)', suffix);
     execute format('create index network%1$s_rate on creators.network%1$s (rate desc, creator_id desc)', suffix);
     execute format('create index network%1$s_score on creators.network%1$s (score desc, creator_id desc)', suffix);
     execute format('create index network%1$s_created on creators.network%1$s (created desc, creator_id desc)', suffix);
     execute format('create index network%1$s_terms on creators.network%1$s using gin (facets, words)', suffix);
     execute format('alter table creators.network%1$s alter facets set statistics 500, alter words set statistics 500', suffix);
     execute format('alter table creators.network%1$s alter facets set storage main, alter words set storage main', suffix);
     execute format('alter table creators.network%1$s add constraint network%1$s_creator foreign key (creator_id)
       references creators.creators (id) on delete cascade', suffix);
   end $$`,
  `select creators.index_network('')`,
];

const TRIGGERS = [
  ['creators', 'creators_network'],
  ['social_accounts', 'social_accounts_network'],
  ['social_accounts', 'social_accounts_network_gone'],
  ['visibility', 'visibility_network'],
] as const;

const UNLESS_BULK = `coalesce(current_setting('openfluence.bulk', true), '') <> 'on'`;

/** Triggers, so that every way of changing a source (screens, jobs, deletion of an account) keeps the read model right at once. */
const KEEPING = [
  `create function creators.refresh_network(creator uuid) returns void language plpgsql as $$
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
       select s.creator_id, s.platform, s.followers, s.rate, s.score, s.created, s.away, s.facets,
         array(select hashtext('name:' || word) from unnest(s.named) word union select hashtext(word) from unnest(s.named || s.told) word)
       from creators.network_source s where s.creator_id = creator
       on conflict (creator_id, platform) do update set followers = excluded.followers, rate = excluded.rate, score = excluded.score,
         created = excluded.created, away = excluded.away, facets = excluded.facets, words = excluded.words;
   end $$`,
  // words that nobody has any more go with their last owner: a deleted person's name must not stay in the dictionary
  `create function creators.network_changed() returns trigger language plpgsql as $$
   declare
     dropped text[] := '{}';
   begin
     if tg_table_name = 'creators' then
       perform creators.refresh_network(new.id);
       dropped := array(select unnest(creators.words_of(concat_ws(' ', old.display_name, old.handle, old.bio, old.city)))
         except select unnest(creators.words_of(concat_ws(' ', new.display_name, new.handle, new.bio, new.city))));
     elsif tg_op = 'DELETE' then
       perform creators.refresh_network(old.creator_id);
       dropped := creators.words_of(old.handle);
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
  `create trigger creators_network after update on creators.creators for each row
   when (old.* is distinct from new.* and ${UNLESS_BULK}) execute function creators.network_changed()`,
  `create trigger social_accounts_network after insert or update on creators.social_accounts for each row
   when (${UNLESS_BULK}) execute function creators.network_changed()`,
  `create trigger social_accounts_network_gone after delete on creators.social_accounts for each row
   when (${UNLESS_BULK}) execute function creators.network_changed()`,
  `create trigger visibility_network after insert or update on creators.visibility for each row
   when (${UNLESS_BULK}) execute function creators.network_changed()`,
  // searches go on meanwhile; what changes a creator waits until it is done
  `create function creators.rebuild_network() returns bigint language plpgsql set maintenance_work_mem = '256MB' as $$
   declare
     made bigint;
     part text;
   begin
     lock table creators.network in share row exclusive mode;
     create temporary table network_now on commit drop as select * from creators.network_source;
     create table creators.network_next (like creators.network);
     insert into creators.network_next
       select s.creator_id, s.platform, s.followers, s.rate, s.score, s.created, s.away, s.facets,
         array(select hashtext('name:' || word) from unnest(s.named) word union select hashtext(word) from unnest(s.named || s.told) word)
       from network_now s;
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
     return made;
   end $$`,
];
