import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Rooms in which no sentence for a person may stand: their words come from `shared/text`. */
const rooms = [
  "functions",
  "shared/usecases",
  "shared/adapters",
  "shared/http",
  "shared/ui",
  "shared/runtime",
  "shared/ports",
];

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");

const sourcesOf = (room: string): string[] =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|tsx)$/.test(file))
    .map((file) => join(room, file));

test.each(rooms)("no Japanese sentence stands in %s", (room) => {
  const found = sourcesOf(room).flatMap((file) =>
    withoutComments(readFileSync(file, "utf8"))
      .split("\n")
      .flatMap((line, index) =>
        /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});
