import { createHash } from "node:crypto";
import { z } from "zod";
import { matchShards } from "../../contract/tables.ts";
import { mayReceiveDigest } from "../../domain/digest.ts";
import { centreIdSchema, cycleSchema, seniorIdSchema } from "../../domain/ids.ts";
import { matchProfile } from "../../domain/matching/match-profile.ts";
import { encodeMatchRecord } from "../../domain/matching/match-record.ts";
import type { Senior } from "../../domain/senior.ts";
import type { UnmatchedNote } from "../../ports/senior-repository.ts";
import { matchKey, seniorKey } from "./senior-keys.ts";
import type { WriteItem } from "./write-together.ts";

/** Whom a row is about, as the table's key has it. */
const personSchema = z
  .string()
  .transform((key) => {
    const [centreId, seniorId] = key.split("#");
    return { centreId, seniorId };
  })
  .pipe(z.object({ centreId: centreIdSchema, seniorId: seniorIdSchema }));

/** A row of the index of those whose digests bring nothing. */
export const unmatchedRowSchema = z
  .object({ seniorKey: personSchema, emptyCycles: z.array(cycleSchema).default([]) })
  .transform(({ seniorKey: person, emptyCycles }) => ({ ...person, emptyCycles }));

/** People are spread by a hash, so that each shard is a fair sample of all. */
const shardOf = (key: string): string =>
  `match#${createHash("sha256").update(key).digest().readUInt32BE(0) % matchShards}`;

/** Shards of one of so many parts. */
export const shardsOfSegment = (segment: number, totalSegments: number): string[] =>
  Array.from({ length: matchShards }, (_, shard) => shard)
    .filter((shard) => shard % totalSegments === segment)
    .map((shard) => `match#${shard}`);

type Update = NonNullable<WriteItem["Update"]>;

/**
 * Brings a person's match record up to date with the profile. Who may get no digest leaves the index; what was offered
 * stays written down beside it.
 */
export const matchUpdate = (TableName: string, senior: Senior): Update => {
  const target = { TableName, Key: matchKey(senior) };
  if (!mayReceiveDigest(senior))
    return { ...target, UpdateExpression: "REMOVE matchShard, #record, unmatchedKey, unmatchedSince", ...recordName };
  return {
    ...target,
    UpdateExpression: "SET matchShard = :shard, #record = :record",
    ...recordName,
    ExpressionAttributeValues: {
      ":shard": shardOf(seniorKey(senior)),
      ":record": encodeMatchRecord(matchProfile(senior)),
    },
  };
};

const recordName = { ExpressionAttributeNames: { "#record": "record" } };

/** Writes down cycles with nothing to offer, and whether the person is on the desk's list. */
export const unmatchedUpdate = (TableName: string, note: UnmatchedNote): Update => {
  const target = { TableName, Key: matchKey(note), ConditionExpression: "attribute_exists(matchShard)" };
  const { centreId, emptyCycles, unmatchedSince } = note;
  if (unmatchedSince === undefined)
    return {
      ...target,
      UpdateExpression: "SET emptyCycles = :cycles REMOVE unmatchedKey, unmatchedSince",
      ExpressionAttributeValues: { ":cycles": emptyCycles },
    };
  return {
    ...target,
    UpdateExpression: "SET emptyCycles = :cycles, unmatchedKey = :centre, unmatchedSince = :since",
    ExpressionAttributeValues: { ":cycles": emptyCycles, ":centre": centreId, ":since": unmatchedSince },
  };
};
