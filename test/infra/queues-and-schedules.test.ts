import { describe, expect, test } from "vitest";
import { at, functions, pointsAt, type Resource, resourcesOf, statementsOf, theOnly } from "../support/templates.ts";

const queues = resourcesOf("AWS::SQS::Queue");
const queue = (id: string): Resource | undefined => queues.find((one) => one.id === id);
const deadLetterOf = (one: Resource | undefined): Resource | undefined =>
  queue(pointsAt(at(one?.properties, "RedrivePolicy", "deadLetterTargetArn")));
const isDeadLetters = ({ properties }: Resource): boolean => properties.RedrivePolicy === undefined;
const days = (count: number): number => count * 24 * 60 * 60;

const alarmOn = (queueId: string, metric: string): Resource | undefined =>
  resourcesOf("AWS::CloudWatch::Alarm").find(
    ({ properties }) =>
      properties.MetricName === metric && pointsAt(at(properties, "Dimensions", 0, "Value")) === queueId,
  );

describe.each(queues.map((one) => [one.id, one] as const))("queue %s", (id, one) => {
  test("is encrypted with a key of ours and survives mistakes", () => {
    expect(one.properties.KmsMasterKeyId).toBeDefined();
    expect(one.deletionPolicy).toBe("Retain");
  });

  test("is spoken to over TLS only", () => {
    const policy = resourcesOf("AWS::SQS::QueuePolicy").find(
      ({ properties }) => pointsAt(at(properties.Queues, 0)) === id,
    );
    expect(JSON.stringify(policy?.properties)).toContain('{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"');
  });
});

describe.each(queues.filter(isDeadLetters).map((one) => [one.id, one] as const))("dead letters %s", (id, one) => {
  test("are kept for 14 days, and the first raises an alarm", () => {
    expect(one.properties.MessageRetentionPeriod).toBe(days(14));
    expect(alarmOn(id, "ApproximateNumberOfMessagesVisible")?.properties).toMatchObject({
      Threshold: 1,
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
    });
  });
});

const mappings = resourcesOf("AWS::Lambda::EventSourceMapping");

test("every queue with work has a function, and every function of a queue its queue", () => {
  const worked = mappings.map(({ properties }) => pointsAt(properties.EventSourceArn)).sort();
  expect(worked).toEqual(
    queues
      .filter((one) => !isDeadLetters(one))
      .map(({ id }) => id)
      .sort(),
  );
});

describe.each(mappings.map((mapping) => [mapping.id, mapping] as const))("work %s", (_, mapping) => {
  const source = queue(pointsAt(mapping.properties.EventSourceArn));
  const consumer = functions().find(({ id }) => id === pointsAt(mapping.properties.FunctionName));

  test("reports each failed message by itself, with a limit on how many run at once", () => {
    expect(mapping.properties.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
    expect(at(mapping.properties, "ScalingConfig", "MaximumConcurrency")).toBeGreaterThanOrEqual(2);
  });

  test("hides a message for six times as long as its function may run", () => {
    expect(source?.properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Number(consumer?.properties.Timeout));
  });

  test("gives up into dead letters after a few tries", () => {
    expect(at(source?.properties, "RedrivePolicy", "maxReceiveCount")).toBe(5);
    expect(deadLetterOf(source)?.properties.MessageRetentionPeriod).toBe(days(14));
  });

  test("raises an alarm when its oldest message waits for 15 minutes", () => {
    expect(alarmOn(source?.id ?? "", "ApproximateAgeOfOldestMessage")?.properties.Threshold).toBe(15 * 60);
  });
});

const schedules = resourcesOf("AWS::Scheduler::Schedule");

test("sources are fetched at midnight, digests planned at two, stuck deliveries looked for every five minutes", () => {
  expect(schedules.map(({ id, properties }) => [id, properties.ScheduleExpression])).toEqual([
    ["PlanDigests", "cron(0 2 * * ? *)"],
    ["PlanFetches", "cron(0 0 * * ? *)"],
    ["ReconcileDeliveries", "rate(5 minutes)"],
  ]);
});

describe.each(schedules.map((schedule) => [schedule.id, schedule] as const))("schedule %s", (id, { properties }) => {
  const target = functions().find((fn) => fn.id === pointsAt(at(properties, "Target", "Arn")));

  test("keeps Japan's time and tells its target the time that was meant", () => {
    expect(properties.ScheduleExpressionTimezone).toBe("Asia/Tokyo");
    expect(at(properties, "Target", "Input")).toBe('{"scheduledTime":"<aws.scheduler.scheduled-time>"}');
  });

  test("loses no run: dead letters for calls that Lambda refused and for runs that failed", () => {
    const deadLetters = pointsAt(at(properties, "Target", "DeadLetterConfig", "Arn"));
    expect(queue(deadLetters)?.properties.MessageRetentionPeriod).toBe(days(14));
    expect(pointsAt(at(target?.properties, "DeadLetterConfig", "TargetArn"))).toBe(deadLetters);
    for (const roleId of [pointsAt(at(properties, "Target", "RoleArn")), target?.roleId ?? ""]) {
      expect(statementsOf(roleId)).toContainEqual(
        expect.objectContaining({ actions: ["sqs:SendMessage"], resources: expect.arrayContaining([deadLetters]) }),
      );
    }
  });

  test("never runs beside itself", () => {
    expect(target?.properties.ReservedConcurrentExecutions).toBe(1);
  });

  test("raises an alarm when it did not run", () => {
    const names = resourcesOf("AWS::CloudWatch::Alarm").map((alarm) => String(alarm.properties.AlarmName));
    const kebab = id.replace(/(?<!^)[A-Z]/g, "-$&").toLowerCase();
    expect(names).toContain(`ikigai-link-local-${kebab}-did-not-run`);
  });
});

test("what SES tells of a mail comes to the queue of delivery events, raw, and is not lost on the way", () => {
  const { EventDestination: destination } = theOnly("AWS::SES::ConfigurationSetEventDestination").properties;
  expect(at(destination, "MatchingEventTypes")).toEqual([
    ...["send", "delivery", "bounce", "complaint", "reject", "deliveryDelay"],
  ]);
  const topic = pointsAt(at(destination, "SnsDestination", "TopicARN"));
  const subscription = resourcesOf("AWS::SNS::Subscription").find(
    ({ properties }) => pointsAt(properties.TopicArn) === topic,
  )?.properties;
  const eventQueue = queue(pointsAt(subscription?.Endpoint));
  const consumer = mappings.find(({ properties }) => pointsAt(properties.EventSourceArn) === eventQueue?.id);
  expect(subscription?.RawMessageDelivery).toBe(true);
  expect(pointsAt(at(subscription, "RedrivePolicy", "deadLetterTargetArn"))).toBe(deadLetterOf(eventQueue)?.id);
  expect(functions().find(({ id }) => id === pointsAt(consumer?.properties.FunctionName))?.name).toBe(
    "jobs/record-delivery-event",
  );
});
