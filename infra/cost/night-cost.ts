import { partsOf } from "../../shared/contract/night.ts";
import { nightPlan } from "../night-plan.ts";
import { listPrices, tokyoFactor } from "./list-prices.ts";

/** A night on which everybody is due and gets a digest by e-mail, and what it costs in USD. */
export interface NightCost {
  readonly people: number;
  readonly parts: number;
  readonly peopleOfPart: number;
  /** Seconds of one part, and minutes until all parts are done. */
  readonly partSeconds: number;
  readonly minutes: number;
  readonly compute: number;
  readonly tables: number;
  readonly queues: number;
  readonly mail: number;
}

/** What a part does before its first person: starting, and taking up a run of 20,000 listings. */
const startSeconds = 1.5;
/** Seconds of a part for each person: read and matched, and written; a laptop's processor spends 5 ms on a digest. */
const personSeconds = 0.00015 + 0.005;
/** Seconds that a digest takes `send-delivery`, ten of a batch side by side, and `record-delivery-event`; of half a GB. */
const sendingSeconds = 0.08;
const sendingGb = 0.5;

/** Units of each digest: matched, sent, and what the mail service tells of it. Rows are below 1 KB, transactions count twice. */
const unitsOfDigest = { read: 2 + 5 + 2, write: 5 + 10 + 6 } as const;
/** Of the run of 20,000 listings, 2.1 MB, and of their ids, which every part reads: a unit for each 4 KB, half for an index. */
const unitsOfRun = 2100 / 4 + 20_000 / 8;
/** Sent, received and deleted in tens, twice: what is to be sent, and what became of it. */
const queueRequestsOfDigest = 6 / 10;

const mebibytes = 1024;

export const nightCost = (people: number): NightCost => {
  const parts = partsOf(people);
  const partSeconds = startSeconds + (people / parts) * personSeconds;
  const gb = nightPlan.memoryMegabytes / mebibytes;
  const gbSeconds = parts * partSeconds * gb + people * sendingSeconds * sendingGb;
  const requests = parts + people / 10;
  const reads = people * unitsOfDigest.read + parts * unitsOfRun;
  return {
    people,
    parts,
    peopleOfPart: Math.ceil(people / parts),
    partSeconds,
    minutes: (Math.ceil(parts / nightPlan.partsAtOnce) * partSeconds) / 60,
    compute: gbSeconds * listPrices.lambdaGbSecond + requests * listPrices.lambdaRequest,
    tables: (reads * listPrices.readUnit + people * unitsOfDigest.write * listPrices.writeUnit) * tokyoFactor,
    queues: people * queueRequestsOfDigest * listPrices.queueRequest * tokyoFactor,
    mail: people * listPrices.mail,
  };
};
