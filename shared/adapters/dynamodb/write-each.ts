import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type WriteItem, writeTogether } from "./write-together.ts";

/** Most items that DynamoDB takes in one transaction. */
const mostItems = 100;

/** Groups one after the other, as many together as a transaction takes. */
const packed = (groups: readonly (readonly WriteItem[])[]): (readonly WriteItem[])[][] => {
  const packs: (readonly WriteItem[])[][] = [];
  let items = mostItems + 1;
  for (const group of groups) {
    if (items + group.length > mostItems) {
      packs.push([]);
      items = 0;
    }
    packs.at(-1)?.push(group);
    items += group.length;
  }
  return packs;
};

const writePack = async (
  client: DynamoDBDocumentClient,
  groups: readonly (readonly WriteItem[])[],
): Promise<boolean[]> => {
  if (await writeTogether(client, groups.flat())) return groups.map(() => true);
  if (groups.length === 1) return [false];
  // One of them was refused, and none was written: halves find out which one, and the others are written all the same.
  const half = Math.ceil(groups.length / 2);
  return [...(await writePack(client, groups.slice(0, half))), ...(await writePack(client, groups.slice(half)))];
};

/**
 * Writes many small groups of items, each group as a whole or not at all, in few transactions.
 * @param groups no two of them about the same item; together in any order
 * @returns for each group whether its conditions held and it was written
 */
export const writeEach = async (
  client: DynamoDBDocumentClient,
  groups: readonly (readonly WriteItem[])[],
): Promise<boolean[]> => {
  const written: boolean[] = [];
  for (const pack of packed(groups)) written.push(...(await writePack(client, pack)));
  return written;
};
