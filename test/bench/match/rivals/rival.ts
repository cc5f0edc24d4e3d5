import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { MatchRun } from "../../../../shared/domain/matching/match-run.ts";
import type { PeopleTable } from "../../../../shared/domain/matching/people-columns.ts";
import { benchRecords } from "../../market.ts";
import type { Size } from "../measure-night.ts";
import { keptItems } from "../packed-results.ts";
import type { Lists } from "../results-file.ts";
import { decode, indexOf } from "../shard.ts";
import { itemOfKey } from "./score-sql.ts";

/** What a database did with a market. */
export interface RivalRun {
  readonly seconds: number;
  readonly peakMB: number;
  /** Files of person and key, best first or not. */
  readonly answers: readonly string[];
}

/** Everybody's items by number of the person, best first; 0 where there are no more. */
const ourLists = ({ items, people }: Lists, seniors: number): Int32Array => {
  const lists = new Int32Array(seniors * keptItems);
  for (let p = 0; p < seniors; p += 1)
    lists.set(items.subarray(p * keptItems, (p + 1) * keptItems), (people[p] ?? 0) * keptItems);
  return lists;
};

/** Takes an item into a list that is in the order of keys. */
const insert = (keys: Int32Array, start: number, key: number): void => {
  let place = start + keptItems - 1;
  if (key <= (keys[place] ?? 0)) return;
  for (; place > start && (keys[place - 1] ?? 0) < key; place -= 1) keys[place] = keys[place - 1] ?? 0;
  keys[place] = key;
};

const theirLists = async (files: readonly string[], seniors: number): Promise<Int32Array> => {
  const keys = new Int32Array(seniors * keptItems);
  for (const file of files)
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const [person, key] = line.split(",").map(Number) as [number, number];
      insert(keys, person * keptItems, key);
    }
  return keys.map((key) => (key === 0 ? 0 : itemOfKey(key)));
};

/** Share of all people whose lists are ours to the last item. */
export const agreementOf = async (ours: Lists, { answers }: RivalRun, seniors: number): Promise<number> => {
  const [mine, theirs] = [ourLists(ours, seniors), await theirLists(answers, seniors)];
  let same = 0;
  for (let person = 0; person < seniors; person += 1) {
    const start = person * keptItems;
    let differences = 0;
    for (let place = start; place < start + keptItems; place += 1)
      differences |= (mine[place] ?? 0) ^ (theirs[place] ?? 0);
    if (differences === 0) same += 1;
  }
  return seniors === 0 ? 1 : same / seniors;
};

/** The market of a size as tables of numbers. */
export const marketFor = ({ seniors, listings, seed }: Size): { people: PeopleTable; run: MatchRun } => {
  const run = indexOf(listings, seed)();
  return { run, people: decode(benchRecords(0, seniors, listings, seed), run) };
};
