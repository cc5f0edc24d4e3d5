import { argv, exitCode } from "node:process";

interface Bench {
  run(args: string[]): Promise<void>;
}

/** What can be measured: `npm run bench -- <name> [options]`. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  classify: () => import("./classify.ts"),
  delivery: () => import("./delivery.ts"),
  duplicates: () => import("./duplicates.ts"),
  fairness: () => import("./fairness.ts"),
  letters: () => import("./letters.ts"),
  personas: () => import("./personas.ts"),
  match: () => import("./match.ts"),
  night: () => import("./night.ts"),
};

const [name = "", ...args] = argv.slice(2);
const load = benches[name];
if (load) {
  const bench = await load();
  await bench.run(args);
} else {
  process.stderr.write(`bench: ${Object.keys(benches).join(" | ")}\n`);
  process.exitCode = exitCode ?? 1;
}
