import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { at, pointsAt, resourcesOf } from "../support/templates.ts";

const runbook = readFileSync(new URL("../../infra/RUNBOOK.md", import.meta.url), "utf8");

/** Sections by their headings. */
const sections = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf("\n")).trim(), section] as const),
);

const alarms = resourcesOf("AWS::CloudWatch::Alarm").map(({ properties }) => ({
  name: String(properties.AlarmName).replace("ikigai-link-local-", ""),
  description: String(properties.AlarmDescription),
  properties,
}));

test("every alarm has a section in the runbook, and every section an alarm", () => {
  const alarmSections = [...sections.keys()].filter((heading) => heading !== "How to use this book");
  expect(alarmSections.sort()).toEqual(alarms.map(({ name }) => name).sort());
});

test("every section describes, investigates and resolves", () => {
  for (const { name } of alarms) {
    for (const part of ["**Description.**", "**Investigation.**", "**Resolution.**"]) {
      expect(sections.get(name), name).toContain(part);
    }
  }
  expect(alarms.length).toBeGreaterThan(0);
});

test("every alarm says who is hurt, where the runbook goes on, and tells the people on duty", () => {
  for (const { name, description, properties } of alarms) {
    expect(description).toMatch(new RegExp(`^[A-Z].{20,}\\. What to do: infra/RUNBOOK\\.md#${name}$`));
    expect(properties.AlarmActions, name).toHaveLength(1);
    expect(properties.TreatMissingData, name).toBe(name.endsWith("did-not-run") ? "breaching" : "notBreaching");
  }
  expect(new Set(alarms.map(({ name }) => name)).size).toBe(alarms.length);
});

test("silence of the matcher for longer than a day and its start raises an alarm", () => {
  const alarm = alarms.find(({ name }) => name === "plan-digests-did-not-run");
  expect(alarm?.properties).toMatchObject({
    MetricName: "CyclePlanned",
    ComparisonOperator: "LessThanThreshold",
    Threshold: 1,
    EvaluationPeriods: 26,
    Period: 3600,
  });
});

test("CloudWatch may publish to the people on duty, who confirm by mail", () => {
  const topics = new Set(alarms.map(({ properties }) => pointsAt(at(properties.AlarmActions, 0))));
  const [topic = ""] = topics;
  const policy = resourcesOf("AWS::SNS::TopicPolicy").find(
    ({ properties }) => pointsAt(at(properties.Topics, 0)) === topic,
  );
  expect(topics.size).toBe(1);
  expect(at(policy?.properties.PolicyDocument, "Statement")).toContainEqual(
    expect.objectContaining({
      Effect: "Allow",
      Action: "sns:Publish",
      Principal: { Service: "cloudwatch.amazonaws.com" },
    }),
  );
  expect(resourcesOf("AWS::SNS::Subscription").map(({ properties }) => properties.Endpoint)).toContain(
    "alarms@ikigai.example",
  );
});
