import { type LabelledField, textLabels } from "../../reference/words/text-labels.ts";

/** What a text says under a label: 会場：市民会館. */
export type Labelled = ReadonlyMap<LabelledField, string>;

const fieldOfLabel = new Map(
  (Object.entries(textLabels) as [LabelledField, readonly string[]][]).flatMap(([field, labels]) =>
    labels.map((label) => [label, field] as const),
  ),
);

// 参加費 before 参加, 申込期限 before 申込: the longest label that fits. Blanks within one (場 所) are for the looks of it.
const alternatives = [...fieldOfLabel.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((label) => [...label].join("[ \\u3000]?"))
  .join("|");
/** A label stands at the beginning of a line, or after a sign or a blank; and ends with a colon or its bracket, else, at such a beginning, with a blank. */
const opening = "(?:^|[\\n■□●○◆◇▼▽★☆◎・※＊*▶►【\\[［<＜〔（(])[ \\u3000]*";
const closing = "[ \\u3000]*(?:[】\\]］>＞〕）)]?[ \\u3000]*[:：]|[】\\]］>＞〕])";
const label = new RegExp(
  `(?:${opening}(${alternatives})(?:${closing}|[ \\u3000]+)|(?<=[ \\u3000。])(${alternatives})[ \\u3000]*[:：])[ \\u3000]*`,
  "gu",
);

const longestValue = 200;
/** Signs that begin what comes next, left over at the end of a value. */
const trailing = /[\s■□●○◆◇▼▽★☆◎・※＊*▶►【[［<＜〔（(]+$/u;

/** What stands behind a label: up to the next one or the end of the line; on the next line, where it stands alone. */
const valueIn = (text: string, from: number, to: number): string => {
  const [first = "", second = ""] = text.slice(from, to).replace(/^\n/u, "").split("\n", 2);
  return (first.trim() === "" ? second : first).replace(trailing, "").trim();
};

/** Reads what texts say under labels, each the first time; to be used where no column says it. */
export const labelledIn = (text: string): Labelled => {
  const found = [...text.matchAll(label)].map((match) => ({
    field: fieldOfLabel.get((match[1] ?? match[2] ?? "").replace(/[ \u3000]/gu, "")),
    from: match.index + match[0].length,
    at: match.index,
  }));
  const values = new Map<LabelledField, string>();
  for (const [index, { field, from }] of found.entries()) {
    const value = valueIn(text, from, found[index + 1]?.at ?? text.length);
    if (field && !values.has(field) && value !== "" && value.length <= longestValue) values.set(field, value);
  }
  return values;
};
