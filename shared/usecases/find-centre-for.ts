import type { Centre } from "../domain/centre.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import { findMunicipality, municipalitiesOf } from "../reference/municipalities.ts";

/** The designated city that a ward (札幌市中央区) belongs to; undefined for everything else. */
const cityOfWard = (code: string): string | undefined => {
  const [, cityName] = /^(.+市).+区$/.exec(findMunicipality(code)?.name ?? "") ?? [];
  return cityName && municipalitiesOf(code).find(({ name }) => name === cityName)?.code;
};

const byPrecedence: readonly ((code: string) => (centre: Centre) => boolean)[] = [
  (code) => (centre) => centre.kind !== "prefecture" && centre.localGovernmentCodes.includes(code),
  (code) => {
    const city = cityOfWard(code);
    return (centre) => city !== undefined && centre.localGovernmentCodes.includes(city);
  },
  (code) => (centre) => centre.kind === "prefecture" && centre.localGovernmentCodes.includes(code),
  (code) => (centre) =>
    centre.kind === "prefecture" && centre.localGovernmentCodes.some((own) => own.slice(0, 2) === code.slice(0, 2)),
];

/** The centre that serves a municipality: its own, its designated city's, else the prefecture's; undefined if none does. */
export const findCentreFor =
  ({ centres }: { centres: Pick<CentreRepository, "list"> }) =>
  async (localGovernmentCode: string): Promise<Centre | undefined> => {
    const all = await centres.list();
    for (const serves of byPrecedence) {
      const found = all.find(serves(localGovernmentCode));
      if (found) return found;
    }
    return undefined;
  };

export type FindCentreFor = ReturnType<typeof findCentreFor>;
