import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';
import { oneEditApart } from './similar-words.js';

const MOST_WORDS = 8;
const MOST_SIMILAR = 8;
const MOST_LONGER = 10;
const SHORTEST_PREFIX = 3;

/** A search's text in words of the index. */
export interface SearchText {
  words: readonly string[];
  /** False: some word occurs nowhere, so that only similar ones can find something. */
  known: boolean;
}

/** Words of texts, and which words of the network are like them. */
@Injectable()
export class NetworkText {
  constructor(private readonly database: Database) {}

  /** The text's words (at most eight count) and the city's; null for what was not given. */
  async read(text: string | undefined, city: string | undefined): Promise<{ text: SearchText | null; city: string[] | null }> {
    if (text === undefined && city === undefined) return { text: null, city: null };
    const [row] = await this.database.query<{ words: string[]; city: string[]; known: string[] }>(
      `select w.words, creators.words_of($2) as city, array(select n.word from creators.network_words n where n.word = any(w.words)) as known
       from (select (creators.words_of($1))[1:${MOST_WORDS}] as words) w`,
      [text ?? '', city ?? ''],
    );
    const known = new Set(row!.known);
    return {
      text: text === undefined ? null : { words: row!.words, known: row!.words.every((word) => known.has(word) || /^\d/.test(word)) },
      city: city === undefined ? null : row!.city,
    };
  }

  /** Each word with those one edit apart and those it begins, in the words' order. */
  async similar(words: readonly string[]): Promise<string[][]> {
    const rows = await this.database.query<{ asked: string; word: string; longer: boolean }>(
      `select q.word as asked, near.word, false as longer
       from unnest($1::text[]) q(word)
       cross join lateral (
         select n.word from creators.network_words n where n.deletions && creators.deletions_of(q.word) and length(q.word) > 3 limit 200) near
       union all
       select q.word, long.word, true
       from unnest($1::text[]) q(word)
       cross join lateral (
         select n.word from creators.network_words n
         where n.word > q.word collate "C" and n.word < q.word || U&'\\+10FFFF' collate "C" and length(q.word) >= ${SHORTEST_PREFIX}
         order by length(n.word), n.word limit ${MOST_LONGER}) long`,
      [[...words]],
    );
    return words.map((asked) => {
      const own = rows.filter((row) => row.asked === asked);
      const edits = own.filter(({ longer, word }) => !longer && oneEditApart(asked, word)).map(({ word }) => word);
      const longer = own.filter((row) => row.longer).map(({ word }) => word);
      return [...new Set([asked, ...edits.sort(closest(asked)).slice(0, MOST_SIMILAR), ...longer])];
    });
  }
}

/** Typing errors seldom hit the first letter. */
function closest(asked: string): (a: string, b: string) => number {
  const cost = (word: string): number => (word[0] === asked[0] ? 0 : 1);
  return (a, b) => cost(a) - cost(b) || a.localeCompare(b);
}
