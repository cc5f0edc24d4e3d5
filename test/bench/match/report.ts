import type { Measured, Size } from "./measure-night.ts";
import type { Night } from "./one-night.ts";
import type { RivalFigures } from "./rivals/side-by-side.ts";

/** One engine's run, as `--json` prints it. */
export interface MatchResult {
  readonly engine: string;
  readonly seniors: number;
  readonly listings: number;
  readonly seconds: number;
  readonly peakMB: number;
  /**
   * Share of people whose lists are the same: for our own engine, of those checked against the slow way; for others, of all
   * against ours.
   */
  readonly agreement: number;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

export const resultOf = (
  engine: string,
  { seniors, listings }: Size,
  measured: Pick<MatchResult, "seconds" | "peakMB" | "agreement">,
): MatchResult => ({
  engine,
  seniors,
  listings,
  seconds: rounded(measured.seconds, 3),
  peakMB: rounded(measured.peakMB, 0),
  agreement: rounded(measured.agreement, 6),
});

/** What the index and the matching take. Reading people's records is measured apart, as loading is for databases. */
export const nightSeconds = ({ plain: { index, match } }: Night): number => index.seconds + match.seconds;

/** How much longer a night takes whose places are shared out, by the time of both cores. */
const sharedFactor = ({ plain, shared }: Night): number =>
  (shared.share.cpuSeconds + shared.match.cpuSeconds) / plain.match.cpuSeconds;

const grouped = (value: number, digits = 0): string => value.toLocaleString("en-US", { maximumFractionDigits: digits });

/** A run in lines for people. */
export const nightLines = ({ seniors, listings }: Size, night: Measured): string[] => {
  const { plain, shared, stored, peakMB, checkedShare, cold } = night;
  const seconds = nightSeconds(night);
  const line = (name: string, { seconds: wall, cpuSeconds }: typeof plain.index, note: string): string =>
    `  ${name.padEnd(10)}${wall.toFixed(3).padStart(9)} s ${cpuSeconds.toFixed(3).padStart(9)} s of cores  ${note}`;
  return [
    `${grouped(seniors)} people × ${grouped(listings)} listings: ${seconds.toFixed(3)} s, ${grouped((seniors * listings) / seconds / 1e6)} million pairs a second`,
    line("index", plain.index, "each worker its own"),
    line("match", plain.match, "exact best eight with reasons' codes"),
    line(
      "records",
      {
        seconds: plain.read.seconds + plain.decode.seconds,
        cpuSeconds: plain.read.cpuSeconds + plain.decode.cpuSeconds,
      },
      "into tables; not counted",
    ),
    line("share out", shared.share, "places, from a sample, on one core"),
    line("match", shared.match, `with places shared out; both ${sharedFactor(night).toFixed(2)} × the plain pass`),
    `  memory    ${grouped(peakMB)} MB at most: ${grouped((peakMB * 1e6) / seniors)} bytes a person`,
    `  a part of ${grouped(Math.min(seniors, 50_000))} from cold: ${cold.seconds.toFixed(3)} s with listings, table and matching, ${grouped(cold.peakMB)} MB`,
    `  stored rows are read at ${grouped(stored.perSecond)} people a second and core, from the database's answers to the table`,
    `  ${grouped(checkedShare * 100, 2)} % of the checked lists are those of the slow way`,
  ];
};

/** What a database took for the same lists, for people. */
export const rivalLine = ({ engine, measured }: RivalFigures, ourSeconds: number): string => {
  if (measured === undefined) return `  ${engine} is not installed`;
  const { seconds, peakMB, agreement } = measured;
  const times = grouped(seconds / ourSeconds, 1);
  return `  ${engine.padEnd(11)}${seconds.toFixed(3).padStart(8)} s, ${times} × ours; ${grouped(peakMB)} MB; agreement ${grouped(agreement * 100, 4)} %`;
};
