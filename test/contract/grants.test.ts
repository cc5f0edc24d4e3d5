import { describe, expect, test } from "vitest";
import { type FunctionName, grants } from "../../infra/grants/all-grants.ts";
import { secretVariables } from "../../infra/grants/bind-grant.ts";
import { env } from "../../shared/contract/env.ts";
import { repositoryActions, type TableActions } from "../../shared/contract/repository-actions.ts";
import { codeReachedFrom, entryOf, hasEntry } from "../support/function-sources.ts";

// What a function is told and allowed is written in `infra/grants`; what it needs follows from its code: the variables
// that its entry reads, and the repository methods that its pages and use cases call. The two must be the same.

const methodsOf: Readonly<Record<string, Readonly<Record<string, TableActions>>>> = repositoryActions;
/** `context.centres` is a map that was read before, and no repository. */
const call = new RegExp(`(?<!\\bcontext\\.)\\b(${Object.keys(methodsOf).join("|")})\\??\\.(\\w+)\\b`, "g");

/** Methods that write an audit line only where they are given one. */
const auditedAtWill = ["deliveries.move", "listings.add", "listings.save"];

interface Need {
  readonly required: Set<string>;
  readonly optional: Set<string>;
}

const needOf = (name: string): Need => {
  const required = new Set<string>();
  const optional = new Set<string>();
  for (const text of codeReachedFrom(name, ["functions", "shared/usecases", "shared/http"]))
    for (const [, repository = "", method = ""] of text.matchAll(call))
      for (const [table, actions] of Object.entries(methodsOf[repository]?.[method] ?? {})) {
        const atWill = table === "audit" && auditedAtWill.includes(`${repository}.${method}`);
        for (const action of actions) (atWill ? optional : required).add(`${table} ${action}`);
      }
  return { required, optional };
};

const grantedTo = (name: FunctionName): string[] =>
  Object.entries(grants[name].tables).flatMap(([table, actions]) => actions.map((action) => `${table} ${action}`));

const toldTo = (name: FunctionName): string[] => {
  const { tables, lists, queues = [], secrets = [], settings = [], sendsMail, sendsSms } = grants[name];
  return [
    ...Object.keys(tables).map((table) => `${table}Table`),
    ...queues.map((queue) => `${queue}Url`),
    ...secrets.map((secret) => secretVariables[secret]),
    ...settings,
    ...(lists ? ["listsBucket"] : []),
    ...(sendsMail ? ["mailFrom", "mailConfigurationSet"] : []),
    ...(sendsSms ? ["smsOrigination", "smsConfigurationSet"] : []),
  ].sort();
};

const readBy = (name: string): string[] => {
  const [, names = ""] = /readEnv\(\[([\s\S]*?)\]\);/.exec(entryOf(name)) ?? [];
  return [...new Set([...names.matchAll(/\benv\.(\w+)/g)].map(([, key = ""]) => key))].sort();
};

describe.each(Object.keys(grants) as FunctionName[])("%s", (name) => {
  test("has an entry", () => {
    expect(hasEntry(name)).toBe(true);
  });

  test("is told the variables that it reads, and no others", () => {
    expect(readBy(name)).toEqual(toldTo(name));
    expect(toldTo(name).filter((key) => !(key in env))).toEqual([]);
  });

  test("may do with the tables what it does, and nothing else", () => {
    const { required, optional } = needOf(name);
    const granted = grantedTo(name);
    expect({
      missing: [...required].filter((action) => !granted.includes(action)),
      unused: granted.filter((action) => !required.has(action) && !optional.has(action)),
    }).toEqual({ missing: [], unused: [] });
  });
});
