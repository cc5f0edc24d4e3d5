import { parseArgs } from "node:util";
import { judgePersonas } from "./judge-personas.ts";
import { type PersonaFigures, personaFigures } from "./persona-figures.ts";
import { readPersonaFile } from "./persona-file.ts";

const ownFile = "test/data/personas.json";

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const table = ({ surprises, ...figures }: PersonaFigures, file: string): string =>
  [
    `${file}: ${figures.personas} personas, ${figures.listings} listings`,
    `  violations chosen                ${figures.violationsChosen}`,
    `  fitting above nearly fitting     ${percent(figures.fitAboveNearMissShare)}`,
    `  broken condition named           ${percent(figures.gateNamedShare)}`,
    `  near miss explained              ${percent(figures.nearMissExplainedShare)}`,
    ...surprises.map(
      ({ persona, listing, expected, got }) => `${persona}  ${listing}  expected ${expected}; got ${got}`,
    ),
    "",
  ].join("\n");

/**
 * `npm run bench -- personas [--file <json>] [--json]`: people with listings of their own, and whether the matcher offers
 * what fits, puts what nearly fits below it, and names the condition that stands against the rest.
 * @throws Error that says where a file is not of the format
 */
export const run = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({
    args,
    options: { file: { type: "string", default: ownFile }, json: { type: "boolean", default: false } },
  });
  const { surprises, ...figures } = personaFigures(judgePersonas(readPersonaFile(values.file)));
  process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : table({ ...figures, surprises }, values.file));
};
