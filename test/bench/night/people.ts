import { olderPopulation } from "../../../infra/local/demo/older-population.ts";
import { type SeededRandom, seededRandom } from "../../../infra/local/demo/seeded-random.ts";
import { kinds } from "../../../shared/domain/conditions.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { taxonomy } from "../../../shared/reference/taxonomy.ts";
import { townCentre, townNames } from "../../../shared/reference/towns.ts";
import { aSenior } from "../../support/builders.ts";
import { benchCentre } from "../market.ts";

const towns = olderPopulation.flatMap(({ code }) => townNames(code).map((town) => ({ code, town })));
const codes = taxonomy.map(({ code }) => code);

const homeOf = (random: SeededRandom) => {
  const { code, town } = random.pick(towns);
  return { localGovernmentCode: code, town, coordinates: townCentre(code, town), precision: "town" as const };
};

/** A whole profile of somebody in Tokyo with wishes of their own. */
export const nightSenior = (number: number, seed: string): Senior => {
  const random = seededRandom(`${seed} night ${number}`);
  const maxMinutes = random.pick([15, 20, 30, 45]);
  return aSenior({
    centreId: benchCentre.centreId,
    seniorId: `00000009-0000-4000-8000-${number.toString(16).padStart(12, "0")}`,
    location: homeOf(random),
    wishes: {
      undecided: false,
      kinds: random.some(kinds, random.between(2, 5)),
      taxonomyCodes: random.some(codes, random.between(1, 5)),
    },
    travel: {
      modes: ["walk", "bus"],
      preferredMinutes: maxMinutes - 5,
      maxMinutes,
      outsideOwnAreaOk: random.chance(0.6),
    },
  });
};
