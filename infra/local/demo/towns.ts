import { readFileSync } from "node:fs";

/**
 * Town names of Tokyo's municipalities. The table is read as data, not imported as code: what runs where (infra) knows
 * nothing of the domain's modules.
 */
const file = new URL("../../../shared/reference/towns-of-tokyo.json", import.meta.url);

const { towns } = JSON.parse(readFileSync(file, "utf8")) as {
  readonly towns: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** Names of a municipality's towns; empty where none are known. */
export const townsOf = (code: string): string[] => Object.keys(towns[code] ?? {});
