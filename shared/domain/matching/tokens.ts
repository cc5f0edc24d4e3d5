/** 48 bits that stand for a name: of a listing, a group, a town, a qualification. Of 10⁷ names two have the same in one of six trials. */
export type Token = number;

/** Bytes that a token takes. */
export const tokenBytes = 6;

const seeds = [0x9e3779b1, 0x85ebca77] as const;

/** MurmurHash3's last step, so that each bit of the name moves each bit of the token. */
const finish = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** Goes on with a hash through a text. */
const through = (text: string, from: number): number => {
  let hash = from;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
};

const hash32 = (name: string, seed: number): number => finish(through(name, seed));

/** The token of a name: never 0, which stands for no name. */
export const tokenOf = (
  kind: "listing" | "organization" | "person" | "town" | "qualification" | "language",
  name: string,
): Token => {
  const low = hash32(`${kind} ${name}`, seeds[0]);
  const high = hash32(`${kind} ${name}`, seeds[1]) & 0xffff;
  return high * 2 ** 32 + low || 1;
};

/** Reads a token where {@link putToken} put it. */
export const tokenAt = (view: DataView, offset: number): Token =>
  view.getUint16(offset) * 2 ** 32 + view.getUint32(offset + 2);

/** Writes a token's {@link tokenBytes} bytes. */
export const putToken = (view: DataView, offset: number, token: Token): void => {
  view.setUint16(offset, Math.floor(token / 2 ** 32));
  view.setUint32(offset + 2, token % 2 ** 32);
};

const personSeed = through("person ", seeds[0]);

/** A number of a person's own, for drawing lots: the low half of their token. */
export const lotOf = ({ centreId, seniorId }: { readonly centreId: string; readonly seniorId: string }): number =>
  finish(through(seniorId, through("#", through(centreId, personSeed))));
