import { demandFlags } from "../conditions.ts";
import { rhythmSchema } from "../senior.ts";
import { assertRoom, wordsOf } from "./features.ts";
import type { MatchProfile } from "./match-profile.ts";
import { putToken, type Token, tokenBytes } from "./tokens.ts";

/** First byte of every record. A record of another version is made anew from its profile before it is used. */
export const recordVersion = 1;

/** Fields of a record in their order, with their bytes; numbers are big-endian. What has no fixed size follows them. */
const sizes = {
  version: 1,
  yesNo: 1,
  municipality: 4,
  town: tokenBytes,
  x: 4,
  y: 4,
  z: 4,
  modes: 1,
  preferredMinutes: 1,
  maxMinutes: 1,
  kinds: 1,
  no: 4,
  possible: 4,
  avoidHard: 8,
  avoidSoft: 8,
  wished: 8,
  refused: 8,
  experience: 8,
  purposes: 1,
  startBy: 2,
  skill: 1,
  maxLoad: 2,
  costLimitYen: 4,
  minHourlyYen: 2,
  hopedHourlyYen: 2,
  maxDaysPerWeek: 1,
  maxSessionMinutes: 2,
  groupSizeMax: 2,
  sex: 1,
  bornFrom: 2,
  bornTo: 2,
  rhythm: 1,
  /** How many qualifications and languages follow, and after them how many groups that are excluded. */
  heldCount: 1,
  excludedCount: 1,
} as const;

type Field = keyof typeof sizes;

let end = 0;
/** Where each field begins. */
export const at = Object.fromEntries(
  Object.entries(sizes).map(([name, size]) => {
    const start = end;
    end += size;
    return [name, start];
  }),
) as Readonly<Record<Field, number>>;

/** Bytes before the tokens. */
export const fixedBytes = end;
/** Bits of `yesNo`. */
export const yes = {
  home: 1,
  rough: 2,
  outside: 4,
  costIsHard: 8,
  rewardWelcome: 16,
  rewardRequired: 32,
} as const;

/** Bits of wants, in the high word of `avoidSoft`, past the demand flags: what a listing must not be, softly. */
export const wantBits = { withFriend: 1 << 13, withSpouse: 1 << 14, beginner: 1 << 15, continuing: 1 << 16 } as const;

assertRoom("demand flags", demandFlags.length, 32 + Math.log2(wantBits.withFriend));

/** Bytes of the record of this version that some bytes begin with. */
export const recordLength = (record: Uint8Array): number =>
  fixedBytes + ((record[at.heldCount] ?? 0) + (record[at.excludedCount] ?? 0)) * tokenBytes;

/** Whether bytes are one record, no more and no less; a record of another version is what only that version knows. */
export const isWholeRecord = (record: Uint8Array): boolean =>
  record[at.version] === recordVersion ? record.length === recordLength(record) : record.length > 0;

const yesNoOf = (profile: MatchProfile): number =>
  (profile.home ? yes.home : 0) |
  (profile.rough ? yes.rough : 0) |
  (profile.outsideOwnAreaOk ? yes.outside : 0) |
  (profile.costIsHard ? yes.costIsHard : 0) |
  (profile.rewardNeed === "none" ? 0 : yes.rewardWelcome) |
  (profile.rewardNeed === "required" ? yes.rewardRequired : 0);

const wantsOf = ({ wants }: MatchProfile): number =>
  (wants.withFriend ? wantBits.withFriend : 0) |
  (wants.withSpouse ? wantBits.withSpouse : 0) |
  (wants.beginner ? wantBits.beginner : 0) |
  (wants.continuing ? wantBits.continuing : 0);

const byteWriter = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const writers = {
    1: (offset: number, value: number) => view.setUint8(offset, value),
    2: (offset: number, value: number) => view.setUint16(offset, value),
    4: (offset: number, value: number) => view.setUint32(offset, value),
  };
  return {
    number: (field: Field, value: number): void => writers[sizes[field] as 1 | 2 | 4](at[field], value),
    set: (field: Field, numbers: readonly number[], highBits = 0): void => {
      const [low, high] = wordsOf(numbers);
      view.setUint32(at[field], low);
      view.setUint32(at[field] + 4, high | highBits);
    },
    token: (offset: number, token: Token): void => putToken(view, offset, token),
  };
};

const mostTokens = 255;

const plainFields = [
  "municipality",
  "modes",
  "preferredMinutes",
  "maxMinutes",
  "kinds",
  "no",
  "possible",
  "purposes",
  "startBy",
  "skill",
  "maxLoad",
  "costLimitYen",
  "minHourlyYen",
  "hopedHourlyYen",
  "maxDaysPerWeek",
  "maxSessionMinutes",
  "groupSizeMax",
  "sex",
  "bornFrom",
  "bornTo",
] as const satisfies readonly (Field & keyof MatchProfile)[];

/** Writes a match profile as bytes: about 110, and 6 for each qualification, language and excluded group (255 of each sort). */
export const encodeMatchRecord = (profile: MatchProfile): Uint8Array => {
  const held = [...profile.qualifications, ...profile.languages].slice(0, mostTokens);
  const excluded = profile.excludedOrganizations.slice(0, mostTokens);
  const bytes = new Uint8Array(fixedBytes + (held.length + excluded.length) * tokenBytes);
  const write = byteWriter(bytes);
  write.number("version", recordVersion);
  write.number("yesNo", yesNoOf(profile));
  for (const field of plainFields) write.number(field, profile[field]);
  write.token(at.town, profile.town);
  for (const axis of ["x", "y", "z"] as const) write.number(axis, profile.home?.[axis] ?? 0);
  write.set("avoidHard", profile.avoidHard);
  write.set("avoidSoft", profile.avoidSoft, wantsOf(profile));
  for (const field of ["wished", "refused", "experience"] as const) write.set(field, profile[field]);
  write.number("rhythm", rhythmSchema.options.indexOf(profile.rhythm));
  write.number("heldCount", held.length);
  write.number("excludedCount", excluded.length);
  [...held, ...excluded].forEach((token, n) => {
    write.token(fixedBytes + n * tokenBytes, token);
  });
  return bytes;
};
