import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";

// Reads a list in a process of its own, and prints what came of it and by how many bytes its memory grew at most.
const [path = ""] = process.argv.slice(2);
// What is loaded on first use is no part of the growth.
await readListFile({ name: "warm.csv", content: Buffer.from("名称,開始日\n朝市,2026-12-05\n") });
const content = readFileSync(path);
const before = process.resourceUsage().maxRSS;
const answer = await readListFile({ name: basename(path), content });
const grownBytes = (process.resourceUsage().maxRSS - before) * 1024;
const problem = "problem" in answer ? answer.problem : undefined;
const tables = "tables" in answer ? answer.tables : [];
const cells = tables.flatMap(({ records }) =>
  records.flatMap((record) => record.cells.map((cell) => cell.slice(0, 200))),
);
console.log(
  JSON.stringify({ problem, notes: "notes" in answer ? answer.notes : [], cells: cells.slice(0, 50), grownBytes }),
);
