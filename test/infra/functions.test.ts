import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { functionNames } from "../../infra/build-functions.ts";
import { env } from "../../shared/contract/env.ts";
import { at, functions, pointsAt, resourcesOf, statementsOf } from "../support/templates.ts";

/** Names that an entry reads: those of the contract that it mentions. */
const namesRead = (functionName: string): string[] => {
  const source = readFileSync(new URL(`../../functions/${functionName}/index.ts`, import.meta.url), "utf8");
  const mentioned = [...source.matchAll(/\benv\.(\w+)/g)].map(([, name]) => name);
  return Object.entries(env)
    .flatMap(([name, variable]) => (mentioned.includes(name) ? [variable] : []))
    .sort();
};

/** For Node itself, not for the function. */
const runtimeNames = ["NODE_OPTIONS"];

test("every folder of functions/ is deployed, and nothing else", () => {
  expect(
    functions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(functionNames());
});

describe.each(functions().map((fn) => [fn.name, fn] as const))("%s", (name, fn) => {
  test("is told exactly what its entry reads", () => {
    const told = Object.keys(at(fn.properties, "Environment", "Variables") ?? {});
    expect(told.filter((variable) => !runtimeNames.includes(variable)).sort()).toEqual(namesRead(name));
  });

  test("runs on Node 24 on arm64, or on x86_64 for the letters' compiler, with time and memory chosen", () => {
    const architecture = name === "staff/print-letters" ? "x86_64" : "arm64";
    expect(fn.properties).toMatchObject({ Runtime: "nodejs24.x", Architectures: [architecture] });
    expect(fn.properties.Timeout).toBeGreaterThan(3);
    expect(fn.properties.MemorySize).toBeGreaterThan(128);
  });

  test("has a role of its own", () => {
    expect(functions().filter(({ roleId }) => roleId === fn.roleId)).toHaveLength(1);
    const role = resourcesOf("AWS::IAM::Role").find(({ id }) => id === fn.roleId);
    expect(role?.properties.ManagedPolicyArns).toBeUndefined();
  });

  test("has a log group of its own that forgets, encrypted with a key of ours", () => {
    const logGroupId = pointsAt(at(fn.properties, "LoggingConfig", "LogGroup"));
    const logGroup = resourcesOf("AWS::Logs::LogGroup").find(({ id }) => id === logGroupId);
    expect(logGroup?.properties.RetentionInDays).toBeGreaterThan(0);
    expect(logGroup?.properties.KmsKeyId).toBeDefined();
  });

  test("raises an alarm for its errors, also for those that it caught and logged", () => {
    const verbNoun = name.split("/")[1];
    const alarm = resourcesOf("AWS::CloudWatch::Alarm").find(({ properties }) =>
      String(properties.AlarmName).endsWith(`-${verbNoun}-errors`),
    );
    const metrics = JSON.stringify(alarm?.properties.Metrics);
    expect(metrics).toContain(`{"Ref":"${fn.id}"}`);
    expect(metrics).toContain(`"MetricName":"LoggedErrors-${verbNoun}"`);
  });
});

describe.each(resourcesOf("AWS::IAM::Role").map(({ id }) => id))("role %s", (roleId) => {
  test("is allowed no wildcard action", () => {
    expect(statementsOf(roleId).flatMap(({ actions }) => actions.filter((action) => action.includes("*")))).toEqual([]);
  });

  test("is allowed a wildcard resource for tracing, the suppression list and the files of lists alone", () => {
    const isWide = (resource: string) => resource.includes("*") && !/^.*ListsBucket.*\/lists\/\*.*$/.test(resource);
    const wide = statementsOf(roleId).filter(({ resources }) => resources.some(isWide));
    expect(
      wide
        .flatMap(({ actions }) => actions)
        .filter((action) => !/^(xray:Put|ses:(Put|Delete)SuppressedDestination$)/.test(action)),
    ).toEqual([]);
  });
});

test("mail is sent from our address and identity only, so that its events come back", () => {
  const senders = resourcesOf("AWS::IAM::Policy")
    .flatMap(({ properties }) => at(properties, "PolicyDocument", "Statement") as Record<string, unknown>[])
    .filter(({ Action }) => JSON.stringify(Action).includes("ses:Send"));
  expect(senders.map(({ Action }) => Action)).toEqual(["ses:SendRawEmail", "ses:SendRawEmail"]);
  for (const { Condition, Resource } of senders) {
    expect(Condition).toEqual({ StringEquals: { "ses:FromAddress": "oshirase@ikigai.example" } });
    expect(Resource).toHaveLength(2);
    expect(JSON.stringify(Resource)).not.toContain("*");
  }
});
