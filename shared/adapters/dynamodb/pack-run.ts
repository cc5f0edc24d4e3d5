import { deserialize, serialize } from "node:v8";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { centreSchema } from "../../domain/centre.ts";
import type { ListingId } from "../../domain/ids.ts";
import type { KeptRun } from "../../domain/matching/kept-run.ts";

const bytes = z.instanceof(Uint8Array);
const ints = z.instanceof(Int32Array);
const doubles = z.instanceof(Float64Array);
const words = z.instanceof(Uint32Array);
const arrayOf = <One>() => z.custom<readonly One[]>(Array.isArray);
const whole = z.int().nonnegative();
const numbersBy = z.custom<ReadonlyMap<number, number>>((value) => value instanceof Map);

const listingTable = z.object({
  ids: arrayOf<ListingId>(),
  count: whole,
  named: z.object({ bits: numbersBy, languagesFrom: whole, words: whole }),
  residentsOf: arrayOf<ReadonlySet<number> | undefined>(),
  cells: ints,
  need: words,
  byToken: z.object({ tokens: doubles, places: words }),
  crowds: z.object({ numbers: ints, most: bytes }),
  newestJobs: ints,
  barred: bytes,
  holding: bytes,
  island: bytes,
  rough: bytes,
  town: doubles,
  located: bytes,
  x: ints,
  y: ints,
  z: ints,
});

/** Holds what was read against the shape of a run. What columns and arrays hold is believed: nobody else writes them. */
const keptRunSchema: z.ZodType<KeptRun> = z.object({
  today: z.iso.date(),
  centres: z.array(centreSchema),
  listings: listingTable,
  areaAllowed: arrayOf<Uint8Array>(),
  prices: z.object({ success: doubles, displaces: doubles, needs: numbersBy, toll: doubles, lots: words }),
});

/**
 * Packs a run as V8 writes structured data, which knows columns, sets and maps and is read by every later Node, and by gzip:
 * some 100 bytes a listing.
 */
export const packRun = (run: KeptRun): Uint8Array => gzipSync(serialize(run));

/** @throws ZodError where it is not what {@link packRun} wrote */
export const unpackRun = (packed: Uint8Array): KeptRun => keptRunSchema.parse(deserialize(gunzipSync(packed)));
