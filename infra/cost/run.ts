import { stdout } from "node:process";
import { nightPlan } from "../night-plan.ts";
import { nightCost } from "./night-cost.ts";

const sizes = [10_000, 100_000, 1_000_000, 3_000_000] as const;

const number = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });

const headings = ["people", "parts", "of people", "s a part", "minutes", "compute", "tables", "queues", "mail", "USD"];

const rows = sizes.map((people) => {
  const { parts, peopleOfPart, partSeconds, minutes, compute, tables, queues, mail } = nightCost(people);
  const dollars = [compute, tables, queues, mail, compute + tables + queues + mail].map((value) => number(value, 2));
  return [number(people), number(parts), number(peopleOfPart), number(partSeconds), number(minutes, 1), ...dollars];
});

const lines = [headings, ...rows].map((row) => row.map((cell) => cell.padStart(10)).join(""));
stdout.write(`One night on which everybody is due and gets a digest by e-mail, from list prices (infra/cost/list-prices.ts).
Parts have ${number(nightPlan.memoryMegabytes)} MB and ${nightPlan.timeoutSeconds} s; ${nightPlan.partsAtOnce} are worked on at once. How fast mails leave is the account's quota.

${lines.join("\n")}
`);
